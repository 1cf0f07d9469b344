"""What SQLite does for a list: the statements asked, their plans, the steps its machine takes."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from freezone.services.desk import Desk

_STEPS = 10
"""Steps of SQLite's machine between two calls of the counter."""


@contextmanager
def statements(desk: Desk) -> Iterator[list[str]]:
    """Collect the queries asked, each with its values in it."""
    asked: list[str] = []
    driver = desk.record.connection._driver
    driver.set_trace_callback(lambda sql: asked.append(sql) if sql.startswith("SELECT") else None)
    try:
        yield asked
    finally:
        driver.set_trace_callback(None)


def slow_parts(desk: Desk, sql: str) -> list[str]:
    """The parts of a query's plan that grow with the record.

    A table walked in the order of an index up to a LIMIT does not, nor do the rows of a subquery
    that is one itself.
    """
    plan = [row[3] for row in desk.record.connection.rows(f"EXPLAIN QUERY PLAN {sql}")]
    made = {part.split()[1] for part in plan if part.startswith(("CO-ROUTINE", "MATERIALIZE"))}
    slow = []
    for part in plan:
        words = part.split()
        is_walk = " USING INDEX " in part or " USING COVERING INDEX " in part
        if words[0] == "SCAN" and words[1] not in made and not (is_walk and "LIMIT" in sql):
            slow.append(part)
        if "TEMP B-TREE" in part:
            slow.append(part)
    return slow


def steps_of(desk: Desk, act: Callable[[], object]) -> int:
    """How many steps SQLite's machine takes for an act, in tens."""
    count = 0

    def step() -> int:
        nonlocal count
        count += 1
        return 0

    driver = desk.record.connection._driver
    driver.set_progress_handler(step, _STEPS)
    try:
        act()
    finally:
        driver.set_progress_handler(None, 0)
    return count
