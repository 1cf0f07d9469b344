"""Counting what waits for people, each count by an index and up to a bound."""

from typing import NamedTuple

from freezone.ledger.accounts import Account
from freezone.store.conditions import CURRENT, HELD, OPEN_FINDING, current
from freezone.store.connection import Connection


class FindingsFound(NamedTuple):
    """Open findings counted."""

    looked_at: int
    number: int
    since: int | None
    """When the oldest of those counted was recorded."""


class LinesOf(NamedTuple):
    """A participant's consumption lines that are not wholly decided."""

    participant: str
    number: int
    oldest: int
    """The effective moment of the oldest."""


def open_findings(connection: Connection, participant: str | None, at_most: int) -> FindingsFound:
    """Count open findings, the oldest first, looking at no more than ``at_most``."""
    owned = "" if participant is None else " AND d.participant = ?"
    parameters = () if participant is None else (participant,)
    row = connection.row(
        "SELECT looked_at, number, (SELECT recorded FROM journal WHERE seq = first) FROM "
        "(SELECT count(*) AS looked_at, count(d.number) AS number, "
        "min(CASE WHEN d.number IS NOT NULL THEN x.from_seq END) AS first FROM "
        f"(SELECT from_seq, declaration FROM finding WHERE {OPEN_FINDING} "
        "ORDER BY from_seq LIMIT ?) x LEFT JOIN declaration d ON d.number = x.declaration "
        f"AND {current('d')}{owned}) y",
        at_most,
        *parameters,
    )
    return FindingsFound(0, 0, None) if row is None else FindingsFound(*row)


def unconfirmed_lines(
    connection: Connection, participant: str | None, at_most: int
) -> tuple[list[LinesOf], bool]:
    """Count consumption lines that wait to be confirmed, by participant; tell whether all were.

    Every line that is not wholly decided has a balance of its own in ``to-confirm``.
    """
    held = (
        f"SELECT reference FROM balance WHERE account = '{Account.TO_CONFIRM.value}' AND {HELD} "
        "ORDER BY lot LIMIT ?"
    )
    rows = connection.rows(
        f"SELECT n.participant, count(*), min(n.effective) FROM ({held}) x "
        "CROSS JOIN consumption_line n WHERE n.line = x.reference "
        "GROUP BY n.participant ORDER BY n.participant",
        at_most,
    )
    found = [LinesOf(*row) for row in rows]
    is_all = sum(each.number for each in found) < at_most
    return [each for each in found if participant in (None, each.participant)], is_all


def slips_since(
    connection: Connection, participant: str | None, since: int, at_most: int
) -> tuple[int, bool]:
    """Count the slips in force issued since a moment among the newest; tell whether all were."""
    owned = "" if participant is None else " AND participant = ?"
    parameters = () if participant is None else (participant,)
    rows = connection.rows(
        f"SELECT x.state, j.recorded FROM (SELECT number, state, issued_seq FROM slip "
        f"WHERE {CURRENT}{owned} ORDER BY number DESC LIMIT ?) x "
        "CROSS JOIN journal j WHERE j.seq = x.issued_seq",
        *parameters, at_most,
    )  # fmt: skip
    issued = [state for state, recorded in rows if recorded >= since]
    return issued.count("issued"), len(issued) < at_most
