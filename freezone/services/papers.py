"""Papers: the frozen document for a number, the paper as issued, its copies, what was printed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from freezone.clock import legal_date, moment_of, parse_date
from freezone.documents.copy_mark import CopyMark, VoidReference
from freezone.documents.lot_label import LotLabel
from freezone.documents.names import Company, Names, Signatory
from freezone.documents.slip import ConfirmationSlip
from freezone.documents.slip_line import AccountingDocument, Amounts, LineValue, SlipLine
from freezone.errors.people import SlipNotFoundError
from freezone.errors.store import PaperPrintedMeanwhileError
from freezone.ids import Bin, DeclarationNumber, Number, NumberKind
from freezone.journal.chain import fingerprint
from freezone.journal.entry import Entry, EntryKind
from freezone.language.choice import LanguagePair
from freezone.ledger.accounts import Account
from freezone.projections.goods import amounts_of
from freezone.quantity import Money, Quantity
from freezone.services.desk import Desk
from freezone.services.roles import Act
from freezone.services.stock import blocking_findings, lot_at_desk
from freezone.store import declarations, goods, journal, people, slips
from freezone.store.connection import Connection
from freezone.store.goods import LineRow, LotRow
from freezone.store.people import ParticipantRow
from freezone.store.slips import SlipRow
from hs_nomenclature.units import KILOGRAM, unit_of

PAPER: Final = "paper"
PDF: Final = "application/pdf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """What to print for a number."""

    document: ConfirmationSlip | LotLabel
    issued: bytes | None
    """The paper as issued in these languages; None when it was not yet."""
    mark: CopyMark | None
    """What to stamp on it: a copy mark, and whether it is void; None on the first one."""
    copy: int
    """0 for the paper as issued, n for the n-th copy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """A paper made and noted."""

    number: str
    copy: int
    sha256: str
    entry: int


def paper_of(desk: Desk, number: str, pair: LanguagePair) -> Paper:
    """Give what to print for a slip or a lot; what was issued once is printed as a copy.

    Raises:
        NotPermittedError: FZ-501. NumberMalformedError: FZ-106. SlipNotFoundError: FZ-509.
        LotUnknownError: FZ-246.
    """
    desk.acting(Act.PRINT)
    checked = Number.parse(number, NumberKind.SLIP, NumberKind.LOT)
    with desk.record.reading() as connection:
        printed = slips.blobs_of(connection, str(checked), PAPER)
        copy = len(printed)
        if checked.kind is NumberKind.LOT:
            return Paper(
                document=_label(desk, connection, checked, pair, copy),
                issued=None,
                mark=None,
                copy=copy,
            )
        slip = slips.slip(connection, str(checked))
        if slip is None:
            raise SlipNotFoundError(slip=checked)
        desk.reading(slip.participant)
        issued = next((each.sha256 for each in printed if each.detail == f"0 {pair}"), None)
        void = None
        if slip.state == "void":
            voiding = journal.entry_by_seq(connection, slip.from_seq)
            if voiding is not None:
                void = VoidReference(
                    entry=slip.from_seq,
                    moment=moment_of(voiding.header.recorded),
                    reason=slip.reason or "",
                )
        mark = None
        if copy or void:
            mark = CopyMark(
                number=checked, copy=copy, printed=desk.clock.now(), languages=pair, void=void
            )
        return Paper(
            document=_slip(connection, slip, pair),
            issued=None if issued is None else slips.blob(connection, issued),
            mark=mark,
            copy=copy,
        )


def note_print(
    desk: Desk, number: str, content: bytes, *, copy: int, pair: LanguagePair, media: str = PDF
) -> Printed:
    """Keep a paper that was made, and note it in the journal.

    Raises:
        PaperPrintedMeanwhileError: FZ-614, another desk printed the same paper meanwhile.
        SlipNotFoundError: FZ-509. LotUnknownError: FZ-246.
    """
    desk.acting(Act.PRINT)
    paper = Number.parse(number, NumberKind.SLIP, NumberKind.LOT)
    checked = str(paper)
    with desk.writing() as work:
        if paper.kind is NumberKind.LOT:
            lot_at_desk(desk, work.connection, checked)
        elif slips.slip(work.connection, checked) is None:
            raise SlipNotFoundError(slip=checked)
        if len(slips.blobs_of(work.connection, checked, PAPER)) != copy:
            raise PaperPrintedMeanwhileError(number=checked, copy=copy)
        sha256 = work.keep_blob(
            content,
            subject=checked,
            purpose=PAPER,
            name=f"{checked}.pdf",
            media=media,
            detail=f"{copy} {pair}",
        )
        payload = {"number": checked, "copy": copy, "languages": str(pair), "sha256": sha256}
        entry = work.append(desk.draft(EntryKind.PAPER_PRINTED, payload, effective=work.now))
    return Printed(number=checked, copy=copy, sha256=sha256, entry=entry.seq)


def company(row: ParticipantRow) -> Company:
    """Name a participant in the languages given."""
    names = Names(kk=row.name_kk or row.name, ru=row.name_ru or row.name, en=row.name)
    return Company(names=names, bin=Bin(row.bin))


def _slip(connection: Connection, slip: SlipRow, pair: LanguagePair) -> ConfirmationSlip:
    """Put the slip together from the entry that issued it and the facts it names."""
    stored = journal.entry_by_seq(connection, slip.issued_seq)
    participant = people.participant(connection, slip.participant)
    if stored is None or participant is None:
        raise SlipNotFoundError(slip=slip.number)
    entry = stored.entry()
    head = entry.payload["slip"]
    zone = people.zone(connection)
    return ConfirmationSlip(
        number=Number.parse(slip.number),
        issued=moment_of(entry.recorded),
        languages=pair,
        zone=Names(kk=zone.name_kk, ru=zone.name_ru, en=zone.name_en),
        manager=Company(
            names=Names(kk=zone.company_kk, ru=zone.company_ru, en=zone.company_en),
            bin=None if zone.company_bin is None else Bin(zone.company_bin),
        ),
        participant=company(participant),
        contract_number=head["contract"],
        contract_date=parse_date(head["contract_date"]),
        activities=tuple(head["activities"]),
        period_from=parse_date(head["period_from"]),
        period_to=parse_date(head["period_to"]),
        lines=_slip_lines(connection, entry),
        prepared_by=_signatory(connection, head["prepared_by"]),
        confirmed_by=_signatory(connection, head["confirmed_by"]),
        entry=entry.seq,
        fingerprint=fingerprint(entry.hash),
        replaces=None if head["replaces"] is None else Number.parse(head["replaces"]),
    )


def _signatory(connection: Connection, number: str) -> Signatory:
    person = people.person_by_name(connection, number)
    if person is None:
        return Signatory(name=number, roles=())
    return Signatory(
        name=person.name, roles=tuple(person.roles.split()), number=Number.parse(person.number)
    )


def _slip_lines(connection: Connection, entry: Entry) -> tuple[SlipLine, ...]:
    lines = []
    editions: dict[str, str | None] = {}
    for ordinal, payload in enumerate(entry.payload["lines"], start=1):
        lot = goods.lot(connection, payload["lot"])
        row = goods.line(connection, payload["line"])
        if lot is None or row is None:
            raise SlipNotFoundError(slip=entry.payload["slip"]["slip"], line=payload["line"])
        if lot.declaration not in editions:
            declaration = declarations.declaration(connection, lot.declaration)
            editions[lot.declaration] = None if declaration is None else declaration.edition_from
        lines.append(_slip_line(connection, ordinal, payload, (lot, row), editions))
    return tuple(lines)


def _slip_line(
    connection: Connection,
    ordinal: int,
    payload: Mapping[str, Any],
    facts: tuple[LotRow, LineRow],
    editions: Mapping[str, str | None],
) -> SlipLine:
    lot, row = facts
    edition = editions[lot.declaration]
    return SlipLine(
        number=ordinal,
        lot=Number.parse(lot.number),
        description=lot.description,
        local_name=None,
        code=lot.code,
        edition=None if edition is None else parse_date(edition),
        current_code=None,
        declaration=DeclarationNumber(lot.declaration),
        item=lot.item,
        released=parse_date(lot.released_on),
        customs_status=lot.customs_status,
        placed=_amounts(payload["placed"], lot.unit),
        consumed_before=_amounts(payload["before"], lot.unit),
        confirmed=_amounts(payload, lot.unit),
        balance=_amounts(payload["balance"], lot.unit),
        value=_value(payload),
        category=row.category,
        object=row.object,
        document=AccountingDocument(
            name=row.document_name,
            number=row.document_number,
            issued=_day(row.document_date),
        ),
        consumed_on=legal_date(moment_of(row.effective)),
        is_late=bool(payload["is_late"]),
        in_manufacture=row.way != "otherwise",
        stated_by=row.stated_by or _recorder(connection, row),
        eligibility=payload["eligibility"],
    )


def _day(text: str) -> date | None:
    return parse_date(text) if text else None


def _recorder(connection: Connection, row: LineRow) -> str:
    """Name the person who recorded a consumption that names nobody else."""
    stored = journal.entry_by_seq(connection, row.seq)
    number = "" if stored is None else stored.header.person
    person = people.person_by_name(connection, number)
    return number if person is None else person.name


def _amounts(payload: Mapping[str, Any], unit: str | None) -> Amounts:
    amounts = amounts_of(payload)
    return Amounts(
        net=Quantity(amounts.net, unit_of(KILOGRAM)),
        quantity=None if unit is None else Quantity(amounts.quantity, unit_of(unit)),
    )


def _value(payload: Mapping[str, Any]) -> LineValue | None:
    currency = payload["currency"]
    if currency is None:
        return None
    return LineValue(kind=payload["value_kind"], money=Money(payload["coins"], currency))


def _label(
    desk: Desk, connection: Connection, number: Number, pair: LanguagePair, copy: int
) -> LotLabel:
    lot = lot_at_desk(desk, connection, str(number))
    participant = people.participant(connection, lot.participant)
    if participant is None:
        raise SlipNotFoundError(slip=number)
    held = goods.balances(connection, [lot.id])
    code = next((row.reference for row in held if row.account == Account.STOCK), "")
    place = people.place(connection, code) if code else None
    name = "" if place is None else place.name
    placed = lot.placed
    return LotLabel(
        lot=number,
        languages=pair,
        declaration=DeclarationNumber(lot.declaration),
        item=lot.item,
        released=parse_date(lot.released_on),
        code=lot.code,
        description=lot.description,
        local_name=None,
        participant=company(participant),
        place=code,
        place_names=Names(kk=name, ru=name, en=name),
        placed=Amounts(
            net=Quantity(placed.net, unit_of(KILOGRAM)),
            quantity=None if lot.unit is None else Quantity(placed.quantity, unit_of(lot.unit)),
        ),
        goods_class=lot.goods_class,
        customs_status=lot.customs_status,
        has_findings=bool(blocking_findings(connection, lot)),
        copy=copy,
    )
