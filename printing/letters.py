"""Letters from outside before they stand on a line: composed, in one line, none of them dropped."""

import re
import unicodedata
from collections.abc import Callable
from itertools import groupby
from typing import Final

_BLANKS: Final = re.compile(r"[^\S\u00a0\u202f]+")
"""Blanks and line breaks, but not those that hold a number together."""


def one_line(text: str) -> str:
    """Compose accents, and make one line of the text: a line break is only a space here."""
    return _BLANKS.sub(" ", unicodedata.normalize("NFC", text)).strip(" ")


def by_code(text: str, is_shown: Callable[[str], bool]) -> str:
    """Give a text with every run of letters that cannot be shown as ``‹U+0532 0561›``.

    Never a box, never a dropped letter: who knows Unicode can read the original back.
    """
    parts = []
    for can, run in groupby(text, is_shown):
        letters = "".join(run)
        codes = " ".join(f"{ord(letter):04X}" for letter in letters)
        parts.append(letters if can else f"‹U+{codes}›")
    return "".join(parts)
