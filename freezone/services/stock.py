"""Finding the goods an operation takes: the lot, the place, how much, what stands in the way."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from freezone.clock import legal_date, parse_date
from freezone.errors import Reason, RefusedError
from freezone.errors.ledger import NothingThereError, SeveralPlacesError
from freezone.errors.states import LotUnknownError, PlaceUnknownError
from freezone.ids import Number, NumberKind
from freezone.law.operations import Category, Stated
from freezone.law.parameters import mass_tolerance
from freezone.ledger.accounts import Account
from freezone.ledger.movements import Operation
from freezone.ledger.posting import Amounts, Wanted, take
from freezone.services.desk import Desk, new_request
from freezone.services.judgement import judge
from freezone.services.posting import check_effective
from freezone.store import goods, people
from freezone.store.connection import Connection
from freezone.store.goods import LotRow
from freezone.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """An accounting document: name, number, day in ISO form."""

    name: str
    number: str
    date: str

    def as_json(self) -> dict[str, str]:
        """Give it as it stands in payloads."""
        return {"name": self.name, "number": self.number, "date": self.date}


@dataclass(frozen=True, slots=True, kw_only=True)
class GoodsRequest:
    """What every operation on a lot says: which goods, how much, when."""

    lot: str
    quantity: int | None = None
    """Millionths of the lot's supplementary unit, or of a kilogram where it has none."""
    net: int | None = None
    """Millionths of a kilogram; None leaves it to proportion."""
    reason: str | None = None
    """Why the mass is out of proportion, if it is."""
    place: str | None = None
    """Code of the place the goods are taken from; needed when the lot stands in several."""
    at: datetime | None = None
    """When it happened; None means now."""
    id: UUID = field(default_factory=new_request)

    def known_by(self) -> dict[str, Any]:
        """Give what the same request is known by when it comes again."""
        return {
            "lot": self.lot,
            "quantity": self.quantity,
            "net": self.net,
            "reason": self.reason,
            "place": self.place,
            "at": None if self.at is None else self.at.isoformat(),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """Goods found and measured, ready to be posted."""

    lot: LotRow
    place: str
    amounts: Amounts
    effective: datetime
    warnings: tuple[Reason, ...]
    reason: str | None = None
    """Why the mass is out of proportion, if it is."""

    @property
    def source(self) -> tuple[Account, str]:
        """The balance they are taken from."""
        return Account.STOCK, self.place


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """An operation, and what it brings along for the law to look at."""

    operation: Operation
    category: Category | None = None
    object: str | None = None
    document: Document | None = None


def lot_at_desk(desk: Desk, connection: Connection, number: str) -> LotRow:
    """Find a lot that the person at work may see.

    Raises:
        NumberMalformedError: FZ-106. NumberCheckError: FZ-107. LotUnknownError: FZ-246.
        OwnGoodsOnlyError: FZ-512.
    """
    checked = str(Number.parse(number, NumberKind.LOT))
    row = goods.lot(connection, checked)
    if row is None:
        raise LotUnknownError(lot=checked)
    desk.reading(row.participant)
    return row


def place_at_desk(connection: Connection, code: str) -> str:
    """Give the code of a place named by its code or number.

    Raises:
        PlaceUnknownError: FZ-242.
    """
    place = people.place(connection, code)
    if place is None:
        raise PlaceUnknownError(place=code)
    return place.code


def take_from_stock(desk: Desk, work: UnitOfWork, request: GoodsRequest, ask: Ask) -> Taken:
    """Find the goods an operation takes from stock, and hold the operation against the law.

    Law: the rules of the operation in force on its legal date.

    Raises:
        RefusedError: every breach of the law, and every open finding that blocks, at once.
        SeveralPlacesError: FZ-306. NothingThereError: FZ-307. FutureEffectiveError: FZ-311.
        DateMalformedError: FZ-109, the date of the document.
        The refusals of ``take``: FZ-104, FZ-301, FZ-304, FZ-305, FZ-309.
    """
    effective = request.at or work.now
    check_effective(effective, work.now)
    lot = lot_at_desk(desk, work.connection, request.lot)
    stated = Stated(category=ask.category, object=ask.object, has_document=_is_named(ask.document))
    found = judge(work.connection, lot, ask.operation, effective, stated)
    if found.reasons:
        raise RefusedError(found.reasons)
    place, held = place_and_balance(work.connection, lot, request.place)
    wanted = Wanted(quantity=request.quantity, net=request.net, reason=request.reason)
    amounts = taken_of(lot, held, wanted, effective)
    return Taken(
        lot=lot,
        place=place,
        amounts=amounts,
        effective=effective,
        warnings=found.warnings,
        reason=request.reason,
    )


def _is_named(document: Document | None) -> bool:
    """Tell whether a document says what it is: a name, a number and a calendar day.

    Raises:
        DateMalformedError: FZ-109.
    """
    if document is None or not (document.name.strip() and document.number.strip()):
        return False
    return bool(parse_date(document.date))


def taken_of(lot: LotRow, held: Amounts, wanted: Wanted, effective: datetime) -> Amounts:
    """Work out what is taken of what is held, within the tolerance of the day.

    Raises:
        The refusals of ``take``: FZ-104, FZ-301, FZ-304, FZ-305, FZ-307, FZ-309.
    """
    tolerance = mass_tolerance(legal_date(effective))
    return take(held, wanted, has_unit=lot.unit is not None, tolerance=tolerance)


def place_and_balance(
    connection: Connection, lot: LotRow, named: str | None
) -> tuple[str, Amounts]:
    """Find where the lot stands: at the place named, or at its only one.

    Raises:
        PlaceUnknownError: FZ-242. NothingThereError: FZ-307. SeveralPlacesError: FZ-306.
    """
    if named is not None:
        code = place_at_desk(connection, named)
        return code, goods.balance(connection, lot.id, Account.STOCK, code)
    rows = goods.holding(connection, lot.id, Account.STOCK)
    if not rows:
        raise NothingThereError(lot=lot.number, account=Account.STOCK)
    if len(rows) > 1:
        places = ", ".join(row.reference for row in rows)
        raise SeveralPlacesError(lot=lot.number, places=places)
    return rows[0].reference, rows[0].amounts
