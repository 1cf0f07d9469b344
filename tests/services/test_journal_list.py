"""The journal by pages: every filter, both ways, bounded, and nothing lost between pages."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
from paper_builders import Document
from refusals import outcome
from small_zone import MORNING, PAINT, STEEL, STEEL_BARS
from stocked_zone import Stock, moves, splits
from zone_fixtures import STOCKED_ON_BOTH_ENGINES

from freezone.journal.entry import EntryKind
from freezone.services import (
    attachments,
    corrections,
    journal_list,
    periods,
    queries,
    registers,
)
from freezone.services.entry_summary import _SUMMED, summary_of
from freezone.services.journal_list import EntryFilter, EntryLine, journal_page
from freezone.services.roles import Role
from freezone.store import journal

ALL = EntryFilter()


def entries(stock: Stock) -> list:
    """Every entry of the record, newest first, as the journal has them."""
    stored = journal.entries_after(stock.zone.desk.record.connection, 0, limit=10_000)
    return [each.entry() for each in reversed(stored)]


def walked(
    stock: Stock, chosen: EntryFilter, *, limit: int = 100, after: int | None = None
) -> Iterator[EntryLine]:
    """Every row, page after page, until the journal says that there is no more."""
    desk, before = stock.zone.officer, None
    while True:
        page = journal_page(desk, chosen, before=before, after=after, limit=limit)
        yield from page.rows
        if page.continue_at is None:
            return
        before, after = (page.continue_at, None) if after is None else (None, page.continue_at)


def numbers(stock: Stock, chosen: EntryFilter, **parameters: int) -> list[int]:
    return [row.seq for row in walked(stock, chosen, **parameters)]


def test_the_first_page_is_the_newest_entries_newest_first(stock):
    page = journal_page(stock.zone.officer, ALL, limit=5)

    head = stock.zone.head
    assert [row.seq for row in page.rows] == list(range(head, head - 5, -1))
    assert (page.has_more, page.continue_at) == (True, head - 4)


@STOCKED_ON_BOTH_ENGINES
@pytest.mark.parametrize("limit", [1, 3, 7, 1000])
def test_pages_lose_and_repeat_nothing_in_either_direction(stock, limit):
    everything = list(range(1, stock.zone.head + 1))

    assert numbers(stock, ALL, limit=limit) == everything[::-1]
    assert numbers(stock, ALL, limit=limit, after=0) == everything
    assert numbers(stock, ALL, limit=limit, after=10) == everything[10:]


def test_a_page_that_ends_with_the_first_entry_says_that_there_is_no_more(stock):
    head = stock.zone.head
    page = journal_page(stock.zone.officer, ALL, limit=head)
    short = journal_page(stock.zone.officer, ALL, limit=head - 1)
    between = journal_page(stock.zone.officer, ALL, before=6, after=2)

    assert (page.has_more, page.continue_at) == (False, None)
    assert (short.has_more, short.continue_at) == (True, 2)
    assert [row.seq for row in between.rows] == [5, 4, 3]
    assert journal_page(stock.zone.officer, ALL, limit=0).rows == ()


@STOCKED_ON_BOTH_ENGINES
def test_every_filter_gives_what_going_through_all_entries_gives(stock):
    """Each filter alone and in pairs, against the same asked of the entries themselves."""
    zone = stock.zone
    zone.clock.advance(timedelta(days=1))
    moves(zone, stock["steel"], "HALL-1")
    zone.desk.terminal = "gate-1"
    moved = moves(zone, stock["steel"], "STORE")
    corrections.correct(zone.warehouse, moved.entry, "Не то место")
    day = MORNING.date() + timedelta(days=1)
    kept = {
        "kind": ("lot.moved", lambda entry: entry.kind == "lot.moved"),
        "person": ("Марат Басқару", lambda entry: entry.person == person_of(stock)),
        "terminal": ("gate-1", lambda entry: entry.terminal == "gate-1"),
        "recorded_from": (day, lambda entry: entry.recorded_moment.date() >= day),
        "recorded_to": (
            MORNING.date() - timedelta(days=1),
            lambda entry: entry.recorded_moment.date() < MORNING.date(),
        ),
        "period": ("2026-11", lambda entry: entry.period == "2026-11"),
        "subject": (stock["steel"], lambda entry: stock["steel"] in json.dumps(entry.payload)),
    }
    everything = entries(stock)
    for first, (value, fits) in kept.items():
        for second, (other, fits_too) in kept.items():
            if {first, second} == {"recorded_from", "recorded_to"}:
                continue
            chosen = EntryFilter(**{first: value, second: other})
            expected = [each.seq for each in everything if fits(each) and fits_too(each)]

            assert numbers(stock, chosen, limit=3) == expected, (first, second)
            assert numbers(stock, chosen, limit=3, after=0) == expected[::-1], (first, second)


def person_of(stock: Stock) -> str:
    return stock.zone.sessions["Марат Басқару"].person


def test_a_person_is_found_by_number_as_by_name(stock):
    by_name = numbers(stock, EntryFilter(person="Марат Басқару"))

    assert by_name == numbers(stock, EntryFilter(person=person_of(stock))) != []


@STOCKED_ON_BOTH_ENGINES
def test_a_subject_is_whatever_the_entries_name(stock):
    """By each number: the kinds of entries that are about it, oldest first."""
    zone = stock.zone
    split = splits(zone, stock["steel"], quantity=10_000_000)
    undone = corrections.correct(
        zone.warehouse, moves(zone, split.new_lot, "HALL-1").entry, "Не та партия"
    )
    attachments.attach(zone.warehouse, stock["slip"], "a.txt", b"a")
    place = next(row for row in registers.places(zone.officer) if row.code == "HALL-1")

    def kinds(subject):
        return [row.kind for row in walked(stock, EntryFilter(subject=subject), after=0)]

    assert kinds(split.new_lot) == ["lot.split", "lot.moved", "entry.corrected"]
    assert kinds(stock["slip"]) == ["consumption.confirmed", "attachment.added"]
    assert kinds(stock["void_slip"]) == ["consumption.confirmed", "slip.voided"]
    assert kinds(stock["open_line"]) == [
        "goods.consumed", "consumption.confirmed", "slip.voided",
    ]  # fmt: skip
    assert kinds(stock["operation"]) == ["goods.consumed"]
    assert kinds(stock["wrong_code"]) == ["declaration.placed-without-gate"]
    assert kinds(str(undone.corrects)) == ["lot.moved", "entry.corrected"]
    assert kinds(place.number) == kinds("HALL-1") != []
    assert kinds("hall-1") == kinds("HALL-1")
    assert kinds(f" {stock['slip'].lower()} ") == kinds(stock["slip"])
    assert kinds(PAINT)[0] == "participant.registered"
    assert kinds("Дана Бояу") == ["person.registered"]
    assert kinds("nothing of the kind") == []


@STOCKED_ON_BOTH_ENGINES
def test_a_declaration_is_found_with_everything_done_to_its_lots(stock):
    born = {lot.lot for lot in queries.lots(stock.zone.officer, declaration=stock["declaration"])}
    expected = [
        entry.seq
        for entry in entries(stock)
        if any(number in json.dumps(entry.payload) for number in (stock["declaration"], *born))
    ]

    assert numbers(stock, EntryFilter(subject=stock["declaration"]), limit=2) == expected


@pytest.mark.parametrize(
    ("words", "kinds"),
    [
        ("не та ПАРТИЯ", {"slip.voided", "entry.corrected"}),
        ("партия указана", {"slip.voided"}),
        ("Арматура", set()),
        ('"reason"', set()),
        ("reason", set()),
        ("акт списания", {"goods.consumed"}),
    ],
)
def test_words_are_looked_for_in_reasons_and_document_numbers_alone(stock, words, kinds):
    moved = moves(stock.zone, stock["steel"], "STORE")
    corrections.correct(stock.zone.warehouse, moved.entry, "не та партия, «ошибка»")

    assert {row.kind for row in walked(stock, EntryFilter(words=words))} == kinds


def test_a_number_of_an_invoice_is_found_in_its_declaration(zone):
    invoice = Document(name="Инвойс", number="INV-2026/77", issued="2026-03-01", kind="04021")
    declared = zone.takes_in(replace(STEEL_BARS, documents=(invoice,)))
    zone.takes_in(STEEL_BARS)
    page = journal_page(zone.officer, EntryFilter(words="inv-2026/77"))

    assert [row.seq for row in page.rows] == [declared.entry]


def test_a_bounded_search_gives_a_partial_page_that_says_where_to_go_on(stock, monkeypatch):
    monkeypatch.setattr(journal_list, "SCANNED", 6)
    monkeypatch.setattr(journal_list, "_TOGETHER", 3)
    head = stock.zone.head
    chosen = EntryFilter(terminal="office")
    page = journal_page(stock.zone.officer, chosen)

    assert (page.rows, page.has_more, page.continue_at) == ((), False, head - 5)
    expected = [each.seq for each in entries(stock) if each.terminal == "office"]
    assert numbers(stock, chosen, limit=2) == expected
    assert [each.seq for each in queries.journal_page(stock.zone.officer, chosen=chosen)] == (
        expected
    ), "what scripts ask for is whole"


def test_a_page_full_of_large_declarations_is_cut_and_goes_on(stock, monkeypatch):
    monkeypatch.setattr(journal_list, "LETTERS", 1)
    page = journal_page(stock.zone.officer, ALL)

    assert [row.seq for row in page.rows] == [stock.zone.head]
    assert (page.has_more, page.continue_at) == (False, stock.zone.head)
    assert numbers(stock, ALL) == list(range(stock.zone.head, 0, -1))


def test_a_period_is_left_at_the_entry_that_closed_it(stock):
    zone = stock.zone
    zone.clock.advance(timedelta(days=40))
    moves(zone, stock["steel"], "HALL-1")
    periods.close_period(zone.management, "2026-11")
    moves(zone, stock["steel"], "STORE")
    expected = [each.seq for each in entries(stock) if each.period == "2026-11"]

    assert numbers(stock, EntryFilter(period="2026-11"), limit=4) == expected
    assert numbers(stock, EntryFilter(period="2026-13")) == []


def test_a_line_says_who_what_and_about_what(stock):
    zone = stock.zone
    moved = moves(zone, stock["steel"], "STORE")
    corrected = corrections.correct(zone.warehouse, moved.entry, "Не то место")
    mirror, line = journal_page(zone.officer, ALL, limit=2).rows

    assert (line.person_name, line.terminal) == ("Ерлан Қойма", "yard-1")
    assert line.person == zone.sessions["Ерлан Қойма"].person
    assert line.subjects == (moved.operation, stock["steel"], "YARD", "STORE")
    assert line.summary == {
        "operation": moved.operation, "lot": stock["steel"], "from": "YARD", "to": "STORE",
        "net_kg": "1000.5",
    }  # fmt: skip
    assert (line.corrected_by, line.corrects) == (corrected.entry, None)
    assert (mirror.corrected_by, mirror.corrects) == (None, moved.entry)
    assert mirror.summary["reason"] == "Не то место"
    assert (mirror.kind, mirror.period) == ("entry.corrected", "2026-11")


def test_a_line_about_many_lots_shows_a_few(stock):
    (line,) = journal_page(
        stock.zone.officer, EntryFilter(kind="consumption.confirmed"), limit=1
    ).rows

    assert len(line.subjects) == journal_list.FEW
    assert line.summary["lines"] == "1"


def test_every_kind_has_its_summary_in_texts(stock):
    assert set(_SUMMED) == set(EntryKind)
    for entry in entries(stock):
        summary = summary_of(entry)

        assert summary
        assert all(isinstance(value, str) and value for value in summary.values())


@pytest.mark.parametrize(
    ("who", "chosen", "code"),
    [
        (Role.PARTICIPANT, ALL, "FZ-501"),
        (None, ALL, "FZ-503"),
        (Role.OFFICER, EntryFilter(person="Никто"), "FZ-506"),
        (
            Role.OFFICER,
            EntryFilter(recorded_from=date(2026, 11, 3), recorded_to=date(2026, 11, 2)),
            "FZ-114",
        ),
    ],
)
def test_a_page_is_refused(stock, who, chosen, code):
    desk = stock.zone.sits(who)

    assert outcome(stock.zone, lambda: journal_page(desk, chosen)) == code


def test_what_a_declaration_gave_birth_to_is_found_by_lot(zone):
    declared = zone.takes_in(STEEL_BARS, STEEL_BARS)
    page = journal_page(zone.officer, EntryFilter(subject=declared.lots[1]))

    assert [row.seq for row in page.rows] == [declared.entry]
    assert STEEL in page.rows[0].subjects
