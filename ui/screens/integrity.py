"""Check of the record: is it whole, and does it agree with paper."""

import re
from threading import Event
from typing import TYPE_CHECKING

import platformdirs
from textual import on
from textual.app import ComposeResult

from freezone.errors.store import AnchorMalformedError
from freezone.errors.verification import VerifyStoppedError
from freezone.services import integrity
from freezone.services.integrity import Verified, VerifyFinding
from freezone.services.roles import Act
from ui.forms.field import Field
from ui.outcomes import Outcome
from ui.permission import not_permitted
from ui.screens.base import BaseScreen
from ui.widgets.card import Card, CardPage, fact, paragraph, title
from ui.widgets.form import Form
from ui.widgets.lines import Lines
from ui.widgets.prose import Prose
from ui.widgets.spans import Look

if TYPE_CHECKING:
    from ui.scan_queue import Scan

FIELDS = (
    Field(name="anchors", label="integrity-anchors", help="integrity-anchors-help",
          codes=frozenset({AnchorMalformedError.code})),
)  # fmt: skip
_BETWEEN = re.compile(r"[,;\s]+(?=\d+\s*:)")
"""What parts two anchors: the groups of one may be parted by spaces too."""
LOOK_AGAIN = 0.25
"""Seconds between two looks at how far the check is."""


class IntegrityScreen(BaseScreen[None]):
    """Checks the whole record; nothing is recorded."""

    CSS_PATH = "integrity.tcss"
    TITLE_KEY = "section-integrity"

    def __init__(self) -> None:
        super().__init__()
        self._verified: Verified | None = None
        self._last = ""
        """Number and fingerprint of the last entry, as they stand on paper."""
        self._stopped: Event | None = None
        """Set to stop the check under way; None while there is none."""
        self._progress = (0, "journal")
        """Percent and phase; written by the lane that reads, shown by the screen."""

    def compose_body(self) -> ComposeResult:
        yield Prose(id="hint")
        yield Form(FIELDS, lambda: self.words)
        yield Card(id="verified")

    def on_mount(self) -> None:
        self.query_one(Card).show(self._page)
        self.relabel()

    def on_unmount(self) -> None:
        """Leave nothing running behind."""
        self._stop()

    def relabel(self) -> None:
        """Write everything anew."""
        super().relabel()
        self.query_one("#hint", Prose).update(self.words.text("integrity-hint"))

    def do_reload(self) -> None:
        """Check the record."""
        if self._stopped is None:
            self.begin(self._verify(), group="verifying")
        else:
            self._say_progress()

    def do_back(self) -> None:
        """Stop the check under way; else close the screen."""
        if self._stopped is None:
            super().do_back()
        else:
            self._stop()

    def _stop(self) -> None:
        if self._stopped is not None:
            self._stopped.set()

    async def take_scan(self, scan: "Scan") -> Outcome:
        """Stop the check first: the lane that reads is needed for what was scanned."""
        self._stop()
        return await super().take_scan(scan)

    async def _verify(self) -> None:
        form = self.query_one(Form)
        form.show_refusals(())
        typed = form.values["anchors"].strip()
        stopped = self._stopped = Event()
        self._progress = (0, "journal")
        self._say_progress()
        watch = self.set_interval(LOOK_AGAIN, self._say_progress)
        try:
            self._verified = await self.desk_app.lanes.read(
                integrity.verify,
                self.desk,
                anchors=_BETWEEN.split(typed) if typed else (),
                folder=platformdirs.user_cache_path("freezone") / "verify",
                progress=self._went,
                is_stopped=stopped.is_set,
            )
        except VerifyStoppedError:
            self.say(Outcome.note("integrity-stopped"))
            return
        finally:
            watch.stop()
            self._stopped = None
        await self._tell(self._verified)

    async def _tell(self, verified: Verified) -> None:
        """Say in one line whether the record is whole; the rest stands on the card."""
        self._last = ""
        if verified.is_whole:
            self._last = await self.reading(integrity.anchor_at, verified.entries)
            self.say(Outcome.note("integrity-whole", entries=verified.entries))
        else:
            self.say(Outcome.failed("integrity-wrong", count=len(verified.findings)))
        card = self.query_one(Card)
        card.fold()
        card.focus()

    def _went(self, done: int, total: int, phase: str) -> None:
        self._progress = (min(100 * done // total, 100) if total else 0, str(phase))

    def _say_progress(self) -> None:
        percent, phase = self._progress
        self.say(Outcome.waiting(f"integrity-checking-{phase}", percent=percent))

    def refused(self, outcome: Outcome) -> None:
        """Show what is wrong with an anchor beside it."""
        others = self.query_one(Form).show_refusals(outcome.reasons)
        self.say(Outcome.refused(*others) if others else Outcome.turned_down("integrity-not-begun"))

    @on(Lines.Opened)
    def _opened(self, event: Lines.Opened) -> None:
        event.stop()
        why = not_permitted(self.desk_app.session, Act.READ_JOURNAL)
        if why is None:
            self.desk_app.go.open(event.target)
        else:
            self.say(why)

    # The card.

    def _page(self, width: int) -> CardPage:
        words, verified = self.words, self._verified
        if verified is None:
            return
        if verified.is_whole:
            whole = f"✓ {words.text('integrity-whole', entries=verified.entries)}"
            yield from paragraph(whole, width, look=Look.GOOD)
            yield from fact(words.text("integrity-last"), self._last, width)
            yield from paragraph(words.text("integrity-compare"), width, look=Look.DIM)
        else:
            wrong = f"✗ {words.text('integrity-wrong', count=len(verified.findings))}"
            yield from paragraph(wrong, width, look=Look.BAD)
        for finding in verified.findings:
            yield from self._finding(finding, width)
        if verified.notes:
            yield from title(words.text("integrity-notes"))
        for note in verified.notes:
            yield from paragraph(f"· {words.sentence(note)}", width)

    def _finding(self, finding: VerifyFinding, width: int) -> CardPage:
        words = self.words
        where = finding.table
        target = None
        if finding.entry is not None:
            where = f"{where} · {words.named('entry-number')} {finding.entry}"
            target = f"entry:{finding.entry}"
        yield from title(where)
        said = f"{finding.what.code} {words.sentence(finding.what)}"
        yield from paragraph(said, width, target=target)
        yield from paragraph(words.remedy(finding.what), width, look=Look.DIM)
