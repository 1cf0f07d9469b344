"""Text is broken, fitted and cut by measure; nothing is lost on the way."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from freezone.errors.paper import PaperOverflowError
from printing.page import BOTTOM, TOP, Block, flow, together
from printing.sheet import Align, Line, Sheet, Style, Text, clip, fit, put_stack, wrap

STYLE = Style(8)
WORDS = st.text(st.sampled_from("АБҚ ҒӘ/-,x9 "), max_size=200)


@settings(deadline=None)  # fonts and libraries load on the first example
@given(WORDS, st.floats(8, 90))
def test_wrapped_lines_fit_and_lose_no_letter(text, width):
    lines = wrap(text, STYLE, width)

    assert all(STYLE.width(line.text) <= width for line in lines)
    assert "".join("".join(line.text for line in lines).split()) == "".join(text.split())


def test_a_word_longer_than_a_line_breaks_at_a_dash_or_slash_if_it_can():
    lines = [line.text for line in wrap("XN-7700/ULTRA-REV.B-0123456789", STYLE, 30)]

    assert lines[0].endswith(("-", "/"))
    assert "".join(lines) == "XN-7700/ULTRA-REV.B-0123456789"


def test_numbers_do_not_break_at_their_no_break_spaces():
    (line,) = wrap("1\u00a0250\u00a0000,5", STYLE, 90)

    assert line.text == "1\u00a0250\u00a0000,5"


@settings(deadline=None)  # fonts and libraries load on the first example
@given(st.integers(1, 10**24), st.floats(5, 40))
def test_a_fitted_number_stays_in_one_line(number, width):
    line = fit(str(number), STYLE, width)

    assert line.text == str(number)
    assert line.style.width(line.text) <= width + 1e-6


def test_clipped_text_says_that_it_was_cut():
    lines = wrap("слово " * 60, STYLE, 40)
    kept = clip(lines, 2, 40)

    assert len(kept) == 2
    assert kept[-1].text.endswith("…")
    assert STYLE.width(kept[-1].text) <= 40
    assert clip(lines[:2], 2, 40) == lines[:2]


def test_aligned_text_ends_or_centres_where_it_should():
    sheet = Sheet(100, 50)
    for align in Align:
        sheet.text(50, 10, "Қалдық", STYLE, align)
    left, centre, right = (mark.x for mark in sheet.marks if isinstance(mark, Text))
    width = STYLE.width("Қалдық")

    assert (left, centre, right) == pytest.approx((50, 50 - width / 2, 50 - width))


def block(height, *, is_row=False):
    def draw(sheet, y):
        put_stack(sheet, 12, y, [Line(f"{height}", STYLE)])

    return Block(height, draw, is_row=is_row)


def texts(sheet):
    return [mark.text for mark in sheet.marks]


def test_the_head_of_a_table_stands_over_the_first_row_of_every_page():
    rows = [block(60, is_row=True) for _ in range(5)]
    sheets = flow([block(30), *rows], head=block(20), running=block(6), number="S")

    assert [texts(sheet) for sheet in sheets] == [
        ["30", "20", "60", "60"],
        ["6", "20", "60", "60"],
        ["6", "20", "60"],
    ]


def test_blocks_kept_together_are_not_parted():
    pair = together(block(100), block(50))
    sheets = flow([block(60), pair], head=block(20), running=block(6), number="S")

    assert [texts(sheet) for sheet in sheets] == [["60"], ["6", "100", "50"]]


def test_FZ_707_a_block_higher_than_a_page_is_refused():
    with pytest.raises(PaperOverflowError) as refused:
        flow([block(10), block(BOTTOM - TOP + 1)], head=block(1), running=block(6), number="S1")

    assert refused.value.code == "FZ-707"
    assert refused.value.facts == {"number": "S1"}
