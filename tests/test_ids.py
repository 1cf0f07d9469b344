"""Numbers of ours, BINs, declaration numbers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum.iso7064 import mod_37_36

from freezone.errors.values import (
    BinMalformedError,
    DeclarationNumberMalformedError,
    NumberCheckError,
    NumberMalformedError,
)
from freezone.ids import LAST_SERIAL, Bin, DeclarationNumber, Number, NumberKind

_NUMBERS = st.builds(
    Number, st.sampled_from(NumberKind), st.integers(0, 99), st.integers(0, LAST_SERIAL)
)
_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@given(_NUMBERS)
def test_a_number_is_read_back_as_it_was_printed(number):
    text = str(number)

    assert Number.parse(text) == Number.parse(f" {text.lower()} ") == number
    assert Number.from_key(number.kind, number.key) == number
    assert mod_37_36.is_valid(text)
    assert len(text) == 11
    assert text.isascii()
    assert text.isalnum()


@given(_NUMBERS, st.integers(3, 10), st.sampled_from(_ALPHABET))
def test_FZ_106_107_one_character_mistyped_is_always_found(number, place, character):
    text = str(number)
    mistyped = text[:place] + character + text[place + 1 :]
    if mistyped == text:
        return

    with pytest.raises((NumberMalformedError, NumberCheckError)):
        Number.parse(mistyped)


@given(_NUMBERS, st.integers(1, 8))
def test_FZ_107_two_neighbours_swapped_are_always_found(number, place):
    text = str(number)
    swapped = text[:place] + text[place + 1] + text[place] + text[place + 2 :]
    if swapped == text:
        return

    with pytest.raises(NumberCheckError):
        Number.parse(swapped)


@pytest.mark.parametrize(
    ("text", "expected", "error"),
    [
        ("", (), NumberMalformedError),
        ("L26000000", (), NumberMalformedError),
        ("L2600000010000", (), NumberMalformedError),
        ("l26-0000001", (), NumberMalformedError),
        ("Л26000000158", (), NumberMalformedError),
        (str(Number(NumberKind.LOT, 26, 1)).replace("L", "X", 1), (), NumberMalformedError),
        (str(Number(NumberKind.LOT, 26, 1)), (NumberKind.SLIP,), NumberMalformedError),
        (str(Number(NumberKind.LOT, 26, 1)).replace("L", "S", 1), (), NumberCheckError),
    ],
)
def test_FZ_106_107_every_refusal_of_a_number(text, expected, error):
    with pytest.raises(error):
        Number.parse(text, *expected)


@pytest.mark.parametrize("digits", ["061211600012", "180340100011"])
def test_a_bin_with_a_right_check_digit_is_read(digits):
    assert str(Bin.parse(f" {digits} ")) == digits


@pytest.mark.parametrize("body", ["06121160001", "18034010001"])
def test_FZ_108_a_bin_has_one_check_digit_and_every_other_is_refused(body):
    """The first of them is decided by the second pass, the other by the first."""
    right = {"06121160001": "2", "18034010001": "1"}[body]

    for digit in set("0123456789") - {right}:
        with pytest.raises(BinMalformedError):
            Bin.parse(body + digit)


@pytest.mark.parametrize(
    "text", ["", "06121160001", "0612116000122", "06121160001X", "०६१२११६०००१२", "061211-600012"]
)
def test_FZ_108_what_is_not_twelve_digits_is_refused(text):
    with pytest.raises(BinMalformedError):
        Bin.parse(text)


def _weighted(digits, weights):
    return sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=False)) % 11


@given(st.integers(0, 10**11 - 1).map(lambda number: f"{number:011d}"))
def test_the_second_pass_decides_where_the_first_leaves_ten(body):
    """Weights 1-11; if ten remains, 3-11, 1, 2; if ten remains again, no such number exists."""
    check = _weighted(body, range(1, 12))
    if check == 10:
        check = _weighted(body, (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2))
    accepted = []
    for digit in range(10):
        try:
            accepted.append(Bin.parse(f"{body}{digit}").digits[11])
        except BinMalformedError:
            continue

    assert accepted == ([] if check == 10 else [str(check)])


@pytest.mark.corpus
def test_every_bin_of_the_real_releases_is_read(corpus):
    bins = {
        line.split('"')[3]
        for path in corpus.rglob("*.json")
        for line in path.read_text(encoding="utf-8").splitlines()
        if '"participant_bin"' in line
    }

    assert bins
    assert {str(Bin.parse(each)) for each in bins} == bins


@pytest.mark.parametrize(
    ("text", "is_usual"),
    [
        ("55302/150326/0001234", True), ("10702070/150326/3012345", False),
        ("77/010120/1", False), ("55302/150326/А001234", False),
    ],
)  # fmt: skip
def test_declaration_numbers_of_all_customs_codes_are_read(text, is_usual):
    number = DeclarationNumber.parse(f" {text} ")

    assert (str(number), number.is_usual) == (text, is_usual)


@pytest.mark.parametrize(
    "text",
    ["", "55302", "5530/150326/0001234", "55302/320326/0001234", "55302/001326/0001234",
     "55302/151326/0001234", "55302/150326/", "55302/150326/12345678", "55302-150326-0001234"],
)  # fmt: skip
def test_FZ_110_other_declaration_numbers_are_refused(text):
    with pytest.raises(DeclarationNumberMalformedError):
        DeclarationNumber.parse(text)
