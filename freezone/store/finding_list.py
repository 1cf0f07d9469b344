"""Reading open findings by pages, in the order in which they were found."""

from typing import NamedTuple

from freezone.store.conditions import current, open_finding
from freezone.store.connection import Connection


class LineRow(NamedTuple):
    """An open finding as a list shows it."""

    number: str
    found_seq: int
    declaration: str
    item: int | None
    code: str
    params: str
    blocks: int
    participant: str
    first_lot: int | None


class Position(NamedTuple):
    """Where a finding stands in the order: its entry, then its place in the entry."""

    seq: int
    digits: int
    """How long its number is: of one entry's findings the tenth has one digit more."""
    number: str

    @classmethod
    def of(cls, number: str) -> "Position":
        """Read the position out of a finding's number, as 12-3; nothing need be there."""
        return cls(int(number.partition("-")[0]), len(number), number)


# Of an item's lots the first is shown; a finding without an item is about none in particular.
_LINE = (
    "SELECT f.number, f.from_seq, f.declaration, f.item, f.code, f.params, f.blocks, "
    "d.participant, "
    "(SELECT min(id) FROM lot l WHERE l.declaration = f.declaration AND l.item = f.item) "
    "FROM finding f CROSS JOIN declaration d "
    f"WHERE d.number = f.declaration AND {current('d')} AND {open_finding('f')}"
)


def _beyond(is_newest_first: bool, beyond: Position | None) -> tuple[str, tuple[object, ...]]:  # noqa: FBT001 - private
    if beyond is None:
        return "", ()
    sign = "<" if is_newest_first else ">"
    return f" AND (f.from_seq, length(f.number), f.number) {sign} (?, ?, ?)", beyond


def bound(
    connection: Connection, *, beyond: Position | None, is_newest_first: bool, at_most: int
) -> int | None:
    """Give the entry of the last finding that may be looked at, when there are that many."""
    where, parameters = _beyond(is_newest_first, beyond)
    falling = " DESC" if is_newest_first else ""
    row = connection.row(
        "SELECT count(*), min(seq), max(seq) FROM (SELECT f.from_seq AS seq FROM finding f "
        f"WHERE {open_finding('f')}{where} ORDER BY f.from_seq{falling} LIMIT ?) x",
        *parameters, at_most,
    )  # fmt: skip
    if row is None or row[0] < at_most:
        return None
    return int(row[1] if is_newest_first else row[2])


def lines(
    connection: Connection,
    *,
    participant: str | None,
    beyond: Position | None,
    up_to: int | None,
    is_newest_first: bool,
    limit: int,
) -> list[LineRow]:
    """Give open findings beyond a position, up to an entry, in the order in which they are read."""
    where, parameters = _beyond(is_newest_first, beyond)
    sql, values = _LINE + where, list(parameters)
    if up_to is not None:
        sql += f" AND f.from_seq {'>=' if is_newest_first else '<='} ?"
        values.append(up_to)
    if participant is not None:
        sql += " AND d.participant = ?"
        values.append(participant)
    falling = " DESC" if is_newest_first else ""
    sql += f" ORDER BY f.from_seq{falling}, length(f.number){falling}, f.number{falling} LIMIT ?"
    return [LineRow(*row) for row in connection.rows(sql, *values, limit)]
