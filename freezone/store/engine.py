"""How a record is found and opened: a SQLite file by default, PostgreSQL by URL.

Connections are the driver's own. SQLAlchemy, which takes half a second to load, only makes tables.
"""

import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from freezone.errors.store import NetworkShareError, RecordAddressError

BUSY_TIMEOUT_MS: Final = 10_000
_POSTGRES: Final = ("postgresql://", "postgresql+psycopg://", "postgres://")
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


def connect(place: RecordPlace) -> Any:  # noqa: ANN401 - a driver's connection
    """Connect to a record's database; transactions are begun and ended explicitly.

    Raises:
        RecordAddressError: FZ-615, no database of ours, or its driver is not installed.
    """
    if place.is_url and not place.text.startswith(_POSTGRES):
        raise RecordAddressError(place=place, detail=place.text.partition("://")[0])
    return _connect_postgres(place.text) if place.is_url else _connect_sqlite(place.path)


def _connect_sqlite(path: Path) -> sqlite3.Connection:
    """Open a SQLite file: durable commits, foreign keys, our own transactions."""
    connection = sqlite3.connect(path.absolute(), isolation_level=None, check_same_thread=False)
    try:
        connection.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA foreign_keys=ON")
    except BaseException:
        connection.close()
        raise
    return connection


def _connect_postgres(url: str) -> Any:  # noqa: ANN401 - a driver's connection
    try:
        import psycopg  # noqa: PLC0415 - an extra that a zone with one machine does not install
    except ImportError as error:
        raise RecordAddressError(place=RecordPlace(url), detail=error.name or "") from None
    return psycopg.connect(
        url.replace("postgresql+psycopg://", "postgresql://", 1), autocommit=True
    )
