"""Exact amounts."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from freezone.errors.values import (
    AmountMalformedError,
    AmountTooLargeError,
    AmountTooPreciseError,
    UnitMismatchError,
)
from freezone.quantity import (
    LARGEST_MICRO,
    Money,
    Quantity,
    micro_from_text,
    part_of,
    text_from_micro,
)

_MICRO = st.integers(min_value=-LARGEST_MICRO, max_value=LARGEST_MICRO)


@given(_MICRO)
def test_an_amount_is_read_back_as_it_was_written(micro):
    assert micro_from_text(text_from_micro(micro)) == micro


@given(_MICRO)
def test_the_text_is_the_shortest_plain_decimal(micro):
    text = text_from_micro(micro)

    assert Decimal(text) == Decimal(micro).scaleb(-6)
    assert "E" not in text
    assert not ("." in text and text.endswith(("0", ".")))


@pytest.mark.parametrize(
    ("text", "micro"),
    [
        ("0", 0), ("-0", 0), ("1", 1_000_000), ("1,5", 1_500_000), ("+0.000001", 1),
        ("-2.5", -2_500_000), (" 12 345,600 ", 12_345_600_000), ("1\u00a0000", 1_000_000_000),
        ("0001.100000000", 1_100_000), ("999999999999.999999", LARGEST_MICRO),
    ],
)  # fmt: skip
def test_amounts_are_read_as_people_type_them(text, micro):
    assert micro_from_text(text) == micro


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("", AmountMalformedError), ("kg", AmountMalformedError), ("1e3", AmountMalformedError),
        ("1.2.3", AmountMalformedError), (".5", AmountMalformedError), ("5.", AmountMalformedError),
        ("--1", AmountMalformedError), ("NaN", AmountMalformedError),
        ("1,000.5", AmountMalformedError),
        ("0.0000001", AmountTooPreciseError), ("1000000000000", AmountTooLargeError),
        ("9" * 400, AmountTooLargeError),
    ],
)  # fmt: skip
def test_FZ_101_102_103_other_texts_are_refused(text, error):
    with pytest.raises(error):
        micro_from_text(text)


@given(st.integers(0, 10**12), st.integers(1, 10**9), st.data())
def test_INV_9_parts_taken_one_after_another_add_up_to_the_whole(whole, held, data):
    left, value, parts = held, whole, []
    while left:
        taken = data.draw(st.integers(max(1, left // 8), left))
        part = part_of(value, taken, left)
        parts.append(part)
        value, left = value - part, left - taken

    assert sum(parts) == whole
    assert all(0 <= part <= whole for part in parts)


@given(st.integers(0, 10**9), st.integers(1, 10**6), st.data())
def test_INV_9_a_part_is_the_exact_one_rounded_half_to_even(whole, held, data):
    taken = data.draw(st.integers(0, held))

    assert part_of(whole, taken, held) == round(Decimal(whole * taken) / held)


@pytest.mark.parametrize(
    ("text", "currency", "coins", "shown"),
    [
        ("12.3", "KZT", 1230, "12.30"), ("7", "JPY", 7, "7"), ("1.234", "KWD", 1234, "1.234"),
        ("-0.05", "USD", -5, "-0.05"),
    ],
)  # fmt: skip
def test_money_has_the_coins_of_its_currency(text, currency, coins, shown):
    money = Money.parse(text, currency)

    assert (money.coins, str(money)) == (coins, shown)


@pytest.mark.parametrize(("text", "currency"), [("0.001", "KZT"), ("1.5", "JPY")])
def test_FZ_102_a_fraction_of_the_smallest_coin_is_refused(text, currency):
    with pytest.raises(AmountTooPreciseError):
        Money.parse(text, currency)


def test_FZ_105_quantities_of_different_units_do_not_meet():
    pieces, litres = Quantity.parse("2", "796"), Quantity.parse("2", "112")

    for meet in (lambda: pieces + litres, lambda: pieces - litres, lambda: pieces < litres):
        with pytest.raises(UnitMismatchError):
            meet()


def test_quantities_of_one_unit_are_added_taken_away_and_compared():
    more, less = Quantity.parse("2.5", "796"), Quantity.parse("1", "796")

    assert str(more + less) == "3.5"
    assert str(more - less) == "1.5"
    assert less < more
    assert more.value == Decimal("2.5")
