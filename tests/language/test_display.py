"""Values as people read them: exact, and never to be misread by a factor of a thousand."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from freezone.clock import parse_date
from freezone.display import Display
from freezone.language.choice import Language
from freezone.quantity import LARGEST_MICRO, Money, Quantity
from hs_nomenclature.units import unit_of

EN, RU, KK = (Display(one) for one in (Language.EN, Language.RU, Language.KK))
KILOGRAM = unit_of("166")


def spaced(text):
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("display", "value", "unit", "expected"),
    [
        (RU, "1250.5", "166", "1 250,5 кг"),
        (KK, "13534.2", "796", "13 534,2 дана"),
        (EN, "1250.5", "166", "1 250.5 kg"),
        (RU, "999", "715", "999 пар"),
        (RU, "1000", "796", "1 000 шт"),
        (KK, "0.000001", "166", "0,000001 кг"),
        (EN, "-1234567.1", "055", "-1 234 567.1 m2"),
        (RU, "0", "166", "0 кг"),
    ],
)
def test_quantities(display, value, unit, expected):
    assert spaced(display.quantity(Quantity.parse(value, unit))) == expected


@pytest.mark.parametrize(
    ("display", "money", "expected"),
    [
        (RU, Money(1333773, "USD"), "13 337,73 USD"),
        (KK, Money(69741216, "KZT"), "697 412,16 KZT"),
        (EN, Money(69741200, "KZT"), "697 412.00 KZT"),
        (RU, Money(5000, "JPY"), "5 000 JPY"),
        (KK, Money(1234, "KWD"), "1,234 KWD"),
    ],
)
def test_money(display, money, expected):
    assert spaced(display.money(money)) == expected


@pytest.mark.parametrize(
    ("display", "expected"), [(RU, "03.04.2026"), (KK, "03.04.2026"), (EN, "2026-04-03")]
)
def test_dates(display, expected):
    assert display.date(date(2026, 4, 3)) == expected
    assert display.iso_date("2026-04-03") == expected


def test_moments_are_in_almaty_with_their_offset_before_and_after_2024():
    assert spaced(RU.moment(datetime(2026, 11, 22, 9, 30, 5, tzinfo=UTC))) == (
        "22.11.2026 14:30 UTC+5"
    )
    assert spaced(KK.moment(datetime(2024, 2, 29, 17, 59, 59, tzinfo=UTC), seconds=True)) == (
        "29.02.2024 23:59:59 UTC+6"
    )
    assert spaced(EN.iso_moment("2026-11-22T14:30")) == "2026-11-22 14:30 UTC+5"


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("8471300000", "8471 30 000 0"),
        ("847130", "8471 30"),
        ("8471", "8471"),
        ("84713000", "8471 30 00"),
        ("84713000001", "8471 30 000 0 1"),
    ],
)
def test_goods_codes_stand_in_the_groups_of_the_tariff(code, expected):
    assert spaced(RU.code(code)) == expected


@pytest.mark.parametrize(
    ("display", "yes", "no", "none"),
    [
        (EN, "yes", "no", "not stated"),
        (RU, "да", "нет", "не указано"),
        (KK, "иә", "жоқ", "көрсетілмеген"),
    ],
)
def test_yes_no_and_not_stated(display, yes, no, none):
    assert (display.value(True), display.value(False), display.value(None)) == (yes, no, none)
    assert display.quantity(None) == display.money(None) == none
    assert display.date(None) == display.moment(None) == none


def test_a_text_stays_as_it_is():
    assert RU.value("8471300000") == "8471300000"
    assert RU.decimal("1e5") == "1e5"
    assert RU.decimal("1.") == "1."


@given(st.integers(-LARGEST_MICRO, LARGEST_MICRO), st.sampled_from(Language))
def test_an_amount_shown_in_any_language_is_typed_back_as_the_same_amount(micro, language):
    """Which is why a comma never parts thousands: "1,250" would come back as one and a quarter."""
    shown = Display(language).amount(Quantity(micro, KILOGRAM))

    assert Quantity.parse(shown, "166") == Quantity(micro, KILOGRAM)


@given(st.integers(0, LARGEST_MICRO), st.sampled_from(Language))
def test_thousands_stand_in_threes(micro, language):
    whole = Display(language).amount(Quantity(micro, KILOGRAM)).replace(",", ".").split(".")[0]
    first, *others = whole.split("\u00a0")

    assert 1 <= len(first) <= 3
    assert all(len(group) == 3 for group in others)


@given(st.dates())
def test_an_english_date_is_read_back(day):
    assert parse_date(EN.date(day)) == day
