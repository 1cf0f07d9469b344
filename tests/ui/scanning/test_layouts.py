"""What appears under each layout, and the keys it stands for."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.scanning.layouts import KEYS, ROWS, Layout, as_latin, keys_pressed, typed_under

OURS = string.ascii_uppercase + string.digits
CYRILLIC = [layout for layout in Layout if layout is not Layout.LATIN]
LATIN_TEXT = st.text("".join(ROWS[Layout.LATIN]), max_size=30)
SHOWN = [
    (Layout.LATIN, False, OURS, OURS),
    (Layout.LATIN, True, OURS, OURS.lower()),
    (Layout.RUSSIAN, False, "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "ФИСВУАПРШОЛДЬТЩЗЙКЫЕГМЦЧНЯ"),
    (Layout.RUSSIAN, True, "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "фисвуапршолдьтщзйкыегмцчня"),
    (Layout.RUSSIAN, False, "0123456789/.-", "0123456789.ю-"),
    (Layout.RUSSIAN, True, "0123456789/", "0123456789."),
    (Layout.KAZAKH, False, "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "ФИСВУАПРШОЛДЬТЩЗЙКЫЕГМЦЧНЯ"),
    (Layout.KAZAKH, True, "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "фисвуапршолдьтщзйкыегмцчня"),
    (Layout.KAZAKH, False, "1234567890/-=", '"әіңғ,.үұқ№өһ'),
    (Layout.KAZAKH, True, "1234567890/-=", '"ӘІҢҒ,.ҮҰҚ№ӨҺ'),
    (Layout.KAZAKH, False, "!@#$%^&*()?_+", "!ӘІҢҒ;:ҮҰҚ?ӨҺ"),
    (Layout.KAZAKH_WITH_RUSSIAN, False, "WOADXM2/", "ҢҒӨҚІҮ2."),
    (Layout.LATIN, False, "]C1", "]C1"),
    (Layout.RUSSIAN, False, "]C1", "ъС1"),
    (Layout.KAZAKH, False, "]C1", 'ъС"'),
]


@pytest.mark.parametrize(("layout", "caps_lock", "sent", "shown"), SHOWN)
def test_a_scanners_keys_appear_as_the_layout_says(layout, caps_lock, sent, shown):
    assert typed_under(sent, layout, caps_lock=caps_lock) == shown
    assert keys_pressed(shown, layout) == "".join(_key(each) for each in sent)


def _key(character):
    plain, shifted = ROWS[Layout.LATIN]
    return KEYS[(plain if character in plain else shifted).index(character)]


@pytest.mark.parametrize("layout", Layout)
def test_a_layout_has_a_character_of_its_own_for_every_key(layout):
    plain, shifted = ROWS[layout]

    assert len(plain) == len(shifted) == len(KEYS)
    assert len(set(plain + shifted)) == 2 * len(KEYS)


@pytest.mark.parametrize("caps_lock", [False, True])
@pytest.mark.parametrize("layout", Layout)
@given(text=st.text(OURS, max_size=30))
def test_the_keys_of_a_code_come_back_under_every_layout(layout, caps_lock, text):
    assert keys_pressed(typed_under(text, layout, caps_lock=caps_lock), layout) == text


@pytest.mark.parametrize("layout", Layout)
@given(text=LATIN_TEXT.filter(lambda text: "|" not in text and "/" not in text))
def test_a_latin_text_comes_back_with_its_case(layout, text):
    """All but the one key whose Cyrillic character is the stroke of the number pad."""
    assert as_latin(typed_under(text, layout), layout) == text


@pytest.mark.parametrize("layout", CYRILLIC)
def test_the_number_pad_types_the_same_under_every_layout(layout):
    assert as_latin("51301/150126/0001234", layout) == "51301/150126/0001234"


@pytest.mark.parametrize(
    ("text", "layout"), [("Ы26", Layout.LATIN), ("L26", Layout.KAZAKH), ("Д2٣", Layout.RUSSIAN)]
)
def test_a_layout_that_cannot_have_typed_a_text_says_so(text, layout):
    assert keys_pressed(text, layout) is None
    assert as_latin(text, layout) is None


def test_what_no_latin_key_types_cannot_be_sent():
    with pytest.raises(KeyError):
        typed_under("Ы", Layout.RUSSIAN)
