"""Rows of a table in one order on every engine: selected, compared, digested."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any, Final

from sqlalchemy import Table, Text

from freezone.store.connection import Connection
from freezone.store.tables import TABLES

StoredRow = tuple[Any, ...]
"""A row as a driver gives it; what stands in it is not believed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A key whose row is not what the journal makes it."""

    expected: StoredRow | None
    """The row that the journal makes; None when it makes none."""
    found: StoredRow | None
    """The row that stands there; None when none does."""

    def key(self, table: Table) -> StoredRow:
        """Give the primary key."""
        row = self.found if self.expected is None else self.expected
        return key_of(table, row or ())

    def columns(self, table: Table) -> tuple[str, ...]:
        """Name the columns that differ."""
        if self.expected is None or self.found is None:
            return ()
        return tuple(
            column.name
            for column, expected, found in zip(
                table.columns, self.expected, self.found, strict=True
            )
            if expected != found
        )


def key_of(table: Table, row: StoredRow) -> StoredRow:
    """Give the primary key of a row."""
    return tuple(
        cell for column, cell in zip(table.columns, row, strict=True) if column.primary_key
    )


def ordered_select(table: Table, *, is_sqlite: bool) -> str:
    """Give the query for all rows of a table by primary key, texts in the order of their bytes."""
    columns = ", ".join(f'"{column.name}"' for column in table.columns)
    collation = "" if is_sqlite else ' COLLATE "C"'
    order = ", ".join(
        f'"{column.name}"' + (collation if isinstance(column.type, Text) else "")
        for column in table.columns
        if column.primary_key
    )
    return f'SELECT {columns} FROM "{table.name}" ORDER BY {order}'


def differences(
    table: Table, expected: Iterator[list[StoredRow]], found: Iterator[list[StoredRow]]
) -> Iterator[Difference | None]:
    """Walk a table's rows as they should be and as they are, both in the order of the key.

    Both come in lists of the same length. Gives what differs, and None for lists that are the same.
    """
    while True:
        some_expected, some_found = next(expected, []), next(found, [])
        if some_expected != some_found:
            # From the first difference on, row by row: the streams may be out of step.
            yield from _merged(
                table,
                chain(some_expected, chain.from_iterable(expected)),
                chain(some_found, chain.from_iterable(found)),
            )
            return
        if not some_found:
            return
        yield None


def _merged(
    table: Table, expected: Iterator[StoredRow], found: Iterator[StoredRow]
) -> Iterator[Difference | None]:
    places = [index for index, column in enumerate(table.columns) if column.primary_key]
    wanted, there = next(expected, None), next(found, None)
    while wanted is not None or there is not None:
        if wanted == there:
            yield None
            wanted, there = next(expected, None), next(found, None)
            continue
        is_wanted_first = there is None or (
            wanted is not None and _sorted_as(wanted, places) < _sorted_as(there, places)
        )
        is_there_first = wanted is None or (
            there is not None and _sorted_as(there, places) < _sorted_as(wanted, places)
        )
        if is_wanted_first:
            yield Difference(expected=wanted, found=None)
            wanted = next(expected, None)
        elif is_there_first:
            yield Difference(expected=None, found=there)
            there = next(found, None)
        else:
            yield Difference(expected=wanted, found=there)
            wanted, there = next(expected, None), next(found, None)


def _sorted_as(row: StoredRow, places: list[int]) -> list[tuple[int, Any]]:
    return [cell_order(row[place]) for place in places]


def cell_order(cell: object) -> tuple[int, Any]:
    """Give what a cell is sorted by, on SQLite and on PostgreSQL with the order of bytes."""
    if cell is None:
        return 0, 0
    if isinstance(cell, str):
        return 2, cell.encode("utf-8", "surrogateescape")
    if isinstance(cell, bytes):
        return 3, cell
    return 1, cell


_ROW_TEXT: Final = json.JSONEncoder(
    ensure_ascii=True, separators=(",", ":"), default=lambda octets: [bytes(octets).hex()]
).encode
"""A row as one line: a JSON list, bytes as a list of their hexadecimal text."""


def row_digests(connection: Connection) -> dict[str, str]:
    """Give the SHA-256 of every table's rows in the order of their keys, the same on each engine.

    Two copies of a record hold the same when their digests are the same.
    """
    with connection.reading():
        return {name: _digest_of_table(connection, table) for name, table in TABLES.items()}


def _digest_of_table(connection: Connection, table: Table) -> str:
    digest = hashlib.sha256()
    for row in connection.stream(ordered_select(table, is_sqlite=connection.is_sqlite)):
        digest.update(_ROW_TEXT(row).encode() + b"\n")
    return digest.hexdigest()
