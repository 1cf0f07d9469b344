"""Packs of lots, as they were stated."""

from sqlalchemy import CheckConstraint
from sqlmodel import SQLModel

from freezone.store.columns import text, whole


class PackStatement(SQLModel, table=True):
    """How much of a lot one pack holds, in versions: a later statement replaces an earlier one."""

    __tablename__ = "pack"
    __table_args__ = (CheckConstraint("holds > 0"),)

    lot: int = whole(key=True, of="lot.id")
    word: str = text(key=True)
    """Its name as names are compared."""
    from_seq: int = whole(key=True)
    to_seq: int = whole()
    name: str = text()
    name_en: str | None = text(null=True)
    name_ru: str | None = text(null=True)
    name_kk: str | None = text(null=True)
    holds: int = whole()
    """Millionths of the lot's unit, or of a kilogram where it has none."""
    of_pack: str | None = text(null=True)
    """The pack it was stated in."""
    of_count: int | None = whole(null=True)
    stated_by: str | None = text(null=True)
    document_name: str | None = text(null=True)
    document_number: str | None = text(null=True)
    document_date: str | None = text(null=True)
    stated_on: str = text()
