"""Reading the journal: the head, entries by number, by id, by kind."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from freezone.journal.canonical import read_text
from freezone.journal.chain import Header
from freezone.journal.entry import Entry, EntryKind
from freezone.journal.versions import upcast
from freezone.store.connection import Connection

COLUMNS: Final = (
    "seq, id, kind, version, effective, recorded, person, terminal, period, payload, "
    "payload_digest, hash"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The last entry of the chain."""

    seq: int
    hash: bytes
    recorded: int
    checkpointed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredEntry:
    """An entry as its row stands, nothing of it believed yet."""

    header: Header
    payload: str
    payload_digest: bytes
    hash: bytes

    def entry(self) -> Entry:
        """Read it as this program's version of its kind."""
        header = self.header
        kind = EntryKind(header.kind)
        return Entry(
            seq=header.seq,
            id=header.id,
            kind=kind,
            version=header.version,
            effective=header.effective,
            recorded=header.recorded,
            person=header.person,
            terminal=header.terminal,
            period=header.period,
            payload=upcast(kind, header.version, read_text(self.payload)),
            hash=self.hash,
        )


def stored_entry(row: tuple[Any, ...]) -> StoredEntry:
    """Read a row of the journal."""
    header = Header(
        seq=row[0], id=row[1], kind=row[2], version=row[3], effective=row[4], recorded=row[5],
        person=row[6], terminal=row[7], period=row[8],
    )  # fmt: skip
    return StoredEntry(
        header=header, payload=row[9], payload_digest=bytes(row[10]), hash=bytes(row[11])
    )


def head(connection: Connection, *, lock: bool = False) -> Head:
    """Give the chain's head; locked against other writers where the engine needs it."""
    sql = "SELECT seq, hash, recorded, checkpointed FROM head WHERE one = 1"
    if lock and not connection.is_sqlite:
        sql += " FOR UPDATE"
    row = connection.row(sql)
    if row is None:
        return Head(seq=0, hash=bytes(32), recorded=0, checkpointed=0)
    return Head(seq=row[0], hash=bytes(row[1]), recorded=row[2], checkpointed=row[3])


def is_begun(connection: Connection) -> bool:
    """Tell whether anything was ever written; not so after an opening that was cut short."""
    return connection.row("SELECT 1 FROM journal LIMIT 1") is not None


def entry_by_id(connection: Connection, entry_id: str) -> StoredEntry | None:
    """Find an entry by the id its client made."""
    row = connection.row(f"SELECT {COLUMNS} FROM journal WHERE id = ?", entry_id)
    return None if row is None else stored_entry(row)


def entry_by_seq(connection: Connection, seq: int) -> StoredEntry | None:
    """Find an entry by its number."""
    row = connection.row(f"SELECT {COLUMNS} FROM journal WHERE seq = ?", seq)
    return None if row is None else stored_entry(row)


def entries_after(
    connection: Connection, seq: int, *, limit: int, kind: str | None = None
) -> list[StoredEntry]:
    """Give the entries after a number, oldest first; of one kind, if it is named."""
    where = "seq > ?" + (" AND kind = ?" if kind else "")
    sql = f"SELECT {COLUMNS} FROM journal WHERE {where} ORDER BY seq LIMIT ?"
    parameters = (seq, kind, limit) if kind else (seq, limit)
    return [stored_entry(row) for row in connection.rows(sql, *parameters)]


def entries_by_seq(connection: Connection, numbers: Sequence[int]) -> list[StoredEntry]:
    """Give some entries in the order in which they are named."""
    marks = ", ".join("?" * len(numbers))
    rows = connection.rows(f"SELECT {COLUMNS} FROM journal WHERE seq IN ({marks})", *numbers)
    found = {row[0]: stored_entry(row) for row in rows}
    return [found[seq] for seq in numbers if seq in found]


def newest_entries(
    connection: Connection, *, limit: int, kind: str | None = None
) -> list[StoredEntry]:
    """Give the newest entries, newest first; of one kind, if it is named."""
    where = "WHERE kind = ?" if kind else ""
    sql = f"SELECT {COLUMNS} FROM journal {where} ORDER BY seq DESC LIMIT ?"
    parameters = (kind, limit) if kind else (limit,)
    return [stored_entry(row) for row in connection.rows(sql, *parameters)]


def all_entries(connection: Connection, after: int = 0) -> Iterator[StoredEntry]:
    """Stream entries in the order of their numbers, inside a transaction."""
    sql = f"SELECT {COLUMNS} FROM journal WHERE seq > ? ORDER BY seq"
    for row in connection.stream(sql, after):
        yield stored_entry(row)


def hashes_between(connection: Connection, first: int, last: int) -> list[bytes]:
    """Give the hashes of a block of entries, in order."""
    sql = "SELECT hash FROM journal WHERE seq BETWEEN ? AND ? ORDER BY seq"
    return [bytes(row[0]) for row in connection.rows(sql, first, last)]


def unsigned_checkpoints(connection: Connection) -> list[tuple[int, int, bytes]]:
    """Give first entry, last entry and root of every checkpoint without a signature."""
    sql = (
        "SELECT first, last, root FROM checkpoint WHERE NOT EXISTS "
        "(SELECT 1 FROM checkpoint_signature s WHERE s.first = checkpoint.first) ORDER BY first"
    )
    return [(row[0], row[1], bytes(row[2])) for row in connection.rows(sql)]


def closed_periods(connection: Connection) -> list[str]:
    """Give the closed accounting periods, in order."""
    return [row[0] for row in connection.rows("SELECT name FROM period ORDER BY name")]


def closing_entry(connection: Connection, period: str) -> int | None:
    """Give the entry that closed a period, if one did; no later one belongs to it."""
    row = connection.row("SELECT closed_seq FROM period WHERE name = ?", period)
    return None if row is None else int(row[0])
