"""Reading lots by pages: their keys by whatever they are looked for by, then what a list shows."""

from collections.abc import Callable, Sequence
from typing import Final, NamedTuple

from freezone.ledger.accounts import CLAIMS_BOOK, SOURCES
from freezone.store.conditions import HELD, current
from freezone.store.connection import Connection
from freezone.store.lot_walk import HAS_FINDINGS, LotSearch, Walk, texts_of, walk

LONGEST_PAGE: Final = 500
"""Lots on one page at the most."""
_FIRST_LOOK: Final = 4
"""Lots looked at first for each lot of the page."""
_AT_A_TIME: Final = 500
"""Lots whose texts are brought at a time."""
_HIDDEN: Final = texts_of(sorted(SOURCES | CLAIMS_BOOK))


class LotTexts(NamedTuple):
    """What words are looked for in."""

    number: str
    declaration: str
    code: str
    description: str


class LineRow(NamedTuple):
    """A lot as a list shows it."""

    id: int
    number: str
    declaration: str
    item: int
    code: str
    description: str
    unit: str | None
    participant: str
    goods_class: int | None
    has_findings: int


class StandingRow(NamedTuple):
    """What an account of the goods book holds of a lot."""

    lot: int
    account: str
    reference: str
    references: int
    net: int
    quantity: int


class KeysFound(NamedTuple):
    """A page of keys, in the order of the walk, and from where to go on, if there is more."""

    keys: list[int]
    goes_on_from: int | None
    is_partial: bool
    """The walk ended at its bound before the page was full."""


class Counted(NamedTuple):
    """How many there are, or of how many it is known when there may be more."""

    number: int
    is_more: bool


def keys(
    connection: Connection,
    search: LotSearch,
    *,
    is_newest_first: bool,
    limit: int,
    at_most: int,
    fits: Callable[[LotTexts], bool] | None = None,
) -> KeysFound:
    """Give a page of keys; no more than ``at_most`` lots are looked at beyond those on the page.

    ``fits`` looks at the texts of a lot, where words are looked for.
    """
    limit = min(limit, LONGEST_PAGE)
    found: list[int] = []
    left = search
    for look in _looks(limit, at_most):
        chosen = walk(
            connection,
            left,
            is_newest_first=is_newest_first,
            at_most=look,
            is_bounded=fits is not None,
        )
        wanted = limit + 1 - len(found)
        if fits is None:
            found += chosen.keys(connection, wanted)
        else:
            found += _fitting(connection, chosen, wanted, fits)
        if len(found) > limit:
            return KeysFound(found[:limit], found[limit - 1], is_partial=False)
        if chosen.stops_at is None:
            return KeysFound(found, None, is_partial=False)
        left = left.beyond(chosen.stops_at, is_newest_first=is_newest_first)
    return KeysFound(found, chosen.stops_at, is_partial=True)


def _looks(limit: int, at_most: int) -> tuple[int, ...]:
    """Give how many lots to look at in turn: few first, for most pages are full by then.

    Only then is it worth while to find out which way is the shortest in the long run.
    """
    first = _FIRST_LOOK * limit
    return (first, at_most - first) if at_most > first else (at_most,)


def _fitting(
    connection: Connection, chosen: Walk, limit: int, fits: Callable[[LotTexts], bool]
) -> list[int]:
    """Look at the texts of the lots that the walk meets, until there are enough that fit."""
    found: list[int] = []
    columns = f"d.{chosen.way.key}, l.number, l.declaration, l.code, l.description"
    left = chosen
    while True:
        sql = f"{left.sql(columns)} LIMIT ?"
        rows = connection.rows(sql, *left.parameters, _AT_A_TIME)
        for key, *texts in rows:
            # A lot in several places is met several times.
            if found[-1:] != [key] and fits(LotTexts(*texts)):
                found.append(key)
                if len(found) == limit:
                    return found
        if len(rows) < _AT_A_TIME:
            return found
        left = left.beyond(rows[-1][0])


def count(connection: Connection, search: LotSearch, *, limit: int, at_most: int) -> Counted:
    """Count lots up to ``limit``, looking at no more than ``at_most``."""
    chosen = walk(connection, search, is_newest_first=True, at_most=at_most)
    found = chosen.count(connection, limit + 1)
    return Counted(min(found, limit), found > limit or not chosen.is_whole)


def oldest_release(connection: Connection, search: LotSearch, *, at_most: int) -> str | None:
    """Give the earliest day of release of lots that ``count`` was able to count."""
    chosen = walk(connection, search, is_newest_first=True, at_most=at_most)
    return chosen.oldest_release(connection, at_most)


def lines(connection: Connection, keys: Sequence[int]) -> dict[int, LineRow]:
    """Give what a list shows of some lots, no more than ``LONGEST_PAGE``, by key."""
    if not keys:
        return {}
    rows = connection.rows(
        "SELECT l.id, l.number, l.declaration, l.item, l.code, l.description, l.unit, "
        f"l.participant, s.goods_class, CASE WHEN {HAS_FINDINGS} THEN 1 ELSE 0 END "
        f"FROM lot l JOIN lot_state s ON s.lot = l.id AND {current('s')} "
        f"WHERE l.id IN ({', '.join('?' * len(keys))})",
        *keys,
    )
    return {row[0]: LineRow(*row) for row in rows}


def standings(connection: Connection, keys: Sequence[int]) -> list[StandingRow]:
    """Give what the accounts of the goods book, but the sources, hold of some lots."""
    if not keys:
        return []
    rows = connection.rows(
        "SELECT lot, account, min(reference), count(*), sum(net), sum(quantity) FROM balance "
        f"WHERE lot IN ({', '.join('?' * len(keys))}) AND {HELD} "
        f"AND account NOT IN ({_HIDDEN}) GROUP BY lot, account ORDER BY lot, account",
        *keys,
    )
    return [StandingRow(r[0], r[1], r[2], r[3], int(r[4]), int(r[5])) for r in rows]
