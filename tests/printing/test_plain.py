"""A paper as text says all that the paper says, whole, and that it is not the paper."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pdf_reading import text as text_of_pdf
from rich.cells import cell_len

from freezone.display import Display
from freezone.documents import Company, ConfirmationSlip, CopyMark, LotLabel, Names
from freezone.errors.paper import SlipNotIssuedError
from freezone.ids import Bin
from freezone.language.catalogue import Catalogue
from freezone.language.choice import Language, LanguagePair
from freezone.quantity import Money, Quantity
from printing import label, slip
from printing.plain import plain
from printing.voice import Voice

PAIRS = [LanguagePair.parse(pair) for pair in ("kk-ru", "kk-en", "ru-en")]
WIDTHS = st.integers(min_value=60, max_value=120)
ROOT = Path(__file__).resolve().parents[2]


def flat(text):
    """A text without its line breaks and blanks: words are broken where they must be."""
    return "".join(text.split())


def facts_of(one):
    """Everything that a slip holds, as the paper writes it."""
    voice = Voice(one.languages)
    display = voice.display
    yield from (str(one.number), display.moment(one.issued), str(one.entry), one.fingerprint)
    for names in (one.zone, one.manager.names, one.participant.names):
        yield from names.texts(one.languages)
    yield from (str(one.manager.bin), str(one.participant.bin), str(one.replaces or "S26"))
    yield from (one.contract_number, display.date(one.contract_date))
    yield from (display.date(one.period_from), display.date(one.period_to))
    for code in one.activities:
        yield from voice.words(f"activity-{code}")
    for quantity in one.quantity_totals():
        yield voice.quantity(quantity)
    for kind, money in one.value_totals():
        yield display.money(money)
        yield from voice.words(f"value-{kind}")
    for person in (one.prepared_by, one.confirmed_by):
        yield from (person.name, str(person.number))
        for role in person.roles:
            yield from voice.words(f"role-{role}")
    for message in ("slip-title", "slip-ground-1", "slip-statement-1", "slip-sign-here"):
        yield from voice.texts(message)
    for line in one.lines:
        yield from facts_of_line(line, voice)


def facts_of_line(line, voice):
    display = voice.display
    yield from (str(line.lot), line.description, line.local_name or "–", line.note or "–")
    yield from (display.code(line.code), display.date(line.edition), str(line.declaration))
    yield from (f"№ {line.item}", display.date(line.released), line.object or "–", line.stated_by)
    yield from voice.words(f"status-{line.customs_status}")
    yield from voice.words(f"category-{line.category}")
    yield f"{line.document.name} № {line.document.number}, {display.date(line.document.issued)}"
    yield display.date(line.consumed_on)
    yield from voice.texts(f"slip-eligibility-{line.eligibility}-1")
    yield "(ii)" if line.in_manufacture else "(i)"
    yield voice.both(voice.words("late-entry")) if line.is_late else "–"
    for amounts in (line.placed, line.consumed_before, line.confirmed, line.balance):
        yield voice.quantity(amounts.net)
        if amounts.quantity is not None:
            yield voice.quantity(amounts.quantity)
    yield display.not_stated if line.value is None else display.money(line.value.money)


@pytest.mark.parametrize("pair", PAIRS, ids=str)
@pytest.mark.parametrize("long", [False, True])
def test_every_fact_of_a_slip_is_in_its_text(pair, long):
    one = ConfirmationSlip.sample(lines=9, long=long, languages=pair)

    for said in (plain(one, width=width) for width in (60, 78, 118)):
        lines = [flat(line) for line in said.splitlines()]
        assert [fact for fact in facts_of(one) if flat(fact) not in columns_of(said)] == []
        assert f"‖{one.number}‖" in lines
        assert any(line.endswith(one.fingerprint) for line in lines)


def columns_of(said):
    """The text read down its right column, then down its left one, then across: joined, flat."""
    right, left = [], []
    for line in said.splitlines():
        before, _, after = line.partition("  ")
        left.append(before)
        right.append(after)
    return flat("".join(right)) + flat("".join(left)) + flat(said)


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_what_the_pages_say_the_text_says_word_by_word(pair):
    """But for the numbers of the pages, and the head of the column in which the units stand."""
    one = ConfirmationSlip.sample(lines=4, languages=pair)
    said = columns_of(plain(one, width=118))
    pages = {word.strip(",;:()·/") for word in text_of_pdf(slip.render(one)).split()}
    of_pages = {
        word
        for language in pair
        for page in ("1", "2")
        for message in ("paper-page", "slip-column-unit")
        for word in Catalogue(language).text(message, page=page, pages="2").split()
    }

    assert len(pages - of_pages) > 100
    assert sorted(word for word in pages - of_pages if word not in said) == []


@given(WIDTHS, st.booleans(), st.sampled_from(PAIRS), st.booleans())
def test_no_line_is_wider_than_the_terminal(width, long, pair, void):
    papers = (
        ConfirmationSlip.sample(lines=5, long=long, languages=pair),
        replace(ConfirmationSlip.sample(lines=1, long=long, languages=pair), issue=None),
        LotLabel.sample(long=long, languages=pair),
    )
    for paper in papers:
        for line in plain(paper, mark=CopyMark.sample(void=void), width=width).splitlines():
            assert cell_len(line) <= width
            assert line == line.rstrip()


@given(WIDTHS, st.text(min_size=1, max_size=200), st.text(min_size=1, max_size=80))
def test_whatever_stands_in_a_paper_stays_on_its_line(width, description, name):
    one = ConfirmationSlip.sample(lines=1)
    (line,) = one.lines
    company = Company(names=Names(ru=name), bin=Bin("150640012341"))
    line = replace(line, description=description, stated_by=name, note=description)
    for paper in (
        replace(one, lines=(line,), participant=company, contract_number=description),
        replace(LotLabel.sample(), description=description, participant=company, place=name),
    ):
        for row in plain(paper, width=width).split("\n"):
            assert cell_len(row) <= width


@given(WIDTHS)
def test_the_largest_amounts_stay_whole_and_end_at_one_cell(width):
    one = ConfirmationSlip.sample(lines=1)
    (line,) = one.lines
    huge = replace(line.confirmed, net=Quantity.parse("999999999999.999999", "166"))
    value = replace(line.value, money=Money(99_999_999_999_999_999, "KZT"))
    wide = replace(
        line, placed=huge, consumed_before=huge, confirmed=huge, balance=huge, value=value
    )
    rows = plain(replace(one, lines=(wide,)), width=width).splitlines()
    mass, money = "999 999 999 999,999999", "999 999 999 999 999,99 KZT"
    shown = [row.replace("\u00a0", " ") for row in rows]

    assert sum(mass in row for row in shown) == 5
    assert sum(money in row for row in shown) == 2
    ends = {row.index(text) + len(text) for row in shown for text in (mass, money) if text in row}
    assert len(ends) == 1


@pytest.mark.parametrize("long", [False, True])
@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_every_fact_of_a_label_is_in_its_text(pair, long):
    one = LotLabel.sample(long=long, languages=pair)
    said = plain(one)
    display = Display(pair.first)
    facts = [
        f"‖ {one.lot} ‖", f"{one.label} / {one.labels}", str(one.declaration), f"№ {one.item}",
        display.code(one.code), display.date(one.released), one.description, one.local_name,
        str(one.participant.bin), one.place, *one.place_names.texts(pair),
        *one.participant.names.texts(pair), display.amount(one.placed.net),
        display.amount(one.placed.quantity),
    ]  # fmt: skip

    assert [fact for fact in facts if flat(fact) not in flat(said)] == []
    findings = Catalogue(pair.first).text("label-findings")
    assert (findings in said) == long
    assert (Catalogue(pair.first).text("paper-copy", copy="1") in said) == long
    if not long:
        printed = text_of_pdf(label.render(one)).split()
        assert [word for word in printed if word not in flat(said)] == []


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_a_preview_says_at_both_ends_that_it_has_no_force_and_no_number(pair):
    one = replace(ConfirmationSlip.sample(lines=1, languages=pair), issue=None)
    said = plain(one)

    for language in pair:
        catalogue = Catalogue(language)
        assert said.count(catalogue.text("plain-preview")) == 2
        assert said.count(catalogue.text("plain-no-number")) == 1
    assert said.index(Catalogue(pair.first).text("plain-preview")) < 100
    assert "‖" not in said
    assert "S26" not in said
    assert "K7QX" not in said


def test_an_issued_slip_is_no_preview():
    said = plain(ConfirmationSlip.sample(lines=1))

    assert "ПРЕДПРОСМОТР" not in said
    assert "Номера еще нет" not in said


def test_FZ_708_no_paper_is_made_of_a_preview():
    one = replace(ConfirmationSlip.sample(lines=1), issue=None)
    ways = (
        lambda: slip.render(one), lambda: slip.compose(one), lambda: one.number,
        lambda: one.issued, lambda: one.entry, lambda: one.fingerprint,
    )  # fmt: skip
    for way in ways:
        with pytest.raises(SlipNotIssuedError) as refused:
            way()
        assert refused.value.code == "FZ-708"


@pytest.mark.parametrize("pair", PAIRS, ids=str)
def test_a_text_says_that_it_is_not_the_paper(pair):
    for paper in (ConfirmationSlip.sample(languages=pair), LotLabel.sample(languages=pair)):
        said = flat(plain(paper))
        for language in pair:
            assert flat(Catalogue(language).text("plain-is-no-paper")) in said


def test_a_copy_and_a_void_paper_say_so_at_both_ends():
    mark = CopyMark.sample(void=True)
    said = plain(ConfirmationSlip.sample(), mark=mark)

    assert said.count("2-КӨШІРМЕ / КОПИЯ 2") == 2
    assert said.count("КҮШІ ЖОЙЫЛДЫ / АННУЛИРОВАНО") == 2
    assert flat(said).count(flat(mark.void.reason)) == 4
    assert flat(said).count("№20517") == 4
    issued = plain(ConfirmationSlip.sample(), mark=replace(mark, copy=0))
    assert "КОПИЯ" not in issued
    assert issued.count("КҮШІ ЖОЙЫЛДЫ / АННУЛИРОВАНО") == 2


def test_the_same_paper_gives_the_same_text_in_another_process_without_a_font():
    program = (
        "import hashlib, sys; from freezone.documents import ConfirmationSlip;"
        "from printing.plain import plain;"
        "said = plain(ConfirmationSlip.sample(long=True));"
        "heavy = {'reportlab', 'PIL', 'pypdf', 'barcode', 'rich'} & set(sys.modules);"
        "print(hashlib.sha256(said.encode()).hexdigest(), heavy)"
    )
    answers = {
        subprocess.run(
            [sys.executable, "-c", program],
            capture_output=True,
            text=True,
            check=True,
            cwd=ROOT,
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT), "TZ": zone},
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Almaty"))
    }

    (answer,) = answers
    assert answer.split()[1] == "set()"


@pytest.mark.parametrize("language", Language)
def test_titles_stand_in_the_two_languages_and_in_no_third(language):
    title = Catalogue(language).text("slip-title")
    for pair in PAIRS:
        assert (title in plain(ConfirmationSlip.sample(languages=pair))) == (language in (*pair,))
