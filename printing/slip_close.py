"""What stands under the lines of a slip: totals, notes, what the paper is not, signatures."""

from typing import Final

from freezone.documents.slip import ConfirmationSlip
from printing import slip_words
from printing.page import LEFT, PAGE_ROOM, RIGHT, ROOM, Block, together
from printing.sheet import Align, Line, Sheet, Style, put_stack, stack_height, wrap
from printing.voice import Texts, Voice

_LABEL: Final = Style(8, bold=True)
_LABEL_AGAIN: Final = Style(8, grey=0.35)
_AMOUNT: Final = Style(8.5, bold=True)
_TEXT: Final = Style(8)
_NOTE: Final = Style(7.2, grey=0.15)
_STATEMENT: Final = Style(7.6)
_CAPTION: Final = Style(6.6, grey=0.4)
_HALF: Final = ROOM / 2 - 3
_THIRD: Final = ROOM / 3
_TOTAL_AT: Final = LEFT + 50
_VALUES_AT: Final = LEFT + 160


def closing_blocks(document: ConfirmationSlip, voice: Voice, *, shows_codes: bool) -> list[Block]:
    """Give the blocks under the lines: all on one page where one page has room for them."""
    notes = list(slip_words.notes(document, voice))
    if shows_codes:
        notes.append(voice.texts("paper-letters-by-code"))
    above = [_totals(document, voice), *(_side_by_side(texts, _NOTE) for texts in notes)]
    # A signature never stands on a page without what is signed.
    statement, *remarks = slip_words.statements(document, voice)
    signed = [
        _side_by_side(statement, _STATEMENT),
        *(_side_by_side(texts, _LABEL) for texts in remarks),
        _signatures(document, voice),
    ]
    whole = together(*above, *signed)
    return [whole] if whole.height <= PAGE_ROOM else [*above, together(*signed)]


def _totals(document: ConfirmationSlip, voice: Voice) -> Block:
    labels = voice.texts("slip-totals")
    heading = [
        Line(text, style) for text, style in zip(labels, (_LABEL, _LABEL_AGAIN), strict=False)
    ]
    heading += wrap(slip_words.total_lines(document, voice), _TEXT, _TOTAL_AT - LEFT)
    amounts = slip_words.total_amounts(document, voice)
    values = slip_words.total_values(document, voice)
    remark = slip_words.without_value(document, voice)
    remarks = wrap(voice.both(remark), _NOTE, RIGHT - _VALUES_AT - 42) if remark else []
    step = _AMOUNT.leading * 1.12
    table = max(len(amounts) * step, len(values) * step + stack_height(remarks))
    height = max(stack_height(heading), table) + 5

    def draw(sheet: Sheet, y: float) -> None:
        put_stack(sheet, LEFT, y + 1.5, heading)
        for texts, x, room in ((amounts, _TOTAL_AT, 42.0), (values, _VALUES_AT, 40.0)):
            for place, (amount, unit) in enumerate(texts, start=1):
                base = y + 0.9 + place * step
                sheet.text(x + room, base, amount, _AMOUNT, Align.RIGHT)
                sheet.text(x + room + 2, base, unit, _TEXT)
        put_stack(sheet, _VALUES_AT + 42, y + 1.9 + len(values) * step, remarks)
        sheet.rule(LEFT, y + height - 2, RIGHT, y + height - 2, 0.35)

    return Block(height, draw)


def _side_by_side(texts: Texts, style: Style) -> Block:
    """Set a sentence in both languages, in two columns."""
    columns = [wrap(text, style, _HALF) for text in texts]

    def draw(sheet: Sheet, y: float) -> None:
        for place, lines in enumerate(columns):
            put_stack(sheet, LEFT + place * (_HALF + 6), y, lines)

    return Block(max(map(stack_height, columns)) + 0.8, draw)


def _signatures(document: ConfirmationSlip, voice: Voice) -> Block:
    """Three places to sign: who stated, who prepared, who confirmed."""
    columns = [_signature(voice, *one) for one in slip_words.signatures(document, voice)]
    above = max(map(stack_height, columns)) + 8
    here = voice.both(voice.texts("slip-sign-here"))
    seal = voice.both(voice.texts("slip-seal"))

    def draw(sheet: Sheet, y: float) -> None:
        for place, lines in enumerate(columns):
            x = LEFT + place * _THIRD
            put_stack(sheet, x, y + 1.5, lines)
            sheet.rule(x, y + above, x + _THIRD - 8, y + above, 0.15)
            sheet.text(x, y + above + 3, here, _CAPTION)
        sheet.text(RIGHT - 8, y + above + 3, seal, _CAPTION, Align.RIGHT)

    return Block(above + 4, draw)


def _signature(voice: Voice, title: str, names: str, roles: Texts) -> list[Line]:
    room = _THIRD - 8
    lines = wrap(title, _LABEL, room)
    lines += wrap(names, _TEXT, room)
    return lines + wrap(voice.both(roles), _NOTE, room)
