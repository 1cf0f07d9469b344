"""What waits for the person at work, by role, as counts: the homes of the desk."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum, unique
from typing import Final

from freezone.clock import legal_date, micros_of, moment_of, parse_date, start_of
from freezone.ledger.accounts import Account
from freezone.services.desk import Desk
from freezone.services.page import SCANNED
from freezone.services.roles import Act, Role
from freezone.store import journal, lot_list
from freezone.store import waiting as counts
from freezone.store.connection import Connection
from freezone.store.lot_walk import LotSearch

SLIPS_A_DAY: Final = 1_000
"""How many of the newest slips are looked at for those of today."""


@unique
class WaitingKind(StrEnum):
    """What may wait for somebody; the value is its code word."""

    EXPECTED_LOTS = "expected-lots"
    """Released, not yet through the gate, or without a place."""
    UNCLASSIFIED_LOTS = "unclassified-lots"
    """Lots to be dealt with whose goods class was never stated."""
    OPEN_FINDINGS = "open-findings"
    UNCONFIRMED_LINES = "unconfirmed-lines"
    """Consumption that is not wholly decided."""
    SLIPS_TODAY = "slips-today"
    """Slips in force that were issued today: nothing to do, but good to see."""


WAITS_FOR: Final = {
    WaitingKind.EXPECTED_LOTS: frozenset(
        {Role.GATE, Role.WAREHOUSE, Role.PARTICIPANT, Role.MANAGEMENT}
    ),
    WaitingKind.UNCLASSIFIED_LOTS: frozenset({Role.WAREHOUSE, Role.OFFICER, Role.MANAGEMENT}),
    WaitingKind.OPEN_FINDINGS: frozenset(
        {Role.WAREHOUSE, Role.PARTICIPANT, Role.OFFICER, Role.MANAGEMENT}
    ),
    WaitingKind.UNCONFIRMED_LINES: frozenset({Role.PARTICIPANT, Role.MANAGEMENT}),
    WaitingKind.SLIPS_TODAY: frozenset({Role.PARTICIPANT, Role.OFFICER, Role.MANAGEMENT}),
}
"""Who sees what on the first screen, in the order in which it is shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingOf:
    """What waits of one participant."""

    participant: str
    count: int
    oldest: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """How much of a kind waits; it may be nothing."""

    kind: WaitingKind
    count: int
    is_more: bool = False
    """The count stopped at its bound: there are so many, or more."""
    oldest: date | None = None
    """Day of release, of the finding, or of the consumption; None when not all were looked at."""
    by_participant: tuple[WaitingOf, ...] = ()
    """Of unconfirmed lines; not all there may be, when there are more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LastEntry:
    """The last entry of the record."""

    entry: int
    kind: str
    recorded: datetime
    person: str
    """Number of the person."""


def waiting(desk: Desk, *, scanned: int = SCANNED) -> tuple[Waiting, ...]:
    """Count what waits for the person at work; a participant's person counts the own goods only.

    Each count looks at ``scanned`` rows at the most.

    Raises:
        NotLoggedInError: FZ-503.
    """
    participant = desk.own_participant
    roles = desk.acting(Act.READ).roles
    kinds = [kind for kind, whom in WAITS_FOR.items() if roles & whom]
    today = start_of(legal_date(desk.clock.now()))
    with desk.record.reading() as connection:
        return tuple(_count(connection, kind, participant, today, scanned) for kind in kinds)


def unconfirmed_of_each(desk: Desk, *, scanned: int = SCANNED) -> Waiting:
    """Count the lines that wait to be confirmed, by participant, for whoever may read them.

    Raises:
        NotLoggedInError: FZ-503.
    """
    participant = desk.own_participant
    with desk.record.reading() as connection:
        return _lines(connection, participant, scanned)


def last_entry(desk: Desk) -> LastEntry:
    """Give the last entry of the record.

    Raises:
        NotPermittedError: FZ-501: a participant's person does not read the journal.
    """
    desk.acting(Act.READ_JOURNAL)
    # A record begins with the entry that opened it.
    (stored,) = journal.newest_entries(desk.record.connection, limit=1)
    header = stored.header
    return LastEntry(
        entry=header.seq,
        kind=header.kind,
        recorded=moment_of(header.recorded),
        person=header.person,
    )


def _count(
    connection: Connection,
    kind: WaitingKind,
    participant: str | None,
    today: datetime,
    scanned: int,
) -> Waiting:
    match kind:
        case WaitingKind.EXPECTED_LOTS:
            search = LotSearch(participant=participant, account=Account.EXPECTED)
            return _lots(connection, kind, search, scanned)
        case WaitingKind.UNCLASSIFIED_LOTS:
            search = LotSearch(participant=participant, lacks_class=True, is_present=True)
            return _lots(connection, kind, search, scanned)
        case WaitingKind.OPEN_FINDINGS:
            return _findings(connection, participant, scanned)
        case WaitingKind.UNCONFIRMED_LINES:
            return _lines(connection, participant, scanned)
        case WaitingKind.SLIPS_TODAY:
            most = min(scanned, SLIPS_A_DAY)
            count, is_all = counts.slips_since(connection, participant, micros_of(today), most)
            return Waiting(kind=kind, count=count, is_more=not is_all)


def _lots(connection: Connection, kind: WaitingKind, search: LotSearch, scanned: int) -> Waiting:
    found = lot_list.count(connection, search, limit=scanned, at_most=scanned)
    if found.is_more or not found.number:
        return Waiting(kind=kind, count=found.number, is_more=found.is_more)
    released_on = lot_list.oldest_release(connection, search, at_most=scanned)
    oldest = None if released_on is None else parse_date(released_on)
    return Waiting(kind=kind, count=found.number, oldest=oldest)


def _findings(connection: Connection, participant: str | None, scanned: int) -> Waiting:
    found = counts.open_findings(connection, participant, scanned)
    return Waiting(
        kind=WaitingKind.OPEN_FINDINGS,
        count=found.number,
        is_more=found.looked_at == scanned,
        # They are looked at in the order in which they were found.
        oldest=None if found.since is None else legal_date(moment_of(found.since)),
    )


def _lines(connection: Connection, participant: str | None, scanned: int) -> Waiting:
    rows, is_all = counts.unconfirmed_lines(connection, participant, scanned)
    of_each = tuple(
        WaitingOf(
            participant=row.participant,
            count=row.number,
            oldest=legal_date(moment_of(row.oldest)),
        )
        for row in rows
    )
    return Waiting(
        kind=WaitingKind.UNCONFIRMED_LINES,
        count=sum(each.count for each in of_each),
        is_more=not is_all,
        oldest=min((each.oldest for each in of_each), default=None) if is_all else None,
        by_participant=of_each,
    )
