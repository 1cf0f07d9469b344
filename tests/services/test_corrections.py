"""Undoing entries by their mirror: what may be undone, in which order, and when it counts."""

from datetime import timedelta
from uuid import uuid4

import pytest
from refusals import Named, ladder, named, outcome, reasons_of
from small_zone import STEEL, STEEL_BARS
from stocked_zone import NOVEMBER, confirms, consumes, moves, splits, uses, view, voids
from zone_fixtures import STOCKED_ON_BOTH_ENGINES

from freezone.quantity import MICRO
from freezone.services import queries
from freezone.services.confirmation import unconfirmed
from freezone.services.corrections import correct
from freezone.services.operations import ArriveRequest, arrive
from freezone.services.roles import Role


def correction(zone, entry, **parameters):
    return correct(zone.warehouse, entry, "не та партия", **parameters)


@pytest.fixture
def entries(stock):
    """Entries in states that a correction may meet, by what tests call them by."""
    entry_of = {
        operation.operation: operation.entry
        for lot in ("laptops", "fridges", "cement")
        for operation in queries.lot_card(stock.zone.officer, stock[lot]).operations
    }
    undone = moves(stock.zone, stock["tiles"], "STORE").entry
    correction(stock.zone, undone)
    gone_on = moves(stock.zone, stock["steel"], "STORE").entry
    consumes(stock.zone, stock["steel"], net=MICRO)
    return {
        "declaration": queries.journal_page(
            stock.zone.officer, kind="declaration.placed-without-gate"
        )[0].seq,
        "undone": undone,
        "confirmed": entry_of[stock["operation"]],
        "gone_on": gone_on,
        "moved": int(stock["moved"]),
    }


@STOCKED_ON_BOTH_ENGINES
@pytest.mark.parametrize(
    ("faults", "codes"),
    ladder(
        {"who": None, "reason": " ", "entry": Named("nothing")},
        ("FZ-503", {"who": Role.PARTICIPANT}),
        ("FZ-501", {"who": Role.MANAGEMENT}),
        ("FZ-111", {"reason": "не та партия"}),
        ("FZ-252", {"entry": Named("declaration")}),
        ("FZ-253", {"entry": Named("undone")}),
        ("FZ-254", {"entry": Named("confirmed")}),
        ("FZ-511", {"entry": Named("gone_on")}),
        ("FZ-255", {"entry": Named("moved")}),
    ),
)
def test_correcting_is_refused(stock, entries, faults, codes):
    faults = named(entries | {"nothing": 999_999}, faults)
    desk = stock.zone.sits(faults["who"])

    assert outcome(stock.zone, lambda: correct(desk, faults["entry"], faults["reason"])) == codes


@pytest.mark.parametrize(
    "does",
    [
        lambda zone, lot: moves(zone, lot, "STORE", net=100 * MICRO),
        lambda zone, lot: splits(zone, lot, net=100 * MICRO),
        uses,
        lambda zone, lot: consumes(zone, lot, net=100 * MICRO),
    ],
    ids=["move", "split", "use", "consume"],
)
def test_a_correction_leaves_everything_as_it_was(zone, does):
    lot = zone.lot_of(STEEL_BARS)
    before = view(zone, lot)
    entry = does(zone, lot).entry
    done_at = queries.entry_view(zone.officer, entry).effective
    zone.passes(days=3)

    corrected = correction(zone, entry)
    assert view(zone, lot).holdings == before.holdings
    assert view(zone, lot).claims == before.claims
    mirror = queries.entry_view(zone.officer, corrected.entry)
    assert mirror.effective == done_at
    assert mirror.payload["corrects"] == entry
    assert queries.entry_view(zone.officer, entry).corrected_by == corrected.entry
    assert zone.is_whole()


def test_goods_that_arrived_by_mistake_are_expected_again(stock):
    arrived = arrive(stock.zone.warehouse, ArriveRequest(lot=stock["expected"], place="STORE"))
    correction(stock.zone, arrived.entry)

    lot = view(stock.zone, stock["expected"])
    assert lot.accounts == {"expected": lot.placed}
    assert stock.zone.is_whole()


def test_FZ_255_later_operations_are_corrected_first_the_newest_before_the_older(zone):
    lot = zone.lot_of(STEEL_BARS)
    done = []
    for place in ("STORE", "HALL-1", "YARD", "STORE"):
        zone.passes(minutes=1)
        done.append(moves(zone, lot, place).entry)

    for older in done[:-1]:
        (reason,) = reasons_of(zone, lambda older=older: correction(zone, older))
        assert reason.code in {"FZ-255", "FZ-302"}
    for newest in reversed(done):
        correction(zone, newest)
    assert view(zone, lot).places == ("YARD",)
    assert zone.is_whole()


def test_FZ_302_goods_that_came_back_were_away_in_between(zone):
    """A → B → A: undoing the first move now would leave less than nothing at B then."""
    lot = zone.lot_of(STEEL_BARS)
    first = moves(zone, lot, "STORE").entry
    zone.passes(minutes=1)
    moves(zone, lot, "HALL-1")
    zone.passes(minutes=1)
    moves(zone, lot, "STORE")

    assert outcome(zone, lambda: correction(zone, first)) == "FZ-302"


def test_FZ_255_a_split_is_undone_only_while_the_part_is_whole(zone):
    split = splits(zone, zone.lot_of(STEEL_BARS), net=100 * MICRO)
    consumed = consumes(zone, split.new_lot, net=MICRO)

    (reason,) = reasons_of(zone, lambda: correction(zone, split.entry))
    assert (reason.code, reason.params["lot"]) == ("FZ-255", split.new_lot)
    correction(zone, consumed.entry)
    correction(zone, split.entry)
    assert view(zone, split.new_lot).holdings == ()


def test_FZ_511_a_confirmed_consumption_is_corrected_after_its_slip_is_voided(zone):
    lot = zone.lot_of(STEEL_BARS)
    consumed = consumes(zone, lot, net=100 * MICRO)
    zone.passes(days=1)
    slips = [confirms(zone, {consumed.line: kg * MICRO}).slip for kg in (30, 70)]
    zone.passes(days=1)

    (reason,) = reasons_of(zone, lambda: correction(zone, consumed.entry))
    assert reason.params["slips"] == ", ".join(slips)
    voids(zone, slips[0])
    (reason,) = reasons_of(zone, lambda: correction(zone, consumed.entry))
    assert reason.params["slips"] == slips[1]
    voids(zone, slips[1])
    zone.passes(days=1)
    correction(zone, consumed.entry)
    assert view(zone, lot).accounts == {"stock": view(zone, lot).placed}
    assert view(zone, lot).claims == ()
    assert unconfirmed(zone.management, STEEL, *NOVEMBER) == ()
    assert zone.is_whole()


def test_FZ_605_one_request_corrects_once(zone):
    entry = moves(zone, zone.lot_of(STEEL_BARS), "STORE").entry
    other = moves(zone, zone.lot_of(STEEL_BARS), "STORE").entry
    request_id = uuid4()
    first = correction(zone, entry, request_id=request_id)

    assert correction(zone, entry, request_id=request_id) == first
    assert outcome(zone, lambda: correction(zone, other, request_id=request_id)) == "FZ-605"


def test_a_corrected_operation_is_done_again_as_it_should_have_been(zone):
    lot = zone.lot_of(STEEL_BARS)
    wrong = consumes(zone, lot, net=500 * MICRO)
    happened = zone.clock.now()
    zone.passes(hours=5)
    correction(zone, wrong.entry)
    right = consumes(zone, lot, net=50 * MICRO, at=happened)

    (seen,) = queries.lots(zone.officer, as_of=happened + timedelta(seconds=1))
    assert seen.accounts["consumed"].net == 50 * MICRO
    assert [each.line for each in unconfirmed(zone.management, STEEL, *NOVEMBER)] == [right.line]
    assert zone.is_whole()
