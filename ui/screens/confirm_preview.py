"""Confirmation, the last step: the slip as it would be issued, and the key that issues it."""

from textual.timer import Timer

from freezone.language.choice import LanguagePair
from freezone.services.confirmation import confirm
from freezone.services.slip_preview import SlipPreview, preview_slip
from ui.outcomes import Outcome
from ui.papers import text_of
from ui.reasons import reason_lines
from ui.screens.confirm_work import Work
from ui.screens.paper_preview import PaperPreviewScreen
from ui.widgets.card import CardPage, title

SEEN = 1.0
"""Seconds the slip must have been in sight: a key held down opens the preview and does no more."""


class ConfirmPreviewScreen(PaperPreviewScreen):
    """The slip before it is issued: nothing is written by looking, no number is taken."""

    CSS_PATH = "confirm_preview.tcss"

    def __init__(self, work: Work) -> None:
        super().__init__("")
        self._work = work
        self._preview: SlipPreview | None = None
        self._in: LanguagePair | None = None
        self._is_seen = False
        self._looking: Timer | None = None

    def heading(self) -> str:
        """Say that it is not a slip yet."""
        return self.words.text("confirm-preview-title")

    async def text_in(self, pair: LanguagePair, width: int) -> str:
        """Work the slip out, and write it as text."""
        if self._preview is None or self._in != pair:
            self._preview = await self.writing(preview_slip, self._work.request, pair)
            self._in = pair
        return await self.desk_app.lanes.read(text_of, self._preview.document, width=width)

    def do_reload(self) -> None:
        """Work it out anew, of the record as it is now: it has to be looked at again."""
        self._preview = None
        self._is_seen = False
        if self._looking is not None:
            self._looking.stop()
            self._looking = None
        super().do_reload()

    def shown(self) -> None:
        """Let it be looked at before it can be issued."""
        if self._preview is not None and self._looking is None:
            count = len(self._preview.warnings)
            self.say(
                Outcome.note("confirm-look-warned", count=count)
                if count
                else Outcome.note("confirm-look-first")
            )
            self._wait()

    def below(self, width: int) -> CardPage:
        """List every warning that will stand in the entry."""
        warnings = () if self._preview is None else self._preview.warnings
        if warnings:
            yield from title(self.words.text("confirm-warnings"))
        for reason in warnings:
            yield from reason_lines(self.words, reason, width)

    def _wait(self) -> None:
        if self._looking is not None:
            self._looking.stop()
        self._looking = self.set_timer(SEEN, self._seen)

    def _seen(self) -> None:
        self._is_seen = True
        self.keys_changed()

    def why_not(self, act: str) -> Outcome | None:
        """Nothing is printed before it is issued, or issued before it was looked at."""
        if act == "print":
            return Outcome.turned_down("confirm-not-issued")
        if act == "post" and self._reasons:
            return Outcome.turned_down("paper-refused", count=len(self._reasons))
        if act == "post" and not self._is_seen:
            return Outcome.turned_down("confirm-look-first")
        return super().why_not(act)

    async def action_press(self, act: str) -> None:
        """Begin the wait anew when the key is still held down."""
        if act == "post" and not self._is_seen and self._looking is not None:
            self._wait()
        await super().action_press(act)

    def do_post(self) -> None:
        """Issue the slip."""
        self.act(self._confirm)

    async def _confirm(self) -> None:
        done = await self.writing(confirm, self._work.request)
        self._work.done()
        seen = () if self._preview is None else self._preview.warnings
        new = (reason for reason in done.warnings if reason not in seen)
        outcome = Outcome.done("confirm-done", *new, slip=done.slip, count=len(done.lines))
        self.desk_app.go.instead(f"slip:{done.slip}", outcome)
