"""A projection: a pure function from an entry to row changes, with a version of its own."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from freezone.journal.entry import Entry, EntryKind
from freezone.projections.changes import Changes

Handler = Callable[[Entry], Changes]
"""No reads, no clock, no law, no parsing of documents: the payload carries every result."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Projection:
    """One family of tables and the functions that write it."""

    name: str
    version: int
    """Raised when the functions or the tables' indexes change: the tables are then replayed."""
    tables: tuple[str, ...]
    handlers: Mapping[EntryKind, Handler] = field(default_factory=dict)
    every: tuple[Handler, ...] = ()
    """Functions that look at entries of every kind."""

    def changes(self, entry: Entry) -> Changes:
        """Give the row changes that an entry makes to this projection's tables, in order."""
        for handler in self.handlers_of(entry.kind):
            yield from handler(entry)

    def handlers_of(self, kind: EntryKind) -> tuple[Handler, ...]:
        """Give the functions that look at entries of a kind, in order."""
        handler = self.handlers.get(kind)
        return self.every if handler is None else (handler, *self.every)
