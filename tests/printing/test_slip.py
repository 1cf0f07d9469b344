"""The slip: whole, in both languages, in our font, the same bytes every time."""

import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pdf_reading import RESOLUTIONS, barcodes, fingerprint, fonts, pages, picture, text

from freezone.documents import ConfirmationSlip, Names, Signatory
from freezone.errors.paper import PaperOverflowError
from freezone.language.choice import Language, LanguagePair
from freezone.quantity import Money, Quantity
from printing.page import BOTTOM, LEFT, RIGHT
from printing.sheet import Rule, Text
from printing.slip import compose, render

PAIRS = [LanguagePair.parse(pair) for pair in ("kk-ru", "kk-en", "ru-en")]
TITLES = {
    Language.KK: "Тауарлардың іс жүзінде тұтынылуын растау",
    Language.RU: "Подтверждение фактического потребления товаров",
    Language.EN: "Confirmation of actual consumption of goods",
}
# All that the sample slip says, unpacked; changes when the paper changes, and then it is looked at.
GOLDEN = "5728669dda12f6abda994a19f60b2389d837ae1d4770b466a0e1a92d7ff9b455"


def flat(pdf):
    """The text with every line break and blank taken out: words are broken where they must be."""
    return "".join(text(pdf).split())


@pytest.fixture(scope="module")
def long_slips():
    return {
        str(pair): ConfirmationSlip.sample(lines=60, long=True, languages=pair) for pair in PAIRS
    }


def test_the_sample_is_the_paper_that_was_looked_at():
    assert fingerprint(render(ConfirmationSlip.sample())) == GOLDEN


def test_the_same_slip_gives_the_same_bytes_in_another_process():
    program = (
        "import hashlib; from freezone.documents import ConfirmationSlip;"
        "from printing.slip import render;"
        "print(hashlib.sha256(render(ConfirmationSlip.sample(long=True))).hexdigest())"
    )
    root = Path(__file__).resolve().parents[2]
    hashes = {
        subprocess.run(
            [sys.executable, "-c", program],
            capture_output=True,
            text=True,
            check=True,
            cwd=root,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(root), "TZ": zone},
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Almaty"))
    }

    assert len(hashes) == 1


@pytest.mark.parametrize("dpi", RESOLUTIONS)
def test_the_barcode_is_read_from_the_page(dpi):
    slip = ConfirmationSlip.sample()
    first = pages(render(slip))[0]

    assert barcodes(picture(first, dpi)) == [str(slip.number)]


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_titles_and_statements_stand_in_the_two_languages_and_in_no_third(pair):
    said = text(render(ConfirmationSlip.sample(languages=pair)))

    for language, title in TITLES.items():
        assert (title in said) == (language in tuple(pair))


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_every_fact_of_sixty_long_lines_is_on_the_paper(pair, long_slips):
    slip = long_slips[str(pair)]
    said = flat(render(slip))

    for line in slip.lines:
        for fact in (
            str(line.lot),
            str(line.declaration),
            f"№{line.item}·",
            line.document.number,
            line.stated_by,
            line.object or "–",
            line.local_name or "–",
        ):
            assert "".join(fact.split()) in said
        if "深" not in line.description:
            assert "".join(line.description.split()) in said
    for name in slip.participant.names.texts(pair):
        assert "".join(name.split()) in said
    assert slip.fingerprint in said
    assert str(slip.replaces) in said


def test_amounts_and_values_are_written_exactly_and_added_up():
    slip = ConfirmationSlip.sample(lines=3)
    said = text(render(slip))

    for line in slip.lines:
        for amounts in (line.placed, line.consumed_before, line.confirmed, line.balance):
            shown = f"{amounts.net.micro // 10**6:,}".replace(",", " ")
            assert shown in said
    assert "13 337,92 KZT" in said
    assert "26 675,65 USD" in said
    total = sum(line.confirmed.net.micro for line in slip.lines)
    assert slip.quantity_totals()[0].micro == total
    assert f"{total // 10**6:,}".replace(",", " ") in said


def test_totals_stand_by_unit_and_by_kind_and_currency():
    slip = ConfirmationSlip.sample(lines=6)

    assert [one.unit.code for one in slip.quantity_totals()] == ["166", "796", "831", "715"]
    assert [(kind, money.currency) for kind, money in slip.value_totals()] == [
        ("customs", "KZT"),
        ("invoice", "USD"),
        ("invoice", "RUB"),
        ("accounting", "KZT"),
    ]
    assert slip.lines_without_value == 1


def test_a_value_no_document_states_is_said_and_is_not_zero():
    slip = ConfirmationSlip.sample(lines=4)
    bare = replace(slip, lines=tuple(replace(line, value=None) for line in slip.lines))

    assert "көрсетілмеген" in text(render(slip))
    assert "1 жолда құны көрсетілмеген" in text(render(slip))
    assert "Бірде-бір жолда құны көрсетілмеген." in text(render(bare))


def test_both_kinds_of_consumption_are_told_apart():
    said = text(render(ConfirmationSlip.sample(lines=6)))
    without = text(render(ConfirmationSlip.sample(lines=4)))

    assert "(ii) потреблено при изготовлении" in said
    assert "(i) потреблено иначе" in said
    assert "(ii)" not in without


def test_it_says_what_it_is_not_and_that_the_list_is_unknown():
    said = " ".join(text(render(ConfirmationSlip.sample())).split())

    assert "не заменяет отчетность перед таможенным органом" in said
    assert "не дает права вывозить товары с территории СЭЗ" in said
    assert "Форма не является официально утвержденной" in said
    assert "тізбе белгісіз" in said


def test_lines_on_the_list_and_off_it_are_named():
    slip = ConfirmationSlip.sample(lines=2)
    first, second = slip.lines
    mixed = replace(slip, lines=(replace(first, eligibility="listed"), second))
    said = " ".join(text(render(mixed)).split())

    assert "№ 1: Включено в перечень" in said
    assert "№ 2: Перечень полностью потребляемых товаров" in said


def test_late_entries_are_marked():
    assert "кеш енгізілген жазба / поздняя запись" in text(render(ConfirmationSlip.sample()))
    assert "поздняя запись" not in text(render(ConfirmationSlip.sample(lines=2)))


def test_one_person_who_did_all_is_said():
    slip = ConfirmationSlip.sample(lines=2)
    person = Signatory(name="Әбдіқадырова Үмітжан", roles=("management",))
    alone = replace(
        slip,
        prepared_by=person,
        confirmed_by=person,
        lines=tuple(replace(line, stated_by=person.name) for line in slip.lines),
    )

    assert "подтверждено одним лицом" in text(render(alone))
    assert "подтверждено одним лицом" not in text(render(slip))


def test_a_changed_code_a_note_and_a_document_without_date_are_shown():
    slip = ConfirmationSlip.sample(lines=1)
    (line,) = slip.lines
    paper = replace(line.document, issued=None)
    changed = replace(
        line,
        current_code="3209900001",
        note="ескертпе № 7",
        document=paper,
        edition=None,
        object=None,
    )
    said = text(render(replace(slip, lines=(changed,))))

    assert "қазір 3209 90 000 1 / ныне 3209 90 000 1" in said
    assert "ескертпе № 7" in said
    assert "ред." not in said


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_no_font_but_ours_is_used_and_it_is_inside(pair, long_slips):
    found = fonts(render(long_slips[str(pair)]))

    assert {name.partition("+")[2] for name in found} == {
        "SourceSansPro-Regular",
        "SourceSansPro-Bold",
    }
    assert all(found.values())


def test_letters_the_font_lacks_are_shown_by_code_and_named_in_the_result():
    slip = ConfirmationSlip.sample(lines=1, long=True)
    paper = compose(slip)

    assert paper.missing[:3] == ("Է", "Լ", "Ե")
    assert "‹U+6DF1" in text(paper.pdf)
    assert "показаны номерами Юникода" in text(paper.pdf)
    assert "показаны номерами Юникода" not in text(render(ConfirmationSlip.sample()))
    assert compose(ConfirmationSlip.sample()).missing == ()


def test_pages_are_counted_and_each_says_whose_it_is(long_slips):
    paper = compose(long_slips["kk-ru"])
    shown = pages(paper.pdf)

    assert len(shown) == paper.pages > 5
    for number, page in enumerate(shown, start=1):
        said = page.get_textpage().get_text_range()
        assert f"стр. {number} из {paper.pages}" in said
        assert "S2600001273" in said
        assert "K7QX-2MZB-R4TA-WJ5E" in said


@pytest.mark.parametrize("lines", [1, 2, 3, 4, 5, 9])
def test_signatures_stand_on_the_page_of_the_statement(lines):
    shown = pages(render(ConfirmationSlip.sample(lines=lines, long=True)))
    said = [" ".join(page.get_textpage().get_text_range().split()) for page in shown]
    (signed,) = [one for one in said if "Подтвердил" in one]

    assert "Настоящее подтверждение выдано" in signed


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_nothing_leaves_the_margins_and_no_two_lines_of_text_overlap(pair, long_slips, monkeypatch):
    """Every text as placed: inside the page, and free of every other text."""
    seen = []
    monkeypatch.setattr("printing.slip.pdf_of", lambda sheets, **_: seen.extend(sheets) or b"")
    render(long_slips[str(pair)])

    assert len(seen) > 5
    for sheet in seen:
        texts = [mark for mark in sheet.marks if isinstance(mark, Text)]
        boxes = sorted(
            (mark.y - mark.style.size * 0.2, mark.y, mark.x, mark.x + mark.style.width(mark.text))
            for mark in texts
        )
        for top, base, left, right in boxes:
            assert left >= LEFT - 0.1
            assert right <= RIGHT + 0.1
            assert top > 10
            assert base < BOTTOM + 8
        for place, (_, base, left, right) in enumerate(boxes):
            for other_top, _, other_left, other_right in boxes[place + 1 :]:
                if other_top >= base:
                    break
                assert right <= other_left + 0.05 or other_right <= left + 0.05
        assert all(mark.x2 <= RIGHT + 0.1 for mark in sheet.marks if isinstance(mark, Rule))


def test_the_largest_amounts_stay_in_one_line_and_in_their_column():
    slip = ConfirmationSlip.sample(lines=1)
    (line,) = slip.lines
    net = Quantity.parse("999999999999.999999", "166")
    huge = replace(line.confirmed, net=net)
    value = replace(line.value, money=Money(99_999_999_999_999_999, "KZT"))
    wide = replace(line, placed=huge, consumed_before=huge, confirmed=huge, value=value)
    said = text(render(replace(slip, lines=(wide,))))

    assert said.count("999 999 999 999,999999") == 4
    assert "999 999 999 999 999,99 KZT" in said


def test_FZ_707_a_line_that_fills_more_than_a_page_is_refused():
    slip = ConfirmationSlip.sample(lines=1)
    (line,) = slip.lines
    endless = replace(line, description="СЛОВО " * 6_000)

    with pytest.raises(PaperOverflowError) as refused:
        render(replace(slip, lines=(endless,)))

    assert refused.value.code == "FZ-707"


def test_a_description_of_three_thousand_letters_still_fits():
    slip = ConfirmationSlip.sample(lines=1)
    (line,) = slip.lines
    described = replace(line, description="ОПИСАНИЕ ТОВАРА " * 190)

    assert flat(render(replace(slip, lines=(described,)))).count("ОПИСАНИЕТОВАРА") == 190


def test_a_name_given_in_neither_language_is_shown_in_the_one_given():
    names = Names(kk="«Алатау Аспап» ЖШС")

    assert names.texts(LanguagePair.parse("ru-en")) == ("«Алатау Аспап» ЖШС",)
    assert names.text(Language.EN) == "«Алатау Аспап» ЖШС"
    assert Names(ru="A", en="A").texts(LanguagePair.parse("ru-en")) == ("A",)


def test_dates_of_the_period_are_both_named():
    slip = replace(
        ConfirmationSlip.sample(), period_from=date(2026, 1, 5), period_to=date(2026, 2, 6)
    )

    assert "05.01.2026 – 06.02.2026" in text(render(slip))
