"""The mark of a copy, stamped on the paper as it was issued.

The issued bytes stay as they are, to the last one: the mark is appended as an incremental update,
as PDF means updates to be made. So every copy begins with the issued paper, and its hash can be
checked from any copy.
"""

from io import BytesIO
from typing import Final, cast

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.errors import PyPdfError
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
)
from reportlab.lib.units import mm

from freezone.documents.copy_mark import CopyMark, VoidReference
from freezone.errors.paper import IssuedPaperDamagedError
from printing import mark_words
from printing.fonts import printable
from printing.pdf import pdf_of
from printing.sheet import Align, Diagonal, Rule, Sheet, Style, fit
from printing.voice import Voice

_NAME: Final = NameObject("/CopyMark")
_COPY: Final = Style(11, bold=True)
_MADE: Final = Style(7.5)
_VOID: Final = Style(92, bold=True, grey=0.55)
_REFERENCE: Final = Style(7, bold=True)
_REASON: Final = 160
"""As many letters of the reason as fit in one line with the rest."""
_STRIP_TOP: Final = 3.0
_STRIP_BOTTOM: Final = 11.0
"""The strip above the text of the page that every paper of ours keeps free."""


def stamp(issued: bytes, mark: CopyMark) -> bytes:
    """Stamp a copy mark on every page of an issued PDF; the same in gives the same out.

    Raises:
        IssuedPaperDamagedError: FZ-705, the bytes are not a PDF as we issue them.
    """
    try:
        writer = PdfWriter(BytesIO(issued), incremental=True, strict=True)
        first = writer.pages[0].mediabox
        mark_page = _mark_page(mark, float(first.width) / mm, float(first.height) / mm)
        _append(writer, mark_page)
        written = BytesIO()
        writer.write(written)
    except (PyPdfError, LookupError, ValueError, TypeError, AttributeError):
        # pypdf meets damage with whatever the damage makes it trip over.
        raise IssuedPaperDamagedError(number=mark.number) from None
    copy = written.getvalue()
    if not copy.startswith(issued):
        raise IssuedPaperDamagedError(number=mark.number)
    return copy


def _append(writer: PdfWriter, mark_page: PageObject) -> None:
    """Add the mark once, and let every page draw it after all that the page drew before."""
    content = mark_page.get_contents()
    if content is None:
        raise LookupError("/Contents")
    form = DecodedStreamObject()
    form.set_data(content.get_data())
    form.update(
        {
            NameObject("/Type"): NameObject("/XObject"),
            NameObject("/Subtype"): NameObject("/Form"),
            NameObject("/BBox"): ArrayObject(mark_page.mediabox),
            NameObject("/Resources"): mark_page["/Resources"].clone(writer),
        }
    )
    drawn = writer._add_object(form.flate_encode())  # noqa: SLF001 -- pypdf's documented way in
    before = _content(writer, b"q\n")
    after = _content(writer, b"\nQ\nq " + _NAME.encode() + b" Do Q\n")
    for page in writer.pages:
        resources = cast("DictionaryObject", page["/Resources"].get_object())
        resources[NameObject("/XObject")] = DictionaryObject({_NAME: drawn})
        page[NameObject("/Contents")] = ArrayObject([before, page.raw_get("/Contents"), after])


def _content(writer: PdfWriter, data: bytes) -> IndirectObject:
    stream = DecodedStreamObject()
    stream.set_data(data)
    return writer._add_object(stream)  # noqa: SLF001 -- pypdf's documented way in


def _mark_page(mark: CopyMark, width: float, height: float) -> PageObject:
    voice = Voice(mark.languages)
    sheet = Sheet(width, height)
    if mark.copy:
        _put_copy(sheet, mark, voice)
    if mark.void is not None:
        _put_void(sheet, mark.void, voice)
    drawn = pdf_of([sheet], title=str(mark.number), language=mark.languages.first)
    return PdfReader(BytesIO(drawn)).pages[0]


def _put_copy(sheet: Sheet, mark: CopyMark, voice: Voice) -> None:
    """Say in a frame above everything else which copy this is, and when it was made."""
    middle = sheet.width / 2
    copy = voice.both(mark_words.copy_title(mark.copy, voice)).upper()
    made = mark_words.copy_made(mark, voice)
    half = max(_COPY.width(copy), _MADE.width(made[0])) / 2 + 3
    for y in (_STRIP_TOP, _STRIP_BOTTOM):
        sheet.marks.append(Rule(middle - half, y, middle + half, y, 0.3))
    for x in (middle - half, middle + half):
        sheet.marks.append(Rule(x, _STRIP_TOP, x, _STRIP_BOTTOM, 0.3))
    sheet.text(middle, _STRIP_TOP + 4.1, copy, _COPY, Align.CENTER)
    sheet.text(middle, _STRIP_TOP + 7.2, made[0], _MADE, Align.CENTER)


def _put_void(sheet: Sheet, void: VoidReference, voice: Voice) -> None:
    """Write across the page that it counts no more, and by which entry and why in the footer."""
    words = voice.both(voice.words("void")).upper()
    room = (sheet.width**2 + sheet.height**2) ** 0.5 * 0.72
    size = min(_VOID.size, _VOID.size * room / _VOID.width(words))
    sheet.marks.append(Diagonal(words, _VOID._replace(size=size)))
    reason = printable(void.reason)
    # The entry named beside it holds the rest of a long reason.
    reason = reason if len(reason) <= _REASON else reason[: _REASON - 1] + "…"
    texts = mark_words.void_reference(void, voice, reason)
    for line, text in enumerate(texts):
        fitted = fit(text, _REFERENCE, sheet.width - 24)
        sheet.text(12, sheet.height - 4.6 + line * 2.8, fitted.text, fitted.style)
