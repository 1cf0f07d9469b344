"""What a clerk looks at all day, in a small record and in a large one.

A lot card (the service), a balance (the store) and the log's first page (the service), each beside
the same queries asked of plain ``sqlite3``, at ten thousand and at a million postings.
"""

# ruff: noqa: S608 - SQL is put together from the names of our own tables only

import sqlite3
from collections.abc import Iterator

from benchmarks.grown import ITEMS, grown
from benchmarks.growth import Act, growth
from benchmarks.measured import Measured
from freezone.ledger.accounts import Account
from freezone.projections.changes import OPEN
from freezone.services import queries
from freezone.services.desk import Desk
from freezone.store import goods
from freezone.store.journal import COLUMNS

_LOT = f"SELECT * FROM lot JOIN lot_state s ON s.lot = id AND s.to_seq = {OPEN} WHERE number = ?"
_BALANCES = (
    "SELECT * FROM balance WHERE lot = ? AND (net <> 0 OR quantity <> 0 OR value <> 0) "
    "ORDER BY account, reference"
)
_SLIPS = (
    "SELECT DISTINCT l.slip FROM slip_line l JOIN slip s ON s.number = l.slip "
    f"AND s.to_seq = {OPEN} AND s.state = 'issued' WHERE l.lot = ?"
)
_OF_CARD = (
    _BALANCES,
    "SELECT number, seq, operation, effective, person FROM operation WHERE lot = ? ORDER BY seq",
    _SLIPS,
)
_FINDINGS = (
    f"SELECT * FROM finding WHERE to_seq = {OPEN} AND declaration = ? AND state = 'open' "
    "ORDER BY from_seq, number"
)
_BLOBS = "SELECT * FROM blob_reference WHERE subject = ? ORDER BY id"
_BALANCE = (
    "SELECT net, quantity, value FROM balance WHERE lot = ? AND account = ? AND reference = ?"
)
_PAGE = f"SELECT {COLUMNS} FROM journal ORDER BY seq DESC LIMIT 50"
_CORRECTED = "SELECT seq FROM correction WHERE corrected_seq = ?"


def run(
    small: int = 10_000, large: int = 1_000_000, looks: int = 400, items: int = ITEMS
) -> Iterator[Measured]:
    """Measure the growth of each, ours and raw, in one run."""
    with grown(small, items) as few, grown(large, items) as many:
        plain = [sqlite3.connect(str(desk.record.place)) for desk in (few, many)]
        try:
            for name, ours, raw in (
                ("lot-card", _card, _raw_card),
                ("balance", _balance, _raw_balance),
                ("log-first-page", _page, _raw_page),
            ):
                acts = [ours(few), ours(many), raw(plain[0]), raw(plain[1])]
                yield growth(name, acts, [_last_lot(few), _last_lot(many)], looks)
        finally:
            for connection in plain:
                connection.close()


def _last_lot(desk: Desk) -> tuple[int, int]:
    row = desk.record.connection.row("SELECT min(id), max(id) FROM lot")
    assert row is not None
    return row[0], row[1]


def _card(desk: Desk) -> Act:
    def look(lot: int) -> object:
        number = goods.lots_by_key(desk.record.connection, [lot])[lot].number
        return queries.lot_card(desk, number)

    return look


def _raw_card(connection: sqlite3.Connection) -> Act:
    def look(lot: int) -> object:
        number = connection.execute("SELECT number FROM lot WHERE id = ?", (lot,)).fetchone()[0]
        row = connection.execute(_LOT, (number,)).fetchone()
        found = [connection.execute(query, (lot,)).fetchall() for query in _OF_CARD]
        found.append(connection.execute(_FINDINGS, (row[4],)).fetchall())
        found.append(connection.execute(_BLOBS, (number,)).fetchall())
        return found

    return look


def _balance(desk: Desk) -> Act:
    connection = desk.record.connection
    return lambda lot: goods.balance(connection, lot, Account.STOCK, "W1")


def _raw_balance(connection: sqlite3.Connection) -> Act:
    return lambda lot: connection.execute(_BALANCE, (lot, "stock", "W1")).fetchone()


def _page(desk: Desk) -> Act:
    return lambda _: queries.journal_page(desk, limit=50)


def _raw_page(connection: sqlite3.Connection) -> Act:
    def look(_: int) -> object:
        rows = connection.execute(_PAGE).fetchall()
        return [connection.execute(_CORRECTED, (row[0],)).fetchone() for row in rows]

    return look
