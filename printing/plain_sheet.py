"""A sheet of plain text being filled, line by line, as wide as a terminal."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from printing.cells import cells, readable, wrapped

NARROWEST: Final = 60
_GAP: Final = 2
_WIDEST_LABEL: Final = 40
_UNIT_ROOM: Final = 8
"""A unit that has less room beside its number goes below it."""


@dataclass(slots=True)
class PlainSheet:
    """Lines of text, none wider than the sheet."""

    width: int
    lines: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        # Narrower than this, labels and amounts would no longer stand side by side.
        self.width = max(self.width, NARROWEST)

    def text(self, text: str) -> None:
        """Write a text from the left margin on."""
        self.lines.extend(wrapped(text, self.width))

    def texts(self, texts: Iterable[str]) -> None:
        """Write texts, one under the other."""
        for text in texts:
            self.text(text)

    def blank(self) -> None:
        """Leave a line free."""
        self.lines.append("")

    def rule(self, sign: str = "─", title: str = "") -> None:
        """Draw a line across the sheet, with a title near its beginning."""
        opening = f"{sign * 3} {title} " if title else ""
        self.lines.append(opening + sign * (self.width - cells(opening)))

    def banner(self, title: str, *texts: str) -> None:
        """Say something that nobody may overlook."""
        if not self.lines or self.lines[-1] != "═" * self.width:
            self.rule("═")
        self.texts((title, *texts))
        self.rule("═")

    def barcode(self, number: str) -> None:
        """Show a barcode: its number between bars."""
        self.text(f"‖ {number} ‖")

    def ends(self, left: str, right: str) -> None:
        """Write a text at either end of a line; one under the other where they do not fit."""
        left, right = readable(left), readable(right)
        free = self.width - cells(left) - cells(right)
        if free < _GAP:
            self.texts((left, right))
        else:
            self.lines.append(left + " " * free + right)

    def field(self, label: str, *values: str) -> None:
        """Write a label, and what it stands for beside it."""
        room = self.width - self._value_at
        self._beside(label, [line for value in values for line in wrapped(value, room)])

    def amounts(self, label: str, amounts: Sequence[tuple[str, str]], digits: int) -> None:
        """Write a label, and numbers with their units beside it, each number whole on its line.

        The numbers end at the same cell, ``digits`` from where they may begin.
        """
        room = self.width - self._value_at - digits - 1
        below = room < _UNIT_ROOM
        lines = []
        for number, unit in amounts:
            padded = " " * (digits - cells(number)) + number
            first, *rest = wrapped(unit, self.width - self._value_at if below else room)
            lines += [padded, first] if below else [f"{padded} {first}"]
            lines += rest if below else [" " * (digits + 1) + line for line in rest]
        self._beside(label, lines)

    @property
    def _value_at(self) -> int:
        return min(self.width * 2 // 5, _WIDEST_LABEL) + _GAP

    def _beside(self, label: str, lines: Sequence[str]) -> None:
        start = self._value_at
        labels = wrapped(label, start - _GAP)
        for place in range(max(len(labels), len(lines))):
            before = labels[place] if place < len(labels) else ""
            after = lines[place] if place < len(lines) else ""
            padding = " " * (start - cells(before))
            self.lines.append(f"{before}{padding}{after}".rstrip(" "))

    def __str__(self) -> str:
        return "\n".join(self.lines)
