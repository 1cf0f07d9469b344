"""A paper as text, to be looked at: nothing is printed by looking, so nothing is noted."""

from textual.app import ComposeResult

from freezone.errors import Reason
from freezone.language.choice import LanguagePair
from ui.outcomes import Outcome
from ui.paper_languages import pair_choices, pair_named, prefer_pair, preferred_pair
from ui.papers import look
from ui.reasons import reason_lines
from ui.screens.base import BaseScreen
from ui.widgets.card import Card, CardLine, CardPage, paragraph
from ui.widgets.prose import Prose
from ui.widgets.spans import Look, Span

NARROWEST = 60
WIDEST = 110
"""Wider lines of prose are hard to read."""


class PaperPreviewScreen(BaseScreen[None]):
    """The text of a slip or of a lot's label, in two languages that can be chosen."""

    CSS_PATH = "paper_preview.tcss"

    def __init__(self, number: str) -> None:
        super().__init__()
        self._number = number
        self._lines: tuple[str, ...] | None = None
        self._width = 0
        """For which width the text was written."""
        self._reasons: tuple[Reason, ...] = ()
        """Why there is no such paper."""

    def compose_body(self) -> ComposeResult:
        yield Prose(classes="subtitle")
        yield Card(id="paper")

    def on_mount(self) -> None:
        self.query_one(Card).show(self._page)
        self.relabel()

    def heading(self) -> str:
        """Name the paper."""
        return self.words.text("paper-text-of", number=self._number)

    @property
    def _pair(self) -> LanguagePair:
        return preferred_pair(self.desk_app.memory)

    async def text_in(self, pair: LanguagePair, width: int) -> str:
        """Write the paper as text."""
        return await self.reading(look, self._number, pair, width=width)

    def below(self, width: int) -> CardPage:
        """Give what is to be said beneath the paper."""
        return ()

    def shown(self) -> None:
        """Go on after the text is there."""

    def relabel(self) -> None:
        """Write everything anew."""
        super().relabel()
        said = self.words.text("paper-languages", pair=pair_named(self.words, self._pair))
        self.query_one(".subtitle", Prose).update(said)

    def do_reload(self) -> None:
        """Write the paper anew."""
        self.begin(self._load(self._width))

    async def _load(self, width: int) -> None:
        text = await self.text_in(self._pair, width)
        self._lines, self._reasons = tuple(text.split("\n")), ()
        self.query_one(Card).fold()
        self.keys_changed()
        self.shown()

    def _page(self, width: int) -> CardPage:
        fits = max(NARROWEST, min(width, WIDEST))
        if fits != self._width:
            self._width = fits
            self.do_reload()
        for reason in self._reasons:
            line = reason.params.get("line", "")
            if line not in self.words.sentence(reason):
                yield from paragraph(line, width, look=Look.STRONG)
            yield from reason_lines(self.words, reason, width)
            yield CardLine(())
        if self._lines is None and not self._reasons:
            yield from paragraph(self.words.text("desk-working"), width, look=Look.DIM)
        for line in self._lines or ():
            yield CardLine((Span(line),))
        if self._lines is not None:
            yield from self.below(width)

    def refused(self, outcome: Outcome) -> None:
        """List every reason where the paper would stand; the band has room for a few."""
        if outcome.reasons:
            self._lines, self._reasons = None, outcome.reasons
            self.query_one(Card).fold()
            self.keys_changed()
            self.say(Outcome.turned_down("paper-refused", count=len(outcome.reasons)))
        else:
            super().refused(outcome)

    def why_not(self, act: str) -> Outcome | None:
        """Nothing to do with a paper before it is there."""
        if act == "print" and self._lines is None:
            return Outcome.waiting("desk-working")
        return super().why_not(act)

    def do_choose(self) -> None:
        """Choose the two languages."""
        self.desk_app.go.choose("paper-languages-title", pair_choices(self.words), self._chosen)

    def _chosen(self, key: str | None) -> None:
        if key is not None:
            prefer_pair(self.desk_app.memory, LanguagePair.parse(key))
            self.relabel()
            self.do_reload()

    def do_print(self) -> None:
        """Ask how it shall be printed."""
        self.desk_app.go.print(self._number)
