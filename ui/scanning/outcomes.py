"""What a run of characters turned out to be."""

from dataclasses import dataclass

from freezone.ids import Number
from ui.scanning.healing import Healed
from ui.scanning.suffix import Suffix


@dataclass(frozen=True, slots=True, kw_only=True)
class Scanned:
    """One code, or several that came without a suffix between them, in their order."""

    scans: tuple[Healed, ...]
    before: str
    """What stood in the field before and stays in it."""

    @property
    def numbers(self) -> tuple[Number, ...]:
        """The numbers alone."""
        return tuple(scan.number for scan in self.scans)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unclear:
    """A code that is valid under two layouts with two meanings: the person has to choose."""

    choices: tuple[Number, ...]
    text: str
    before: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Damaged:
    """One code in a burst whose check character does not fit: scan it again."""

    text: str
    before: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mixed:
    """The codes of two scanners ran into each other, or follow such a mix: scan both again."""

    text: str
    before: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """Anything else: it stays in the field, and the suffix is a key like any other."""

    text: str
    suffix: Suffix
    in_burst: bool
    """Whether a device sent it, suffix and all: a barcode that is not ours. It submits nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Swallowed:
    """A second suffix behind a scan: nothing happens."""


Outcome = Scanned | Unclear | Damaged | Mixed | Typed | Swallowed
