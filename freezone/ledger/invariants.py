"""The numbered invariants of the ledger, one function each, listed once.

They are checked before commit here, by the database's own checks, and on read by ``verify``.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from freezone.errors import InvariantError
from freezone.ledger.accounts import SOURCES, Account, Book
from freezone.ledger.posting import NOTHING, Amounts, Leg

INVARIANTS: Final = {
    "INV-1": "inside an entry the postings of each lot add up to zero in each book",
    "INV-2": "every account but the sources holds zero or more of every lot, at every moment",
    "INV-3": "an entry or posting, once written, never changes and never disappears",
    "INV-4": "sequence numbers run without gaps; recorded time steps back only after a clock entry",
    "INV-5": "each entry's hash covers its canonical payload and the hash before it",
    "INV-6": "what is split off equals what the parts receive",
    "INV-7": "per consumption line: claimed = to confirm + confirmed + refused",
    "INV-8": "live projections equal the replay of the journal, table by table",
    "INV-9": "values split over parts add up to the whole, to the last coin",
}


def check_entry_balances(legs: Iterable[Leg]) -> None:
    """Check that an entry creates and destroys nothing.

    Invariants: INV-1. A split moves goods between lots through the source ``split``, and each lot's
    own legs still add up to zero.

    Raises:
        InvariantError: INV-1.
    """
    sums: defaultdict[tuple[int, Book], Amounts] = defaultdict(lambda: NOTHING)
    for leg in legs:
        sums[leg.lot, leg.book] += leg.amounts
    for (lot, book), amounts in sums.items():
        if amounts:
            raise InvariantError("INV-1", f"lot {lot} in {book} is off by {amounts}")


def check_split_adds_up(legs: Iterable[Leg]) -> None:
    """Check that what leaves a lot through ``split`` arrives in its parts.

    Invariants: INV-6.

    Raises:
        InvariantError: INV-6.
    """
    total = NOTHING
    for leg in legs:
        if leg.account is Account.SPLIT:
            total += leg.amounts
    if total:
        raise InvariantError("INV-6", f"a split is off by {total}")


def check_not_below_zero(balances: Mapping[tuple[int, Account, str], Amounts]) -> None:
    """Check that no balance but a source's is less than nothing.

    Invariants: INV-2.

    Raises:
        InvariantError: INV-2.
    """
    for (lot, account, reference), amounts in balances.items():
        if account not in SOURCES and amounts.is_below_zero:
            raise InvariantError("INV-2", f"lot {lot} {account} {reference} holds {amounts}")


def check_claims(line: str, claims: Mapping[Account, Amounts]) -> None:
    """Check a consumption line's claim: what was claimed is to confirm, confirmed or refused.

    Invariants: INV-7; it holds when the four balances of the line add up to zero.

    Raises:
        InvariantError: INV-7.
    """
    total = NOTHING
    for amounts in claims.values():
        total += amounts
    if total:
        raise InvariantError("INV-7", f"claims of line {line} are off by {total}")
