"""Migration: tables whose projection has a new version are made anew and filled by replay."""

from collections.abc import Sequence

from freezone.projections.projection import Projection
from freezone.store import journal
from freezone.store.connection import Connection
from freezone.store.schema import (
    create_tables,
    create_triggers,
    drop_tables,
    drop_triggers,
    note_projection,
    restore_foreign_keys,
)
from freezone.store.tables import APPEND_ONLY
from freezone.store.writer import apply_change


def replay_anew(connection: Connection, changed: Sequence[Projection]) -> None:
    """Make the tables of some projections anew and fill them, inside a transaction."""
    names = tuple(table for projection in changed for table in projection.tables)
    drop_triggers(connection, names)
    drop_tables(connection, *names)
    create_tables(connection, *names)
    for projection in changed:
        _replay(connection, projection)
    restore_foreign_keys(connection, *names)
    drop_triggers(connection, APPEND_ONLY)
    create_triggers(connection)


def _replay(connection: Connection, projection: Projection) -> None:
    """Fill a projection's tables from the journal."""
    last = 0
    while batch := journal.entries_after(connection, last, limit=1000):
        for stored in batch:
            for change in projection.changes(stored.entry()):
                apply_change(connection, change)
        last = batch[-1].header.seq
    note_projection(connection, projection)
