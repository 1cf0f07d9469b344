"""Every key of the terminal passes here first: scans are told from typing before anything acts."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from textual import events

from ui.outcomes import Outcome
from ui.scanning.outcomes import Damaged, Mixed, Scanned, Swallowed, Typed, Unclear
from ui.scanning.outcomes import Outcome as Read
from ui.scanning.paste import PastedScans, read_paste
from ui.scanning.reader import BURST_GAP_S, ScanReader
from ui.scanning.suffix import SUFFIX_OF_KEY
from ui.widgets.entry import Entry

if TYPE_CHECKING:
    from ui.app import FreezoneApp


GAP: Final = "FREEZONE_SCAN_GAP_MS"
_SHORTEST_GAP_MS, _LONGEST_GAP_MS = 5, 500
"""Below it no scanner is quick enough; above it every hand is a scanner."""


def burst_gap(environment: Mapping[str, str]) -> float:
    """Give the longest pause inside a scan, in seconds: as set for a slow scanner, or the usual."""
    asked = environment.get(GAP, "")
    if not asked.isdecimal() or not _SHORTEST_GAP_MS <= int(asked) <= _LONGEST_GAP_MS:
        return BURST_GAP_S
    return int(asked) / 1000


class KeyStream:
    """The stream of keys and what of it is a scan.

    The reader sees each letter at the time the terminal received it, in the one order there is,
    whatever has the focus meanwhile. Letters go into the field with the focus as well; when the
    suffix shows that they were a scan, the fields give them back.
    """

    def __init__(self, app: "FreezoneApp") -> None:
        self._app = app
        self._reader = ScanReader(burst_gap=burst_gap(app.setting.environment))
        self._typed: list[tuple[Entry | None, str]] = []
        """Letters since the last suffix, with the field each went into."""

    def takes(self, event: events.Key) -> bool:
        """Take a key out of the stream, or let it go on to whatever has the focus."""
        field = self._field()
        suffix = SUFFIX_OF_KEY.get(event.key)
        if suffix is not None:
            read = self._reader.end(suffix, event.time)
            return self._ended(read, event.key, field)
        if event.is_printable and event.character:
            self._reader.key(event.character, event.time)
            self._typed.append((field, event.character))
            self._show(field)
            return field is None
        return self._other_key(event.key, field)

    def pasted(self, event: events.Paste) -> bool:
        """Take scans out of a pasted text; any other text goes into the field."""
        read = read_paste(event.text)
        if not isinstance(read, PastedScans):
            if self._field() is None and event.text.strip():
                self._app.desk_screen.take_words(" ".join(event.text.split()))
                return True
            return False
        # What was typed before stays where it is; the next scan is reckoned from here.
        self._typed.clear()
        self._show(self._field())
        self._reader.settle(event.time)
        for scan in read.scans:
            self._app.scans.put(scan.number)
        for text in read.damaged:
            self._app.scans.unread(text, Outcome.turned_down("scan-damaged", text=text))
        return True

    def _field(self) -> Entry | None:
        focused = self._app.focused
        return focused if isinstance(focused, Entry) else None

    def _other_key(self, key: str, field: Entry | None) -> bool:
        if field is None and self._loose() and key in {"backspace", "escape"}:
            kept = "" if key == "escape" else self._loose()[:-1]
            self._typed = [(None, letter) for letter in kept]
            # Letters corrected by hand were typed, not scanned.
            self._reader.clear(kept)
            self._show(field)
            return True
        self._typed.clear()
        self._reader.clear()
        self._show(field)
        return False

    def _ended(self, read: Read, key: str, field: Entry | None) -> bool:
        loose = self._loose()
        typed, self._typed = self._typed, []
        self._show(field)
        if isinstance(read, Swallowed):
            return True
        if isinstance(read, Typed):
            if field is None and loose.strip():
                self._app.desk_screen.take_words(loose.strip())
                return True
            # Whatever a scanner ends with opens and sends nothing; a person's Enter does.
            return read.in_burst or (field is None and key not in {"enter", "tab"})
        self._take_back(typed, read.before)
        self._typed = typed[: len(read.before)]
        if any(owner is not None for owner, _ in self._typed):
            # They stand in their field; whatever comes next may come on another screen.
            self._typed = []
            self._reader.clear()
        if isinstance(read, Scanned):
            for scan in read.scans:
                self._app.scans.put(scan.number)
        else:
            message = {Unclear: "scan-unclear", Damaged: "scan-damaged", Mixed: "scan-mixed"}
            outcome = Outcome.turned_down(message[type(read)], text=read.text)
            self._app.scans.unread(read.text, outcome)
        return True

    def _take_back(self, typed: list[tuple[Entry | None, str]], before: str) -> None:
        """Let each field give back the letters of the scan that went into it."""
        scanned = typed[len(before) :]
        while scanned:
            field = scanned[0][0]
            run = [letter for owner, letter in scanned if owner is field]
            scanned = [each for each in scanned if each[0] is not field]
            if field is not None:
                # Behind the letters themselves, which may still be on their way to the field.
                field.call_later(field.take_back, "".join(run))

    def _loose(self) -> str:
        """Give the letters that went into no field."""
        return "".join(letter for owner, letter in self._typed if owner is None)

    def _show(self, field: Entry | None) -> None:
        self._app.scans.typing(self._loose() if field is None else "")
