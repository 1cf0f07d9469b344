"""Corrections: the mirror of an entry, linked to it, with a reason. Nothing is changed in place."""

from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from freezone.clock import moment_of
from freezone.errors import FreezoneError, Reason
from freezone.errors.people import ConfirmedCannotBeCorrectedError
from freezone.errors.states import (
    EntryCorrectedError,
    EntryNotCorrectableError,
    EntryUnknownError,
    GoodsMovedOnError,
)
from freezone.errors.values import TextMissingError
from freezone.journal.entry import Entry, EntryKind
from freezone.ledger.accounts import SOURCES
from freezone.ledger.posting import NOTHING, Amounts
from freezone.projections.goods import legs_of, lot_number
from freezone.services.desk import Desk, new_request
from freezone.services.posting import check_timeline, mirrored
from freezone.services.roles import Act
from freezone.store import goods, journal, slips
from freezone.store.connection import Connection

CORRECTABLE: Final = frozenset(
    {
        EntryKind.GOODS_ARRIVED, EntryKind.LOT_MOVED, EntryKind.LOT_SPLIT,
        EntryKind.EQUIPMENT_USED, EntryKind.GOODS_CONSUMED,
    }
)  # fmt: skip
"""Kinds that are undone by their mirror; the others have acts of their own that end them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """A correction made."""

    corrects: int
    entry: int


def correct(desk: Desk, seq: int, reason: str, *, request_id: UUID | None = None) -> Corrected:
    """Undo an entry by its mirror, at the same effective time.

    Invariants: INV-1, INV-2, INV-3, INV-7.

    Raises:
        NotPermittedError: FZ-501. EntryUnknownError: FZ-252. EntryNotCorrectableError: FZ-253.
        EntryCorrectedError: FZ-254. ConfirmedCannotBeCorrectedError: FZ-511, with the slips.
        GoodsMovedOnError: FZ-255. BackdatedBelowZeroError: FZ-302. TextMissingError: FZ-111.
    """
    desk.acting(Act.OPERATE)
    reason = " ".join(reason.split())
    if not reason:
        raise TextMissingError(field="reason")
    asked = {"corrects": seq, "reason": reason}
    request_id = request_id or new_request()
    with desk.writing() as work:
        earlier = work.earlier(request_id, asked)
        if earlier is not None:
            return Corrected(corrects=seq, entry=earlier.seq)
        entry = _correctable(work.connection, seq)
        payload = _mirror(work.connection, entry) | {"reason": reason}
        effective = moment_of(entry.effective)
        draft = desk.draft(EntryKind.ENTRY_CORRECTED, payload, effective=effective, id=request_id)
        written = work.append(draft, request=asked)
    return Corrected(corrects=seq, entry=written.seq)


def obstacles(desk: Desk, connection: Connection, seq: int) -> tuple[Reason, ...]:
    """Say why the person at work may not undo an entry now; nothing when it may be undone."""
    try:
        desk.acting(Act.OPERATE)
        _mirror(connection, _correctable(connection, seq))
    except FreezoneError as refused:
        return refused.reasons
    return ()


def _mirror(connection: Connection, entry: Entry) -> dict[str, Any]:
    """Give what undoes an entry, as long as its goods are where it put them.

    Raises:
        GoodsMovedOnError: FZ-255. BackdatedBelowZeroError: FZ-302.
    """
    payload = {
        "corrects": entry.seq,
        "corrected_kind": entry.kind.value,
        "postings": mirrored(entry.payload["postings"]),
    }
    _check_there(connection, payload)
    check_timeline(connection, payload, moment_of(entry.effective))
    return payload


def _correctable(connection: Connection, seq: int) -> Entry:
    """Find the entry, which must be of a kind that is undone, and not undone yet."""
    stored = journal.entry_by_seq(connection, seq)
    if stored is None:
        raise EntryUnknownError(entry=seq)
    entry = stored.entry()
    if entry.kind not in CORRECTABLE:
        raise EntryNotCorrectableError(entry=seq, kind=entry.kind)
    corrected_by = slips.correction_of(connection, seq)
    if corrected_by is not None:
        raise EntryCorrectedError(entry=seq, correction=corrected_by)
    if entry.kind is EntryKind.GOODS_CONSUMED:
        line = entry.payload["line"]["line"]
        found = slips.slips_with_line(connection, line)
        if found:
            raise ConfirmedCannotBeCorrectedError(line=line, slips=", ".join(found))
    return entry


def _check_there(connection: Connection, payload: dict[str, Any]) -> None:
    """Refuse when the goods are no longer where the entry put them."""
    wanted: dict[tuple[int, str, str], Amounts] = {}
    for leg in legs_of(payload):
        if leg.account not in SOURCES:
            balance = (leg.lot, leg.account, leg.reference)
            wanted[balance] = wanted.get(balance, NOTHING) + leg.amounts
    for leg in legs_of(payload):
        if leg.account in SOURCES:
            continue
        after = wanted[leg.lot, leg.account, leg.reference] + goods.balance(
            connection, leg.lot, leg.account, leg.reference
        )
        if after.is_below_zero:
            raise GoodsMovedOnError(
                lot=lot_number(leg.lot), account=leg.account, reference=leg.reference
            )
