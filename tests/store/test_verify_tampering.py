"""The closed list of tables: any row changed, deleted, inserted or swapped is found and named.

The record is small and has rows in every table. It is tampered with by plain sqlite3, triggers
dropped and checks off, as somebody would who can write the file.
"""

# ruff: noqa: S608 - SQL is put together from the names of our own tables

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from zone_acts import ZoneActs, fill, fixed_key

from freezone.projections.changes import OPEN
from freezone.store.engine import RecordPlace
from freezone.store.record import Record
from freezone.store.tables import METADATA, TABLES, TREATMENTS, Treatment
from freezone.store.verification import Verification, Verified, verify

HELD = [name for name in TABLES if TREATMENTS[name] is not Treatment.NONE]
WITHOUT_ENTRY = {"projection"}
"""Tables whose rows no entry made."""


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record that verifies."""
    path = tmp_path_factory.mktemp("whole") / "record.db"
    record = Record.create(RecordPlace(str(path)))
    fill(ZoneActs(record, key=fixed_key()))
    record.close()
    return path


class Tampering:
    """Copies the whole record, lets it be tampered with, and verifies the copy."""

    def __init__(self, whole: Path, folder: Path) -> None:
        self._whole = whole
        self._path = folder / "tampered.db"
        self._scratch = folder / "scratch"

    @contextmanager
    def hands_on(self) -> Iterator[sqlite3.Connection]:
        """Plain sqlite3 on a fresh copy, nothing in its way."""
        shutil.copyfile(self._whole, self._path)
        connection = sqlite3.connect(self._path)
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA ignore_check_constraints = ON")
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'"):
            connection.execute(f"DROP TRIGGER {name}")
        yield connection
        connection.commit()
        connection.close()

    def verified(self) -> Verified:
        """What verify says to the copy."""
        record = Record(RecordPlace(str(self._path)))
        verified = verify(record, Verification(folder=self._scratch))
        record.close()
        return verified


@pytest.fixture
def tampering(whole: Path, tmp_path: Path) -> Tampering:
    return Tampering(whole, tmp_path)


def _rows(connection: sqlite3.Connection, table: str) -> list[tuple]:
    keys = ", ".join(column.name for column in TABLES[table].primary_key)
    return connection.execute(f'SELECT * FROM "{table}" ORDER BY {keys}').fetchall()


def _where(table: str, row: tuple) -> tuple[str, list]:
    cells = dict(zip(TABLES[table].columns.keys(), row, strict=True))
    keys = [column.name for column in TABLES[table].primary_key]
    return " AND ".join(f'"{name}" = ?' for name in keys), [cells[name] for name in keys]


def _insert(connection: sqlite3.Connection, table: str, row: tuple) -> None:
    marks = ", ".join("?" * len(row))
    connection.execute(f'INSERT INTO "{table}" VALUES ({marks})', row)


def _other(cell: object, kind: str) -> object:
    """Another cell of the same kind."""
    if kind == "BIGINT":
        return 1 if cell in (None, OPEN) else cell + 1_000_003
    if kind == "TEXT":
        return "x" if cell is None else f"{cell}x"
    return b"x" if not cell else bytes([cell[0] ^ 1]) + cell[1:]


def _named(verified: Verified, table: str, *, entry: bool = True) -> bool:
    found = [each for each in verified.findings if each.table == table]
    return bool(found) and (not entry or any(each.entry is not None for each in found))


def test_every_table_is_on_the_closed_list_and_has_rows(whole: Path):
    connection = sqlite3.connect(whole)
    empty = [name for name in TABLES if not _rows(connection, name)]
    connection.close()

    assert set(TREATMENTS) == set(METADATA.tables) == set(TABLES)
    assert empty == []
    assert [name for name in TABLES if name not in HELD] == ["access"]


def test_the_record_is_whole_before_and_without_its_triggers(tampering: Tampering):
    with tampering.hands_on():
        pass
    verified = tampering.verified()

    assert verified.findings == ()
    assert "FZ-635" in {note.code for note in verified.notes}


@pytest.mark.parametrize("table", HELD)
def test_a_changed_cell_of_any_column_is_found_and_named(tampering: Tampering, table):
    missed = []
    for place, column in enumerate(TABLES[table].columns):
        with tampering.hands_on() as connection:
            rows = _rows(connection, table)
            row = rows[place % len(rows)]
            where, key = _where(table, row)
            connection.execute(
                f'UPDATE "{table}" SET "{column.name}" = ? WHERE {where}',
                (_other(row[place], str(column.type)), *key),
            )
        if not _named(tampering.verified(), table, entry=table not in WITHOUT_ENTRY):
            missed.append(column.name)

    assert missed == []


@pytest.mark.parametrize("table", HELD)
def test_any_deleted_row_is_found_and_named(tampering: Tampering, table):
    missed = []
    with tampering.hands_on() as connection:
        rows = _rows(connection, table)
    for row in {rows[0], rows[len(rows) // 2], rows[-1]}:
        with tampering.hands_on() as connection:
            where, key = _where(table, row)
            connection.execute(f'DELETE FROM "{table}" WHERE {where}', key)
        verified = tampering.verified()
        # Where the tail of the journal goes, the head is what still knows of it.
        is_tail = table == "journal" and row == rows[-1]
        if not _named(verified, "head" if is_tail else table, entry=table not in WITHOUT_ENTRY):
            missed.append(row)

    assert missed == []


@pytest.mark.parametrize("table", HELD)
def test_an_inserted_row_is_found_and_named(tampering: Tampering, table):
    with tampering.hands_on() as connection:
        row = list(_rows(connection, table)[0])
        unique = {"id", "number"} if table in {"journal", "lot"} else set()
        for place, column in enumerate(TABLES[table].columns):
            if column.primary_key or column.name in unique:
                row[place] = _other(row[place], str(column.type))
        _insert(connection, table, tuple(row))

    assert _named(tampering.verified(), table, entry=False)


@pytest.mark.parametrize("table", HELD)
def test_two_rows_swapped_by_their_keys_are_found_and_named(tampering: Tampering, table):
    is_key = [column.primary_key for column in TABLES[table].columns]
    with tampering.hands_on() as connection:
        first, *others = _rows(connection, table)
        second = next(
            (row for row in others if _content(row, is_key) != _content(first, is_key)), None
        )
        if second is None:
            assert table == "projection" or not others or all(is_key)
            return
        for row in (first, second):
            where, key = _where(table, row)
            connection.execute(f'DELETE FROM "{table}" WHERE {where}', key)
        for keyed, filled in ((first, second), (second, first)):
            cells = zip(keyed, filled, is_key, strict=True)
            _insert(connection, table, tuple(one if key else two for one, two, key in cells))

    assert _named(tampering.verified(), table, entry=table not in WITHOUT_ENTRY)


def _content(row: tuple, is_key: list[bool]) -> tuple:
    return tuple(cell for cell, key in zip(row, is_key, strict=True) if not key)


@pytest.mark.parametrize("table", HELD)
def test_a_table_that_is_gone_or_has_other_columns_is_named(tampering: Tampering, table):
    # A table may be nothing but its key.
    name = min(TABLES[table].columns, key=lambda column: column.primary_key).name
    for statement in (f"DROP TABLE {table}", f'ALTER TABLE {table} RENAME COLUMN "{name}" TO gone'):
        with tampering.hands_on() as connection:
            connection.execute(statement)
        found = {(each.table, each.what.code) for each in tampering.verified().findings}

        assert (table, "FZ-649") in found


@pytest.mark.parametrize("table", ["item_document", "posting", "journal", "blob", "sealed"])
def test_a_page_of_noise_in_the_file_is_named_and_does_not_stop_the_check(
    tampering: Tampering, table, tmp_path
):
    with tampering.hands_on() as connection:
        query = "SELECT rootpage FROM sqlite_master WHERE type = 'table' AND name = ?"
        (page,) = connection.execute(query, (table,)).fetchone()
        (size,) = connection.execute("PRAGMA page_size").fetchone()
    with (tmp_path / "tampered.db").open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xa5" * size)

    assert _named(tampering.verified(), table, entry=False)


@pytest.mark.parametrize(
    ("table", "column"),
    [("journal", "terminal"), ("journal", "payload"), ("place", "name"), ("place", "code"),
     ("sealed", "content")],
)  # fmt: skip
def test_bytes_that_are_no_text_are_named_with_their_row(tampering: Tampering, table, column):
    with tampering.hands_on() as connection:
        connection.execute(f"UPDATE {table} SET {column} = CAST(x'ff41' AS TEXT) WHERE rowid = 1")
    found = [each for each in tampering.verified().findings if each.table == table]

    assert found
    assert all(each.what.code != "FZ-649" for each in found)


def test_many_changed_rows_are_listed_up_to_a_hundred_and_counted(tampering: Tampering):
    with tampering.hands_on() as connection:
        connection.executemany(
            "INSERT INTO period VALUES (?, 1)", [(f"19{number:03d}",) for number in range(250)]
        )
    findings = tampering.verified().findings
    more = [each.what.params for each in findings if each.what.code == "FZ-654"]

    assert len([each for each in findings if each.what.code == "FZ-648"]) == 100
    assert more == [{"table": "period", "code": "FZ-648", "count": "150"}]


def test_the_log_of_log_ins_is_a_log_of_its_own(tampering: Tampering):
    with tampering.hands_on() as connection:
        connection.execute("DELETE FROM access")

    assert tampering.verified().is_whole
