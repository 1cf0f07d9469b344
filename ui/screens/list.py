"""What every list has: pages by key, a filter, a head, and a cursor that opens."""

from abc import abstractmethod
from collections.abc import Sequence
from typing import Any, ClassVar, Generic, TypeVar

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.widget import Widget

from freezone.errors import FreezoneError
from freezone.services.page import Page
from ui.forms.choices import meant
from ui.forms.field import Field
from ui.outcomes import Outcome
from ui.screens.base import BaseScreen
from ui.widgets.lines import Lines
from ui.widgets.prose import Prose
from ui.widgets.spans import Look, folded, segments
from ui.widgets.table import Column, Table

R = TypeVar("R")


class TableHead(Widget):
    """The names of a table's columns."""

    DEFAULT_CLASSES = "table-head"

    def __init__(self, table: Table[Any]) -> None:
        super().__init__()
        self._table = table

    def render(self) -> Text:
        """Write the names over their columns."""
        width = self._table.scrollable_content_region.width or self.size.width
        style = self.rich_style
        line = segments(self._table.head(width), width, dict.fromkeys(Look, style))
        text = Text(no_wrap=True, overflow="crop")
        for segment in line:
            text.append(segment.text)
        return text


class ListScreen(BaseScreen[None], Generic[R]):
    """A list of one kind of thing."""

    FILTERS: ClassVar[Sequence[Field]] = ()
    """Fields of the filter form; the words typed into the scan line are one more."""
    EMPTY: ClassVar[str] = "list-empty"
    """Id of the sentence for a list with nothing in it."""

    def __init__(self, **filters: str) -> None:
        super().__init__()
        self.filters = {name: value for name, value in filters.items() if value}
        """By field of the filter, what was asked for."""
        self._listed: dict[str, str] = {}
        """What was asked for when the list was read last."""

    # What a list says.

    @abstractmethod
    def columns(self) -> Sequence[Column[R]]:
        """Give the columns."""

    @abstractmethod
    async def page(self, *, after: str | None = None, before: str | None = None) -> Page[R]:
        """Read a page: the first one, or the one after or before a position."""

    @abstractmethod
    def position(self, row: R) -> str:
        """Give the position of a row in the list: what pages are read after and before."""

    @abstractmethod
    def key(self, row: R) -> str:
        """Give the key of a row: what opening it opens."""

    def open(self, key: str) -> None:
        """Open a row."""
        self.desk_app.go.open(key)

    def subtitle(self) -> str:
        """Say what is listed: the filter, in words."""
        parts = [
            f"{self.words.named(field.label)}: {self._said(field)}"
            for field in self.FILTERS
            if field.name in self.filters and field.name != "words"
        ]
        if "words" in self.filters:
            parts.insert(0, f"«{self.filters['words']}»")
        if not parts:
            return self.words.text("list-all")
        return f"{'; '.join(parts)}   {self.words.text('list-filter-ends')}"

    def _said(self, field: Field) -> str:
        """Say what a field asks for: a choice in words, however it was typed."""
        typed = self.filters[field.name]
        found = meant(field.choices, typed, self.words)
        return found[0].text(self.words) if len(found) == 1 else typed

    def beneath(self, row: R) -> str:
        """Say more about the row under the cursor, in the line beneath the list."""
        return ""

    # What every list does.

    def compose_body(self) -> ComposeResult:
        table: Table[R] = Table(
            self.columns(), self.key, self.position, label=self.words_named, id="table"
        )
        yield Prose(classes="subtitle")
        yield TableHead(table)
        yield table
        yield Prose(classes="beneath")

    def words_named(self, key: str) -> str:
        """Name a column."""
        return self.words.named(key)

    @property
    def table(self) -> Table[R]:
        """The table."""
        return self.query_one("#table", Table)

    def on_screen_resume(self) -> None:
        """Read anew whenever the list comes into sight."""
        self.begin(self._load())

    def do_reload(self) -> None:
        """Read anew: the first page, or what stands around the cursor."""
        self.begin(self._load())

    async def _load(self) -> None:
        asked = dict(self.filters)
        after = self.table.reads_from if asked == self._listed else None
        try:
            found = await self.page(after=after)
            if after is not None and not found.rows:
                after, found = None, await self.page()
        except FreezoneError:
            if asked != self._listed:
                # What stands there would be taken for what was asked for.
                self.table.replace(Page(rows=(), has_more=False))
                self._tell()
            raise
        self._listed = asked
        self.table.replace(found, is_first=after is None)
        self._tell()

    @on(Table.Wanted)
    def _wanted(self, event: Table.Wanted) -> None:
        event.stop()
        self.begin(self._more(event), group=f"page-{event.after is None}")

    async def _more(self, wanted: Table.Wanted) -> None:
        table = self.table
        try:
            found = await self.page(after=wanted.after, before=wanted.before)
        finally:
            table.answered(wanted)
        if not self.table.awaits(wanted):
            return  # The list was read anew meanwhile: this page does not belong to it.
        if wanted.after is not None:
            self.table.extend_below(found)
        else:
            self.table.extend_above(found)
        self._tell()

    @on(Lines.Moved)
    def _moved(self) -> None:
        self._tell_row()
        self.keys_changed()

    @on(Lines.Opened)
    def _opened(self, event: Lines.Opened) -> None:
        event.stop()
        self.open(event.target)

    def relabel(self) -> None:
        """Write everything anew."""
        super().relabel()
        self._tell()

    def _tell(self) -> None:
        """Say what is listed, over the list; and more about the row under the cursor."""
        self.query_one(".subtitle", Prose).update(self.subtitle(), layout=False)
        for head in self.query(TableHead):
            head.refresh()
        self._tell_row()

    def _tell_row(self) -> None:
        row = self.table.current
        beneath = self.beneath(row) if row is not None else self.words.text(self.EMPTY)
        line = self.query_one(".beneath", Prose)
        # Its height is fixed: a cursor that moves must not have the whole screen laid out anew.
        line.update(
            folded(beneath, line.content_size.width, line.content_size.height), layout=False
        )

    def on_resize(self) -> None:
        """Fold anew what stands beneath the list."""
        self.call_after_refresh(self._tell)

    def take_words(self, text: str) -> None:
        """Look for words."""
        self.filters["words"] = text
        self.do_reload()

    def do_find(self) -> None:
        """Ask for a filter."""
        self.desk_app.go.filter(self)

    def filter_by(self, filters: dict[str, str] | None) -> None:
        """List what a filter lets through; None leaves it as it was."""
        if filters is not None:
            self.filters = {name: value for name, value in filters.items() if value.strip()}
            self.do_reload()

    def do_back(self) -> None:
        """Take the filter away first; then close the list."""
        if self.filters:
            self.filter_by({})
            self.say(Outcome.note("list-filter-gone"))
        else:
            super().do_back()
