"""Taking goods in by declaration: papers read, compared, held against the law, one act written."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from freezone.clock import start_of
from freezone.domain.declaration import DeclaredItem, Plan, ReleaseDecision
from freezone.errors import Reason, RefusedError
from freezone.errors.documents import DeclarantDiffersError
from freezone.errors.ledger import TooManyLinesError
from freezone.errors.states import (
    DeclarationExistsError,
    ParticipantUnknownError,
    PlaceUnknownError,
)
from freezone.ids import DeclarationNumber, NumberKind
from freezone.intake.comparison import warnings
from freezone.journal.entry import Entry, EntryKind
from freezone.projections.changes import ORDINALS
from freezone.services.declaration_entry import (
    Papers,
    decided_items,
    declaration_payload,
    lot_payload,
    placing_posting,
)
from freezone.services.desk import Desk
from freezone.services.handed_in import (
    CUSTOMS_STATUSES,
    GOODS_CLASSES,
    DeclareRequest,
    Paper,
    own_faults,
    read_papers,
)
from freezone.services.nomenclature import Answers
from freezone.services.placing import (
    Contracted,
    Placing,
    Purpose,
)
from freezone.services.queries import LotView, views_of
from freezone.services.roles import Act
from freezone.store import declarations, goods, people
from freezone.store.connection import Connection
from freezone.store.declarations import DeclarationRow
from freezone.store.unit_of_work import UnitOfWork

_KINDS: Final = {
    (False, False): EntryKind.DECLARATION_RELEASED,
    (False, True): EntryKind.DECLARATION_PLACED,
    (True, False): EntryKind.RELEASE_ADDED,
    (True, True): EntryKind.RELEASE_PLACED,
}
"""By whether the declaration is known already, and whether goods are declared at a place."""
_LATER: Final = frozenset({EntryKind.RELEASE_ADDED, EntryKind.RELEASE_PLACED})
__all__ = [
    "CUSTOMS_STATUSES", "GOODS_CLASSES", "DeclareRequest", "Declared", "Judged", "Paper", "declare",
    "judge", "write",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """What came of taking a declaration in."""

    declaration: str
    items: int
    lots: tuple[str, ...]
    warnings: tuple[Reason, ...]
    entry: int
    preview: tuple[LotView, ...] = ()
    """In a dry run the lots as they would be, with their findings; afterwards ask for them."""
    is_dry_run: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What papers become when they are held against the record and the law."""

    papers: Papers
    placing: Placing
    kind: EntryKind
    known: DeclarationRow | None
    """The declaration as the record has it already, when this is a later release."""
    reasons: tuple[Reason, ...]
    """Why it cannot be taken in; with reasons, lots and findings are those that would be left."""


def declare(desk: Desk, request: DeclareRequest) -> Declared:
    """Take a released declaration in; a later release of the same declaration adds to it.

    What the customs body released is a fact: papers that contradict themselves are refused, with
    every reason at once; everything else is taken in with open findings.

    Law: every rule of ``PLACEMENT`` in force on the day of release.

    Raises:
        NotPermittedError: FZ-501.
        RefusedError: with every reason, item by item.
    """
    desk.acting(Act.TAKE_IN)
    handed = read_papers(request)
    if handed.papers is None:
        raise RefusedError(handed.reasons)
    with desk.writing(keep=not request.is_dry_run) as work:
        earlier = work.earlier(request.id, request.known_by())
        if earlier is not None:
            return _declared(earlier)
        judged = judge(desk, work.connection, handed.papers, request)
        if judged.reasons:
            raise RefusedError(judged.reasons)
        entry = write(desk, work, judged, request)
        if not request.is_dry_run:
            return _declared(entry)
        born = {lot["lot"] for lot in entry.payload["lots"]}
        number = handed.papers.release.declaration_number
        rows = goods.lots(work.connection, declaration=number)
        preview = views_of(work.connection, [row for row in rows if row.number in born], None)
        return replace(_declared(entry), preview=preview, is_dry_run=True)


def judge(desk: Desk, connection: Connection, papers: Papers, request: DeclareRequest) -> Judged:
    """Work out lots and findings against the record, with every reason that stands against them.

    Law: every rule of ``PLACEMENT`` in force on the day of release.
    """
    declaration, release = papers.declaration, papers.release
    reasons = [*_unknown(connection, papers, request), *own_faults(request)]
    registered_on = DeclarationNumber.parse(release.declaration_number).registered_on
    contract = people.contract_on(
        connection, release.participant_bin, release.released_on.isoformat()
    )
    placing = Placing(
        answers=Answers.on(desk.shelf, registered_on),
        contract=Contracted(
            number=None if contract is None else contract.number,
            activities=frozenset(contract.activities.split() if contract else ()),
        ),
        release=release,
        registered_on=registered_on,
    )
    known = declarations.declaration(connection, release.declaration_number)
    items = declaration.items
    if known is not None:
        items, against = _left_of(connection, known, papers, request)
        reasons += against
    reasons += placing.place(items, *_by_codes(connection, request.purpose, papers.plan))
    placing.warnings = [*warnings(declaration, release), *placing.warnings]
    if known is not None:
        _drop_known_findings(connection, known.number, placing)
    has_place = any(lot.purpose.place for lot in placing.lots)
    return Judged(
        papers=papers,
        placing=placing,
        kind=_KINDS[known is not None, has_place],
        known=known,
        reasons=tuple(reasons),
    )


def _left_of(
    connection: Connection, known: DeclarationRow, papers: Papers, request: DeclareRequest
) -> tuple[tuple[DeclaredItem, ...], list[Reason]]:
    """Give the items that earlier releases left, and why this one does not follow them."""
    release = papers.release
    reasons: list[Reason] = []
    decided = {row.item: row.decision for row in declarations.items(connection, known.number)}
    items = tuple(
        item
        for item in papers.declaration.items
        if decided.get(item.number) != ReleaseDecision.RELEASED
    )
    named = {each.number for each in release.goods} or set(decided)
    is_news = any(
        release.decision_on(item.number).decision != decided.get(item.number)
        for item in items
        if item.number in named
    )
    if not is_news or known.original != request.declaration.sha256:
        reasons.append(DeclarationExistsError.reason(declaration=known.number))
    if known.participant != release.participant_bin:
        reasons.append(
            DeclarantDiffersError.reason(
                declared=known.participant, released=release.participant_bin
            )
        )
    return items, reasons


def _by_codes(connection: Connection, purpose: Purpose, plan: Plan) -> tuple[Purpose, Plan]:
    """Call places by their codes, where a purpose or a plan names them by their numbers."""
    codes = {row.number: row.code for row in people.places(connection)}

    def called(place: str | None) -> str | None:
        return None if place is None else codes.get(place, place)

    rows = {
        item: tuple(replace(row, place=called(row.place)) for row in parts)
        for item, parts in plan.items()
    }
    return replace(purpose, place=called(purpose.place)), rows


def _drop_known_findings(connection: Connection, number: str, placing: Placing) -> None:
    """Leave out what an earlier release of the declaration already found and is still open."""
    known = {
        (row.code, row.item)
        for row in declarations.findings(connection, number, only_open=True)
        if row.item is None
    }
    placing.findings = [
        (reason, blocks)
        for reason, blocks in placing.findings
        if (reason.code, reason.item) not in known
    ]


def _unknown(connection: Connection, papers: Papers, request: DeclareRequest) -> Sequence[Reason]:
    """Give a reason for everything named that the record does not know."""
    reasons: list[Reason] = []
    bin_digits = papers.release.participant_bin
    if people.participant(connection, bin_digits) is None:
        reasons.append(ParticipantUnknownError.reason(bin=bin_digits))
    rows = [row for each in papers.plan.values() for row in each]
    named = [request.purpose.place, *(row.place for row in rows)]
    reasons += [
        PlaceUnknownError.reason(place=place)
        for place in sorted({place for place in named if place})
        if people.place(connection, place) is None
    ]
    return reasons


def write(desk: Desk, work: UnitOfWork, judged: Judged, request: DeclareRequest) -> Entry:
    """Write the act: items, lots, findings, postings, and both originals.

    Raises:
        TooManyLinesError: FZ-310.
    """
    papers, placing, kind = judged.papers, judged.placing, judged.kind
    release = papers.release
    number = release.declaration_number
    if len(placing.lots) * 4 >= ORDINALS:
        raise TooManyLinesError(lines=len(placing.lots))
    original = work.keep_blob(
        request.declaration.content,
        subject=number,
        purpose="declaration",
        name=request.declaration.name,
        media=request.declaration.media,
    )
    released = None
    if request.release is not None:
        released = work.keep_blob(
            request.release.content,
            subject=number,
            purpose="release",
            name=request.release.name,
            media="application/json",
        )
    numbers = work.take_numbers(NumberKind.LOT, len(placing.lots)) if placing.lots else ()
    is_later = kind in _LATER
    lots = [
        lot_payload(str(lot_number), lot, placing, customs_status=request.customs_status)
        for lot_number, lot in zip(numbers, placing.lots, strict=True)
    ]
    decided = decided_items(papers, placing, work.connection, is_later=is_later)
    payload = {
        "declaration": declaration_payload(papers, placing, original),
        "release": {
            "kind": "later" if is_later else "first",
            "released_on": release.released_on.isoformat(),
            "officer": release.officer,
            "original": released,
        },
        "items": decided,
        "lots": lots,
        "findings": [{**reason.as_json(), "blocks": blocks} for reason, blocks in placing.findings],
        "warnings": [reason.as_json() for reason in placing.warnings],
        "postings": [placing_posting(lot) for lot in lots],
    }
    effective = start_of(release.released_on)
    draft = desk.draft(kind, payload, effective=effective, id=request.id)
    return work.append(draft, request=request.known_by())


def _declared(entry: Entry) -> Declared:
    """Read the result out of the entry: the same request gives it again."""
    payload = entry.payload
    return Declared(
        declaration=payload["declaration"]["number"],
        items=len(payload["items"]),
        lots=tuple(lot["lot"] for lot in payload["lots"]),
        warnings=Reason.read_all(payload["warnings"]),
        entry=entry.seq,
    )
