"""The confirmation slip on A4: head, lines, totals, notes, signatures."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from freezone.documents.names import Company
from freezone.documents.slip import ConfirmationSlip
from freezone.documents.slip_line import SlipLine
from printing import slip_words
from printing.barcode import MODULE_MM, QUIET_MODULES
from printing.fonts import missing_letters
from printing.page import LEFT, RIGHT, ROOM, Block, flow, put_footers
from printing.pdf import pdf_of
from printing.sheet import Align, Line, Sheet, Style, barcode_width, put_stack, stack_height, wrap
from printing.slip_close import closing_blocks
from printing.slip_table import SlipTable
from printing.voice import Texts, Voice

_ZONE: Final = Style(8.5, grey=0.25)
_TITLE: Final = Style(15, bold=True)
_TITLE_AGAIN: Final = Style(11.5, bold=True, grey=0.25)
_NUMBER: Final = Style(10.5)
_LABEL: Final = Style(6.8, grey=0.25)
_LABEL_AGAIN: Final = Style(6.8, grey=0.45)
_VALUE: Final = Style(8.5)
_STRONG: Final = Style(8.5, bold=True)
_GROUND: Final = Style(7.2, grey=0.2)
_FINGERPRINT: Final = Style(9.5, bold=True)

_LABEL_WIDTH: Final = 45.0
_COLUMN: Final = ROOM / 2 - 3
_BARCODE_HEIGHT: Final = 11.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A paper made: its bytes, and what had to be shown another way."""

    pdf: bytes
    pages: int
    missing: tuple[str, ...]
    """Letters of the document that the font lacks; they stand on the paper by their code."""


def render(document: ConfirmationSlip) -> bytes:
    """Give a slip as a PDF; the same slip always gives the same bytes.

    Raises:
        SlipNotIssuedError: FZ-708, it is only a preview.
        PaperOverflowError: FZ-707, one line does not fit on a page of its own.
        FontMissingError: FZ-706.
    """
    return compose(document).pdf


def compose(document: ConfirmationSlip) -> Paper:
    """Make a slip, and say which letters had to be shown by code.

    Raises:
        SlipNotIssuedError: FZ-708, it is only a preview.
        PaperOverflowError: FZ-707, one line does not fit on a page of its own.
        FontMissingError: FZ-706.
    """
    voice = Voice(document.languages)
    missing = missing_of(document)
    table = SlipTable(voice)
    blocks = [
        _head(document, voice),
        *(table.row(line) for line in document.lines),
        *closing_blocks(document, voice, shows_codes=bool(missing)),
    ]
    sheets = flow(
        blocks, head=table.head(), running=_running(document, voice), number=str(document.number)
    )
    put_footers(
        sheets,
        f"{document.number}   ·   {document.fingerprint}",
        lambda page, pages: voice.both(voice.texts("paper-page", page=str(page), pages=str(pages))),
    )
    title = f"{voice.texts('slip-title')[0]} {document.number}"
    pdf = pdf_of(sheets, title=title, language=document.languages.first)
    return Paper(pdf=pdf, pages=len(sheets), missing=missing)


def missing_of(document: ConfirmationSlip) -> tuple[str, ...]:
    """Give the letters of a slip that the font lacks.

    Raises:
        FontMissingError: FZ-706.
    """
    return missing_letters(" ".join(_free_texts(document)))


def _free_texts(document: ConfirmationSlip) -> Iterator[str]:
    """Yield every text that came from outside and may hold any letter of the world."""
    for company in (document.manager, document.participant):
        yield from company.names.texts(document.languages)
    yield from document.zone.texts(document.languages)
    yield document.contract_number
    for signatory in (document.prepared_by, document.confirmed_by):
        yield signatory.name
    for line in document.lines:
        yield from _texts_of_line(line)


def _texts_of_line(line: SlipLine) -> Iterator[str]:
    yield line.description
    yield line.document.name
    yield line.document.number
    yield line.stated_by
    for text in (line.local_name, line.object, line.note):
        if text is not None:
            yield text


def _running(document: ConfirmationSlip, voice: Voice) -> Block:
    """What opens every page but the first: which paper this is."""
    title = voice.both(voice.texts("slip-title"))
    # Both languages would only repeat the same number and date.
    number = slip_words.number_and_date(document, voice)[0]

    def draw(sheet: Sheet, y: float) -> None:
        sheet.text(LEFT, y + 3, title, _LABEL)
        sheet.text(RIGHT, y + 3, number, _STRONG, Align.RIGHT)

    return Block(6, draw)


def _head(document: ConfirmationSlip, voice: Voice) -> Block:
    """The head of the first page: zone, title, number and barcode, who and on what ground."""
    bars = barcode_width(str(document.number), MODULE_MM)
    entry = slip_words.entry(document, voice)
    title = _title(document, voice, ROOM - max(bars, 62) - 6)
    grid = _grid(document, voice)
    ground = _ground(document, voice)
    top = max(stack_height(title), _BARCODE_HEIGHT + 15)
    fields = max(sum(_field_height(one) for one in column) for column in grid)
    height = top + 2 + fields + 1 + max(stack_height(lines) for lines in ground) + 4

    def draw(sheet: Sheet, y: float) -> None:
        put_stack(sheet, LEFT, y, title)
        # The quiet zone is white anyway: the last bar ends where the text column ends.
        sheet.barcode(
            RIGHT - bars + QUIET_MODULES * MODULE_MM,
            y,
            str(document.number),
            height=_BARCODE_HEIGHT,
            module=MODULE_MM,
        )
        below = y + _BARCODE_HEIGHT + 4.8
        lines = [Line(text, style) for text, style in zip(entry, _label_styles(), strict=False)]
        below = put_stack(sheet, RIGHT, below, lines, Align.RIGHT)
        put_stack(sheet, RIGHT, below, [Line(document.fingerprint, _FINGERPRINT)], Align.RIGHT)
        sheet.rule(LEFT, y + top + 1, RIGHT, y + top + 1, 0.35)
        for column, x in zip(grid, (LEFT, LEFT + _COLUMN + 6), strict=True):
            at = y + top + 2
            for one in column:
                put_stack(sheet, x, at, one[0])
                put_stack(sheet, x + _LABEL_WIDTH, at, one[1])
                at += _field_height(one)
        at = y + top + 2 + fields + 1
        for lines, x in zip(ground, (LEFT, LEFT + _COLUMN + 6), strict=False):
            put_stack(sheet, x, at, lines)

    return Block(height, draw)


def _title(document: ConfirmationSlip, voice: Voice, width: float) -> list[Line]:
    lines = [line for name in voice.names(document.zone) for line in wrap(name, _ZONE, width)]
    for text, style in zip(voice.texts("slip-title"), (_TITLE, _TITLE_AGAIN), strict=False):
        lines += wrap(text, style, width)
    return lines + wrap(slip_words.number_and_date(document, voice)[0], _NUMBER, width)


_Field = tuple[list[Line], list[Line]]


def _label_styles() -> tuple[Style, Style]:
    return _LABEL, _LABEL_AGAIN


def _field(labels: Texts, *values: tuple[str, Style]) -> _Field:
    room = _LABEL_WIDTH - 2
    label = [
        line
        for text, style in zip(labels, _label_styles(), strict=False)
        for line in wrap(text, style, room)
    ]
    value = [line for text, style in values for line in wrap(text, style, _COLUMN - _LABEL_WIDTH)]
    return label, value


def _field_height(one: _Field) -> float:
    return max(stack_height(one[0]), stack_height(one[1])) + 1.2


def _grid(document: ConfirmationSlip, voice: Voice) -> tuple[list[_Field], list[_Field]]:
    """The two columns of fields under the title."""
    left = [
        _field(voice.labels("management-company"), *_company(document.manager, voice)),
        _field(voice.labels("participant"), *_company(document.participant, voice)),
    ]
    activities = [(text, _VALUE) for text in slip_words.activities(document, voice)]
    right = [
        _field(voice.labels("period"), (slip_words.period(document, voice), _STRONG)),
        _field(voice.labels("contract"), (slip_words.contract(document, voice), _VALUE)),
        _field(voice.texts("slip-activities"), *activities),
    ]
    if document.replaces is not None:
        right.append(_field(voice.texts("slip-replaces"), (str(document.replaces), _STRONG)))
    return left, right


def _company(company: Company, voice: Voice) -> list[tuple[str, Style]]:
    names, number = slip_words.company(company, voice)
    values = [(name, _VALUE) for name in names]
    return values if number is None else [*values, (number, _STRONG)]


def _ground(document: ConfirmationSlip, voice: Voice) -> list[list[Line]]:
    """On which ground the slip is issued, side by side in both languages."""
    return [wrap(text, _GROUND, _COLUMN) for text in slip_words.ground(document, voice)]
