"""The list of confirmation slips by pages, the last issued first."""

from dataclasses import dataclass
from datetime import datetime

from freezone.clock import moment_of
from freezone.ids import Number, NumberKind
from freezone.services.desk import Desk
from freezone.services.page import Page, is_towards_newer, page_of
from freezone.store import slip_list


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipListLine:
    """A slip as a list shows it."""

    slip: str
    participant: str
    period_from: str
    period_to: str
    is_void: bool
    confirmed_by: str
    """Number of the person."""
    entry: int
    """The entry that issued it."""
    issued: datetime
    lines: int


SlipPage = Page[SlipListLine]


def slip_page(
    desk: Desk,
    *,
    participant: str | None = None,
    after: str | None = None,
    before: str | None = None,
    limit: int = 100,
) -> SlipPage:
    """List slips, newest first: those older than ``after``, or newer than ``before``.

    Both are numbers of slips. A participant's person sees the own ones only.

    Raises:
        OwnGoodsOnlyError: FZ-512. NumberMalformedError: FZ-106. NumberCheckError: FZ-107.
    """
    is_newer = is_towards_newer(after, before)
    participant = participant or desk.own_participant
    desk.reading(participant)
    start = before if is_newer else after
    beyond = None if start is None else str(Number.parse(start, NumberKind.SLIP))
    with desk.record.reading() as connection:
        rows = slip_list.lines(
            connection,
            participant=participant,
            beyond=beyond,
            is_newest_first=not is_newer,
            limit=limit + 1,
        )
    lines = tuple(
        SlipListLine(
            slip=row.number,
            participant=row.participant,
            period_from=row.period_from,
            period_to=row.period_to,
            is_void=row.state == "void",
            confirmed_by=row.confirmed_by,
            entry=row.issued_seq,
            issued=moment_of(row.issued),
            lines=row.lines,
        )
        for row in rows[:limit]
    )
    goes_on_from = lines[-1].slip if len(rows) > limit else None
    return page_of(lines, goes_on_from, is_newer=is_newer)
