"""The ledger as replayed: no balance below zero at any moment, claims that add up, numbers."""

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from typing import Any, Final

from freezone.clock import moment_of
from freezone.errors import InvariantError
from freezone.errors.verification import InvariantBrokenError, NumbersGapError
from freezone.ledger.accounts import CLAIMS_BOOK, SOURCES, Account
from freezone.ledger.invariants import check_claims
from freezone.ledger.posting import Amounts
from freezone.projections.changes import seq_of
from freezone.store.verifying.finding import Findings
from freezone.store.verifying.scratch import Scratch


def _quoted(accounts: frozenset[Account]) -> str:
    return ", ".join(f"'{account.value}'" for account in sorted(accounts))


_TIMELINE: Final = (
    "SELECT lot, account, reference, effective, id, net, quantity, value FROM posting "
    f"WHERE account NOT IN ({_quoted(SOURCES)}) ORDER BY lot, account, reference, effective, id"
)
_CLAIMS: Final = (
    "SELECT reference, account, net, quantity, value FROM balance "
    f"WHERE account IN ({_quoted(CLAIMS_BOOK)}) ORDER BY reference"
)
_NUMBERS: Final = "SELECT kind, year, first, last, seq FROM number_range ORDER BY kind, year, first"


def balances_to_check(scratch: Scratch) -> int:
    """Count the balances whose timeline is checked."""
    row = scratch.row(f"SELECT count(*) FROM balance WHERE account NOT IN ({_quoted(SOURCES)})")
    return 0 if row is None else int(row[0])


def check_timeline(scratch: Scratch, findings: Findings) -> Iterator[None]:
    """Check every balance but the sources' at every effective moment, one balance a step.

    What happens at the same moment counts together.

    Invariants: INV-2.
    """
    balances = groupby(scratch.stream(_TIMELINE), key=itemgetter(0, 1, 2))
    for (lot, account, reference), postings in balances:
        _check_balance(findings, postings, lot=lot, account=account, reference=reference)
        yield


def _check_balance(
    findings: Findings, postings: Iterator[tuple[Any, ...]], **balance: object
) -> None:
    net = quantity = value = 0
    effective, row_key = None, 0
    for posting in postings:
        if posting[3] != effective:
            if net < 0 or quantity < 0 or value < 0:
                break
            effective = posting[3]
        row_key = posting[4]
        net += posting[5]
        quantity += posting[6]
        value += posting[7]
    if net < 0 or quantity < 0 or value < 0:
        moment = moment_of(effective or 0).isoformat()
        findings.add(
            InvariantBrokenError,
            "posting",
            seq_of(row_key),
            invariant="INV-2",
            at=moment,
            **balance,
        )


def check_all_claims(scratch: Scratch, findings: Findings) -> None:
    """Check the claims book, line by line.

    Invariants: INV-7.
    """
    for line, balances in groupby(scratch.stream(_CLAIMS), key=itemgetter(0)):
        claims = {Account(row[1]): Amounts(row[2], row[3], row[4]) for row in balances}
        try:
            check_claims(line, claims)
        except InvariantError as error:
            row = scratch.row("SELECT seq FROM consumption_line WHERE line = ?", line)
            findings.add(
                InvariantBrokenError,
                "balance",
                None if row is None else row[0],
                invariant=error.number,
                reference=line,
            )


def check_numbers(scratch: Scratch, findings: Findings) -> None:
    """Check that the numbers of each kind and year run from one without gaps.

    Invariants: INV-4.
    """
    last_of: dict[tuple[str, int], int] = {}
    for kind, year, first, last, seq in scratch.stream(_NUMBERS):
        before = last_of.get((kind, year), 0)
        if first != before + 1:
            findings.add(
                NumbersGapError, "number_range", seq, kind=kind, year=year,
                expected=before + 1, first=first,
            )  # fmt: skip
        last_of[kind, year] = last
