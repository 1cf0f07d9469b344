"""Confirming actual consumption (decree para 9(9)): work list, the confirming act, voiding it."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from freezone.clock import after_end_of, legal_date, micros_of, moment_of, start_of
from freezone.errors import FreezoneError, Reason, RefusedError
from freezone.errors.people import (
    LineUnknownError,
    NothingToConfirmError,
    PersonUnknownError,
    SlipNotFoundError,
)
from freezone.errors.states import ParticipantUnknownError
from freezone.errors.values import PeriodReversedError
from freezone.ids import Bin, Number, NumberKind
from freezone.journal.chain import fingerprint
from freezone.journal.entry import Entry, EntryKind
from freezone.law.confirmation import CONFIRMATION, ConfirmationFacts
from freezone.law.rule import Effect, breaches
from freezone.ledger.accounts import Account
from freezone.ledger.movements import Operation
from freezone.ledger.posting import NOTHING, Amounts, Wanted, take
from freezone.projections.goods import amounts_of
from freezone.quantity import Money
from freezone.services.desk import Desk, new_request
from freezone.services.judgement import blocking_findings
from freezone.services.posting import amounts_payload, check_timeline, posting
from freezone.services.roles import Act
from freezone.store import goods, people, slips
from freezone.store.connection import Connection
from freezone.store.goods import LineRow, LotRow
from freezone.store.unit_of_work import UnitOfWork, period_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Unconfirmed:
    """A consumption line that waits for a decision."""

    line: str
    lot: str
    declaration: str
    item: int
    description: str
    category: str
    object: str | None
    consumed_on: date
    consumed: Amounts
    left: Amounts
    """What is not decided yet."""
    unit: str | None
    is_older: bool
    """Consumed before the period asked for."""
    is_late: bool
    """Recorded after the month in which it was consumed had ended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmRequest:
    """Consumption of a participant in a period to confirm: all of it, or named lines."""

    participant: str
    period_from: date
    period_to: date
    """Both days included."""
    lines: Mapping[str, int | None] | None = None
    """By line, how much (None: all that is left); no lines named means all of the period."""
    prepared_by: str | None = None
    """Name of the person who prepared it, if another than the one confirming."""
    replaces: str | None = None
    """Number of the voided slip that the new one replaces."""
    id: UUID = field(default_factory=new_request)

    def known_by(self) -> dict[str, Any]:
        """Give what the same request is known by when it comes again."""
        return {
            "participant": self.participant,
            "from": self.period_from.isoformat(),
            "to": self.period_to.isoformat(),
            "lines": None if self.lines is None else dict(sorted(self.lines.items())),
            "prepared_by": self.prepared_by,
            "replaces": self.replaces,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmedLine:
    """One line of a slip."""

    line: str
    lot: str
    declaration: str
    item: int
    category: str
    amounts: Amounts
    unit: str | None
    value: Money | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmed:
    """A slip issued."""

    slip: str
    lines: tuple[ConfirmedLine, ...]
    fingerprint: str
    entry: int
    warnings: tuple[Reason, ...]


def unconfirmed(
    desk: Desk, participant: str, period_from: date, period_to: date
) -> tuple[Unconfirmed, ...]:
    """List what of a participant's consumption up to the end of a period is not confirmed.

    Raises:
        PeriodReversedError: FZ-114. OwnGoodsOnlyError: FZ-512.
    """
    desk.reading(participant)
    _check_period(period_from, period_to)
    with desk.record.reading() as connection:
        rows = goods.unconfirmed(connection, participant, micros_of(after_end_of(period_to)))
        lots = goods.lots_by_key(connection, [row.lot for row in rows])
        first = micros_of(start_of(period_from))
        return tuple(
            Unconfirmed(
                line=row.line,
                lot=lots[row.lot].number,
                declaration=lots[row.lot].declaration,
                item=lots[row.lot].item,
                description=lots[row.lot].description,
                category=row.category,
                object=row.object,
                consumed_on=legal_date(moment_of(row.effective)),
                consumed=Amounts(row.net, row.quantity, row.value),
                left=_left(connection, row),
                unit=lots[row.lot].unit,
                is_older=row.effective < first,
                is_late=is_late(row),
            )
            for row in rows
        )


def is_late(row: LineRow) -> bool:
    """Tell whether a line was recorded after the month in which it was consumed."""
    return period_of(moment_of(row.recorded)) > period_of(moment_of(row.effective))


def _left(connection: Connection, row: LineRow) -> Amounts:
    return goods.balance(connection, row.lot, Account.TO_CONFIRM, row.line)


def _check_period(first: date, last: date) -> None:
    if last < first:
        raise PeriodReversedError(first=first, last=last)


def confirm(desk: Desk, request: ConfirmRequest) -> Confirmed:
    """Confirm consumption and issue a slip: never more than was consumed, never twice.

    Law: ``CONFIRMATION`` on the day of confirming; open findings block.

    Raises:
        NotPermittedError: FZ-501. ParticipantUnknownError: FZ-240. NothingToConfirmError: FZ-507.
        RefusedError: every reason at once: unknown lines (FZ-508), more than is left (FZ-301), open
            findings (FZ-247), breaches of the law.
        BackdatedBelowZeroError: FZ-302, this clock is behind the one of the consumption.
    """
    confirmer = checked_confirmer(desk, request)
    with desk.writing() as work:
        earlier = work.earlier(request.id, request.known_by())
        return _confirmed(earlier or issue_slip(desk, work, request, confirmer))


def checked_confirmer(desk: Desk, request: ConfirmRequest) -> str:
    """Give the number of the person who may confirm; what is malformed needs no record to see.

    Raises:
        NotPermittedError: FZ-501. PeriodReversedError: FZ-114. BinMalformedError: FZ-108.
    """
    session = desk.acting(Act.CONFIRM)
    _check_period(request.period_from, request.period_to)
    Bin.parse(request.participant)
    return session.person


def issue_slip(desk: Desk, work: UnitOfWork, request: ConfirmRequest, confirmer: str) -> Entry:
    """Write the entry that confirms and issues; whether it is kept is for the unit of work.

    Raises:
        FreezoneError: all that ``confirm`` refuses with once the request itself is sound.
    """
    participant = str(Bin.parse(request.participant))
    if people.participant(work.connection, participant) is None:
        raise ParticipantUnknownError(bin=participant)
    chosen, warnings = _chosen(work, request, participant)
    number = str(work.take_numbers(NumberKind.SLIP, 1)[0])
    payload = {
        "slip": {
            "slip": number,
            **_contract(work.connection, participant, request.period_to),
            "participant": participant,
            "period_from": request.period_from.isoformat(),
            "period_to": request.period_to.isoformat(),
            "prepared_by": _preparer(work.connection, request, confirmer),
            "confirmed_by": confirmer,
            "state": "issued",
            "reason": None,
            "replaces": _replaced(work.connection, request.replaces, participant),
        },
        "lines": _lines(work.connection, chosen, work.next_seq),
        "postings": [_posting(line, lot, amounts) for line, lot, amounts in chosen],
        "warnings": [reason.as_json() for reason in warnings],
    }
    # The clock of another terminal may be ahead: nothing is confirmed before it was consumed.
    check_timeline(work.connection, payload, work.now)
    draft = desk.draft(EntryKind.CONSUMPTION_CONFIRMED, payload, effective=work.now, id=request.id)
    return work.append(draft, request=request.known_by())


_Chosen = list[tuple[LineRow, LotRow, Amounts]]


def _chosen(
    work: UnitOfWork, request: ConfirmRequest, participant: str
) -> tuple[_Chosen, tuple[Reason, ...]]:
    """Choose the lines and measure them; refuse with every reason at once."""
    connection = work.connection
    end = micros_of(after_end_of(request.period_to))
    rows = {row.line: row for row in goods.unconfirmed(connection, participant, end)}
    reasons: list[Reason] = []
    if request.lines is None:
        first = micros_of(start_of(request.period_from))
        wanted: dict[str, int | None] = {
            name: None for name, row in rows.items() if row.effective >= first
        }
    else:
        wanted = dict(request.lines)
    if not wanted:
        raise NothingToConfirmError(participant=participant)
    lines = {name: rows.get(name) or goods.line(connection, name) for name in wanted}
    lots = goods.lots_by_key(connection, [row.lot for row in lines.values() if row])
    chosen: _Chosen = []
    warnings: list[Reason] = []
    for name, quantity in wanted.items():
        row = lines[name]
        if row is None or row.participant != participant or row.effective >= end:
            reasons.append(LineUnknownError.reason(line=name))
            continue
        lot = lots[row.lot]
        refused, warned = _judged(connection, row, lot, work.now)
        warnings += [each for each in warned if each not in warnings]
        try:
            held = _left(connection, row)
            amounts = take(held, Wanted(quantity=quantity), has_unit=lot.unit is not None)
            chosen.append((row, lot, amounts))
        except FreezoneError as error:
            refused += [
                Reason(code=each.code, params={**each.params, "line": name})
                for each in error.reasons
            ]
        reasons += refused
    if reasons:
        raise RefusedError(tuple(reasons))
    return chosen, tuple(warnings)


def _judged(
    connection: Connection, row: LineRow, lot: LotRow, now: datetime
) -> tuple[list[Reason], list[Reason]]:
    """Hold a line against the law and the open findings: what refuses, what warns."""
    consumed_on = legal_date(moment_of(row.effective))
    contract = people.contract_on(connection, row.participant, consumed_on.isoformat())
    facts = ConfirmationFacts(
        line=row.line,
        is_fixed_asset=bool(lot.fixed_asset),
        way=row.way,
        activities=frozenset(contract.activities.split() if contract else ()),
        list_status="list unknown",
    )
    found = breaches(CONFIRMATION, facts, legal_date(now))
    refused = [reason for rule, reason in found if rule.effect is Effect.REFUSE]
    warned = [reason for rule, reason in found if rule.effect is Effect.WARN]
    return refused + blocking_findings(connection, lot), warned


def _contract(connection: Connection, participant: str, day: date) -> dict[str, Any]:
    """Give the contract in force on the last day of the period, or the newest one there is."""
    found = people.contract_on(connection, participant, day.isoformat())
    if found is None:
        found = next(iter(people.contracts(connection, participant)), None)
    if found is None:
        return {"contract": None, "contract_date": None, "activities": []}
    return {
        "contract": found.number,
        "contract_date": found.signed_on,
        "activities": found.activities.split(),
    }


def _preparer(connection: Connection, request: ConfirmRequest, confirmer: str) -> str:
    if request.prepared_by is None:
        return confirmer
    person = people.person_by_name(connection, request.prepared_by)
    if person is None:
        raise PersonUnknownError(name=request.prepared_by)
    return person.number


def _replaced(connection: Connection, number: str | None, participant: str) -> str | None:
    if number is None:
        return None
    checked = str(Number.parse(number, NumberKind.SLIP))
    slip = slips.slip(connection, checked)
    if slip is None or slip.state != "void" or slip.participant != participant:
        raise SlipNotFoundError(slip=checked)
    return checked


def _lines(connection: Connection, chosen: _Chosen, seq: int) -> list[dict[str, Any]]:
    """Give the lines with their figures: placed = confirmed before + confirmed now + balance."""
    before: defaultdict[int, Amounts] = defaultdict(lambda: NOTHING)
    for lot_id in {lot.id for _, lot, _ in chosen}:
        before[lot_id] = goods.confirmed_before(connection, lot_id, seq)
    placed = goods.placed_now(connection, [lot.id for _, lot, _ in chosen])
    lines = []
    for row, lot, amounts in chosen:
        earlier = before[lot.id]
        before[lot.id] += amounts
        lines.append(
            {
                "line": row.line,
                "lot": lot.number,
                "declaration": lot.declaration,
                "item": lot.item,
                "category": row.category,
                "way": row.way,
                "unit": lot.unit,
                "value_kind": lot.value_kind,
                "currency": lot.value_currency,
                "is_late": is_late(row),
                "placed": amounts_payload(placed[lot.id]),
                "before": amounts_payload(earlier),
                "balance": amounts_payload(placed[lot.id] - before[lot.id]),
                "eligibility": "unknown",
                **amounts_payload(amounts),
            }
        )
    return lines


def _posting(row: LineRow, lot: LotRow, amounts: Amounts) -> dict[str, Any]:
    source, target = (Account.TO_CONFIRM, row.line), (Account.CONFIRMED, row.line)
    return posting(Operation.CONFIRM, lot.number, source, target, amounts)


def _confirmed(entry: Entry) -> Confirmed:
    """Read the result out of the entry: the same request gives it again."""
    return Confirmed(
        slip=entry.payload["slip"]["slip"],
        lines=tuple(_confirmed_line(line) for line in entry.payload["lines"]),
        fingerprint=fingerprint(entry.hash),
        entry=entry.seq,
        warnings=Reason.read_all(entry.payload["warnings"]),
    )


def _confirmed_line(line: Mapping[str, Any]) -> ConfirmedLine:
    currency = line["currency"]
    return ConfirmedLine(
        line=line["line"],
        lot=line["lot"],
        declaration=line["declaration"],
        item=line["item"],
        category=line["category"],
        amounts=amounts_of(line),
        unit=line["unit"],
        value=None if currency is None else Money(line["coins"], currency),
    )
