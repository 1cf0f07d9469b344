"""Lines that fit a narrow terminal: columns, fields, paragraphs."""

import os
import shutil
import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

NARROWEST, USUAL, WIDEST = 60, 80, 120
_GAP: Final = "  "
_ELLIPSIS: Final = "…"
_SHORTEST_TITLE: Final = 6
_SHORTEST_CELL: Final = 8


def page_width() -> int:
    """Give how wide lines may be: the window, within reason; a page where there is no window."""
    columns = shutil.get_terminal_size((USUAL, 24)).columns if _has_window() else USUAL
    return min(max(columns, NARROWEST), WIDEST)


def _has_window() -> bool:
    return "COLUMNS" in os.environ or os.isatty(1)


def cut(text: str, width: int) -> str:
    """Cut a text to a width, and mark that it was cut."""
    text = " ".join(text.split(" ")) if "\n" not in text else " ".join(text.split())
    return text if len(text) <= width else text[: max(width - 1, 0)].rstrip() + _ELLIPSIS


def paragraph(text: str, indent: str = "", first: str | None = None) -> Iterator[str]:
    """Break a text into lines; ``first`` opens the first one in place of the indent."""
    yield from textwrap.wrap(
        text,
        page_width(),
        initial_indent=indent if first is None else first,
        subsequent_indent=indent,
        break_on_hyphens=False,
        break_long_words=False,
    ) or [first or indent]


def folded(line: str) -> Iterator[str]:
    """Break a sentence that is too long; rows of tables and indented lines are left as they are."""
    is_sentence = not line.startswith(" ") and _GAP not in line
    yield from paragraph(line) if is_sentence and len(line) > page_width() else [line]


def fields(pairs: Iterable[tuple[str, str | None]]) -> Iterator[str]:
    """Write labels and values under each other; what has no value is left out."""
    shown = [(label, value) for label, value in pairs if value]
    width = min(max((len(label) for label, _ in shown), default=0), 30)
    for label, value in shown:
        yield from paragraph(value, " " * width + _GAP, f"{cut(label, width):<{width}}{_GAP}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a table."""

    title: str
    is_right: bool = False
    """Numbers stand to the right."""
    is_shrunk: bool = False
    """Takes what room is left, and is cut when that is not enough."""


def table(columns: Sequence[Column], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Write rows in columns as wide as what stands in them; the shrunk one gives way."""
    body = [tuple(row) for row in rows]
    titles = tuple(column.title for column in columns)
    widths = _widths(columns, body)
    for row in (titles, *body):
        yield _GAP.join(
            f"{cut(cell, width):>{width}}" if column.is_right else f"{cut(cell, width):<{width}}"
            for cell, width, column in zip(row, widths, columns, strict=True)
        )


def _widths(columns: Sequence[Column], body: Sequence[Sequence[str]]) -> list[int]:
    """Give every column its width: titles give way first, then the columns that may be cut."""
    inner = [max((len(row[place]) for row in body), default=0) for place in range(len(columns))]
    widths = [max(len(column.title), width) for column, width in zip(columns, inner, strict=True)]
    excess = sum(widths) + len(_GAP) * (len(widths) - 1) - page_width()
    floors = [
        *(max(width, _SHORTEST_TITLE) for width in inner),
        *(
            _SHORTEST_CELL if column.is_shrunk else width
            for column, width in zip(columns, inner, strict=True)
        ),
    ]
    for turn, floor in enumerate(floors):
        place = turn % len(columns)
        shrunk = min(widths[place], max(widths[place] - max(excess, 0), floor))
        excess -= widths[place] - shrunk
        widths[place] = shrunk
    return widths
