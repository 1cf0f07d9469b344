"""The same entries give the same hashes and rows on SQLite and on PostgreSQL."""

import pytest
from zone_acts import ZoneActs, fill, fixed_key

from freezone.store.record import Record
from freezone.store.tables import TABLES
from freezone.store.verification import Verification, row_digests, verify


@pytest.mark.postgres
def test_the_same_acts_give_the_same_hashes_and_row_digests_on_both_engines(new_place, tmp_path):
    hashes, digests = {}, {}
    for engine in ("sqlite", "postgres"):
        record = Record.create(new_place(engine))
        fill(ZoneActs(record, key=fixed_key()))
        rows = record.connection.rows("SELECT hash FROM journal ORDER BY seq")
        hashes[engine] = [bytes(row[0]).hex() for row in rows]
        digests[engine] = row_digests(record.connection)
        verified = verify(record, Verification(folder=tmp_path))
        record.close()

        assert verified.is_whole, verified.findings

    assert hashes["sqlite"] == hashes["postgres"]
    assert digests["sqlite"] == digests["postgres"]
    assert set(digests["sqlite"]) == set(TABLES)


def test_a_table_with_another_row_has_another_digest(record: Record):
    fill(ZoneActs(record))
    before = row_digests(record.connection)
    record.connection.run("UPDATE place SET name = 'Двор' WHERE code = 'YARD'")
    after = row_digests(record.connection)

    assert {name for name in before if before[name] != after[name]} == {"place"}
