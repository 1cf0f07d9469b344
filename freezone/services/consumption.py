"""Consumption otherwise than in processing: posted in both books, waiting to be confirmed."""

from dataclasses import dataclass
from typing import Any

from freezone.errors import Reason
from freezone.errors.values import ChoiceUnknownError, TextMissingError
from freezone.journal.entry import Entry, EntryKind
from freezone.law.operations import Category
from freezone.ledger.accounts import Account
from freezone.ledger.movements import Operation
from freezone.services.desk import Desk
from freezone.services.judgement import TERMS
from freezone.services.operations import append_operation, operation_payload
from freezone.services.posting import amounts_payload, posting
from freezone.services.stock import Ask, Document, GoodsRequest, take_from_stock

OTHERWISE = "otherwise"
"""Consumed otherwise than in processing, KZ CC 285(1)(5)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsumeRequest:
    """Goods that were consumed; they cannot be taken out again as the same thing."""

    goods: GoodsRequest
    category: str
    object: str | None
    document: Document | None
    stated_by: str | None = None
    """Who stated it: person, post, document."""

    def known_by(self) -> dict[str, Any]:
        """Give what the same request is known by when it comes again."""
        return self.goods.known_by() | {
            "category": self.category,
            "object": self.object,
            "document": None if self.document is None else self.document.as_json(),
            "stated_by": self.stated_by,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Consumed:
    """Consumption recorded."""

    operation: str
    line: str
    """The line by which it is confirmed."""
    entry: int
    warnings: tuple[Reason, ...]


def consume(desk: Desk, request: ConsumeRequest) -> Consumed:
    """Record consumption: goods leave stock, and the same quantity waits to be confirmed.

    The procedure does not end here: that needs the customs document (way H).

    Law: ``CONSUMPTION`` on the legal date; open findings block.

    Raises:
        RefusedError: every breach and every open finding at once.
        ChoiceUnknownError: FZ-112, the category. TextMissingError: FZ-111, the document.
        Those of ``take_from_stock``.
    """
    desk.acting(TERMS[Operation.CONSUME].act)
    if request.category not in {each.value for each in Category}:
        choices = ", ".join(Category)
        raise ChoiceUnknownError(field="category", text=request.category, choices=choices)
    served = " ".join(request.object.split()) if request.object else None
    ask = Ask(
        operation=Operation.CONSUME,
        category=Category(request.category),
        object=served,
        document=request.document,
    )
    with desk.writing() as work:
        earlier = work.earlier(request.goods.id, request.known_by())
        if earlier is not None:
            return _consumed(earlier)
        taken = take_from_stock(desk, work, request.goods, ask)
        if request.document is None:
            # Before the Code of 2018 the law did not ask for one; the line still needs it.
            raise TextMissingError(field="document")
        lot = taken.lot
        payload = operation_payload(work, Operation.CONSUME, taken, [])
        line = f"{payload['operation']}-1"
        ways = (
            (Operation.CONSUME, taken.source, (Account.CONSUMED, line)),
            (Operation.CLAIM, (Account.CLAIM, line), (Account.TO_CONFIRM, line)),
        )
        payload["postings"] = [
            posting(operation, lot.number, source, target, taken.amounts, lot.goods_class)
            for operation, source, target in ways
        ]
        payload["line"] = {
            "line": line,
            "participant": lot.participant,
            "way": OTHERWISE,
            "category": request.category,
            "object": served,
            "stated_by": request.stated_by,
            **amounts_payload(taken.amounts),
        }
        payload["document"] = request.document.as_json()
        entry = append_operation(
            desk, work, EntryKind.GOODS_CONSUMED, payload, taken, request.goods.id,
            request.known_by(),
        )  # fmt: skip
        return _consumed(entry)


def _consumed(entry: Entry) -> Consumed:
    """Read the result out of the entry: the same request gives it again."""
    payload = entry.payload
    return Consumed(
        operation=payload["operation"],
        line=payload["line"]["line"],
        entry=entry.seq,
        warnings=Reason.read_all(payload["warnings"]),
    )
