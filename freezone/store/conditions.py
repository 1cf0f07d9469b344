"""What is true of the rows that lists walk over, in the words of the indexes made for them.

An index of some rows alone is used by a query that says its condition in the very same words; so
tables and queries take them from here. They are kept apart from the tables, which load slowly.
"""

from typing import Final

from freezone.projections.changes import OPEN

CURRENT: Final = f"to_seq = {OPEN}"
"""The version of a row that is in force."""
HELD: Final = "(net > 0 OR quantity > 0)"
"""A balance with goods in it; sources, which go below zero, have none."""
OPEN_FINDING: Final = f"to_seq = {OPEN} AND state = 'open'"
"""A finding that nobody cleared yet."""


def held(alias: str) -> str:
    """Say ``HELD`` of the balances that a query calls by this name."""
    return f"({alias}.net > 0 OR {alias}.quantity > 0)"


def current(alias: str) -> str:
    """Say ``CURRENT`` of the rows that a query calls by this name."""
    return f"{alias}.to_seq = {OPEN}"


def open_finding(alias: str) -> str:
    """Say ``OPEN_FINDING`` of the findings that a query calls by this name."""
    return f"{alias}.to_seq = {OPEN} AND {alias}.state = 'open'"
