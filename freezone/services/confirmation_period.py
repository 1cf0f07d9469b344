"""The period that a zone office would confirm next: whole months first, then the one under way."""

from datetime import date, timedelta

from freezone.clock import legal_date
from freezone.services.confirmation import unconfirmed
from freezone.services.desk import Desk


def proposed_period(desk: Desk, participant: str) -> tuple[date, date]:
    """Propose the period of a participant's next slip, both days included.

    What was consumed before this month waits for the slip of the months that have ended, from the
    first day of the oldest of them. Without such, it is this month up to today: a slip says nothing
    of days to come.

    Raises:
        OwnGoodsOnlyError: FZ-512.
    """
    today = legal_date(desk.clock.now())
    first = today.replace(day=1)
    waits = unconfirmed(desk, participant, first, today)
    oldest = min((each.consumed_on for each in waits), default=today)
    if oldest < first:
        return oldest.replace(day=1), first - timedelta(days=1)
    return first, today
