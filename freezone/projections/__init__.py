"""Pure functions from entries to rows: the same ones write the live tables and replay them."""

from functools import cache
from typing import Final

from freezone.journal.entry import Entry, EntryKind
from freezone.projections.changes import Changes
from freezone.projections.declarations import DECLARATIONS
from freezone.projections.goods import GOODS
from freezone.projections.packs import PACKS
from freezone.projections.people import PEOPLE
from freezone.projections.projection import Handler
from freezone.projections.record import RECORD
from freezone.projections.slips import SLIPS
from freezone.projections.subjects import SUBJECTS

PROJECTIONS: Final = (RECORD, PEOPLE, DECLARATIONS, GOODS, PACKS, SLIPS, SUBJECTS)
"""Every projection; each table belongs to exactly one."""


def project(entry: Entry) -> Changes:
    """Give every row change that an entry makes, in an order that foreign keys allow."""
    for handler in _handlers(entry.kind):
        yield from handler(entry)


@cache
def _handlers(kind: EntryKind) -> tuple[Handler, ...]:
    """Give the functions that look at entries of a kind, in the order of their projections."""
    return tuple(handler for projection in PROJECTIONS for handler in projection.handlers_of(kind))


__all__ = ["PROJECTIONS", "project"]
