"""The table of movements: which operation may post from which account to which.

One table of data: services check every posting against it, screens and documentation read it. A new
operation is a new row here, not new code in the ledger.
"""

from dataclasses import dataclass
from enum import StrEnum, unique
from typing import Final

from freezone.errors.ledger import MovementNotPermittedError
from freezone.ledger.accounts import SOURCES, Account, Book, book_of

ALL_CLASSES: Final = frozenset({1, 2, 3, 4})


@unique
class Operation(StrEnum):
    """Every operation that posts; the value is stored and never renamed."""

    PLACE = "place"
    PLACE_WITHOUT_GATE = "place-without-gate"
    ARRIVE_WITHOUT_GATE = "arrive-without-gate"
    ANNUL = "annul"
    AMEND = "amend"
    MOVE = "move"
    SPLIT = "split"
    USE = "use"
    CONSUME = "consume"
    CLAIM = "claim"
    CONFIRM = "confirm"


@unique
class Evidence(StrEnum):
    """What has to be there for a movement, besides the person and the time."""

    RELEASE = "release"
    CUSTOMS_DECISION = "customs decision"
    PLACE = "place"
    OBJECT = "object"
    ACCOUNTING_DOCUMENT = "accounting document"
    CATEGORY = "category"
    SLIP = "slip"


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """One row of the table: an operation's way from one account to another."""

    operation: Operation
    source: Account
    target: Account
    goods_classes: frozenset[int] = ALL_CLASSES
    evidence: frozenset[Evidence]
    basis: str
    """Articles and paragraphs: KZ CC = Customs Code No. 123-VI, decree = decree No. 1166."""

    def admits(self, goods_class: int | None) -> bool:
        """Tell whether goods of a class may go this way; goods without a class go every way."""
        return goods_class is None or goods_class in self.goods_classes


_RELEASED = frozenset({Evidence.RELEASE})
_DECIDED = frozenset({Evidence.CUSTOMS_DECISION})
_PLACED = frozenset({Evidence.PLACE})
_CONSUMED = frozenset({Evidence.ACCOUNTING_DOCUMENT, Evidence.CATEGORY})
_SLIP = frozenset({Evidence.SLIP})

MOVEMENTS: Final = (
    Movement(
        operation=Operation.PLACE,
        source=Account.OUTSIDE,
        target=Account.EXPECTED,
        evidence=_RELEASED,
        basis="KZ CC 281(1), 282(1)",
    ),
    Movement(
        operation=Operation.PLACE_WITHOUT_GATE,
        source=Account.OUTSIDE,
        target=Account.STOCK,
        evidence=_RELEASED | _PLACED,
        basis="KZ CC 281(1), 282(1), 283(4)",
    ),
    Movement(
        operation=Operation.ARRIVE_WITHOUT_GATE,
        source=Account.EXPECTED,
        target=Account.STOCK,
        evidence=_PLACED,
        basis="KZ CC 283(4)",
    ),
    Movement(
        operation=Operation.ANNUL,
        source=Account.EXPECTED,
        target=Account.OUTSIDE,
        evidence=_DECIDED,
        basis="decision of the customs body, named in the entry",
    ),
    Movement(
        operation=Operation.ANNUL,
        source=Account.STOCK,
        target=Account.OUTSIDE,
        evidence=_DECIDED,
        basis="decision of the customs body, named in the entry",
    ),
    Movement(
        operation=Operation.AMEND,
        source=Account.OUTSIDE,
        target=Account.EXPECTED,
        evidence=_DECIDED,
        basis="KZ CC 183",
    ),
    Movement(
        operation=Operation.AMEND,
        source=Account.OUTSIDE,
        target=Account.STOCK,
        evidence=_DECIDED,
        basis="KZ CC 183",
    ),
    Movement(
        operation=Operation.AMEND,
        source=Account.EXPECTED,
        target=Account.OUTSIDE,
        evidence=_DECIDED,
        basis="KZ CC 183",
    ),
    Movement(
        operation=Operation.AMEND,
        source=Account.STOCK,
        target=Account.OUTSIDE,
        evidence=_DECIDED,
        basis="KZ CC 183",
    ),
    Movement(
        operation=Operation.MOVE,
        source=Account.STOCK,
        target=Account.STOCK,
        evidence=_PLACED,
        basis="KZ CC 285(1)(1)-(2); decree para 13, operation 1",
    ),
    Movement(
        operation=Operation.SPLIT,
        source=Account.STOCK,
        target=Account.SPLIT,
        evidence=frozenset(),
        basis="KZ CC 285(1)(3); decree para 13, operation 4",
    ),
    Movement(
        operation=Operation.SPLIT,
        source=Account.SPLIT,
        target=Account.STOCK,
        evidence=frozenset(),
        basis="KZ CC 285(1)(3); decree para 13, operation 4",
    ),
    Movement(
        operation=Operation.USE,
        source=Account.STOCK,
        target=Account.IN_USE,
        evidence=frozenset({Evidence.OBJECT, Evidence.ACCOUNTING_DOCUMENT}),
        basis="KZ CC 285(1)(5); decree para 13, operation 3",
    ),
    Movement(
        operation=Operation.CONSUME,
        source=Account.STOCK,
        target=Account.CONSUMED,
        evidence=_CONSUMED,
        basis="KZ CC 285(1)(5), 285(2); decree para 13, operations 3 and 5",
    ),
    Movement(
        operation=Operation.CLAIM,
        source=Account.CLAIM,
        target=Account.TO_CONFIRM,
        evidence=_CONSUMED,
        basis="decree para 9(9)",
    ),
    Movement(
        operation=Operation.CONFIRM,
        source=Account.TO_CONFIRM,
        target=Account.CONFIRMED,
        evidence=_SLIP,
        basis="decree para 9(9)",
    ),
)

ON_A_LOT: Final = tuple(
    row
    for row in MOVEMENTS
    if row.source not in SOURCES
    and book_of(row.source) is Book.GOODS
    and Evidence.CUSTOMS_DECISION not in row.evidence
)
"""What people do to goods of a lot that the zone holds; what the customs body decides is no such
operation, and neither is what makes or closes a claim."""

_BY_WAY: Final = {(row.operation, row.source, row.target): row for row in MOVEMENTS}


def movement(
    operation: Operation, source: Account, target: Account, goods_class: int | None = None
) -> Movement:
    """Find the row that permits an operation to post from one account to another.

    Raises:
        MovementNotPermittedError: FZ-303, there is no such row, or not for this goods class.
    """
    row = _BY_WAY.get((operation, source, target))
    if row is None or not row.admits(goods_class):
        raise MovementNotPermittedError(
            operation=operation, source=source, target=target, goods_class=goods_class or "-"
        )
    return row
