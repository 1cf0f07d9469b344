"""Scans and typing in one field, told apart by check character and time."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from scan_field import DEVICE_GAP_S, HAND_GAP_S, NUMBERS, SUFFIXES, ScanField, two_meanings

from freezone.ids import Number, NumberKind
from ui.scanning.healing import heal
from ui.scanning.layouts import Layout, typed_under
from ui.scanning.outcomes import Damaged, Mixed, Scanned, Swallowed, Typed, Unclear
from ui.scanning.reader import ScanReader
from ui.scanning.suffix import SUFFIX_OF_KEY, Suffix

LOT = Number(NumberKind.LOT, 26, 1)
SLIP = Number(NumberKind.SLIP, 26, 2)
DOUBLES = ("\r", "\n", "\r\n", "\n\r", "\t", "\x1d", "\r\t", "\r\n\t")
ONE_CHARACTER_OFF = str(LOT)[:-1] + ("0" if str(LOT)[-1] != "0" else "1")
FOREIGN = (
    "4870001234567", "000740000728", "51301/150126/0001234", "PO202600012345", "SP0000123456",
    "LX123456789CN", "WAUZZZ8K9AA123456", "MSKU1234567", "гвозди", "KZ55302", "CMAU-123-456-789",
)  # fmt: skip


@pytest.mark.parametrize("gap", [DEVICE_GAP_S, HAND_GAP_S])
@pytest.mark.parametrize("suffix", DOUBLES)
@pytest.mark.parametrize("caps_lock", [False, True])
@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize("kind", NumberKind)
def test_a_number_is_a_scan_by_device_and_by_hand(kind, layout, caps_lock, suffix, gap):
    """Every kind, layout and case; of a double suffix the second part is swallowed."""
    number = Number(kind, 26, 7_654_321)
    screen = ScanField()
    screen.send(typed_under(str(number), layout, caps_lock=caps_lock) + suffix[0], gap=gap)
    screen.send(suffix[1:], pause=DEVICE_GAP_S)

    assert screen.numbers == [number]
    assert [type(each) for each in screen.outcomes] == [Scanned] + [Swallowed] * len(suffix[1:])
    assert screen.text == ""


@given(
    st.lists(
        st.tuples(NUMBERS, st.sampled_from(["", *DOUBLES]), st.sampled_from([0.0, 0.01, 0.3])),
        min_size=1,
        max_size=12,
    ),
    st.sampled_from(Layout),
    st.sampled_from(["", "\x02", "]C1", "\x02]C1"]),
    st.sampled_from([0.0, 0.001, 0.02, 0.05]),
)
def test_valid_codes_come_out_whole_and_in_order(codes, layout, prefix, gap):
    screen = ScanField()
    start, identifier = prefix.replace("]C1", ""), prefix.replace("\x02", "")
    for number, suffix, pause in codes:
        screen.send(
            start + typed_under(identifier + str(number), layout) + suffix, gap=gap, pause=pause
        )
    screen.send("\r", pause=0.3)

    assert screen.numbers == [number for number, _, _ in codes]
    assert {type(each) for each in screen.outcomes} <= {Scanned, Swallowed, Typed}
    assert [each.text for each in screen.of(Typed) if each.text] == []


@given(
    st.lists(NUMBERS, min_size=1, max_size=40),
    st.lists(st.sampled_from([0.0, 0.001, 0.05, 0.5]), min_size=1),
)
def test_a_stall_inside_a_code_does_not_lose_it(numbers, gaps):
    """In an empty field; a loop that stood still gives late or equal times."""
    reader, time, found = ScanReader(), 0.0, []
    for place, character in enumerate("".join(f"{number}\r" for number in numbers)):
        time += gaps[place % len(gaps)]
        if character == "\r":
            found.extend(reader.end(Suffix.RETURN, time).numbers)
        else:
            reader.key(character, time)

    assert found == numbers


TYPED = st.text("0123456789.,- LSGabcгвоздиӘқ", max_size=12)


@example(" ", LOT, Layout.LATIN, "\r")
@given(TYPED, NUMBERS, st.sampled_from(Layout), st.sampled_from(DOUBLES))
def test_text_typed_before_a_scan_stays_in_the_field(typed, number, layout, suffix):
    screen = ScanField()
    screen.type(typed)
    screen.send(typed_under(str(number), layout) + suffix)

    assert screen.numbers == [number]
    assert screen.text == typed
    assert screen.of(Typed) == []


@given(TYPED.filter(lambda text: heal(text) is None), st.sampled_from(SUFFIXES))
def test_typed_text_is_given_back_as_typed(typed, suffix):
    screen = ScanField()
    screen.type(typed)
    outcome = screen.send(suffix)

    assert outcome == Typed(text=typed, suffix=suffix, in_burst=False)


@pytest.mark.parametrize("text", FOREIGN)
def test_a_barcode_that_is_not_ours_stays_in_the_field_and_submits_nothing(text):
    screen = ScanField()
    screen.send(text + "\r\n")

    assert screen.outcomes[0] == Typed(text=text, suffix=Suffix.RETURN, in_burst=True)
    assert screen.of(Swallowed) == [Swallowed()]


def test_a_hand_on_enter_after_a_barcode_without_suffix_is_a_hand():
    screen = ScanField()
    screen.send("4870001234567")
    outcome = screen.send("\r")

    assert outcome == Typed(text="4870001234567", suffix=Suffix.RETURN, in_burst=False)


def test_two_quick_keys_and_enter_are_a_hand():
    assert ScanField().send("12345\r", gap=0.03).in_burst is False
    assert ScanField().send("123456\r", gap=0.03).in_burst is True


def test_codes_without_a_suffix_wait_and_are_split():
    screen = ScanField()
    screen.type("12,5")
    screen.send(str(LOT))
    screen.send(str(SLIP))

    assert screen.outcomes == []

    screen.send("\r", pause=3)

    assert screen.numbers == [LOT, SLIP]
    assert screen.text == "12,5"


def test_a_code_scanned_over_what_was_in_the_field_is_taken_alone():
    """The number that stood there, prefilled or chosen before, is not scanned again."""
    screen = ScanField(text=str(LOT))
    screen.send(f"{SLIP}\r")

    assert screen.numbers == [SLIP]
    assert screen.text == str(LOT)


def test_a_scan_into_the_middle_or_over_a_selection_puts_the_field_back():
    """The field's text behind the key no longer begins with what stood there."""
    for shown in ("1" + str(LOT) + "2,5", str(LOT), "2612"):
        reader = ScanReader()
        for place, character in enumerate(str(LOT)):
            reader.key(character, place * DEVICE_GAP_S, "12,5" if not place else "anything")

        assert reader.end(Suffix.RETURN, 0.06, shown) == Scanned(
            scans=(heal(str(LOT)),), before="12,5"
        )


def test_without_the_fields_text_the_reader_goes_by_what_arrived():
    reader = ScanReader()
    reader.key("5", 1.0)
    for place, character in enumerate(f"{LOT}"):
        reader.key(character, 2 + place * DEVICE_GAP_S)

    assert reader.end(Suffix.RETURN, 2.06).before == "5"
    assert reader.end(Suffix.RETURN, 3.0) == Typed(text="5", suffix=Suffix.RETURN, in_burst=False)


def test_the_fields_text_at_the_end_says_what_stood_there_before():
    reader = ScanReader()
    for place, character in enumerate(f"{LOT}"):
        reader.key(character, place * DEVICE_GAP_S)

    assert reader.end(Suffix.RETURN, 0.06, f"12,5{LOT}").before == "12,5"


def test_a_number_typed_with_corrections_is_the_number_the_field_shows():
    reader = ScanReader()
    for place, character in enumerate(f"X{LOT}"):
        reader.key(character, place * HAND_GAP_S)

    assert reader.end(Suffix.RETURN, 9.0, str(LOT)).numbers == (LOT,)


def test_space_around_a_number_typed_by_hand_is_let_through():
    screen = ScanField()
    screen.type(f" {LOT} ")
    screen.send("\r")

    assert (screen.numbers, screen.text) == ([LOT], "")


def test_a_key_pressed_just_before_the_scan_stays():
    screen = ScanField()
    screen.send(f"5{LOT}\r")

    assert (screen.numbers, screen.text) == ([LOT], "5")


def test_enter_after_the_echo_time_is_a_persons():
    screen = ScanField()
    screen.send(f"{LOT}\r")
    screen.send("\r", pause=0.09)
    screen.send("\r", pause=0.11)

    assert [type(each) for each in screen.outcomes] == [Scanned, Swallowed, Typed]


def test_a_suffix_after_a_paste_was_taken_is_swallowed():
    reader = ScanReader()
    reader.settle(1.0)

    assert reader.end(Suffix.RETURN, 1.05) == Swallowed()


def test_a_cleared_reader_remembers_nothing():
    reader = ScanReader()
    reader.key("L", 1.0)
    reader.clear()

    assert reader.end(Suffix.RETURN, 2.0) == Typed(text="", suffix=Suffix.RETURN, in_burst=False)


def test_what_is_kept_after_a_correction_counts_as_typed_by_hand():
    reader = ScanReader()
    reader.key("L", 1.0)
    reader.clear(kept=ONE_CHARACTER_OFF)

    assert isinstance(reader.end(Suffix.RETURN, 1.01), Typed)

    reader.clear(kept=str(LOT)[:-1])
    reader.key(str(LOT)[-1], 2.0)

    assert reader.end(Suffix.RETURN, 3.0) == Scanned(scans=(heal(str(LOT)),), before="")


@pytest.mark.parametrize("layout", Layout)
def test_a_damaged_code_is_told_and_not_left_in_the_field(layout):
    screen = ScanField()
    screen.type("5")
    shown = typed_under(ONE_CHARACTER_OFF, layout)

    assert screen.send(f"{shown}\r") == Damaged(text=shown, before="5")
    assert screen.text == "5"


def test_a_wrong_number_typed_by_hand_stays_as_typed():
    screen = ScanField()
    screen.type(ONE_CHARACTER_OFF)

    assert isinstance(screen.send("\r"), Typed)


def test_a_code_with_two_meanings_is_not_chosen_between():
    text = two_meanings()
    screen = ScanField()
    outcome = screen.send(f"{LOT}{text}\r")

    assert isinstance(outcome, Unclear)
    assert outcome.choices == (LOT, *(each.number for each in heal(text).choices))
    assert (outcome.text, screen.text) == (f"{LOT}{text}", "")


INTERLEAVED = [
    ("one inside the other", f"{str(LOT)[:4]}{SLIP}\r{str(LOT)[4:]}\r"),
    ("in turns", "".join(a + b for a, b in zip(f"{LOT}\r", f"{SLIP}\r", strict=True))),
    ("the second begins before the suffix", f"{LOT}{str(SLIP)[:1]}\r{str(SLIP)[1:]}\r"),
    (
        "a rest that begins like a code",
        f"{str(LOT)[:2]}S26{str(LOT)[2:]}\r0000002{str(SLIP)[10]}\r",
    ),
    ("one letter and the suffix last", f"{str(LOT)[:5]}{str(SLIP)[:-1]}{str(LOT)[5:]}\rL\r"),
    ("a rest completed by a third", f"{str(LOT)[:9]}{SLIP}\r{str(LOT)[9:]}{SLIP}\r"),
]


@pytest.mark.parametrize("layout", Layout)
@pytest.mark.parametrize(
    "stream", [each for _, each in INTERLEAVED], ids=[k for k, _ in INTERLEAVED]
)
def test_mixed_codes_are_told_and_nothing_of_them_is_left(stream, layout):
    screen = ScanField()
    screen.type("5")
    screen.send("".join(each if each == "\r" else typed_under(each, layout) for each in stream))

    assert {type(each) for each in screen.outcomes} <= {Mixed, Swallowed}
    assert screen.of(Mixed) != []
    assert screen.text == "5"


def test_after_a_mix_and_a_breath_scans_are_taken_again():
    screen = ScanField()
    screen.send(INTERLEAVED[1][1])
    screen.send(f"{SLIP}\r\n", pause=0.2)

    assert screen.numbers == [SLIP]


def test_a_code_begun_under_a_second_suffix_of_the_first_scanner_is_not_cut():
    screen = ScanField()
    screen.send(f"{LOT}\r{str(SLIP)[:3]}\n{str(SLIP)[3:]}\r\n")

    assert screen.numbers == [LOT, SLIP]
    assert screen.of(Typed) == []


MIXED_NUMBERS = st.builds(
    Number, st.sampled_from(NumberKind), st.integers(26, 99), st.integers(0, 9_999_999)
)


@given(
    st.lists(MIXED_NUMBERS, min_size=1, max_size=3),
    st.lists(MIXED_NUMBERS, min_size=1, max_size=3),
    st.sampled_from(["\r", "\n", "\r\n", "\t"]),
    st.sampled_from(Layout),
    st.data(),
)
def test_two_scanners_never_make_a_third_code_and_loss_is_told(first, second, suffix, layout, data):
    streams = [
        [each for number in numbers for each in (*typed_under(str(number), layout), *suffix)]
        for numbers in (first, second)
    ]
    turns = data.draw(st.permutations([0] * len(streams[0]) + [1] * len(streams[1])))
    screen = ScanField()
    screen.send("".join(streams[turn].pop(0) for turn in turns))

    assert set(screen.numbers) <= {*first, *second}
    assert set(screen.numbers) == {*first, *second} or screen.of(Mixed) or screen.of(Damaged)
    assert [each.text for each in screen.of(Typed) if not each.in_burst and each.text] == []
    assert screen.text == ""


def test_the_keys_of_suffixes_have_the_names_textual_gives_them():
    keys = pytest.importorskip("textual._ansi_sequences").ANSI_SEQUENCES_KEYS

    assert {key: str(keys[each][0].value) for key, each in SUFFIX_OF_KEY.items()} == {
        key: key for key in SUFFIX_OF_KEY
    }
