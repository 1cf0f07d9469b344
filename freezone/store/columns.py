"""Column types of the record: whole numbers, texts and bytes, the same on SQLite and PostgreSQL."""

# ruff: noqa: ANN401 - a column is whatever SQLModel's Field gives

from typing import Any, cast

from pydantic_core import PydanticUndefined as Undefined
from sqlalchemy import BigInteger, Integer, LargeBinary, Text
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
