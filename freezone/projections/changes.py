"""What a projection may ask of the tables: add rows, end versions, add to balances; never read."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

Cell = int | str | bytes | None
Row = tuple[Cell, ...]

OPEN: Final = 9_223_372_036_854_775_807
"""``to_seq`` of a version that is still current."""
ORDINALS: Final = 1_000_000
"""Room for lines inside one entry: a key is ``seq × ORDINALS + ordinal``."""

VERSION_KEYS: Final[Mapping[str, tuple[str, ...]]] = {
    "zone": ("zone",),
    "public_key": ("key_id",),
    "sealed_reference": ("commitment",),
    "person": ("number",),
    "participant": ("bin",),
    "contract": ("participant", "number"),
    "place": ("code",),
    "declaration": ("number",),
    "item": ("declaration", "item"),
    "finding": ("number",),
    "lot_state": ("lot",),
    "pack": ("lot", "word"),
    "slip": ("number",),
}
"""What the rows of a table with versions are ended by: its primary key without ``from_seq``."""


def key(seq: int, ordinal: int) -> int:
    """Derive the key of an entry's line from its sequence number and its place in the entry."""
    return seq * ORDINALS + ordinal


def seq_of(row_key: int) -> int:
    """Give the entry a derived key came from."""
    return row_key // ORDINALS


@dataclass(frozen=True, slots=True)
class Insert:
    """Add rows to a table, columns in the table's order."""

    table: str
    rows: Sequence[Row]


@dataclass(frozen=True, slots=True)
class End:
    """End the current versions with these keys, in the order of ``VERSION_KEYS``."""

    table: str
    keys: Sequence[Row]
    seq: int
    """The entry that ends them: versions are ``[from_seq, to_seq)``."""


@dataclass(frozen=True, slots=True)
class AddUp:
    """Add amounts to balances: rows of key columns, then the amounts to add."""

    table: str
    rows: Sequence[Row]


Change = Insert | End | AddUp
Changes = Iterator[Change]
