"""The first frame of the desk beside a bare Textual program with the same widgets.

Both are new processes before a real terminal, taken in turn; the time runs from the start of the
process until the whole log-in screen has been written to the terminal. The desk is the program
``freezone`` as it is installed, and opens an empty record, the demo zone and a large one.
"""

import os
import sys
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks import bare_desk
from benchmarks.grown import ITEMS, grown
from benchmarks.measured import UNITS, Measured, at_most
from benchmarks.terminal import seconds_to_frame
from benchmarks.zone import zone
from freezone.services.desk import RecordPlace
from ui.demo.story import build
from ui.keys import KEYS
from ui.screens.log_in import FIELDS, LogInScreen
from ui.setting import Setting
from ui.words import Words

LIMIT = 1.15


def run(large: int = 1_000_000, rounds: int = 30, items: int = ITEMS) -> Iterator[Measured]:
    """Measure the desk on each record against the bare program."""
    with TemporaryDirectory(prefix="freezone-bench-") as made, zone() as empty:
        folder = Path(made)
        demo = folder / "demo.sqlite"
        build(RecordPlace(str(demo)), folder / "nomenclature", date(2026, 3, 2)).desk.close()
        with grown(large, items) as many:
            records = {"empty": str(empty.record.place), "demo": str(demo)}
            records["large"] = str(many.record.place)
            times = _in_turn(records, _environment(folder), rounds)
    floor = times.pop("bare")
    for name, taken in times.items():
        yield Measured(
            name=f"first-frame-{name}",
            value=median(taken) * UNITS["ms"],
            floor=median(floor) * UNITS["ms"],
            budget=at_most(LIMIT),
            n=rounds,
            unit="ms",
            beside={"quickest": [round(min(each) * UNITS["ms"], 1) for each in (taken, floor)]},
        )


def _in_turn(
    records: Mapping[str, str], environment: Mapping[str, str], rounds: int
) -> dict[str, list[float]]:
    """Start each in turn; the first round, which only warms the disk's cache, is not counted."""
    words = Words(Setting.of(environment).language)
    labels = [words.text(key) for key in (LogInScreen.TITLE_KEY, *(each.label for each in FIELDS))]
    welcome, last_key = words.text("log-in-welcome").split(".")[0], words.text(KEYS[-1].label)
    ours, bare = [*labels, welcome, last_key], [*bare_desk.FIELDS, "Welcome", bare_desk.KEYS[-7:]]
    program = [sys.executable, "-m", "ui.cli", "--record"]
    started = {"bare": ([sys.executable, str(Path(bare_desk.__file__))], bare)}
    started |= {name: ([*program, record], ours) for name, record in records.items()}
    times: dict[str, list[float]] = {name: [] for name in started}
    for _ in range(rounds + 1):
        for name, (arguments, texts) in started.items():
            times[name].append(seconds_to_frame(arguments, environment, texts))
    return {name: taken[1:] for name, taken in times.items()}


def _environment(folder: Path) -> Mapping[str, str]:
    """A terminal of its own, whose memory is as empty as its language is plain."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return kept | {
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "FREEZONE_STATE": str(folder / "state"),
        "FREEZONE_LANGUAGE": "en",
    }
