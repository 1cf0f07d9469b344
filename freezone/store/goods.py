"""Reading lots, balances, postings, consumption lines."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from freezone.ledger.accounts import SOURCES, Account, Book, book_of
from freezone.ledger.posting import NOTHING, Amounts
from freezone.projections.changes import OPEN, key
from freezone.store.connection import Connection

IN_ONE_QUERY = 500
"""Keys named in one query at the most."""


class LotRow(NamedTuple):
    """A lot with its present state."""

    id: int
    number: str
    participant: str
    contract: str | None
    declaration: str
    item: int
    parent: int | None
    description: str
    code: str
    unit: str | None
    origin: str | None
    customs_status: str
    registered_on: str
    released_on: str
    edition: str | None
    value_kind: str | None
    value_currency: str | None
    value_source: str | None
    net: int
    quantity: int
    value: int
    goods_class: int | None
    ground: str | None
    fixed_asset: int
    state_seq: int

    @property
    def placed(self) -> Amounts:
        """What the lot was born with."""
        return Amounts(self.net, self.quantity, self.value)


class BalanceRow(NamedTuple):
    """What an account holds of a lot under a reference."""

    lot: int
    account: str
    reference: str
    net: int
    quantity: int
    value: int

    @property
    def amounts(self) -> Amounts:
        """The three amounts together."""
        return Amounts(self.net, self.quantity, self.value)


class LineRow(NamedTuple):
    """A consumption line."""

    line: str
    seq: int
    lot: int
    participant: str
    way: str
    category: str
    object: str | None
    document_name: str
    document_number: str
    document_date: str
    stated_by: str | None
    effective: int
    recorded: int
    period: str
    net: int
    quantity: int
    value: int


_LOT = (
    "SELECT l.id, l.number, l.participant, l.contract, l.declaration, l.item, l.parent, "
    "l.description, l.code, l.unit, l.origin, l.customs_status, l.registered_on, l.released_on, "
    "l.edition, l.value_kind, l.value_currency, l.value_source, l.net, l.quantity, l.value, "
    "s.goods_class, s.ground, s.fixed_asset, s.from_seq "
    f"FROM lot l JOIN lot_state s ON s.lot = l.id AND s.to_seq = {OPEN}"
)
_LINE = (
    "SELECT line, seq, lot, participant, way, category, object, document_name, document_number, "
    "document_date, stated_by, effective, recorded, period, net, quantity, value "
    "FROM consumption_line"
)


def lot(connection: Connection, number: str) -> LotRow | None:
    """Find a lot by its number."""
    row = connection.row(f"{_LOT} WHERE l.number = ?", number)
    return None if row is None else LotRow(*row)


def lots_by_key(connection: Connection, keys: Iterable[int]) -> dict[int, LotRow]:
    """Find lots by the keys of their rows."""
    found: dict[int, LotRow] = {}
    for some in _batches(sorted(set(keys))):
        marks = ", ".join("?" * len(some))
        for row in connection.rows(f"{_LOT} WHERE l.id IN ({marks})", *some):
            found[row[0]] = LotRow(*row)
    return found


def lots_of_item(connection: Connection, declaration: str, item: int) -> list[LotRow]:
    """Give the lots of a declaration item, those split off included."""
    sql = f"{_LOT} WHERE l.declaration = ? AND l.item = ? ORDER BY l.id"
    return [LotRow(*row) for row in connection.rows(sql, declaration, item)]


def lots(
    connection: Connection,
    *,
    declaration: str | None = None,
    participant: str | None = None,
    after: int = 0,
    limit: int = 1_000_000,
) -> list[LotRow]:
    """Give lots in the order of their numbers, by pages: those after a key."""
    where = ["l.id > ?"]
    parameters: list[int | str] = [after]
    if declaration is not None:
        where.append("l.declaration = ?")
        parameters.append(declaration)
    if participant is not None:
        where.append("l.participant = ?")
        parameters.append(participant)
    sql = f"{_LOT} WHERE {' AND '.join(where)} ORDER BY l.id LIMIT ?"
    return [LotRow(*row) for row in connection.rows(sql, *parameters, limit)]


def balance(connection: Connection, lot_id: int, account: Account, reference: str) -> Amounts:
    """Give what an account holds of a lot under a reference."""
    row = connection.row(
        "SELECT net, quantity, value FROM balance WHERE lot = ? AND account = ? AND reference = ?",
        lot_id, account.value, reference,
    )  # fmt: skip
    return NOTHING if row is None else Amounts(*row)


def balances(connection: Connection, keys: Sequence[int]) -> list[BalanceRow]:
    """Give every balance of some lots that holds anything, sources included."""
    found: list[BalanceRow] = []
    for some in _batches(keys):
        marks = ", ".join("?" * len(some))
        sql = (
            "SELECT lot, account, reference, net, quantity, value FROM balance "
            f"WHERE lot IN ({marks}) AND (net <> 0 OR quantity <> 0 OR value <> 0) "
            "ORDER BY lot, account, reference"
        )
        found += [BalanceRow(*row) for row in connection.rows(sql, *some)]
    return found


def holding(connection: Connection, lot_id: int, account: Account) -> list[BalanceRow]:
    """Give the balances of one account of a lot that hold anything, by reference."""
    rows = connection.rows(
        "SELECT lot, account, reference, net, quantity, value FROM balance "
        "WHERE lot = ? AND account = ? AND (net <> 0 OR quantity <> 0 OR value <> 0) "
        "ORDER BY reference",
        lot_id, account.value,
    )  # fmt: skip
    return [BalanceRow(*row) for row in rows]


def balances_before(connection: Connection, keys: Sequence[int], moment: int) -> list[BalanceRow]:
    """Give the balances of some lots as they stood before a moment of effective time."""
    found: list[BalanceRow] = []
    for some in _batches(keys):
        marks = ", ".join("?" * len(some))
        sql = (
            "SELECT lot, account, reference, SUM(net), SUM(quantity), SUM(value) FROM posting "
            f"WHERE lot IN ({marks}) AND effective < ? GROUP BY lot, account, reference "
            "HAVING SUM(net) <> 0 OR SUM(quantity) <> 0 OR SUM(value) <> 0 "
            "ORDER BY lot, account, reference"
        )
        rows = connection.rows(sql, *some, moment)
        found += [BalanceRow(r[0], r[1], r[2], int(r[3]), int(r[4]), int(r[5])) for r in rows]
    return found


def posted_before(connection: Connection, keys: Sequence[int], moment: int) -> frozenset[int]:
    """Give those of some lots that were posted at all before a moment of effective time."""
    found: set[int] = set()
    for some in _batches(keys):
        marks = ", ".join("?" * len(some))
        sql = f"SELECT DISTINCT lot FROM posting WHERE lot IN ({marks}) AND effective < ?"
        found.update(row[0] for row in connection.rows(sql, *some, moment))
    return frozenset(found)


def has_later_postings(
    connection: Connection, lot_id: int, account: Account, reference: str, effective: int
) -> bool:
    """Tell whether anything was posted to a balance for a later moment."""
    row = connection.row(
        "SELECT 1 FROM posting WHERE lot = ? AND account = ? AND reference = ? "
        "AND effective > ? LIMIT 1",
        lot_id, account.value, reference, effective,
    )  # fmt: skip
    return row is not None


def timeline(
    connection: Connection, lot_id: int, account: Account, reference: str
) -> list[tuple[int, Amounts]]:
    """Give the postings to a balance in the order of their effective moments."""
    rows = connection.rows(
        "SELECT effective, net, quantity, value FROM posting "
        "WHERE lot = ? AND account = ? AND reference = ? ORDER BY effective, id",
        lot_id, account.value, reference,
    )  # fmt: skip
    return [(row[0], Amounts(*row[1:])) for row in rows]


def line(connection: Connection, number: str) -> LineRow | None:
    """Find a consumption line."""
    row = connection.row(f"{_LINE} WHERE line = ?", number)
    return None if row is None else LineRow(*row)


def unconfirmed(connection: Connection, participant: str, before: int) -> list[LineRow]:
    """Give a participant's lines that are not wholly decided, up to a moment, oldest first."""
    sql = (
        f"{_LINE} WHERE participant = ? AND effective < ? AND EXISTS (SELECT 1 FROM balance b "
        "WHERE b.lot = consumption_line.lot AND b.account = 'to-confirm' "
        "AND b.reference = consumption_line.line AND (b.net > 0 OR b.quantity > 0)) "
        "ORDER BY effective, seq"
    )
    return [LineRow(*row) for row in connection.rows(sql, participant, before)]


def confirmed_before(connection: Connection, lot_id: int, seq: int) -> Amounts:
    """Give what stands confirmed of a lot before an entry, voided slips not counted."""
    row = connection.row(
        "SELECT COALESCE(SUM(net), 0), COALESCE(SUM(quantity), 0), COALESCE(SUM(value), 0) "
        "FROM posting WHERE lot = ? AND account = ? AND id < ?",
        lot_id, Account.CONFIRMED.value, key(seq, 0),
    )  # fmt: skip
    return NOTHING if row is None else Amounts(int(row[0]), int(row[1]), int(row[2]))


def placed_now(connection: Connection, keys: Sequence[int]) -> dict[int, Amounts]:
    """Give what each lot holds in all accounts of the goods book but the sources.

    That is what was placed, with later amendments and without what was split off.
    """
    sums = dict.fromkeys(keys, NOTHING)
    for row in balances(connection, sorted(sums)):
        account = Account(row.account)
        if account not in SOURCES and book_of(account) is Book.GOODS:
            sums[row.lot] += row.amounts
    return sums


def lot_of_operation(connection: Connection, number: str) -> LotRow | None:
    """Find the lot on which an operation was done."""
    row = connection.row("SELECT lot FROM operation WHERE number = ?", number)
    return None if row is None else lots_by_key(connection, [row[0]])[row[0]]


def split_off(connection: Connection, lot: LotRow) -> list[str]:
    """Give the lots that were split off from a lot, in order: they keep its declaration item."""
    rows = connection.rows(
        "SELECT number FROM lot WHERE declaration = ? AND item = ? AND parent = ? ORDER BY id",
        lot.declaration, lot.item, lot.id,
    )  # fmt: skip
    return [row[0] for row in rows]


def operations_of(connection: Connection, lot_id: int) -> list[tuple[str, int, str, int, str]]:
    """Give a lot's operations: number, entry, operation, effective moment, person."""
    sql = (
        "SELECT number, seq, operation, effective, person FROM operation WHERE lot = ? ORDER BY seq"
    )
    return [(r[0], r[1], r[2], r[3], r[4]) for r in connection.rows(sql, lot_id)]


def _batches(keys: Sequence[int]) -> Iterable[Sequence[int]]:
    for start in range(0, len(keys), IN_ONE_QUERY):
        yield keys[start : start + IN_ONE_QUERY]
