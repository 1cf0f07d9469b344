"""Taking goods in by declaration: papers read, compared, held against the law, one act written."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final
from uuid import UUID

from freezone.clock import start_of
from freezone.domain.declaration import Declaration, Plan, ReleaseDecision
from freezone.errors import FreezoneError, Reason, RefusedError
from freezone.errors.documents import DeclarantDiffersError
from freezone.errors.ledger import TooManyLinesError
from freezone.errors.states import (
    DeclarationExistsError,
    ParticipantUnknownError,
    PlaceUnknownError,
    ReleaseMissingError,
)
from freezone.errors.values import ChoiceUnknownError
from freezone.ids import DeclarationNumber, NumberKind
from freezone.intake.comparison import refusals, warnings
from freezone.intake.declaration_csv import read_declaration_csv
from freezone.intake.declaration_xml import read_declaration
from freezone.intake.plan_file import read_plan
from freezone.intake.release_file import read_release
from freezone.journal.entry import Entry, EntryKind
from freezone.projections.changes import ORDINALS
from freezone.services.declaration_entry import (
    Papers,
    decided_items,
    declaration_payload,
    lot_payload,
    placing_posting,
)
from freezone.services.desk import Desk, new_request
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
from freezone.store.unit_of_work import UnitOfWork

_KINDS: Final = {
    (False, False): EntryKind.DECLARATION_RELEASED,
    (False, True): EntryKind.DECLARATION_PLACED,
    (True, False): EntryKind.RELEASE_ADDED,
    (True, True): EntryKind.RELEASE_PLACED,
}
"""By whether the declaration is known already, and whether goods are declared at a place."""
_LATER: Final = frozenset({EntryKind.RELEASE_ADDED, EntryKind.RELEASE_PLACED})
GOODS_CLASSES: Final = (1, 2, 3, 4)
CUSTOMS_STATUSES: Final = ("foreign", "union")
"""What goods may be when they are declared for the procedure (KZ CC 281(1))."""
XML, CSV = "application/xml", "text/csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A file as it was handed in."""

    name: str
    content: bytes

    @property
    def is_sheet(self) -> bool:
        """Whether the name says it is a sheet."""
        return self.name.lower().endswith((".csv", ".tsv", ".txt"))

    @property
    def media(self) -> str:
        """The media type it is kept under."""
        return CSV if self.is_sheet else XML

    def read(self) -> Declaration:
        """Read it as a declaration: a sheet or the customs format.

        Raises:
            RefusedError: with every malformed field.
        """
        return (read_declaration_csv if self.is_sheet else read_declaration)(self.content)

    @property
    def sha256(self) -> str:
        """Its hash, by which requests are known again."""
        return hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclareRequest:
    """A declaration with its release, to be taken in."""

    declaration: Paper
    release: Paper | None
    plan: Paper | None = None
    purpose: Purpose = field(default_factory=Purpose)
    """For every item that a plan does not speak of."""
    customs_status: str = "foreign"
    is_dry_run: bool = False
    """Work everything out, say it, write nothing."""
    id: UUID = field(default_factory=new_request)

    def known_by(self) -> dict[str, Any]:
        """Give what the same request is known by when it comes again."""
        purpose = self.purpose
        return {
            "declaration": self.declaration.sha256,
            "release": None if self.release is None else self.release.sha256,
            "plan": None if self.plan is None else self.plan.sha256,
            "goods_class": purpose.goods_class,
            "ground": purpose.ground,
            "place": purpose.place,
            "fixed_asset": purpose.is_fixed_asset,
            "customs_status": self.customs_status,
        }


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
    papers = _read(request)
    with desk.writing(keep=not request.is_dry_run) as work:
        earlier = work.earlier(request.id, request.known_by())
        if earlier is not None:
            return _declared(earlier)
        placing, kind = _worked_out(desk, work.connection, papers, request)
        entry = _written(desk, work, papers, placing, request, kind)
        if not request.is_dry_run:
            return _declared(entry)
        born = {lot["lot"] for lot in entry.payload["lots"]}
        rows = goods.lots(work.connection, declaration=papers.release.declaration_number)
        preview = views_of(work.connection, [row for row in rows if row.number in born], None)
        return replace(_declared(entry), preview=preview, is_dry_run=True)


def _read(request: DeclareRequest) -> Papers:
    """Read every paper, and refuse what they say against each other."""
    reasons: list[Reason] = []
    declaration = release = None
    plan: Plan = {}
    try:
        declaration = request.declaration.read()
    except FreezoneError as refused:
        reasons += refused.reasons
    if request.release is None:
        reasons.append(ReleaseMissingError.reason())
    else:
        try:
            release = read_release(request.release.content)
        except FreezoneError as refused:
            reasons += refused.reasons
    if request.plan is not None:
        try:
            plan = read_plan(request.plan.content)
        except FreezoneError as refused:
            reasons += refused.reasons
    if declaration is not None:
        reasons = [*refusals(declaration, release), *reasons]
    if reasons or declaration is None or release is None:
        raise RefusedError((*reasons, *_own_faults(request)))
    return Papers(declaration=declaration, release=release, plan=plan)


def _own_faults(request: DeclareRequest) -> list[Reason]:
    """Give what is wrong with what was typed beside the papers."""
    reasons: list[Reason] = []
    if request.customs_status not in CUSTOMS_STATUSES:
        choices = ", ".join(CUSTOMS_STATUSES)
        reasons.append(
            ChoiceUnknownError.reason(
                field="customs-status", text=request.customs_status[:40], choices=choices
            )
        )
    goods_class = request.purpose.goods_class
    if goods_class is not None and goods_class not in GOODS_CLASSES:
        choices = ", ".join(map(str, GOODS_CLASSES))
        reasons.append(
            ChoiceUnknownError.reason(field="goods_class", text=goods_class, choices=choices)
        )
    return reasons


def _worked_out(
    desk: Desk, connection: Connection, papers: Papers, request: DeclareRequest
) -> tuple[Placing, EntryKind]:
    """Work out lots and findings against the record, and refuse with every reason at once."""
    declaration, release = papers.declaration, papers.release
    reasons = [*_unknown(connection, papers, request), *_own_faults(request)]
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
    items = declaration.items
    known = declarations.declaration(connection, release.declaration_number)
    if known is not None:
        decided = {row.item: row.decision for row in declarations.items(connection, known.number)}
        items = tuple(
            item for item in items if decided.get(item.number) != ReleaseDecision.RELEASED
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
    reasons += placing.place(items, *_by_codes(connection, request.purpose, papers.plan))
    if reasons:
        raise RefusedError(tuple(reasons))
    placing.warnings = [*warnings(declaration, release), *placing.warnings]
    if known is not None:
        _drop_known_findings(connection, known.number, placing)
    has_place = any(lot.purpose.place for lot in placing.lots)
    return placing, _KINDS[known is not None, has_place]


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


def _written(
    desk: Desk,
    work: UnitOfWork,
    papers: Papers,
    placing: Placing,
    request: DeclareRequest,
    kind: EntryKind,
) -> Entry:
    """Write the act: items, lots, findings, postings, and both originals."""
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
