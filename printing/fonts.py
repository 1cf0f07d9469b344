"""The one font family of all papers, and what it can and cannot write.

Source Sans Pro, Regular and Bold, has every Kazakh and Russian letter, № and ₸. A built-in PDF font
is never used: those print Cyrillic as black squares without an error.
"""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import as_file, files
from itertools import groupby
from pathlib import Path
from typing import Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from freezone.errors.paper import FontMissingError

REGULAR: Final = "SourceSansPro"
BOLD: Final = "SourceSansPro-Bold"
MM_PER_POINT: Final = 25.4 / 72
_BLANKS: Final = re.compile(r"[^\S\u00a0\u202f]+")
"""Blanks and line breaks, but not those that hold a number together."""
_PACKAGE: Final = "font_source_sans_pro"
_FILES: Final = {REGULAR: "SourceSansPro-Regular.ttf", BOLD: "SourceSansPro-Bold.ttf"}


@cache
def font_path(font: str) -> Path:
    """Give the file of a font, as pillow wants it.

    Raises:
        FontMissingError: FZ-706.
    """
    try:
        with as_file(files(_PACKAGE).joinpath("files", _FILES[font])) as path:
            if path.is_file():
                return path
    except ModuleNotFoundError:
        pass
    raise FontMissingError(file=_FILES[font])


@cache
def register_fonts() -> Mapping[str, TTFont]:
    """Register both fonts with reportlab, once a process.

    Raises:
        FontMissingError: FZ-706.
    """
    fonts = {name: TTFont(name, str(font_path(name))) for name in _FILES}
    for font in fonts.values():
        pdfmetrics.registerFont(font)
    return fonts


@cache
def _advances(font: str) -> Mapping[str, float]:
    """Give how wide each letter of a font is, in parts of the letter size."""
    face = register_fonts()[font].face
    return {
        chr(code): face.charWidths.get(code, face.defaultWidth) / 1000 for code in face.charToGlyph
    }


@cache
def _letters() -> frozenset[str]:
    """Give every letter both fonts can write."""
    return frozenset(_advances(REGULAR)) & frozenset(_advances(BOLD))


def width_mm(text: str, font: str, size: float) -> float:
    """Measure a printable text set in one line, in millimetres; ``size`` is in points."""
    return sum(map(_advances(font).__getitem__, text)) * size * MM_PER_POINT


def missing_letters(text: str) -> tuple[str, ...]:
    """Give the letters of a text that the font lacks, each once, in the order of the text."""
    letters = _letters()
    return tuple(dict.fromkeys(letter for letter in _normal(text) if letter not in letters))


@lru_cache(maxsize=4096)
def printable(text: str) -> str:
    """Give a text in letters of the font alone: a run of others becomes ``‹U+0532 0561›``.

    Never a box, never a dropped letter: who knows Unicode can read the original back.
    """
    text = _normal(text)
    letters = _letters()
    if letters.issuperset(text):
        return text
    parts = []
    for is_known, run in groupby(text, letters.__contains__):
        known = "".join(run)
        parts.append(known if is_known else _by_code(known))
    return "".join(parts)


def _by_code(run: str) -> str:
    return "‹U+" + " ".join(f"{ord(letter):04X}" for letter in run) + "›"


def _normal(text: str) -> str:
    """Compose accents, and make one line of the text: a line break is only a space here."""
    return _BLANKS.sub(" ", unicodedata.normalize("NFC", text)).strip(" ")
