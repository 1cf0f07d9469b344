"""What ``End`` names rows by, held against the tables themselves."""

from freezone.projections import PROJECTIONS
from freezone.projections.changes import VERSION_KEYS
from freezone.store.tables import TABLES


def test_every_table_with_versions_is_ended_by_its_key_without_the_entry():
    keys = {
        name: tuple(column.name for column in table.primary_key if column.name != "from_seq")
        for name, table in TABLES.items()
        if "from_seq" in table.primary_key.columns
    }

    assert keys == dict(VERSION_KEYS)


def test_every_table_with_versions_belongs_to_a_projection():
    projected = {table for projection in PROJECTIONS for table in projection.tables}

    assert set(VERSION_KEYS) <= projected
