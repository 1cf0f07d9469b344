"""Hold what any reader gives: rows of the tariff, and what is odd about them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum, unique
from typing import Protocol

Progress = Callable[[int, int], None]
"""Called now and then with the bytes read and the bytes there are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TariffRow:
    """A row as a publisher's file has it, before its place in the tree is known."""

    line: int
    """Line of the file, the first being 1."""
    code: str | None
    """Digits, or None for a group without a code."""
    dashes: int
    """How deep the row stands under its heading."""
    name: str
    unit: str
    """Symbol of the supplementary unit, empty for none."""
    duty: str
    """Rate as printed, empty for none."""
    footnotes: str = ""
    """Marks of footnotes to the name, then to the rate, as printed."""


@unique
class OddityKind(StrEnum):
    """What can be odd about a row that is loaded all the same."""

    CODE_MALFORMED = "code-malformed"
    CODE_LENGTH = "code-length"
    CODE_TWICE = "code-twice"
    CODE_OUT_OF_ORDER = "code-out-of-order"
    CODE_OUTSIDE_PARENT = "code-outside-parent"
    CODE_DIVIDED = "code-divided"
    DASH_JUMP = "dash-jump"
    PARENT_MISSING = "parent-missing"
    NAME_EMPTY = "name-empty"
    UNIT_UNKNOWN = "unit-unknown"
    DEAD_END = "dead-end"
    ROW_SHORT = "row-short"


@dataclass(frozen=True, slots=True, kw_only=True)
class Oddity:
    """Something odd about a row, with its place."""

    kind: OddityKind
    line: int
    facts: Mapping[str, str] = field(default_factory=dict)
    """What was found, by name."""


class TariffReader(Protocol):
    """Read one publisher's file; rows first, then what was learnt on the way."""

    language: str
    """Language of the names."""

    def rows(self, oddities: list[Oddity], progress: Progress | None) -> Iterator[TariffRow]:
        """Yield the rows in the order of the file, noting oddities as they are met."""
        ...

    @property
    def source_sha256(self) -> str:
        """SHA-256 of the file's bytes, known once the rows have been read to their end."""
        ...
