"""A page of a long list: some rows, newest first, and from where to go on."""

from dataclasses import dataclass
from typing import Final, Generic, TypeVar

SCANNED: Final = 5_000
"""How many rows a page looks at before it stops, full or not, and says from where to go on."""

Line = TypeVar("Line")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Generic[Line]):
    """Rows of a list, newest first, in whichever direction the list was read."""

    rows: tuple[Line, ...]
    has_more: bool
    """Whether there is, or may be, more in the direction read."""
    continue_after: str | None = None
    """What to ask for ``after`` next, when the list was read towards older rows."""
    continue_before: str | None = None
    """What to ask for ``before`` next, when it was read towards newer rows."""
    is_partial: bool = False
    """Looking stopped at its bound before the page was full; rows may be few, or none."""


def is_towards_newer(after: str | None, before: str | None) -> bool:
    """Tell the direction in which a list is read.

    Raises:
        ValueError: both ends are given.
    """
    if after is not None and before is not None:
        raise ValueError("a page is read after a row or before one, not both")
    return before is not None


def page_of(
    rows: tuple[Line, ...], goes_on_from: str | None, *, is_newer: bool, is_partial: bool = False
) -> Page[Line]:
    """Make a page of rows that came in the order in which they were read."""
    return Page(
        rows=rows[::-1] if is_newer else rows,
        has_more=goes_on_from is not None,
        continue_after=None if is_newer else goes_on_from,
        continue_before=goes_on_from if is_newer else None,
        is_partial=is_partial,
    )
