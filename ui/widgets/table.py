"""A table over pages: columns by width, marks, a cursor that asks for more."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from textual.message import Message

from freezone.services.page import Page
from ui.widgets.lines import Lines
from ui.widgets.spans import Line, Look, Span, aligned

R = TypeVar("R")
GAP = 2
NEAR = 30
"""So many rows before the end of what is loaded, more is asked for."""
MOST = 3000
"""Rows kept in memory; beyond, those farthest from the cursor are let go."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[R]):
    """One column of a table."""

    label: str
    """Key of the glossary or id of a message."""
    cell: Callable[[R], str | Span]
    width: int
    grows: bool = False
    """Takes what the others leave; one column of a table does."""
    right: bool = False
    since: int = 0
    """Width of the table from which it is shown."""


class Table(Lines, Generic[R]):
    """Rows of one kind, read by pages."""

    class Wanted(Message):
        """The cursor comes near an end of what is loaded, and there is more beyond it."""

        def __init__(self, *, after: str | None = None, before: str | None = None) -> None:
            super().__init__()
            self.after = after
            self.before = before

    def __init__(
        self,
        columns: Sequence[Column[R]],
        key: Callable[[R], str],
        position: Callable[[R], str],
        *,
        label: Callable[[str], str],
        id: str | None = None,  # noqa: A002 - Textual's word
    ) -> None:
        super().__init__(id=id)
        self._columns = columns
        self._key = key
        self._position = position
        self._label = label
        self.rows: list[R] = []
        self.marked: set[str] = set()
        self._below: str | None = None
        """From where to go on below; None where nothing more is."""
        self._above: str | None = None
        self._asked: set[str] = set()
        self._is_paged = False
        """Whether the rows are others than those of the first page."""

    # Rows.

    @property
    def reads_from(self) -> str | None:
        """From where to read anew so that the row under the cursor is read again; None: the top."""
        is_at_top = self._above is None and self.cursor < 2 * NEAR
        if is_at_top or not self._is_paged or not self.rows:
            return None
        return self._position(self.rows[max(0, self.cursor - NEAR)])

    def replace(self, page: Page[R], *, is_first: bool = True) -> None:
        """Show a page in place of whatever was there; the cursor stays on its row."""
        here = self.current_key
        self.rows = list(page.rows)
        self._below = page.continue_after
        self._above = None if is_first or not self.rows else self._position(self.rows[0])
        self._is_paged = self._above is not None
        self._asked.clear()
        keys = [self._key(each) for each in self.rows]
        self.marked &= set(keys)
        self.cursor = keys.index(here) if here in keys else 0
        self.lines_changed()
        self.call_after_refresh(self.move_to, self.cursor)

    def extend_below(self, page: Page[R]) -> None:
        """Add a page beneath; let go of rows above when there are too many."""
        self.rows.extend(page.rows)
        self._below = page.continue_after
        self._is_paged = True
        extra = len(self.rows) - MOST
        if extra > 0:
            del self.rows[:extra]
            self._above = self._position(self.rows[0])
            self._shift(-extra)
        self.lines_changed()
        self._look_ahead()

    def extend_above(self, page: Page[R]) -> None:
        """Add a page above; let go of rows beneath when there are too many."""
        self.rows[:0] = page.rows
        self._above = page.continue_before
        if len(self.rows) > MOST:
            del self.rows[MOST:]
            self._below = self._position(self.rows[-1])
        self.lines_changed()
        self._shift(len(page.rows))

    def awaits(self, wanted: "Table.Wanted") -> bool:
        """Tell whether a page that was asked for is still the one that comes next."""
        end = self._below if wanted.after is not None else self._above
        return end is not None and end == (wanted.after or wanted.before)

    def answered(self, wanted: "Table.Wanted") -> None:
        """Let a page be asked for again: it came, or it could not be read."""
        self._asked.discard(
            f"before {wanted.before}" if wanted.after is None else f"after {wanted.after}"
        )

    def _shift(self, rows: int) -> None:
        """Keep the row under the cursor where it is on the screen."""
        top = int(self.scroll_offset.y)
        self.cursor = max(0, min(self.cursor + rows, self.count - 1))
        self.scroll_to(y=max(0, top + rows), animate=False, immediate=True)

    @property
    def current(self) -> R | None:
        """The row under the cursor."""
        return self.rows[self.cursor] if self.cursor < len(self.rows) else None

    @property
    def current_key(self) -> str | None:
        """The key of the row under the cursor."""
        row = self.current
        return None if row is None else self._key(row)

    @property
    def chosen(self) -> tuple[R, ...]:
        """The marked rows; without any, the one under the cursor."""
        marked = tuple(row for row in self.rows if self._key(row) in self.marked)
        if marked or self.current is None:
            return marked
        return (self.current,)

    def toggle_mark(self) -> None:
        """Mark the row under the cursor, or take its mark away, and go on to the next."""
        key = self.current_key
        if key is not None:
            self.marked ^= {key}
            self.move_to(self.cursor + 1)
            self.refresh()

    def mark_all(self) -> None:
        """Mark every row that is loaded; if all are, take every mark away."""
        keys = {self._key(row) for row in self.rows}
        self.marked = set() if keys == self.marked else keys
        self.refresh()

    def move_to(self, at: int) -> None:
        """Put the cursor on a row, and ask for more in time."""
        super().move_to(at)
        self._look_ahead()

    def _look_ahead(self) -> None:
        if self._below is not None and self.cursor >= self.count - NEAR:
            self._ask(f"after {self._below}", self.Wanted(after=self._below))
        if self._above is not None and self.cursor < NEAR:
            self._ask(f"before {self._above}", self.Wanted(before=self._above))

    def _ask(self, name: str, wanted: "Table.Wanted") -> None:
        if name not in self._asked:
            self._asked.add(name)
            self.post_message(wanted)

    # Lines.

    @property
    def count(self) -> int:
        """How many rows are loaded."""
        return len(self.rows)

    def target(self, at: int) -> str | None:
        """Give the key of a row."""
        return self._key(self.rows[at])

    def is_marked(self, at: int) -> bool:
        """Tell whether a row is marked."""
        return bool(self.marked) and self._key(self.rows[at]) in self.marked

    def line(self, at: int, width: int) -> Line:
        """Give a row set into its columns."""
        row = self.rows[at]
        mark = Span("● ", Look.WARN) if self.is_marked(at) else Span("  ")
        return (mark, *self._set(width, lambda column: column.cell(row)))

    def head(self, width: int) -> Line:
        """Give the names of the columns, set as the rows are."""
        return (
            Span("  "),
            *self._set(width, lambda column: Span(self._label(column.label), Look.DIM)),
        )

    def _set(self, width: int, cell: Callable[[Column[R]], str | Span]) -> list[Span]:
        columns = [each for each in self._columns if width >= each.since]
        spare = width - 2 - sum(each.width + GAP for each in columns) + GAP
        spans: list[Span] = []
        for column in columns:
            shown = cell(column)
            text, look = shown if isinstance(shown, Span) else (shown, Look.PLAIN)
            room = max(column.width, column.width + spare) if column.grows else column.width
            if spans:
                spans.append(Span(" " * GAP))
            spans.append(Span(aligned(text.replace("\n", " "), room, right=column.right), look))
        return spans
