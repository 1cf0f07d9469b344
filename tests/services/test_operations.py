"""Moving, splitting, arriving and using: what is refused in which order, and what is written."""

from datetime import timedelta
from uuid import uuid4

import pytest
from refusals import Named, ladder, named, outcome
from small_zone import MORNING
from stocked_zone import ACT, moves, splits, uses, view
from zone_fixtures import STOCKED_ON_BOTH_ENGINES

from freezone.ids import Number, NumberKind
from freezone.ledger.posting import Amounts
from freezone.quantity import MICRO
from freezone.services.operations import (
    ArriveRequest,
    MoveRequest,
    UseRequest,
    arrive,
    move,
    split,
    use,
)
from freezone.services.roles import Role
from freezone.services.stock import GoodsRequest

UNKNOWN_LOT = str(Number(NumberKind.LOT, 26, 999_999))
MISTYPED_LOT = "L260000001X"
FUTURE = MORNING + timedelta(days=1)
LONG_AGO = MORNING.replace(year=2026, month=1)
KG, PIECE = MICRO, MICRO

FAULTY = {
    "who": None, "lot": "L1", "at": FUTURE, "place": None, "quantity": -1, "net": None,
    "reason": None,
}  # fmt: skip
FIND_THE_LOT = (
    ("FZ-311", {"at": LONG_AGO}),
    ("FZ-106", {"lot": MISTYPED_LOT}),
    ("FZ-107", {"lot": UNKNOWN_LOT}),
    ("FZ-246", {"lot": Named("cement")}),
    ("LAW-OPER-1", {"at": None}),
    ("FZ-307", {"lot": Named("fridges")}),
    ("FZ-306", {"place": "NOWHERE"}),
    ("FZ-242", {"place": "STORE"}),
    ("FZ-307", {"place": "HALL-1"}),
    ("FZ-104", {"quantity": 5 * PIECE}),
    ("FZ-301", {"quantity": 3 * PIECE, "net": 10 * KG}),
    ("FZ-305", {"net": 200 * KG, "reason": "взвешено"}),
    ("FZ-304", {"net": None}),
)
"""What every operation on a lot in stock refuses, in the order of precedence."""


def goods_request(faults):
    parts = ("lot", "at", "place", "quantity", "net", "reason")
    return GoodsRequest(**{part: faults[part] for part in parts})


@STOCKED_ON_BOTH_ENGINES
@pytest.mark.parametrize(
    ("faults", "codes"),
    ladder(
        FAULTY | {"to": "NOWHERE"},
        ("FZ-503", {"who": Role.OFFICER}),
        ("FZ-501", {"who": Role.WAREHOUSE}),
        ("FZ-242", {"to": "HALL-1"}),
        *FIND_THE_LOT,
        ("FZ-308", {"to": "STORE"}),
    ),
)
def test_moving_is_refused(stock, faults, codes):
    faults = named(stock.names, faults)
    desk = stock.zone.sits(faults["who"])
    request = MoveRequest(goods=goods_request(faults), to_place=faults["to"])

    assert outcome(stock.zone, lambda: move(desk, request)) == codes


@pytest.mark.parametrize(
    ("faults", "codes"),
    ladder(
        FAULTY | {"quantity": None},
        ("FZ-503", {"who": Role.GATE}),
        ("FZ-501", {"who": Role.WAREHOUSE}),
        ("FZ-111", {"quantity": -1}),
        *FIND_THE_LOT,
    ),
)
def test_splitting_is_refused(stock, faults, codes):
    faults = named(stock.names, faults)
    desk = stock.zone.sits(faults["who"])
    request = goods_request(faults)

    assert outcome(stock.zone, lambda: split(desk, request)) == codes


@pytest.mark.parametrize(
    ("faults", "codes"),
    ladder(
        FAULTY | {"object": "  ", "document": None},
        ("FZ-503", {"who": Role.ADMINISTRATOR}),
        ("FZ-501", {"who": Role.MANAGEMENT}),
        ("FZ-111", {"object": "Цех № 1"}),
        ("FZ-311", {"at": LONG_AGO}),
        ("FZ-106", {"lot": MISTYPED_LOT}),
        ("FZ-107", {"lot": UNKNOWN_LOT}),
        ("FZ-246", {"lot": Named("emulsion")}),
        ("LAW-OPER-1 LAW-OPER-2 LAW-OPER-3 FZ-247", {"at": MORNING - timedelta(days=30)}),
        ("LAW-OPER-3 FZ-247", {"document": ACT}),
        ("FZ-247", {"lot": Named("fridges"), "at": None}),
        *FIND_THE_LOT[6:],
    ),
)
def test_using_is_refused(stock, faults, codes):
    faults = named(stock.names, faults)
    if faults["at"] == LONG_AGO:
        faults["at"] = LONG_AGO.replace(day=2)
    desk = stock.zone.sits(faults["who"])
    request = UseRequest(
        goods=goods_request(faults), object=faults["object"], document=faults["document"]
    )

    assert outcome(stock.zone, lambda: use(desk, request)) == codes


@pytest.mark.parametrize(
    ("faults", "codes"),
    ladder(
        {"who": None, "lot": "L1", "place": "NOWHERE", "at": FUTURE},
        ("FZ-503", {"who": Role.OFFICER}),
        ("FZ-501", {"who": Role.GATE}),
        ("FZ-311", {"at": LONG_AGO}),
        ("FZ-106", {"lot": MISTYPED_LOT}),
        ("FZ-107", {"lot": UNKNOWN_LOT}),
        ("FZ-246", {"lot": Named("steel")}),
        ("FZ-242", {"place": "STORE"}),
        ("FZ-307", {"lot": Named("expected")}),
        ("FZ-302", {"at": None}),
    ),
)
def test_arriving_is_refused(stock, faults, codes):
    faults = named(stock.names, faults)
    desk = stock.zone.sits(faults["who"])
    request = ArriveRequest(lot=faults["lot"], place=faults["place"], at=faults["at"])

    assert outcome(stock.zone, lambda: arrive(desk, request)) == codes


def test_FZ_309_a_lot_in_kilograms_is_given_one_mass(stock):
    two = {"quantity": 5 * KG, "net": 6 * KG}

    assert (
        outcome(stock.zone, lambda: moves(stock.zone, stock["steel"], "STORE", **two)) == "FZ-309"
    )


def test_moved_goods_stand_at_both_places_with_their_share_of_mass_and_value(stock):
    moves(stock.zone, stock["steel"], "STORE", quantity=333_333_333)

    held = {each.reference: each.amounts for each in view(stock.zone, stock["steel"]).holdings}
    assert held == {
        "STORE": Amounts(333_333_333, 0, 14_996_617),
        "YARD": Amounts(667_166_667, 0, 30_015_728),
    }
    assert sum(amounts.value for amounts in held.values()) == 45_012_345
    assert stock.zone.is_whole()


def test_goods_may_be_taken_from_a_place_by_its_number(stock):
    number = stock.zone.desk.record.connection.row("SELECT number FROM place WHERE code = 'YARD'")

    moves(stock.zone, stock["steel"], "STORE", place=number[0])
    assert view(stock.zone, stock["steel"]).places == ("STORE",)


@STOCKED_ON_BOTH_ENGINES
def test_goods_split_off_keep_everything_their_declaration_says(stock):
    done = splits(stock.zone, stock["laptops"], quantity=7 * PIECE)

    parent, child = (view(stock.zone, lot) for lot in (stock["laptops"], done.new_lot))
    assert child.parent == parent.lot
    assert child.placed == child.accounts["stock"] == Amounts(16_870_000, 7 * PIECE, 182_350_000)
    for name in (
        "declaration", "item", "participant", "code", "description", "goods_class", "ground",
        "unit", "value_kind", "value_currency", "registered_on", "released_on", "is_fixed_asset",
    ):  # fmt: skip
        assert getattr(child, name) == getattr(parent, name), name
    assert parent.accounts["stock"].quantity == (50 - 10 - 5 - 7) * PIECE
    assert stock.zone.is_whole()


def test_a_finding_blocks_the_part_split_off_too(stock):
    part = splits(stock.zone, stock["emulsion"], net=40 * KG).new_lot

    assert [each.reason.code for each in view(stock.zone, part).findings] == ["LAW-PLACE-2"]
    assert outcome(stock.zone, lambda: uses(stock.zone, part)) == "FZ-247"


def test_equipment_in_operation_is_used_and_not_consumed(stock):
    uses(stock.zone, stock["crane"])

    crane = view(stock.zone, stock["crane"])
    assert crane.accounts == {"in-use": crane.placed}
    assert [(each.reference) for each in crane.holdings] == ["Цех № 1"]
    assert crane.claims == ()


def test_expected_goods_arrive_whole_and_the_journal_says_without_a_gate(stock):
    done = arrive(stock.zone.sits(Role.GATE), ArriveRequest(lot=stock["expected"], place="STORE"))

    lot = view(stock.zone, stock["expected"])
    assert lot.accounts == {"stock": lot.placed}
    assert lot.places == ("STORE",)
    (kind,) = stock.zone.desk.record.connection.row(
        "SELECT kind FROM journal WHERE seq = ?", done.entry
    )
    assert kind == "goods.arrived-without-gate"
    assert stock.zone.is_whole()


def test_a_reason_for_a_mass_out_of_proportion_stays_in_the_journal(stock):
    done = moves(
        stock.zone, stock["laptops"], "STORE", quantity=PIECE, net=3 * KG, reason="с блоком питания"
    )

    (payload,) = stock.zone.desk.record.connection.row(
        "SELECT payload FROM journal WHERE seq = ?", done.entry
    )
    assert '"reason":"с блоком питания"' in payload


@pytest.mark.parametrize(
    ("act", "request_of", "other"),
    [
        (move, lambda goods: MoveRequest(goods=goods, to_place="STORE"), "quantity"),
        (split, lambda goods: goods, "quantity"),
        (use, lambda goods: UseRequest(goods=goods, object="Цех", document=ACT), "quantity"),
    ],
    ids=["move", "split", "use"],
)
def test_FZ_605_a_request_sent_again_gives_the_first_result(stock, act, request_of, other):
    request_id = uuid4()
    goods = GoodsRequest(lot=stock["steel"], quantity=5 * KG, id=request_id)
    first = act(stock.zone.warehouse, request_of(goods))
    head = stock.zone.head

    assert act(stock.zone.warehouse, request_of(goods)) == first
    assert stock.zone.head == head
    changed = GoodsRequest(lot=stock["steel"], **{other: 6 * KG}, id=request_id)
    assert outcome(stock.zone, lambda: act(stock.zone.warehouse, request_of(changed))) == "FZ-605"


def test_FZ_605_goods_that_arrive_twice_by_one_request_arrive_once(stock):
    request = ArriveRequest(lot=stock["expected"], place="STORE")
    first = arrive(stock.zone.warehouse, request)

    assert arrive(stock.zone.warehouse, request) == first
    elsewhere = ArriveRequest(lot=stock["expected"], place="YARD", id=request.id)
    assert outcome(stock.zone, lambda: arrive(stock.zone.warehouse, elsewhere)) == "FZ-605"
