"""How a record is found and opened: a SQLite file by default, PostgreSQL by URL.

Engines are made by a function, never at import.
"""

import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import NullPool

from freezone.errors.store import NetworkShareError

BUSY_TIMEOUT_MS: Final = 10_000
_NETWORK_FILESYSTEMS: Final = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "fuse.sshfs", "fuse.glusterfs"}
)
_MOUNTS: Final = Path("/proc/mounts")


@dataclass(frozen=True, slots=True)
class RecordPlace:
    """Where a record lives: a path of a SQLite file, or a PostgreSQL URL."""

    text: str

    @property
    def is_url(self) -> bool:
        """Whether it names a database server."""
        return "://" in self.text

    @property
    def path(self) -> Path:
        """The SQLite file."""
        return Path(self.text)

    def __str__(self) -> str:
        if not self.is_url:
            return self.text
        before, _, after = self.text.rpartition("@")
        scheme = before.partition("://")[0]
        return f"{scheme}://…@{after}" if before else self.text


def filesystem_of(path: Path, mounts: str) -> str:
    """Give the kind of filesystem a path is on, from the system's list of mounts."""
    best, kind = "", ""
    for line in mounts.splitlines():
        fields = line.split()
        if len(fields) > 2:
            point = fields[1].replace("\\040", " ")
            inside = path.is_relative_to(point)
            if inside and len(point) >= len(best):
                best, kind = point, fields[2]
    return kind


def refuse_network_share(path: Path, mounts: Path = _MOUNTS) -> None:
    """Refuse a SQLite file on a network share: its locks cannot be trusted there.

    ``mounts`` is the system's list of mounts, where there is one.

    Raises:
        NetworkShareError: FZ-609, with the kind of share.
    """
    if mounts.exists():
        kind = filesystem_of(path.resolve(), mounts.read_text())
        if kind in _NETWORK_FILESYSTEMS:
            raise NetworkShareError(path=path, filesystem=kind)


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    """Set what a SQLite connection needs: durable commits, foreign keys, our own transactions."""
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA foreign_keys=ON")


def make_engine(place: RecordPlace) -> Engine:
    """Make the engine for a record; nothing is opened yet.

    Raises:
        NetworkShareError: FZ-609.
    """
    if place.is_url:
        url = place.text.replace("postgresql://", "postgresql+psycopg://", 1)
        return create_engine(url, poolclass=NullPool)
    refuse_network_share(place.path)
    engine = create_engine(
        f"sqlite:///{place.path}", poolclass=NullPool, connect_args={"check_same_thread": False}
    )
    event.listen(engine, "connect", _prepare_sqlite)
    return engine
