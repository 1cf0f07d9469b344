"""Files attached to facts: stored by hash, shown with the fact, held to account by verify."""

import mimetypes
from dataclasses import dataclass
from pathlib import PurePath

from freezone.errors.states import NothingWithNumberError
from freezone.journal.entry import EntryKind
from freezone.services.desk import Desk
from freezone.services.roles import Act
from freezone.store import declarations, goods, journal, people, slips
from freezone.store.connection import Connection
from freezone.store.slips import BlobRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Attached:
    """A file attached."""

    number: str
    sha256: str
    size: int
    entry: int


def attach(desk: Desk, number: str, name: str, content: bytes) -> Attached:
    """Attach a file to a lot, slip, operation, consumption line, declaration, place or entry.

    Raises:
        NotPermittedError: FZ-501. NothingWithNumberError: FZ-261. BlobTooLargeError: FZ-611.
    """
    desk.acting(Act.ATTACH)
    media = mimetypes.guess_type(name)[0] or "application/octet-stream"
    with desk.writing() as work:
        if not _exists(work.connection, number):
            raise NothingWithNumberError(number=number)
        sha256 = work.keep_blob(
            content, subject=number, purpose="attachment", name=PurePath(name).name, media=media
        )
        payload = {"number": number, "name": PurePath(name).name}
        entry = work.append(desk.draft(EntryKind.ATTACHMENT_ADDED, payload, effective=work.now))
    return Attached(number=number, sha256=sha256, size=len(content), entry=entry.seq)


def _exists(connection: Connection, number: str) -> bool:
    """Tell whether anything in the record has this number."""
    found: tuple[object, ...] = (
        goods.lot(connection, number),
        slips.slip(connection, number),
        goods.line(connection, number),
        declarations.declaration(connection, number),
        people.place(connection, number),
        goods.operation(connection, number),
        journal.entry_by_seq(connection, int(number)) if number.isdecimal() else None,
    )
    return any(each is not None for each in found)


def attachments(desk: Desk, number: str) -> tuple[BlobRow, ...]:
    """List the files that belong to a number: originals, papers, attachments."""
    desk.acting(Act.READ)
    return tuple(slips.blobs_of(desk.record.connection, number))


def content_of(desk: Desk, sha256: str) -> bytes | None:
    """Give the content of a file by its hash."""
    desk.acting(Act.READ)
    return slips.blob(desk.record.connection, sha256)
