"""A record that somebody else keeps busy: another connection that holds it and lets it go."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path


@contextmanager
def held(record: Path | str) -> Iterator[sqlite3.Connection]:
    """Hold the record for writing until the end."""
    with closing(sqlite3.connect(str(record), isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield other


@contextmanager
def busy(record: Path | str, *, held_for: float = 0.5, free_for: float = 0.1) -> Iterator[None]:
    """Hold the record half a second at a time, with a breath between."""
    over = threading.Event()

    def hold() -> None:
        with closing(sqlite3.connect(str(record), isolation_level=None, timeout=30)) as other:
            while not over.is_set():
                other.execute("BEGIN IMMEDIATE")
                over.wait(held_for)
                other.execute("ROLLBACK")
                over.wait(free_for)

    holder = threading.Thread(target=hold, name="busy-record")
    holder.start()
    try:
        yield
    finally:
        over.set()
        holder.join()
