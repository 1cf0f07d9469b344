"""Reading a long list from one end to the other by its pages."""

from collections.abc import Callable

from freezone.services.page import Page


def read_older(read: Callable[..., Page], key: str) -> list[str]:
    """The keys of all rows, page after page towards the oldest."""
    found, page = [], read()
    while True:
        found += [getattr(row, key) for row in page.rows]
        assert (page.continue_after is not None) == page.has_more
        assert page.continue_before is None
        if not page.has_more:
            return found
        page = read(after=page.continue_after)


def read_newer(read: Callable[..., Page], key: str, oldest: str) -> list[str]:
    """The keys of all rows newer than one, page after page towards the newest; newest first."""
    found, page = [], read(before=oldest)
    while True:
        found = [getattr(row, key) for row in page.rows] + found
        assert (page.continue_before is not None) == page.has_more
        assert page.continue_after is None
        if not page.has_more:
            return found
        page = read(before=page.continue_before)
