"""The tables of ``desk.db``, how text is kept in them, and what is pruned.

Text is kept as bytes: what a terminal sends may hold half letters and zero bytes, which a text
column cannot hold, and a scan is never lost for being odd.
"""

import sqlite3
from datetime import datetime, timedelta
from typing import Final, overload

from freezone.clock import micros_of
from freezone.errors.desk_file import DeskFileDamagedError, DeskFileNewerError

VERSION: Final = 1
BUSY_TIMEOUT_MS: Final = 2_000
"""How long a desk waits for another; each holds the file for well under a millisecond."""
KEPT_SCANS: Final = 2_000
KEPT_FOR: Final = timedelta(days=30)
"""Drafts and scans hold names and numbers of people: older ones are deleted."""
_LOG_LIMIT: Final = 4 * 1024 * 1024
"""Bytes that SQLite's log keeps once its content is in the file."""
_TABLES: Final = """
BEGIN IMMEDIATE;
CREATE TABLE IF NOT EXISTS draft (
    id INTEGER PRIMARY KEY, run TEXT NOT NULL, person BLOB NOT NULL, key BLOB NOT NULL,
    request TEXT NOT NULL, stated BLOB NOT NULL, saved INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS draft_of_person ON draft (person, key);
CREATE TABLE IF NOT EXISTS scan (
    id INTEGER PRIMARY KEY AUTOINCREMENT, run TEXT NOT NULL, text BLOB NOT NULL,
    person BLOB NOT NULL, screen BLOB NOT NULL, scanned INTEGER NOT NULL,
    finished INTEGER, outcome BLOB, subject BLOB
);
CREATE INDEX IF NOT EXISTS scan_waiting ON scan (person) WHERE finished IS NULL;
CREATE INDEX IF NOT EXISTS scan_of_subject ON scan (subject, scanned) WHERE subject IS NOT NULL;
CREATE TABLE IF NOT EXISTS preference (
    person BLOB NOT NULL, name TEXT NOT NULL, value BLOB NOT NULL, PRIMARY KEY (person, name)
) WITHOUT ROWID;
INSERT INTO sqlite_sequence (name, seq)
    SELECT 'scan', {first} WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'scan');
PRAGMA user_version = {version};
COMMIT;
"""


@overload
def packed(text: str) -> bytes: ...
@overload
def packed(text: None) -> None: ...
def packed(text: str | None) -> bytes | None:
    """Give any text as bytes, half letters too."""
    return None if text is None else text.encode("utf-8", "surrogatepass")


@overload
def unpacked(kept: bytes) -> str: ...
@overload
def unpacked(kept: None) -> None: ...
def unpacked(kept: bytes | None) -> str | None:
    """Give the text that ``packed`` made bytes of; bytes that the disk has changed as marks."""
    if kept is None:
        return None
    try:
        return kept.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return kept.decode("utf-8", "replace")


def prepare(connection: sqlite3.Connection, moment: datetime, path: str) -> None:
    """Make what a connection needs: settings, and tables where there are none.

    Raises:
        DeskFileDamagedError: FZ-620, a page of the file is not what it should be.
        DeskFileNewerError: FZ-623.
    """
    connection.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version > VERSION:
        raise DeskFileNewerError(path=path)
    connection.execute("PRAGMA journal_mode = WAL")
    # A commit must outlive the process, not the machine: no waiting for the disk at each key.
    connection.execute("PRAGMA synchronous = NORMAL")
    # Waiting for the disk at every thousandth page would stop the typing; a thread of its own does.
    connection.execute("PRAGMA wal_autocheckpoint = 0")
    connection.execute(f"PRAGMA journal_size_limit = {_LOG_LIMIT}")
    connection.execute("PRAGMA secure_delete = ON")
    if version < VERSION:
        # Ids go on from the clock, so that no scan of a file set aside is taken for one of this.
        first = micros_of(moment)
        connection.executescript(_TABLES.format(first=first, version=VERSION))
    elif connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise DeskFileDamagedError(path=path, aside=path)


def prune(connection: sqlite3.Connection, moment: datetime) -> None:
    """Delete what is too old, and finished scans beyond the last ``KEPT_SCANS``."""
    oldest = micros_of(moment - KEPT_FOR)
    connection.execute("DELETE FROM draft WHERE saved < ?", (oldest,))
    connection.execute("DELETE FROM scan WHERE scanned < ?", (oldest,))
    connection.execute(
        "DELETE FROM scan WHERE finished IS NOT NULL AND id <="
        " (SELECT id FROM scan ORDER BY id DESC LIMIT 1 OFFSET ?)",
        (KEPT_SCANS,),
    )
