"""The list of lots: a page of a hundred in a small record and in a large one.

Every lot, those that stand at a place, and one participant's lots in an account, each from
somewhere in the middle, beside the same queries asked of plain ``sqlite3``. The last is measured
where the filters are many, so that ways are compared and lots asked.
"""

# ruff: noqa: S608 - SQL is put together from the names of our own tables only

import sqlite3
from collections.abc import Iterator

from benchmarks.grown import ITEMS, grown
from benchmarks.growth import Act, growth
from benchmarks.measured import Measured
from benchmarks.papers import PARTICIPANT
from benchmarks.zone import STORE
from freezone.projections.changes import OPEN
from freezone.projections.goods import lot_number
from freezone.services.desk import Desk
from freezone.services.lot_list import LotFilter, lot_page

PAGE = 100

_HELD = "(net > 0 OR quantity > 0)"
_OPEN_FINDING = f"f.declaration = l.declaration AND f.to_seq = {OPEN} AND f.state = 'open'"
_LINES = (
    "SELECT l.id, l.number, l.declaration, l.item, l.code, l.description, l.unit, "
    "l.participant, s.goods_class, "
    f"EXISTS (SELECT 1 FROM finding f WHERE f.item = l.item AND {_OPEN_FINDING}) "
    f"OR EXISTS (SELECT 1 FROM finding f WHERE f.item IS NULL AND {_OPEN_FINDING}) "
    f"FROM lot l JOIN lot_state s ON s.lot = l.id AND s.to_seq = {OPEN} WHERE l.id IN ({{}})"
)
_STANDINGS = (
    "SELECT lot, account, min(reference), count(*), sum(net), sum(quantity) FROM balance "
    f"WHERE lot IN ({{}}) AND {_HELD} AND account NOT IN ('outside', 'split') "
    "GROUP BY lot, account ORDER BY lot, account"
)
_AT_PLACE = f"SELECT lot FROM balance WHERE reference = ? AND {_HELD} AND lot < ?"
_IN_STOCK = (
    f"SELECT l.id FROM lot l WHERE l.participant = ? AND l.id < ? AND EXISTS (SELECT 1 "
    f"FROM balance WHERE lot = l.id AND account = 'stock' AND {_HELD})"
)
LISTS = (
    ("lot-page", LotFilter(), "SELECT id FROM lot WHERE id < ?", (), "id"),
    ("lot-page-place", LotFilter(place=STORE), _AT_PLACE, (STORE,), "lot"),
    (
        "lot-page-filters",
        LotFilter(participant=PARTICIPANT, account="stock"),
        _IN_STOCK,
        (PARTICIPANT,),
        "id",
    ),
)


def run(
    small: int = 10_000, large: int = 1_000_000, looks: int = 100, items: int = ITEMS
) -> Iterator[Measured]:
    """Measure the growth of each page, ours and raw, in one run; both must show the same lots."""
    with grown(small, items) as few, grown(large, items) as many:
        plain = [sqlite3.connect(str(desk.record.place)) for desk in (few, many)]
        try:
            for name, asked, sql, values, key in LISTS:
                acts = [
                    *(_page(desk, asked) for desk in (few, many)),
                    *(_raw_page(each, sql, values, key) for each in plain),
                ]
                lots = [_upper_half(few), _upper_half(many)]
                for ours, raw, ends in zip(acts[:2], acts[2:], lots, strict=True):
                    _check_same(ours, raw, ends)
                yield growth(name, acts, lots, looks)
        finally:
            for connection in plain:
                connection.close()


def _upper_half(desk: Desk) -> tuple[int, int]:
    """Keys behind which a page is full, whatever the size of the record."""
    row = desk.record.connection.row("SELECT (min(id) + max(id)) / 2 + 1, max(id) FROM lot")
    assert row is not None
    return row[0], row[1]


def _check_same(ours: Act, raw: Act, lots: tuple[int, int]) -> None:
    """Hold our page against the floor's at both ends."""
    for lot in lots:
        shown = ours(lot)
        assert shown, "an empty page measures nothing"
        assert shown == raw(lot), "the floor shows other lots"


def _page(desk: Desk, asked: LotFilter) -> Act:
    def look(lot: int) -> object:
        return [line.lot for line in lot_page(desk, asked, after=lot_number(lot), limit=PAGE).rows]

    return look


def _raw_page(
    connection: sqlite3.Connection, sql: str, values: tuple[object, ...], key: str
) -> Act:
    def look(lot: int) -> object:
        wanted = f"{sql} ORDER BY {key} DESC LIMIT {PAGE}"
        keys = [row[0] for row in connection.execute(wanted, (*values, lot))]
        marks = ", ".join("?" * len(keys))
        lines = {row[0]: row for row in connection.execute(_LINES.format(marks), keys)}
        connection.execute(_STANDINGS.format(marks), keys).fetchall()
        return [lines[each][1] for each in keys]

    return look
