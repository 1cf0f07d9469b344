"""Reading declarations, items, releases, findings."""

from typing import NamedTuple

from freezone.projections.changes import OPEN
from freezone.store.connection import Connection


class DeclarationRow(NamedTuple):
    """A declaration in its present version."""

    number: str
    version: int
    participant: str
    contract: str | None
    registered_on: str
    direction: str | None
    format: str
    declarant: str | None
    consignor: str | None
    invoice_currency: str | None
    edition: str | None
    edition_from: str | None
    original: str | None
    decision: str | None
    from_seq: int


class ItemRow(NamedTuple):
    """An item in its present version."""

    declaration: str
    item: int
    code: str
    description: str
    net: int | None
    gross: int | None
    quantity: int | None
    unit: str | None
    origin: str | None
    decision: str
    reason: str | None
    released_on: str | None
    invoice_value: str | None
    invoice_currency: str | None
    customs_value: str | None
    customs_currency: str | None
    duty: str | None


class FindingRow(NamedTuple):
    """A finding in its present state."""

    number: str
    declaration: str
    item: int | None
    code: str
    params: str
    state: str
    blocks: int
    answer: str | None
    ground: str | None
    person: str | None


_DECLARATION = (
    "SELECT number, version, participant, contract, registered_on, direction, format, declarant, "
    "consignor, invoice_currency, edition, edition_from, original, decision, from_seq "
    f"FROM declaration WHERE to_seq = {OPEN}"
)
_ITEM = (
    "SELECT declaration, item, code, description, net, gross, quantity, unit, origin, decision, "
    "reason, released_on, invoice_value, invoice_currency, customs_value, customs_currency, duty "
    f"FROM item WHERE to_seq = {OPEN}"
)
_FINDING = (
    "SELECT number, declaration, item, code, params, state, blocks, answer, ground, person "
    f"FROM finding WHERE to_seq = {OPEN}"
)


def declaration(connection: Connection, number: str) -> DeclarationRow | None:
    """Find a declaration by its registration number."""
    row = connection.row(f"{_DECLARATION} AND number = ?", number)
    return None if row is None else DeclarationRow(*row)


def declarations(connection: Connection, participant: str | None = None) -> list[DeclarationRow]:
    """Give declarations in the order in which they were registered."""
    where = " AND participant = ?" if participant else ""
    sql = f"{_DECLARATION}{where} ORDER BY registered_on, number"
    parameters = (participant,) if participant else ()
    return [DeclarationRow(*row) for row in connection.rows(sql, *parameters)]


def items(connection: Connection, number: str) -> list[ItemRow]:
    """Give the items of a declaration in their present versions, in order."""
    rows = connection.rows(f"{_ITEM} AND declaration = ? ORDER BY item", number)
    return [ItemRow(*row) for row in rows]


def finding(connection: Connection, number: str) -> FindingRow | None:
    """Find a finding by its number."""
    row = connection.row(f"{_FINDING} AND number = ?", number)
    return None if row is None else FindingRow(*row)


def findings(
    connection: Connection, number: str, item: int | None = None, *, only_open: bool = False
) -> list[FindingRow]:
    """Give the findings of a declaration, or those that touch one of its items.

    A finding without an item touches every item of the declaration.
    """
    sql = f"{_FINDING} AND declaration = ?"
    parameters: list[object] = [number]
    if item is not None:
        sql += " AND (item = ? OR item IS NULL)"
        parameters.append(item)
    if only_open:
        sql += " AND state = 'open'"
    rows = connection.rows(f"{sql} ORDER BY from_seq, number", *parameters)
    return [FindingRow(*row) for row in rows]


def open_findings(connection: Connection) -> list[FindingRow]:
    """Give every open finding of the record."""
    rows = connection.rows(f"{_FINDING} AND state = 'open' ORDER BY from_seq, number")
    return [FindingRow(*row) for row in rows]
