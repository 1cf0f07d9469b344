"""Slips after they were issued: voiding one that must not count any more."""

from dataclasses import dataclass
from uuid import UUID

from freezone.clock import moment_of
from freezone.errors.people import SlipNotFoundError, SlipVoidError
from freezone.errors.values import TextMissingError
from freezone.ids import Number, NumberKind
from freezone.journal.entry import EntryKind
from freezone.services.desk import Desk, new_request
from freezone.services.posting import mirrored
from freezone.services.roles import Act
from freezone.store import slips


@dataclass(frozen=True, slots=True, kw_only=True)
class Voided:
    """A slip that no longer counts."""

    slip: str
    entry: int


def void(desk: Desk, number: str, reason: str, *, request_id: UUID | None = None) -> Voided:
    """Void a slip: exactly what it confirmed waits to be confirmed again.

    Like every correction it is the mirror at the same effective time: the lines stand as if the
    slip had never been, so that a consumption can be corrected at its own time afterwards.

    Invariants: INV-2, INV-7.

    Raises:
        NotPermittedError: FZ-501. SlipNotFoundError: FZ-509. SlipVoidError: FZ-510.
        TextMissingError: FZ-111, no reason is given.
    """
    desk.acting(Act.CONFIRM)
    reason = " ".join(reason.split())
    if not reason:
        raise TextMissingError(field="reason")
    checked = str(Number.parse(number, NumberKind.SLIP))
    asked = {"void": checked, "reason": reason}
    request_id = request_id or new_request()
    with desk.writing() as work:
        earlier = work.earlier(request_id, asked)
        if earlier is not None:
            return Voided(slip=checked, entry=earlier.seq)
        slip = slips.slip(work.connection, checked)
        if slip is None:
            raise SlipNotFoundError(slip=checked)
        if slip.state == "void":
            raise SlipVoidError(slip=checked)
        issuing = slips.issuing_entry(work.connection, slip)
        payload = {
            "slip": issuing.payload["slip"]
            | {"state": "void", "reason": reason, "issued_seq": slip.issued_seq},
            "postings": mirrored(issuing.payload["postings"]),
        }
        effective = moment_of(issuing.effective)
        draft = desk.draft(EntryKind.SLIP_VOIDED, payload, effective=effective, id=request_id)
        entry = work.append(draft, request=asked)
    return Voided(slip=checked, entry=entry.seq)
