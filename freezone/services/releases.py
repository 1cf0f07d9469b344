"""Annulling a release: the customs body takes it back, and the goods leave the procedure."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from freezone.clock import start_of
from freezone.domain.declaration import ReleaseDecision
from freezone.errors.states import AnnulUsedError, DeclarationUnknownError, ReleaseNothingNewError
from freezone.errors.values import TextMissingError
from freezone.journal.entry import EntryKind
from freezone.ledger.accounts import SOURCES, Account, Book, book_of
from freezone.ledger.movements import Operation
from freezone.quantity import text_from_micro
from freezone.services.desk import Desk, new_request
from freezone.services.posting import check_effective, effective_of_decision, posting
from freezone.services.roles import Act
from freezone.store import declarations, goods
from freezone.store.connection import Connection
from freezone.store.declarations import DeclarationRow, ItemRow
from freezone.store.goods import LotRow

TAKEN_BACK_FROM = frozenset({Account.EXPECTED, Account.STOCK})


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnulRequest:
    """A release to annul, wholly or for some items."""

    number: str
    items: tuple[int, ...] = ()
    """None named means every released item."""
    decision: str
    """Number of the customs body's decision."""
    decided_on: date
    reason: str
    id: UUID = field(default_factory=new_request)

    def known_by(self) -> dict[str, Any]:
        """Give what the same request is known by when it comes again."""
        return {
            "annul": self.number,
            "items": list(self.items),
            "decision": self.decision,
            "decided_on": self.decided_on.isoformat(),
            "reason": self.reason,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Annulled:
    """A release annulled."""

    declaration: str
    items: tuple[int, ...]
    entry: int


def annul(desk: Desk, request: AnnulRequest) -> Annulled:
    """Annul the release of items: their goods must still be as they came in.

    Raises:
        NotPermittedError: FZ-501. DeclarationUnknownError: FZ-245. TextMissingError: FZ-111.
        ReleaseNothingNewError: FZ-256, no such item is released.
        AnnulUsedError: FZ-260, with the uses.
    """
    desk.acting(Act.TAKE_IN)
    for name in ("decision", "reason"):
        if not getattr(request, name).strip():
            raise TextMissingError(field=name)
    with desk.writing() as work:
        earlier = work.earlier(request.id, request.known_by())
        if earlier is not None:
            items = tuple(item["item"] for item in earlier.payload["items"])
            return Annulled(declaration=request.number, items=items, entry=earlier.seq)
        check_effective(start_of(request.decided_on), work.now)
        declaration = declarations.declaration(work.connection, request.number)
        if declaration is None:
            raise DeclarationUnknownError(declaration=request.number)
        items_of = [
            item
            for item in declarations.items(work.connection, request.number)
            if item.decision == ReleaseDecision.RELEASED
            and (not request.items or item.item in request.items)
        ]
        if not items_of:
            raise ReleaseNothingNewError(declaration=request.number)
        payload = {
            "declaration": {"number": request.number},
            "release": {
                "kind": "annulled",
                "released_on": request.decided_on.isoformat(),
                "officer": None,
                "original": None,
                "decision": request.decision,
            },
            "items": [_annulled(item, request.reason) for item in items_of],
            "findings": [],
            "postings": [
                row for item in items_of for row in _taken_back(work.connection, declaration, item)
            ],
        }
        effective = effective_of_decision(
            work.connection, payload, start_of(request.decided_on), work.now
        )
        draft = desk.draft(EntryKind.RELEASE_ANNULLED, payload, effective=effective, id=request.id)
        entry = work.append(draft, request=request.known_by())
        return Annulled(
            declaration=request.number,
            items=tuple(item.item for item in items_of),
            entry=entry.seq,
        )


def item_as_payload(item: ItemRow) -> dict[str, Any]:
    """Give an item of the record as it stands in payloads, to be replaced by a new version."""
    return {
        "item": item.item,
        "replaces": True,
        "code": item.code,
        "description": item.description,
        "net": _text(item.net),
        "gross": _text(item.gross),
        "quantity": _text(item.quantity),
        "unit": item.unit,
        "origin": item.origin,
        "decision": item.decision,
        "reason": item.reason,
        "released_on": item.released_on,
        "invoice_value": item.invoice_value,
        "invoice_currency": item.invoice_currency,
        "customs_value": item.customs_value,
        "customs_currency": item.customs_currency,
        "duty": item.duty,
        "documents": [],
        "packaging": [],
        "serial_numbers": [],
    }


def _text(micro: int | None) -> str | None:
    return None if micro is None else text_from_micro(micro)


def _annulled(item: ItemRow, reason: str) -> dict[str, Any]:
    return item_as_payload(item) | {"decision": "annulled", "reason": reason}


def _taken_back(
    connection: Connection, declaration: DeclarationRow, item: ItemRow
) -> list[dict[str, Any]]:
    """Take everything of an item's lots out of the zone's books."""
    lots = {lot.id: lot for lot in goods.lots_of_item(connection, declaration.number, item.item)}
    rows = []
    for balance in goods.balances(connection, sorted(lots)):
        account = Account(balance.account)
        if account in SOURCES or book_of(account) is Book.CLAIMS:
            continue
        if account not in TAKEN_BACK_FROM:
            uses = uses_of(connection, list(lots.values()))
            raise AnnulUsedError(item=item.item, uses=", ".join(uses))
        rows.append(
            posting(
                Operation.ANNUL,
                lots[balance.lot].number,
                (account, balance.reference),
                (Account.OUTSIDE, declaration.number),
                balance.amounts,
            )
        )
    return rows


def uses_of(connection: Connection, lots: list[LotRow]) -> list[str]:
    """List what was done to lots beyond moving them: operation numbers with what they did."""
    return [
        f"{number} ({does})"
        for lot in lots
        for number, _, does, _, _ in goods.operations_of(connection, lot.id)
        if does not in {Operation.MOVE, Operation.ARRIVE_WITHOUT_GATE}
    ]
