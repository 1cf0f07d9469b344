"""A card: facts, headings and rows of one thing, folded to the width there is."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from rich.cells import cell_len

from ui.widgets.lines import Lines
from ui.widgets.spans import Line, Look, Span, aligned, wrapped

LABEL_WIDTH = 24
"""Cells that the names of facts take; their values stand in one column."""


class CardLine(NamedTuple):
    """A line of a card, and what it opens."""

    line: Line
    target: str | None = None
    is_stop: bool = False


CardPage = Iterable[CardLine]


def title(text: str) -> Iterator[CardLine]:
    """Give a heading with an empty line before it."""
    yield CardLine(())
    yield CardLine((Span(text, Look.TITLE),))


def paragraph(
    text: str, width: int, *, look: Look = Look.PLAIN, indent: int = 0, target: str | None = None
) -> Iterator[CardLine]:
    """Give a text folded to the width; the cursor stops on its first line if it opens something."""
    for at, part in enumerate(wrapped(text, max(8, width - indent))):
        line = (Span(" " * indent), Span(part, look))
        is_first = at == 0 and target is not None
        yield CardLine(line, target, is_stop=is_first)


def fact(
    label: str, value: str | None, width: int, *, look: Look = Look.PLAIN, target: str | None = None
) -> Iterator[CardLine]:
    """Give a name and its value; nothing where there is no value."""
    if not value:
        return
    room = min(LABEL_WIDTH, width // 3)
    names = tuple(wrapped(label, room))
    values = tuple(wrapped(value, max(8, width - room - 2)))
    for at in range(max(len(names), len(values))):
        name = names[at] if at < len(names) else ""
        part = values[at] if at < len(values) else ""
        line = (Span(aligned(name, room), Look.DIM), Span("  "), Span(part, look))
        yield CardLine(line, target, is_stop=at == 0 and target is not None)


def row(spans: Sequence[Span], target: str | None = None) -> CardLine:
    """Give one row on which the cursor stops."""
    return CardLine(spans, target, is_stop=True)


def note_width(*texts: str) -> int:
    """Measure the widest of some texts, for a column that holds them."""
    return max((cell_len(text) for text in texts), default=0)


class Card(Lines):
    """The lines of one thing; made anew for every width and language."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self._page: Callable[[int], CardPage] | None = None
        self._lines: tuple[CardLine, ...] = ()

    def show(self, page: Callable[[int], CardPage]) -> None:
        """Show a page: a function from the width to its lines."""
        self._page = page
        self.fold()

    def fold(self) -> None:
        """Make the lines anew, for the width and the language there are now."""
        width = self.scrollable_content_region.width
        if self._page is None or width <= 0:
            return
        self._lines = tuple(self._page(width))
        super().lines_changed()
        if self.count and not self.is_stop(self.cursor):
            first = next((at for at, each in enumerate(self._lines) if each.is_stop), None)
            if first is not None:
                self.cursor = first

    def lines_changed(self) -> None:
        """Fold anew: the width may be another."""
        self.fold()

    @property
    def count(self) -> int:
        """How many lines there are."""
        return len(self._lines)

    def line(self, at: int, width: int) -> Line:
        """Give a line."""
        return self._lines[at].line

    def target(self, at: int) -> str | None:
        """Give what Enter opens on a line."""
        return self._lines[at].target

    def is_stop(self, at: int) -> bool:
        """Tell whether the cursor may stand on a line."""
        return self._lines[at].is_stop

    def action_move(self, how: str) -> None:
        """Move among the stops; scroll by lines where there is no stop that way."""
        ways = {"up": -1, "down": 1}
        step = ways.get(how)
        if step is None:
            height = self.scrollable_content_region.height
            top = int(self.scroll_offset.y)
            tops = {"page_up": top - height, "page_down": top + height, "last": self.count}
            self.scroll_to(y=max(0, tops.get(how, 0)), animate=False, immediate=True)
            self._follow()
            return
        stop = self.cursor + step
        while 0 <= stop < self.count and not self.is_stop(stop):
            stop += step
        top, height = int(self.scroll_offset.y), self.scrollable_content_region.height
        if 0 <= stop < self.count and top - height <= stop < top + 2 * height:
            self.move_to(stop)
        else:
            self.scroll_relative(y=step, animate=False, immediate=True)

    def _follow(self) -> None:
        """Put the cursor on the first stop in sight."""
        top, height = int(self.scroll_offset.y), self.scrollable_content_region.height
        for at in range(top, min(self.count, top + height)):
            if self.is_stop(at):
                self.cursor = at
                break
        self.refresh()
