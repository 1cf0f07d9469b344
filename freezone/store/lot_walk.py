"""Ways to walk over lots in the order of their numbers, and the choice of the way that is shortest.

Whatever lots are asked for by has an index in which they stand in order; of several the one is
walked that comes to an end soonest, and the rest is asked of each lot met. How many lots are met
is bounded: when the bound is reached, the walk says where it stopped.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from freezone.ledger.accounts import Account, ReferenceKind, reference_of
from freezone.store.conditions import current, held, open_finding
from freezone.store.connection import Connection

LAST_KEY: Final = 9_223_372_036_854_775_807
PRESENT: Final = (
    Account.EXPECTED, Account.SUSPENSE, Account.STOCK, Account.IN_USE, Account.PROCESSING,
    Account.REMOVED, Account.SAMPLED, Account.DETAINED,
)  # fmt: skip
"""Accounts whose goods are still to be dealt with: neither used up, nor lost, nor gone for good."""
_AT_PLACES: Final = tuple(each for each in Account if reference_of(each) is ReferenceKind.PLACE)


def texts_of(accounts: Sequence[Account]) -> str:
    """Write accounts as texts of SQL, in a row."""
    return ", ".join(f"'{account.value}'" for account in accounts)


@dataclass(frozen=True, slots=True, kw_only=True)
class LotSearch:
    """What lots are looked for by; all that is stated must be true of a lot."""

    participant: str | None = None
    declaration: str | None = None
    place: str | None = None
    account: Account | None = None
    goods_class: int | None = None
    lacks_class: bool = False
    """No goods class was stated yet."""
    has_findings: bool = False
    """Open ones, of its item or of its whole declaration."""
    is_present: bool = False
    """Something of it is left in one of the accounts ``PRESENT``."""
    first: int = 0
    last: int = LAST_KEY
    """Between which keys, both included."""

    def beyond(self, key: int, *, is_newest_first: bool) -> "LotSearch":
        """Give the search for what is behind a lot."""
        return replace(self, last=key - 1) if is_newest_first else replace(self, first=key + 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Way:
    """An index of some lots in the order of their keys; in SQL its rows are called ``d``."""

    source: str
    key: str
    where: str
    parameters: tuple[object, ...] = ()
    is_ordered: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class _Condition:
    """Something asked of lots: as a question to a lot ``l``, and as a way, if it has one."""

    asked: str
    parameters: tuple[object, ...] = ()
    way: _Way | None = None


_EVERY_LOT: Final = _Way(source="lot", key="id", where="1 = 1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """Lots to be met, and what is asked of each of them."""

    way: _Way
    asked: tuple[_Condition, ...]
    first: int
    last: int
    is_newest_first: bool
    is_whole: bool
    """Whether it comes to the end of the lots; otherwise it stops at its bound."""

    @property
    def stops_at(self) -> int | None:
        """The key of the last lot met, when there may be others behind it."""
        if self.is_whole:
            return None
        return self.first if self.is_newest_first else self.last

    def beyond(self, key: int) -> "Walk":
        """Give what is left of the walk behind a lot."""
        if self.is_newest_first:
            return replace(self, last=key - 1)
        return replace(self, first=key + 1)

    def sql(self, columns: str, *, order: bool = True) -> str:
        """Give the query for columns of the way (``d``) and, when anything is asked, of ``l``.

        A ``CROSS JOIN`` keeps SQLite from walking another index than the one that was measured.
        """
        way = self.way
        is_joined = self.asked or "l." in columns
        joined = f" CROSS JOIN lot l WHERE l.id = d.{way.key} AND" if is_joined else " WHERE"
        asked = "".join(f" AND {each.asked}" for each in self.asked)
        falling = " DESC" if self.is_newest_first else ""
        ordered = f" ORDER BY d.{way.key}{falling}" if order else ""
        return (
            f"SELECT {columns} FROM {way.source} d{joined} {way.where} "
            f"AND d.{way.key} BETWEEN ? AND ?{asked}{ordered}"
        )

    @property
    def parameters(self) -> tuple[object, ...]:
        """The parameters of ``sql``."""
        asked = tuple(value for each in self.asked for value in each.parameters)
        return (*self.way.parameters, self.first, self.last, *asked)

    def keys(self, connection: Connection, limit: int) -> list[int]:
        """Give the keys of the first lots that are what was asked."""
        sql = f"{self.sql(f'DISTINCT d.{self.way.key}')} LIMIT ?"
        return [row[0] for row in connection.rows(sql, *self.parameters, limit)]

    def count(self, connection: Connection, at_most: int) -> int:
        """Count the lots that are what was asked, up to a number."""
        row = connection.row(f"SELECT count(*) FROM ({self._some()}) x", *self.parameters, at_most)
        return 0 if row is None else int(row[0])

    def oldest_release(self, connection: Connection, at_most: int) -> str | None:
        """Give the earliest day of release among the lots that are what was asked."""
        row = connection.row(
            f"SELECT min(o.released_on) FROM ({self._some()}) x CROSS JOIN lot o "
            "WHERE o.id = x.met",
            *self.parameters,
            at_most,
        )
        return None if row is None else row[0]

    def _some(self) -> str:
        return f"{self.sql(f'DISTINCT d.{self.way.key} AS met', order=False)} LIMIT ?"


def walk(
    connection: Connection,
    search: LotSearch,
    *,
    is_newest_first: bool,
    at_most: int,
    is_bounded: bool = False,
) -> Walk:
    """Choose the way that meets the fewest lots.

    At most so many are met if more is asked of them than the way's own condition. ``is_bounded``
    says that the caller asks more still.
    """
    conditions = _conditions(search)
    ways = [each for each in conditions if each.way is not None and each.way.is_ordered]
    if len(conditions) == len(ways) <= 1 and not is_bounded:
        return _walk(search, conditions, ways[0] if ways else None, is_newest_first)
    leading: list[_Condition | None] = [each for each in conditions if each.way is not None]
    tried = [_walk(search, conditions, each, is_newest_first) for each in leading or [None]]
    best = _shortest(connection, tried, at_most)
    if best is not None:
        return best
    # Only the findings could lead the way, and there are too many of them.
    plain = _walk(search, conditions, None, is_newest_first)
    return _shortest(connection, [plain], at_most) or plain


def _walk(
    search: LotSearch,
    conditions: Sequence[_Condition],
    led_by: _Condition | None,
    is_newest_first: bool,  # noqa: FBT001 - the only one
) -> Walk:
    way = _EVERY_LOT if led_by is None or led_by.way is None else led_by.way
    return Walk(
        way=way,
        asked=tuple(each for each in conditions if each is not led_by),
        first=search.first,
        last=search.last,
        is_newest_first=is_newest_first,
        is_whole=True,
    )


def _shortest(connection: Connection, tried: Sequence[Walk], at_most: int) -> Walk | None:
    """Give the walk that comes to its end soonest, or else furthest, within its bound."""
    reached: list[str] = []
    parameters: list[object] = []
    for each in tried:
        met = replace(each, asked=()).sql(f"d.{each.way.key} AS met", order=each.way.is_ordered)
        reached.append(
            f"SELECT {len(reached)} AS way, count(*), min(met), max(met) FROM ({met} LIMIT ?) x"
        )
        parameters += [*each.way.parameters, each.first, each.last, at_most]
    rows = connection.rows(f"{' UNION ALL '.join(reached)} ORDER BY way", *parameters)
    found = [_bounded(tried[row[0]], row[1], row[2], row[3], at_most) for row in rows]
    best = min(filter(None, found), key=lambda each: each[0], default=None)
    return None if best is None else best[1]


def _bounded(
    tried: Walk, count: int, lowest: int, highest: int, at_most: int
) -> tuple[tuple[int, int], Walk] | None:
    """Shorten a walk to the lots that may be met; None if its way has no order to stop in.

    With it comes its rank, the lower the better: a walk that comes to its end before one that does
    not; of two that do, the shorter, of two that do not, the one that comes further.
    """
    if count < at_most:
        return (0, count), tried
    if not tried.way.is_ordered:
        return None
    if tried.is_newest_first:
        return (1, lowest), replace(tried, first=lowest, is_whole=False)
    return (1, -highest), replace(tried, last=highest, is_whole=False)


def _conditions(search: LotSearch) -> list[_Condition]:
    """Give what is asked, the narrowest first: of equally long ways the first is taken."""
    found: list[_Condition] = []
    if search.declaration is not None:
        found.append(_of_lot("declaration", search.declaration))
    if search.has_findings:
        found.append(_WITH_FINDINGS)
    if search.place is not None:
        found.append(_at_place(search.place, search.account))
    elif search.account is not None:
        found.append(_in_account(search.account))
    if search.lacks_class:
        found.append(_of_class("IS NULL"))
    if search.goods_class is not None:
        found.append(_of_class("= ?", search.goods_class))
    if search.participant is not None:
        found.append(_of_lot("participant", search.participant))
    if search.is_present:
        found.append(_IS_PRESENT)
    return found


def _of_lot(column: str, value: str) -> _Condition:
    return _Condition(
        asked=f"l.{column} = ?",
        parameters=(value,),
        way=_Way(source="lot", key="id", where=f"d.{column} = ?", parameters=(value,)),
    )


def _of_class(is_class: str, *parameters: object) -> _Condition:
    return _Condition(
        asked=(
            f"EXISTS (SELECT 1 FROM lot_state r WHERE r.lot = l.id AND {current('r')} "
            f"AND r.goods_class {is_class})"
        ),
        parameters=parameters,
        way=_Way(
            source="lot_state",
            key="lot",
            where=f"d.goods_class {is_class} AND {current('d')}",
            parameters=parameters,
        ),
    )


def _in_account(account: Account) -> _Condition:
    return _Condition(
        asked=(
            f"EXISTS (SELECT 1 FROM balance r WHERE r.lot = l.id AND r.account = ? AND {held('r')})"
        ),
        parameters=(account.value,),
        way=_Way(
            source="balance",
            key="lot",
            where=f"d.account = ? AND {held('d')}",
            parameters=(account.value,),
        ),
    )


def _at_place(place: str, account: Account | None) -> _Condition:
    accounts = texts_of(_AT_PLACES if account is None else (account,))
    return _Condition(
        asked=(
            f"EXISTS (SELECT 1 FROM balance r WHERE r.lot = l.id AND r.account IN ({accounts}) "
            f"AND r.reference = ? AND {held('r')})"
        ),
        parameters=(place,),
        way=_Way(
            source="balance",
            key="lot",
            # Put together with nothing, the account cannot lead to the index of accounts.
            where=f"d.reference = ? AND d.account || '' IN ({accounts}) AND {held('d')}",
            parameters=(place,),
        ),
    )


HAS_FINDINGS: Final = (
    "(EXISTS (SELECT 1 FROM finding f WHERE f.declaration = l.declaration AND f.item = l.item "
    f"AND {open_finding('f')}) OR EXISTS (SELECT 1 FROM finding f "
    f"WHERE f.declaration = l.declaration AND f.item IS NULL AND {open_finding('f')}))"
)
"""What is true of a lot ``l`` that open findings touch."""
_WITH_FINDINGS: Final = _Condition(
    asked=HAS_FINDINGS,
    way=_Way(
        source=(
            "(SELECT o.id FROM finding f CROSS JOIN lot o WHERE o.declaration = f.declaration "
            f"AND o.item = f.item AND {open_finding('f')} UNION ALL "
            "SELECT o.id FROM finding f CROSS JOIN lot o WHERE o.declaration = f.declaration "
            f"AND f.item IS NULL AND {open_finding('f')})"
        ),
        key="id",
        where="1 = 1",
        is_ordered=False,
    ),
)
_IS_PRESENT: Final = _Condition(
    asked=(
        "EXISTS (SELECT 1 FROM balance r WHERE r.lot = l.id "
        f"AND r.account IN ({texts_of(PRESENT)}) AND {held('r')})"
    )
)
