"""Declarations, slips and open findings by pages, newest first, in both directions."""

from datetime import date

import pytest
from page_reading import read_newer, read_older
from refusals import outcome
from small_zone import FRIDGES, PAINT, STEEL, STEEL_BARS, STOREKEEPER_OF
from stocked_zone import confirms, consumes
from zone_fixtures import STOCKED_ON_BOTH_ENGINES

from freezone.clock import legal_date
from freezone.quantity import MICRO
from freezone.services import queries
from freezone.services.declaration_list import declaration_page
from freezone.services.finding_list import finding_page
from freezone.services.findings import ClearRequest, clear
from freezone.services.placing import Purpose
from freezone.services.slip_list import slip_page

NOBODY_STATED = Purpose(place="STORE")
OTHERS = {STEEL: PAINT, PAINT: STEEL}


@pytest.fixture
def papers(stock):
    """More of everything, with days of registration that go back and forth."""
    zone = stock.zone
    for day, participant in ((1, PAINT), (28, STEEL), (1, STEEL), (14, PAINT)):
        number = zone.next_number(date(2026, 2, day))
        zone.takes_in(
            *[STEEL_BARS] * 11, number=number, participant=participant, purpose=NOBODY_STATED
        )
    for _ in range(3):
        zone.passes(days=1)
        confirms(zone, {consumes(zone, stock["laptops"], quantity=MICRO).line: None})
    line = consumes(zone, stock["oil"], net=MICRO).line
    confirms(zone, {line: None}, participant=PAINT)
    return stock


def by_pages(page, key, oldest, limit, **asked):
    """What a list gives in pages of a length, from either end; both must be the same."""
    read = lambda **ends: page(limit=limit, **asked, **ends)  # noqa: E731
    older = read_older(read, key)
    assert [*read_newer(read, key, oldest), oldest] == older
    return older


@STOCKED_ON_BOTH_ENGINES
@pytest.mark.parametrize("participant", [None, STEEL, PAINT])
def test_declarations_come_by_their_day_of_registration(papers, participant):
    zone = papers.zone
    known = [row.number for row in queries.declaration_list(zone.officer, participant)][::-1]
    for limit in (1, 2, 100):
        page = lambda **ends: declaration_page(zone.officer, participant=participant, **ends)  # noqa: E731

        assert by_pages(page, "declaration", known[-1], limit) == known
    assert len(known) == {None: 7, STEEL: 4, PAINT: 3}[participant]


def test_a_declarations_line_says_whether_findings_are_open(papers):
    zone = papers.zone
    open_ones = {each.declaration for each in queries.findings(zone.officer)}
    lines = declaration_page(zone.officer).rows

    assert {line.declaration for line in lines if line.has_open_findings} == open_ones
    assert len(open_ones) < len(lines)
    assert lines[-1].registered_on == "2026-02-01"
    assert {line.version for line in lines} == {1}


@STOCKED_ON_BOTH_ENGINES
@pytest.mark.parametrize("participant", [None, STEEL, PAINT])
def test_slips_come_by_their_numbers_and_say_when_they_were_issued(papers, participant):
    zone = papers.zone
    rows = queries.slip_list(zone.officer, participant)[::-1]
    for limit in (1, 2, 100):
        page = lambda **ends: slip_page(zone.officer, participant=participant, **ends)  # noqa: E731

        assert by_pages(page, "slip", rows[-1].number, limit) == [row.number for row in rows]
    lines = slip_page(zone.officer, participant=participant).rows
    assert [line.is_void for line in lines] == [row.state == "void" for row in rows]
    assert {line.lines for line in lines} == {1}
    for line in lines:
        assert line.issued == queries.entry_view(zone.officer, line.entry).recorded


@STOCKED_ON_BOTH_ENGINES
@pytest.mark.parametrize("participant", [None, STEEL, PAINT])
def test_open_findings_come_in_the_order_in_which_they_were_found(papers, participant):
    zone = papers.zone
    owners = {row.number: row.participant for row in queries.declaration_list(zone.officer)}
    known = sorted(
        (
            each.number
            for each in queries.findings(zone.officer)
            if participant in (None, owners[each.declaration])
        ),
        key=lambda number: tuple(map(int, number.split("-"))),
        reverse=True,
    )
    assert any(number.endswith("-10") for number in known), "ten come after nine"
    for limit, scanned in ((1, 1000), (5, 1000), (100, 1000), (2, 1), (100, 3)):
        page = lambda scanned=scanned, **ends: finding_page(  # noqa: E731
            zone.officer, participant=participant, scanned=scanned, **ends
        )

        assert by_pages(page, "finding", known[-1], limit) == known, (limit, scanned)


@STOCKED_ON_BOTH_ENGINES
def test_a_findings_line_leads_to_its_item_and_lot(papers):
    zone = papers.zone
    known = {each.number: each for each in queries.findings(zone.officer)}
    items = {(lot.declaration, lot.item): lot for lot in queries.lots(zone.officer)[::-1]}
    for line in finding_page(zone.officer).rows:
        lot = items[line.declaration, line.item]

        assert (line.lot, line.participant) == (lot.lot, lot.participant)
        assert line.reason == known[line.finding].reason
        assert line.blocks == known[line.finding].blocks
        assert line.entry == int(line.finding.partition("-")[0])


def test_a_finding_that_was_cleared_is_listed_no_more(papers):
    zone = papers.zone
    before = [line.finding for line in finding_page(zone.officer).rows]
    clear(zone.officer, ClearRequest(finding=papers["wrong_code"], ground="Решение № 5"))

    assert [line.finding for line in finding_page(zone.officer).rows] == [
        each for each in before if each != papers["wrong_code"]
    ]


@pytest.mark.parametrize("page", [declaration_page, slip_page, finding_page])
@pytest.mark.parametrize("own", [STEEL, PAINT])
def test_FZ_512_a_storekeeper_lists_the_own_papers_only(papers, page, own):
    zone = papers.zone
    owned = [row for row in page(zone.officer).rows if row.participant == own]
    desk = zone.sits(STOREKEEPER_OF[own])

    assert list(page(desk).rows) == owned != []
    assert outcome(zone, lambda: page(desk, participant=OTHERS[own])) == "FZ-512"


@pytest.mark.parametrize(
    ("page", "after", "code"),
    [
        (declaration_page, "55302/150326/7777777", "FZ-245"),
        (slip_page, "S1", "FZ-106"),
        (slip_page, "S260000001X", "FZ-107"),
        (finding_page, "12", "FZ-248"),
        (finding_page, "a-1", "FZ-248"),
    ],
)
def test_a_page_begins_nowhere(stock, page, after, code):
    for end in ("after", "before"):
        assert outcome(stock.zone, lambda end=end: page(stock.zone.officer, **{end: after})) == code


def test_a_page_without_anything_is_no_page_of_more(zone):
    zone.takes_in(FRIDGES)
    for page in (slip_page, finding_page):
        found = page(zone.officer)

        assert (found.rows, found.has_more, found.is_partial) == ((), False, False)
    assert legal_date(zone.clock.now()) == date(2026, 11, 3)
