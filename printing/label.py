"""The label of a lot: 100 × 60 mm, as a PDF page or as the dots of a label printer."""

from typing import Final

from freezone.documents.lot_label import LotLabel
from printing import label_words
from printing.barcode import MODULE_MM
from printing.fonts import missing_letters
from printing.pdf import pdf_of
from printing.raster import dots_of
from printing.sheet import Align, Box, Line, Sheet, Style, clip, fit, put_stack, wrap
from printing.voice import Voice
from printing.zpl import zpl_of

WIDTH: Final = 100.0
HEIGHT: Final = 60.0

_LEFT: Final = 3.5
_RIGHT: Final = WIDTH - 3.5
_ROOM: Final = _RIGHT - _LEFT
_BARS_LEFT: Final = 0.5
"""The quiet zone may lie in the margin: it is white."""
_SERIAL: Final = Style(13, bold=True)
_CODE: Final = Style(12.5, bold=True)
_STRONG: Final = Style(9.5, bold=True)
_TEXT: Final = Style(8)
_SMALL: Final = Style(7.2)
_WARNING: Final = Style(8, bold=True, grey=1)


def render(label: LotLabel) -> bytes:
    """Give a label as a one-page PDF; the same label always gives the same bytes.

    Raises:
        FontMissingError: FZ-706.
    """
    return pdf_of([_sheet(label)], title=str(label.lot), language=label.languages.first)


def zpl(label: LotLabel, dpi: int = 203) -> bytes:
    """Give a label as ZPL for a printer of 203, 300 or 600 dots per inch.

    Raises:
        PrinterResolutionError: FZ-704.
        FontMissingError: FZ-706.
    """
    return zpl_of(dots_of(_sheet(label), dpi))


def missing_of(label: LotLabel) -> tuple[str, ...]:
    """Give the letters of a label that the font lacks; they stand on it by their codes.

    Raises:
        FontMissingError: FZ-706.
    """
    voice = Voice(label.languages)
    names = (*voice.names(label.participant.names), *voice.names(label.place_names), label.place)
    return missing_letters(" ".join((label.description, label.local_name or "", *names)))


def _sheet(label: LotLabel) -> Sheet:
    voice = Voice(label.languages)
    sheet = Sheet(WIDTH, HEIGHT)
    sheet.barcode(_BARS_LEFT, 2.5, str(label.lot), height=12.5, module=MODULE_MM)
    _put_serial(sheet, label, voice)
    sheet.rule(_LEFT, 19.6, _RIGHT, 19.6, 0.25)
    sheet.text(_LEFT, 24.6, voice.display.code(label.code), _CODE)
    sheet.text(_RIGHT, 24.2, label_words.released(label), _STRONG, Align.RIGHT)
    line = fit(label_words.facts(label, voice), _SMALL, _ROOM)
    sheet.text(_LEFT, 28.2, line.text, line.style)
    y = put_stack(sheet, _LEFT, 29, clip(wrap(label.description, _TEXT, _ROOM), 3, _ROOM))
    if label.local_name:
        put_stack(sheet, _LEFT, y, clip(wrap(label.local_name, _SMALL, _ROOM), 1, _ROOM))
    sheet.rule(_LEFT, 43.2, _RIGHT, 43.2, 0.15)
    _put_foot(sheet, label, voice)
    return sheet


def _put_serial(sheet: Sheet, label: LotLabel, voice: Voice) -> None:
    """Say which label of how many it is, and which copy, right of the barcode."""
    serial = fit(label_words.serial(label), _SERIAL, 17)
    sheet.text(_RIGHT, 7, serial.text, serial.style, Align.RIGHT)
    lines = [fit(text, _SMALL, 17) for text in label_words.copy(label, voice)]
    put_stack(sheet, _RIGHT, 9, lines, Align.RIGHT)


def _put_foot(sheet: Sheet, label: LotLabel, voice: Voice) -> None:
    """Say whose goods they are, how much and where; and that something is not cleared."""
    names = voice.names(label.participant.names)
    owner = clip(wrap(names[0], _TEXT, _ROOM - 30), 1, _ROOM - 30)
    put_stack(sheet, _LEFT, 43.6, owner)
    put_stack(
        sheet, _RIGHT, 43.6, [fit(label_words.owner_number(label, voice), _TEXT, 29)], Align.RIGHT
    )
    put_stack(sheet, _LEFT, 47.2, [fit(label_words.placed(label, voice), _STRONG, _ROOM)])
    place = label_words.place(label, voice)
    where = Line(label.place, _STRONG)
    put_stack(sheet, _LEFT, 51.4, [fit(label.place, _STRONG, _ROOM / 2)])
    after = _LEFT + min(where.style.width(label.place), _ROOM / 2) + 3
    room = _RIGHT - after
    put_stack(sheet, after, 51.8, clip(wrap(place, _TEXT, room), 1, room))
    warning = label_words.warning(label, voice)
    if warning is not None:
        sheet.marks.append(Box(_LEFT, 55.8, _ROOM, 3.6, 0))
        warned = fit(warning, _WARNING, _ROOM - 2)
        sheet.text(WIDTH / 2, 58.5, warned.text, warned.style, Align.CENTER)
