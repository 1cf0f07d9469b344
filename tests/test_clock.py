"""Time: UTC inside, Almaty outside."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from freezone.clock import (
    ALMATY,
    SettableClock,
    SystemClock,
    after_end_of,
    legal_date,
    micros_of,
    moment_of,
    parse_date,
    parse_moment,
    start_of,
)
from freezone.errors.values import DateMalformedError

_MOMENTS = st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - hypothesis adds the zone


@pytest.mark.parametrize(("day", "hours"), [(date(2024, 2, 29), 6), (date(2024, 3, 1), 5)])
def test_almaty_went_from_six_hours_to_five_on_the_first_of_march_2024(day, hours):
    assert start_of(day).astimezone(ALMATY).utcoffset() == timedelta(hours=hours)


def test_the_day_of_the_change_has_twenty_five_hours():
    assert after_end_of(date(2024, 2, 29)) - start_of(date(2024, 2, 29)) == timedelta(hours=25)


@given(_MOMENTS)
def test_a_moment_comes_back_from_its_microseconds(moment):
    assert moment_of(micros_of(moment)) == moment


@given(_MOMENTS)
def test_a_moment_lies_inside_its_legal_day(moment):
    day = legal_date(moment)

    assert start_of(day) <= moment < after_end_of(day)


def test_the_evening_in_utc_is_the_next_day_in_almaty():
    assert legal_date(datetime(2026, 11, 1, 19, 0, tzinfo=UTC)) == date(2026, 11, 2)
    assert legal_date(datetime(2026, 11, 1, 18, 59, tzinfo=UTC)) == date(2026, 11, 1)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-11-22T14:30", datetime(2026, 11, 22, 9, 30, tzinfo=UTC)),
        ("2026-11-22", datetime(2026, 11, 21, 19, 0, tzinfo=UTC)),
        ("2026-11-22T14:30+00:00", datetime(2026, 11, 22, 14, 30, tzinfo=UTC)),
        (" 2024-02-29T00:00 ", datetime(2024, 2, 28, 18, 0, tzinfo=UTC)),
    ],
)
def test_moments_are_read_as_almaty_time_unless_they_say_otherwise(text, moment):
    assert parse_moment(text) == moment
    assert parse_moment(text).tzinfo is UTC


@pytest.mark.parametrize("text", ["", "22.11.2026", "2026-13-01", "2026-02-30", "tomorrow"])
def test_FZ_109_other_dates_and_moments_are_refused(text):
    for read in (parse_date, parse_moment):
        with pytest.raises(DateMalformedError):
            read(text)


def test_a_date_is_read_without_its_blanks():
    assert parse_date(" 2026-11-22 ") == date(2026, 11, 22)


def test_clocks_speak_utc(clock: SettableClock):
    before = clock.now()
    clock.advance(timedelta(hours=-1))

    assert SystemClock().now().tzinfo is UTC
    assert before - clock.now() == timedelta(hours=1)
