"""Lists stay as quick as they are in a large record: shown by plans and by steps, never by time."""

import pytest
from query_plans import slow_parts, statements, steps_of
from small_zone import CEMENT, FRIDGES, PAINT, STEEL, STOREKEEPER_OF

from freezone.services.declaration_list import declaration_page
from freezone.services.finding_list import finding_page
from freezone.services.lot_list import LotFilter, lot_count, lot_page
from freezone.services.page import SCANNED
from freezone.services.placing import Purpose
from freezone.services.slip_list import slip_page
from freezone.services.waiting import waiting

ONE_CONDITION = (
    LotFilter(),
    LotFilter(participant=STEEL),
    LotFilter(place="YARD"),
    LotFilter(place="YARD", account="stock"),
    LotFilter(account="stock"),
    LotFilter(goods_class=3),
    LotFilter(only_without_class=True),
)
SEVERAL = (
    LotFilter(only_open=True),
    LotFilter(words="арматура"),
    LotFilter(words="L26"),
    LotFilter(account="stock", participant=STEEL, goods_class=3, only_open=True),
    LotFilter(place="YARD", participant=PAINT, words="масло"),
    LotFilter(only_without_class=True, only_open=True, participant=STEEL),
)
WITH_FINDINGS = (
    LotFilter(only_with_findings=True),
    LotFilter(only_with_findings=True, participant=PAINT),
)


def asked_for(desk, asked, **ends):
    """The queries of one page."""
    with statements(desk) as found:
        lot_page(desk, asked, **ends)
    return found


@pytest.mark.parametrize("asked", [*ONE_CONDITION, *SEVERAL])
def test_a_page_of_lots_walks_indexes_in_their_order(stock, asked):
    """Neither a whole table is read nor anything sorted, in either direction."""
    desk = stock.zone.officer
    for ends in ({}, {"after": stock["crane"]}, {"before": stock["crane"]}):
        queries = asked_for(desk, asked, **ends)
        slow = {sql: slow_parts(desk, sql) for sql in queries}

        assert not any(slow.values()), slow
        assert len(queries) <= (3 if asked in ONE_CONDITION else 4), queries


@pytest.mark.parametrize("asked", [*ONE_CONDITION, *SEVERAL])
def test_lots_are_counted_along_indexes(stock, asked):
    desk = stock.zone.officer
    with statements(desk) as queries:
        lot_count(desk, asked)

    assert not any(slow_parts(desk, sql) for sql in queries)
    assert "OFFSET" not in " ".join(queries)


def test_lots_with_findings_are_sorted_only_when_they_are_known_to_be_few(stock):
    """Findings stand in no order of lots: their lots are sorted up to the bound, then walked."""
    desk = stock.zone.officer
    few = asked_for(desk, WITH_FINDINGS[0])
    many = asked_for(desk, WITH_FINDINGS[0], scanned=1)

    assert [sql for sql in few if slow_parts(desk, sql)] == few[1:2]
    assert not any(slow_parts(desk, sql) for sql in many)
    assert "UNION ALL" in few[1]


@pytest.mark.parametrize("page", [declaration_page, slip_page, finding_page])
@pytest.mark.parametrize("participant", [None, STEEL])
def test_a_page_of_papers_walks_indexes_in_their_order(stock, page, participant):
    desk = stock.zone.officer
    key = {declaration_page: "declaration", slip_page: "slip", finding_page: "question"}[page]
    for ends in ({}, {"after": stock[key]}, {"before": stock[key]}):
        with statements(desk) as queries:
            page(desk, participant=participant, **ends)

        assert not any(slow_parts(desk, sql) for sql in queries), queries
        assert 1 <= len(queries) <= 2


@pytest.mark.parametrize("who", ["Марат Басқару", *STOREKEEPER_OF.values()])
def test_homes_count_along_indexes(stock, who):
    """Only consumption is put together by participant, and no more of it than the bound."""
    desk = stock.zone.sits(who)
    with statements(desk) as queries:
        waiting(desk)

    slow = [sql for sql in queries if slow_parts(desk, sql)]
    assert all("GROUP BY n.participant" in sql and f"LIMIT {SCANNED}" in sql for sql in slow)
    assert len(slow) == 1


@pytest.mark.parametrize(
    ("index", "asked"),
    [
        ("lot_of_declaration", LotFilter(declaration="55302/150326/0000001")),
        ("lot_of_participant", LotFilter(participant=STEEL)),
        ("lot_of_class", LotFilter(goods_class=3)),
        ("balance_held", LotFilter(account="stock")),
        ("balance_at", LotFilter(place="YARD")),
        ("balance_at", LotFilter(place="YARD", account="stock")),
    ],
)
def test_a_filter_is_led_by_its_own_index(stock, index, asked):
    desk = stock.zone.officer
    keys = asked_for(desk, asked)[0]
    plan = desk.record.connection.rows(f"EXPLAIN QUERY PLAN {keys}")

    assert f"INDEX {index} (" in plan[0][3]


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT id FROM lot WHERE description = 'x' LIMIT 1",
        "SELECT id FROM lot ORDER BY description LIMIT 1",
        "SELECT seq FROM journal ORDER BY payload",
        "SELECT count(*) FROM lot",
    ],
)
def test_what_is_slow_would_be_seen(stock, sql):
    assert slow_parts(stock.zone.officer, sql)


@pytest.mark.slow
def test_a_page_and_a_home_take_as_many_steps_in_a_record_ten_times_as_large(zone):
    """Steps of SQLite's machine are counted: they are the same on every computer.

    The small record already has more of everything than a page shows or looks at.
    """
    expected = Purpose(goods_class=3, ground="договор 12-К, подпункт 1) пункта 3")

    def grow(times):
        for _ in range(times):
            zone.takes_in(*[CEMENT] * 100)
            zone.takes_in(*[FRIDGES] * 20, participant=PAINT, purpose=Purpose(place="STORE"))
            zone.takes_in(*[CEMENT] * 20, purpose=expected)

    def look():
        desk = zone.officer
        pages = [
            steps_of(desk, lambda asked=asked: lot_page(desk, asked, limit=10, scanned=15))
            for asked in (*ONE_CONDITION, *SEVERAL, *WITH_FINDINGS, LotFilter(account="expected"))
        ]
        papers = [
            steps_of(desk, lambda page=page: page(desk, limit=2))
            for page in (declaration_page, finding_page)
        ]
        home = steps_of(zone.management, lambda: waiting(zone.management, scanned=15))
        return [*pages, *papers, home]

    grow(1)
    small = look()
    grow(9)
    large = look()

    growth = [after / before for before, after in zip(small, large, strict=True)]
    assert max(growth) <= 1.5, [*zip(small, large, strict=True)]
