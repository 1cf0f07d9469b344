"""Pure functions from entries to rows: the same ones write the live tables and replay them."""

from typing import Final

from freezone.journal.entry import Entry
from freezone.projections.changes import Changes
from freezone.projections.declarations import DECLARATIONS
from freezone.projections.goods import GOODS
from freezone.projections.people import PEOPLE
from freezone.projections.record import RECORD
from freezone.projections.slips import SLIPS

PROJECTIONS: Final = (RECORD, PEOPLE, DECLARATIONS, GOODS, SLIPS)
"""Every projection; each table belongs to exactly one."""


def project(entry: Entry) -> Changes:
    """Give every row change that an entry makes, in an order that foreign keys allow."""
    for projection in PROJECTIONS:
        yield from projection.changes(entry)


__all__ = ["PROJECTIONS", "project"]
