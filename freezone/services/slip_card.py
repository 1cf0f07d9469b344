"""A slip with all that is known of it: who confirmed what for whom, its papers, its end."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from freezone.clock import legal_date, moment_of, parse_date
from freezone.errors.people import SlipNotFoundError
from freezone.ids import Number, NumberKind
from freezone.journal.chain import fingerprint
from freezone.ledger.posting import Amounts
from freezone.projections.goods import amounts_of
from freezone.quantity import Money
from freezone.services.desk import Desk
from freezone.services.papers import PAPER
from freezone.store import goods, journal, people, slips
from freezone.store.connection import Connection
from freezone.store.slips import BlobRow


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipCardLine:
    """One line of a slip, as a screen shows it."""

    line: str
    lot: str
    declaration: str
    item: int
    description: str
    category: str
    object: str | None
    consumed_on: date
    amounts: Amounts
    unit: str | None
    value: Money | None
    is_late: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipCard:
    """A slip: what was issued, and what became of it."""

    slip: str
    participant: str
    participant_name: str
    contract: str | None
    contract_date: date | None
    period_from: date
    period_to: date
    prepared_by: str
    """Name of the person, or the number where no name is known."""
    confirmed_by: str
    entry: int
    """The entry that issued it."""
    issued: datetime
    fingerprint: str
    replaces: str | None
    void_entry: int | None
    """The entry that voided it; None while it counts."""
    voided: datetime | None
    reason: str | None
    """Why it was voided."""
    lines: tuple[SlipCardLine, ...]
    papers: tuple[BlobRow, ...]
    """Every paper printed: the one issued, then the copies."""
    attachments: tuple[BlobRow, ...]

    @property
    def is_void(self) -> bool:
        """Whether it counts no longer."""
        return self.void_entry is not None


def slip_card(desk: Desk, number: str) -> SlipCard:
    """Give a slip with its lines, its papers and what became of it.

    Raises:
        NumberMalformedError: FZ-106. SlipNotFoundError: FZ-509. OwnGoodsOnlyError: FZ-512.
    """
    checked = str(Number.parse(number, NumberKind.SLIP))
    with desk.record.reading() as connection:
        row = slips.slip(connection, checked)
        if row is None:
            raise SlipNotFoundError(slip=checked)
        desk.reading(row.participant)
        issuing = slips.issuing_entry(connection, row)
        head = issuing.payload["slip"]
        participant = people.participant(connection, row.participant)
        is_void = row.state == "void"
        voiding = journal.entry_by_seq(connection, row.from_seq) if is_void else None
        files = slips.blobs_of(connection, checked)
        contract_date = head["contract_date"]
        return SlipCard(
            slip=checked,
            participant=row.participant,
            participant_name=row.participant if participant is None else participant.name,
            contract=head["contract"],
            contract_date=None if contract_date is None else parse_date(contract_date),
            period_from=parse_date(row.period_from),
            period_to=parse_date(row.period_to),
            prepared_by=_name(connection, row.prepared_by),
            confirmed_by=_name(connection, row.confirmed_by),
            entry=row.issued_seq,
            issued=moment_of(issuing.recorded),
            fingerprint=fingerprint(issuing.hash),
            replaces=head["replaces"],
            void_entry=row.from_seq if is_void else None,
            voided=None if voiding is None else moment_of(voiding.header.recorded),
            reason=row.reason,
            lines=tuple(_line(connection, each) for each in issuing.payload["lines"]),
            papers=tuple(each for each in files if each.purpose == PAPER),
            attachments=tuple(each for each in files if each.purpose != PAPER),
        )


def _name(connection: Connection, number: str) -> str:
    person = people.person_by_name(connection, number)
    return number if person is None else person.name


def _line(connection: Connection, payload: Mapping[str, Any]) -> SlipCardLine:
    lot, row = goods.lot(connection, payload["lot"]), goods.line(connection, payload["line"])
    if lot is None or row is None:
        raise LookupError(payload["line"])
    currency = payload["currency"]
    return SlipCardLine(
        line=row.line,
        lot=lot.number,
        declaration=lot.declaration,
        item=lot.item,
        description=lot.description,
        category=row.category,
        object=row.object,
        consumed_on=legal_date(moment_of(row.effective)),
        amounts=amounts_of(payload),
        unit=lot.unit,
        value=None if currency is None else Money(payload["coins"], currency),
        is_late=bool(payload["is_late"]),
    )
