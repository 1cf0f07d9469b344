"""Reading declarations by pages, in the order of their days of registration."""

from typing import NamedTuple

from freezone.store.conditions import CURRENT, current, open_finding
from freezone.store.connection import Connection


class LineRow(NamedTuple):
    """A declaration as a list shows it."""

    number: str
    version: int
    participant: str
    registered_on: str
    declarant: str | None
    has_findings: int


_LINE = (
    "SELECT d.number, d.version, d.participant, d.registered_on, d.declarant, CASE WHEN EXISTS "
    "(SELECT 1 FROM finding f WHERE f.declaration = d.number "
    f"AND {open_finding('f')}) THEN 1 ELSE 0 END FROM declaration d WHERE {current('d')}"
)


def position(connection: Connection, number: str) -> tuple[str, str] | None:
    """Give where a declaration stands in the order: its day of registration, its number."""
    row = connection.row(
        f"SELECT registered_on, number FROM declaration WHERE {CURRENT} AND number = ?", number
    )
    return None if row is None else (row[0], row[1])


def lines(
    connection: Connection,
    *,
    participant: str | None,
    beyond: tuple[str, str] | None,
    is_newest_first: bool,
    limit: int,
) -> list[LineRow]:
    """Give declarations beyond a position, in the order in which they are read."""
    sql, parameters = _LINE, list[object]()
    if participant is not None:
        sql += " AND d.participant = ?"
        parameters.append(participant)
    if beyond is not None:
        sql += f" AND (d.registered_on, d.number) {'<' if is_newest_first else '>'} (?, ?)"
        parameters += beyond
    falling = " DESC" if is_newest_first else ""
    sql += f" ORDER BY d.registered_on{falling}, d.number{falling} LIMIT ?"
    return [LineRow(*row) for row in connection.rows(sql, *parameters, limit)]
