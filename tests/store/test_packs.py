"""Packs in the tables: replay, a record of an older program, a line of splits too long."""

from zone_acts import ZoneActs, fill

from freezone.journal.entry import EntryKind
from freezone.projections import project
from freezone.projections.changes import OPEN, End, Insert
from freezone.store import journal
from freezone.store.engine import RecordPlace
from freezone.store.packs import GENERATIONS, packs_in_line
from freezone.store.record import Record
from freezone.store.verification import Verification, row_digests, verify
from freezone.store.writer import insert_statement


def test_a_statement_adds_a_row_and_ends_the_one_it_replaces(record: Record):
    kinds = fill(ZoneActs(record))
    first, pallet, second, _ = kinds[EntryKind.PACK_STATED]
    changes = {
        seq: [
            each
            for each in project(journal.entry_by_seq(record.connection, seq).entry())
            if each.table == "pack"
        ]
        for seq in (pallet, second)
    }

    assert [type(each) for each in changes[pallet]] == [Insert]
    assert changes[second][0] == End("pack", [(260000001, "box")], second)
    rows = record.connection.rows(
        "SELECT word, from_seq, to_seq, holds, of_pack, of_count FROM pack "
        "WHERE lot = 260000001 ORDER BY from_seq"
    )
    assert rows == [
        ("box", first, second, 24_000_000, None, None),
        ("pallet", pallet, OPEN, 576_000_000, "box", 24_000_000),
        ("box", second, OPEN, 20_000_000, None, None),
    ]


def test_a_record_of_a_program_that_knew_no_packs_gets_their_table(
    record: Record, place: RecordPlace, tmp_path
):
    fill(ZoneActs(record))
    before = row_digests(record.connection)
    with record.connection.writing():
        record.connection.run("DROP TABLE pack")
        record.connection.run("DELETE FROM projection WHERE name = 'packs'")
    record.close()
    migrated = Record.open(place)

    assert row_digests(migrated.connection) == before
    assert verify(migrated, Verification(folder=tmp_path)).is_whole
    migrated.close()


def test_packs_come_down_a_line_of_splits_up_to_a_bound(record: Record):
    fill(ZoneActs(record))
    columns = record.connection.row("SELECT * FROM lot WHERE id = 260000001")
    first = columns[0]
    with record.connection.writing():
        for generation in range(1, GENERATIONS + 2):
            lot = 269000000 + generation
            parent = first if generation == 1 else lot - 1
            row = (lot, f"L{lot}X", *columns[2:6], parent, *columns[7:])
            record.connection.run(insert_statement("lot", len(row)), *row)
    last = 269000000 + GENERATIONS

    assert {each.name for each in packs_in_line(record.connection, last)} == {"pallet", "box"}
    assert packs_in_line(record.connection, last + 1) == []
