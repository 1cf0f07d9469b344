"""Scans wait their turn in sight: taken first, worked second, none lost however slow the record."""

import asyncio
from collections import deque
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Final

from freezone.clock import ALMATY, SystemClock
from freezone.errors import FreezoneError, InvariantError
from freezone.ids import Number
from hs_nomenclature.errors import NomenclatureError
from ui.outcomes import Outcome, OutcomeKind
from ui.scanning.healing import Healed, heal
from ui.widgets.bars import ScanLine, ScanState

if TYPE_CHECKING:
    from ui.app import FreezoneApp

FOUND_AGAIN: Final = "found-again"
"""What the memory notes of a scan that a desk now gone had taken and not worked."""
LOOK_AGAIN_S: Final = 0.05
"""How often a waiting scan looks whether the act before it has ended."""
_NAMED: Final = 5
"""How many of the scans that were not taken are named in the band."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """Something scanned."""

    id: int
    """Its number in the terminal's memory."""
    text: str
    number: Number | None
    """The number of ours, in whatever layout it arrived; None where it is another text."""
    scanned: datetime
    earlier: datetime | None = None
    """When the same thing was scanned before in this shift; known when its turn comes."""
    is_found: bool = False
    """Whether a desk now gone took it and did not come to work it."""
    unread: Outcome | None = None
    """Why it could not be read, where it could not."""


class ScanQueue:
    """The scans of a terminal, in the order they arrived."""

    def __init__(self, app: "FreezoneApp") -> None:
        self._app = app
        self._waiting: deque[Scan] = deque()
        self._is_working = False
        self._typed = ""
        self._last: tuple[Scan, Outcome] | None = None
        self._worked_on = 0
        self._not_taken: list[str] = []
        """What of the run of scans under way was turned down."""

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
        self._take(str(number), number, None)

    def unread(self, text: str, outcome: Outcome) -> None:
        """Take a scan that could not be read: said loudly in its turn, as it has to be repeated."""
        self._take(text, None, outcome)

    def find_again(self) -> None:
        """Take up what a desk that ended in the middle had taken for the person at work."""
        known = {scan.id for scan in self._waiting}
        for kept in self._app.memory.waiting_scans():
            if kept.id in known:
                continue
            read = heal(kept.text)
            number = read.number if isinstance(read, Healed) else None
            unread = None if number else Outcome.turned_down("scan-damaged", text=kept.text)
            self._waiting.append(
                Scan(id=kept.id, text=kept.text, number=number, scanned=kept.scanned,
                     is_found=True, unread=unread)
            )  # fmt: skip
        self._go_on()

    def _take(self, text: str, number: Number | None, unread: Outcome | None) -> None:
        clock = self._app.setting.clock or SystemClock()
        kept = self._app.memory.put_scan(text, type(self._app.screen).__name__)
        self._waiting.append(
            Scan(id=kept, text=text, number=number, scanned=clock.now(), unread=unread)
        )
        self._go_on()

    def _go_on(self) -> None:
        self._paint()
        if self._waiting and not self._is_working:
            self._is_working = True
            self._app.run_worker(self._work(), group="scans", exit_on_error=False)

    async def _work(self) -> None:
        try:
            while self._waiting:
                while self._app.desk_screen.is_acting:  # noqa: ASYNC110 - Textual has no event for it
                    # What is being recorded is told first, on the screen it was asked on.
                    await asyncio.sleep(LOOK_AGAIN_S)
                scan = self._waiting[0]
                outcome = await self._worked(scan)
                self._waiting.popleft()
                self._tell(scan, outcome)
                await asyncio.sleep(0)
        finally:
            self._is_working = False

    def _tell(self, scan: Scan, outcome: Outcome) -> None:
        """Note and say what came of a scan; at the end of a run, what of it was not taken."""
        is_taken = outcome.kind not in {OutcomeKind.REFUSED, OutcomeKind.FAILED}
        subject = str(scan.number) if is_taken and scan.number else None
        noted = FOUND_AGAIN if scan.is_found and is_taken else outcome.kind.value
        self._app.memory.finish_scan(scan.id, noted, subject)
        self._last = (scan, outcome)
        self._worked_on += 1
        if not is_taken:
            self._not_taken.append(scan.text)
        self._app.desk_screen.say(outcome)
        if not self._waiting:
            missed, self._not_taken = self._not_taken, []
            if missed and self._worked_on > 1 and (is_taken or len(missed) > 1):
                self._app.desk_screen.say(_not_taken(missed))
            self._worked_on = 0
        self._paint()

    async def _worked(self, scan: Scan) -> Outcome:
        """Let the screen in front act on a scan; whatever goes wrong, the next one has its turn."""
        if scan.unread is not None:
            return scan.unread
        try:
            # Asked in its turn: the first of two in one burst is finished by now.
            earlier = self._app.memory.scanned_before(scan.text, scan.scanned)
            outcome = await self._app.desk_screen.take_scan(replace(scan, earlier=earlier))
        except Exception as error:  # noqa: BLE001 - a fault at one scan must not lose the others
            return self._failed(error)
        if scan.is_found and outcome.kind is OutcomeKind.NOTE:
            return Outcome.note(
                "scan-found-again", number=scan.text, scanned=scan.scanned.isoformat()
            )
        return outcome

    def _failed(self, error: Exception) -> Outcome:
        from ui.failures import note_failure, reasons_of  # noqa: PLC0415 - rare

        match error:
            case FreezoneError() | NomenclatureError():
                return Outcome.refused(*reasons_of(error))
            case InvariantError():
                self._app.go.stop(error)
                return Outcome.turned_down("stop-only-leave")
            case _:
                return note_failure(error)

    def _paint(self) -> None:
        for line in self._app.screen.query(ScanLine):
            line.refresh()


def _not_taken(missed: list[str]) -> Outcome:
    """Say what of a run of scans has to be scanned again."""
    more = "…" if len(missed) > _NAMED else ""
    named = ", ".join(missed[:_NAMED])
    return Outcome.turned_down("scan-not-taken", count=len(missed), numbers=f"{named}{more}")
