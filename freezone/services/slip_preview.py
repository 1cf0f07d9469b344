"""The slip as it would be issued: seen before anybody confirms it."""

from dataclasses import dataclass, replace

from freezone.documents.slip import ConfirmationSlip
from freezone.errors import Reason
from freezone.language.choice import LanguagePair
from freezone.services.confirmation import ConfirmRequest, checked_confirmer, issue_slip
from freezone.services.desk import Desk
from freezone.services.slip_document import slip_document


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipPreview:
    """What confirming would issue."""

    document: ConfirmationSlip
    """Without an issue: its number and its fingerprint come with the entry, and there is none."""
    warnings: tuple[Reason, ...]


def preview_slip(desk: Desk, request: ConfirmRequest, pair: LanguagePair) -> SlipPreview:
    """Show the slip that confirming would issue: nothing is written, no number is taken.

    All is done as ``confirm`` does it, checks and invariants included, and then given up. A request
    that was confirmed already gives the slip it was issued, as confirming it again does.

    Raises:
        FreezoneError: whatever ``confirm`` would refuse with now.
    """
    confirmer = checked_confirmer(desk, request)
    with desk.writing(keep=False) as work:
        earlier = work.earlier(request.id, request.known_by())
        entry = earlier or issue_slip(desk, work, request, confirmer)
        document = slip_document(work.connection, entry, pair)
    return SlipPreview(
        document=document if earlier else replace(document, issue=None),
        warnings=Reason.read_all(entry.payload["warnings"]),
    )
