"""Correction of a declaration by the customs body: differences first, quantities by postings."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from typing import Any
from uuid import UUID

from freezone.clock import parse_date, start_of
from freezone.domain.declaration import (
    Declaration,
    Release,
    ReleaseDecision,
    ReleasedItem,
)
from freezone.errors import FreezoneError, Reason, RefusedError
from freezone.errors.states import (
    AmendmentEmptyError,
    DeclarationUnknownError,
)
from freezone.errors.values import TextMissingError
from freezone.intake.amendment import Difference, differences
from freezone.intake.comparison import refusals
from freezone.intake.declaration_csv import read_declaration_csv
from freezone.intake.declaration_xml import read_declaration
from freezone.journal.entry import Entry, EntryKind
from freezone.quantity import Money
from freezone.services.amended_item import ItemChange
from freezone.services.desk import Desk, new_request
from freezone.services.handed_in import Paper
from freezone.services.nomenclature import Answers
from freezone.services.placing import (
    Contracted,
    Placing,
)
from freezone.services.posting import check_effective, effective_of_decision
from freezone.services.roles import Act
from freezone.store import declarations, goods, people, slips
from freezone.store.connection import Connection
from freezone.store.declarations import DeclarationRow, ItemRow
from freezone.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendRequest:
    """A declaration as the customs body corrected it."""

    number: str
    declaration: Paper
    decision: str
    """Number of the customs body's decision."""
    decided_on: date
    lots: Mapping[int, str] = field(default_factory=dict)
    """By item, the lot that gains or loses, where several could."""
    is_dry_run: bool = False
    """Show the differences, write nothing."""
    id: UUID = field(default_factory=new_request)

    def known_by(self) -> dict[str, Any]:
        """Give what the same request is known by when it comes again."""
        return {
            "amend": self.number,
            "declaration": self.declaration.sha256,
            "decision": self.decision,
            "decided_on": self.decided_on.isoformat(),
            "lots": {str(item): lot for item, lot in sorted(self.lots.items())},
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Amended:
    """A declaration amended."""

    declaration: str
    version: int
    differences: tuple[Difference, ...]
    slips: tuple[str, ...]
    """Slips in force on which lots of changed items stand."""
    entry: int
    is_dry_run: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Amending:
    """A correction worked out: what differs, and what its items and lots become."""

    row: DeclarationRow
    """The declaration as the record has it."""
    new: Declaration
    differences: tuple[Difference, ...]
    placing: Placing
    changes: Mapping[int, ItemChange]
    """Changed items by number; the next three go with them."""
    items: Mapping[int, Mapping[str, Any]]
    postings: Mapping[int, tuple[Mapping[str, Any], ...]]
    refused: Mapping[int, tuple[Reason, ...]]
    """Why items cannot change as the correction says."""

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Every reason why items cannot change, in the order of their numbers."""
        return tuple(chain.from_iterable(self.refused.values()))


def amend(desk: Desk, request: AmendRequest) -> Amended:
    """Record a correction by the customs body as a new version of the declaration.

    Raises:
        NotPermittedError: FZ-501. DeclarationUnknownError: FZ-245. AmendmentEmptyError: FZ-259.
        RefusedError: the papers contradict themselves, or items cannot change: below what is used
            (FZ-257, with the uses), several lots could change (FZ-258), another unit (FZ-265).
    """
    desk.acting(Act.TAKE_IN)
    if not request.decision.strip():
        raise TextMissingError(field="decision")
    new = request.declaration.read()
    with desk.writing(keep=not request.is_dry_run) as work:
        earlier = work.earlier(request.id, request.known_by())
        if earlier is not None:
            return _amended(earlier)
        check_effective(start_of(request.decided_on), work.now)
        row = known_declaration(work.connection, request.number)
        reasons = contradictions(new, row)
        if reasons:
            raise RefusedError(reasons)
        amending = work_out(desk, work.connection, request, row, new)
        if not amending.differences:
            raise AmendmentEmptyError(declaration=request.number)
        if amending.reasons:
            raise RefusedError(amending.reasons)
        entry = write(desk, work, request, amending)
        return _amended(entry, is_dry_run=request.is_dry_run)


def known_declaration(connection: Connection, number: str) -> DeclarationRow:
    """Find the declaration that was corrected.

    Raises:
        DeclarationUnknownError: FZ-245.
    """
    row = declarations.declaration(connection, number)
    if row is None:
        raise DeclarationUnknownError(declaration=number)
    return row


def contradictions(new: Declaration, row: DeclarationRow) -> tuple[Reason, ...]:
    """Say why a paper contradicts itself, or is of another declaration or company."""
    return refusals(new, _release(row, parse_date(row.registered_on), ()))


def _release(row: DeclarationRow, day: date, items: tuple[ReleasedItem, ...]) -> Release:
    """Give the release of a declaration as far as the record knows it."""
    return Release(
        declaration_number=row.number,
        released_on=day,
        participant_bin=row.participant,
        officer=None,
        items=None,
        net_micro=None,
        gross_micro=None,
        goods=items,
    )


def _stored(connection: Connection, row: DeclarationRow) -> Declaration:
    """Read the version in the record from its original."""
    content = b"" if row.original is None else slips.blob(connection, row.original) or b""
    read = read_declaration_csv if row.format == "csv" else read_declaration
    return read(content)


def compared(
    connection: Connection, row: DeclarationRow, new: Declaration
) -> tuple[Declaration, tuple[Difference, ...]]:
    """Give the version in the record, and what the correction states differently."""
    old = _stored(connection, row)
    return old, differences(old, new)


def work_out(
    desk: Desk,
    connection: Connection,
    request: AmendRequest,
    row: DeclarationRow,
    new: Declaration,
) -> Amending:
    """Compare the versions, and work out the changed items with the postings they need.

    The paper contradicts neither itself nor the record: ``contradictions`` found none.
    """
    old, found = compared(connection, row, new)
    stored = {each.item: each for each in declarations.items(connection, row.number)}
    before = {item.number: item for item in old.items}
    after = {item.number: item for item in new.items}
    placing = _placing(desk, connection, row, stored)
    changes: dict[int, ItemChange] = {}
    items: dict[int, Mapping[str, Any]] = {}
    postings: dict[int, tuple[Mapping[str, Any], ...]] = {}
    refused: dict[int, tuple[Reason, ...]] = {}
    for number in sorted({each.item for each in found if each.item is not None}):
        change = ItemChange(
            before=before.get(number),
            after=after.get(number),
            stored=stored.get(number),
            lots=goods.lots_of_item(connection, row.number, number),
            named=request.lots.get(number),
        )
        changes[number] = change
        items[number] = change.payload(placing)
        try:
            postings[number] = tuple(change.postings(connection, row.number, placing))
        except FreezoneError as error:
            refused[number] = error.reasons
    return Amending(
        row=row,
        new=new,
        differences=found,
        placing=placing,
        changes=changes,
        items=items,
        postings=postings,
        refused=refused,
    )


def write(desk: Desk, work: UnitOfWork, request: AmendRequest, amending: Amending) -> Entry:
    """Write the new version, the changed items and the postings that their quantities need."""
    row, placing = amending.row, amending.placing
    original = work.keep_blob(
        request.declaration.content,
        subject=row.number,
        purpose="amendment",
        name=request.declaration.name,
        media=request.declaration.media,
    )
    lots = [lot.id for change in amending.changes.values() for lot in change.lots]
    payload = {
        "declaration": _declaration(row, amending.new, request, original),
        "decided_on": request.decided_on.isoformat(),
        "differences": [each.as_json() for each in amending.differences],
        "items": list(amending.items.values()),
        "lots": [],
        "findings": [{**reason.as_json(), "blocks": blocks} for reason, blocks in placing.findings],
        "postings": list(chain.from_iterable(amending.postings.values())),
        "slips": slips.slips_with_lots(work.connection, lots),
    }
    effective = effective_of_decision(
        work.connection, payload, start_of(request.decided_on), work.now
    )
    draft = desk.draft(EntryKind.DECLARATION_AMENDED, payload, effective=effective, id=request.id)
    return work.append(draft, request=request.known_by())


def _placing(
    desk: Desk, connection: Connection, row: DeclarationRow, stored: Mapping[int, ItemRow]
) -> Placing:
    """Give the circumstances under which the items stand: release, contract, edition."""
    registered_on = parse_date(row.registered_on)
    released = [each for each in stored.values() if each.released_on]
    day = min((str(each.released_on) for each in released), default=row.registered_on)
    contract = people.contract_on(connection, row.participant, day)
    goods_released = tuple(
        ReleasedItem(
            number=each.item,
            decision=ReleaseDecision.RELEASED if each.released_on else ReleaseDecision.POSTPONED,
            reason=each.reason,
            customs_value=None
            if each.customs_value is None or each.customs_currency is None
            else Money.parse(each.customs_value, each.customs_currency),
        )
        for each in stored.values()
    )
    return Placing(
        answers=Answers.on(desk.shelf, registered_on),
        contract=Contracted(
            number=None if contract is None else contract.number,
            activities=frozenset(contract.activities.split() if contract else ()),
        ),
        release=_release(row, parse_date(day), goods_released),
        registered_on=registered_on,
    )


def _declaration(
    row: DeclarationRow, new: Declaration, request: AmendRequest, original: str
) -> dict[str, Any]:
    return {
        "number": row.number,
        "version": row.version + 1,
        "participant": row.participant,
        "contract": row.contract,
        "registered_on": row.registered_on,
        "direction": new.direction,
        "format": new.version,
        "declarant": row.declarant if new.declarant is None else new.declarant.name,
        "consignor": row.consignor if new.consignor is None else new.consignor.name,
        "invoice_currency": new.invoice_currency,
        "edition": row.edition,
        "edition_from": row.edition_from,
        "original": original,
        "decision": request.decision,
    }


def _amended(entry: Entry, *, is_dry_run: bool = False) -> Amended:
    """Read the result out of the entry: the same request gives it again."""
    payload = entry.payload
    return Amended(
        declaration=payload["declaration"]["number"],
        version=payload["declaration"]["version"],
        differences=tuple(
            Difference(item=each["item"], field=each["field"], old=each["old"], new=each["new"])
            for each in payload["differences"]
        ),
        slips=tuple(payload["slips"]),
        entry=entry.seq,
        is_dry_run=is_dry_run,
    )
