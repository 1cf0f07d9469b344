"""The lines of a slip, each in two bands: what and how much, then what for and by which paper."""

from typing import Final, NamedTuple

from freezone.documents.slip_line import Amounts, SlipLine
from freezone.quantity import Quantity
from printing import slip_words
from printing.page import LEFT, RIGHT, Block
from printing.sheet import Align, Box, Line, Sheet, Style, fit, put_stack, stack_height, wrap
from printing.voice import Texts, Voice

_HEAD: Final = Style(6.6, bold=True)
_HEAD_AGAIN: Final = Style(6.6, grey=0.35)
_TEXT: Final = Style(8)
_STRONG: Final = Style(8, bold=True)
_UNIT_TEXT: Final = Style(7.6)
_SMALL: Final = Style(7)
_SMALL_STRONG: Final = Style(7, bold=True)
_SMALL_AGAIN: Final = Style(7, grey=0.35)
_PADDING: Final = 1.0
_SHADE: Final = 0.93
_MOST_LINES_IN_COLUMN: Final = 6
"""A longer description stands below, in the full width of the table."""


class _Column(NamedTuple):
    x: float
    width: float
    heading: str

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def room(self) -> float:
        return self.width - 2 * _PADDING


def _columns(*widths_and_headings: tuple[float, str], start: float) -> tuple[_Column, ...]:
    columns, x = [], start
    for width, heading in widths_and_headings:
        columns.append(_Column(x, width, heading))
        x += width
    return tuple(columns)


_NUMBER_WIDTH: Final = 8.0
_UPPER: Final = _columns(
    (82, "slip-column-goods"),
    (39, "slip-column-declaration"),
    (20, "slip-column-unit"),
    (23.5, "slip-column-placed"),
    (23.5, "slip-column-before"),
    (23.5, "slip-column-confirmed"),
    (23.5, "slip-column-balance"),
    (30, "slip-column-value"),
    start=LEFT + _NUMBER_WIDTH,
)
_GOODS, _DECLARATION, _UNIT, _PLACED, _BEFORE, _CONFIRMED, _BALANCE, _VALUE = _UPPER
_LOWER: Final = _columns(
    (82, "slip-column-category"),
    (67, "slip-column-object"),
    (66, "slip-column-document"),
    (50, "slip-column-stated"),
    start=LEFT + _NUMBER_WIDTH,
)
_CATEGORY, _OBJECT, _DOCUMENT, _STATED = _LOWER
_NUMERIC: Final = frozenset((_PLACED, _BEFORE, _CONFIRMED, _BALANCE, _VALUE))


class _Cell(NamedTuple):
    column: _Column
    lines: list[Line]

    def put(self, sheet: Sheet, y: float) -> None:
        if self.column in _NUMERIC:
            put_stack(sheet, self.column.right - _PADDING, y, self.lines, Align.RIGHT)
        else:
            put_stack(sheet, self.column.x + _PADDING, y, self.lines)


def _height(cells: list[_Cell]) -> float:
    return max(stack_height(cell.lines) for cell in cells)


class SlipTable:
    """Sets the lines of one slip."""

    def __init__(self, voice: Voice) -> None:
        self._voice = voice
        self._display = voice.display

    def head(self) -> Block:
        """Give the head of the table: two bands, as the lines have."""
        upper = [self._heading(column) for column in _UPPER]
        lower = [self._heading(column) for column in _LOWER]
        first, second = _height(upper) + 1.4, _height(lower) + 1.4

        def draw(sheet: Sheet, y: float) -> None:
            sheet.rule(LEFT, y, RIGHT, y, 0.35)
            sheet.text(LEFT, y + 3.2, "№", _HEAD)
            for cell in upper:
                cell.put(sheet, y + 0.7)
            sheet.rule(LEFT + _NUMBER_WIDTH, y + first, RIGHT, y + first, 0.08)
            for cell in lower:
                cell.put(sheet, y + first + 0.7)
            sheet.rule(LEFT, y + first + second, RIGHT, y + first + second, 0.25)

        return Block(first + second, draw)

    def _heading(self, column: _Column) -> _Cell:
        texts = self._voice.texts(column.heading)
        return _Cell(column, self._in_both(texts, _HEAD, _HEAD_AGAIN, column))

    def row(self, line: SlipLine) -> Block:
        """Give one line of the slip."""
        goods, rest = self._goods(line)
        upper = [_Cell(_GOODS, goods), _Cell(_DECLARATION, self._declaration(line))]
        upper += self._amounts(line)
        upper.append(_Cell(_VALUE, self._value(line)))
        lower = [
            _Cell(_CATEGORY, self._category(line)),
            _Cell(_OBJECT, wrap(line.object or "–", _SMALL, _OBJECT.room)),
            _Cell(_DOCUMENT, self._document(line)),
            _Cell(_STATED, self._stated(line)),
        ]
        first = _height(upper) + 1.6
        middle = stack_height(rest)
        height = first + middle + _height(lower) + 1.6

        def draw(sheet: Sheet, y: float) -> None:
            shade = Box(_CONFIRMED.x, y + 0.1, _CONFIRMED.width, first - 0.6, _SHADE)
            sheet.marks.append(shade)
            sheet.text(LEFT, y + 3.6, str(line.number), _STRONG)
            for cell in upper:
                cell.put(sheet, y + 0.8)
            put_stack(sheet, _GOODS.x + _PADDING, y + first - 0.6, rest)
            for cell in lower:
                cell.put(sheet, y + first + middle)
            sheet.rule(LEFT, y + height, RIGHT, y + height, 0.12)

        return Block(height, draw, is_row=True)

    def _goods(self, line: SlipLine) -> tuple[list[Line], list[Line]]:
        """Set the goods; give what stands in the column, and what goes on in the full width."""
        lines = wrap(slip_words.goods(line, self._voice), _SMALL_STRONG, _GOODS.room)
        now = slip_words.current_code(line, self._voice)
        if now is not None:
            lines += wrap(now, _SMALL, _GOODS.room)
        described = [(line.description, _TEXT)]
        local = slip_words.local_name(line, self._voice)
        if local is not None:
            described.append((local, _SMALL))
        if line.note:
            described.append((line.note, _SMALL))
        column = [one for text, style in described for one in wrap(text, style, _GOODS.room)]
        if len(column) <= _MOST_LINES_IN_COLUMN:
            return lines + column, []
        # Texts this long would make the line a tower: they go below, where there is more room.
        room = RIGHT - _GOODS.x - 2 * _PADDING
        return lines, [one for text, style in described for one in wrap(text, style, room)]

    def _declaration(self, line: SlipLine) -> list[Line]:
        room = _DECLARATION.room
        status = self._voice.words(f"status-{line.customs_status}")
        return [
            *wrap(str(line.declaration), _STRONG, room),
            *wrap(slip_words.released(line, self._voice), _TEXT, room),
            *self._in_both(status, _SMALL, _SMALL_AGAIN, _DECLARATION),
        ]

    def _amounts(self, line: SlipLine) -> list[_Cell]:
        """Set the unit column and the four columns of numbers: mass above, counted unit below."""
        amounts = (line.placed.net, line.placed.quantity)
        units = [
            one
            for quantity in amounts
            if quantity is not None
            for one in wrap(self._voice.units(quantity.unit), _UNIT_TEXT, _UNIT.room)
        ]
        columns = (
            (_PLACED, line.placed, _TEXT),
            (_BEFORE, line.consumed_before, _TEXT),
            (_CONFIRMED, line.confirmed, _STRONG),
            (_BALANCE, line.balance, _TEXT),
        )
        return [
            _Cell(_UNIT, units),
            *(_Cell(column, self._numbers(both, style, column)) for column, both, style in columns),
        ]

    def _numbers(self, amounts: Amounts, style: Style, column: _Column) -> list[Line]:
        both: tuple[Quantity | None, ...] = (amounts.net, amounts.quantity)
        return [
            fit(self._display.amount(one), style, column.room) for one in both if one is not None
        ]

    def _value(self, line: SlipLine) -> list[Line]:
        if line.value is None:
            return self._in_both(self._voice.texts("not-stated"), _SMALL, _SMALL_AGAIN, _VALUE)
        kind = self._voice.words(f"value-{line.value.kind}")
        return [
            fit(self._display.money(line.value.money), _STRONG, _VALUE.room),
            *self._in_both(kind, _SMALL, _SMALL_AGAIN, _VALUE),
        ]

    def _category(self, line: SlipLine) -> list[Line]:
        return self._in_both(
            slip_words.category(line, self._voice), _SMALL, _SMALL_AGAIN, _CATEGORY
        )

    def _document(self, line: SlipLine) -> list[Line]:
        name = slip_words.accounting_document(line, self._voice)
        consumed = slip_words.consumed(line, self._voice)
        return [*wrap(name, _SMALL, _DOCUMENT.room), *wrap(consumed, _SMALL_AGAIN, _DOCUMENT.room)]

    def _stated(self, line: SlipLine) -> list[Line]:
        lines = wrap(line.stated_by, _SMALL, _STATED.room)
        late = slip_words.late(line, self._voice)
        if late is not None:
            lines = lines + wrap(late, _SMALL_STRONG, _STATED.room)
        return lines

    def _in_both(self, texts: Texts, first: Style, again: Style, column: _Column) -> list[Line]:
        return [
            line
            for text, style in zip(texts, (first, again), strict=False)
            for line in wrap(text, style, column.room)
        ]
