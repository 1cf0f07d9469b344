"""Values as people read them: the only place that turns amounts, dates and codes into text.

Exact always: nothing is rounded, nothing is dropped. Thousands are set apart by a no-break space in
every language and a comma never means thousands: ``1,250`` is one and a quarter in Kazakhstan, and
what is shown in one language is typed, pasted and read aloud in another. An amount written here
in any language is read back by ``Quantity.parse`` as the same amount.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from freezone.clock import ALMATY, parse_date, parse_moment
from freezone.language.catalogue import Catalogue, Language
from freezone.quantity import Money, Quantity

NO_BREAK: Final = "\u00a0"
_CODE_GROUPS: Final = ((0, 4), (4, 6), (6, 9), (9, 10))
"""How the tariff prints a goods code: ``8471 30 000 0``."""


@dataclass(frozen=True, slots=True)
class Display:
    """How one language writes values."""

    language: Language

    def decimal(self, text: str) -> str:
        """Write a plain decimal text: thousands apart, a decimal comma in Russian and Kazakh."""
        whole, point, fraction = text.partition(".")
        sign = "-" if whole.startswith("-") else ""
        digits = whole.lstrip("+-")
        if not digits.isdecimal() or (point and not fraction.isdecimal()):
            return text
        head = len(digits) % 3
        groups = [digits[:head]] if head else []
        groups += [digits[at : at + 3] for at in range(head, len(digits), 3)]
        mark = "." if self.language == Language.EN else ","
        return sign + NO_BREAK.join(groups) + (mark + fraction if point else "")

    def quantity(self, quantity: Quantity | None) -> str:
        """Write a quantity with the symbol of its unit."""
        if quantity is None:
            return self.not_stated
        return f"{self.amount(quantity)}{NO_BREAK}{quantity.unit.symbol(self.language)}"

    def amount(self, quantity: Quantity) -> str:
        """Write a quantity without its unit, for a column whose head or neighbour names it."""
        return self.decimal(str(quantity))

    def money(self, money: Money | None) -> str:
        """Write a sum with the letters of its currency: one form for all, ``KZT`` like ``USD``."""
        if money is None:
            return self.not_stated
        return f"{self.decimal(str(money))}{NO_BREAK}{money.currency}"

    def date(self, day: date | None) -> str:
        """Write a calendar date: day first in Russian and Kazakh, year first in English.

        English readers disagree whether 03/04 is in March or April; nobody misreads 2026-04-03.
        """
        if day is None:
            return self.not_stated
        return day.isoformat() if self.language == Language.EN else f"{day:%d.%m.%Y}"

    def moment(self, moment: datetime | None, *, seconds: bool = False) -> str:
        """Write a moment in Almaty time with its offset: ``22.11.2026 14:30 UTC+5``."""
        if moment is None:
            return self.not_stated
        local = moment.astimezone(ALMATY)
        hour = f"{local:%z}"
        offset = f"UTC{hour[0]}{int(hour[1:3])}" + (f":{hour[3:5]}" if hour[3:5] != "00" else "")
        clock = f"{local:%H:%M:%S}" if seconds else f"{local:%H:%M}"
        return f"{self.date(local.date())} {clock}{NO_BREAK}{offset}"

    def iso_date(self, text: str) -> str:
        """Write a date that comes as an ISO text, as parameters of sentences do.

        Raises:
            DateMalformedError: FZ-109.
        """
        return self.date(parse_date(text))

    def iso_moment(self, text: str) -> str:
        """Write a moment that comes as an ISO text.

        Raises:
            DateMalformedError: FZ-109.
        """
        return self.moment(parse_moment(text))

    def code(self, code: str) -> str:
        """Write a goods code in the groups the tariff prints."""
        groups = (code[start:end] for start, end in _CODE_GROUPS)
        return NO_BREAK.join(group for group in (*groups, code[10:]) if group)

    def yes_no(self, claim: bool | None) -> str:  # noqa: FBT001 -- a value to show, not a switch
        """Write a yes, a no, or that neither was stated."""
        if claim is None:
            return self.not_stated
        return Catalogue(self.language).text("yes" if claim else "no")

    @property
    def not_stated(self) -> str:
        """The words for a value that no document gave: never zero, never empty."""
        return Catalogue(self.language).text("not-stated")

    def value(self, value: object) -> str:
        """Write a value by its type; a text stays as it is."""
        match value:
            case None | bool():
                return self.yes_no(value)
            case Quantity():
                return self.quantity(value)
            case Money():
                return self.money(value)
            case datetime():
                return self.moment(value)
            case date():
                return self.date(value)
            case _:
                return str(value)
