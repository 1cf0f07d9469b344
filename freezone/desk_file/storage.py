"""The file under drafts, scans and preferences: opened, set aside, given up, never a crash."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from threading import RLock, Thread
from typing import Final, TypeVar
from uuid import uuid4

from freezone.clock import Clock
from freezone.desk_file.presence import Presence, code_of, is_present
from freezone.desk_file.schema import BUSY_TIMEOUT_MS, prepare, prune
from freezone.errors import FreezoneError, Reason
from freezone.errors.desk_file import (
    DeskFileBusyError,
    DeskFileDamagedError,
    DeskFileUnwritableError,
)

_NAME: Final = "desk.db"
_PARTS: Final = ("-wal", "-shm", "")
"""What belongs to the file; itself last, so that whoever is stopped between begins again."""
_PRESENT: Final = ".desk"
_WRITES_BETWEEN_TIDYING: Final = 250
_SITUATIONS: Final[dict[int, type[FreezoneError]]] = {
    sqlite3.SQLITE_BUSY: DeskFileBusyError,
    sqlite3.SQLITE_LOCKED: DeskFileBusyError,
    sqlite3.SQLITE_CORRUPT: DeskFileDamagedError,
    sqlite3.SQLITE_NOTADB: DeskFileDamagedError,
    # Somebody else's tables under our name.
    sqlite3.SQLITE_ERROR: DeskFileDamagedError,
    sqlite3.SQLITE_CANTOPEN: DeskFileUnwritableError,
    sqlite3.SQLITE_FULL: DeskFileUnwritableError,
    sqlite3.SQLITE_IOERR: DeskFileUnwritableError,
    sqlite3.SQLITE_PERM: DeskFileUnwritableError,
    sqlite3.SQLITE_READONLY: DeskFileUnwritableError,
}

_Result = TypeVar("_Result")
Work = Callable[[sqlite3.Connection], _Result]


class Storage:
    """One desk's way to ``desk.db``: one connection, used by one thread at a time.

    What a desk writes is marked with its run. While the desk lives nobody else touches it; once it
    is gone, however it ended, the next desk of the same person takes it over.
    """

    def __init__(self, folder: Path, clock: Clock) -> None:
        self.run: Final = uuid4().hex
        self.trouble: Reason | None = None
        self._folder, self._clock = folder, clock
        self._path = folder / _NAME
        self._lock = RLock()
        self._presence: Presence | None = None
        self._tidier: Thread | None = None
        self._writes = 0
        self._is_memory = False
        self._connection = self._opened()

    def close(self) -> None:
        """Close the file, and let other desks know that this one is gone."""
        if self._tidier is not None:
            self._tidier.join()
        with self._lock:
            self._connection.close()
            if self._presence is not None:
                with suppress(OSError):
                    self._presence.leave_for_good()

    def is_gone(self, run: str) -> bool:
        """Tell whether the desk of another run has ended."""
        return run != self.run and not self._is_memory and not self._is_present(run)

    def read(self, work: Work[_Result]) -> _Result:
        """Do a piece of work that changes nothing."""
        with self._lock:
            return self._done(work)

    def write(self, work: Work[_Result]) -> _Result:
        """Do a piece of work that changes something; it is committed when this returns."""
        with self._lock:
            result = self._done(work)
            self._writes += 1
            if self._writes >= _WRITES_BETWEEN_TIDYING and not self._is_tidying:
                self._writes = 0
                self._tidier = Thread(target=self._tidy, name="desk.db", daemon=True)
                self._tidier.start()
        return result

    def _done(self, work: Work[_Result]) -> _Result:
        """Do the work in the file; where that fails, in a new one; where that fails, in memory."""
        try:
            return self._tried(work)
        except DeskFileDamagedError:
            self._connection.close()
            self._connection = self._opened()
        except FreezoneError as error:
            self._connection = self._memory(error.reasons[0], self._connection)
        try:
            return self._tried(work)
        except FreezoneError as error:
            self._connection = self._memory(error.reasons[0], self._connection)
        return work(self._connection)

    def _tried(self, work: Work[_Result]) -> _Result:
        with self._told():
            return work(self._connection)

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Turn what the driver raises into our errors; mistakes of ours stay what they are."""
        try:
            yield
        except sqlite3.Error as error:
            ours = _SITUATIONS.get(code_of(error))
            if ours is None:
                raise
            raise ours(path=self._path, aside=self._path) from error
        except OSError as error:
            raise DeskFileUnwritableError(path=self._path) from error

    def _opened(self) -> sqlite3.Connection:
        """Open the file; where that cannot be, open memory."""
        try:
            with self._told():
                self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
                opening = Presence.take(self._folder / "opening.lock", BUSY_TIMEOUT_MS)
                try:
                    # One at a time: else one desk would set aside what another has just begun.
                    self._appear()
                    return self._connected_or_anew()
                finally:
                    opening.leave()
        except FreezoneError as error:
            return self._memory(error.reasons[0], None)

    def _appear(self) -> None:
        """Let other desks see this one, and forget those that are gone."""
        if self._presence is not None:
            return
        for left in self._folder.glob(f"*{_PRESENT}"):
            if not is_present(left):
                left.unlink(missing_ok=True)
        self._presence = Presence.take(self._present(self.run))

    def _connected_or_anew(self) -> sqlite3.Connection:
        try:
            return self._connected()
        except DeskFileDamagedError:
            aside = self._set_aside()
        connection = self._connected()
        self.trouble = DeskFileDamagedError.reason(aside=aside)
        return connection

    def _connected(self) -> sqlite3.Connection:
        with self._told():
            connection = sqlite3.connect(
                self._path, isolation_level=None, check_same_thread=False, cached_statements=32
            )
            try:
                prepare(connection, self._clock.now(), str(self._path))
                prune(connection, self._clock.now())
            except BaseException:
                connection.close()
                raise
        return connection

    def _set_aside(self) -> Path:
        """Rename the file with all that belongs to it; give its new name."""
        moment = self._clock.now().strftime("%Y%m%dT%H%M%S")
        # The clock may stand still, and what was set aside before is never overwritten.
        aside = self._folder / f"desk-damaged-{moment}-{uuid4().hex[:8]}.db"
        for part in _PARTS:
            beside = self._folder / f"{_NAME}{part}"
            if beside.exists():
                beside.rename(f"{aside}{part}")
        return aside

    def _memory(self, reason: Reason, left: sqlite3.Connection | None) -> sqlite3.Connection:
        """Go on without the file, with what it still gives, and say so."""
        is_damage = reason.code == DeskFileDamagedError.code
        # A damaged file that cannot be replaced by a new one is one that cannot be written.
        self.trouble = DeskFileUnwritableError.reason(path=self._path) if is_damage else reason
        self._is_memory = True
        memory = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
        if left is not None:
            if not is_damage:
                with suppress(sqlite3.Error):
                    left.backup(memory)
            left.close()
        prepare(memory, self._clock.now(), str(self._path))
        return memory

    @property
    def _is_tidying(self) -> bool:
        return self._tidier is not None and self._tidier.is_alive()

    def _tidy(self) -> None:
        """Prune, and bring what was written from the log of SQLite into the file."""
        with self._lock:
            self._done(lambda connection: prune(connection, self._clock.now()))
        if self._is_memory:
            return
        # On a connection of its own, so that no key waits for the disk. What fails here is met
        # again, and told, by the next write.
        with (
            suppress(sqlite3.Error),
            closing(
                sqlite3.connect(f"{self._path.resolve().as_uri()}?mode=rw", uri=True)
            ) as beside,
        ):
            beside.execute("PRAGMA wal_checkpoint(PASSIVE)")

    def _is_present(self, run: str) -> bool:
        return is_present(self._present(run))

    def _present(self, run: str) -> Path:
        return self._folder / f"{run}{_PRESENT}"
