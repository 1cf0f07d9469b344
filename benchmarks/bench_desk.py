"""From a key to the painted frame, at the desk of a large record.

The desk is the program as it is installed, before a real terminal that says it paints frames whole:
the end of each frame is then marked in what the program writes. The time runs from the key on the
line to the end of the frame. A key may bring about a second frame, as when a page arrives or what
stands beneath a list follows the cursor; how long until the last one is told beside. There is no
floor: the median of the same keys stands in its place, and the 95th percentile has to hold.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles
from tempfile import TemporaryDirectory

from benchmarks.grown import ITEMS, grown
from benchmarks.measured import UNITS, Budget, Measured
from benchmarks.terminal import Painted, Terminal, environment_of
from benchmarks.zone import CLERK, PASSWORD

SCROLL_MS, LETTER_MS = 15, 12
ENTER, ESCAPE, DOWN, PAGE_DOWN, BACKSPACE = "\r", "\x1b", "\x1b[B", "\x1b[6~", "\x7f"
F2, F6, F9 = "\x1bOQ", "\x1b[17~", "\x1b[20~"
_STYLES = re.compile(rb"\x1b\[[0-9;?]*[A-Za-z]")
_SEQ = re.compile(rb" (\d{1,7}) +\d{4}-\d\d-\d\d")
"""An entry in the list of the journal: its number, and the day."""


def run(large: int = 1_000_000, keys: int = 200, items: int = ITEMS) -> Iterator[Measured]:
    """Sit down at the desk, and go through lots, journal and a form."""
    with TemporaryDirectory(prefix="freezone-bench-") as made, grown(large, items) as desk:
        record = str(desk.record.place)
        arguments = [sys.executable, "-m", "ui.cli", "--record", record]
        with Terminal(arguments, environment_of(Path(made))) as terminal:
            _log_in(terminal)
            _go(terminal, "Lots")
            yield _measured("lots-down", SCROLL_MS, _pressed(terminal, DOWN, keys))
            yield _measured("lots-page-down", SCROLL_MS, _pressed(terminal, PAGE_DOWN, keys))
            _go(terminal, "Journal")
            pages = _pressed(terminal, PAGE_DOWN, keys)
            _check_each_page_is_another(pages)
            yield _measured("journal-page-down", SCROLL_MS, pages)
            _go(terminal, "Lots")
            yield _measured("form-letter", LETTER_MS, _typed(terminal, keys))


def _log_in(terminal: Terminal) -> None:
    terminal.wait_for("Password")
    terminal.is_still(3)
    terminal.press(*CLERK, ENTER, *PASSWORD, F9)
    terminal.is_still(3)


def _go(terminal: Terminal, section: str) -> None:
    terminal.press(F2)
    terminal.is_still(0.5)
    terminal.press(*section, ENTER)
    terminal.is_still(2)


def _pressed(terminal: Terminal, key: str, times: int) -> list[Painted]:
    """Press one key again and again; the first times only warm up."""
    return [terminal.painted(key) for _ in range(times + times // 10)][times // 10 :]


def _typed(terminal: Terminal, times: int) -> list[Painted]:
    """Type into the form that consumes some of the first lot, and take it out again."""
    terminal.press(ENTER)
    terminal.is_still(1)
    terminal.press(F6)
    terminal.is_still(0.5)
    terminal.press("5", ENTER)
    terminal.is_still(1)
    turns = range(times + times // 10)
    return [terminal.painted(BACKSPACE if turn % 4 == 3 else "1") for turn in turns][times // 10 :]


def _check_each_page_is_another(pages: list[Painted]) -> None:
    """Every page that was asked for was painted, with older entries than the one before."""
    written = [_STYLES.sub(b"", page.written) for page in pages]
    oldest = [min(map(int, _SEQ.findall(each)), default=0) for each in written]
    before = oldest[0] + 1
    for seq in oldest:
        if before == 1:
            break  # The first entry there is was reached.
        assert 0 < seq < before, oldest
        before = seq


def _measured(name: str, limit: int, painted: list[Painted]) -> Measured:
    first, last = ([each[at] * UNITS["ms"] for each in painted] for at in (0, 1))
    value = _percentile(first)
    return Measured(
        name=f"desk-{name}",
        value=value,
        floor=median(first),
        budget=Budget(limit=limit, is_floor=False),
        is_held=value <= limit,
        said_budget=f"p95 <= {limit} ms",
        n=len(painted),
        unit="ms",
        beside={"until last": [round(f(last), 1) for f in (median, _percentile)]},
    )


def _percentile(times: list[float]) -> float:
    return quantiles(times, n=20)[-1]
