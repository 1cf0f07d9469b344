"""Files attached to facts: stored by hash, shown with the fact, held to account by verify."""

import mimetypes
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from freezone.errors.people import OwnGoodsOnlyError
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
        _owner(connection, number),
        people.place(connection, number),
        journal.entry_by_seq(connection, int(number)) if number.isdecimal() else None,
    )
    return any(each is not None for each in found)


def _owner(connection: Connection, number: str) -> str | None:
    """Give the participant to whom belongs what has this number, if it belongs to one."""
    found = (
        goods.lot(connection, number)
        or slips.slip(connection, number)
        or goods.line(connection, number)
        or declarations.declaration(connection, number)
        or goods.lot_of_operation(connection, number)
    )
    return None if found is None else found.participant


def _check_shown(desk: Desk, connection: Connection, numbers: Sequence[str]) -> None:
    """Let a participant's person see the files of the own goods, and of places, which are shared.

    Raises:
        OwnGoodsOnlyError: FZ-512.
    """
    own = desk.own_participant
    if own is None or not numbers:
        return
    owners = [
        own if people.place(connection, number) else _owner(connection, number)
        for number in numbers
    ]
    if own not in owners:
        raise OwnGoodsOnlyError(participant=owners[0] or "-")


def attachments(desk: Desk, number: str) -> tuple[BlobRow, ...]:
    """List the files that belong to a number: originals, papers, attachments.

    Raises:
        OwnGoodsOnlyError: FZ-512.
    """
    with desk.record.reading() as connection:
        files = slips.blobs_of(connection, number)
        _check_shown(desk, connection, [each.subject for each in files])
        return tuple(files)


def content_of(desk: Desk, sha256: str) -> bytes | None:
    """Give the content of a file by its hash.

    Raises:
        OwnGoodsOnlyError: FZ-512, it belongs to nothing of the participant's.
    """
    with desk.record.reading() as connection:
        _check_shown(desk, connection, slips.subjects_of(connection, sha256))
        return slips.blob(connection, sha256)
