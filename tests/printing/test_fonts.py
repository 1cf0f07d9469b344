"""The font has every letter of the trade, and what it lacks is shown, not dropped."""

import re
import unicodedata

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given, settings
from hypothesis import strategies as st

from freezone.errors.paper import FontMissingError
from freezone.glossary import terms
from freezone.language.choice import Language
from freezone.language.source import catalogue_files
from hs_nomenclature.units import all_units
from printing import fonts
from printing.fonts import BOLD, REGULAR, font_path, missing_letters, printable, width_mm

KAZAKH = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
SIGNS = "№₸€₽$¥£§°·×–—−…«»„“”‹›()[]/\\%‰+=<>±₂₃₅²³'’\u00a0"
CODED = re.compile(r"‹U\+([0-9A-F ]+)›")


@pytest.mark.parametrize("font", [REGULAR, BOLD])
def test_both_fonts_have_every_letter_of_kazakh_russian_and_english(font):
    letters = KAZAKH + KAZAKH.upper() + SIGNS + "".join(map(chr, range(33, 127)))
    cmap = TTFont(str(font_path(font))).getBestCmap()

    assert [letter for letter in letters if ord(letter) not in cmap] == []
    assert missing_letters(letters) == ()


def test_every_word_we_print_ourselves_is_in_the_font():
    ours = [
        text
        for one in Language
        for name, text in catalogue_files(one).items()
        if not name.startswith("screen-")
    ]
    ours += [term.text(one) for term in terms().values() for one in Language]
    ours += [unit.symbol(one) for unit in all_units() for one in Language]

    assert missing_letters(" ".join(ours)) == ()


@pytest.mark.parametrize(
    ("text", "expected", "missing"),
    [
        ("Қазақстан № 12 ₸", "Қазақстан № 12 ₸", ()),
        ("ՉԻՆ", "‹U+0549 053B 0546›", ("Չ", "Ի", "Ն")),
        ("A 深圳 B 深", "A ‹U+6DF1 5733› B ‹U+6DF1›", ("深", "圳")),
        ("tab\tand\nline", "tab and line", ()),
        ("й", "й", ()),
        ("\U0001f600", "‹U+1F600›", ("\U0001f600",)),
        ("1\u00a0250", "1\u00a0250", ()),
        ("a\0b", "a‹U+0000›b", ("\0",)),
    ],
)
def test_missing_letters_are_shown_by_their_numbers(text, expected, missing):
    assert printable(text) == expected
    assert missing_letters(text) == missing


@settings(deadline=None)  # fonts and libraries load on the first example
@given(st.text(max_size=60))
def test_whatever_is_printed_can_be_printed_and_read_back(text):
    shown = printable(text)
    read = CODED.sub(lambda run: "".join(chr(int(one, 16)) for one in run[1].split()), shown)

    assert missing_letters(shown) == ()
    assert width_mm(shown, REGULAR, 8) >= 0
    if "‹" not in text:
        expected = unicodedata.normalize("NFC", text)
        assert "".join(expected.split()) == "".join(read.split())


def test_FZ_706_a_missing_font_is_said(monkeypatch):
    monkeypatch.setattr(fonts, "_PACKAGE", "no_such_font_package")
    font_path.cache_clear()
    try:
        with pytest.raises(FontMissingError) as refused:
            font_path(REGULAR)
    finally:
        font_path.cache_clear()

    assert refused.value.code == "FZ-706"
