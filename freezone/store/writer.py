"""Row changes become rows: statements made once a table, run over many rows at a time."""

from collections.abc import Sequence
from functools import lru_cache
from typing import cast

from freezone.errors import InvariantError
from freezone.ledger.accounts import SOURCES
from freezone.projections.changes import OPEN, VERSION_KEYS, AddUp, Change, End, Insert, Row
from freezone.projections.goods import PlainLeg
from freezone.store.connection import Connection

_SOURCE_NAMES = frozenset(account.value for account in SOURCES)


@lru_cache
def insert_statement(table: str, width: int) -> str:
    """Give the statement that adds a row of so many cells, columns in the table's order."""
    marks = ", ".join("?" * width)
    return f"INSERT INTO {table} VALUES ({marks})"


@lru_cache
def end_statement(table: str) -> str:
    """Give the statement that ends the current version of a key."""
    where = " AND ".join(f"{name} = ?" for name in VERSION_KEYS[table])
    return f"UPDATE {table} SET to_seq = ? WHERE {where} AND to_seq = {OPEN}"


ADD_TO_BALANCE = """
INSERT INTO balance (lot, account, reference, net, quantity, value) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (lot, account, reference) DO UPDATE SET net = balance.net + excluded.net,
quantity = balance.quantity + excluded.quantity, value = balance.value + excluded.value
"""
_TAKE_FROM_BALANCE = """
UPDATE balance SET net = net + ?, quantity = quantity + ?, value = value + ?
WHERE lot = ? AND account = ? AND reference = ?
"""


def apply_change(connection: Connection, change: Change) -> None:
    """Write one row change.

    Raises:
        InvariantError: INV-2, more is taken than was ever there; INV-8, no version to end.
    """
    match change:
        case Insert(table, rows):
            if rows:
                connection.run_many(insert_statement(table, len(rows[0])), rows)
        case End(table, keys, seq):
            ended = connection.run_many(end_statement(table), [(seq, *each) for each in keys])
            if ended != len(keys):
                raise InvariantError("INV-8", f"{table}: {ended} of {len(keys)} versions to end")
        case AddUp(_, rows):
            _add_up(connection, rows)


def _add_up(connection: Connection, rows: Sequence[Row]) -> None:
    """Add to balances; those that lose are updated, since a row to insert may not be below zero."""
    added: list[Row] = []
    taken: list[Row] = []
    for row in rows:
        lot, account, reference, net, quantity, value = cast("PlainLeg", row)
        if (net >= 0 and quantity >= 0 and value >= 0) or account in _SOURCE_NAMES:
            added.append(row)
        else:
            taken.append((net, quantity, value, lot, account, reference))
    if taken:
        changed = connection.run_many(_TAKE_FROM_BALANCE, taken)
        if changed != len(taken):
            raise InvariantError("INV-2", "goods are taken from a balance that does not exist")
    if added:
        connection.run_many(ADD_TO_BALANCE, added)
