"""What a person pasted: scans by the line, or text for the field."""

import re
from dataclasses import dataclass
from typing import Final

from ui.scanning.healing import Healed, codes_at_end
from ui.scanning.mixture import is_damaged

_BETWEEN: Final = re.compile(r"[\s\x1d]+")
_LINE_END: Final = re.compile(r"\s*[\r\n\v\f\x1d\x1e\x85\u2028\u2029]+\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class PastedScans:
    """Numbers of ours, in the order of the list."""

    scans: tuple[Healed, ...]
    damaged: tuple[str, ...]
    """What has the form of a number and is none; to be told, never passed over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PastedText:
    """Text for the field, on one line."""

    text: str


Pasted = PastedScans | PastedText


def read_paste(text: str) -> Pasted:
    """Read a pasted text: a list of numbers if it holds nothing else, text for the field if so.

    Numbers may stand one a line, side by side, or without anything between them. One damaged
    number in a list leaves the others scans; a word among them makes all of it text.
    """
    scans: list[Healed] = []
    damaged: list[str] = []
    for part in _BETWEEN.split(text.strip()):
        codes = codes_at_end(part)
        healed = [reading for reading in codes.readings if isinstance(reading, Healed)]
        if part and codes.start == 0 and len(healed) == len(codes.readings):
            scans.extend(healed)
        elif is_damaged(part):
            damaged.append(part)
        else:
            return _as_text(text)
    return PastedScans(scans=tuple(scans), damaged=tuple(damaged)) if scans else _as_text(text)


def _as_text(text: str) -> PastedText:
    line = (" " if each.isspace() else each for each in _LINE_END.sub(" ", text.strip()))
    return PastedText(text="".join(each for each in line if each.isprintable()))
