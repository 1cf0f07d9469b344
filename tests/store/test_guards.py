"""What the database itself refuses, on both engines."""

# ruff: noqa: S608 - SQL is put together from the names of our own tables

import pytest
from zone_acts import ZoneActs, fill

from freezone.errors import InvariantError
from freezone.store.record import Record
from freezone.store.tables import APPEND_ONLY, TABLES


@pytest.fixture
def filled(record: Record) -> Record:
    fill(ZoneActs(record))
    return record


def test_INV_3_append_only_tables_refuse_change_and_deletion(filled: Record):
    connection = filled.connection
    refused = []
    for table in APPEND_ONLY:
        column = next(iter(TABLES[table].columns)).name
        acts = [f"UPDATE {table} SET {column} = {column}", f"DELETE FROM {table}"]
        if not connection.is_sqlite:
            acts.append(f"TRUNCATE {table} CASCADE")
        for act in acts:
            with pytest.raises(InvariantError) as caught:
                connection.run(act)
            refused.append(caught.value.number)

    assert refused == ["INV-3"] * len(APPEND_ONLY) * (2 if connection.is_sqlite else 3)


@pytest.mark.parametrize("column", ["net", "quantity", "value"])
def test_INV_2_a_balance_below_zero_is_refused_but_for_sources(filled: Record, column):
    connection = filled.connection
    with pytest.raises(InvariantError) as caught:
        connection.run(f"UPDATE balance SET {column} = -1 WHERE account = 'stock'")

    assert caught.value.number == "INV-2"
    assert connection.run(f"UPDATE balance SET {column} = -9 WHERE account = 'outside'") > 0


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO slip_line VALUES (1, 'S', 1, 'no such line', 260000001, 1, 1, 1)",
        "INSERT INTO lot_state VALUES (1, 1, 1, 1, NULL, 0)",
        "INSERT INTO blob_reference VALUES (1, 'none', 's', 'p', 'n', 'm', 0, NULL)",
        "INSERT INTO posting VALUES (1, 260000001, 'stock', 'x', 1, 0, 0, 0)",
        "INSERT INTO period VALUES (NULL, 1)",
        "INSERT INTO number_range VALUES ('L', 26, 100, 99, 'used', 1)",
        "INSERT INTO participant SELECT * FROM participant",
        "UPDATE head SET one = 2",
    ],
)
def test_INV_8_foreign_keys_and_checks_are_on(filled: Record, statement):
    with pytest.raises(InvariantError):
        filled.connection.run(statement)


def test_columns_are_whole_numbers_texts_and_bytes_only():
    kinds = {str(column.type) for table in TABLES.values() for column in table.columns}

    assert kinds <= {"BIGINT", "TEXT", "BLOB"}
