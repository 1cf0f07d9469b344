"""Reading slips, papers issued, attachments, corrections."""

import zlib
from typing import NamedTuple

from freezone.journal.entry import Entry
from freezone.projections.changes import OPEN
from freezone.store import journal
from freezone.store.connection import Connection


class SlipRow(NamedTuple):
    """A slip in its present state."""

    number: str
    participant: str
    issued_seq: int
    period_from: str
    period_to: str
    prepared_by: str
    confirmed_by: str
    state: str
    reason: str | None
    from_seq: int


class BlobRow(NamedTuple):
    """A file kept by its hash, and what it belongs to."""

    id: int
    sha256: str
    subject: str
    purpose: str
    name: str
    media: str
    size: int
    detail: str | None


_SLIP = (
    "SELECT number, participant, issued_seq, period_from, period_to, prepared_by, confirmed_by, "
    f"state, reason, from_seq FROM slip WHERE to_seq = {OPEN}"
)


def slip(connection: Connection, number: str) -> SlipRow | None:
    """Find a slip by its number."""
    row = connection.row(f"{_SLIP} AND number = ?", number)
    return None if row is None else SlipRow(*row)


def slips(connection: Connection, participant: str | None = None) -> list[SlipRow]:
    """Give slips in the order of their numbers."""
    where = " AND participant = ?" if participant else ""
    parameters = (participant,) if participant else ()
    rows = connection.rows(f"{_SLIP}{where} ORDER BY number", *parameters)
    return [SlipRow(*row) for row in rows]


def issuing_entry(connection: Connection, row: SlipRow) -> Entry:
    """Give the entry that issued a slip."""
    stored = journal.entry_by_seq(connection, row.issued_seq)
    if stored is None:
        raise LookupError(row.number)
    return stored.entry()


def blobs_of(connection: Connection, subject: str, purpose: str | None = None) -> list[BlobRow]:
    """Give the files that belong to a number, in the order in which they came."""
    sql = (
        "SELECT id, sha256, subject, purpose, name, media, size, detail FROM blob_reference "
        "WHERE subject = ?"
    )
    parameters = [subject]
    if purpose is not None:
        sql += " AND purpose = ?"
        parameters.append(purpose)
    return [BlobRow(*row) for row in connection.rows(f"{sql} ORDER BY id", *parameters)]


def subjects_of(connection: Connection, sha256: str) -> list[str]:
    """Give the numbers that a file belongs to."""
    sql = "SELECT DISTINCT subject FROM blob_reference WHERE sha256 = ? ORDER BY subject"
    return [row[0] for row in connection.rows(sql, sha256)]


def blob(connection: Connection, sha256: str) -> bytes | None:
    """Give the content of a file by its hash."""
    row = connection.row("SELECT deflated FROM blob WHERE sha256 = ?", sha256)
    return None if row is None else zlib.decompress(bytes(row[0]))


def correction_of(connection: Connection, seq: int) -> int | None:
    """Give the entry that corrected another, if one did."""
    row = connection.row("SELECT seq FROM correction WHERE corrected_seq = ?", seq)
    return None if row is None else int(row[0])


def slips_with_line(connection: Connection, line: str) -> list[str]:
    """Give the slips in force on which a consumption line stands."""
    rows = connection.rows(
        "SELECT DISTINCT l.slip FROM slip_line l JOIN slip s ON s.number = l.slip "
        f"AND s.to_seq = {OPEN} AND s.state = 'issued' WHERE l.line = ? ORDER BY l.slip",
        line,
    )
    return [row[0] for row in rows]


def slips_with_lots(connection: Connection, keys: list[int]) -> list[str]:
    """Give the slips in force on which any of some lots stands."""
    found: set[str] = set()
    for lot in keys:
        rows = connection.rows(
            "SELECT DISTINCT l.slip FROM slip_line l JOIN slip s ON s.number = l.slip "
            f"AND s.to_seq = {OPEN} AND s.state = 'issued' WHERE l.lot = ?",
            lot,
        )
        found.update(row[0] for row in rows)
    return sorted(found)
