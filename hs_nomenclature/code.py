"""Hold a goods code of the commodity nomenclature as a type of its own, never a bare string."""

import re
from dataclasses import dataclass
from typing import Self

from hs_nomenclature.errors import GoodsCodeMalformedError

NODE_LENGTHS = frozenset({4, 6, 8, 9, 10})
"""Lengths a row of the tariff can have: heading, subheadings, and the ten-digit code."""

DECLARED_LENGTH = 10
"""A code in a goods declaration is always a whole one."""

SHORTEST_PRODUCT_LENGTH = 6
"""A product made in the zone may be named by its subheading only."""

_SPACES = re.compile(r"[\s\u00a0\u2009\u202f]+")
_DIGITS = re.compile(r"[0-9]{4,10}")
_GROUPS = (slice(0, 4), slice(4, 6), slice(6, 9), slice(9, 10))


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class GoodsCode:
    """A goods code of four to ten digits, kept without spaces.

    Whether a code is valid cannot be seen from its digits: there is no check digit. Validity is
    presence in the edition in force on a date, see ``Edition.find``.

    Raises:
        GoodsCodeMalformedError: FZ-801, other signs than digits, or another length.
    """

    digits: str
    """The digits alone, as in a declaration: ``8471300000``."""

    def __post_init__(self) -> None:
        if not _DIGITS.fullmatch(self.digits):
            raise GoodsCodeMalformedError(text=self.digits[:40], wanted="4-10")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a code of four to ten digits as typed or printed, spaces allowed.

        Raises:
            GoodsCodeMalformedError: FZ-801.
        """
        return cls(digits=_SPACES.sub("", text))

    @classmethod
    def declared(cls, text: str) -> Self:
        """Read a code of a declaration: exactly ten digits.

        Raises:
            GoodsCodeMalformedError: FZ-801.
        """
        return cls._with_lengths(text, frozenset({DECLARED_LENGTH}), wanted="10")

    @classmethod
    def of_product(cls, text: str) -> Self:
        """Read a code of a product made in the zone: six to ten digits.

        Raises:
            GoodsCodeMalformedError: FZ-801.
        """
        lengths = frozenset(range(SHORTEST_PRODUCT_LENGTH, DECLARED_LENGTH + 1))
        return cls._with_lengths(text, lengths, wanted="6-10")

    @classmethod
    def of_node(cls, text: str) -> Self:
        """Read a code as a row of the tariff has it: 4, 6, 8, 9 or 10 digits.

        Raises:
            GoodsCodeMalformedError: FZ-801.
        """
        return cls._with_lengths(text, NODE_LENGTHS, wanted="4, 6, 8, 9, 10")

    @classmethod
    def _with_lengths(cls, text: str, lengths: frozenset[int], *, wanted: str) -> Self:
        digits = _SPACES.sub("", text)
        if len(digits) not in lengths or not _DIGITS.fullmatch(digits):
            raise GoodsCodeMalformedError(text=text[:40], wanted=wanted)
        return cls(digits=digits)

    def __str__(self) -> str:
        return self.digits

    def __len__(self) -> int:
        return len(self.digits)

    @property
    def display(self) -> str:
        """The code as the tariff prints it: ``8471 30 000 0``."""
        return " ".join(part for part in (self.digits[group] for group in _GROUPS) if part)

    @property
    def chapter(self) -> str:
        """The first two digits."""
        return self.digits[:2]

    @property
    def heading(self) -> str:
        """The first four digits."""
        return self.digits[:4]

    @property
    def subheading(self) -> str | None:
        """The first six digits, or None for a code that ends before them."""
        return self.digits[:6] if len(self.digits) >= 6 else None

    @property
    def is_declarable_length(self) -> bool:
        """Whether the code is long enough to stand in a declaration."""
        return len(self.digits) == DECLARED_LENGTH

    def starts_with(self, other: "GoodsCode") -> bool:
        """Say whether the other code is this code or its beginning."""
        return self.digits.startswith(other.digits)
