"""Numbers of lots, slips, places, people and papers: one form, printed, scanned and typed.

Kind letter + two-digit year of recording in Almaty + seven digits + check character (ISO 7064
MOD 37,36): eleven characters, A-Z and 0-9 only, so that a barcode survives every keyboard layout.
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum, unique
from functools import lru_cache
from typing import Final, Self

from freezone.errors.values import (
    BinMalformedError,
    DeclarationNumberMalformedError,
    NumberCheckError,
    NumberMalformedError,
)

LAST_SERIAL: Final = 9_999_999
"""Serials of one kind and year; a key is ``year × 10^7 + serial``."""
_FORM = re.compile(r"([A-Z])([0-9]{2})([0-9]{7})([A-Z0-9])")


@unique
class NumberKind(StrEnum):
    """What a number names; the value is the letter it starts with."""

    LOT = "L"
    SLIP = "S"
    GATE_PASS = "G"  # noqa: S105 - a pass through the gate
    PERMANENT_PASS = "P"  # noqa: S105 - a pass through the gate
    OPERATION = "O"
    HOLD = "H"
    ACT = "A"
    COUNT = "C"
    PLACE = "W"
    PERSON = "U"


_LETTERS: Final = frozenset(kind.value for kind in NumberKind)


@lru_cache(maxsize=4096)
def _check_character(body: str) -> str:
    """Work out the check character; the numbers in hand are read and written again and again."""
    from stdnum.iso7064 import mod_37_36  # noqa: PLC0415 -- the desk's first frame has no number

    return str(mod_37_36.calc_check_digit(body))


@dataclass(frozen=True, slots=True, order=True)
class Number:
    """A number of ours, checked."""

    kind: NumberKind
    year: int
    """Two digits: the year of recording in Almaty."""
    serial: int

    @classmethod
    def parse(cls, text: str, *expected: NumberKind) -> Self:
        """Read a number as typed or scanned; of one of the expected kinds, if any are named.

        Raises:
            NumberMalformedError: FZ-106, not of the form, or of another kind.
            NumberCheckError: FZ-107, the check character does not fit.
        """
        text = text.strip()
        # Only ASCII: capitals of other letters may be ASCII, as that of the long s is.
        text = text.upper() if text.isascii() else text
        match = _FORM.fullmatch(text)
        if match is None or match[1] not in _LETTERS:
            raise NumberMalformedError(text=text[:40])
        if _check_character(text[:-1]) != text[-1]:
            raise NumberCheckError(text=text)
        number = cls(NumberKind(match[1]), int(match[2]), int(match[3]))
        if expected and number.kind not in expected:
            raise NumberMalformedError(text=text, expected=" ".join(expected))
        return number

    @classmethod
    def from_key(cls, kind: NumberKind, key: int) -> Self:
        """Give the number that a key of the record stands for."""
        return cls(kind, *divmod(key, LAST_SERIAL + 1))

    @property
    def key(self) -> int:
        """The number as a whole number, the key of its row; never shown."""
        return self.year * (LAST_SERIAL + 1) + self.serial

    def __str__(self) -> str:
        body = f"{self.kind.value}{self.year:02d}{self.serial:07d}"
        return body + _check_character(body)


_BIN_FIRST: Final = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
_BIN_SECOND: Final = (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)


@dataclass(frozen=True, slots=True, order=True)
class Bin:
    """A business identification number: twelve digits, the last a check digit in two passes."""

    digits: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a BIN.

        Law: Government programme 565 of 11.06.2003: weights 1…11, then 3…11, 1, 2; if ten remains
        after both passes, the number was never given out.

        Raises:
            BinMalformedError: FZ-108.
        """
        text = text.strip()
        if not (len(text) == 12 and text.isascii() and text.isdigit()):
            raise BinMalformedError(text=text[:40])
        digits = [int(character) for character in text]
        check = _weighted(digits, _BIN_FIRST)
        if check == 10:
            check = _weighted(digits, _BIN_SECOND)
        if check != digits[11]:
            raise BinMalformedError(text=text)
        return cls(text)

    def __str__(self) -> str:
        return self.digits


def _weighted(digits: list[int], weights: tuple[int, ...]) -> int:
    return sum(digit * weight for digit, weight in zip(digits, weights, strict=False)) % 11


_DECLARATION = re.compile(r"(\d{8}|\d{5}|\d{2})/(\d{2})(\d{2})(\d{2})/([0-9A-ZА-Я]{1,7})")
_USUAL_DECLARATION = re.compile(r"\d{5}/\d{6}/\d{7}")


@dataclass(frozen=True, slots=True, order=True)
class DeclarationNumber:
    """Registration number of a goods declaration: customs code / ddmmyy / sequence."""

    text: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a declaration number; customs codes of 2, 5 or 8 digits exist.

        Raises:
            DeclarationNumberMalformedError: FZ-110.
        """
        text = text.strip()
        match = _DECLARATION.fullmatch(text)
        if match is None:
            raise DeclarationNumberMalformedError(text=text[:40])
        number = cls(text)
        try:
            number.registered_on  # noqa: B018 - a number with a day that never was is malformed
        except ValueError:
            raise DeclarationNumberMalformedError(text=text[:40]) from None
        return number

    @property
    def registered_on(self) -> date:
        """The day of registration, which the number carries as ddmmyy."""
        digits = self.text.split("/")[1]
        return date(2000 + int(digits[4:]), int(digits[2:4]), int(digits[:2]))

    @property
    def is_usual(self) -> bool:
        """Whether it has the form seen in Kazakhstan: five digits, date, seven digits."""
        return _USUAL_DECLARATION.fullmatch(self.text) is not None

    def __str__(self) -> str:
        return self.text
