"""The one font family of all papers, and what it can and cannot write.

Source Sans Pro, Regular and Bold, has every Kazakh and Russian letter, № and ₸. A built-in PDF font
is never used: those print Cyrillic as black squares without an error.
"""

from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from freezone.errors.paper import FontMissingError
from printing.letters import by_code, one_line

REGULAR: Final = "SourceSansPro"
BOLD: Final = "SourceSansPro-Bold"
MM_PER_POINT: Final = 25.4 / 72
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
    return tuple(dict.fromkeys(letter for letter in one_line(text) if letter not in letters))


@lru_cache(maxsize=4096)
def printable(text: str) -> str:
    """Give a text in letters of the font alone, the others by their codes."""
    text = one_line(text)
    letters = _letters()
    return text if letters.issuperset(text) else by_code(text, letters.__contains__)
