"""Time: kept and passed in UTC, shown and dated in Almaty.

The only module that asks what time it is, and the only one that turns a moment into a calendar day.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final, Protocol
from zoneinfo import ZoneInfo

from freezone.errors.values import DateMalformedError

ALMATY: Final = ZoneInfo("Asia/Almaty")
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)


class Clock(Protocol):
    """Whatever can say what time it is."""

    def now(self) -> datetime:
        """Give the present moment, aware, in UTC."""
        ...


class SystemClock:
    """The clock of the machine."""

    def now(self) -> datetime:
        """Give the present moment, aware, in UTC."""
        return datetime.now(tz=UTC)


@dataclass(slots=True)
class SettableClock:
    """A clock that stands where it is put: for demos, imports of the past and tests."""

    moment: datetime

    def now(self) -> datetime:
        """Give the moment the clock was put to."""
        return self.moment

    def advance(self, step: timedelta) -> None:
        """Move the clock by a step, forwards or backwards."""
        self.moment += step


def micros_of(moment: datetime) -> int:
    """Give an aware moment as microseconds since 1970-01-01 UTC, the form the record keeps."""
    return (moment - _EPOCH) // _MICROSECOND


def moment_of(micros: int) -> datetime:
    """Give microseconds since 1970-01-01 UTC as an aware moment in UTC."""
    return _EPOCH + timedelta(microseconds=micros)


def legal_date(moment: datetime) -> date:
    """Give the calendar day of a moment in Almaty: the day the law looks at."""
    return moment.astimezone(ALMATY).date()


def start_of(day: date) -> datetime:
    """Give the first moment of a calendar day in Almaty, in UTC."""
    return datetime.combine(day, time.min, tzinfo=ALMATY).astimezone(UTC)


def after_end_of(day: date) -> datetime:
    """Give the first moment after a calendar day in Almaty: the open end of ``[from, until)``."""
    return start_of(day + timedelta(days=1))


def parse_date(text: str) -> date:
    """Read an ISO calendar date.

    Raises:
        DateMalformedError: FZ-109.
    """
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise DateMalformedError(text=text[:40]) from None


def parse_moment(text: str) -> datetime:
    """Read an ISO moment; without an offset it is Almaty time, a bare date is its first moment.

    Raises:
        DateMalformedError: FZ-109.
    """
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        raise DateMalformedError(text=text[:40]) from None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=ALMATY)
    return moment.astimezone(UTC)
