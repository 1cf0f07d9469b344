"""Looking at a declaration before it is taken in: everything a screen shows, nothing recorded.

It is judged by what taking in judges it by, up to the dry run of the act itself.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, TypeVar

from freezone.domain.declaration import (
    Declaration,
    DeclaredItem,
    Release,
    ReleaseDecision,
    ReleasedItem,
)
from freezone.errors import FreezoneError, Reason, RefusedError
from freezone.ids import DeclarationNumber
from freezone.ledger.posting import Amounts
from freezone.quantity import Money
from freezone.services.desk import Desk, new_request
from freezone.services.handed_in import DeclareRequest, HandedIn, read_papers
from freezone.services.intake import Judged, judge, write
from freezone.services.placing import PlacedLot, ledger_value, unit_of_item
from freezone.services.roles import Act
from freezone.store import declarations, goods, people
from freezone.store.connection import Connection

_Kept = TypeVar("_Kept")
_UNDECIDED: Final = ReleasedItem(number=0, decision=ReleaseDecision.POSTPONED)
"""Of an item without a release: its value is what the declaration says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LookedFinding:
    """A finding that taking in would open."""

    reason: Reason
    blocks: bool
    """Whether it blocks use and confirmation of the goods."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LookedLot:
    """A lot that taking in would make; it has no number before it is made."""

    item: int
    unit: str | None
    """OKEI code of its supplementary unit; None when it is counted in kilograms alone."""
    amounts: Amounts
    value_currency: str | None
    goods_class: int | None
    ground: str | None
    place: str | None
    is_fixed_asset: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LookedItem:
    """An item of the declaration, what the release says of it, and what stands against it."""

    item: int
    code: str
    description: str
    origin: str | None
    net: int | None
    """Millionths of a kilogram."""
    gross: int | None
    quantity: int | None
    """Millionths of the unit."""
    unit: str | None
    """OKEI code as declared."""
    counted_unit: str | None
    """The unit its lots are counted in beside kilograms; None when there is none."""
    value: Money | None
    """The value that travels with the goods."""
    value_kind: str | None
    """``customs`` or ``invoice``."""
    decision: ReleaseDecision | None
    """None when there is no release."""
    reason: str | None
    """Why it was refused or postponed, in the words of the release."""
    duty: str | None
    """What the tariff says, when the item was judged."""
    taken_as: tuple[str, ...]
    """Numbers of the lots that the record has of it already."""
    recorded_decision: str | None
    """What the record says of it, when the declaration is there already."""
    refusals: tuple[Reason, ...]
    findings: tuple[LookedFinding, ...]
    warnings: tuple[Reason, ...]
    lots: tuple[LookedLot, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A declaration that is in the record already."""

    version: int
    is_same_paper: bool
    """Whether the paper handed in is the very file the record keeps."""
    lots: tuple[str, ...]
    """Numbers of all its lots."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What papers say, and what would come of taking them in."""

    number: str | None
    """Registration number; None when neither paper states one."""
    registered_on: date | None
    released_on: date | None
    officer: str | None
    participant: str | None
    """BIN in the release."""
    participant_name: str | None
    """As the register of the zone has it; None when it is not there."""
    declarant: str | None
    declarant_bin: str | None
    consignor: str | None
    format: str
    """Version of the format of the declaration; ``csv`` for a sheet."""
    contract: str | None
    """Number of the contract on activity in force on the day of release."""
    edition: str | None
    """Edition of the tariff that the goods codes were looked up in."""
    net: int | None
    """Sum over the items; None when an item does not state it."""
    gross: int | None
    packages: int | None
    invoice: Money | None
    """Total as the declaration states it."""
    known: Known | None
    items: tuple[LookedItem, ...]
    refusals: tuple[Reason, ...]
    """Why it cannot be taken in, in order of precedence; empty when it can."""
    findings: tuple[LookedFinding, ...]
    warnings: tuple[Reason, ...]
    lots: tuple[LookedLot, ...]

    @property
    def can_be_taken_in(self) -> bool:
        """Whether taking in would record it."""
        return not self.refusals


def look(desk: Desk, request: DeclareRequest) -> Looked:
    """Say everything about a declaration that a screen shows before it is taken in.

    What stands against taking it in is part of the answer. Lots and findings are there when the
    papers agree with each other, even where the plan or the record stand against them.

    Law: every rule of ``PLACEMENT`` in force on the day of release.

    Raises:
        NotPermittedError: FZ-501.
        RefusedError: a paper cannot be read; with every reason of all papers.
    """
    desk.acting(Act.TAKE_IN)
    handed = read_papers(request)
    if handed.declaration is None or not handed.is_readable:
        raise RefusedError(handed.reasons)
    papers = handed.papers
    if papers is None:
        with desk.record.reading() as connection:
            return _looked(connection, handed, handed.declaration, request, None, handed.reasons)
    # An id of its own: whether the request itself was recorded already is for taking in to know.
    tried = replace(request, is_dry_run=True, id=new_request())
    with desk.writing(keep=False) as work:
        judged = judge(desk, work.connection, papers, tried)
        looked = _looked(
            work.connection, handed, handed.declaration, request, judged, judged.reasons
        )
        if judged.reasons:
            return looked
        try:
            write(desk, work, judged, tried)
        except FreezoneError as refused:
            return replace(looked, refusals=refused.reasons)
        return looked


def _looked(
    connection: Connection,
    handed: HandedIn,
    declaration: Declaration,
    request: DeclareRequest,
    judged: Judged | None,
    refusals: tuple[Reason, ...],
) -> Looked:
    """Put together what the papers say with what they were judged to become."""
    release, items = handed.release, declaration.items
    number = declaration.number if release is None else release.declaration_number
    participant = None if release is None else release.participant_bin
    registered = None if participant is None else people.participant(connection, participant)
    placing = None if judged is None else judged.placing
    lots = () if placing is None else tuple(_lot(lot, placing.release) for lot in placing.lots)
    noted = () if placing is None else placing.findings
    findings = tuple(LookedFinding(reason=reason, blocks=blocks) for reason, blocks in noted)
    warnings = () if placing is None else tuple(placing.warnings)
    declarant = declaration.declarant
    of_items = _Judgements(
        refusals=_by_item((reason.item, reason) for reason in refusals),
        findings=_by_item((each.reason.item, each) for each in findings),
        warnings=_by_item((reason.item, reason) for reason in warnings),
        lots=_by_item((lot.item, lot) for lot in lots),
        duties=(
            {}
            if placing is None
            else {item: answer.duty for item, answer in placing.code_answers.items()}
        ),
    )
    recorded = _Recorded.of(connection, number)
    return Looked(
        number=number,
        registered_on=None if number is None else DeclarationNumber.parse(number).registered_on,
        released_on=None if release is None else release.released_on,
        officer=None if release is None else release.officer,
        participant=participant,
        participant_name=None if registered is None else registered.name,
        declarant=None if declarant is None else declarant.name,
        declarant_bin=None if declarant is None else declarant.bin,
        consignor=None if declaration.consignor is None else declaration.consignor.name,
        format=declaration.version,
        contract=None if placing is None else placing.contract.number,
        edition=None if placing is None else placing.answers.edition,
        net=_sum(item.net_micro for item in items),
        gross=_sum(item.gross_micro for item in items),
        packages=declaration.total_packages,
        invoice=declaration.total_invoice,
        known=recorded.known(request),
        items=tuple(_item(item, release, of_items, recorded) for item in items),
        refusals=refusals,
        findings=findings,
        warnings=warnings,
        lots=lots,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Judgements:
    """What was judged, by item."""

    refusals: Mapping[int | None, tuple[Reason, ...]]
    findings: Mapping[int | None, tuple[LookedFinding, ...]]
    warnings: Mapping[int | None, tuple[Reason, ...]]
    lots: Mapping[int | None, tuple[LookedLot, ...]]
    duties: Mapping[int, str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Recorded:
    """What the record has of a declaration already."""

    row: declarations.DeclarationRow | None
    decisions: Mapping[int, str]
    lots: Mapping[int | None, tuple[str, ...]]

    @classmethod
    def of(cls, connection: Connection, number: str | None) -> "_Recorded":
        row = None if number is None else declarations.declaration(connection, number)
        if row is None:
            return cls(row=None, decisions={}, lots={})
        items = declarations.items(connection, row.number)
        lots = goods.lots(connection, declaration=row.number)
        return cls(
            row=row,
            decisions={each.item: each.decision for each in items},
            lots=_by_item((lot.item, lot.number) for lot in lots),
        )

    def known(self, request: DeclareRequest) -> Known | None:
        if self.row is None:
            return None
        return Known(
            version=self.row.version,
            is_same_paper=self.row.original == request.declaration.sha256,
            lots=tuple(sorted(number for each in self.lots.values() for number in each)),
        )


def _item(
    item: DeclaredItem, release: Release | None, judged: _Judgements, recorded: _Recorded
) -> LookedItem:
    """Put one item together."""
    number = item.number
    decided = None if release is None else release.decision_on(number)
    value = ledger_value(item, decided or _UNDECIDED)
    return LookedItem(
        item=number,
        code=item.code,
        description=item.description,
        origin=item.origin,
        net=item.net_micro,
        gross=item.gross_micro,
        quantity=item.quantity_micro,
        unit=item.unit,
        counted_unit=unit_of_item(item),
        value=None if value is None else value[0],
        value_kind=None if value is None else value[1],
        decision=None if decided is None else decided.decision,
        reason=None if decided is None else decided.reason,
        duty=judged.duties.get(number),
        taken_as=recorded.lots.get(number, ()),
        recorded_decision=recorded.decisions.get(number),
        refusals=judged.refusals.get(number, ()),
        findings=judged.findings.get(number, ()),
        warnings=judged.warnings.get(number, ()),
        lots=judged.lots.get(number, ()),
    )


def _lot(lot: PlacedLot, release: Release) -> LookedLot:
    purpose = lot.purpose
    value = ledger_value(lot.item, release.decision_on(lot.item.number))
    return LookedLot(
        item=lot.item.number,
        unit=lot.unit,
        amounts=lot.amounts,
        value_currency=None if value is None else value[0].currency,
        goods_class=purpose.goods_class,
        ground=purpose.ground,
        place=purpose.place,
        is_fixed_asset=purpose.is_fixed_asset,
    )


def _by_item(
    found: Iterable[tuple[int | None, _Kept]],
) -> Mapping[int | None, tuple[_Kept, ...]]:
    """Gather what was found by the item it is about, in order."""
    gathered: defaultdict[int | None, list[_Kept]] = defaultdict(list)
    for item, each in found:
        gathered[item].append(each)
    return {item: tuple(kept) for item, kept in gathered.items()}


def _sum(parts: Iterable[int | None]) -> int | None:
    """Add up, unless a part is not stated."""
    total = 0
    for part in parts:
        if part is None:
            return None
        total += part
    return total
