"""The floor of the first frame: Textual alone, with the widgets of the desk's log-in screen.

A program of its own, that knows nothing of ours. It loads no more than any Textual program does:
four lines of the frame, two texts, a form that scrolls with two rows of a label, an input and two
texts, in the same places.
"""

import sys

from textual.app import App, ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input, Static

FIELDS = ("Name", "Password")
KEYS = " ".join(f"F{number} key" for number in range(1, 15))


class Line(Widget):
    """A line that draws itself."""

    def __init__(self, text: str, *, id: str) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self._text = text

    def render(self) -> str:
        return self._text


class Row(Widget):
    """One field: label, input, what it means, what is wrong with it."""

    def __init__(self, label: str) -> None:
        super().__init__()
        self._label = label

    def compose(self) -> ComposeResult:
        yield Static(self._label, classes="label", markup=False)
        yield Input(compact=True, password=self._label == "Password")
        yield Static("", classes="echo", markup=False)
        yield Static("", classes="wrong", markup=False)


class FirstScreen(Screen[None]):
    """What stands where the desk asks who is there."""

    AUTO_FOCUS = "Input"

    def compose(self) -> ComposeResult:
        yield Line("Log in", id="top")
        with Vertical(id="body"):
            yield Static("Welcome: who is at the desk?", id="welcome", markup=False)
            with VerticalScroll(id="form", can_focus=False):
                for label in FIELDS:
                    yield Row(label)
            yield Static("", id="known", markup=False)
        yield Line("scan, or type a number", id="scan")
        yield Line("", id="outcome")
        yield Line(KEYS, id="keys")


class BareDesk(App[None]):
    """As plain as a program can be."""

    ENABLE_COMMAND_PALETTE = False
    CSS = """
    Line { height: 1; background: $panel; }
    #keys { height: 2; }
    #welcome, #known { height: auto; padding: 1 2; }
    #form { height: auto; max-width: 76; padding: 0 1; }
    Row {
        layout: grid; grid-size: 3; grid-columns: 24 1fr 1fr; grid-rows: auto; grid-gutter: 0 1;
        height: auto;
    }
    Row > .wrong { column-span: 3; height: auto; display: none; }
    Row > .label, Row > .echo { height: auto; }
    """

    def on_mount(self) -> None:
        self.push_screen(FirstScreen())


if __name__ == "__main__":
    sys.exit(BareDesk().run())
