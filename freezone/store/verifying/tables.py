"""Live tables held against what the journal makes them, row by row."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

from sqlalchemy import Table

from freezone.errors import Reason
from freezone.errors.store import RecordUnreadableError
from freezone.errors.verification import (
    GuardsMissingError,
    RowAddedError,
    RowChangedError,
    RowMissingError,
    TableUnreadableError,
)
from freezone.projections.changes import OPEN, ORDINALS, seq_of
from freezone.store.connection import Connection
from freezone.store.tables import APPEND_ONLY, TABLES
from freezone.store.verifying.finding import Findings
from freezone.store.verifying.rows import Difference, StoredRow, differences, ordered_select
from freezone.store.verifying.scratch import Scratch

_BY_COLUMN: Final = ("seq", "from_seq", "closed_seq")
"""Columns that name the entry a row came from, the first that a table has."""
_BY_KEY: Final = frozenset(
    {"posting", "item_document", "item_packaging", "blob_reference", "slip_line"}
)
"""Tables whose key is derived from the entry's number."""


class TableComparison:
    """Compares tables of a live record, all within one state of it."""

    def __init__(
        self,
        live: Connection,
        findings: Findings,
        pause: Callable[[], None],
    ) -> None:
        self._live = live
        self._findings = findings
        self._pause = pause
        self.last = 0
        """Number of the last entry, above which no row can have one."""

    def is_readable(self, name: str) -> bool:
        """Tell whether a table has the columns it should have; note it when it has not."""
        expected = {column.name for column in TABLES[name].columns}
        if columns_of(self._live, name) == expected:
            return True
        self._findings.add(TableUnreadableError, name, None)
        return False

    def replayed(self, table: Table, scratch: Scratch) -> None:
        """Compare a table with its replay."""
        if not self.is_readable(table.name):
            return
        expected = scratch.batches(ordered_select(table, is_sqlite=True))
        self.rows(table, expected, scratch)

    def rows(
        self, table: Table, expected: Iterator[list[StoredRow]], scratch: Scratch | None = None
    ) -> None:
        """Compare a table with the rows it should have."""
        found = self._live.batches(ordered_select(table, is_sqlite=self._live.is_sqlite))
        try:
            for difference in differences(table, expected, found):
                if difference is None:
                    self._pause()
                else:
                    self._note(table, difference, scratch)
        except RecordUnreadableError:
            self._findings.add(TableUnreadableError, table.name, None)

    def _note(self, table: Table, difference: Difference, scratch: Scratch | None) -> None:
        entry = self._entry_of(table, difference, scratch)
        key = " ".join(_shown(cell) for cell in difference.key(table))
        if difference.found is None:
            self._findings.add(RowMissingError, table.name, entry, key=key)
        elif difference.expected is None:
            self._findings.add(RowAddedError, table.name, entry, key=key)
        else:
            columns = " ".join(difference.columns(table))
            self._findings.add(RowChangedError, table.name, entry, key=key, columns=columns)

    def _entry_of(
        self, table: Table, difference: Difference, scratch: Scratch | None
    ) -> int | None:
        """Name the entry a row came from; a row that none made may still claim one."""
        names = [column.name for column in table.columns]
        row = difference.found if difference.expected is None else difference.expected
        cells: dict[str, Any] = dict(zip(names, row or (), strict=True))
        changed = difference.columns(table)
        if changed == ("to_seq",) and cells["to_seq"] != OPEN:
            return self._known(cells["to_seq"])
        if table.name in _BY_KEY:
            return self._known(cells["id"], derived=True)
        for name in _BY_COLUMN:
            if name in cells:
                return self._known(cells[name])
        return None if scratch is None else self._known(_entry_of_goods(table, cells, scratch))

    def _known(self, number: object, *, derived: bool = False) -> int | None:
        """Give an entry's number, if the journal has it."""
        if type(number) is not int:
            return None
        seq = seq_of(number) if derived else number
        return seq if 1 <= seq <= self.last else None


def _entry_of_goods(table: Table, cells: dict[str, Any], scratch: Scratch) -> object:
    """Name the entry that a lot was born in, or that last changed a balance."""
    if table.name == "lot":
        row = scratch.row("SELECT min(from_seq) FROM lot_state WHERE lot = ?", cells["id"])
    elif table.name == "balance":
        row = scratch.row(
            f"SELECT max(id) / {ORDINALS} FROM posting "
            "WHERE lot = ? AND account = ? AND reference = ?",
            cells["lot"], cells["account"], cells["reference"],
        )  # fmt: skip
    else:
        row = None
    return None if row is None else row[0]


def _shown(cell: object) -> str:
    if isinstance(cell, bytes):
        return cell.hex()
    # Bytes that are no text came in as half letters; they are shown, never trusted.
    return str(cell).encode("utf-8", "backslashreplace").decode()


def columns_of(connection: Connection, table: str) -> set[str]:
    """Give the names of a table's columns as they stand; none when it is missing."""
    if connection.is_sqlite:
        query = "SELECT name FROM pragma_table_info(?)"
    else:
        query = (
            "SELECT column_name FROM information_schema.columns "
            "WHERE table_name = ? AND table_schema = current_schema()"
        )
    return {row[0] for row in connection.rows(query, table)}


def missing_guards(connection: Connection) -> Iterable[Reason]:
    """Name the append-only tables that lost a trigger."""
    if connection.is_sqlite:
        query = "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    else:
        query = (
            "SELECT tgname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid "
            "WHERE NOT tgisinternal AND relnamespace = current_schema()::regnamespace"
        )
    there = {row[0] for row in connection.rows(query)}
    unguarded = [
        name for name in APPEND_ONLY if not {f"{name}_no_update", f"{name}_no_delete"} <= there
    ]
    if unguarded:
        yield GuardsMissingError.reason(tables=" ".join(unguarded))
