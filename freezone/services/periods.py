"""Accounting periods: closed is closed; late facts go to the open period."""

import re
from typing import Final

from freezone.errors.ledger import PeriodClosedError
from freezone.errors.values import DateMalformedError
from freezone.journal.entry import EntryKind
from freezone.services.desk import Desk
from freezone.services.roles import Act
from freezone.store import journal
from freezone.store.unit_of_work import period_of

_FORM: Final = re.compile(r"\d{4}-(0[1-9]|1[0-2])")


def close_period(desk: Desk, period: str) -> int:
    """Close a month that has ended; give the entry. Nothing opens it again.

    Raises:
        NotPermittedError: FZ-501. DateMalformedError: FZ-109. PeriodClosedError: FZ-312.
    """
    desk.acting(Act.ADMINISTER)
    if not _FORM.fullmatch(period):
        raise DateMalformedError(text=period[:40])
    with desk.writing() as work:
        if period >= period_of(work.now) or period in journal.closed_periods(work.connection):
            raise PeriodClosedError(period=period)
        draft = desk.draft(EntryKind.PERIOD_CLOSED, {"period": period}, effective=work.now)
        return work.append(draft).seq


def closed(desk: Desk) -> list[str]:
    """List the closed periods."""
    desk.acting(Act.READ)
    return journal.closed_periods(desk.record.connection)
