"""The floor: plain ``sqlite3`` that writes the very rows our act wrote, into a copy of the record.

The copy is made page by page before the first act, so tables, indexes, CHECKs, foreign keys and
triggers are the same; the floor hashes payload and header, and commits as durably as we do. What
the rows are it need not find out: they are read from our record after each act, outside the time
measured. At the end both records hold the same rows, to the last hash.
"""

# ruff: noqa: S608 - SQL is put together from the names of our own tables only

import hashlib
import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

Row = tuple[Any, ...]

_FORMAT = b"freezone/1\n"
_HEADER = json.JSONEncoder(separators=(",", ":"), ensure_ascii=False).encode
_TAKE = (
    "UPDATE balance SET net = net + ?, quantity = quantity + ?, value = value + ? "
    "WHERE lot = ? AND account = ? AND reference = ?"
)
_ADD = (
    "INSERT INTO balance VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (lot, account, reference) DO UPDATE "
    "SET net = balance.net + excluded.net, quantity = balance.quantity + excluded.quantity, "
    "value = balance.value + excluded.value"
)
_HEAD = "UPDATE head SET seq = ?, hash = ?, recorded = ?, checkpointed = ? WHERE one = 1"
_OWN_WAY = frozenset({"journal", "balance", "head", "projection", "access", "credential"})
"""Tables that are not written by adding the rows above the last one."""
_PLACES = {"entry_subject": "seq"}
"""What rows of a table that has no ``rowid`` are added in the order of."""


def opened(path: Path) -> sqlite3.Connection:
    """A plain connection that commits as durably as the record's own."""
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")
    return connection


@dataclass
class Written:
    """What one transaction of ours added."""

    entries: list[Row] = field(default_factory=list)
    inserts: list[tuple[str, list[Row]]] = field(default_factory=list)
    taken: list[Row] = field(default_factory=list)
    added: list[Row] = field(default_factory=list)
    head: Row = ()

    @property
    def rows(self) -> int:
        """How many rows it added or changed."""
        inserted = sum(len(rows) for _, rows in self.inserts)
        return len(self.entries) + inserted + len(self.taken) + len(self.added) + 1


class Copy:
    """A copy of a record that follows it act by act."""

    def __init__(self, record: Path) -> None:
        self._record = opened(record)
        self.path = record.with_name(f"raw-{record.name}")
        self._raw = opened(self.path)
        self._record.backup(self._raw)
        self._tables = self._in_order()
        self._marks = {name: self._last(name) for name in self._tables}
        self._hash: bytes = self._raw.execute("SELECT hash FROM head").fetchone()[0]

    def close(self) -> None:
        self._record.close()
        self._raw.close()

    def _in_order(self) -> dict[str, str]:
        """Insert statements by table, those a foreign key points to first."""
        rows = self._record.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        names = [name for (name,) in rows if not name.startswith("sqlite_")]
        needs = {
            name: {row[2] for row in self._record.execute(f"PRAGMA foreign_key_list({name})")}
            for name in names
        }
        ordered: list[str] = []
        while len(ordered) < len(names):
            ordered += [
                name
                for name in names
                if name not in ordered and needs[name] - {name} <= set(ordered)
            ]
        statements = {}
        for name in ordered:
            columns = len(self._record.execute(f"PRAGMA table_info({name})").fetchall())
            marks = ", ".join("?" * columns)
            statements[name] = f"INSERT INTO {name} VALUES ({marks})"
        return statements

    def _last(self, table: str) -> int:
        place = _PLACES.get(table, "rowid")
        return int(self._record.execute(f"SELECT max({place}) FROM {table}").fetchone()[0] or 0)

    def written(self) -> Written:
        """Read what our record holds more than at the last call."""
        found = Written()
        for table in self._tables:
            if table in _OWN_WAY and table != "journal":
                continue
            place = _PLACES.get(table, "rowid")
            rows = self._record.execute(
                f"SELECT * FROM {table} WHERE {place} > ? ORDER BY {place}", (self._marks[table],)
            ).fetchall()
            if not rows:
                continue
            self._marks[table] = self._last(table)
            if table == "journal":
                found.entries = rows
            else:
                found.inserts.append((self._tables[table], rows))
            if table == "posting":
                found.taken, found.added = _balances(rows)
        found.head = self._record.execute(
            "SELECT seq, hash, recorded, checkpointed FROM head"
        ).fetchone()
        return found

    def write(self, written: Written) -> None:
        """The floor itself."""
        raw = self._raw
        raw.execute("BEGIN IMMEDIATE")
        chained = self._hash
        for row in written.entries:
            digest = hashlib.sha256(row[9].encode()).digest()
            header = _HEADER(row[:9]).encode()
            chained = hashlib.sha256(_FORMAT + chained + header + digest).digest()
            raw.execute(self._tables["journal"], (*row[:10], digest, chained))
        for statement, rows in written.inserts:
            raw.executemany(statement, rows)
        if written.taken:
            raw.executemany(_TAKE, written.taken)
        if written.added:
            raw.executemany(_ADD, written.added)
        seq, _, recorded, checkpointed = written.head
        raw.execute(_HEAD, (seq, chained, recorded, checkpointed))
        raw.execute("COMMIT")
        self._hash = chained

    def check_same(self) -> None:
        """Both records hold the same, or the floor did other work than we did."""
        for table in self._tables.keys() - {"access", "credential"}:
            query = f"SELECT * FROM {table}"
            ours, raw = (set(each.execute(query)) for each in (self._record, self._raw))
            assert ours == raw, f"the floor wrote other rows into {table}"


def _balances(postings: list[Row]) -> tuple[list[Row], list[Row]]:
    """The balance changes of postings: those that lose, then those that gain."""
    sums: dict[Row, list[int]] = {}
    for _, lot, account, reference, _, net, quantity, value in postings:
        held = sums.setdefault((lot, account, reference), [0, 0, 0])
        for place, amount in enumerate((net, quantity, value)):
            held[place] += amount
    taken, added = [], []
    for balance, amounts in sums.items():
        is_source = balance[1] in {"outside", "split", "claim"}
        if is_source or all(amount >= 0 for amount in amounts):
            added.append((*balance, *amounts))
        else:
            taken.append((*amounts, *balance))
    return taken, added


@contextmanager
def copy_of(record: Path) -> Iterator[Copy]:
    """Open a copy of a record beside it; at the end both must hold the same."""
    made = Copy(record)
    try:
        yield made
        made.check_same()
    finally:
        made.close()
