"""Operations on lots: moving, splitting, arriving without a gate, putting into operation."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from freezone.clock import legal_date
from freezone.errors import Reason
from freezone.errors.ledger import NothingThereError, SamePlaceError
from freezone.errors.values import TextMissingError
from freezone.ids import NumberKind
from freezone.journal.entry import Entry, EntryKind
from freezone.ledger.accounts import Account
from freezone.ledger.movements import Operation
from freezone.services.desk import Desk, new_request
from freezone.services.judgement import TERMS
from freezone.services.posting import (
    Balance,
    amounts_payload,
    check_effective,
    check_timeline,
    posting,
)
from freezone.services.stock import (
    Ask,
    Document,
    GoodsRequest,
    Taken,
    lot_at_desk,
    place_at_desk,
    take_from_stock,
)
from freezone.store import goods
from freezone.store.goods import LotRow
from freezone.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveRequest:
    """Goods to move to another place inside the fence."""

    goods: GoodsRequest
    to_place: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UseRequest:
    """Equipment to put into operation; it can be taken out again as the same thing."""

    goods: GoodsRequest
    object: str
    """What it serves, or where it is built in."""
    document: Document | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Operated:
    """An operation done."""

    operation: str
    """Its number."""
    lot: str
    new_lot: str | None
    """The lot split off."""
    entry: int
    warnings: tuple[Reason, ...]


def move(desk: Desk, request: MoveRequest) -> Operated:
    """Move goods of a lot to another place.

    Law: ``MOVING`` on the legal date. Open findings do not block moving.

    Raises:
        SamePlaceError: FZ-308. PlaceUnknownError: FZ-242. Those of ``take_from_stock``.
    """
    desk.acting(TERMS[Operation.MOVE].act)
    asked = request.goods.known_by() | {"to": request.to_place}
    with desk.writing() as work:
        earlier = work.earlier(request.goods.id, asked)
        if earlier is not None:
            return operated(earlier)
        target = place_at_desk(work.connection, request.to_place)
        taken = take_from_stock(desk, work, request.goods, Ask(operation=Operation.MOVE))
        if taken.place == target:
            raise SamePlaceError(lot=taken.lot.number, place=target)
        rows = [_posted(Operation.MOVE, taken, taken.source, (Account.STOCK, target))]
        payload = operation_payload(work, Operation.MOVE, taken, rows)
        return operated(
            append_operation(
                desk, work, EntryKind.LOT_MOVED, payload, taken, request.goods.id, asked
            )
        )


def split(desk: Desk, request: GoodsRequest) -> Operated:
    """Split goods off a lot: they get a number of their own and keep their ancestry.

    Law: ``MOVING`` on the legal date.

    Raises:
        TextMissingError: FZ-111, neither quantity nor mass is stated. Those of ``take_from_stock``.
    """
    desk.acting(TERMS[Operation.SPLIT].act)
    if request.quantity is None and request.net is None:
        raise TextMissingError(field="quantity")
    asked = request.known_by() | {"split": True}
    with desk.writing() as work:
        earlier = work.earlier(request.id, asked)
        if earlier is not None:
            return operated(earlier)
        taken = take_from_stock(desk, work, request, Ask(operation=Operation.SPLIT))
        number = str(work.take_numbers(NumberKind.LOT, 1)[0])
        order = (Account.SPLIT, taken.lot.number)
        rows = [
            _posted(Operation.SPLIT, taken, taken.source, order),
            posting(
                Operation.SPLIT, number, order, taken.source, taken.amounts, taken.lot.goods_class
            ),
        ]
        payload = operation_payload(work, Operation.SPLIT, taken, rows)
        payload["lots"] = [_child(number, taken)]
        payload["new_lot"] = number
        return operated(
            append_operation(desk, work, EntryKind.LOT_SPLIT, payload, taken, request.id, asked)
        )


def use(desk: Desk, request: UseRequest) -> Operated:
    """Put equipment into operation: used, not consumed.

    Law: ``USE`` on the legal date; open findings block.

    Raises:
        RefusedError: every breach at once. TextMissingError: FZ-111. Those of ``take_from_stock``.
    """
    desk.acting(TERMS[Operation.USE].act)
    served = " ".join(request.object.split())
    if not served:
        raise TextMissingError(field="object")
    document = None if request.document is None else request.document.as_json()
    asked = request.goods.known_by() | {"object": served, "document": document}
    ask = Ask(operation=Operation.USE, object=served, document=request.document)
    with desk.writing() as work:
        earlier = work.earlier(request.goods.id, asked)
        if earlier is not None:
            return operated(earlier)
        taken = take_from_stock(desk, work, request.goods, ask)
        rows = [_posted(Operation.USE, taken, taken.source, (Account.IN_USE, served))]
        payload = operation_payload(work, Operation.USE, taken, rows)
        payload |= {"object": served, "document": document}
        return operated(
            append_operation(
                desk, work, EntryKind.EQUIPMENT_USED, payload, taken, request.goods.id, asked
            )
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ArriveRequest:
    """Expected goods declared at a place without a gate entry."""

    lot: str
    place: str
    at: datetime | None = None
    id: UUID = field(default_factory=new_request)


def arrive(desk: Desk, request: ArriveRequest) -> Operated:
    """Declare the whole expected quantity of a lot at a place, without a gate entry.

    An entry kind of its own: ``verify`` and the officer see that no gate entry stands behind it.

    Raises:
        NothingThereError: FZ-307, nothing of the lot is expected.
    """
    desk.acting(TERMS[Operation.ARRIVE_WITHOUT_GATE].act)
    at = None if request.at is None else request.at.isoformat()
    asked = {"lot": request.lot, "arrives_at": request.place, "at": at}
    with desk.writing() as work:
        earlier = work.earlier(request.id, asked)
        if earlier is not None:
            return operated(earlier)
        effective = request.at or work.now
        check_effective(effective, work.now)
        lot = lot_at_desk(desk, work.connection, request.lot)
        place = place_at_desk(work.connection, request.place)
        source = (Account.EXPECTED, lot.declaration)
        held = goods.balance(work.connection, lot.id, *source)
        if not held:
            raise NothingThereError(lot=lot.number, account=Account.EXPECTED)
        taken = Taken(lot=lot, place=place, amounts=held, effective=effective, warnings=())
        target = (Account.STOCK, place)
        rows = [_posted(Operation.ARRIVE_WITHOUT_GATE, taken, source, target)]
        payload = operation_payload(work, Operation.ARRIVE_WITHOUT_GATE, taken, rows)
        return operated(
            append_operation(desk, work, EntryKind.GOODS_ARRIVED, payload, taken, request.id, asked)
        )


def _posted(operation: Operation, taken: Taken, source: Balance, target: Balance) -> dict[str, Any]:
    lot = taken.lot
    return posting(operation, lot.number, source, target, taken.amounts, lot.goods_class)


def operation_payload(
    work: UnitOfWork, operation: Operation, taken: Taken, rows: list[dict[str, Any]]
) -> dict[str, Any]:
    """Give what every operation's payload holds, with a number of its own."""
    return {
        "operation": str(work.take_numbers(NumberKind.OPERATION, 1)[0]),
        "does": operation.value,
        "lot": taken.lot.number,
        "contract": taken.lot.contract,
        "reason": taken.reason,
        "postings": rows,
        "warnings": [reason.as_json() for reason in taken.warnings],
    }


def append_operation(
    desk: Desk,
    work: UnitOfWork,
    kind: EntryKind,
    payload: Mapping[str, Any],
    taken: Taken,
    request_id: UUID,
    asked: Mapping[str, Any],
) -> Entry:
    """Write an operation, unless it would leave less than nothing at a later moment.

    Raises:
        BackdatedBelowZeroError: FZ-302.
    """
    check_timeline(work.connection, payload, taken.effective)
    draft = desk.draft(kind, payload, effective=taken.effective, id=request_id)
    return work.append(draft, request=asked)


def _child(number: str, taken: Taken) -> dict[str, Any]:
    """Give the lot split off: everything its parent's declaration says about it stays."""
    lot: LotRow = taken.lot
    return {
        "lot": number,
        "participant": lot.participant,
        "contract": lot.contract,
        "declaration": lot.declaration,
        "item": lot.item,
        "parent": lot.number,
        "description": lot.description,
        "code": lot.code,
        "unit": lot.unit,
        "origin": lot.origin,
        "customs_status": lot.customs_status,
        "registered_on": lot.registered_on,
        "released_on": lot.released_on,
        "edition": lot.edition,
        "value_kind": lot.value_kind,
        "value_currency": lot.value_currency,
        "value_source": lot.value_source,
        **amounts_payload(taken.amounts),
        "goods_class": lot.goods_class,
        "ground": lot.ground,
        "fixed_asset": bool(lot.fixed_asset),
        "split_on": legal_date(taken.effective).isoformat(),
    }


def operated(entry: Entry) -> Operated:
    """Read the result out of the entry: the same request gives it again."""
    payload = entry.payload
    return Operated(
        operation=payload["operation"],
        lot=payload["lot"],
        new_lot=payload.get("new_lot"),
        entry=entry.seq,
        warnings=Reason.read_all(payload["warnings"]),
    )
