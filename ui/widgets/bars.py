"""The lines that frame every screen: who and where above; scans, outcome and keys beneath."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from rich.text import Text
from textual.widget import Widget

from ui.keys import KEYS, Key
from ui.outcomes import Outcome
from ui.widgets.spans import aligned, shortened, wrapped
from ui.words import Words


class TopLine(Widget):
    """The name of the screen on the left; person, terminal and time on the right."""

    def __init__(self, left: Callable[[], str], right: Callable[[], str]) -> None:
        super().__init__(id="top-line")
        self._left, self._right = left, right

    def render(self) -> Text:
        """Write the line; where room is short, the right gives way first."""
        width = self.size.width
        left = shortened(self._left(), width - 2)
        right = _fitting(self._right(), width - cell_len(left) - 4)
        gap = width - cell_len(left) - cell_len(right) - 2
        return Text(f" {left}{' ' * max(gap, 0)}{right} ", no_wrap=True, overflow="crop")


def _fitting(text: str, width: int) -> str:
    """Give as many whole parts of a text as fit: who it is outlasts what time it is."""
    parts = text.split("  ")
    while parts and cell_len("  ".join(parts)) > width:
        parts.pop()
    return "  ".join(parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanState:
    """What the scan line shows."""

    typed: str = ""
    waiting: int = 0
    last: str = ""


class ScanLine(Widget):
    """What is being typed or scanned, how many scans wait, what the last one was."""

    def __init__(self, words: Callable[[], Words], state: Callable[[], ScanState]) -> None:
        super().__init__(id="scan-line")
        self._words, self._state = words, state

    def render(self) -> Text:
        """Write the line."""
        state, words, width = self._state(), self._words(), self.size.width
        left = f" ▸ {state.typed}" if state.typed else f" ▸ {words.text('scan-prompt')}"
        right = state.last
        if state.waiting:
            right = words.text("scan-waiting", count=state.waiting)
        right = shortened(right, max(0, width - cell_len(left) - 4))
        gap = max(0, width - cell_len(left) - cell_len(right) - 1)
        text = Text(no_wrap=True, overflow="crop")
        text.append(left, "bold" if state.typed else "dim")
        text.append(" " * gap)
        text.append(right)
        return text


class OutcomeBand(Widget):
    """What came of the last act: a band of colour, a sign, a word and a sentence."""

    TALLEST = 6

    def __init__(self, words: Callable[[], Words]) -> None:
        super().__init__(id="outcome")
        self._words = words
        self.outcome: Outcome | None = None

    def say(self, outcome: Outcome | None) -> None:
        """Show an outcome; None clears the band."""
        if self.outcome is not None:
            self.remove_class(self.outcome.kind.value)
        self.outcome = outcome
        if outcome is not None:
            self.add_class(outcome.kind.value)
        self.refresh(layout=True)

    def _said(self, width: int) -> list[str]:
        if self.outcome is None:
            return [""]
        words = self._words()
        lines: list[str] = []
        room = max(16, width - 4)
        for at, text in enumerate(self.outcome.lines(words) or ("",)):
            opening = f"{self.outcome.word(words)}  {text}" if at == 0 else text
            for line in wrapped(opening, room):
                lines.append(f"   {line}" if lines else f" {line}")
        if len(lines) > self.TALLEST:
            rest = words.text("outcome-more", count=len(lines) - self.TALLEST + 1)
            lines = [*lines[: self.TALLEST - 1], f"   {rest}"]
        return lines

    def get_content_height(self, container: object, viewport: object, width: int) -> int:
        """Give as many rows as the sentence needs, and at least one."""
        return len(self._said(width))

    def render(self) -> Text:
        """Write the band."""
        lines = [aligned(line, self.size.width) for line in self._said(self.size.width)]
        return Text("\n".join(lines), no_wrap=True, overflow="crop")


class KeyBar(Widget):
    """Every key of the desk in its place; those that can do nothing here are dimmed."""

    def __init__(self, words: Callable[[], Words], is_live: Callable[[Key], bool]) -> None:
        super().__init__(id="key-bar")
        self._words, self._is_live = words, is_live
        self._shown: tuple[bool, ...] = ()

    def look_again(self) -> None:
        """Paint the keys anew if other ones can be used now: a cursor that moves changes none."""
        if self._shown != tuple(self._is_live(key) for key in KEYS):
            self.refresh()

    def _cells(self) -> list[tuple[Key, str]]:
        words = self._words()
        return [(key, f" {key.shown} {words.text(key.label)}") for key in KEYS]

    def _rows(self, width: int) -> Sequence[Sequence[tuple[Key, str]]]:
        """Part the keys into rows: one where all fit, else two; the same for every screen."""
        cells = self._cells()
        if sum(cell_len(cell) for _, cell in cells) <= width:
            return (cells,)
        half = (len(cells) + 1) // 2
        return (cells[:half], cells[half:])

    def get_content_height(self, container: object, viewport: object, width: int) -> int:
        """Take one row where all keys fit into it, else two."""
        return len(self._rows(width))

    def render(self) -> Text:
        """Write the keys; in one language each stands in one place on every screen."""
        text = Text(no_wrap=True, overflow="crop")
        width = self.size.width
        self._shown = tuple(self._is_live(key) for key in KEYS)
        for at, row in enumerate(self._rows(width)):
            spare = width - sum(cell_len(cell) for _, cell in row)
            gap = " " * max(0, spare // len(row))
            if at:
                text.append("\n")
            for key, cell in row:
                is_live = self._is_live(key)
                text.append(cell[: len(key.shown) + 1], "bold" if is_live else "dim")
                text.append(cell[len(key.shown) + 1 :] + gap, "" if is_live else "dim")
        return text
