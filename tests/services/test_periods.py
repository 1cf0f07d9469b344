"""Closed is closed: late facts go to the open period, and say so."""

from datetime import UTC, datetime

import pytest
from refusals import ladder, outcome
from small_zone import STEEL_BARS
from stocked_zone import confirms, consumes, moves, voids
from zone_fixtures import ON_BOTH_ENGINES

from freezone.services import queries
from freezone.services.corrections import correct
from freezone.services.periods import close_period, closed
from freezone.services.roles import Role

KG = 1_000_000
OCTOBER_20 = datetime(2026, 10, 20, 6, tzinfo=UTC)
DECEMBER_2 = datetime(2026, 12, 2, 6, tzinfo=UTC)


@pytest.mark.parametrize(
    ("faults", "codes"),
    ladder(
        {"who": None, "period": "2026-13"},
        ("FZ-503", {"who": Role.OFFICER}),
        ("FZ-501", {"who": Role.MANAGEMENT}),
        ("FZ-109", {"period": "2026-1"}),
        ("FZ-109", {"period": "2026-11"}),
        ("FZ-312", {"period": "2027-01"}),
        ("FZ-312", {"period": "2026-09"}),
        ("FZ-312", {"period": "2026-10"}),
    ),
)
def test_closing_a_period_is_refused(zone, faults, codes):
    close_period(zone.administrator, "2026-09")
    desk = zone.sits(faults["who"])

    assert outcome(zone, lambda: close_period(desk, faults["period"])) == codes


def period_of(zone, entry):
    return queries.entry_view(zone.officer, entry).period


def test_an_entry_belongs_to_the_period_of_its_effective_day_while_that_is_open(zone):
    lot = zone.lot_of(STEEL_BARS)
    zone.clock.moment = DECEMBER_2
    before = consumes(zone, lot, net=KG, at=OCTOBER_20).entry
    close_period(zone.administrator, "2026-10")
    after = consumes(zone, lot, net=KG, at=OCTOBER_20).entry
    close_period(zone.administrator, "2026-11")
    later = consumes(zone, lot, net=KG, at=OCTOBER_20).entry

    assert [period_of(zone, entry) for entry in (before, after, later)] == [
        "2026-10", "2026-11", "2026-12"
    ]  # fmt: skip
    assert closed(zone.officer) == ["2026-10", "2026-11"]
    assert zone.is_whole()


def test_what_is_dated_after_midnight_in_almaty_is_of_the_next_month(zone):
    lot = zone.lot_of(STEEL_BARS)
    zone.clock.moment = DECEMBER_2
    entries = [
        consumes(zone, lot, net=KG, at=datetime(2026, 11, 30, hour, 59, tzinfo=UTC)).entry
        for hour in (18, 19)
    ]

    assert [period_of(zone, entry) for entry in entries] == ["2026-11", "2026-12"]


@ON_BOTH_ENGINES
def test_a_closed_period_never_changes_whatever_is_corrected_or_voided_in_it(zone):
    lot = zone.lot_of(STEEL_BARS)
    moved = moves(zone, lot, "STORE").entry
    consumes(zone, lot, net=KG)
    slip = confirms(zone)
    zone.clock.moment = DECEMBER_2
    close_period(zone.administrator, "2026-11")
    of_november = [
        each.seq for each in queries.journal_page(zone.officer, limit=99)
        if each.period == "2026-11"
    ]  # fmt: skip

    voids(zone, slip.slip)
    consumption = queries.journal_page(zone.officer, kind="goods.consumed")[0].seq
    correct(zone.warehouse, consumption, "не было")
    correct(zone.warehouse, moved, "не туда")
    assert [
        each.seq for each in queries.journal_page(zone.officer, limit=99)
        if each.period == "2026-11"
    ] == of_november  # fmt: skip
    newest = queries.journal_page(zone.officer, limit=3)
    assert [each.period for each in newest] == ["2026-12"] * 3
    assert [each.effective.month for each in newest] == [11] * 3
    assert zone.is_whole()
