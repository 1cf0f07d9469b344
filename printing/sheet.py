"""A sheet of paper before it is paper: marks with their places, in millimetres from the top left.

The same sheet becomes a page of a PDF or the dots of a label printer.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import NamedTuple

from printing.barcode import QUIET_MODULES, modules_of
from printing.fonts import BOLD, MM_PER_POINT, REGULAR, printable, width_mm

BLACK = 0.0


class Align(Enum):
    """Which end of a text its place names."""

    LEFT = auto()
    CENTER = auto()
    RIGHT = auto()


class Style(NamedTuple):
    """How a text looks."""

    size: float
    """In points."""
    bold: bool = False
    grey: float = BLACK
    """0 is black, 1 is white."""

    @property
    def font(self) -> str:
        """The font of the family."""
        return BOLD if self.bold else REGULAR

    @property
    def leading(self) -> float:
        """From one line to the next, in millimetres."""
        return self.size * 1.18 * MM_PER_POINT

    def width(self, text: str) -> float:
        """Measure a printable text, in millimetres."""
        return width_mm(text, self.font, self.size)


class Text(NamedTuple):
    """One line of text: its left end and its base line."""

    x: float
    y: float
    text: str
    style: Style


class Rule(NamedTuple):
    """A straight line, level or upright."""

    x1: float
    y1: float
    x2: float
    y2: float
    thickness: float = 0.15
    grey: float = BLACK


class Box(NamedTuple):
    """A filled rectangle."""

    x: float
    y: float
    width: float
    height: float
    grey: float


class Bars(NamedTuple):
    """A barcode: where its first bar starts; the quiet zones lie outside."""

    x: float
    y: float
    height: float
    module: float
    """Width of one module in millimetres."""
    modules: str


class Diagonal(NamedTuple):
    """One big pale text across the sheet, from the lower left to the upper right."""

    text: str
    style: Style


Mark = Text | Rule | Box | Bars | Diagonal


@dataclass(slots=True)
class Sheet:
    """A sheet being filled."""

    width: float
    height: float
    marks: list[Mark] = field(default_factory=list)

    def text(self, x: float, y: float, text: str, style: Style, align: Align = Align.LEFT) -> None:
        """Put one line of text with its base line at ``y``."""
        text = printable(text)
        if align is not Align.LEFT:
            width = style.width(text)
            x -= width if align is Align.RIGHT else width / 2
        self.marks.append(Text(x, y, text, style))

    def rule(self, x1: float, y1: float, x2: float, y2: float, thickness: float = 0.15) -> None:
        """Draw a straight line."""
        self.marks.append(Rule(x1, y1, x2, y2, thickness))

    def barcode(self, x: float, y: float, text: str, *, height: float, module: float) -> None:
        """Draw a barcode with its text beneath; ``x`` is where its left quiet zone begins.

        Raises:
            BarcodeTextError: FZ-701.
            BarcodeReadBackError: FZ-702.
        """
        modules = modules_of(text)
        first = x + QUIET_MODULES * module
        self.marks.append(Bars(first, y, height, module, modules))
        style = Style(9, bold=True)
        middle = first + len(modules) * module / 2
        self.text(middle, y + height + 3.6, text, style, Align.CENTER)


def barcode_width(text: str, module: float) -> float:
    """Give how much room a barcode takes with both quiet zones, in millimetres."""
    return (len(modules_of(text)) + 2 * QUIET_MODULES) * module


class Line(NamedTuple):
    """A line of a stack: a text with its look."""

    text: str
    style: Style


def wrap(text: str, style: Style, width: float) -> list[Line]:
    """Break a text into lines no wider than ``width``, at spaces; too long a word anywhere."""
    text = printable(text)
    if style.width(text) <= width:
        return [Line(text, style)]
    space = style.width(" ")
    lines: list[str] = []
    words: list[str] = []
    used = 0.0
    for word, wide in _pieces(text, style, width):
        if words and used + space + wide > width:
            lines.append(" ".join(words))
            words, used = [], 0.0
        used += wide + (space if words else 0)
        words.append(word)
    lines.append(" ".join(words))
    return [Line(line, style) for line in lines if line]


def _pieces(text: str, style: Style, width: float) -> Iterator[tuple[str, float]]:
    """Yield the words of a text with their widths, a word wider than a line in pieces that fit."""
    for word in text.split(" "):
        wide = style.width(word)
        while wide > width:
            fits = next(
                (end for end in range(len(word) - 1, 1, -1) if style.width(word[:end]) <= width), 1
            )
            # A slash or a dash is a better place to break than the middle of a name.
            soft = max(word.rfind(mark, 1, fits) + 1 for mark in "/-_,;")
            end = soft if soft > fits // 2 else fits
            yield word[:end], style.width(word[:end])
            word = word[end:]  # noqa: PLW2901 -- what is left of the same word
            wide = style.width(word)
        yield word, wide


def fit(text: str, style: Style, width: float) -> Line:
    """Set a text in one line, smaller if it must be: a number broken in two would read as two."""
    wide = style.width(printable(text))
    return Line(text, style if wide <= width else style._replace(size=style.size * width / wide))


def clip(lines: list[Line], most: int, width: float) -> list[Line]:
    """Keep as many lines as there is room for, and show with an ellipsis that there were more."""
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    text = last.text
    while last.style.width(f"{text}…") > width:
        text = text[:-1]
    return [*lines[: most - 1], Line(f"{text.rstrip()}…", last.style)]


def stack_height(lines: Iterable[Line]) -> float:
    """Give how high lines stand, one under the other, in millimetres."""
    return sum(line.style.leading for line in lines)


def put_stack(
    sheet: Sheet, x: float, y: float, lines: Iterable[Line], align: Align = Align.LEFT
) -> float:
    """Put lines one under the other from ``y`` downwards; give where they end."""
    for line in lines:
        y += line.style.leading
        # The base line lies about a fifth of the leading above the lower edge of the line.
        sheet.text(x, y - line.style.leading * 0.22, line.text, line.style, align)
    return y
