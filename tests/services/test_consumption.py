"""Consumption otherwise than in processing: refused, measured, dated, corrected."""

from datetime import timedelta
from uuid import uuid4

import pytest
from refusals import Named, ladder, named, outcome, reasons_of
from small_zone import CEMENT, LAPTOPS, MORNING, PAINT, STEEL_BARS, TILES
from stocked_zone import ACT, consumes, moves, splits, view
from zone_fixtures import ON_BOTH_ENGINES, STOCKED_ON_BOTH_ENGINES

from freezone.ids import Number, NumberKind
from freezone.ledger.posting import Amounts
from freezone.quantity import MICRO
from freezone.services import queries
from freezone.services.consumption import ConsumeRequest, consume
from freezone.services.findings import ClearRequest, clear
from freezone.services.placing import Purpose
from freezone.services.roles import Role
from freezone.services.stock import Document, GoodsRequest

UNKNOWN_LOT = str(Number(NumberKind.LOT, 26, 999_999))
FUTURE = MORNING + timedelta(hours=1)
BEFORE_THE_CONTRACT = MORNING.replace(month=1, day=2)
UNNAMED = Document(name=" ", number="14", date="2026-11-03")
UNDATED = Document(name="Акт", number="14", date="3 ноября")


@STOCKED_ON_BOTH_ENGINES
@pytest.mark.parametrize(
    ("faults", "codes"),
    ladder(
        {
            "who": None, "category": "lunch", "lot": "S1", "at": FUTURE, "place": None,
            "quantity": -1, "net": None, "reason": None, "document": None,
        },
        ("FZ-503", {"who": Role.PARTICIPANT}),
        ("FZ-501", {"who": Role.WAREHOUSE}),
        ("FZ-112", {"category": "manufacture"}),
        ("FZ-311", {"at": BEFORE_THE_CONTRACT}),
        ("FZ-106", {"lot": "L260000001X"}),
        ("FZ-107", {"lot": UNKNOWN_LOT}),
        ("FZ-246", {"lot": Named("crane")}),
        (
            "LAW-OPER-1 LAW-OPER-2 LAW-CONS-1 LAW-CONS-2 LAW-OPER-3",
            {"at": MORNING.replace(month=3, day=1)},
        ),
        ("LAW-OPER-1 LAW-CONS-1 LAW-CONS-2 LAW-OPER-3", {"at": None}),
        ("LAW-CONS-1 LAW-CONS-2 LAW-OPER-3", {"lot": Named("emulsion")}),
        ("LAW-CONS-2 LAW-OPER-3 FZ-247", {"category": "research"}),
        ("LAW-OPER-3 FZ-247", {"document": UNNAMED}),
        ("LAW-OPER-3 FZ-247", {"document": UNDATED}),
        ("FZ-109", {"document": ACT}),
        ("FZ-247", {"lot": Named("cement")}),
        ("FZ-307", {"lot": Named("fridges")}),
        ("FZ-306", {"place": "NOWHERE"}),
        ("FZ-242", {"place": "STORE"}),
        ("FZ-307", {"place": "HALL-1"}),
        ("FZ-104", {"quantity": 5 * MICRO}),
        ("FZ-301", {"quantity": 3 * MICRO, "net": 100 * MICRO}),
        ("FZ-305", {"net": 200 * MICRO, "reason": "взвешено"}),
        ("FZ-304", {"net": 100 * MICRO}),
    ),
)  # fmt: skip
def test_consuming_is_refused(stock, faults, codes):
    faults = named(stock.names, faults)
    desk = stock.zone.sits(faults.pop("who"))
    category, document = faults.pop("category"), faults.pop("document")
    request = ConsumeRequest(
        goods=GoodsRequest(**faults), category=category, object="Цех № 1", document=document
    )

    assert outcome(stock.zone, lambda: consume(desk, request)) == codes


def test_consumed_goods_leave_stock_and_wait_to_be_confirmed(stock):
    line = consumes(stock.zone, stock["steel"], quantity=400 * MICRO).line

    lot = view(stock.zone, stock["steel"])
    gone = Amounts(400 * MICRO, 0, 17_995_940)
    assert lot.accounts == {"stock": lot.placed - gone, "consumed": gone}
    assert lot.claim_accounts == {"to-confirm": gone}
    assert [each.reference for each in lot.claims] == [line]
    assert stock.zone.is_whole()


def test_the_mass_follows_the_pieces_and_the_last_piece_takes_the_last_gram(zone):
    lot = zone.lot_of(LAPTOPS)

    for _ in range(49):
        consumes(zone, lot, quantity=MICRO)
    last = view(zone, lot).accounts["stock"]
    assert last == Amounts(2_410_000, MICRO, 26_050_000)
    consumes(zone, lot, quantity=MICRO)
    assert view(zone, lot).accounts == {"consumed": Amounts(120_500_000, 50 * MICRO, 1_302_500_000)}
    assert zone.is_whole()


@pytest.mark.parametrize("parts", [3, 7, 11, 13])
def test_INV_9_what_is_consumed_bit_by_bit_has_the_value_of_the_whole(zone, parts):
    lot = zone.lot_of(TILES)
    (whole,) = view(zone, lot).accounts.values()

    for _ in range(parts - 1):
        consumes(zone, lot, quantity=whole.quantity // parts)
    consumes(zone, lot)
    assert view(zone, lot).accounts == {"consumed": whole}
    assert zone.is_whole()


def test_seven_coins_are_split_without_losing_one(zone):
    lot = zone.lot_of(CEMENT)

    for _ in range(6):
        consumes(zone, lot, net=1_100_000)
    consumes(zone, lot)
    assert view(zone, lot).accounts["consumed"] == Amounts(7 * MICRO, 0, 7)


def test_FZ_305_a_mass_out_of_proportion_asks_for_a_reason(stock):
    lot = stock["tiles"]
    proportional = 222_263_566
    five_percent_more = {"quantity": 10 * MICRO, "net": proportional + 11_113_178}
    more = {"quantity": 10 * MICRO, "net": proportional + 11_113_179}

    assert outcome(stock.zone, lambda: consumes(stock.zone, lot, **more)) == "FZ-305"
    consumes(stock.zone, lot, **five_percent_more)
    consumes(stock.zone, lot, **more, reason="влажные")
    assert stock.zone.is_whole()


def test_quantity_means_kilograms_for_a_lot_without_unit(stock):
    consumes(stock.zone, stock["steel"], quantity=5 * MICRO)

    assert view(stock.zone, stock["steel"]).accounts["consumed"].net == 5 * MICRO


@pytest.mark.parametrize(
    ("goods_class", "category", "warnings"),
    [
        (1, "construction", []),
        (1, "repair", []),
        (1, "equipment", ["LAW-CONS-4"]),
        (2, "equipment", ["LAW-CONS-3"]),
        (3, "equipment", []),
        (3, "real-estate", []),
        (3, "research", ["LAW-CONS-4"]),
        (4, "research", []),
        (4, "construction", ["LAW-CONS-4"]),
    ],
)
def test_categories_that_do_not_serve_the_class_warn(zone, goods_class, category, warnings):
    lot = zone.lot_of(
        STEEL_BARS, purpose=Purpose(goods_class=goods_class, ground="ДСД-7", place="YARD")
    )

    found = consumes(zone, lot, category=category).warnings
    assert [warning.code for warning in found] == warnings


def test_LAW_CONS_5_consumption_without_its_object_warns(stock):
    request = ConsumeRequest(
        goods=GoodsRequest(lot=stock["steel"]), category="repair", object="  ", document=ACT
    )

    found = consume(stock.zone.warehouse, request).warnings
    assert [warning.code for warning in found] == ["LAW-CONS-5"]


def test_FZ_605_consumption_stated_twice_by_one_request_is_stated_once(stock):
    goods = GoodsRequest(lot=stock["steel"], quantity=MICRO, id=uuid4())
    request = ConsumeRequest(goods=goods, category="repair", object="Кран", document=ACT)
    first = consume(stock.zone.warehouse, request)

    assert consume(stock.zone.warehouse, request) == first
    other = ConsumeRequest(goods=goods, category="equipment", object="Кран", document=ACT)
    assert outcome(stock.zone, lambda: consume(stock.zone.warehouse, other)) == "FZ-605"


@ON_BOTH_ENGINES
class TestBackDating:
    """A moment of the past must be possible at every moment since."""

    @pytest.fixture
    def lot(self, zone):
        """Ten tonnes minus: 1000.5 kg at the yard, of which 600 go to the store at ten o'clock."""
        lot = zone.lot_of(STEEL_BARS)
        zone.passes(hours=1)
        moves(zone, lot, "STORE", net=600 * MICRO)
        zone.passes(hours=1)
        return lot

    def test_goods_that_were_never_missed_may_be_consumed_in_the_past(self, zone, lot):
        consumes(zone, lot, place="YARD", net=400_500_000, at=MORNING)

        assert view(zone, lot).accounts["consumed"].net == 400_500_000
        assert zone.is_whole()

    def test_FZ_307_goods_that_went_on_are_not_there_to_be_consumed(self, zone, lot):
        consumes(zone, lot, place="YARD")

        act = lambda: consumes(zone, lot, place="YARD", net=MICRO, at=MORNING)  # noqa: E731
        assert outcome(zone, act) == "FZ-307"

    def test_FZ_302_goods_cannot_be_consumed_where_they_only_came_later(self, zone, lot):
        act = lambda: consumes(zone, lot, place="STORE", net=MICRO, at=MORNING)  # noqa: E731

        (reason,) = reasons_of(zone, act)
        assert (reason.code, reason.params["reference"]) == ("FZ-302", "STORE")
        assert reason.params["moment"].startswith("2026-11-03T04:00")
        at_ten = MORNING + timedelta(hours=1)
        consumes(zone, lot, place="STORE", net=MICRO, at=at_ten)
        assert zone.is_whole()

    def test_FZ_302_a_moment_in_between_must_not_fall_below_zero(self, zone, lot):
        """The yard is empty between eleven and twelve; nothing more can have left it before."""
        moves(zone, lot, "HALL-1", place="YARD")
        zone.passes(hours=1)
        moves(zone, lot, "YARD", place="HALL-1", net=300 * MICRO)

        act = lambda: consumes(zone, lot, place="YARD", net=MICRO, at=MORNING)  # noqa: E731
        assert outcome(zone, act) == "FZ-302"

    def test_what_happened_at_one_moment_counts_together(self, zone, lot):
        """A move that was corrected at its own time stands in nobody's way."""
        from freezone.services.corrections import correct  # noqa: PLC0415 - only here

        done = moves(zone, lot, "HALL-1", place="YARD")
        zone.passes(hours=1)
        correct(zone.warehouse, done.entry, "не та партия")

        consumes(zone, lot, place="YARD", net=300 * MICRO, at=MORNING)
        assert zone.is_whole()

    def test_FZ_311_nothing_is_dated_in_the_future(self, zone, lot):
        now = zone.clock.now()
        almost = now + timedelta(minutes=5)
        too_far = almost + timedelta(microseconds=1)

        assert outcome(
            zone, lambda: consumes(zone, lot, place="YARD", net=MICRO, at=too_far)
        ) == "FZ-311"  # fmt: skip
        consumes(zone, lot, place="YARD", net=MICRO, at=almost)

    def test_enquiries_as_of_a_moment_see_what_had_happened_by_then(self, zone, lot):
        def net_at(moment, **reference):
            seen = queries.lots(zone.officer, as_of=moment)
            return {
                each.reference: each.amounts.net // MICRO for lot in seen for each in lot.holdings
            }

        ten = MORNING + timedelta(hours=1)
        consumes(zone, lot, place="YARD", net=100 * MICRO, at=MORNING + timedelta(minutes=30))
        assert net_at(MORNING) == {"YARD": 1000}
        assert net_at(ten - timedelta(seconds=1))["YARD"] == 900
        assert net_at(ten)["STORE"] == 600
        assert net_at(MORNING.replace(month=3, day=1)) == {}


def test_FZ_111_a_line_needs_its_document_even_where_the_law_of_its_day_did_not_ask(zone):
    lot = zone.lot_of(STEEL_BARS, number="55302/150317/0000001", released_on="2017-03-16")
    for finding in queries.findings(zone.officer):
        clear(zone.officer, ClearRequest(finding=finding.number, ground="договор 2017 года"))
    request = ConsumeRequest(
        goods=GoodsRequest(lot=lot, at=MORNING.replace(year=2017)), category="repair",
        object="Кран", document=None,
    )  # fmt: skip

    assert outcome(zone, lambda: consume(zone.warehouse, request)) == "FZ-111"


def test_a_participants_goods_are_consumed_without_touching_anothers(zone):
    own, others = zone.lot_of(STEEL_BARS), zone.lot_of(STEEL_BARS, participant=PAINT)
    consumes(zone, splits(zone, own, net=MICRO).new_lot)

    assert view(zone, others).accounts == {"stock": view(zone, others).placed}
