"""Text in cells, as terminals and line printers count them: measured, cleaned, broken into lines.

A Chinese letter takes two cells, an accent set above another letter takes none.
"""

import unicodedata
from functools import lru_cache
from typing import Final

from printing.letters import by_code, one_line

_NO_CELL: Final = frozenset(("Mn", "Me"))
_UNSEEN: Final = frozenset(("Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"))
"""Kinds of letters that move the cursor, turn the direction, or look different everywhere."""
_PICTURE: Final = "\ufe0f"
"""Asks for the letter before it as a picture, which some terminals draw in two cells."""
_WIDE: Final = frozenset("WF")
_SOFT: Final = "/-_,;"
"""Better places to break a word than the middle of a name."""


def _is_shown(letter: str) -> bool:
    return letter != _PICTURE and unicodedata.category(letter) not in _UNSEEN


@lru_cache(maxsize=4096)
def readable(text: str) -> str:
    """Give a text as one line that a terminal shows and does not obey, the rest by code."""
    return by_code(one_line(text), _is_shown)


def cells(text: str) -> int:
    """Count the cells that a readable text takes."""
    return len(text) if text.isascii() else sum(map(_cells_of, text))


@lru_cache(maxsize=4096)
def _cells_of(letter: str) -> int:
    if unicodedata.category(letter) in _NO_CELL:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in _WIDE else 1


def wrapped(text: str, width: int) -> list[str]:
    """Break a text into lines no wider than ``width``, at blanks; too long a word anywhere.

    Nothing is dropped but the blanks at which lines end. At least one line is given.
    """
    lines: list[str] = []
    line = ""
    # A sign for a number at the end of a line would stand there without its number.
    for word in readable(text).replace("№ ", "№\u00a0").split(" "):
        if line and cells(line) + 1 + cells(word) > width:
            lines.append(line)
            line = ""
        while cells(word) > width:
            end = _break_at(word, width)
            lines.append(word[:end])
            word = word[end:]  # noqa: PLW2901 -- what is left of the same word
        line = f"{line} {word}" if line else word
    return [*lines, line]


def _break_at(word: str, width: int) -> int:
    """Find where to break a word that is too wide: never between a letter and its accent."""
    used = end = 0
    for letter in word:
        used += _cells_of(letter)
        if used > width:
            break
        end += 1
    soft = max(word.rfind(mark, 1, end) + 1 for mark in _SOFT)
    return soft if soft > end // 2 else end
