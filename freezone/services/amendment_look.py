"""Looking at a correction before it is recorded: what differs, which lots it touches.

It is worked out by what amending works it out by, up to the dry run of the act itself.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from freezone.clock import start_of
from freezone.errors import FreezoneError, Reason
from freezone.errors.states import AmendmentAmbiguousError, AmendmentEmptyError
from freezone.errors.values import TextMissingError
from freezone.intake.amendment import Difference
from freezone.ledger.accounts import Account
from freezone.ledger.posting import NOTHING, Amounts
from freezone.projections.goods import amounts_of
from freezone.services.amendment import (
    Amending,
    AmendRequest,
    compared,
    contradictions,
    known_declaration,
    work_out,
    write,
)
from freezone.services.desk import Desk, new_request
from freezone.services.intake_look import LookedFinding
from freezone.services.posting import check_effective
from freezone.services.releases import TAKEN_BACK_FROM
from freezone.services.roles import Act
from freezone.store import goods, slips
from freezone.store.connection import Connection
from freezone.store.declarations import DeclarationRow
from freezone.store.goods import BalanceRow, LotRow


@dataclass(frozen=True, slots=True, kw_only=True)
class TouchedLot:
    """A lot of a changed item."""

    lot: str
    unit: str | None
    free: Amounts
    """What of it is expected or in stock: what a correction may take from."""
    places: tuple[str, ...]
    """Where that stands; a declaration number where it is still expected."""
    change: Amounts
    """What the correction adds, or takes away as less than nothing; value in smallest coins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TouchedItem:
    """An item that the correction states differently."""

    item: int
    differences: tuple[Difference, ...]
    lots: tuple[TouchedLot, ...]
    needs_lot: bool
    """Whether a person must name the lot that gains or loses: ``AmendRequest.lots``."""
    refusals: tuple[Reason, ...]
    findings: tuple[LookedFinding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AmendLooked:
    """What differs, and what would come of recording it."""

    declaration: str
    participant: str
    version: int
    """The version that recording would make."""
    differences: tuple[Difference, ...]
    """Those of the head first, then by item; fields are keys of the glossary."""
    items: tuple[TouchedItem, ...]
    slips: tuple[str, ...]
    """Slips in force on which lots of changed items stand."""
    refusals: tuple[Reason, ...]
    """Why it cannot be recorded, in order of precedence; empty when it can."""
    findings: tuple[LookedFinding, ...]

    @property
    def can_be_recorded(self) -> bool:
        """Whether amending would record it."""
        return not self.refusals


def amend_look(desk: Desk, request: AmendRequest) -> AmendLooked:
    """Say everything about a correction that a screen shows before it is recorded.

    What stands against recording it is part of the answer, a decision number not typed yet too.

    Raises:
        NotPermittedError: FZ-501. DeclarationUnknownError: FZ-245.
        FreezoneError: the paper cannot be read; with every reason.
    """
    desk.acting(Act.TAKE_IN)
    new = request.declaration.read()
    # An id of its own: whether the request itself was recorded already is for amending to know.
    tried = replace(request, is_dry_run=True, id=new_request())
    with desk.writing(keep=False) as work:
        row = known_declaration(work.connection, request.number)
        against = contradictions(new, row)
        reasons = [*_of_decision(request, work.now), *against]
        if against:
            _, found = compared(work.connection, row, new)
            return _contradicted(row, found, tuple(reasons))
        amending = work_out(desk, work.connection, tried, row, new)
        if not amending.differences:
            reasons.append(AmendmentEmptyError.reason(declaration=request.number))
        reasons += amending.reasons
        looked = _looked(work.connection, amending, tuple(reasons))
        if reasons:
            return looked
        try:
            write(desk, work, tried, amending)
        except FreezoneError as refused:
            return replace(looked, refusals=refused.reasons)
        return looked


def _of_decision(request: AmendRequest, now: datetime) -> Iterator[Reason]:
    """Say what is wrong with the decision as it was typed."""
    if not request.decision.strip():
        yield TextMissingError.reason(field="decision")
    try:
        check_effective(start_of(request.decided_on), now)
    except FreezoneError as refused:
        yield from refused.reasons


def _contradicted(
    row: DeclarationRow, found: tuple[Difference, ...], refusals: tuple[Reason, ...]
) -> AmendLooked:
    """Show what a paper states that contradicts itself or the record; its lots stay untouched."""
    return AmendLooked(
        declaration=row.number,
        participant=row.participant,
        version=row.version + 1,
        differences=found,
        items=(),
        slips=(),
        refusals=refusals,
        findings=(),
    )


def _looked(
    connection: Connection, amending: Amending, refusals: tuple[Reason, ...]
) -> AmendLooked:
    """Put together what differs with what becomes of it."""
    row = amending.row
    findings = tuple(
        LookedFinding(reason=reason, blocks=blocks) for reason, blocks in amending.placing.findings
    )
    keys = [lot.id for change in amending.changes.values() for lot in change.lots]
    return AmendLooked(
        declaration=row.number,
        participant=row.participant,
        version=row.version + 1,
        differences=amending.differences,
        items=tuple(_item(connection, number, amending, findings) for number in amending.changes),
        slips=tuple(slips.slips_with_lots(connection, keys)),
        refusals=refusals,
        findings=findings,
    )


def _item(
    connection: Connection,
    number: int,
    amending: Amending,
    findings: tuple[LookedFinding, ...],
) -> TouchedItem:
    """Put together what becomes of a changed item and its lots."""
    refusals = amending.refused.get(number, ())
    return TouchedItem(
        item=number,
        differences=tuple(each for each in amending.differences if each.item == number),
        lots=_lots(connection, amending.changes[number].lots, amending.postings.get(number, ())),
        needs_lot=any(reason.code == AmendmentAmbiguousError.code for reason in refusals),
        refusals=refusals,
        findings=tuple(each for each in findings if each.reason.item == number),
    )


def _lots(
    connection: Connection, lots: Sequence[LotRow], postings: Iterable[Mapping[str, Any]]
) -> tuple[TouchedLot, ...]:
    """Give the lots of an item with what is free of each, and what each gains or loses."""
    changes: defaultdict[str, Amounts] = defaultdict(lambda: NOTHING)
    for each in postings:
        is_gain = each["from"][0] == Account.OUTSIDE
        amounts = amounts_of(each)
        changes[each["lot"]] += amounts if is_gain else -amounts
    free: defaultdict[int, list[BalanceRow]] = defaultdict(list)
    for balance in goods.balances(connection, [lot.id for lot in lots]):
        if Account(balance.account) in TAKEN_BACK_FROM:
            free[balance.lot].append(balance)
    return tuple(
        TouchedLot(
            lot=lot.number,
            unit=lot.unit,
            free=sum((each.amounts for each in free[lot.id]), NOTHING),
            places=tuple(each.reference for each in free[lot.id]),
            change=changes[lot.number],
        )
        for lot in lots
    )
