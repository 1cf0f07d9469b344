"""The list of declarations by pages, the last registered first."""

from dataclasses import dataclass

from freezone.errors.states import DeclarationUnknownError
from freezone.services.desk import Desk
from freezone.services.page import Page, is_towards_newer, page_of
from freezone.store import declaration_list


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclarationLine:
    """A declaration as a list shows it."""

    declaration: str
    version: int
    """1 as first released, one more for each correction by the customs body."""
    participant: str
    registered_on: str
    declarant: str | None
    has_open_findings: bool


DeclarationPage = Page[DeclarationLine]


def declaration_page(
    desk: Desk,
    *,
    participant: str | None = None,
    after: str | None = None,
    before: str | None = None,
    limit: int = 100,
) -> DeclarationPage:
    """List declarations, newest first: those older than ``after``, or newer than ``before``.

    Both are numbers of declarations. A participant's person sees the own ones only.

    Raises:
        OwnGoodsOnlyError: FZ-512. DeclarationUnknownError: FZ-245, there is no such ``after``.
    """
    is_newer = is_towards_newer(after, before)
    participant = participant or desk.own_participant
    desk.reading(participant)
    start = before if is_newer else after
    with desk.record.reading() as connection:
        beyond = None
        if start is not None:
            beyond = declaration_list.position(connection, start)
            if beyond is None:
                raise DeclarationUnknownError(declaration=start)
        rows = declaration_list.lines(
            connection,
            participant=participant,
            beyond=beyond,
            is_newest_first=not is_newer,
            limit=limit + 1,
        )
    lines = tuple(
        DeclarationLine(
            declaration=row.number,
            version=row.version,
            participant=row.participant,
            registered_on=row.registered_on,
            declarant=row.declarant,
            has_open_findings=bool(row.has_findings),
        )
        for row in rows[:limit]
    )
    goes_on_from = lines[-1].declaration if len(rows) > limit else None
    return page_of(lines, goes_on_from, is_newer=is_newer)
