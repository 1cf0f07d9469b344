"""The first frame of the desk beside a bare Textual program with the same widgets.

Both are new processes before a real terminal, taken in turn; the time runs from the start of the
process until the whole log-in screen has been written to the terminal. The desk is the program
``freezone`` as it is installed, and opens an empty record, the demo zone and a large one.
"""

import sys
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks import bare_desk
from benchmarks.grown import ITEMS, grown
from benchmarks.measured import UNITS, Measured, at_most
from benchmarks.terminal import Frame, environment_of, first_frame
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
            frames = _in_turn(records, environment_of(folder), rounds)
    bare = frames.pop("bare")
    for name, taken in frames.items():
        yield _measured(name, taken, bare)


def _measured(name: str, ours: list[Frame], bare: list[Frame]) -> Measured:
    value, floor = (median(each.seconds for each in taken) for taken in (ours, bare))
    worked = [median(each.worked for each in taken) * UNITS["ms"] for taken in (ours, bare)]
    return Measured(
        name=f"first-frame-{name}",
        value=value * UNITS["ms"],
        floor=floor * UNITS["ms"],
        budget=at_most(LIMIT),
        n=len(ours),
        unit="ms",
        beside={"processor": [round(each, 1) for each in worked]},
    )


def _in_turn(
    records: Mapping[str, str], environment: Mapping[str, str], rounds: int
) -> dict[str, list[Frame]]:
    """Start each in turn; the first round, which only warms the disk's cache, is not counted."""
    words = Words(Setting.of(environment).language)
    labels = [words.text(key) for key in (LogInScreen.TITLE_KEY, *(each.label for each in FIELDS))]
    welcome, last_key = words.text("log-in-welcome").split(".")[0], words.text(KEYS[-1].label)
    ours, bare = [*labels, welcome, last_key], [*bare_desk.FIELDS, "Welcome", bare_desk.KEYS[-7:]]
    program = [sys.executable, "-m", "ui.cli", "--record"]
    started = {"bare": ([sys.executable, str(Path(bare_desk.__file__))], bare)}
    started |= {name: ([*program, record], ours) for name, record in records.items()}
    frames: dict[str, list[Frame]] = {name: [] for name in started}
    for _ in range(rounds + 1):
        for name, (arguments, texts) in started.items():
            frames[name].append(first_frame(arguments, environment, texts))
    return {name: taken[1:] for name, taken in frames.items()}
