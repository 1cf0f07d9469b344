"""Reading what stood in a table before an entry: the versions that it ended."""

from collections.abc import Iterable
from typing import Any

from freezone.projections.changes import VERSION_KEYS, Row
from freezone.store.connection import Connection


def column_names(connection: Connection, table: str) -> tuple[str, ...]:
    """Give the names of a table's columns in their order."""
    if connection.is_sqlite:
        query = "SELECT name FROM pragma_table_info(?) ORDER BY cid"
    else:
        query = (
            "SELECT column_name FROM information_schema.columns "
            "WHERE table_name = ? AND table_schema = current_schema() ORDER BY ordinal_position"
        )
    return tuple(row[0] for row in connection.rows(query, table))


def ended_by(
    connection: Connection, table: str, keys: Iterable[Row], seq: int
) -> dict[Row, tuple[Any, ...]]:
    """Give by their keys the versions that an entry ended."""
    conditions = " AND ".join(f"{name} = ?" for name in VERSION_KEYS[table])
    sql = f"SELECT * FROM {table} WHERE {conditions} AND to_seq = ?"
    found = {tuple(key): connection.row(sql, *key, seq) for key in keys}
    return {key: row for key, row in found.items() if row is not None}
