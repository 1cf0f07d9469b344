"""What may be done to a lot now: every operation of the table of movements, and if not, why."""

from dataclasses import dataclass
from datetime import datetime

from freezone.errors import Reason
from freezone.errors.ledger import MovementNotPermittedError, NothingThereError
from freezone.errors.people import NotPermittedError
from freezone.ledger.movements import ON_A_LOT, Evidence, Movement
from freezone.services.desk import Desk
from freezone.services.judgement import TERMS, judge
from freezone.services.stock import lot_at_desk
from freezone.store import goods
from freezone.store.connection import Connection
from freezone.store.goods import LotRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Permitted:
    """An operation on a lot: what its form asks for, and whether it may be done now."""

    operation: str
    basis: str
    """Articles and paragraphs, as the table of movements has them."""
    evidence: tuple[str, ...]
    """What has to be stated besides the goods, in the order of ``Evidence``."""
    takes_amounts: bool
    """Whether a part may be taken; otherwise it is always all there is."""
    reasons: tuple[Reason, ...]
    """Why it may not be done now, whatever is typed, in order of precedence."""
    warnings: tuple[Reason, ...]
    """What is noted if it is done, whatever is typed."""

    @property
    def is_possible(self) -> bool:
        """Whether the person at work may do it now, as far as it is known before its form."""
        return not self.reasons


def permitted(desk: Desk, lot_number: str) -> tuple[Permitted, ...]:
    """Give every operation on a lot in the order of the table of movements; nothing is written.

    Reasons are all that stands in the way of the person at work at this moment. What only depends
    on what is still to be typed (amounts, place, category, document, object) is not among them.

    Law: the rules of each operation in force today.

    Raises:
        NumberMalformedError: FZ-106. NumberCheckError: FZ-107. LotUnknownError: FZ-246.
        NotLoggedInError: FZ-503. OwnGoodsOnlyError: FZ-512.
    """
    now = desk.clock.now()
    with desk.record.reading() as connection:
        lot = lot_at_desk(desk, connection, lot_number)
        return tuple(_permitted(desk, connection, lot, row, now) for row in ON_A_LOT)


def _permitted(
    desk: Desk, connection: Connection, lot: LotRow, row: Movement, now: datetime
) -> Permitted:
    """Hold one row of the table against the person, the law, the findings and the ledger."""
    terms = TERMS[row.operation]
    found = judge(connection, lot, row.operation, now, None)
    reasons = list(found.reasons)
    try:
        desk.acting(terms.act)
    except NotPermittedError as error:
        reasons = [*error.reasons, *reasons]
    if not goods.holding(connection, lot.id, row.source):
        reasons.append(NothingThereError.reason(lot=lot.number, account=row.source))
    if not row.admits(lot.goods_class):
        reasons.append(
            MovementNotPermittedError.reason(
                operation=row.operation,
                source=row.source,
                target=row.target,
                goods_class=lot.goods_class,
            )
        )
    return Permitted(
        operation=row.operation.value,
        basis=row.basis,
        evidence=tuple(each.value for each in Evidence if each in row.evidence),
        takes_amounts=terms.takes_amounts,
        reasons=tuple(reasons),
        warnings=found.warnings,
    )
