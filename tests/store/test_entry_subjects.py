"""The index of subjects: what it holds, that an older record gets it, that every page uses one."""

from datetime import timedelta

import pytest
from zone_acts import ZoneActs, entries_by_kind, fill
from zone_payloads import FIRST_DECLARATION, STEEL

from freezone.journal.entry import EntryKind
from freezone.projections.subjects import subjects_of
from freezone.services.entry_summary import summary_of
from freezone.store import entry_list, journal
from freezone.store.entry_list import Stretch, Wanted
from freezone.store.record import Record
from freezone.store.verification import Verification, row_digests, verify

EVERYTHING = Stretch(above=0, below=10_000, is_newest_first=True)


@pytest.fixture
def filled(record: Record) -> Record:
    fill(ZoneActs(record))
    return record


def subjects(record: Record, kind: str) -> list[str]:
    """What the first entry of a kind is about, as the live table says."""
    seq = entries_by_kind(record)[kind][0]
    rows = record.connection.rows("SELECT subject FROM entry_subject WHERE seq = ?", seq)
    return sorted(row[0] for row in rows)


def test_an_entry_is_indexed_by_everything_it_names_and_by_who_acted(filled: Record):
    lots = [row[0] for row in filled.connection.rows("SELECT number FROM lot ORDER BY id")]
    (operation,) = filled.connection.row("SELECT number FROM operation WHERE operation = 'move'")
    (line,) = filled.connection.row("SELECT line FROM consumption_line ORDER BY line LIMIT 1")
    (person,) = filled.connection.row("SELECT person FROM journal WHERE seq = 1")

    assert set(subjects(filled, "lot.moved")) == {lots[0], operation, "YARD", "HALL-1", person}
    assert {FIRST_DECLARATION, STEEL, "YARD"} <= set(
        subjects(filled, "declaration.placed-without-gate")
    )
    assert line in subjects(filled, "consumption.confirmed")
    (slip,) = filled.connection.row("SELECT number FROM slip WHERE state = 'void'")
    assert slip in subjects(filled, "slip.voided")
    assert "YARD" in subjects(filled, "place.registered")


def test_lots_that_are_born_are_found_through_their_states_and_not_indexed(filled: Record):
    """A declaration of 999 lots would be 999 rows."""
    rows = filled.connection.rows("SELECT number, min(from_seq) FROM lot JOIN lot_state "
                                  "ON lot_state.lot = lot.id GROUP BY number")  # fmt: skip
    for number, born in rows:
        about = entry_list.about(filled.connection, number)
        found = entry_list.numbers_about(filled.connection, about, EVERYTHING, 1000)

        assert born in found
        assert number not in {
            row[0]
            for row in filled.connection.rows(
                "SELECT subject FROM entry_subject WHERE seq = ?", born
            )
        }


def test_every_entry_of_every_kind_is_about_somebody_and_has_its_summary(filled: Record):
    for stored in journal.entries_after(filled.connection, 0, limit=1000):
        entry = stored.entry()

        assert entry.person in subjects_of(entry)
        assert len(set(subjects_of(entry))) == len(subjects_of(entry))
        assert all(isinstance(value, str) for value in summary_of(entry).values())


def test_a_record_from_before_the_index_gets_it_when_it_is_opened(filled: Record, tmp_path):
    before = row_digests(filled.connection)
    filled.connection.run("DROP TABLE entry_subject")
    filled.connection.run("DELETE FROM projection WHERE name = 'subjects'")
    place = filled.place
    filled.close()
    opened = Record.open(place)
    after = row_digests(opened.connection)
    verified = verify(opened, Verification(folder=tmp_path))
    opened.close()

    assert after == before
    assert verified.is_whole


def test_an_entry_whose_index_is_swapped_for_another_is_named(filled: Record, tmp_path):
    seq = entries_by_kind(filled)["slip.voided"][0]
    filled.connection.run(
        "UPDATE entry_subject SET seq = seq - 2 WHERE seq = ? AND subject = ?",
        seq, filled.connection.row("SELECT number FROM slip WHERE from_seq = ?", seq)[0],
    )  # fmt: skip
    found = verify(filled, Verification(folder=tmp_path)).findings

    assert {(each.table, each.entry) for each in found} == {
        ("entry_subject", seq), ("entry_subject", seq - 2),
    }  # fmt: skip


def plan(record: Record, sql: str, *parameters: object) -> str:
    """How SQLite goes about a query."""
    rows = record.connection.rows(f"EXPLAIN QUERY PLAN {sql}", *parameters)
    return " | ".join(str(row[3]) for row in rows)


@pytest.mark.parametrize("is_newest_first", [True, False])
def test_every_way_through_the_journal_walks_an_index_and_sorts_nothing(
    new_place, is_newest_first, monkeypatch
):
    record = Record.create(new_place("sqlite"))
    fill(ZoneActs(record))
    asked = []
    rows = record.connection.rows

    def watched(sql, *parameters):
        asked.append((sql, parameters))
        return rows(sql, *parameters)

    about = entry_list.about(record.connection, FIRST_DECLARATION)
    monkeypatch.setattr(record.connection, "rows", watched)
    stretch = Stretch(above=0, below=10_000, is_newest_first=is_newest_first)
    entry_list.numbers_of_kind(record.connection, None, stretch, 10)
    entry_list.numbers_of_kind(record.connection, "lot.moved", stretch, 10)
    entry_list.numbers_about(record.connection, about, stretch, 10)
    entry_list.fitting(record.connection, [1, 2, 3], Wanted(terminal="yard-1"))
    monkeypatch.undo()
    plans = [plan(record, sql, *parameters) for sql, parameters in asked]
    record.close()

    assert "SEARCH journal USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)" in plans[0]
    assert "journal_by_kind (kind=? AND seq>? AND seq<?)" in plans[1]
    assert "entry_subject USING PRIMARY KEY (subject=? AND seq>? AND seq<?)" in plans[2]
    assert "entry_subject USING PRIMARY KEY (subject=? AND seq>? AND seq<?)" in plans[3]
    assert "lot USING" in plans[3]
    assert "journal USING INTEGER PRIMARY KEY" in plans[4]
    assert len(plans) == 5
    assert not any("SCAN" in each for each in plans)
    assert not any("TEMP B-TREE" in each for each in plans[:3])


def test_days_are_found_by_halving_though_the_clock_went_back(record: Record):
    """Recorded moments go forward, back and forward again; every stretch found is right."""
    acts = ZoneActs(record)
    acts.open()
    for step in (1, 1, -7, 1, 1, 1, -2, 1, 5, 1):
        acts.clock.advance(_days(step))
        acts.note(f"{step}".encode())
    moments = dict(record.connection.rows("SELECT seq, recorded FROM journal"))
    kinds = entries_by_kind(record)
    last = max(moments)

    assert len(kinds[EntryKind.CLOCK_STEPPED_BACK]) == 2
    for first in (None, *moments.values()):
        for before in (None, *moments.values()):
            fit = [
                seq
                for seq, moment in moments.items()
                if (first is None or moment >= first) and (before is None or moment < before)
            ]
            low, high = entry_list.recorded_between(record.connection, last, first, before)

            assert (low, high) == ((min(fit) - 1, max(fit) + 1) if fit else (0, 0))


def test_a_clock_that_went_back_too_often_leaves_the_whole_journal(record: Record, monkeypatch):
    acts = ZoneActs(record)
    acts.open()
    monkeypatch.setattr(entry_list, "MOST_STEPS", 1)
    for step in (1, -7, 1, -7):
        acts.clock.advance(_days(step))
        acts.note(f"{step}".encode())
    last = journal.head(record.connection).seq

    assert entry_list.recorded_between(record.connection, last, 0, 1) == (0, last + 1)


def _days(count: int):
    return timedelta(days=count)


def test_appending_names_each_subject_once(record: Record):
    acts = ZoneActs(record)
    acts.open()
    entry = acts.act(EntryKind.ATTACHMENT_ADDED, {"number": acts.person})

    assert subjects_of(entry) == (acts.person,)
