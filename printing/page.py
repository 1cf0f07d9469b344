"""A4 by hand: blocks flow down the pages, the head of a table comes again on each."""

from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

from freezone.errors.paper import PaperOverflowError
from printing.sheet import Align, Sheet, Style

WIDTH: Final = 297.0
HEIGHT: Final = 210.0
LEFT: Final = 12.0
RIGHT: Final = WIDTH - 12.0
ROOM: Final = RIGHT - LEFT
TOP: Final = 13.0
"""Above it lies the strip for the mark of a copy."""
BOTTOM: Final = HEIGHT - 14.0
"""Below it lies the footer."""
PAGE_ROOM: Final = BOTTOM - TOP - 6
"""What one page has room for under the line that says which paper it is."""

_FOOT: Final = Style(7, grey=0.3)


class Block(NamedTuple):
    """Something that stays together on one page."""

    height: float
    draw: Callable[[Sheet, float], None]
    """Draws it on a sheet from a given height downwards."""
    is_row: bool = False
    """A row of the table: on a new page the head of the table comes first."""


def together(*blocks: Block) -> Block:
    """Keep blocks on one page, one under the other."""

    def draw(sheet: Sheet, y: float) -> None:
        for block in blocks:
            block.draw(sheet, y)
            y += block.height

    return Block(sum(block.height for block in blocks), draw)


def flow(blocks: Iterable[Block], *, head: Block, running: Block, number: str) -> list[Sheet]:
    """Lay blocks out on as many pages as they need.

    ``running`` opens every page but the first, ``head`` stands over the first row of each page.

    Raises:
        PaperOverflowError: FZ-707, a block is higher than a page.
    """
    sheets = [Sheet(WIDTH, HEIGHT)]
    y, has_head = TOP, False
    for block in blocks:
        needed = block.height + (head.height if block.is_row and not has_head else 0)
        if y + needed > BOTTOM and y > TOP:
            sheets.append(Sheet(WIDTH, HEIGHT))
            running.draw(sheets[-1], TOP)
            y, has_head = TOP + running.height, False
            needed = block.height + (head.height if block.is_row else 0)
            if y + needed > BOTTOM:
                raise PaperOverflowError(number=number)
        if block.is_row and not has_head:
            head.draw(sheets[-1], y)
            y, has_head = y + head.height, True
        block.draw(sheets[-1], y)
        y += block.height
    return sheets


def put_footers(sheets: list[Sheet], left: str, page_texts: Callable[[int, int], str]) -> None:
    """Number the pages once it is known how many there are."""
    for page, sheet in enumerate(sheets, start=1):
        sheet.rule(LEFT, BOTTOM + 3, RIGHT, BOTTOM + 3, 0.1)
        sheet.text(LEFT, BOTTOM + 6.5, left, _FOOT)
        sheet.text(RIGHT, BOTTOM + 6.5, page_texts(page, len(sheets)), _FOOT, Align.RIGHT)
