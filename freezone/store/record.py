"""The record: made once, opened by every desk, migrated by replay."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, Self

from freezone.clock import Clock
from freezone.errors.store import (
    RecordExistsError,
    RecordMissingError,
    RecordNewerError,
)
from freezone.journal.keys import ZoneKey
from freezone.projections import PROJECTIONS
from freezone.projections.projection import Projection
from freezone.store.connection import Connection
from freezone.store.engine import RecordPlace, refuse_network_share
from freezone.store.unit_of_work import UnitOfWork

# The tables' definitions, with the library they are written for, load for half a second. Whoever
# only works with a record that is there does without; so schema and migration are imported late.


class Record:
    """An open record; each thread works on a connection of its own."""

    def __init__(self, place: RecordPlace) -> None:
        self.place: Final = place
        if not place.is_url:
            refuse_network_share(place.path)
        self._local = threading.local()
        self._connections: list[Connection] = []
        self._guard = threading.Lock()

    @classmethod
    def create(cls, place: RecordPlace) -> Self:
        """Make an empty record.

        Raises:
            RecordExistsError: FZ-602.
            RecordUnreadableError: FZ-608, something else stands there.
        """
        record = cls(place)
        if not place.is_url:
            place.path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with record.connection.writing():
                record._fill()
        except BaseException:
            record.close()
            raise
        return record

    @classmethod
    def open(cls, place: RecordPlace) -> Self:
        """Open a record; tables whose projection has a new version are replayed first.

        Raises:
            RecordMissingError: FZ-601.
            RecordNewerError: FZ-606.
        """
        if not place.is_url and not place.path.is_file():
            raise RecordMissingError(place=place)
        record = cls(place)
        try:
            record._check()
            record._migrate()
        except BaseException:
            record.close()
            raise
        return record

    def _fill(self) -> None:
        from freezone.store.schema import create_record  # noqa: PLC0415 - loads slowly

        if _has_record(self.connection):
            raise RecordExistsError(place=self.place)
        create_record(self.connection)

    def _check(self) -> None:
        if not _has_record(self.connection):
            raise RecordMissingError(place=self.place)

    @property
    def connection(self) -> Connection:
        """The connection of this thread."""
        found: Connection | None = getattr(self._local, "connection", None)
        if found is None:
            found = Connection(self.place)
            self._local.connection = found
            with self._guard:
                self._connections.append(found)
        return found

    @contextmanager
    def writing(
        self, clock: Clock, zone_key: ZoneKey | None = None, *, keep: bool = True
    ) -> Iterator[UnitOfWork]:
        """Hold the record for one act: commit at the end, nothing on any error.

        Without ``keep`` everything is worked out and checked, and nothing is written: a dry run.
        """
        with self.connection.writing(keep=keep):
            yield UnitOfWork(self.connection, clock, zone_key)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """See one state of the record through several queries."""
        with self.connection.reading():
            yield self.connection

    def close(self) -> None:
        """Close every connection."""
        with self._guard:
            for connection in self._connections:
                connection.close()
            self._connections.clear()
        self._local = threading.local()

    def _migrate(self) -> None:
        """Replay the projections that this program writes in another version."""
        if not self._changed():
            return
        from freezone.store.migration import replay_anew  # noqa: PLC0415 - loads slowly

        with self.connection.writing():
            # Another desk may have done it while this one waited for the record.
            replay_anew(self.connection, self._changed())

    def _changed(self) -> tuple[Projection, ...]:
        """Give the projections whose tables another version wrote.

        Raises:
            RecordNewerError: FZ-606.
        """
        written = self._written_versions()
        for projection in PROJECTIONS:
            if written.get(projection.name, 0) > projection.version:
                raise RecordNewerError(projection=projection.name)
        return tuple(each for each in PROJECTIONS if written.get(each.name) != each.version)

    def _written_versions(self) -> dict[str, int]:
        rows = self.connection.rows("SELECT name, version FROM projection")
        versions = {str(row[0]): int(row[1]) for row in rows}
        unknown = set(versions) - {projection.name for projection in PROJECTIONS}
        if unknown:
            raise RecordNewerError(projection=" ".join(sorted(unknown)))
        return versions


def _has_record(connection: Connection) -> bool:
    """Tell whether the database holds a record."""
    if connection.is_sqlite:
        query = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'head'"
    else:
        query = "SELECT 1 FROM information_schema.tables WHERE table_name = 'head'"
    return connection.row(query) is not None
