"""Amounts as clerks type them: read in the one way they can be, or refused with the reason."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from refusals import assert_can_be_said

from freezone.display import Display
from freezone.domain.pack import DIGIT_ROW, Pack
from freezone.domain.typed_amount import LONGEST_TEXT, TypedAmount, TypedPart, read_amount
from freezone.errors import FreezoneError
from freezone.language.choice import Language
from freezone.quantity import MICRO, text_from_micro


def pack(name: str, holds: int, **more: object) -> Pack:
    return Pack(
        name=name, holds=holds * MICRO, stated_on="2026-11-03", lot="L260000001", entry=7, **more
    )


BOX = pack("box", 24, name_ru="коробка", name_kk="қорап")
PALLET = pack("pallet", 576, name_ru="паллета", of="box", count=24 * MICRO)
BAG = pack("мешок", 25)
BUNDLE = pack("bundle", 12, name_ru="пачка")
PACKS = (PALLET, BOX, BAG, BUNDLE)
PIECES, KILOGRAMS, SQUARE_METRES, THOUSANDS = "796", None, "055", "798"


def read(text: str, unit: str | None = PIECES, packs=PACKS) -> TypedAmount:
    return read_amount(text, packs, unit=unit)


def value(text: str, unit: str | None = PIECES, packs=PACKS) -> str:
    """What a text comes to, or the codes of its refusal."""
    try:
        return text_from_micro(read(text, unit, packs).micro)
    except FreezoneError as error:
        for reason in error.reasons:
            assert_can_be_said(reason)
        return " ".join(reason.code for reason in error.reasons)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("72", "72"), (" 72 ", "72"), ("0", "0"), ("007", "7"),
        ("38,75", "38.75"), ("38.75", "38.75"), ("1,250", "1.25"),
        ("1 250", "1250"), ("1\u00a0250,5", "1250.5"), ("1\u202f250 000.000001", "1250000.000001"),
        ("3 box", "72"), ("3 BOX", "72"), ("3 boxes", "72"), ("3bo", "72"), ("3box", "72"),
        ("3 кор", "72"), ("3 кор.", "72"), ("3 короб", "72"), ("2 коробки", "48"),
        ("5 коробок", "120"), ("3 қорап", "72"), ("3 қ", "72"), ("3қ", "72"), ("3 қораптар", "72"),
        ("2 pal 3 box 5", "1229"), ("2pal3box5", "1229"), ("2 pal, 3 box, 5", "1229"),
        ("2 pal + 3 box + 5 pcs", "1229"), ("2pal+3box+5", "1229"),
        ("5 + 3 box", "77"), ("1+500", "501"), ("1 000 + 5", "1005"),
        ("3 box 2 pal", "1224"), ("2 паллеты 1 000 шт", "2152"),
        ("1 мешок", "25"), ("2 мешка", "50"), ("5 мешков", "125"),
        ("1 000 box", "24000"), ("2,5 box", "60"), ("0.5 box 1", "13"),
        ("5 шт", "5"), ("5 дана", "5"), ("5 штук", "5"), ("3 box 5 pcs 1 box", "101"),
    ],
)  # fmt: skip
def test_an_amount_is_read(text, expected):
    assert value(text) == expected
    assert not read(text).is_healed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("әғ", "25"), ("ӘҒ", "25"), ('"ә', "12"), ('"', "1"), ("іңүұқ", "34890"), ("әқ", "20"),
        ("ә қққ", "2000"), ("і қорап", "72"), ("іқорап", "72"), ("ә қ", "48"), ("і кор", "72"),
        ("ә pal і box ғ", "1229"), ('"қ box', "240"), ("ә pal 3 box 5", "1229"),
    ],
)  # fmt: skip
def test_digits_of_the_kazakh_layout_are_read_back(text, expected):
    assert value(text) == expected
    assert read(text).is_healed


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("ә,ғ", "265 / 2.5"),
        ("ә.ғ", "275 / 2.5"),
        ("әғ,", "256 / 25"),
        (".ғ", "75 / 0.5"),
        ("ә,ғ box", "265 box / 2.5 box"),
        ("2 box ә,ғ", "2 box + 265 / 2 box + 2.5"),
    ],
)
def test_FZ_122_a_separator_among_such_digits_is_not_guessed_at(text, readings):
    with pytest.raises(FreezoneError) as raised:
        read(text)

    assert raised.value.code == "FZ-122"
    assert raised.value.facts["readings"] == readings
    assert value(text) == "FZ-122"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "FZ-111"), (" \u00a0", "FZ-111"),
        ("box", "FZ-101"), ("box 3", "FZ-101"), ("5,", "FZ-101"), (",5", "FZ-101"),
        (",", "FZ-101"), (".", "FZ-101"), ("1.5.2", "FZ-101"), ("3..5", "FZ-101"),
        ("12 5", "FZ-101"), ("1234 567", "FZ-101"), ("1,5 000", "FZ-101"), ("5 3 box", "FZ-101"),
        ("1ә", "FZ-101"), ("ә1", "FZ-101"), ("1" * (LONGEST_TEXT + 1), "FZ-101"), ("+", "FZ-101"),
        ("+5", "FZ-101"), ("5+", "FZ-101"),
        ("5 + + 3", "FZ-101"), ("3 + box", "FZ-101"),
        ("3×5", "FZ-101"), ("ten", "FZ-101"), ("٣", "FZ-101"), ("-", "FZ-101"), ("5-3", "FZ-101"),
        ("0,0000001", "FZ-102"), ("1000000000000", "FZ-103"), ("999999999999 pal", "FZ-103"),
        ("-5", "FZ-104"), ("−3 box", "FZ-104"),
        ("3 ящ", "FZ-120"), ("3ящ", "FZ-120"), ("3 box5a", "FZ-120"), ("5 kg", "FZ-120"),
        ("ә ящ", "FZ-120"), ("3 boxing", "FZ-120"), ("3 x 5", "FZ-120"),
        ("3 п", "FZ-121"),
        ("0.0000005 box", "FZ-102"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused(text, code):
    assert value(text) == code


def test_FZ_120_names_everything_that_may_be_counted_in():
    with pytest.raises(FreezoneError) as raised:
        read("3 ящика")

    assert raised.value.facts == {
        "word": "ящика",
        "known": "pallet/паллета, box/коробка/қорап, мешок, bundle/пачка, pcs/шт/дана",
    }


def test_FZ_121_names_what_it_may_mean():
    with pytest.raises(FreezoneError) as raised:
        read("3 п")

    assert raised.value.facts == {"word": "п", "packs": "pallet/паллета, bundle/пачка"}


def test_a_whole_name_goes_before_the_beginning_of_another():
    packs = (pack("pack", 10), pack("package", 1000))

    assert value("2 pack", packs=packs) == "20"
    assert value("2 packa", packs=packs) == "2000"
    assert value("2 pac", packs=packs) == "FZ-121"


def test_FZ_123_a_part_of_a_pack_that_does_not_come_out_is_refused():
    third = pack("drum", 1, name_ru="бочка")
    odd = Pack(name="vial", holds=333_333, stated_on="2026-11-03", lot="L260000001", entry=7)

    assert value("0.000001 drum", packs=(third,)) == "0.000001"
    assert value("0.5 vial", packs=(odd,)) == "FZ-123"
    assert value("2 vial", packs=(odd,)) == "0.666666"


@pytest.mark.parametrize(
    ("text", "unit", "expected"),
    [
        ("38,75 кг", KILOGRAMS, "38.75"), ("38.75 kg", KILOGRAMS, "38.75"), ("5", KILOGRAMS, "5"),
        ("5 м2", SQUARE_METRES, "5"), ("5м²", SQUARE_METRES, "5"), ("5 m2 ", SQUARE_METRES, "5"),
        ("5 м кв", SQUARE_METRES, "FZ-120"), ("2 box 5м2", SQUARE_METRES, "53"),
        # The unit of a thousand pieces has no single word that could stand behind a number.
        ("5 pcs", THOUSANDS, "FZ-120"), ("5", THOUSANDS, "5"),
        ("5 ш", PIECES, "FZ-120"), ("5 m", SQUARE_METRES, "FZ-120"), ("5 тонн", "168", "5"),
    ],
)  # fmt: skip
def test_the_unit_of_the_lot_may_be_said(text, unit, expected):
    assert value(text, unit) == expected


def test_every_part_is_kept_to_be_shown():
    amount = read("2 pal 3 box 5")

    assert amount == TypedAmount(
        micro=1229 * MICRO,
        unit=PIECES,
        parts=(
            TypedPart(count=2 * MICRO, pack=PALLET, micro=1152 * MICRO),
            TypedPart(count=3 * MICRO, pack=BOX, micro=72 * MICRO),
            TypedPart(count=5 * MICRO, pack=None, micro=5 * MICRO),
        ),
        is_healed=False,
    )
    assert amount.in_packs
    assert str(amount.quantity) == "1229"
    assert amount.quantity.unit.code == PIECES
    assert not read("5").in_packs
    assert read("5", KILOGRAMS).quantity.unit.symbol("en") == "kg"


MICROS = st.integers(0, 10**15)
COUNTS = st.integers(0, 10**9)
WORDS = st.sampled_from(
    [(BOX, "box"), (BOX, "кор"), (BOX, "қорап"), (PALLET, "pal"), (PALLET, "паллет"), (BAG, "м")]
)


@given(MICROS, st.sampled_from(Language))
@example(1_234_567_890_123, Language.KK)
def test_what_is_shown_in_any_language_is_read_back(micro, language):
    shown = Display(language).decimal(text_from_micro(micro))

    assert read(shown).micro == micro


@given(st.lists(st.tuples(COUNTS, WORDS), max_size=4), st.none() | MICROS, st.booleans())
def test_parts_add_up_to_the_last_millionth(counted, units, glued):
    between = "" if glued else " "
    parts = [f"{count}{between}{word}" for count, (_, word) in counted]
    expected = sum(count * pack.holds for count, (pack, _) in counted) + (units or 0)
    if units is not None or not parts:
        parts.append(text_from_micro(units or 0))
    amount = read(" ".join(parts))

    assert amount.micro == expected == sum(part.micro for part in amount.parts)


KEY_OF = {digit: sign for sign, digit in DIGIT_ROW.items() if sign not in ",."}


@given(st.text(sorted(KEY_OF), min_size=1, max_size=8), st.none() | WORDS)
def test_whole_numbers_without_6_and_7_survive_the_kazakh_layout(digits, word):
    typed = "".join(KEY_OF[digit] for digit in digits)
    tail = "" if word is None else f" {word[1]}"

    assert read(typed + tail).parts == read(digits + tail).parts


@given(st.text(st.sampled_from('0123456789әіңғүұқ",. +-boxкорапl\u00a0x'), max_size=40))
def test_any_text_is_refused_or_says_the_same_when_written_out_in_full(text):
    if value(text).startswith("FZ-"):
        return
    amount = read(text)
    again = " ".join(
        f"{text_from_micro(part.count)} {part.pack.name if part.pack else 'pcs'}"
        for part in amount.parts
    )

    assert read(again).parts == amount.parts
    assert amount.micro >= 0
