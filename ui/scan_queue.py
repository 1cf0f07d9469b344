"""Scans wait their turn in sight: taken first, worked second, none lost however slow the record."""

import asyncio
from collections import deque
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from freezone.clock import ALMATY, SystemClock
from freezone.errors import FreezoneError
from freezone.ids import Number
from ui.outcomes import Outcome, OutcomeKind
from ui.widgets.bars import ScanLine, ScanState

if TYPE_CHECKING:
    from ui.app import FreezoneApp


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """Something scanned."""

    id: int
    """Its number in the terminal's memory."""
    text: str
    number: Number | None
    """The number of ours, in whatever layout it arrived; None where it is another text."""
    scanned: datetime
    earlier: datetime | None
    """When the same thing was scanned before in this shift."""


class ScanQueue:
    """The scans of a terminal, in the order they arrived."""

    def __init__(self, app: "FreezoneApp") -> None:
        self._app = app
        self._waiting: deque[Scan] = deque()
        self._is_working = False
        self._typed = ""
        self._last: tuple[Scan, Outcome] | None = None

    @property
    def state(self) -> ScanState:
        """What the scan line shows."""
        last = ""
        if self._last is not None:
            scan, outcome = self._last
            at = scan.scanned.astimezone(ALMATY)
            last = f"{at:%H:%M:%S} {scan.number or scan.text} {outcome.word(self._app.words)}"
        return ScanState(typed=self._typed, waiting=len(self._waiting), last=last)

    def typing(self, text: str) -> None:
        """Show what is being typed."""
        if text != self._typed:
            self._typed = text
            self._paint()

    def put(self, number: Number) -> None:
        """Take a scan: kept first, worked when its turn comes."""
        clock = self._app.setting.clock or SystemClock()
        now = clock.now()
        memory = self._app.memory
        kept = memory.put_scan(str(number), type(self._app.screen).__name__)
        earlier = memory.scanned_before(str(number), now)
        scan = Scan(id=kept, text=str(number), number=number, scanned=now, earlier=earlier)
        self._waiting.append(scan)
        self._paint()
        if not self._is_working:
            self._is_working = True
            self._app.run_worker(self._work(), group="scans", exit_on_error=False)

    def unread(self, outcome: Outcome) -> None:
        """Say that a scan could not be read: loudly, for it has to be scanned again."""
        self._app.desk_screen.say(outcome)

    async def _work(self) -> None:
        try:
            while self._waiting:
                scan = self._waiting[0]
                outcome = await self._worked(scan)
                self._waiting.popleft()
                subject = str(scan.number) if outcome.kind is not OutcomeKind.REFUSED else None
                self._app.memory.finish_scan(scan.id, outcome.kind.value, subject)
                self._last = (scan, outcome)
                self._app.desk_screen.say(outcome)
                self._paint()
                await asyncio.sleep(0)
        finally:
            self._is_working = False

    async def _worked(self, scan: Scan) -> Outcome:
        """Let the screen in front act on a scan; whatever goes wrong, the next one has its turn."""
        try:
            return await self._app.desk_screen.take_scan(scan)
        except FreezoneError as error:
            return Outcome.refused(*error.reasons)
        except Exception as error:  # noqa: BLE001 - a fault at one scan must not lose the others
            from ui.failures import note_failure  # noqa: PLC0415 - rare

            return note_failure(error)

    def _paint(self) -> None:
        for line in self._app.screen.query(ScanLine):
            line.refresh()
