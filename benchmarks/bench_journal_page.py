"""A page of the journal by any filter, in a small record and in a large one.

Filters that an index serves, and those that go through entries until a page has cost enough: a
terminal that nobody worked at and words that nobody wrote find nothing however far they look, which
is the most a page can cost. The floor is the same page of the small record.
"""

from collections.abc import Iterator, Mapping
from random import Random
from statistics import median

from benchmarks.grown import ITEMS, grown
from benchmarks.measured import UNITS, Budget, Measured, timed
from benchmarks.zone import CLERK
from freezone.clock import legal_date
from freezone.services.desk import Desk
from freezone.services.journal_list import EntryFilter, journal_page

BUDGET_MS, ROWS = 50, 100


def run(
    small: int = 10_000, large: int = 1_000_000, looks: int = 40, items: int = ITEMS
) -> Iterator[Measured]:
    """Measure each filter at places of the journal taken by chance."""
    with grown(small, items) as few, grown(large, items) as many:
        for name in _filters(few):
            yield _page(name, few, many, looks)


def _filters(desk: Desk) -> Mapping[str, EntryFilter]:
    lot, declaration = _one(desk, "SELECT number, declaration FROM lot ORDER BY id DESC LIMIT 1")
    today = legal_date(desk.clock.now())
    return {
        "newest": EntryFilter(),
        "kind": EntryFilter(kind="lot.moved"),
        "person": EntryFilter(person=CLERK),
        "lot": EntryFilter(subject=str(lot)),
        "declaration": EntryFilter(subject=str(declaration)),
        "place": EntryFilter(subject="W1"),
        "days": EntryFilter(recorded_to=today),
        "lot-and-kind": EntryFilter(subject=str(lot), kind="paper.printed"),
        "terminal-not-there": EntryFilter(terminal="nowhere"),
        "words-not-there": EntryFilter(words="ничего подобного"),
    }


def _one(desk: Desk, query: str) -> tuple[object, ...]:
    row = desk.record.connection.row(query)
    assert row is not None
    return row


def _page(name: str, few: Desk, many: Desk, looks: int) -> Measured:
    """Take both in turn, each at its own places; a quarter of the looks warm up."""
    random = Random(7)
    chosen = [_filters(desk)[name] for desk in (few, many)]
    heads = [int(str(_one(desk, "SELECT seq FROM head")[0])) for desk in (few, many)]
    times: tuple[list[float], list[float]] = ([], [])
    for look in range(looks + looks // 4):
        for place, desk in enumerate((few, many)):
            before = random.randint(2, heads[place] + 1) if look % 2 else None
            taken = timed(_look, desk, chosen[place], before)
            if look >= looks // 4:
                times[place].append(taken)
    floor, value = (median(each) * UNITS["ms"] for each in times)
    return Measured(
        name=f"journal-page-{name}",
        value=value,
        floor=floor,
        budget=Budget(limit=BUDGET_MS, is_floor=False),
        is_held=value <= BUDGET_MS,
        said_budget=f"value <= {BUDGET_MS} ms",
        n=looks,
        unit="ms",
        beside={"slowest": round(max(times[1]) * UNITS["ms"], 1), "entries": heads},
    )


def _look(desk: Desk, chosen: EntryFilter, before: int | None) -> object:
    return journal_page(desk, chosen, before=before, limit=ROWS)
