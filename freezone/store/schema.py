"""Making the tables, and the triggers by which the database itself refuses."""

from typing import Final

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from freezone.projections import PROJECTIONS
from freezone.projections.projection import Projection
from freezone.store.connection import Connection
from freezone.store.tables import APPEND_ONLY, TABLES

_POSTGRES_REFUSAL: Final = """
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$
"""


def create_tables(connection: Connection, *names: str) -> None:
    """Make the tables named (all, if none is) with their indexes, without triggers."""
    dialect = (sqlite if connection.is_sqlite else postgresql).dialect()
    for name, table in TABLES.items():
        if names and name not in names:
            continue
        connection.run(str(CreateTable(table).compile(dialect=dialect)))
        for index in sorted(table.indexes, key=lambda each: str(each.name)):
            connection.run(str(CreateIndex(index).compile(dialect=dialect)))


def drop_tables(connection: Connection, *names: str) -> None:
    """Drop tables that are about to be made and filled anew in the same transaction."""
    if connection.is_sqlite:
        connection.run("PRAGMA defer_foreign_keys=ON")
    cascade = "" if connection.is_sqlite else " CASCADE"
    for name in reversed(TABLES):
        if name in names:
            connection.run(f"DROP TABLE IF EXISTS {name}{cascade}")


def restore_foreign_keys(connection: Connection, *names: str) -> None:
    """Give other tables back the foreign keys that PostgreSQL dropped together with these."""
    if connection.is_sqlite:
        return
    for name, table in TABLES.items():
        for foreign in table.foreign_key_constraints if name not in names else ():
            if foreign.referred_table.name in names:
                columns = ", ".join(foreign.column_keys)
                referred = ", ".join(element.column.name for element in foreign.elements)
                connection.run(
                    f"ALTER TABLE {name} ADD FOREIGN KEY ({columns}) "
                    f"REFERENCES {foreign.referred_table.name} ({referred})"
                )


def create_triggers(connection: Connection) -> None:
    """Let the database refuse every change and deletion in the append-only tables (INV-3)."""
    if not connection.is_sqlite:
        connection.run(_POSTGRES_REFUSAL)
    for name in APPEND_ONLY:
        for act in ("UPDATE", "DELETE"):
            if connection.is_sqlite:
                connection.run(
                    f"CREATE TRIGGER {name}_no_{act.lower()} BEFORE {act} ON {name} "
                    f"BEGIN SELECT RAISE(ABORT, '{name} is append-only'); END"
                )
            else:
                connection.run(
                    f"CREATE TRIGGER {name}_no_{act.lower()} BEFORE {act} OR TRUNCATE ON {name} "
                    "EXECUTE FUNCTION refuse_change()"
                )


def drop_triggers(connection: Connection, names: tuple[str, ...]) -> None:
    """Take the triggers off append-only projection tables while they are replayed."""
    for name in names:
        for act in ("update", "delete"):
            on = "" if connection.is_sqlite else f" ON {name}"
            connection.run(f"DROP TRIGGER IF EXISTS {name}_no_{act}{on}")


def note_projection(connection: Connection, projection: Projection) -> None:
    """Note which version of a projection wrote its tables."""
    connection.run("DELETE FROM projection WHERE name = ?", projection.name)
    connection.run("INSERT INTO projection VALUES (?, ?)", projection.name, projection.version)


def create_record(connection: Connection) -> None:
    """Make an empty record: every table, every trigger, the head before the first entry."""
    create_tables(connection)
    create_triggers(connection)
    for projection in PROJECTIONS:
        note_projection(connection, projection)
    connection.run("INSERT INTO head VALUES (1, 0, ?, 0, 0)", bytes(32))
