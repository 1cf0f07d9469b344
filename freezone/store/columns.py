"""Column types of the record: whole numbers, texts and bytes, the same on SQLite and PostgreSQL."""

# ruff: noqa: ANN401 - a column is whatever SQLModel's Field gives

from typing import Any, cast

from pydantic_core import PydanticUndefined as Undefined
from sqlalchemy import BigInteger, Index, Integer, LargeBinary, Text
from sqlalchemy import text as expression
from sqlmodel import Field

_WHOLE = BigInteger().with_variant(Integer(), "sqlite")
"""64 bits on both engines; SQLite wants its own word for a key that is the row's place."""


def whole(*, key: bool = False, null: bool = False, of: str | None = None) -> Any:
    """Declare a 64-bit whole number: a count, micro-units, coins, a flag or microseconds.

    ``of`` names the column it must be found in, as ``lot.id``.
    """
    return Field(
        primary_key=key,
        nullable=null,
        foreign_key=of or Undefined,
        sa_type=cast(Any, _WHOLE),
        sa_column_kwargs={"autoincrement": False},
    )


def text(
    *, key: bool = False, null: bool = False, unique: bool = False, of: str | None = None
) -> Any:
    """Declare a text; ``of`` names the column it must be found in."""
    return Field(
        primary_key=key,
        nullable=null,
        unique=unique,
        foreign_key=of or Undefined,
        sa_type=Text,
    )


def octets() -> Any:
    """Declare bytes."""
    return Field(nullable=False, sa_type=LargeBinary)


def index_where(name: str, *columns: str, where: str) -> Index:
    """Declare an index of the rows alone of which something is true.

    Whatever is no name of a column is an expression over one. Only queries that say the condition
    in the same words can use the index.
    """
    parts = [each if each.isidentifier() else expression(each) for each in columns]
    condition = expression(where)
    return Index(name, *parts, sqlite_where=condition, postgresql_where=condition)
