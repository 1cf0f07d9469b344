"""Bars are read back before they are drawn, and from the drawn page at every resolution."""

import barcode.charsets.code128 as tables
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pdf_reading import barcodes, pages, picture

from freezone.errors.paper import BarcodeReadBackError, BarcodeTextError
from freezone.ids import LAST_SERIAL, Number, NumberKind
from printing.barcode import (
    _TABLE,
    MODULE_MM,
    QUIET_MODULES,
    bars_of,
    modules_of,
    read_modules,
)
from printing.pdf import pdf_of
from printing.sheet import Bars, Sheet, barcode_width

NUMBERS = st.builds(
    Number, st.sampled_from(NumberKind), st.integers(0, 99), st.integers(1, LAST_SERIAL)
)


@settings(deadline=None)  # fonts and libraries load on the first example
@given(NUMBERS)
@example(Number(NumberKind.SLIP, 99, 9_999_999))
@example(Number(NumberKind.LOT, 26, 1))
def test_every_number_of_ours_reads_back(number):
    assert read_modules(modules_of(str(number))) == str(number)


@settings(deadline=None)  # fonts and libraries load on the first example
@given(st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=1, max_size=20))
@example("9912345678")
@example("99")
@example("A99B")
@example("1")
@example("12345")
def test_any_plain_text_reads_back_or_is_refused_and_never_becomes_another(text):
    try:
        modules = modules_of(text)
    except BarcodeReadBackError:
        return

    assert read_modules(modules) == text


def test_FZ_702_a_leading_99_that_the_encoder_drops_is_refused():
    """python-barcode 0.16.1 makes 12345678 of it; a newer one that does not may print it."""
    with pytest.raises(BarcodeReadBackError) as refused:
        modules_of("9912345678")

    assert refused.value.code == "FZ-702"
    assert refused.value.facts == {"text": "9912345678", "read": "12345678"}


@pytest.mark.parametrize("text", ["", "Қ26", "L\n", "№1", "ЛЯ"])
def test_FZ_701_what_is_not_plain_ascii_is_refused(text):
    with pytest.raises(BarcodeTextError) as refused:
        modules_of(text)

    assert refused.value.code == "FZ-701"


def test_our_table_is_the_encoders_table():
    """Two independent spellings of the standard: a slip of a digit in ours would show."""
    widths = _TABLE.split()

    assert len(widths) == len(tables.CODES) + 1
    for pattern, ours in zip(tables.CODES, widths, strict=False):
        drawn = "".join(
            ("1" if place % 2 == 0 else "0") * int(width) for place, width in enumerate(ours)
        )

        assert pattern == drawn


@settings(deadline=None)  # fonts and libraries load on the first example
@given(NUMBERS, st.data())
def test_one_wrong_module_is_noticed(number, data):
    modules = modules_of(str(number))
    at = data.draw(st.integers(0, len(modules) - 1))
    flipped = modules[:at] + ("0" if modules[at] == "1" else "1") + modules[at + 1 :]

    assert read_modules(flipped) != str(number)


@pytest.mark.parametrize("modules", ["", "0", "1", "0101", "1" * 35, modules_of("AB12")[11:]])
def test_what_is_no_barcode_reads_as_nothing(modules):
    assert read_modules(modules) is None


def test_bars_cover_exactly_the_dark_modules():
    modules = modules_of("L260004017F")
    dark = [at + step for at, width in bars_of(modules) for step in range(width)]

    assert dark == [at for at, one in enumerate(modules) if one == "1"]


def test_quiet_zones_are_ten_modules_and_inside_the_room_taken():
    sheet = Sheet(100, 30)
    sheet.barcode(3, 3, "L260004017F", height=10, module=MODULE_MM)
    (bars,) = (mark for mark in sheet.marks if isinstance(mark, Bars))
    end = bars.x + len(bars.modules) * MODULE_MM + QUIET_MODULES * MODULE_MM

    assert QUIET_MODULES >= 10
    assert bars.x - 3 == pytest.approx(QUIET_MODULES * MODULE_MM)
    assert end - 3 == pytest.approx(barcode_width("L260004017F", MODULE_MM))


@pytest.mark.parametrize("dpi", [150, 200, 203, 203.2, 300, 600])
def test_drawn_bars_are_read_wherever_they_fall_between_the_dots(dpi):
    """Places are not aligned to dots: each is another rounding of the same bars."""
    for step in range(8):
        number = str(Number(NumberKind.SLIP, 20 + step, 1_234_567 * (step + 1) % LAST_SERIAL))
        sheet = Sheet(100, 30)
        sheet.barcode(4 + step * 0.037, 4 + step * 0.019, number, height=9, module=MODULE_MM)
        (page,) = pages(pdf_of([sheet], title="test", language="en"))
        shades = picture(page, dpi)

        assert barcodes(shades) == [number]
        assert barcodes(shades.point(lambda value: 255 * (value > 127))) == [number]
