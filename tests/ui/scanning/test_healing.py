"""The number a text means, and no other."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from scan_field import NUMBERS, two_meanings

from freezone.errors.values import BinMalformedError, DeclarationNumberMalformedError
from freezone.ids import Bin, DeclarationNumber, Number, NumberKind
from ui.scanning.healing import Ambiguous, Healed, codes_at_end, heal, readings
from ui.scanning.layouts import Layout, typed_under


@pytest.mark.parametrize("caps_lock", [False, True])
@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("kind", NumberKind)
def test_every_kind_heals_under_every_layout(kind, layout, caps_lock):
    number = Number(kind, 26, 1_234_567)

    assert heal(typed_under(str(number), layout, caps_lock=caps_lock)).number == number


@given(
    NUMBERS,
    st.sampled_from(Layout),
    st.booleans(),
    st.sampled_from(["", " ", "\x02"]),
    st.sampled_from(["", "]C1", "]Q1"]),
)
def test_a_number_heals_to_itself(number, layout, caps_lock, start, identifier):
    healed = heal(start + typed_under(identifier + str(number), layout, caps_lock=caps_lock))

    assert isinstance(healed, Healed)
    assert healed.number == number
    assert str(healed) == str(number)


@given(NUMBERS)
def test_letters_of_a_cyrillic_layout_with_figures_of_the_number_pad_heal(number):
    text = "".join(
        each if each.isdigit() else typed_under(each, Layout.KAZAKH) for each in str(number)
    )

    assert heal(text).number == number


def test_the_layout_is_told():
    number = Number(NumberKind.OPERATION, 26, 12_345)
    told = {layout: heal(typed_under(str(number), layout)).layout for layout in Layout}

    assert told == {layout: layout for layout in Layout}


@given(NUMBERS, st.sampled_from(Layout), st.integers(0, 10), st.integers(0, 10))
def test_a_shift_that_stuck_for_some_keys_does_no_harm(number, layout, place, length):
    text = str(number)
    shifted = dict(zip("1234567890", "!@#$%^&*()", strict=True))
    stuck = "".join(shifted.get(each, each) for each in text[place : place + length])
    typed = typed_under(text[:place] + stuck + text[place + length :], layout)

    healed = heal(typed)

    if isinstance(healed, Ambiguous):
        assert number in {each.number for each in healed.choices}
    else:
        assert healed.number == number


@example(Number(NumberKind.GATE_PASS, 0, 2), Layout.KAZAKH_WITH_RUSSIAN, 10, "X")
@given(NUMBERS, st.sampled_from(Layout), st.integers(0, 10), st.sampled_from("0123456789ABLSWUXZ"))
def test_one_wrong_character_is_never_healed_away(number, layout, place, character):
    text = str(number)
    wrong = text[:place] + character + text[place + 1 :]

    assert heal(typed_under(wrong, layout)) is None or wrong == text


@pytest.mark.parametrize(
    "text",
    ["", "L", "L26", "L260000001", "260000001", "L2٣00000011", "ſ260000001X", "LД60000001X", "]C1"],
)
def test_what_is_no_number_heals_to_nothing(text):
    assert heal(text) is None


def test_two_meanings_are_both_told_and_none_is_chosen():
    text = two_meanings()
    healed = heal(text)

    assert isinstance(healed, Ambiguous)
    assert [each.layout for each in healed.choices] == [Layout.RUSSIAN, Layout.KAZAKH]
    assert len({each.number for each in healed.choices}) == 2


@given(st.lists(NUMBERS, max_size=5), st.sampled_from(Layout), st.sampled_from(["", "]C1"]))
def test_codes_that_follow_each_other_are_all_found(numbers, layout, identifier):
    text = "".join(typed_under(identifier + str(number), layout) for number in numbers)
    codes = codes_at_end("12.5 " + text)

    assert [each.number for each in codes.readings] == numbers
    assert codes.start == len("12.5 ")


DECLARATION = "51301/150126/0001234"
ELSEWHERE = [
    (DECLARATION, Layout.LATIN, DeclarationNumber.parse),
    (DECLARATION, Layout.RUSSIAN, DeclarationNumber.parse),
    (DECLARATION, Layout.KAZAKH, DeclarationNumber.parse),
    ("000740000728", Layout.KAZAKH, Bin.parse),
    ("000740000728", Layout.RUSSIAN, Bin.parse),
]


@pytest.mark.parametrize("caps_lock", [False, True])
@pytest.mark.parametrize(("sent", "layout", "parse"), ELSEWHERE)
def test_what_another_register_knows_is_among_the_readings(sent, layout, parse, caps_lock):
    understood = []
    for reading in readings(typed_under(sent, layout, caps_lock=caps_lock)):
        try:
            understood.append(str(parse(reading)))
        except (BinMalformedError, DeclarationNumberMalformedError):
            continue

    assert set(understood) == {sent}


def test_readings_begin_with_the_text_as_it_stands():
    assert readings(" Склад-3 ")[0] == "Склад-3"
    assert readings("WH-07") == ("WH-07",)
    assert readings("wh-07") == ("wh-07", "WH-07")
    assert "WH-07" in readings(typed_under("WH-07", Layout.KAZAKH, caps_lock=True))
    assert "wh-07" in readings(typed_under("wh-07", Layout.RUSSIAN))
    assert readings("]C1WH-07")[0] == "WH-07"
