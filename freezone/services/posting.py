"""Postings as payloads carry them, checked against the table of movements and against time."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any, Final

from freezone.clock import micros_of, moment_of
from freezone.errors.ledger import BackdatedBelowZeroError, FutureEffectiveError
from freezone.ledger.accounts import SOURCES, Account
from freezone.ledger.movements import Operation, movement
from freezone.ledger.posting import Amounts
from freezone.projections.goods import balance_changes, lot_number, plain_legs
from freezone.quantity import text_from_micro
from freezone.store import goods
from freezone.store.connection import Connection

CLOCK_DIFFERENCE: Final = timedelta(minutes=5)
"""How far two terminals' clocks may be apart before an act counts as dated in the future."""

Balance = tuple[Account, str]
"""An account and its reference."""


def amounts_payload(amounts: Amounts) -> dict[str, Any]:
    """Write amounts as payloads carry them: decimal texts, coins as a whole number."""
    return {
        "net": text_from_micro(amounts.net),
        "quantity": text_from_micro(amounts.quantity),
        "coins": amounts.value,
    }


def posting(
    operation: Operation,
    lot: str,
    source: Balance,
    target: Balance,
    amounts: Amounts,
    goods_class: int | None = None,
) -> dict[str, Any]:
    """Write one posting, which the table of movements must permit.

    Raises:
        MovementNotPermittedError: FZ-303.
    """
    movement(operation, source[0], target[0], goods_class)
    return {
        "lot": lot,
        "from": [source[0].value, source[1]],
        "to": [target[0].value, target[1]],
        **amounts_payload(amounts),
    }


def mirrored(postings: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Write the postings that undo others, last one first."""
    return [{**each, "from": each["to"], "to": each["from"]} for each in reversed(list(postings))]


def check_effective(effective: datetime, now: datetime) -> None:
    """Refuse an act dated in the future.

    Raises:
        FutureEffectiveError: FZ-311.
    """
    if effective > now + CLOCK_DIFFERENCE:
        raise FutureEffectiveError(effective=effective.isoformat())


def check_timeline(connection: Connection, payload: Mapping[str, Any], effective: datetime) -> None:
    """Refuse postings that would leave less than nothing at any later moment.

    Every balance that loses and was posted to for a later moment is gone through in the order of
    effective time; what happens at the same moment counts together, as it does for ``verify``. A
    balance that was not is covered by what it holds now.

    Invariants: INV-2.

    Raises:
        BackdatedBelowZeroError: FZ-302, with the lot, the account and the moment.
    """
    moment = micros_of(effective)
    for (lot, name, reference), change in balance_changes(plain_legs(payload)).items():
        account, amounts = Account(name), Amounts(*change)
        if not amounts.is_below_zero or account in SOURCES:
            continue
        if not goods.has_later_postings(connection, lot, account, reference, moment):
            continue
        held, last = amounts, moment
        for at, posted in goods.timeline(connection, lot, account, reference):
            if at > last:
                _check_held(held, lot, account, reference, last)
                last = at
            held += posted
        _check_held(held, lot, account, reference, last)


def effective_of_decision(
    connection: Connection, payload: Mapping[str, Any], decided: datetime, now: datetime
) -> datetime:
    """Give the moment from which a decision of the customs body counts in the ledger.

    That is the day it bears; where goods went on to another place since, it is the moment when it
    is recorded. The decision is a fact: it is not refused for the time it took to reach us.

    Raises:
        BackdatedBelowZeroError: FZ-302, not even now.
    """
    try:
        check_timeline(connection, payload, decided)
    except BackdatedBelowZeroError:
        check_timeline(connection, payload, now)
        return now
    return decided


def _check_held(held: Amounts, lot: int, account: Account, reference: str, at: int) -> None:
    if held.is_below_zero:
        raise BackdatedBelowZeroError(
            lot=lot_number(lot),
            account=account,
            reference=reference,
            moment=moment_of(at).isoformat(),
            net=text_from_micro(held.net),
            quantity=text_from_micro(held.quantity),
        )
