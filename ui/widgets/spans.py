"""Text in parts, each with a role: what a line is made of before it has looks."""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum, unique
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style


@unique
class Look(StrEnum):
    """The role a text plays; a style sheet says how each looks."""

    PLAIN = "plain"
    STRONG = "strong"
    DIM = "dim"
    TITLE = "title"
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"


class Span(NamedTuple):
    """A text and its role."""

    text: str
    look: Look = Look.PLAIN


Line = Sequence[Span]
"""Spans in a row, without a line break in them."""


def shortened(text: str, width: int) -> str:
    """Shorten a text to a width, with a mark that something was left out."""
    if cell_len(text) <= width:
        return text
    if width <= 1:
        return "…"[:width]
    return set_cell_size(text, width - 1).rstrip() + "…"


def aligned(text: str, width: int, *, right: bool = False) -> str:
    """Set a text into a column: shortened if it must be, padded with spaces."""
    text = shortened(text, width)
    space = " " * (width - cell_len(text))
    return space + text if right else text + space


def wrapped(text: str, width: int) -> Iterator[str]:
    """Break a text into lines of a width, between words; a word longer than a line is broken."""
    for paragraph in text.split("\n"):
        line = ""
        for word in paragraph.split(" "):
            if line and cell_len(line) + 1 + cell_len(word) > width:
                yield line
                line = ""
            line = f"{line} {word}" if line else word
            while cell_len(line) > width:
                head = set_cell_size(line, width).rstrip()
                yield head
                line = line[len(head) :]
        yield line


def folded(text: str, width: int, height: int) -> str:
    """Fold a text into a place; where it is longer than that, a mark after a whole word says so."""
    lines = list(wrapped(text, width)) if width > 0 else [text]
    if len(lines) <= max(1, height):
        return "\n".join(lines)
    last = lines[height - 1]
    while cell_len(last) + 2 > width and " " in last:
        last = last.rpartition(" ")[0]
    return "\n".join([*lines[: height - 1], f"{last} …"])


def segments(
    line: Line, width: int, looks: dict[Look, Style], under: Style | None = None
) -> Iterable[Segment]:
    """Draw a line, cut and filled to a width; ``under`` is the look of the row beneath it all."""
    left = width
    for span in line:
        if left <= 0:
            break
        text = shortened(span.text, left)
        left -= cell_len(text)
        style = looks[span.look]
        yield Segment(text, style if under is None else style + under)
    if left > 0:
        yield Segment(" " * left, looks[Look.PLAIN] if under is None else looks[Look.PLAIN] + under)
