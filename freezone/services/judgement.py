"""Holding an operation on a lot against the law and the open findings, with or without its form."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Final

from freezone.clock import legal_date, parse_date
from freezone.errors import Reason
from freezone.errors.states import OpenFindingsError
from freezone.law.operations import CONSUMPTION, MOVING, USE, OperationFacts, Stated
from freezone.law.rule import Effect, Rule, breaches, reasons_with
from freezone.ledger.movements import Operation
from freezone.services.roles import Act
from freezone.store import declarations, people
from freezone.store.connection import Connection
from freezone.store.goods import LotRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """On what terms an operation on a lot is done, besides the table of movements."""

    act: Act
    """What a role of the person at work must permit."""
    rules: Sequence[Rule[OperationFacts]] = ()
    blocked_by_findings: bool = False
    takes_amounts: bool = True
    """Whether a part may be taken; otherwise it is always all there is."""


TERMS: Final[Mapping[Operation, Terms]] = MappingProxyType({
    Operation.ARRIVE_WITHOUT_GATE: Terms(act=Act.TAKE_IN, takes_amounts=False),
    Operation.MOVE: Terms(act=Act.OPERATE, rules=MOVING),
    Operation.SPLIT: Terms(act=Act.OPERATE, rules=MOVING),
    Operation.USE: Terms(act=Act.OPERATE, rules=USE, blocked_by_findings=True),
    Operation.CONSUME: Terms(act=Act.OPERATE, rules=CONSUMPTION, blocked_by_findings=True),
})  # fmt: skip
"""The terms of every operation on a lot."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What the law and the findings say about an operation."""

    reasons: tuple[Reason, ...]
    """Why it is refused, in order of precedence; nothing when it is not."""
    warnings: tuple[Reason, ...]


def judge(
    connection: Connection,
    lot: LotRow,
    operation: Operation,
    effective: datetime,
    stated: Stated | None,
) -> Judgement:
    """Hold an operation against the law and the open findings; nothing is raised or written.

    Without ``stated`` only what is known before the form is filled is judged: what is said then
    holds whatever is typed.

    Law: the rules of the operation in force on the legal date.
    """
    terms = TERMS[operation]
    on = legal_date(effective)
    contract = people.contract_on(connection, lot.participant, on.isoformat())
    facts = OperationFacts(
        on=on,
        released_on=parse_date(lot.released_on),
        goods_class=lot.goods_class,
        is_fixed_asset=bool(lot.fixed_asset),
        contract=None if contract is None else contract.number,
        stated=stated,
    )
    found = breaches(terms.rules, facts, on)
    reasons = list(reasons_with(Effect.REFUSE, found))
    if terms.blocked_by_findings:
        reasons += blocking_findings(connection, lot)
    return Judgement(reasons=tuple(reasons), warnings=reasons_with(Effect.WARN, found))


def blocking_findings(connection: Connection, lot: LotRow) -> list[Reason]:
    """Give a reason for each open finding that blocks a lot's use and confirmation."""
    found = declarations.findings(connection, lot.declaration, lot.item, only_open=True)
    return [
        OpenFindingsError.reason(finding=each.number, finding_code=each.code, lot=lot.number)
        for each in found
        if each.blocks
    ]
