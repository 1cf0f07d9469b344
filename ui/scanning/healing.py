"""The number of ours that a text means, whatever layout it was scanned or typed under."""

import re
from dataclasses import dataclass
from typing import Final

from freezone.errors.values import NumberCheckError, NumberMalformedError
from freezone.ids import Number, NumberKind
from ui.scanning.layouts import Layout, as_latin, keys_pressed

LENGTH: Final = 11
"""Characters of a number of ours."""
START_OF_TEXT: Final = "\x02"
"""Some scanners send it before a code."""
FORM: Final = re.compile(rf"[{''.join(NumberKind)}][0-9]{{9}}[0-9A-Z]")
"""A number of ours in keys pressed, whatever its check character says."""
_IDENTIFIER: Final = re.compile(r"\][A-Z][0-9]")
"""What a scanner may be set to say of the kind of barcode: ``]C1`` (ISO/IEC 15424)."""
_IDENTIFIER_LENGTH: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Healed:
    """A number, and the layout its text came through."""

    number: Number
    layout: Layout

    def __str__(self) -> str:
        return str(self.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ambiguous:
    """A text that is a valid number under two layouts, and not the same; nobody may choose."""

    choices: tuple[Healed, ...]


Reading = Healed | Ambiguous


@dataclass(frozen=True, slots=True, kw_only=True)
class Codes:
    """The codes a text ends with, and where the first of them starts."""

    readings: tuple[Reading, ...]
    start: int
    """Place in the text; what stands before it is no code. The text's length if there is none."""


def heal(text: str) -> Reading | None:
    """Find the one number that a whole text means under any layout.

    Space around it, a start-of-text sign and a barcode identifier before it are let through.
    None, if it is no number under any; never a guess, the check character has to fit.
    """
    codes = codes_at_end(text.strip())
    if codes.start == 0 and len(codes.readings) == 1:
        return codes.readings[0]
    return None


def codes_at_end(text: str) -> Codes:
    """Find the valid codes that follow each other, without a gap, up to the end of a text."""
    found: list[Reading] = []
    start = len(text)
    while start >= LENGTH:
        reading = _heal_bare(text[start - LENGTH : start])
        if reading is None:
            break
        found.append(reading)
        start = _before_prefix(text, start - LENGTH)
    return Codes(readings=tuple(reversed(found)), start=start)


def readings(text: str) -> tuple[str, ...]:
    """List what a text may mean in other registers: a place's code, a BIN, a declaration number.

    First as it stands, then what was sent under each layout that fits, then the same in capitals,
    and last the bare keys: Caps Lock changes figures too where they are letters. The register in
    question decides; no reading comes twice.
    """
    text = without_prefix(text.strip())
    latin = [as_latin(text, layout) for layout in Layout]
    exact = [text, *(each for each in latin if each is not None)]
    capitals = (each.upper() for each in exact)
    return tuple(dict.fromkeys([*exact, *capitals, *in_keys(text)]))


def in_keys(text: str) -> tuple[str, ...]:
    """List the keys a text may have been typed with, a reading for each layout that fits."""
    found = (keys_pressed(text, layout) for layout in Layout)
    return tuple(dict.fromkeys(each for each in found if each is not None))


def without_prefix(text: str) -> str:
    """Take a start-of-text sign and a barcode identifier off the front of a text."""
    text = text.removeprefix(START_OF_TEXT)
    return text[_IDENTIFIER_LENGTH:] if _is_identifier(text[:_IDENTIFIER_LENGTH]) else text


def without_identifiers(keys: str) -> str:
    """Take every barcode identifier out of a run of keys."""
    return _IDENTIFIER.sub("", keys)


def _heal_bare(text: str) -> Reading | None:
    found: dict[Number, Healed] = {}
    for layout in Layout:
        number = _number(keys_pressed(text, layout))
        if number is not None:
            found.setdefault(number, Healed(number=number, layout=layout))
    if len(found) > 1:
        return Ambiguous(choices=tuple(found.values()))
    return next(iter(found.values()), None)


def _number(keys: str | None) -> Number | None:
    if keys is None or FORM.fullmatch(keys) is None:
        return None
    try:
        return Number.parse(keys)
    except (NumberMalformedError, NumberCheckError):
        return None


def _is_identifier(text: str) -> bool:
    return any(_IDENTIFIER.fullmatch(keys) for keys in in_keys(text))


def _before_prefix(text: str, start: int) -> int:
    """Say where a code starts together with what a scanner may send before it."""
    if start >= _IDENTIFIER_LENGTH and _is_identifier(text[start - _IDENTIFIER_LENGTH : start]):
        start -= _IDENTIFIER_LENGTH
    return start - 1 if text[:start].endswith(START_OF_TEXT) else start
