"""Clearing findings: a named person answers with a ground."""

import json
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from freezone.errors.states import FindingClearedError, FindingUnknownError, OpenFindingsError
from freezone.errors.values import ChoiceUnknownError, TextMissingError
from freezone.journal.entry import EntryKind
from freezone.services.desk import Desk, new_request
from freezone.services.intake import GOODS_CLASSES
from freezone.services.queries import FindingView, finding_view
from freezone.services.roles import Act
from freezone.store import declarations, goods
from freezone.store.connection import Connection
from freezone.store.declarations import FindingRow

CLASS_MISSING, GROUND_MISSING = "LAW-CLASS-1", "LAW-CLASS-2"
FOR_PROCESSING = 2
"""Goods class of goods for processing, which are never excisable."""
EXCISE = frozenset({"LAW-CLASS-3", "LAW-PLACE-4"})


@dataclass(frozen=True, slots=True, kw_only=True)
class ClearRequest:
    """A finding to clear."""

    finding: str
    ground: str
    """The document or the fact that settles it."""
    answer: str | None = None
    """``yes`` or ``no``, for a question whether goods are excisable."""
    goods_class: int | None = None
    """The class, where it was missing; it is set on every lot of the item."""
    id: UUID = field(default_factory=new_request)

    def known_by(self) -> dict[str, Any]:
        """Give what the same request is known by when it comes again."""
        return {
            "finding": self.finding,
            "ground": self.ground,
            "answer": self.answer,
            "goods_class": self.goods_class,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleared:
    """A finding cleared."""

    finding: str
    entry: int


def finding(desk: Desk, number: str) -> FindingView:
    """Give a finding and what became of it.

    Raises:
        FindingUnknownError: FZ-248. OwnGoodsOnlyError: FZ-512.
    """
    with desk.record.reading() as connection:
        row = declarations.finding(connection, number)
        if row is None:
            raise FindingUnknownError(finding=number[:40])
        of = declarations.declaration(connection, row.declaration)
        desk.reading(None if of is None else of.participant)
        return finding_view(row)


def clear(desk: Desk, request: ClearRequest) -> Cleared:
    """Clear a finding with a ground; the person and the ground stay with it.

    A missing goods class or ground is set on the lots of the item at the same time.

    Raises:
        NotPermittedError: FZ-501. FindingUnknownError: FZ-248. FindingClearedError: FZ-249.
        TextMissingError: FZ-111. ChoiceUnknownError: FZ-112. OpenFindingsError: FZ-247.
    """
    desk.acting(Act.CLEAR)
    ground = " ".join(request.ground.split())
    if not ground:
        raise TextMissingError(field="ground")
    with desk.writing() as work:
        earlier = work.earlier(request.id, request.known_by())
        if earlier is not None:
            return Cleared(finding=request.finding, entry=earlier.seq)
        row = declarations.finding(work.connection, request.finding)
        if row is None:
            raise FindingUnknownError(finding=request.finding)
        if row.state != "open":
            raise FindingClearedError(finding=request.finding)
        _check(work.connection, row, request)
        payload = {
            "finding": {
                "number": row.number,
                "declaration": row.declaration,
                "item": row.item,
                "code": row.code,
                "params": _params(row),
                "blocks": bool(row.blocks),
                "answer": request.answer,
                "ground": ground,
            },
            "lot_states": _lot_states(work.connection, row, request, ground),
        }
        draft = desk.draft(EntryKind.FINDING_CLEARED, payload, effective=work.now, id=request.id)
        entry = work.append(draft, request=request.known_by())
    return Cleared(finding=row.number, entry=entry.seq)


def _params(row: FindingRow) -> dict[str, str]:
    return dict(json.loads(row.params))


def _check(connection: Connection, row: FindingRow, request: ClearRequest) -> None:
    """Ask for what this finding needs besides a ground.

    Whether goods are excisable is answered before they are given the class of goods for processing.
    """
    if row.code == CLASS_MISSING and request.goods_class not in GOODS_CLASSES:
        choices = ", ".join(map(str, GOODS_CLASSES))
        raise ChoiceUnknownError(
            field="goods_class", text=request.goods_class or "-", choices=choices
        )
    if row.code in EXCISE and request.answer not in {"yes", "no"}:
        raise ChoiceUnknownError(field="answer", text=request.answer or "-", choices="yes, no")
    if row.code == CLASS_MISSING and request.goods_class == FOR_PROCESSING:
        for each in declarations.findings(connection, row.declaration, row.item, only_open=True):
            if each.code in EXCISE:
                lots = goods.lots_of_item(connection, row.declaration, row.item or 0)
                raise OpenFindingsError(
                    finding=each.number, finding_code=each.code, lot=lots[0].number
                )


def _lot_states(
    connection: Connection, row: FindingRow, request: ClearRequest, ground: str
) -> list[dict[str, Any]]:
    """Give the lots whose class or ground was missing, as they stand from now on."""
    if row.code not in {CLASS_MISSING, GROUND_MISSING} or row.item is None:
        return []
    lots = goods.lots_of_item(connection, row.declaration, row.item)
    lacking = [lot for lot in lots if lot.goods_class is None or not lot.ground]
    return [
        {
            "lot": lot.number,
            "goods_class": lot.goods_class or request.goods_class,
            "ground": lot.ground or ground,
            "fixed_asset": bool(lot.fixed_asset),
        }
        for lot in lacking
    ]
