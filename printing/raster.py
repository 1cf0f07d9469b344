"""Sheets as dots: what a label printer burns, one bit a dot, without any font of the printer's."""

from functools import lru_cache
from typing import Final

from PIL import Image, ImageDraw, ImageFont

from freezone.errors.paper import PrinterResolutionError
from printing.barcode import bars_of
from printing.fonts import font_path
from printing.sheet import Bars, Box, Rule, Sheet, Text

RESOLUTIONS: Final = (203, 300, 600)
"""Dots per inch of the label printers there are; 203 is eight dots a millimetre."""
_DOTS_PER_MM: Final = {203: 8, 300: 300 / 25.4, 600: 600 / 25.4}
_LEAST_MODULE_DOTS: Final = 2
_BLACK, _WHITE = 1, 0


def dots_of(sheet: Sheet, dpi: int) -> Image.Image:
    """Draw a sheet as dots; a set bit is black.

    Raises:
        PrinterResolutionError: FZ-704.
    """
    if dpi not in _DOTS_PER_MM:
        raise PrinterResolutionError(dpi=dpi)
    scale = _DOTS_PER_MM[dpi]
    image = Image.new("1", (round(sheet.width * scale), round(sheet.height * scale)), _WHITE)
    pen = ImageDraw.Draw(image)
    pen.fontmode = "1"
    for mark in sheet.marks:
        match mark:
            case Box(x, y, width, height, grey):
                corners = (round(x * scale), round(y * scale))
                far = (round((x + width) * scale) - 1, round((y + height) * scale) - 1)
                pen.rectangle((*corners, *far), fill=_BLACK if grey < 0.5 else _WHITE)
            case Rule(x1, y1, x2, y2, thickness):
                ends = tuple(round(place * scale) for place in (x1, y1, x2, y2))
                pen.line(ends, fill=_BLACK, width=max(1, round(thickness * scale)))
            case Bars():
                _draw_bars(pen, mark, scale)
            case Text(x, y, text, style):
                # Rounded down: hinted letters are wider than the outlines that were measured.
                font = _font(style.font, int(style.size * dpi / 72))
                fill = _BLACK if style.grey < 0.5 else _WHITE
                pen.text((round(x * scale), round(y * scale)), text, fill, font, anchor="ls")
            case _:
                raise TypeError(mark)
    return image


def _draw_bars(pen: ImageDraw.ImageDraw, bars: Bars, scale: float) -> None:
    """Draw bars of whole dots: a module of a dot and a half is read by no scanner."""
    module = max(_LEAST_MODULE_DOTS, int(bars.module * scale + 0.01))
    # What whole dots leave over goes to both quiet zones alike.
    spare = len(bars.modules) * (bars.module * scale - module)
    left = round(bars.x * scale + max(spare, 0) / 2)
    top, bottom = round(bars.y * scale), round((bars.y + bars.height) * scale) - 1
    for at, width in bars_of(bars.modules):
        first = left + at * module
        pen.rectangle((first, top, first + width * module - 1, bottom), fill=_BLACK)


@lru_cache(maxsize=64)
def _font(name: str, pixels: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(font_path(name)), pixels, layout_engine=ImageFont.Layout.BASIC)
