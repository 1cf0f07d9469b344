"""Exact amounts: quantities with their unit, money with its currency.

Inside the record an amount is a whole number: millionths of the unit (``micro``), or the smallest
coin of the currency. Texts become whole numbers here and nowhere else; there are no binary
fractions.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Final, Self

from freezone.errors.values import (
    AmountMalformedError,
    AmountTooLargeError,
    AmountTooPreciseError,
    UnitMismatchError,
)
from hs_nomenclature.units import UnitOfMeasure, unit_of

SCALE: Final = 6
MICRO: Final = 10**SCALE
LARGEST_MICRO: Final = 10**18 - 1
"""Below 2^63, with room for sums: a million million units."""

_PLAIN = re.compile(r"[+-]?[0-9]{1,1000}(?:[.,][0-9]{1,1000})?")
_COIN_DIGITS: Final = {
    "JPY": 0, "KRW": 0, "VND": 0, "CLP": 0, "ISK": 0, "KWD": 3, "BHD": 3, "OMR": 3,
}  # fmt: skip
"""Currencies whose smallest coin is not a hundredth (ISO 4217)."""


def _scaled(text: str, digits: int) -> int:
    """Read a plain decimal as a whole number of ``10**-digits``; refuse what would be rounded."""
    text = text.strip().replace("\u00a0", "").replace(" ", "")
    if not _PLAIN.fullmatch(text):
        raise AmountMalformedError(text=text[:40])
    sign = -1 if text[0] == "-" else 1
    whole, _, fraction = text.lstrip("+-").replace(",", ".").partition(".")
    fraction = fraction.rstrip("0")
    if len(fraction) > digits:
        raise AmountTooPreciseError(text=text[:40], decimals=digits)
    scaled: int = int(whole) * 10**digits + int(fraction.ljust(digits, "0") or "0")
    if scaled > LARGEST_MICRO:
        raise AmountTooLargeError(text=text[:40])
    return sign * scaled


def _plain(scaled: int, digits: int, *, keep: int = 0) -> str:
    """Write a whole number of ``10**-digits`` as a plain decimal, keeping ``keep`` decimals."""
    if digits == 0:
        return str(scaled)
    sign = "-" if scaled < 0 else ""
    whole, fraction = divmod(abs(scaled), 10**digits)
    if not fraction and not keep:
        return f"{sign}{whole}"
    decimals = f"{fraction:0{digits}d}".rstrip("0").ljust(keep, "0")
    return f"{sign}{whole}.{decimals}"


@lru_cache(maxsize=16_384)
def micro_from_text(text: str) -> int:
    """Read a quantity as millionths.

    Raises:
        AmountMalformedError: FZ-101, not a plain decimal.
        AmountTooPreciseError: FZ-102, more than six decimals.
        AmountTooLargeError: FZ-103.
    """
    return _scaled(text, SCALE)


@lru_cache(maxsize=16_384)
def text_from_micro(micro: int) -> str:
    """Write millionths as the shortest plain decimal: the only form that payloads use."""
    return _plain(micro, SCALE)


@dataclass(frozen=True, slots=True, order=False)
class Quantity:
    """An exact amount with its unit; arithmetic only within one unit."""

    micro: int
    """Millionths of the unit."""
    unit: UnitOfMeasure

    @classmethod
    def parse(cls, text: str, okei: str) -> Self:
        """Read a decimal text in the unit with this OKEI code."""
        return cls(micro_from_text(text), unit_of(okei))

    @property
    def value(self) -> Decimal:
        """The amount as an exact decimal."""
        return Decimal(self.micro).scaleb(-SCALE)

    def __str__(self) -> str:
        return text_from_micro(self.micro)

    def _same_unit(self, other: Self) -> None:
        if self.unit.code != other.unit.code:
            raise UnitMismatchError(unit=self.unit.code, other=other.unit.code)

    def __add__(self, other: Self) -> Self:
        self._same_unit(other)
        return type(self)(self.micro + other.micro, self.unit)

    def __sub__(self, other: Self) -> Self:
        self._same_unit(other)
        return type(self)(self.micro - other.micro, self.unit)

    def __lt__(self, other: Self) -> bool:
        self._same_unit(other)
        return self.micro < other.micro


@dataclass(frozen=True, slots=True)
class Money:
    """An exact sum in the smallest coin of its currency."""

    coins: int
    currency: str
    """Three letters, ISO 4217."""

    @classmethod
    def parse(cls, text: str, currency: str) -> Self:
        """Read a decimal text as whole coins.

        Raises:
            AmountTooPreciseError: FZ-102, a fraction of the smallest coin.
        """
        return cls(_scaled(text, coin_digits(currency)), currency)

    def __str__(self) -> str:
        digits = coin_digits(self.currency)
        return _plain(self.coins, digits, keep=digits)


def coin_digits(currency: str) -> int:
    """Give how many decimals the currency's smallest coin has."""
    return _COIN_DIGITS.get(currency, 2)


def part_of(whole: int, taken: int, held: int) -> int:
    """Give the part of ``whole`` that goes with ``taken`` of ``held``, rounded half to even.

    What stays is ``whole`` less the part, so parts taken one after another add up to the whole,
    to the last coin: when everything held is taken, everything of the whole goes with it.

    Invariants: INV-9.
    """
    if taken == held:
        return whole
    quotient, rest = divmod(whole * taken, held)
    if 2 * rest > held or (2 * rest == held and quotient % 2):
        quotient += 1
    return quotient
