"""The one table that turns a database driver's errors into ours."""

import sqlite3
from contextlib import AbstractContextManager
from types import TracebackType
from typing import Final

from freezone.errors import FreezoneError, InvariantError
from freezone.errors.store import (
    DiskFullError,
    RecordBusyError,
    RecordReadOnlyError,
    RecordUnreadableError,
)

_SQLITE: tuple[tuple[int, type[FreezoneError]], ...] = (
    (sqlite3.SQLITE_BUSY, RecordBusyError),
    (sqlite3.SQLITE_LOCKED, RecordBusyError),
    (sqlite3.SQLITE_FULL, DiskFullError),
    (sqlite3.SQLITE_READONLY, RecordReadOnlyError),
    (sqlite3.SQLITE_CANTOPEN, RecordReadOnlyError),
    (sqlite3.SQLITE_PERM, RecordReadOnlyError),
    (sqlite3.SQLITE_CORRUPT, RecordUnreadableError),
    (sqlite3.SQLITE_NOTADB, RecordUnreadableError),
    (sqlite3.SQLITE_IOERR, RecordUnreadableError),
)
_POSTGRES: tuple[tuple[str, type[FreezoneError]], ...] = (
    ("55P03", RecordBusyError),
    ("40001", RecordBusyError),
    ("40P01", RecordBusyError),
    ("53100", DiskFullError),
    ("25006", RecordReadOnlyError),
    ("42501", RecordReadOnlyError),
    ("08", RecordUnreadableError),
    ("25P02", RecordUnreadableError),
    ("57", RecordUnreadableError),
    ("XX", RecordUnreadableError),
)
_INVARIANTS = (
    ("balance_not_below_zero", "INV-2"),
    ("is append-only", "INV-3"),
    ("journal", "INV-4"),
)


def translated(error: Exception) -> Exception | None:
    """Give our error for a driver's, or None for one that is a bug."""
    return _of_sqlite(error) if isinstance(error, sqlite3.Error) else _of_postgres(error)


def _of_sqlite(cause: sqlite3.Error) -> Exception | None:
    code = getattr(cause, "sqlite_errorcode", 0) & 0xFF
    for known, ours in _SQLITE:
        if code == known:
            return ours(detail=cause)
    if str(cause).startswith("Could not decode"):
        # Python's own words, without a code: a text column holds bytes that are no text.
        return RecordUnreadableError(detail=str(cause).partition(" with text")[0])
    return _broken(str(cause)) if isinstance(cause, sqlite3.IntegrityError) else None


def _of_postgres(cause: Exception) -> Exception | None:
    state = getattr(cause, "sqlstate", None)
    detail = str(cause).partition("\n")[0]
    if state is None:
        # psycopg names a server that cannot be reached this way, without a state.
        is_lost = type(cause).__name__ == "OperationalError"
        return RecordUnreadableError(detail=detail) if is_lost else None
    for known, ours in _POSTGRES:
        if state.startswith(known):
            return ours(detail=detail)
    return _broken(str(cause)) if state.startswith("23") or state == "P0001" else None


def _broken(message: str) -> InvariantError:
    """Name the invariant that the database itself refused to break."""
    for word, number in _INVARIANTS:
        if word in message:
            return InvariantError(number, message)
    return InvariantError("INV-8", message)


class _Translation(AbstractContextManager[None]):
    """What every call of the driver runs inside; it holds nothing, so one serves them all.

    A class, since a generator would cost more than most of the calls it surrounds.
    """

    def __enter__(self) -> None:
        """Begin."""

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        error: BaseException | None,
        _traceback: TracebackType | None,
    ) -> None:
        """Raise our error for a driver's; let ours, and bugs, through."""
        if isinstance(error, Exception) and not isinstance(error, FreezoneError | InvariantError):
            ours = translated(error)
            if ours is not None:
                raise ours from error


_TRANSLATION: Final = _Translation()


def driver_errors() -> AbstractContextManager[None]:
    """Turn what the driver raises inside into our errors.

    Raises:
        RecordBusyError: FZ-603. DiskFullError: FZ-607. RecordUnreadableError: FZ-608.
        RecordReadOnlyError: FZ-610.
        InvariantError: the database refused to break one.
    """
    return _TRANSLATION
