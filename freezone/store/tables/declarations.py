"""Declarations, their items as released, documents, packages, and open findings."""

from sqlalchemy import CheckConstraint, Index
from sqlmodel import SQLModel

from freezone.store.columns import index_where, octets, text, whole
from freezone.store.conditions import CURRENT, OPEN_FINDING


class Declaration(SQLModel, table=True):
    """Declarations under the procedure, one version for each amendment."""

    __tablename__ = "declaration"
    __table_args__ = (
        index_where("declaration_by_day", "registered_on", "number", where=CURRENT),
        index_where(
            "declaration_by_participant", "participant", "registered_on", "number", where=CURRENT
        ),
    )

    number: str = text(key=True)
    from_seq: int = whole(key=True)
    to_seq: int = whole()
    version: int = whole()
    """1 as first released, one more for each correction by the customs body."""
    participant: str = text()
    contract: str | None = text(null=True)
    registered_on: str = text()
    direction: str | None = text(null=True)
    format: str = text()
    declarant: str | None = text(null=True)
    consignor: str | None = text(null=True)
    invoice_currency: str | None = text(null=True)
    edition: str | None = text(null=True)
    """Edition of the nomenclature that answered for the day of registration."""
    edition_from: str | None = text(null=True)
    original: str | None = text(null=True)
    """SHA-256 of the file it came from."""
    decision: str | None = text(null=True)
    """Number of the customs decision behind an amendment."""


class Release(SQLModel, table=True):
    """Releases of a declaration: the first, later ones, annulments."""

    __tablename__ = "release"

    declaration: str = text(key=True)
    seq: int = whole(key=True)
    kind: str = text()
    released_on: str = text()
    officer: str | None = text(null=True)
    original: str | None = text(null=True)


class Item(SQLModel, table=True):
    """Items of a declaration with the customs body's decision, in versions."""

    __tablename__ = "item"
    __table_args__ = (
        CheckConstraint("net is null or net >= 0"),
        CheckConstraint("quantity is null or quantity >= 0"),
        Index("item_current", "declaration", "to_seq"),
    )

    declaration: str = text(key=True)
    item: int = whole(key=True)
    from_seq: int = whole(key=True)
    to_seq: int = whole()
    code: str = text()
    description: str = text()
    net: int | None = whole(null=True)
    gross: int | None = whole(null=True)
    quantity: int | None = whole(null=True)
    unit: str | None = text(null=True)
    origin: str | None = text(null=True)
    decision: str = text()
    reason: str | None = text(null=True)
    released_on: str | None = text(null=True)
    invoice_value: str | None = text(null=True)
    invoice_currency: str | None = text(null=True)
    customs_value: str | None = text(null=True)
    customs_currency: str | None = text(null=True)
    duty: str | None = text(null=True)
    """Base rate of the edition on the day of registration, as published."""


class ItemDocument(SQLModel, table=True):
    """Documents presented for an item (box 44)."""

    __tablename__ = "item_document"
    __table_args__ = (Index("item_document_of", "declaration", "item"),)

    id: int = whole(key=True)
    declaration: str = text()
    item: int = whole()
    kind: str | None = text(null=True)
    name: str | None = text(null=True)
    number: str | None = text(null=True)
    issued: str | None = text(null=True)


class ItemPackaging(SQLModel, table=True):
    """Packages of an item (box 31)."""

    __tablename__ = "item_packaging"
    __table_args__ = (Index("item_packaging_of", "declaration", "item"),)

    id: int = whole(key=True)
    declaration: str = text()
    item: int = whole()
    kind: str | None = text(null=True)
    count: int | None = whole(null=True)
    marks: str | None = text(null=True)


class Finding(SQLModel, table=True):
    """What has to be cleared by a named person, in versions: open, then cleared."""

    __tablename__ = "finding"
    __table_args__ = (
        Index("finding_of_item", "declaration", "item", "to_seq"),
        index_where("finding_open", "from_seq", "length(number)", "number", where=OPEN_FINDING),
    )

    number: str = text(key=True)
    """Entry and ordinal, as 12-3."""
    from_seq: int = whole(key=True)
    to_seq: int = whole()
    declaration: str = text()
    item: int | None = whole(null=True)
    code: str = text()
    params: str = text()
    """Parameters as canonical text."""
    state: str = text()
    blocks: int = whole()
    """1 when it blocks use and confirmation, 0 when it only asks."""
    answer: str | None = text(null=True)
    ground: str | None = text(null=True)
    person: str | None = text(null=True)


class Blob(SQLModel, table=True):
    """Originals and issued papers by SHA-256, deflated, append-only."""

    __tablename__ = "blob"
    __table_args__ = (CheckConstraint("size >= 0"),)

    sha256: str = text(key=True)
    size: int = whole()
    deflated: bytes = octets()


class BlobReference(SQLModel, table=True):
    """Which entries brought or issued which blobs."""

    __tablename__ = "blob_reference"
    __table_args__ = (Index("blob_reference_of", "subject"),)

    id: int = whole(key=True)
    sha256: str = text(of="blob.sha256")
    subject: str = text()
    """Number of the declaration, lot, slip, operation or entry it belongs to."""
    purpose: str = text()
    name: str = text()
    media: str = text()
    size: int = whole()
    detail: str | None = text(null=True)
    """Copy and languages of a paper."""
