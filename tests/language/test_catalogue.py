"""A catalogue writes sentences as each language writes them, and never fails."""

import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from freezone.errors import Reason
from freezone.language.bundle import Sentences, sentences
from freezone.language.catalogue import Catalogue, Language
from freezone.language.source import entries_of, plain_value, sources
from freezone.quantity import Money, Quantity

EN, RU, KK = (Catalogue(one) for one in (Language.EN, Language.RU, Language.KK))
NAMES = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=40)


@pytest.mark.parametrize(
    ("catalogue", "count", "expected"),
    [
        (RU, 1, "1 строка"),
        (RU, 3, "3 строки"),
        (RU, 5, "5 строк"),
        (RU, 11, "11 строк"),
        (RU, 21, "21 строка"),
        (RU, 1112, "1\u00a0112 строк"),
        (EN, 1, "1 line"),
        (EN, 1112, "1\u00a0112 lines"),
        (KK, 1, "1 жол"),
        (KK, 1112, "1\u00a0112 жол"),
    ],
)
def test_whole_numbers_choose_their_plural_form(catalogue, count, expected):
    assert catalogue.text("slip-total-lines", count=count) == expected
    assert catalogue.text("slip-total-lines", count=str(count)) == expected


LOTS = "{ $count ->\n    [one] a lot\n   *[other] { $count } lots\n }"
FLAG = "{ $flag ->\n    [yes] A\n   *[no] B\n }"


def written(language, pattern, **params):
    return Sentences(language, {"message": f"message = {pattern}"}).write("message", None, params)


@pytest.mark.parametrize(
    ("language", "pattern", "params", "expected"),
    [
        (Language.RU, "{ AMOUNT($kg) } кг", {"kg": "-1250.5"}, "-1 250,5 кг"),
        (Language.EN, "{ AMOUNT($kg) } kg", {"kg": "-1250.5"}, "-1 250.5 kg"),
        (Language.KK, "{ UNIT($unit) }", {"unit": "796"}, "дана"),
        (Language.RU, "{ UNIT($unit) }", {"unit": "kilo"}, "kilo"),
        (Language.KK, "{ DAY($day) }", {"day": "2026-04-03"}, "03.04.2026"),
        (Language.EN, "{ MOMENT($at) }", {"at": "2026-04-03T10:00"}, "2026-04-03 10:00 UTC+5"),
        (Language.RU, "{ CODE($code) }", {"code": "8471300000"}, "8471 30 000 0"),
        (Language.RU, "нет: { TERM($field) }", {"field": "net_mass"}, "нет: масса нетто"),
        (Language.RU, "{ TERM($field) }: нет", {"field": "net-mass"}, "Масса нетто: нет"),
        (Language.EN, "no { TERM($field) }", {"field": "box 99"}, "no box 99"),
        (
            Language.EN,
            "{ ROLES($roles) }",
            {"roles": "gate, officer"},
            "gate clerk, customs officer",
        ),
        (Language.EN, "{ AMOUNT($kg) } kg", {"kg": "many"}, "many kg"),
        (Language.EN, "{ DAY($day) }", {"day": "soon"}, "soon"),
        # A BIN looks like a whole number; grouping its digits would falsify it.
        (Language.RU, "БИН { $bin }", {"bin": "061211600012"}, "БИН 061211600012"),
        (
            Language.EN,
            LOTS,
            {"count": "1"},
            "a lot",
        ),
        (
            Language.EN,
            LOTS,
            {"count": 12345},
            "12 345 lots",
        ),
        (Language.EN, FLAG, {"flag": "yes"}, "A"),
        (Language.RU, "{ $value }", {"value": Quantity.parse("1250.5", "166")}, "1 250,5 кг"),
        (Language.KK, "{ $value }", {"value": Money(69741216, "KZT")}, "697 412,16 KZT"),
        (Language.RU, "{ $value }", {"value": date(2026, 11, 22)}, "22.11.2026"),
        (
            Language.RU,
            "{ $value }",
            {"value": datetime(2026, 11, 22, 9, 30, tzinfo=UTC)},
            "22.11.2026 14:30 UTC+5",
        ),
        (Language.KK, "{ $value }", {"value": True}, "иә"),
    ],
)
def test_parameters_are_written_as_the_language_writes_them(language, pattern, params, expected):
    assert written(language, pattern, **params).replace("\u00a0", " ") == expected


def test_messages_and_terms_referred_to_are_parsed_with_the_message():
    messages = {
        "-zone": "-zone = the zone",
        "place": "place = in { -zone }",
        "goods": "goods = Goods stand { place }.",
    }

    assert Sentences(Language.EN, messages).write("goods", None, {}) == "Goods stand in the zone."


def test_forgotten_parameters_do_not_hide_the_sentence():
    assert written(Language.EN, "{ AMOUNT($kg) } kg of { $goods }.") == "kg kg of goods."


@pytest.mark.parametrize("missing", [("message", "do"), ("other", None)])
def test_what_is_not_there_is_a_lookup_error(missing):
    with pytest.raises(LookupError):
        Sentences(Language.EN, {"message": "message = A"}).write(*missing, {})


@pytest.mark.parametrize(
    ("catalogue", "expected"),
    [
        (EN, "Item 3: “kk” is not a pair of two different languages."),
        (RU, "Товар 3: «kk» — это не пара двух разных языков."),
        (KK, "3-тауар: «kk» екі түрлі тілдің жұбы емес."),
    ],
)
def test_a_reason_about_an_item_says_which(catalogue, expected):
    assert catalogue.sentence(Reason(code="FZ-703", item=3, params={"text": "kk"})) == expected


def test_a_reason_says_what_to_do():
    reason = Reason(code="FZ-703", params={"text": "kk"})

    assert EN.remedy(reason) == "Name a pair such as kk-ru, kk-en or ru-en."
    assert KK.remedy(reason).startswith("Тілдер жұбын атаңыз")


@pytest.mark.parametrize("language", Language)
def test_an_unknown_message_is_its_id_and_an_unknown_code_keeps_its_facts(language):
    catalogue = Catalogue(language)

    assert catalogue.text("no-such-message", number=3) == "no-such-message"
    assert "FZ-999 lot=L1" in catalogue.sentence(Reason(code="FZ-999", params={"lot": "L1"}))
    assert catalogue.remedy(Reason(code="FZ-999")) is None
    assert not catalogue.has("no-such-message")


def test_a_message_missing_in_one_language_is_shown_in_english(monkeypatch):
    kazakh = dict(sources(Language.KK))
    del kazakh["yes"], kazakh["FZ-703"]
    monkeypatch.setattr(
        "freezone.language.catalogue.sources",
        {Language.KK: kazakh, Language.EN: sources(Language.EN)}.__getitem__,
    )

    assert KK.text("yes") == "yes"
    assert KK.sentence(Reason(code="FZ-703", params={"text": "kk"})) == EN.text("FZ-703", text="kk")


@settings(deadline=None)  # fonts and libraries load on the first example
@given(params=st.dictionaries(st.sampled_from(["text", "field", "stated", "read"]), NAMES))
def test_no_parameter_makes_a_sentence_fail(params):
    for code in ("FZ-701", "FZ-702", "FZ-703", "FZ-704"):
        assert KK.sentence(Reason(code=code, params=params))


@pytest.mark.parametrize("language", Language)
def test_plain_labels_are_what_fluent_would_say(language):
    """The short cut past Fluent gives the same text, message by message."""
    compared = 0
    for message_id, source in sources(language).items():
        plain = plain_value(source)
        if plain is not None and not message_id.startswith("-"):
            assert sentences(language).write(message_id, None, {}) == plain

            compared += 1

    assert compared > 20


def test_terms_and_several_lines_are_indexed():
    text = "-brand = freezone\nfirst = A { -brand }\n    .do = B\n\n    C\n# note\nsecond = D\n"

    assert [name for name, _ in entries_of(text)] == ["-brand", "first", "second"]


def test_labels_and_values_need_no_heavy_library():
    """The desk shows its first frame without Fluent, babel, or anything that prints."""
    program = (
        "import sys; from freezone.display import Display;"
        "from freezone.documents import ConfirmationSlip; from freezone.glossary import term;"
        "from freezone.language.catalogue import Catalogue, Language;"
        "one = Catalogue(Language.KK).text('not-stated') + Display(Language.KK).yes_no(True);"
        "heavy = {'fluent', 'babel', 'reportlab', 'PIL', 'barcode', 'pypdf', 'sqlmodel'};"
        "print(sorted(heavy & set(sys.modules)), term('lot').kk, one)"
    )
    said = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", program],
        capture_output=True,
        encoding="utf-8",
        check=True,
        cwd=Path(__file__).resolve().parents[2],
    ).stdout

    assert said == "[] тауар партиясы көрсетілмегениә\n"


@pytest.mark.parametrize(
    ("language", "start"), [("en", "Line 7: "), ("ru", "Строка 7: "), ("kk", "7-жол: ")]
)
def test_a_reason_about_a_line_of_a_sheet_says_which(language, start):
    reason = Reason(code="FZ-202", params={"sheet_line": "7"})

    assert Catalogue(Language(language)).sentence(reason).startswith(start)
