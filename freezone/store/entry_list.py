"""Finding entries for the journal's pages: numbers by one index, then the columns that must fit.

Every query walks an index in the order of the entries' numbers and takes as many as it was asked
for, so a page costs the same in a record of any size.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from freezone.journal.entry import EntryKind
from freezone.projections.changes import OPEN
from freezone.store.connection import Connection

MOST_STEPS: Final = 100
"""Times the clock went back, beyond which moments are not looked for between them."""
_NUMBERS: Final = "SELECT seq FROM {source} AND seq > ? AND seq < ? ORDER BY seq {order} LIMIT ?"

_STATES: Final = "SELECT lot_state.from_seq FROM lot JOIN lot_state ON lot_state.lot = lot.id"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """A stretch of the journal and the direction in which it is walked; both ends excluded."""

    above: int
    below: int
    is_newest_first: bool

    @property
    def order(self) -> str:
        """The order in SQL."""
        return "DESC" if self.is_newest_first else "ASC"


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What stands for a subject in the index, and the entries that other tables name for it."""

    subjects: frozenset[str]
    declaration: str | None
    """Whose lots are subjects too."""
    entries: frozenset[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What an entry must have in its columns; None where anything will do."""

    kind: str | None = None
    person: str | None = None
    terminal: str | None = None
    period: str | None = None
    recorded_from: int | None = None
    recorded_before: int | None = None
    """Microseconds; the moment itself is left out."""

    def conditions(self) -> tuple[str, list[object]]:
        """Give what must be true of a row of the journal, with its parameters."""
        named = (
            ("kind = ?", self.kind), ("person = ?", self.person), ("terminal = ?", self.terminal),
            ("period = ?", self.period), ("recorded >= ?", self.recorded_from),
            ("recorded < ?", self.recorded_before),
        )  # fmt: skip
        asked = [(condition, value) for condition, value in named if value is not None]
        parts = [condition for condition, _ in asked]
        return " AND ".join(parts) or "1 = 1", [value for _, value in asked]


def about(connection: Connection, text: str) -> About:
    """Find what a text may name: a number in any case, a place or a person by number or name."""
    names = tuple(dict.fromkeys((text, text.upper())))
    marks = ", ".join("?" * len(names))
    subjects, entries = set(names), {int(text)} if text.isdecimal() and text.isascii() else set()
    for sql, found in (
        (f"SELECT code FROM place WHERE to_seq = {OPEN} AND number IN ({marks})", subjects),
        (f"SELECT number FROM place WHERE to_seq = {OPEN} AND code IN ({marks})", subjects),
        (f"SELECT number FROM person WHERE to_seq = {OPEN} AND name IN ({marks})", subjects),
        # The entry that did an operation is what a correction of it names.
        (f"SELECT CAST(seq AS TEXT) FROM operation WHERE number IN ({marks})", subjects),
        (f"{_STATES} WHERE lot.number IN ({marks})", entries),
        (f"SELECT from_seq FROM finding WHERE number IN ({marks})", entries),
    ):
        found.update(row[0] for row in connection.rows(sql, *names))
    declared = connection.row(f"SELECT number FROM declaration WHERE number IN ({marks})", *names)
    return About(
        subjects=frozenset(subjects),
        declaration=None if declared is None else declared[0],
        entries=frozenset(entries),
    )


def numbers_about(connection: Connection, about: About, stretch: Stretch, count: int) -> list[int]:
    """Give the next entries about something, each once."""
    limits = (stretch.above, stretch.below, count)
    found = {seq for seq in about.entries if stretch.above < seq < stretch.below}
    one = _NUMBERS.format(source="entry_subject WHERE subject = ?", order=stretch.order)
    for subject in about.subjects:
        found.update(row[0] for row in connection.rows(one, subject, *limits))
    if about.declaration is not None:
        lots = _NUMBERS.format(
            source="lot JOIN entry_subject ON subject = number WHERE declaration = ?",
            order=stretch.order,
        )
        found.update(row[0] for row in connection.rows(lots, about.declaration, *limits))
    return sorted(found, reverse=stretch.is_newest_first)[:count]


def numbers_of_kind(
    connection: Connection, kind: str | None, stretch: Stretch, count: int
) -> list[int]:
    """Give the next entries of a kind, or of any."""
    source = "journal WHERE 1 = 1" if kind is None else "journal WHERE kind = ?"
    named = () if kind is None else (kind,)
    sql = _NUMBERS.format(source=source, order=stretch.order)
    return [row[0] for row in connection.rows(sql, *named, stretch.above, stretch.below, count)]


def fitting(connection: Connection, numbers: Sequence[int], wanted: Wanted) -> list[int]:
    """Give those of some entries whose columns are as wanted, in the same order."""
    conditions, parameters = wanted.conditions()
    marks = ", ".join("?" * len(numbers))
    sql = f"SELECT seq FROM journal WHERE seq IN ({marks}) AND {conditions}"
    found = {row[0] for row in connection.rows(sql, *numbers, *parameters)}
    return [seq for seq in numbers if seq in found]


def corrections_of(connection: Connection, numbers: Sequence[int]) -> dict[int, int]:
    """Give by entry the one that corrected it."""
    marks = ", ".join("?" * len(numbers))
    sql = f"SELECT corrected_seq, seq FROM correction WHERE corrected_seq IN ({marks})"
    return {row[0]: row[1] for row in connection.rows(sql, *numbers)} if numbers else {}


def names_of(connection: Connection, persons: Iterable[str]) -> dict[str, str]:
    """Give the names of people by their numbers."""
    numbers = sorted(set(persons))
    marks = ", ".join("?" * len(numbers))
    sql = f"SELECT number, name FROM person WHERE to_seq = {OPEN} AND number IN ({marks})"
    return {row[0]: row[1] for row in connection.rows(sql, *numbers)} if numbers else {}


def recorded_between(
    connection: Connection, last: int, first: int | None, before: int | None
) -> tuple[int, int]:
    """Give the stretch in which every entry recorded in some days lies, both ends excluded.

    Between two steps of the clock moments only grow (INV-4), so its ends are found by halving.
    Where the clock went back too often, the stretch is the whole journal.
    """
    steps = [
        row[0]
        for row in connection.rows(
            "SELECT seq FROM journal WHERE kind = ? ORDER BY seq LIMIT ?",
            EntryKind.CLOCK_STEPPED_BACK.value, MOST_STEPS + 1,
        )
    ]  # fmt: skip
    if len(steps) > MOST_STEPS:
        return 0, last + 1
    found = [
        piece for piece in _pieces(connection, steps, last, first, before) if piece[0] < piece[1]
    ]
    if not found:
        return 0, 0
    return min(piece[0] for piece in found) - 1, max(piece[1] for piece in found)


def _pieces(
    connection: Connection, steps: list[int], last: int, first: int | None, before: int | None
) -> Iterator[tuple[int, int]]:
    """Give for each stretch between steps of the clock the entries of the days, first to after."""
    start = 1
    for end in (*steps, last):
        low = start if first is None else _from(connection, start, end + 1, first)
        high = end + 1 if before is None else _from(connection, low, end + 1, before)
        yield low, high
        start = end + 1


def _from(connection: Connection, low: int, high: int, moment: int) -> int:
    """Find the first entry of a stretch that was recorded at a moment or later."""
    while low < high:
        middle = (low + high) // 2
        row = connection.row("SELECT recorded FROM journal WHERE seq = ?", middle)
        if row is not None and row[0] < moment:
            low = middle + 1
        else:
            high = middle
    return low
