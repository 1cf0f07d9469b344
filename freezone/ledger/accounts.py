"""The accounts of the two books, and what the reference of each account names.

A balance is keyed by lot, account and reference. Only sources may go below zero: they say where
quantities came from.
"""

from enum import StrEnum, unique
from typing import Final


@unique
class Book(StrEnum):
    """The goods themselves, or what a participant claims to have consumed."""

    GOODS = "goods"
    CLAIMS = "claims"


@unique
class Account(StrEnum):
    """Every account; the value is stored and never renamed."""

    OUTSIDE = "outside"
    SPLIT = "split"
    MADE = "made"
    FOUND = "found"
    OPENING = "opening"
    EXPECTED = "expected"
    SUSPENSE = "suspense"
    STOCK = "stock"
    IN_USE = "in-use"
    PROCESSING = "processing"
    REMOVED = "removed"
    SAMPLED = "sampled"
    CONSUMED = "consumed"
    EMBODIED = "embodied"
    LOST = "lost"
    DETAINED = "detained"
    COMPLETED_A = "completed:A"
    COMPLETED_B = "completed:B"
    COMPLETED_C = "completed:C"
    COMPLETED_D = "completed:D"
    COMPLETED_E = "completed:E"
    COMPLETED_F = "completed:F"
    COMPLETED_G = "completed:G"
    COMPLETED_H = "completed:H"
    COMPLETED_I = "completed:I"
    CLAIM = "claim"
    TO_CONFIRM = "to-confirm"
    CONFIRMED = "confirmed"
    REFUSED = "refused"


@unique
class ReferenceKind(StrEnum):
    """What the reference of a balance names."""

    ORDER = "order"
    DECLARATION = "declaration"
    PLACE = "place"
    OBJECT = "object"
    PERMIT = "permit"
    LINE = "line"
    ACT = "act"
    DOCUMENT = "document"


SOURCES: Final = frozenset(
    {
        Account.OUTSIDE, Account.SPLIT, Account.MADE, Account.FOUND, Account.OPENING,
        Account.CLAIM,
    }
)  # fmt: skip
"""Accounts that may go below zero."""

CLAIMS_BOOK: Final = frozenset(
    {Account.CLAIM, Account.TO_CONFIRM, Account.CONFIRMED, Account.REFUSED}
)

_REFERENCES: Final = {
    Account.OUTSIDE: ReferenceKind.DECLARATION,
    Account.SPLIT: ReferenceKind.ORDER,
    Account.MADE: ReferenceKind.ORDER,
    Account.FOUND: ReferenceKind.ACT,
    Account.OPENING: ReferenceKind.ORDER,
    Account.EXPECTED: ReferenceKind.DECLARATION,
    Account.SUSPENSE: ReferenceKind.PLACE,
    Account.STOCK: ReferenceKind.PLACE,
    Account.IN_USE: ReferenceKind.OBJECT,
    Account.PROCESSING: ReferenceKind.ORDER,
    Account.REMOVED: ReferenceKind.PERMIT,
    Account.SAMPLED: ReferenceKind.PERMIT,
    Account.CONSUMED: ReferenceKind.LINE,
    Account.EMBODIED: ReferenceKind.ORDER,
    Account.LOST: ReferenceKind.ACT,
    Account.DETAINED: ReferenceKind.PLACE,
    Account.CLAIM: ReferenceKind.LINE,
    Account.TO_CONFIRM: ReferenceKind.LINE,
    Account.CONFIRMED: ReferenceKind.LINE,
    Account.REFUSED: ReferenceKind.LINE,
}


def book_of(account: Account) -> Book:
    """Give the book an account belongs to."""
    return Book.CLAIMS if account in CLAIMS_BOOK else Book.GOODS


def reference_of(account: Account) -> ReferenceKind:
    """Give what the reference of an account names; every way out refers to its document."""
    return _REFERENCES.get(account, ReferenceKind.DOCUMENT)
