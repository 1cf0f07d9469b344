"""Pasted lists of numbers, and pasted text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scan_field import NUMBERS

from freezone.ids import Number, NumberKind
from ui.scanning.layouts import Layout, typed_under
from ui.scanning.paste import PastedScans, PastedText, read_paste

LOT = str(Number(NumberKind.LOT, 26, 1))
SLIP = str(Number(NumberKind.SLIP, 26, 2))
DAMAGED = LOT[:-2] + ("7" if LOT[-2] != "7" else "8") + LOT[-1]


@given(
    st.lists(NUMBERS, min_size=1),
    st.sampled_from(Layout),
    st.sampled_from(["\n", "\r\n", "\t", " ", "", "\x1d", "\n\n", "\n]C1"]),
)
def test_a_list_of_numbers_is_scans_in_order(numbers, layout, between):
    pasted = read_paste(between.join(typed_under(str(number), layout) for number in numbers))
    if "]" in between and layout is not Layout.LATIN:
        between = "\n" + typed_under("]C1", layout)
        pasted = read_paste(between.join(typed_under(str(each), layout) for each in numbers))

    assert [scan.number for scan in pasted.scans] == numbers
    assert pasted.damaged == ()


def test_a_damaged_line_is_told_beside_the_others():
    pasted = read_paste(f"{LOT}\n{DAMAGED}\n{SLIP}\n")

    assert [str(scan) for scan in pasted.scans] == [LOT, SLIP]
    assert pasted.damaged == (DAMAGED,)
    assert isinstance(pasted, PastedScans)


TEXTS = [
    ("", ""),
    ("гвозди\r\n 100 мм ", "гвозди 100 мм"),
    ("a\tb\x07\x1b", "a b"),
    (DAMAGED, DAMAGED),
    (f"lot {LOT}", f"lot {LOT}"),
    (f"{LOT}\nsee above", f"{LOT} see above"),
    ("Ұ\u00a0кг", "Ұ кг"),
]


@pytest.mark.parametrize(("pasted", "text"), TEXTS)
def test_anything_else_is_text_on_one_line(pasted, text):
    assert read_paste(pasted) == PastedText(text=text)
