"""What stands under the lines of a slip: totals, notes, what the paper is not, signatures."""

from collections.abc import Iterator
from typing import Final

from freezone.documents.names import Signatory
from freezone.documents.slip import ConfirmationSlip
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
    above = [
        _totals(document, voice),
        *(_side_by_side(texts, _NOTE) for texts in _notes(document, voice, shows_codes)),
    ]
    # A signature never stands on a page without what is signed.
    signed = [_side_by_side(voice.texts(f"slip-statement-{document.legal_text}"), _STATEMENT)]
    if document.is_one_person:
        signed.append(_side_by_side(voice.texts("slip-one-person"), _LABEL))
    signed.append(_signatures(document, voice))
    whole = together(*above, *signed)
    return [whole] if whole.height <= PAGE_ROOM else [*above, together(*signed)]


def _totals(document: ConfirmationSlip, voice: Voice) -> Block:
    labels = voice.texts("slip-totals")
    counts = voice.texts("slip-total-lines", count=len(document.lines))
    heading = [
        Line(text, style) for text, style in zip(labels, (_LABEL, _LABEL_AGAIN), strict=False)
    ]
    heading += wrap(voice.both(counts), _TEXT, _TOTAL_AT - LEFT)
    amounts = [
        (voice.display.amount(quantity), voice.units(quantity.unit))
        for quantity in document.quantity_totals()
    ]
    values = [
        (voice.display.money(money), voice.both(voice.words(f"value-{kind}")))
        for kind, money in document.value_totals()
    ]
    remark = _without_value(document, voice)
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


def _without_value(document: ConfirmationSlip, voice: Voice) -> Texts:
    missing = document.lines_without_value
    if missing == len(document.lines):
        return voice.texts("slip-no-value-at-all")
    return voice.texts("slip-total-without-value", count=missing) if missing else ()


def _notes(document: ConfirmationSlip, voice: Voice, shows_codes: bool) -> Iterator[Texts]:  # noqa: FBT001
    version = document.legal_text
    kinds = {line.in_manufacture for line in document.lines}
    if False in kinds:
        yield _marked("(i)", voice.texts(f"slip-kind-otherwise-{version}"))
    if True in kinds:
        yield _marked("(ii)", voice.texts(f"slip-kind-manufacture-{version}"))
    by_eligibility: dict[str, list[str]] = {}
    for line in document.lines:
        by_eligibility.setdefault(line.eligibility, []).append(str(line.number))
    for eligibility, numbers in by_eligibility.items():
        texts = voice.texts(f"slip-eligibility-{eligibility}-{version}")
        yield texts if len(by_eligibility) == 1 else _marked(f"№ {', '.join(numbers)}:", texts)
    if shows_codes:
        yield voice.texts("paper-letters-by-code")


def _marked(mark: str, texts: Texts) -> Texts:
    return tuple(f"{mark} {text}" for text in texts)


def _side_by_side(texts: Texts, style: Style) -> Block:
    """Set a sentence in both languages, in two columns."""
    columns = [wrap(text, style, _HALF) for text in texts]

    def draw(sheet: Sheet, y: float) -> None:
        for place, lines in enumerate(columns):
            put_stack(sheet, LEFT + place * (_HALF + 6), y, lines)

    return Block(max(map(stack_height, columns)) + 0.8, draw)


def _signatures(document: ConfirmationSlip, voice: Voice) -> Block:
    """Three places to sign: who stated, who prepared, who confirmed."""
    names = dict.fromkeys(line.stated_by for line in document.lines)
    columns = [
        _signature(voice, "slip-stated", "; ".join(names), voice.labels("participant")),
        _signature(voice, "slip-prepared", *_person(document.prepared_by, voice)),
        _signature(voice, "slip-confirmed", *_person(document.confirmed_by, voice)),
    ]
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
    lines = wrap(voice.both(voice.texts(title)), _LABEL, room)
    lines += wrap(names, _TEXT, room)
    return lines + wrap(voice.both(roles), _NOTE, room)


def _person(signatory: Signatory, voice: Voice) -> tuple[str, Texts]:
    name = signatory.name
    if signatory.number is not None:
        name += f", {signatory.number}"
    roles = [voice.words(f"role-{role}") for role in signatory.roles]
    return name, tuple("; ".join(texts) for texts in zip(*roles, strict=False))
