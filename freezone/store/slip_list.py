"""Reading slips by pages, in the order of their numbers, which is the order of their issue."""

from typing import NamedTuple

from freezone.store.conditions import current
from freezone.store.connection import Connection


class LineRow(NamedTuple):
    """A slip as a list shows it."""

    number: str
    participant: str
    period_from: str
    period_to: str
    state: str
    confirmed_by: str
    issued_seq: int
    issued: int
    lines: int


# Lines are numbered from one without gaps, so the last of them says how many there are.
_LINE = (
    "SELECT s.number, s.participant, s.period_from, s.period_to, s.state, s.confirmed_by, "
    "s.issued_seq, j.recorded, "
    "(SELECT max(ordinal) FROM slip_line n WHERE n.slip = s.number) "
    f"FROM slip s JOIN journal j ON j.seq = s.issued_seq WHERE {current('s')}"
)


def lines(
    connection: Connection,
    *,
    participant: str | None,
    beyond: str | None,
    is_newest_first: bool,
    limit: int,
) -> list[LineRow]:
    """Give slips beyond a number, in the order in which they are read."""
    sql, parameters = _LINE, list[object]()
    if participant is not None:
        sql += " AND s.participant = ?"
        parameters.append(participant)
    if beyond is not None:
        sql += f" AND s.number {'<' if is_newest_first else '>'} ?"
        parameters.append(beyond)
    sql += f" ORDER BY s.number{' DESC' if is_newest_first else ''} LIMIT ?"
    return [LineRow(*row) for row in connection.rows(sql, *parameters, limit)]
