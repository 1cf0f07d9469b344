"""Verifying the record: for everybody, at any time."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import gettempdir
from typing import Final

from freezone.journal.chain import Anchor
from freezone.services.desk import Desk
from freezone.services.roles import Act
from freezone.store.verification import Progress, Verification, Verified
from freezone.store.verification import verify as verify_record

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
