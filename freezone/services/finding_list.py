"""The list of open findings by pages, the last found first."""

import json
import re
from dataclasses import dataclass
from typing import Final

from freezone.errors import Reason
from freezone.errors.states import FindingUnknownError
from freezone.projections.goods import lot_number
from freezone.services.desk import Desk
from freezone.services.page import SCANNED, Page, is_towards_newer, page_of
from freezone.store import finding_list
from freezone.store.finding_list import LineRow, Position

_NUMBER: Final = re.compile(r"\d{1,15}-\d{1,9}")


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingLine:
    """An open finding as a list shows it."""

    finding: str
    declaration: str
    item: int | None
    """None when it is about the whole declaration."""
    lot: str | None
    """The first lot of the item, if it has one."""
    participant: str
    reason: Reason
    blocks: bool
    entry: int
    """The entry that found it."""


FindingPage = Page[FindingLine]


def finding_page(
    desk: Desk,
    *,
    participant: str | None = None,
    after: str | None = None,
    before: str | None = None,
    limit: int = 100,
    scanned: int = SCANNED,
) -> FindingPage:
    """List open findings, newest first: those older than ``after``, or newer than ``before``.

    Both are numbers of findings, as 12-3. Where one participant's are asked for, no more than about
    ``scanned`` are looked at: then the page is partial. A participant's person sees the own only.

    Raises:
        OwnGoodsOnlyError: FZ-512. FindingUnknownError: FZ-248, ``after`` is no number of a finding.
    """
    is_newer = is_towards_newer(after, before)
    participant = participant or desk.own_participant
    desk.reading(participant)
    beyond = _position(before if is_newer else after)
    with desk.record.reading() as connection:
        up_to = None
        if participant is not None:
            up_to = finding_list.bound(
                connection, beyond=beyond, is_newest_first=not is_newer, at_most=scanned
            )
        rows = finding_list.lines(
            connection,
            participant=participant,
            beyond=beyond,
            up_to=up_to,
            is_newest_first=not is_newer,
            limit=limit + 1,
        )
    lines = tuple(map(_line, rows[:limit]))
    if len(rows) > limit:
        return page_of(lines, lines[-1].finding, is_newer=is_newer)
    # No finding is the nought-th of its entry: this stands between two entries.
    stopped = None if up_to is None else f"{up_to + 1 if is_newer else up_to}-0"
    return page_of(lines, stopped, is_newer=is_newer, is_partial=up_to is not None)


def _position(number: str | None) -> Position | None:
    if number is None:
        return None
    if _NUMBER.fullmatch(number) is None:
        raise FindingUnknownError(finding=number[:40])
    return Position.of(number)


def _line(row: LineRow) -> FindingLine:
    return FindingLine(
        finding=row.number,
        declaration=row.declaration,
        item=row.item,
        lot=None if row.first_lot is None else lot_number(row.first_lot),
        participant=row.participant,
        reason=Reason(code=row.code, params=json.loads(row.params), item=row.item),
        blocks=bool(row.blocks),
        entry=row.found_seq,
    )
