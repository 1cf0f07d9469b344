"""A field with a scan reader behind it, as a screen has it, and numbers to scan into it."""

from dataclasses import dataclass, field
from itertools import product

from hypothesis import strategies as st

from freezone.ids import LAST_SERIAL, Number, NumberKind
from ui.scanning.healing import Ambiguous, heal
from ui.scanning.outcomes import Outcome, Scanned, Swallowed, Typed
from ui.scanning.reader import ScanReader
from ui.scanning.suffix import Suffix

NUMBERS = st.builds(
    Number, st.sampled_from(NumberKind), st.integers(0, 99), st.integers(0, LAST_SERIAL)
)
DEVICE_GAP_S = 0.005
HAND_GAP_S = 0.15
SUFFIXES = tuple(Suffix)


def two_meanings():
    """A text typed with Shift held down: valid as Russian and, with other figures, as Kazakh.

    Only four signs stand for different figures under both, so no barcode scanned as it should be
    is such a text.
    """
    return next(
        text
        for signs in product('!";:', repeat=7)
        for letter in "ФЫВАПРОЛДЙЦУКЕНГШЩЗЯЧСМИТЬ"
        if isinstance(heal(text := f'Д":{"".join(signs)}{letter}'), Ambiguous)
    )


@dataclass
class ScanField:
    """Feeds the reader and keeps the field's text as the outcomes say."""

    reader: ScanReader = field(default_factory=ScanReader)
    text: str = ""
    time: float = 100.0
    outcomes: list[Outcome] = field(default_factory=list)

    def send(self, text, *, gap=DEVICE_GAP_S, pause=0.5):
        """Let a text arrive, with suffixes among its characters, after a pause."""
        self.time += pause
        for place, character in enumerate(text):
            self.time += gap if place else 0
            if character in SUFFIXES:
                self._end(Suffix(character))
            else:
                self.reader.key(character, self.time, self.text)
                self.text += character
        return self.outcomes[-1] if self.outcomes else None

    def type(self, text):
        return self.send(text, gap=HAND_GAP_S)

    @property
    def numbers(self):
        return [number for each in self.of(Scanned) for number in each.numbers]

    def of(self, kind):
        return [each for each in self.outcomes if isinstance(each, kind)]

    def _end(self, suffix):
        outcome = self.reader.end(suffix, self.time, self.text)
        self.outcomes.append(outcome)
        if isinstance(outcome, Typed):
            self.text = ""
        elif not isinstance(outcome, Swallowed):
            self.text = outcome.before
