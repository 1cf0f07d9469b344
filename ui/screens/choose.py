"""Choosing one of a list: by its number, by a few letters of it, or with the arrows."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.widgets import Input

from ui.forms.choices import meant
from ui.forms.field import Choice
from ui.outcomes import Outcome
from ui.screens.base import BaseModal
from ui.widgets.card import Card, CardLine, CardPage, row
from ui.widgets.entry import Entry
from ui.widgets.lines import Lines
from ui.widgets.spans import Look, Span, wrapped

INDENT = 5
"""Cells of the number before a choice."""
TALLEST = 16


class ChooseScreen(BaseModal[str]):
    """A list to choose from; the answer is the key of the choice."""

    CSS_PATH = "choose.tcss"

    def __init__(self, title: str, choices: Sequence[Choice]) -> None:
        super().__init__()
        self._title = title
        self._choices = choices

    def compose_body(self) -> ComposeResult:
        yield Entry(id="narrow")
        yield Card(id="choices")

    def on_mount(self) -> None:
        card = self.query_one(Card)
        card.can_focus = False
        card.show(self._page)

    def on_resize(self) -> None:
        """Take as many lines as the whole list needs at this width."""
        self.call_after_refresh(self._fit)

    def relabel(self) -> None:
        """Write everything anew; in another language the list may need more lines."""
        super().relabel()
        self._fit()

    def _fit(self) -> None:
        card = self.query_one(Card)
        width = max(1, card.scrollable_content_region.width)
        lines = sum(len(tuple(wrapped(each.text(self.words), max(8, width - INDENT))))
                    for each in self._choices)  # fmt: skip
        card.styles.height = min(lines, TALLEST)

    def heading(self) -> str:
        """Say what is chosen."""
        return self.words.named(self._title)

    @property
    def _offered(self) -> Sequence[Choice]:
        typed = self.query_one(Entry).value
        return meant(self._choices, typed, self.words) if typed.strip() else self._choices

    def _page(self, width: int) -> CardPage:
        numbers = {choice.key: at for at, choice in enumerate(self._choices, 1)}
        for choice in self._offered:
            first, *others = wrapped(choice.text(self.words), max(8, width - INDENT))
            yield row((Span(f"{numbers[choice.key]:>3}  ", Look.DIM), Span(first)), choice.key)
            for part in others:
                yield CardLine((Span(" " * INDENT), Span(part)))

    @on(Input.Changed)
    def _narrowed(self, event: Input.Changed) -> None:
        event.stop()
        card = self.query_one(Card)
        card.fold()
        card.move_to(0)

    @on(Entry.Left)
    def _left(self, event: Entry.Left) -> None:
        event.stop()
        if event.key in {"enter", "ctrl+j"}:
            self.do_open()
        else:
            self.query_one(Card).action_move("down" if event.step > 0 else "up")

    @on(Lines.Opened)
    def _opened(self, event: Lines.Opened) -> None:
        event.stop()
        self.dismiss(event.target)

    def do_open(self) -> None:
        """Take what the cursor stands on."""
        if not self.query_one(Card).open_cursor():
            self.say(Outcome.turned_down("choose-none"))
