"""That a desk is at work, as other desks can see it: a lock that ends with its process.

The lock is one of SQLite on an empty file, since that is the same on every platform; the system
lets go of it however the process ends.
"""

import sqlite3
from pathlib import Path
from typing import Final, Self

_NO_LOCK_FILE: Final = frozenset({sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT})


def code_of(error: sqlite3.Error) -> int:
    """Give SQLite's own code of an error; 0 for one that Python found before asking SQLite."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


class Presence:
    """A lock on a file, held until it is left or the process ends."""

    def __init__(self, path: Path, wait_ms: int = 0) -> None:
        self._path = path
        self._connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        try:
            self._connection.execute(f"PRAGMA busy_timeout = {wait_ms}")
            # Nothing is ever written, so there is nothing to roll back and no file to leave behind.
            self._connection.execute("PRAGMA journal_mode = MEMORY")
            self._connection.execute("BEGIN EXCLUSIVE")
        except BaseException:
            self._connection.close()
            raise

    @classmethod
    def take(cls, path: Path, wait_ms: int = 0) -> Self:
        """Take the lock, waiting for whoever holds it.

        Raises:
            sqlite3.Error: it is held, or its file cannot be written.
        """
        try:
            return cls(path, wait_ms)
        except sqlite3.Error as error:
            if code_of(error) not in _NO_LOCK_FILE:
                raise
        # Something else was written there; nobody can be holding a lock on it.
        path.unlink()
        return cls(path, wait_ms)

    def leave(self) -> None:
        """Let go of the lock; its file stays."""
        self._connection.close()

    def leave_for_good(self) -> None:
        """Let go of the lock and delete its file."""
        self._connection.close()
        self._path.unlink(missing_ok=True)


def is_present(path: Path) -> bool:
    """Tell whether somebody holds the lock; one that cannot be asked about counts as held."""
    if not path.exists():
        return False
    try:
        Presence(path).leave()
    except sqlite3.Error as error:
        return code_of(error) not in _NO_LOCK_FILE
    return False
