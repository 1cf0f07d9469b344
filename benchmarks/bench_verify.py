"""``verify`` of a whole record, beside plain ``sqlite3`` hashing and inserting the same rows.

The floor reads the journal and recomputes the chain, inflates and hashes the originals, and copies
every projection table into a scratch file of the shape that ``verify`` uses: columns and key, no
further index, no durability. It decodes no payload, derives no row and compares nothing.
"""

# ruff: noqa: S608 - SQL is put together from the names of our own tables only

import hashlib
import json
import sqlite3
import zlib
from collections.abc import Iterator
from pathlib import Path

from benchmarks.grown import ITEMS, grown
from benchmarks.measured import Measured, at_least, beside, in_turn
from freezone.store.journal import COLUMNS
from freezone.store.verification import Verification, verify
from freezone.store.verifying import scratch
from freezone.store.verifying.scratch import REPLAYED

_HEADER = json.JSONEncoder(separators=(",", ":"), ensure_ascii=False).encode


def run(postings: int = 40_000, rounds: int = 15, items: int = ITEMS) -> Iterator[Measured]:
    """Measure whole runs."""
    with grown(postings, items) as desk:
        record = Path(str(desk.record.place))
        folder = record.parent

        def ours() -> None:
            verified = verify(desk.record, Verification(folder=folder, resume=False))
            assert verified.is_whole

        times = in_turn(ours, lambda: _floor(record), rounds)
        yield beside("verify", *times, at_least(0.30), unit="ms")


def _floor(record: Path) -> None:
    path = record.with_name("raw-scratch.sqlite")
    live, copy = (
        sqlite3.connect(record, isolation_level=None),
        sqlite3.connect(path, isolation_level=None),
    )
    try:
        for pragma in ("locking_mode=EXCLUSIVE", "journal_mode=WAL", "synchronous=OFF"):
            copy.execute(f"PRAGMA {pragma}")
        live.execute("BEGIN")
        _hashed(live)
        copy.execute("BEGIN")
        for table in REPLAYED:
            copy.execute(scratch._create_statement(table))
            marks = ", ".join("?" * len(table.columns))
            rows = live.execute(f"SELECT * FROM {table.name}")
            copy.executemany(f"INSERT INTO {table.name} VALUES ({marks})", rows)
        copy.execute("COMMIT")
    finally:
        live.close()
        copy.close()
        scratch.remove_files(path)


def _hashed(live: sqlite3.Connection) -> None:
    chained = bytes(32)
    for row in live.execute(f"SELECT {COLUMNS} FROM journal ORDER BY seq"):
        digest = hashlib.sha256(row[9].encode()).digest()
        header = _HEADER(row[:9]).encode()
        chained = hashlib.sha256(b"freezone/1\n" + chained + header + digest).digest()
        assert chained == row[11]
    for sha256, deflated in live.execute("SELECT sha256, deflated FROM blob"):
        assert hashlib.sha256(zlib.decompress(deflated)).hexdigest() == sha256
