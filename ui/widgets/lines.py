"""A list painted line by line: cards and lists of any length, a cursor, and nothing else.

Only the lines on screen are ever drawn, so a million rows cost what twenty do.
"""

from typing import ClassVar

from rich.style import Style
from textual.binding import Binding, BindingType
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from ui.widgets.spans import Line, Look, segments


class Lines(ScrollView, can_focus=True):
    """Lines with a cursor; what a line is, a subclass says."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"lines--cursor", "lines--marked"} | {
        f"lines--{look}" for look in Look
    }
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(key, f"move('{how}')", f"list-{how}", tooltip=f"list-{how}", id=f"list.{how}",
                show=False)
        for key, how in (
            ("up", "up"), ("down", "down"), ("pageup", "page_up"), ("pagedown", "page_down"),
            ("home,ctrl+home", "first"), ("end,ctrl+end", "last"),
        )
    ]  # fmt: skip

    class Moved(Message):
        """The cursor stands on another line."""

    class Opened(Message):
        """Enter was pressed on a line that opens something."""

        def __init__(self, target: str) -> None:
            super().__init__()
            self.target = target

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self.cursor = 0
        self._styled: dict[Look, Style] | None = None

    # What a subclass says.

    @property
    def count(self) -> int:
        """How many lines there are."""
        raise NotImplementedError

    def line(self, at: int, width: int) -> Line:
        """Give a line as it is painted."""
        raise NotImplementedError

    def target(self, at: int) -> str | None:
        """Give what Enter opens on a line."""
        raise NotImplementedError

    def is_stop(self, at: int) -> bool:
        """Tell whether the cursor may stand on a line."""
        return True

    def is_marked(self, at: int) -> bool:
        """Tell whether a line is marked."""
        return False

    # What every list does.

    def lines_changed(self) -> None:
        """Paint anew after the lines are others."""
        self.virtual_size = Size(0, self.count)
        self.cursor = max(0, min(self.cursor, self.count - 1))
        self.refresh()

    def move_to(self, at: int) -> None:
        """Put the cursor on a line, or on the nearest one where it may stand."""
        if not self.count:
            return
        at = max(0, min(at, self.count - 1))
        step = 1 if at >= self.cursor else -1
        for way in (step, -step):
            stop = at
            while 0 <= stop < self.count and not self.is_stop(stop):
                stop += way
            if 0 <= stop < self.count:
                at = stop
                break
        before, self.cursor = self.cursor, at
        self.scroll_to_region(Region(0, at, 1, 1), animate=False, force=True, immediate=True)
        # Two lines change; where the list was scrolled as well, that alone paints it anew.
        self.refresh_line(before)
        self.refresh_line(at)
        if at != before:
            self.post_message(self.Moved())

    def action_move(self, how: str) -> None:
        """Move the cursor."""
        page = max(1, self.scrollable_content_region.height - 1)
        last = self.count - 1
        ways = {"up": -1, "down": 1, "page_up": -page, "page_down": page}
        at = {"first": 0, "last": last}.get(how, self.cursor + ways.get(how, 0))
        before = self.cursor
        self.move_to(at)
        if self.cursor == before and how in {"up", "page_up", "first"}:
            # Lines above the first stop are read by scrolling.
            self.scroll_to(y=0, animate=False, immediate=True)

    def open_cursor(self) -> bool:
        """Open what the cursor stands on; tell whether it opens anything."""
        found = self.target(self.cursor) if self.count else None
        if found is not None:
            self.post_message(self.Opened(found))
        return found is not None

    def on_click(self, event: object) -> None:
        """Move the cursor to the line clicked; a second click on it opens it."""
        y = getattr(event, "y", 0) + int(self.scroll_offset.y)
        if y < self.count and self.is_stop(y):
            if y == self.cursor:
                self.open_cursor()
            else:
                self.move_to(y)

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        self.lines_changed()
        self.call_after_refresh(self.move_to, self.cursor)

    def _looks(self) -> dict[Look, Style]:
        """Give the style of each look; worked out once for the style sheet there is."""
        if self._styled is None:
            self._styled = {look: self.get_component_rich_style(f"lines--{look}") for look in Look}
        return self._styled

    def notify_style_update(self) -> None:
        """Work the looks out anew: the colours are others."""
        self._styled = None
        super().notify_style_update()

    def render_line(self, y: int) -> Strip:
        """Draw one line of the screen."""
        width = self.scrollable_content_region.width
        at = y + int(self.scroll_offset.y)
        looks = self._looks()
        if at >= self.count:
            return Strip.blank(width, looks[Look.PLAIN])
        under = None
        if self.is_marked(at):
            under = self.get_component_rich_style("lines--marked", partial=True)
        if at == self.cursor and (self.has_focus or not self.can_focus) and self.is_stop(at):
            under = self.get_component_rich_style("lines--cursor", partial=True)
        return Strip(segments(self.line(at, width), width, looks, under), width)
