"""The small zone with goods in it: something in every state that a service may meet."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from small_zone import (
    AS_STOCK,
    CEMENT,
    CRANE,
    EMULSION,
    ENGINE_OIL,
    FRIDGES,
    LAPTOPS,
    PAINT,
    STEEL,
    STEEL_BARS,
    TILES,
    SmallZone,
    ZoneTemplate,
)

from freezone.quantity import MICRO
from freezone.services import queries
from freezone.services.confirmation import Confirmed, ConfirmRequest, confirm
from freezone.services.consumption import Consumed, ConsumeRequest, consume
from freezone.services.operations import MoveRequest, Operated, UseRequest, move, split, use
from freezone.services.queries import LotView
from freezone.services.slips import void
from freezone.services.stock import Document, GoodsRequest

ACT = Document(name="Акт списания", number="14", date="2026-11-03")
THE_DAY_BEFORE = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
NOVEMBER = (date(2026, 11, 1), date(2026, 11, 30))


@dataclass(frozen=True, slots=True)
class Stock:
    """A zone with goods, and what tests call them by: ``stock["steel"]`` is a number."""

    zone: SmallZone
    names: Mapping[str, str]

    def __getitem__(self, name: str) -> str:
        return self.names[name]


def view(zone: SmallZone, lot: str) -> LotView:
    """A lot as the officer sees it now."""
    return queries.lot_card(zone.officer, lot).lot


def moves(zone: SmallZone, lot: str, to: str, **goods: object) -> Operated:
    """The warehouse clerk moves goods."""
    request = MoveRequest(goods=GoodsRequest(lot=lot, **goods), to_place=to)
    return move(zone.warehouse, request)


def splits(zone: SmallZone, lot: str, **goods: object) -> Operated:
    """The warehouse clerk splits goods off."""
    return split(zone.warehouse, GoodsRequest(lot=lot, **goods))


def uses(zone: SmallZone, lot: str, **goods: object) -> Operated:
    """The warehouse clerk puts equipment into operation."""
    request = UseRequest(goods=GoodsRequest(lot=lot, **goods), object="Цех № 1", document=ACT)
    return use(zone.warehouse, request)


def consumes(zone: SmallZone, lot: str, category: str = "equipment", **goods: object) -> Consumed:
    """The warehouse clerk records what was consumed."""
    request = ConsumeRequest(
        goods=GoodsRequest(lot=lot, **goods), category=category, object="Цех № 1", document=ACT
    )
    return consume(zone.warehouse, request)


def confirms(
    zone: SmallZone, lines: Mapping[str, int | None] | None = None, participant: str = STEEL
) -> Confirmed:
    """The management company confirms November's consumption, or named lines of it."""
    request = ConfirmRequest(
        participant=participant, period_from=NOVEMBER[0], period_to=NOVEMBER[1], lines=lines
    )
    return confirm(zone.management, request)


def voids(zone: SmallZone, slip: str) -> str:
    """The management company voids a slip."""
    return void(zone.management, slip, "Указана не та партия").slip


def stock_up(empty: ZoneTemplate, folder: Path) -> ZoneTemplate:
    """Take goods in and do something with some of them."""
    with empty.at(empty.copied(folder), folder) as zone:
        zone.clock.moment = THE_DAY_BEFORE
        declared = zone.takes_in(
            STEEL_BARS, LAPTOPS, FRIDGES, CRANE, EMULSION, CEMENT, TILES,
            plan="item,fixed_asset\n4,yes\n",
        )  # fmt: skip
        names = dict(
            zip(
                ("steel", "laptops", "fridges", "crane", "emulsion", "cement", "tiles"),
                declared.lots,
                strict=True,
            )
        )
        names["declaration"] = declared.declaration
        oil = zone.takes_in(ENGINE_OIL, participant=PAINT)
        (names["oil"],), names["oil_declaration"] = oil.lots, oil.declaration
        expected = zone.takes_in(STEEL_BARS, purpose=AS_STOCK_WITHOUT_PLACE)
        (names["expected"],), names["expected_declaration"] = expected.lots, expected.declaration
        names["moved"] = str(moves(zone, names["fridges"], "HALL-1", quantity=4 * MICRO).entry)
        zone.passes(minutes=10)
        names["gone"] = consumes(zone, names["cement"]).line
        names["line"] = consumes(zone, names["laptops"], quantity=10 * MICRO).line
        names["slip"] = confirms(zone, {names["line"]: None}).slip
        zone.passes(minutes=10)
        names["open_line"] = consumes(zone, names["laptops"], quantity=5 * MICRO).line
        names["void_slip"] = voids(zone, confirms(zone, {names["open_line"]: None}).slip)
        names["oil_line"] = consumes(zone, names["oil"], net=20 * MICRO).line
        names["operation"] = names["line"].partition("-")[0]
        findings = {each.reason.code: each.number for each in queries.findings(zone.officer)}
        names["wrong_code"] = findings["LAW-PLACE-2"]
        names["question"] = findings["LAW-PLACE-4"]
    return empty.with_names(zone, names)


AS_STOCK_WITHOUT_PLACE = type(AS_STOCK)(goods_class=AS_STOCK.goods_class, ground=AS_STOCK.ground)
"""Released, but not yet through the gate."""
