"""Text in cells: nothing wider than asked, nothing dropped, nothing that a terminal would obey."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from printing.cells import cells, readable, wrapped

CODED = re.compile(r"‹U\+([0-9A-F ]+)›")
COMMANDS = frozenset(("Cc", "Cf", "Cs", "Zl", "Zp"))
FROM_OUTSIDE = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from(
            "абвқғү 深圳市ԷԼ\u0301\u0308é№ \u00a0/-,.12345\t\n\x1b\u202e\ufe0f\u200d👍"
        ),
    ),
    max_size=120,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", 0),
        ("Қойма № 2", 9),
        ("深圳", 4),
        ("и\u0301", 1),
        ("１２", 4),
        ("1\u00a0250,5", 7),
        ("👍", 2),
    ],
)
def test_a_letter_takes_as_many_cells_as_a_terminal_gives_it(text, expected):
    assert cells(text) == expected
    assert cell_len(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\x1b[31mred\x1b[0m", "‹U+001B›[31mred‹U+001B›[0m"),
        ("a\u202eb", "a‹U+202E›b"),
        ("line\r\nbreak", "line break"),
        ("❤\ufe0f", "❤‹U+FE0F›"),
        ("\ud800", "‹U+D800›"),
        ("深圳市", "深圳市"),
    ],
)
def test_a_terminal_is_shown_letters_and_given_no_orders(text, expected):
    assert readable(text) == expected


@given(FROM_OUTSIDE, st.integers(min_value=24, max_value=120))
def test_no_line_is_wider_than_asked_by_our_ruler_or_by_that_of_the_desk(text, width):
    for line in wrapped(text, width):
        assert cells(line) <= width
        assert cell_len(line) <= width
        assert {unicodedata.category(letter) for letter in line} & COMMANDS == set()


@given(FROM_OUTSIDE, st.integers(min_value=24, max_value=120))
def test_nothing_is_dropped_but_blanks(text, width):
    shown = "".join("".join(wrapped(text, width)).split())
    read = CODED.sub(lambda run: run[0], shown)

    assert read == "".join(readable(text).split())


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("one two three", 7, ["one two", "three"]),
        ("XN-7700/ULTRA-REV", 12, ["XN-7700/", "ULTRA-REV"]),
        ("深圳市创新", 6, ["深圳市", "创新"]),
        ("cafe\u0323\u0302s", 4, ["cafệ", "s"]),
        ("act № 14", 5, ["act", "№\u00a014"]),
        ("1\u00a0250,5 kg", 8, ["1\u00a0250,5", "kg"]),
        ("", 8, [""]),
    ],
)
def test_lines_break_where_they_are_read_best(text, width, expected):
    assert wrapped(text, width) == expected
