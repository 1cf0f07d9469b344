"""Fields of a paper turned into exact values; what is malformed is collected, not thrown.

A person who corrects a paper wants to hear everything that is wrong with it at once.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Context, Decimal
from types import MappingProxyType
from typing import Final, Self

from freezone.errors.base import FreezoneError, Reason, RefusedError
from freezone.errors.documents import (
    PaperAmountMalformedError,
    PaperAmountNegativeError,
    PaperAmountTooLargeError,
    PaperAmountTooPreciseError,
    PaperChoiceUnknownError,
    PaperDateMalformedError,
    PaperNumberMalformedError,
)
from freezone.errors.values import (
    AmountMalformedError,
    AmountTooLargeError,
    AmountTooPreciseError,
    TextMissingError,
)
from freezone.quantity import LARGEST_MICRO, Money, coin_digits, micro_from_text, text_from_micro

MOST_REASONS: Final = 10_000
"""More faults than this are no paper with mistakes but no paper at all."""
LONGEST_SHOWN: Final = 40
"""How much of a malformed text is repeated to the person."""
LONGEST_AMOUNT: Final = 400
BINARY_NOISE: Final = Decimal("0.000001")

_DECIMAL = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)")
_TYPED_DECIMAL = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)?")
_TYPED_BLANKS = re.compile("[ \u00a0\u2009\u202f]")
_WHOLE = re.compile(r"[0-9]{1,9}")
_ISO_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?:T.*|Z|[+-][0-9]{2}:[0-9]{2})?")
_LOCAL_DAY = re.compile(r"([0-9]{1,2})[./]([0-9]{1,2})[./]([0-9]{4})")
_CURRENCY = re.compile(r"[A-Z]{3}")
_EXACT = Context(prec=LONGEST_AMOUNT + 20)

_IN_PAPERS: Final[Mapping[str, type[FreezoneError]]] = MappingProxyType(
    {
        AmountMalformedError.code: PaperAmountMalformedError,
        AmountTooPreciseError.code: PaperAmountTooPreciseError,
        AmountTooLargeError.code: PaperAmountTooLargeError,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Faults:
    """What is wrong with a paper so far, and where in it we are reading.

    Fields are named to the person by keys of ``freezone.glossary``, so that a reason reads the same
    whether the paper was XML, JSON or a sheet.
    """

    item: int | None = None
    line: int | None = None
    """Line of a sheet; a reason found there carries it as the parameter ``line``."""
    typed: bool = False
    """Whether a person typed the amounts: decimal commas and blanks between digits are theirs."""
    reasons: list[Reason] = field(default_factory=list)

    def at(self, *, item: int | None = None, line: int | None = None) -> Self:
        """Give the same collection for another place of the paper."""
        return type(self)(item=item, line=line, typed=self.typed, reasons=self.reasons)

    def add(self, error: type[FreezoneError], **params: object) -> None:
        """Note one fault at this place.

        Raises:
            RefusedError: FZ-100, when the faults are too many to go on.
        """
        if self.line is not None:
            params["sheet_line"] = self.line
        self.reasons.append(error.reason(item=self.item, **params))
        if len(self.reasons) >= MOST_REASONS:
            self.refuse()

    def refuse(self) -> None:
        """Refuse the paper if anything was wrong with it.

        Raises:
            RefusedError: FZ-100, with every fault in the order of the paper.
        """
        if self.reasons:
            raise RefusedError(tuple(self.reasons))

    def text(self, text: str | None, name: str, *, required: bool = False) -> str | None:
        """Take a text as it stands; blanks around it are none of its own."""
        stripped = text.strip() if text else ""
        if required and not stripped:
            self.add(TextMissingError, field=name)
        return stripped or None

    def amount(self, text: str | None, name: str) -> int | None:
        """Read a mass or a quantity as millionths; nothing stated is None."""
        plain = self._plain(text, name)
        if plain is None:
            return None
        try:
            micro = micro_from_text(plain)
        except (AmountMalformedError, AmountTooPreciseError, AmountTooLargeError) as error:
            self.add(_IN_PAPERS[error.code], field=name, **error.facts)
            return None
        if micro < 0:
            self.add(PaperAmountNegativeError, field=name, text=plain)
            return None
        return micro

    def money(self, text: str | None, currency: str | None, name: str) -> Money | None:
        """Read a sum in a currency; nothing stated is None.

        Interpretation: some brokers' programs add up totals in binary fractions and write
        ``18961.969999999998`` where the paper says 18961.97. A sum closer to a whole coin than a
        millionth is that coin; anything else that is no whole coin is a fault. The file itself is
        kept, so nothing is lost.
        """
        plain = self._plain(text, name)
        if plain is None:
            return None
        if currency is None:
            self.add(TextMissingError, field="currency")
            return None
        try:
            money = Money.parse(plain, currency)
        except AmountTooPreciseError as error:
            coins = _coins_under_noise(plain, currency)
            if coins is None:
                self.add(PaperAmountTooPreciseError, field=name, **error.facts)
                return None
            money = Money(coins, currency)
        except AmountTooLargeError as error:
            self.add(PaperAmountTooLargeError, field=name, **error.facts)
            return None
        if money.coins < 0:
            self.add(PaperAmountNegativeError, field=name, text=plain[:LONGEST_SHOWN])
            return None
        return money

    def currency(self, text: str | None) -> str | None:
        """Read a currency as three letters."""
        stripped = text.strip().upper() if text else ""
        if not stripped:
            return None
        if not _CURRENCY.fullmatch(stripped):
            self.add(
                PaperChoiceUnknownError,
                field="currency",
                text=stripped[:LONGEST_SHOWN],
                choices="USD, EUR, KZT …",
            )
            return None
        return stripped

    def whole(self, text: str | None, name: str, *, required: bool = False) -> int | None:
        """Read a whole number from zero up to nine digits."""
        stripped = self.text(text, name, required=required)
        if stripped is None:
            return None
        if not _WHOLE.fullmatch(stripped):
            self.add(PaperNumberMalformedError, field=name, text=stripped[:LONGEST_SHOWN])
            return None
        return int(stripped)

    def item_number(self, text: str | None) -> int | None:
        """Read the number of an item, from one up; it must be there."""
        number = self.whole(text, "item-number", required=True)
        if number == 0:
            self.add(PaperNumberMalformedError, field="item-number", text="0")
            return None
        return number

    def day(self, text: str | None, name: str, *, required: bool = False) -> date | None:
        """Read a calendar day as XML, JSON and people in Kazakhstan write it."""
        stripped = self.text(text, name, required=required)
        if stripped is None:
            return None
        try:
            if iso := _ISO_DAY.fullmatch(stripped):
                return date(int(iso[1]), int(iso[2]), int(iso[3]))
            if local := _LOCAL_DAY.fullmatch(stripped):
                return date(int(local[3]), int(local[2]), int(local[1]))
        except ValueError:
            pass  # the form of a date, but not in the calendar: said below
        self.add(PaperDateMalformedError, field=name, text=stripped[:LONGEST_SHOWN])
        return None

    def _plain(self, text: str | None, name: str) -> str | None:
        """Give an amount in the form ``freezone.quantity`` reads, or None with the fault noted."""
        stripped = text.strip() if text else ""
        if not stripped:
            return None
        if len(stripped) > LONGEST_AMOUNT:
            # Also keeps the conversion of digits to numbers linear.
            self.add(PaperAmountTooLargeError, field=name, text=stripped[:LONGEST_SHOWN])
            return None
        if self.typed:
            stripped = _TYPED_BLANKS.sub("", stripped)
        form = _TYPED_DECIMAL if self.typed else _DECIMAL
        if not form.fullmatch(stripped):
            self.add(PaperAmountMalformedError, field=name, text=stripped[:LONGEST_SHOWN])
            return None
        if stripped[-1] == ".":
            stripped = stripped[:-1]
        elif "." in stripped and not stripped.partition(".")[0].lstrip("+-"):
            stripped = stripped.replace(".", "0.", 1)
        return stripped


def amount_text(micro: int | None) -> str | None:
    """Write a mass or a quantity as a paper states it; None where it states none."""
    return None if micro is None else text_from_micro(micro)


def _coins_under_noise(plain: str, currency: str) -> int | None:
    """Give the coins a sum lies next to, or None when it is no whole number of them."""
    exact = Decimal(plain.replace(",", "."))
    digits = coin_digits(currency)
    coins = exact.scaleb(digits, _EXACT).to_integral_value(context=_EXACT)
    if abs(_EXACT.subtract(exact, coins.scaleb(-digits, _EXACT))) > BINARY_NOISE:
        return None
    return int(coins) if abs(coins) <= LARGEST_MICRO else None
