"""The confirmation slip as a document: put together from the entry that issues it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from freezone.clock import legal_date, moment_of, parse_date
from freezone.documents.names import Company, Names, Signatory
from freezone.documents.slip import ConfirmationSlip, SlipIssue
from freezone.documents.slip_line import AccountingDocument, Amounts, LineValue, SlipLine
from freezone.errors.people import SlipNotFoundError
from freezone.ids import Bin, DeclarationNumber, Number
from freezone.journal.chain import fingerprint
from freezone.journal.entry import Entry
from freezone.language.choice import LanguagePair
from freezone.ledger.posting import Amounts as LedgerAmounts
from freezone.projections.goods import amounts_of
from freezone.quantity import Money, Quantity
from freezone.store import declarations, goods, journal, people
from freezone.store.connection import Connection
from freezone.store.goods import LineRow, LotRow
from freezone.store.people import ParticipantRow
from hs_nomenclature.units import KILOGRAM, unit_of


def slip_document(connection: Connection, entry: Entry, pair: LanguagePair) -> ConfirmationSlip:
    """Put the slip together from the entry that issued it and the facts it names.

    Raises:
        SlipNotFoundError: FZ-509, the record lacks what the entry names.
    """
    head = entry.payload["slip"]
    participant = people.participant(connection, head["participant"])
    if participant is None:
        raise SlipNotFoundError(slip=head["slip"])
    zone = people.zone(connection)
    return ConfirmationSlip(
        issue=SlipIssue(
            number=Number.parse(head["slip"]),
            moment=moment_of(entry.recorded),
            entry=entry.seq,
            fingerprint=fingerprint(entry.hash),
        ),
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
        replaces=None if head["replaces"] is None else Number.parse(head["replaces"]),
    )


def company(row: ParticipantRow) -> Company:
    """Name a participant in the languages given."""
    names = Names(kk=row.name_kk or row.name, ru=row.name_ru or row.name, en=row.name)
    return Company(names=names, bin=Bin(row.bin))


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
        placed=shown_amounts(amounts_of(payload["placed"]), lot.unit),
        consumed_before=shown_amounts(amounts_of(payload["before"]), lot.unit),
        confirmed=shown_amounts(amounts_of(payload), lot.unit),
        balance=shown_amounts(amounts_of(payload["balance"]), lot.unit),
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


def shown_amounts(amounts: LedgerAmounts, unit: str | None) -> Amounts:
    """Give amounts of the ledger with their units."""
    return Amounts(
        net=Quantity(amounts.net, unit_of(KILOGRAM)),
        quantity=None if unit is None else Quantity(amounts.quantity, unit_of(unit)),
    )


def _value(payload: Mapping[str, Any]) -> LineValue | None:
    currency = payload["currency"]
    if currency is None:
        return None
    return LineValue(kind=payload["value_kind"], money=Money(payload["coins"], currency))
