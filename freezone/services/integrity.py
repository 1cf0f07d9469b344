"""Verifying the record: for everybody, at any time."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import gettempdir
from typing import Final

from freezone.errors.states import EntryUnknownError
from freezone.journal.chain import Anchor, fingerprint
from freezone.services.desk import Desk
from freezone.services.roles import Act
from freezone.store import journal
from freezone.store.verification import Progress, Verification, Verified, VerifyFinding
from freezone.store.verification import verify as verify_record

__all__ = ["SCRATCH", "Verified", "VerifyFinding", "anchor_at", "verify"]

SCRATCH: Final = "freezone-verify"


def verify(
    desk: Desk,
    *,
    anchors: Sequence[str] = (),
    folder: Path | None = None,
    progress: Progress | None = None,
    is_stopped: Callable[[], bool] | None = None,
) -> Verified:
    """Verify the whole record, against anchors from paper if any are given.

    A run that was stopped is taken up again where it stood.

    Raises:
        NotLoggedInError: FZ-503. AnchorMalformedError: FZ-604. VerifyStoppedError: FZ-659.
    """
    desk.acting(Act.VERIFY)
    verification = Verification(
        folder=folder or Path(gettempdir()) / SCRATCH,
        anchors=tuple(Anchor.parse(text) for text in anchors),
    )
    if progress is not None:
        verification = replace(verification, progress=progress)
    if is_stopped is not None:
        verification = replace(verification, is_stopped=is_stopped)
    return verify_record(desk.record, verification)


def anchor_at(desk: Desk, entry: int) -> str:
    """Give an entry's number and fingerprint, as they are typed to hold the record against paper.

    Raises:
        NotLoggedInError: FZ-503. EntryUnknownError: FZ-252.
    """
    desk.acting(Act.VERIFY)
    stored = journal.entry_by_seq(desk.record.connection, entry)
    if stored is None:
        raise EntryUnknownError(entry=entry)
    return f"{entry}:{fingerprint(stored.hash)}"
