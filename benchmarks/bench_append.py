"""Appending to the journal against raw ``sqlite3`` writing the same rows.

One act: a move of a lot, one commit (a journal entry, an operation, two postings, two balances, a
number, the head). Many lines: a declaration of 999 items, already decided, in one entry.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.grown import again, append_move, decided, draft, moved
from benchmarks.measured import Measured, at_least, beside, timed
from benchmarks.raw import copy_of
from benchmarks.zone import declared, zone
from freezone.ids import Number, NumberKind
from freezone.journal.entry import Draft, EntryKind
from freezone.services.desk import Desk


def run(acts: int = 1_500, lines: int = 999, rounds: int = 15) -> Iterator[Measured]:
    """Measure both."""
    yield one_act(acts)
    yield many_lines(lines, rounds)


def one_act(acts: int) -> Measured:
    """Append moves, one a commit, decided beforehand but for their numbers."""
    ours, floor = [], []
    with zone() as desk:
        declared(desk, 50, 1)
        placed = decided(desk)["postings"]
        with copy_of(Path(str(desk.record.place))) as copy:
            for place in range(acts):
                payload = moved(placed[place % len(placed)], place // len(placed))
                act = draft(desk, EntryKind.LOT_MOVED, payload)
                ours.append(timed(_move, desk, act, payload))
                floor.append(timed(copy.write, copy.written()))
    return beside("append-one-act", ours, floor, at_least(0.40))


def _move(desk: Desk, act: Draft, payload: dict[str, Any]) -> None:
    with desk.writing() as work:
        append_move(work, act, payload)


def many_lines(lines: int, rounds: int) -> Measured:
    """Append decided declarations: each line an item, a lot, its state, two legs, two balances."""
    ours, floor = [], []
    with zone() as desk:
        lots = len(declared(desk, lines, 1).lots)
        payload = decided(desk)
        year = Number.parse(payload["lots"][0]["lot"]).year
        with copy_of(Path(str(desk.record.place))) as copy:
            for serial in range(2, rounds + 2):
                first = Number(NumberKind.LOT, year, (serial - 1) * lots + 1)
                after = again(payload, serial, first)
                act = draft(desk, EntryKind.DECLARATION_PLACED, after)
                ours.append(timed(_place, desk, act, lots))
                floor.append(timed(copy.write, copy.written()))
    return beside(f"append-{lines}-lines", ours, floor, at_least(0.25), unit="ms")


def _place(desk: Desk, act: Draft, lots: int) -> None:
    with desk.writing() as work:
        work.take_numbers(NumberKind.LOT, lots)
        work.append(act)
