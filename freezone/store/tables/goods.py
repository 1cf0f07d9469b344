"""Lots, the ledger's postings and balances, operations, consumption lines and slips."""

from sqlalchemy import CheckConstraint, Index
from sqlmodel import SQLModel

from freezone.ledger.accounts import SOURCES
from freezone.store.columns import index_where, text, whole
from freezone.store.conditions import CURRENT, HELD

_SOURCES = ", ".join(f"'{account.value}'" for account in sorted(SOURCES))


class Lot(SQLModel, table=True):
    """Lots as they were born; what changes about them stands in ``lot_state``."""

    __tablename__ = "lot"
    __table_args__ = (
        Index("lot_of_item", "declaration", "item"),
        Index("lot_of_declaration", "declaration", "id"),
        Index("lot_of_participant", "participant", "id"),
        CheckConstraint("net >= 0 and quantity >= 0 and value >= 0"),
    )

    id: int = whole(key=True)
    number: str = text(unique=True)
    participant: str = text()
    contract: str | None = text(null=True)
    declaration: str = text()
    item: int = whole()
    parent: int | None = whole(null=True, of="lot.id")
    """The lot it was split from."""
    description: str = text()
    code: str = text()
    unit: str | None = text(null=True)
    origin: str | None = text(null=True)
    customs_status: str = text()
    registered_on: str = text()
    released_on: str = text()
    edition: str | None = text(null=True)
    value_kind: str | None = text(null=True)
    value_currency: str | None = text(null=True)
    value_source: str | None = text(null=True)
    net: int = whole()
    quantity: int = whole()
    value: int = whole()


class LotState(SQLModel, table=True):
    """What may change about a lot, in versions."""

    __tablename__ = "lot_state"
    __table_args__ = (index_where("lot_of_class", "goods_class", "lot", where=CURRENT),)

    lot: int = whole(key=True, of="lot.id")
    from_seq: int = whole(key=True)
    to_seq: int = whole()
    goods_class: int | None = whole(null=True)
    ground: str | None = text(null=True)
    fixed_asset: int = whole()


class Posting(SQLModel, table=True):
    """Legs of the ledger, append-only."""

    __tablename__ = "posting"
    __table_args__ = (
        Index("posting_timeline", "lot", "account", "reference", "effective", "id"),
        CheckConstraint("net <> 0 or quantity <> 0 or value <> 0"),
    )

    id: int = whole(key=True)
    lot: int = whole(of="lot.id")
    account: str = text()
    reference: str = text()
    effective: int = whole()
    net: int = whole()
    quantity: int = whole()
    value: int = whole()


class Balance(SQLModel, table=True):
    """What each account holds of each lot, by reference; never below zero but for the sources."""

    __tablename__ = "balance"
    __table_args__ = (
        CheckConstraint(
            f"account in ({_SOURCES}) or (net >= 0 and quantity >= 0 and value >= 0)",
            name="balance_not_below_zero",
        ),
        index_where("balance_held", "account", "lot", where=HELD),
        index_where("balance_at", "reference", "lot", "account", where=HELD),
    )

    lot: int = whole(key=True, of="lot.id")
    account: str = text(key=True)
    reference: str = text(key=True)
    net: int = whole()
    quantity: int = whole()
    value: int = whole()


class OperationRow(SQLModel, table=True):
    """Numbered operations on lots."""

    __tablename__ = "operation"
    __table_args__ = (Index("operation_of_lot", "lot", "seq"),)

    number: str = text(key=True)
    seq: int = whole()
    operation: str = text()
    lot: int = whole(of="lot.id")
    effective: int = whole()
    person: str = text()


class ConsumptionLine(SQLModel, table=True):
    """What was stated as consumed: the reference of its balances in both books."""

    __tablename__ = "consumption_line"
    __table_args__ = (Index("consumption_of", "participant", "effective"),)

    line: str = text(key=True)
    seq: int = whole()
    lot: int = whole(of="lot.id")
    participant: str = text()
    way: str = text()
    """``otherwise``: consumed otherwise than in processing, KZ CC 285(1)(5)."""
    category: str = text()
    object: str | None = text(null=True)
    document_name: str = text()
    document_number: str = text()
    document_date: str = text()
    stated_by: str | None = text(null=True)
    effective: int = whole()
    recorded: int = whole()
    period: str = text()
    net: int = whole()
    quantity: int = whole()
    value: int = whole()


class Slip(SQLModel, table=True):
    """Confirmation slips, in versions: issued, then perhaps void."""

    __tablename__ = "slip"
    __table_args__ = (index_where("slip_of", "participant", "number", where=CURRENT),)

    number: str = text(key=True)
    from_seq: int = whole(key=True)
    to_seq: int = whole()
    participant: str = text()
    issued_seq: int = whole()
    period_from: str = text()
    period_to: str = text()
    prepared_by: str = text()
    confirmed_by: str = text()
    state: str = text()
    reason: str | None = text(null=True)


class SlipLine(SQLModel, table=True):
    """Lines of a slip: what of which consumption line it confirms."""

    __tablename__ = "slip_line"
    __table_args__ = (
        Index("slip_line_of", "line"),
        Index("slip_line_of_lot", "lot"),
        Index("slip_line_in", "slip", "ordinal"),
    )

    id: int = whole(key=True)
    slip: str = text()
    ordinal: int = whole()
    line: str = text(of="consumption_line.line")
    lot: int = whole(of="lot.id")
    net: int = whole()
    quantity: int = whole()
    value: int = whole()
