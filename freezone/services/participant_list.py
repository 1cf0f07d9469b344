"""Participants as lists and cards show them: contracts in force, and what each has in the zone."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from freezone.clock import legal_date, parse_date
from freezone.errors.states import ParticipantUnknownError
from freezone.ids import Bin
from freezone.services.desk import Desk
from freezone.store import lot_list, people, waiting
from freezone.store.connection import Connection
from freezone.store.lot_walk import LotSearch
from freezone.store.people import ContractRow, ParticipantRow

COUNTED: Final = 10_000
"""Lots and lines counted for a card at the most: beyond that it says that there are more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractLine:
    """A contract on activity, and whether it is in force today."""

    number: str
    signed_on: date
    valid_until: date | None
    """Last day, inclusive; None when it has no end."""
    activities: tuple[str, ...]
    is_in_force: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipantLine:
    """A participant with its contracts, the one signed last first."""

    bin: str
    name: str
    name_kk: str | None
    name_ru: str | None
    contracts: tuple[ContractLine, ...]

    @property
    def in_force(self) -> ContractLine | None:
        """The contract in force today, if there is one."""
        return next((each for each in self.contracts if each.is_in_force), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """How many there are."""

    number: int
    is_more: bool = False
    """Counting stopped at its bound: there are, or may be, more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipantCard:
    """A participant, and what it has in the zone."""

    participant: ParticipantLine
    lots: Counted
    lots_present: Counted
    """Lots of which something is left in the zone."""
    unconfirmed: Counted
    """Consumption lines that are not wholly decided."""


def participant_list(desk: Desk) -> tuple[ParticipantLine, ...]:
    """List the participants in the order of their BINs; a participant's person sees the own one.

    Raises:
        NotLoggedInError: FZ-503.
    """
    own = desk.own_participant
    today = legal_date(desk.clock.now())
    with desk.record.reading() as connection:
        rows = people.participants(connection)
        return tuple(_line(connection, row, today) for row in rows if own in (None, row.bin))


def participant_card(desk: Desk, bin_digits: str) -> ParticipantCard:
    """Give a participant with counts of what it has in the zone.

    Raises:
        BinMalformedError: FZ-108. ParticipantUnknownError: FZ-240. OwnGoodsOnlyError: FZ-512.
    """
    digits = str(Bin.parse(bin_digits))
    desk.reading(digits)
    with desk.record.reading() as connection:
        row = people.participant(connection, digits)
        if row is None:
            raise ParticipantUnknownError(bin=digits)
        lines, is_all = waiting.unconfirmed_lines(connection, digits, COUNTED)
        return ParticipantCard(
            participant=_line(connection, row, legal_date(desk.clock.now())),
            lots=_lots(connection, LotSearch(participant=digits)),
            lots_present=_lots(connection, LotSearch(participant=digits, is_present=True)),
            unconfirmed=Counted(number=sum(each.number for each in lines), is_more=not is_all),
        )


def _lots(connection: Connection, search: LotSearch) -> Counted:
    found = lot_list.count(connection, search, limit=COUNTED, at_most=COUNTED)
    return Counted(number=found.number, is_more=found.is_more)


def _line(connection: Connection, row: ParticipantRow, today: date) -> ParticipantLine:
    return ParticipantLine(
        bin=row.bin,
        name=row.name,
        name_kk=row.name_kk,
        name_ru=row.name_ru,
        contracts=tuple(_contract(each, today) for each in people.contracts(connection, row.bin)),
    )


def _contract(row: ContractRow, today: date) -> ContractLine:
    signed_on = parse_date(row.signed_on)
    valid_until = None if row.valid_until is None else parse_date(row.valid_until)
    return ContractLine(
        number=row.number,
        signed_on=signed_on,
        valid_until=valid_until,
        activities=tuple(row.activities.split()),
        is_in_force=signed_on <= today and (valid_until is None or today <= valid_until),
    )
