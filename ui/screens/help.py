"""Help: what the screen is for, what the field with the cursor wants, what every key does here."""

from collections.abc import Iterator
from typing import Any

from textual.app import ComposeResult

from ui.keys import KEYS
from ui.screens.base import BaseModal, BaseScreen
from ui.widgets.card import Card, CardLine, CardPage, paragraph, title
from ui.widgets.form import Form
from ui.widgets.spans import Look, Span, aligned, wrapped


class HelpScreen(BaseModal[None]):
    """The help of one screen."""

    CSS_PATH = "help.tcss"
    TITLE_KEY = "key-help"

    def __init__(self, screen: BaseScreen[Any]) -> None:
        super().__init__()
        self._about = screen

    def compose_body(self) -> ComposeResult:
        yield Card(id="help")

    def on_mount(self) -> None:
        self.query_one(Card).show(self._page)

    def heading(self) -> str:
        """Say what the help is about."""
        return f"{self.words.text('key-help')}: {self._about.heading()}"

    def _page(self, width: int) -> CardPage:
        words = self.words
        about = f"help-{type(self._about).__name__}"
        if words.catalogue.has(about):
            yield from paragraph(words.text(about), width)
        for form in self._about.query(Form):
            field = form.current
            if field is not None and field.help:
                yield from title(words.named(field.label))
                yield from paragraph(words.text(field.help), width)
        yield from title(words.text("help-keys"))
        for key in KEYS:
            live = self._about.is_live(key)
            yield from self._key(key.shown, words.text(key.help), width, is_live=live)
        yield from title(words.text("help-scans-title"))
        yield from paragraph(words.text("help-scans"), width)

    @staticmethod
    def _key(shown: str, help_text: str, width: int, *, is_live: bool) -> Iterator[CardLine]:
        look = Look.STRONG if is_live else Look.DIM
        for at, part in enumerate(wrapped(help_text, max(8, width - 6))):
            yield CardLine(
                (
                    Span(aligned(shown if at == 0 else "", 6), look),
                    Span(part, Look.PLAIN if is_live else Look.DIM),
                )
            )

    def do_reload(self) -> None:
        """Fold anew."""
        self.query_one(Card).fold()
