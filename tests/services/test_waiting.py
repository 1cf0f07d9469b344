"""What waits for whom: counts by role, each known to the last or said to be more."""

from datetime import date

import pytest
from refusals import outcome
from small_zone import EMULSION, FRIDGES, PAINT, STEEL, STEEL_BARS, STOREKEEPER_OF
from stocked_zone import AS_STOCK_WITHOUT_PLACE, NOVEMBER, confirms, consumes, voids
from zone_fixtures import STOCKED_ON_BOTH_ENGINES

from freezone.clock import legal_date
from freezone.quantity import MICRO
from freezone.services import confirmation, queries
from freezone.services.placing import Purpose
from freezone.services.roles import Role
from freezone.services.waiting import WAITS_FOR, WaitingKind, WaitingOf, last_entry, waiting

KINDS_OF = {
    Role.GATE: ("expected-lots",),
    Role.WAREHOUSE: ("expected-lots", "unclassified-lots", "open-findings"),
    Role.PARTICIPANT: ("expected-lots", "open-findings", "unconfirmed-lines", "slips-today"),
    Role.OFFICER: ("unclassified-lots", "open-findings", "slips-today"),
    Role.MANAGEMENT: tuple(WaitingKind),
    Role.ADMINISTRATOR: (),
}


@pytest.fixture
def work(stock):
    """Something of every kind, of both participants, some of it old."""
    zone = stock.zone
    zone.takes_in(FRIDGES, STEEL_BARS, purpose=Purpose(place="STORE"))
    zone.takes_in(STEEL_BARS, EMULSION, participant=PAINT, purpose=AS_STOCK_WITHOUT_PLACE)
    zone.passes(days=2)
    consumes(zone, stock["laptops"], quantity=MICRO)
    return stock


def by_kind(desk, **bound):
    return {each.kind: each for each in waiting(desk, **bound)}


def test_everybody_has_kinds_of_their_own_and_every_kind_is_somebodys():
    assert set(WAITS_FOR) == set(WaitingKind)
    assert all(WAITS_FOR.values())


@pytest.mark.parametrize("role", Role)
def test_a_role_sees_its_own_kinds_in_one_order(stock, role):
    assert tuple(each.kind for each in waiting(stock.zone.sits(role))) == KINDS_OF[role]


@STOCKED_ON_BOTH_ENGINES
@pytest.mark.parametrize("own", [None, STEEL, PAINT])
def test_counts_are_what_a_look_at_everything_gives(work, own):
    zone = work.zone
    lots = [lot for lot in queries.lots(zone.officer) if own in (None, lot.participant)]
    mine = {lot.declaration for lot in lots}
    findings = [each for each in queries.findings(zone.officer) if each.declaration in mine]
    lines = {
        bin_digits: confirmation.unconfirmed(zone.officer, bin_digits, *NOVEMBER)
        for bin_digits in (STEEL, PAINT)
        if own in (None, bin_digits)
    }
    found = by_kind(zone.management if own is None else zone.sits(STOREKEEPER_OF[own]))

    expected = [lot for lot in lots if "expected" in lot.accounts]
    assert found["expected-lots"].count == len(expected) > 0
    assert found["expected-lots"].oldest == date.fromisoformat(
        min(lot.released_on for lot in expected)
    )
    if own is None:
        unclassified = [lot for lot in lots if lot.goods_class is None]
        assert found["unclassified-lots"].count == len(unclassified) == 2
    assert found["open-findings"].count == len(findings) > 0
    first = min(int(each.number.partition("-")[0]) for each in findings)
    recorded = queries.entry_view(zone.officer, first).recorded
    assert found["open-findings"].oldest == legal_date(recorded)
    unconfirmed = found["unconfirmed-lines"]
    assert unconfirmed.by_participant == tuple(
        WaitingOf(
            participant=bin_digits,
            count=len(rows),
            oldest=min(row.consumed_on for row in rows),
        )
        for bin_digits, rows in sorted(lines.items())
        if rows
    )
    assert unconfirmed.count == sum(map(len, lines.values())) > 0
    assert unconfirmed.oldest == min(each.oldest for each in unconfirmed.by_participant)
    assert not any(each.is_more for each in found.values())


@STOCKED_ON_BOTH_ENGINES
def test_slips_of_today_are_those_of_the_day_in_almaty_and_still_in_force(stock):
    zone = stock.zone

    def today(desk):
        return by_kind(desk)["slips-today"].count

    zone.passes(days=1)
    assert today(zone.management) == 0
    slips = [
        confirms(zone, {consumes(zone, stock["laptops"], quantity=MICRO).line: None}).slip
        for _ in range(2)
    ]
    assert today(zone.management) == today(zone.sits(STOREKEEPER_OF[STEEL])) == 2
    assert today(zone.sits(STOREKEEPER_OF[PAINT])) == 0
    voids(zone, slips[0])
    assert today(zone.management) == 1
    zone.passes(hours=14)
    assert today(zone.management) == 1, "23:00 in Almaty"
    zone.passes(hours=2)
    assert today(zone.management) == 0, "past midnight"


@STOCKED_ON_BOTH_ENGINES
@pytest.mark.parametrize("own", [None, STEEL])
def test_a_count_that_stops_at_its_bound_says_so_and_names_no_oldest(work, own):
    zone = work.zone
    confirms(zone, {consumes(zone, work["laptops"], quantity=MICRO).line: None})
    desk = zone.management if own is None else zone.sits(STOREKEEPER_OF[own])
    whole, some = by_kind(desk), by_kind(desk, scanned=1)

    for kind, each in some.items():
        assert each.is_more, kind
        assert each.count <= whole[kind].count
    for kind in ("expected-lots", "unconfirmed-lines"):
        assert some[kind].oldest is None
    assert some["open-findings"].oldest in (None, whole["open-findings"].oldest)


def test_what_does_not_wait_is_counted_as_nothing(zone):
    for each in waiting(zone.management):
        assert (each.count, each.is_more, each.oldest, each.by_participant) == (0, False, None, ())


def test_what_was_dealt_with_waits_no_more(work):
    zone = work.zone
    before = by_kind(zone.management)["unconfirmed-lines"].count
    confirms(zone)
    after = by_kind(zone.management)["unconfirmed-lines"]

    assert after.count < before
    assert [each.participant for each in after.by_participant] == [PAINT]


@STOCKED_ON_BOTH_ENGINES
def test_the_last_entry_is_the_head_of_the_record(stock):
    zone = stock.zone
    found = last_entry(zone.officer)
    seen = queries.entry_view(zone.officer, zone.head)

    assert (found.entry, found.kind, found.recorded, found.person) == (
        seen.seq, seen.kind, seen.recorded, seen.person,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("act", "who", "code"),
    [
        (waiting, None, "FZ-503"),
        (last_entry, None, "FZ-503"),
        (last_entry, Role.PARTICIPANT, "FZ-501"),
    ],
)
def test_a_home_is_refused(stock, act, who, code):
    assert outcome(stock.zone, lambda: act(stock.zone.sits(who))) == code
