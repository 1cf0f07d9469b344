"""A terminal for a program under measure: a real one to it, whose other end is read here."""

import fcntl
import os
import pty
import re
import struct
import subprocess
import termios
from collections.abc import Mapping, Sequence
from pathlib import Path
from select import select
from time import perf_counter, sleep
from typing import NamedTuple, Self

ROWS, COLUMNS = 24, 80
PATIENCE = 30.0
"""Seconds after which a program that paints nothing is given up."""
HAND = 0.1
"""Seconds between the keys of a person: faster ones are a scanner's."""
QUIET = 0.06
"""Seconds without a frame after which everything a key changes has been painted."""
_ASKED, _ANSWERED = b"\x1b[?2026$p", b"\x1b[?2026;2$y"
_ROW = re.compile(rb"\x1b\[(\d+);\d+H")
_FRAME_ENDS = b"\x1b[?2026l"
"""Written behind every frame for a terminal that said it paints frames whole."""


class Frame(NamedTuple):
    """What a process took for its first frame, in seconds."""

    seconds: float
    """By the clock on the wall."""
    worked: float
    """Of the processor: what other programs do meanwhile does not count."""


class Painted(NamedTuple):
    """What came of one key."""

    first: float
    """Seconds until the first frame stood there."""
    last: float
    """Seconds until the last one did that the key brought about."""
    written: bytes


class Terminal:
    """One process before a terminal of its own."""

    def __init__(self, arguments: Sequence[str], environment: Mapping[str, str]) -> None:
        self._ours, its = pty.openpty()
        fcntl.ioctl(its, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        self.started = perf_counter()
        self._process = subprocess.Popen(
            arguments,
            env=environment,
            stdin=its,
            stdout=its,
            stderr=its,
            close_fds=True,
            start_new_session=True,
        )
        os.close(its)
        self.worked = 0.0
        self._written = b""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        _, self._process.returncode, used = os.wait4(self._process.pid, 0)
        self.worked = used.ru_utime + used.ru_stime
        os.close(self._ours)

    def read(self, patience: float) -> bytes:
        """What it writes next; nothing, if it writes nothing for so long."""
        ready, _, _ = select([self._ours], [], [], patience)
        if not ready:
            return b""
        try:
            written = os.read(self._ours, 65_536)
        except OSError:
            # The other end is closed: the process has ended.
            said = self._written[-4000:].decode(errors="replace")
            raise AssertionError(f"the program ended by itself: {said}") from None
        self._written = (self._written + written)[-8000:]
        if _ASKED in written:
            os.write(self._ours, _ANSWERED)
        return written

    def wait_for(self, *texts: str) -> float:
        """Wait until each text was written; tell when that was."""
        wanted, written = [text.encode() for text in texts], b""
        while not all(text in written for text in wanted):
            more = self.read(PATIENCE)
            assert more, f"not painted: {texts}; but {written[-3000:].decode(errors='replace')}"
            written += more
        return perf_counter()

    def press(self, *keys: str) -> None:
        """Press keys as a person does, whatever comes of them."""
        for key in keys:
            os.write(self._ours, key.encode())
            until = perf_counter() + HAND
            while (left := until - perf_counter()) > 0:
                self.read(left)

    def painted(self, key: str) -> Painted:
        """Press a key and wait until all that it changes has been painted."""
        while self.read(QUIET):
            pass
        start = perf_counter()
        os.write(self._ours, key.encode())
        first = last = 0.0
        written = frame = b""
        while more := self.read(PATIENCE if not first else QUIET):
            frame += more
            if _FRAME_ENDS not in more:
                continue
            # The clock in the top line is no answer to a key.
            if set(_ROW.findall(frame)) != {b"1"}:
                last = perf_counter() - start
                first = first or last
            written, frame = written + frame, b""
        assert first, f"nothing painted after {key!r}"
        return Painted(first, last, written)

    def is_still(self, seconds: float) -> None:
        """Let it do what it is at."""
        until = perf_counter() + seconds
        while (left := until - perf_counter()) > 0:
            if not self.read(left):
                sleep(0)


def first_frame(
    arguments: Sequence[str], environment: Mapping[str, str], texts: Sequence[str]
) -> Frame:
    """Start a process and wait until every text stands on its terminal; then end it."""
    with Terminal(arguments, environment) as terminal:
        seconds = terminal.wait_for(*texts) - terminal.started
    return Frame(seconds, terminal.worked)


def environment_of(folder: Path) -> Mapping[str, str]:
    """A terminal whose memory is as empty as its language is plain."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return kept | {
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "FREEZONE_STATE": str(folder / "state"),
        "FREEZONE_LANGUAGE": "en",
    }
