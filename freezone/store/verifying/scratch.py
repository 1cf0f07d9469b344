"""The scratch database a replay is written to: a SQLite file, whatever the live engine is.

It has the projection tables without checks, foreign keys and triggers, since what is replayed may
be wrong, and it keeps how far the replay came, so that an interrupted one can go on.
"""

import hashlib
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

from sqlalchemy import LargeBinary, Table, Text

from freezone.errors.store import RecordBusyError, RecordUnreadableError
from freezone.projections import PROJECTIONS
from freezone.projections.changes import Row
from freezone.store.connection import FETCH, Connection
from freezone.store.failures import driver_errors
from freezone.store.tables import TABLES, TREATMENTS, Treatment

REPLAYED: Final = tuple(
    table for name, table in TABLES.items() if TREATMENTS[name] is Treatment.REPLAY
)
"""Tables that are made anew from the journal, in the order of their foreign keys."""
_FORMAT: Final = "1"
_OWN_TABLES: Final = (
    "CREATE TABLE verify_position (one INTEGER PRIMARY KEY, program TEXT, seq INTEGER, hash BLOB)",
    'CREATE TABLE verify_finding (entry INTEGER, "table" TEXT, code TEXT, params TEXT)',
    "CREATE TABLE verify_kept (sha256 TEXT PRIMARY KEY) WITHOUT ROWID",
)


def _create_statement(table: Table) -> str:
    """Give the statement that makes a replayed table: columns and key, nothing that refuses."""
    keys = ", ".join(f'"{column.name}"' for column in table.primary_key)
    columns = ", ".join(f'"{column.name}" {_type_of(column.type)}' for column in table.columns)
    # One whole number is the row's place; any other key orders the table itself.
    is_place = len(table.primary_key) == 1 and keys in ('"id"', '"first"')
    ending = "" if is_place else " WITHOUT ROWID"
    return f'CREATE TABLE "{table.name}" ({columns}, PRIMARY KEY ({keys})){ending}'


def _type_of(kind: object) -> str:
    if isinstance(kind, Text):
        return "TEXT"
    return "BLOB" if isinstance(kind, LargeBinary) else "INTEGER"


def program_version() -> str:
    """Name everything a half-done replay depends on: projections, tables, the scratch's format."""
    parts = [_FORMAT, *(f"{each.name} {each.version}" for each in PROJECTIONS)]
    parts += [_create_statement(table) for table in REPLAYED]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


class Scratch:
    """An open scratch database."""

    def __init__(self, path: Path) -> None:
        self.path: Final = path
        with driver_errors():
            self._connection = sqlite3.connect(path, timeout=0, isolation_level=None)
            try:
                self._prepare()
            except BaseException:
                self._connection.close()
                raise

    def _prepare(self) -> None:
        """Take the file for this process alone; lose nothing to a killed one, all to the disk."""
        for pragma in (
            "locking_mode=EXCLUSIVE", "journal_mode=WAL", "synchronous=OFF",
            "wal_autocheckpoint=10000", "cache_size=-65536", "temp_store=FILE",
        ):  # fmt: skip
            self._connection.execute(f"PRAGMA {pragma}")
        self._connection.execute("BEGIN EXCLUSIVE")
        self._connection.execute("COMMIT")

    def close(self) -> None:
        """Close the file and leave it for the next run."""
        self._connection.close()

    def remove(self) -> None:
        """Close the file and remove it."""
        self.close()
        remove_files(self.path)

    def position(self) -> tuple[int, bytes] | None:
        """Give how far an earlier run of the same program replayed, with the hash there."""
        try:
            found = self._connection.execute(
                "SELECT seq, hash FROM verify_position WHERE program = ?", (program_version(),)
            ).fetchone()
        except sqlite3.DatabaseError:
            return None
        return None if found is None else (found[0], found[1])

    def findings(self) -> Iterator[tuple[Any, ...]]:
        """Give what an earlier run's replay found."""
        return self.stream('SELECT entry, "table", code, params FROM verify_finding')

    def start(self) -> None:
        """Make the tables of a replay that begins at the first entry."""
        with self.transaction():
            for table in REPLAYED:
                self._connection.execute(_create_statement(table))
            for statement in _OWN_TABLES:
                self._connection.execute(statement)
            self._connection.execute(
                "INSERT INTO verify_position VALUES (1, ?, 0, ?)", (program_version(), bytes(32))
            )

    def move_on(self, seq: int, entry_hash: bytes, findings: Sequence[Row]) -> None:
        """Note how far the replay came and what it found since the last note."""
        self._connection.execute(
            "UPDATE verify_position SET seq = ?, hash = ? WHERE one = 1", (seq, entry_hash)
        )
        self.run_many("INSERT INTO verify_finding VALUES (?, ?, ?, ?)", findings)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Write all that happens inside, or nothing of it."""
        with driver_errors():
            self._connection.execute("BEGIN")
        try:
            yield
            with driver_errors():
                self._connection.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """Inside a transaction, write all that happens inside, or nothing of it."""
        self._connection.execute("SAVEPOINT one")
        try:
            yield
        except BaseException:
            self._connection.execute("ROLLBACK TO one")
            raise
        finally:
            self._connection.execute("RELEASE one")

    def run_many(self, sql: str, rows: Sequence[Row]) -> int:
        """Run a statement once for each row; give how many rows were changed in all.

        The driver's own errors come out as they are: they belong to the entry that is replayed.
        """
        return int(self._connection.executemany(sql, rows).rowcount) if rows else 0

    def stream(self, sql: str) -> Iterator[tuple[Any, ...]]:
        """Give the rows of a query of any length."""
        for rows in self.batches(sql):
            yield from rows

    def batches(self, sql: str) -> Iterator[list[tuple[Any, ...]]]:
        """Give the rows of a query of any length in lists of ``FETCH``."""
        with driver_errors():
            cursor = self._connection.execute(sql)
            while rows := cursor.fetchmany(FETCH):
                yield rows

    def row(self, sql: str, *parameters: object) -> tuple[Any, ...] | None:
        """Give the first row of a query, or None."""
        with driver_errors():
            found: tuple[Any, ...] | None = self._connection.execute(sql, parameters).fetchone()
        return found


def remove_files(path: Path) -> None:
    """Remove a scratch database with the files that SQLite keeps beside it."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def open_scratch(folder: Path, live: Connection, *, resume: bool) -> tuple[Scratch, int]:
    """Open the scratch database of a record; give the entry after which the replay goes on.

    It goes on only where the same program stopped on the same chain. While another run holds the
    file, this one takes a file of its own.
    """
    path = folder / f"verify-{_name_of(live)}.db"
    try:
        scratch = Scratch(path)
    except RecordBusyError:
        path = folder / f"verify-{uuid4().hex}.db"
    except RecordUnreadableError:
        pass
    else:
        position = scratch.position() if resume else None
        if position is not None and _hash_at(live, position[0]) == position[1]:
            return scratch, position[0]
        scratch.close()
    remove_files(path)
    scratch = Scratch(path)
    scratch.start()
    return scratch, 0


def _name_of(live: Connection) -> str:
    """Name a record by its first entry, in which its zone's id stands."""
    try:
        first = live.row("SELECT hash FROM journal ORDER BY seq LIMIT 1")
    except RecordUnreadableError:
        first = None
    return hashlib.sha256(repr(first).encode()).hexdigest()[:16]


def _hash_at(live: Connection, seq: int) -> object:
    try:
        row = live.row("SELECT hash FROM journal WHERE seq = ?", seq)
    except RecordUnreadableError:
        row = None
    return None if row is None else row[0]
