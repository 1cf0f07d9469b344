"""What stands in a form, read into values; every fault is kept with its field."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from freezone.clock import ALMATY, parse_date, parse_moment
from freezone.errors import FreezoneError, Reason, RefusedError
from freezone.errors.values import ChoiceUnknownError, DateMalformedError, TextMissingError
from freezone.ids import Bin
from freezone.quantity import micro_from_text
from ui.forms.choices import meant, split_choices
from ui.forms.field import Choice
from ui.scanning.healing import readings
from ui.words import Words

_DAY_FIRST = re.compile(r"(\d{1,2})[.,/ -](\d{1,2})[.,/ -](\d{4}|\d{2})")
_DIGITS = re.compile(r"(\d{2})(\d{2})(\d{4})")
_CLOCK = re.compile(r"(.+?)[ T]+(\d{1,2})[:.](\d{2})")


def day_from(text: str) -> date:
    """Read a calendar day as people here write it: day first, or year first with dashes.

    Eight digits typed under a layout whose figures are letters are read as the keys pressed.

    Raises:
        DateMalformedError: FZ-109.
    """
    text = text.strip()
    if not any(letter.isdecimal() for letter in text):
        text = next((each for each in readings(text) if _DIGITS.fullmatch(each)), text)
    found = _DAY_FIRST.fullmatch(text) or _DIGITS.fullmatch(text)
    if found is None:
        return parse_date(text)
    day, month, year = (int(part) for part in found.groups())
    try:
        return date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        raise DateMalformedError(text=text) from None


def moment_from(text: str) -> datetime:
    """Read a moment of Almaty: a day and a clock time, or the form that programs write.

    Raises:
        DateMalformedError: FZ-109.
    """
    found = _CLOCK.fullmatch(text.strip())
    if found is None:
        return parse_moment(text.strip())
    day, hour, minute = day_from(found[1]), int(found[2]), int(found[3])
    if hour > 23 or minute > 59:
        raise DateMalformedError(text=text)
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=ALMATY)


@dataclass(slots=True)
class Values:
    """The texts of a form, and the faults found while reading them."""

    texts: Mapping[str, str]
    words: Words
    labels: Mapping[str, str]
    """What the screen calls each field: refusals name it so."""
    faults: dict[str, list[Reason]] = field(default_factory=dict)

    def text(self, name: str) -> str | None:
        """Give a text; None where nothing stands."""
        return " ".join(self.texts.get(name, "").split()) or None

    def required(self, name: str) -> str:
        """Give a text that has to be there."""
        found = self.text(name)
        if found is None:
            self.fault(name, TextMissingError.reason(field=self.labels.get(name, name)))
        return found or ""

    def secret(self, name: str) -> str:
        """Give a text exactly as it was typed."""
        return self.texts.get(name, "")

    def day(self, name: str, *, is_required: bool = False) -> date | None:
        """Give a calendar day."""
        text = self.required(name) if is_required else self.text(name)
        if not text:
            return None
        try:
            return day_from(text)
        except FreezoneError as error:
            self.fault(name, *error.reasons)
            return None

    def moment(self, name: str) -> datetime | None:
        """Give a moment."""
        text = self.text(name)
        if not text:
            return None
        try:
            return moment_from(text)
        except FreezoneError as error:
            self.fault(name, *error.reasons)
            return None

    def bin(self, name: str, *, is_required: bool = False) -> str | None:
        """Give the digits of a business identification number."""
        text = self.required(name) if is_required else self.text(name)
        if not text:
            return None
        try:
            return str(Bin.parse(text))
        except FreezoneError as error:
            self.fault(name, *error.reasons)
            return None

    def micro(self, name: str) -> int | None:
        """Give an amount in millionths of its unit."""
        text = self.text(name)
        if not text:
            return None
        try:
            return micro_from_text(text)
        except FreezoneError as error:
            self.fault(name, *error.reasons)
            return None

    def choice(
        self, name: str, choices: Sequence[Choice], *, is_required: bool = False
    ) -> str | None:
        """Give the key of what was chosen."""
        text = self.required(name) if is_required else self.text(name)
        return self._chosen(name, choices, text) if text else None

    def several(
        self, name: str, choices: Sequence[Choice], *, is_required: bool = False
    ) -> tuple[str, ...]:
        """Give the keys of several choices, in the order of the list."""
        text = self.required(name) if is_required else self.text(name)
        keys = {self._chosen(name, choices, part) for part in split_choices(text or "")}
        return tuple(choice.key for choice in choices if choice.key in keys)

    def _chosen(self, name: str, choices: Sequence[Choice], text: str) -> str | None:
        found = meant(choices, text, self.words)
        if len(found) == 1:
            return found[0].key
        listed = ", ".join(choice.text(self.words) for choice in found or choices)
        field = self.labels.get(name, name)
        self.fault(name, ChoiceUnknownError.reason(field=field, text=text, choices=listed))
        return None

    def fault(self, name: str, *reasons: Reason) -> None:
        """Keep a fault beside its field; one that names none, as of a date, is given its name."""
        named = [replace(each, params={"field": name, **each.params}) for each in reasons]
        self.faults.setdefault(name, []).extend(named)

    def refuse(self) -> None:
        """Refuse when anything was wrong.

        Raises:
            RefusedError: FZ-100, with every fault; each stands beside its field.
        """
        if self.faults:
            raise RefusedError(tuple(reason for each in self.faults.values() for reason in each))
