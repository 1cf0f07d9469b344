"""What each entry changed, as the projections wrote it and the tables had it before."""

# ruff: noqa: S608 - SQL is put together from the names of our own tables

import pytest
from refusals import outcome
from small_zone import STEEL, STEEL_BARS
from stocked_zone import Stock, confirms, consumes, moves, splits, uses, voids
from zone_fixtures import STOCKED_ON_BOTH_ENGINES

from freezone.language.catalogue import Catalogue, Language
from freezone.ledger.movements import MOVEMENTS
from freezone.projections import PROJECTIONS
from freezone.projections.changes import VERSION_KEYS
from freezone.quantity import MICRO
from freezone.services import corrections, entry_changes, findings, people
from freezone.services.entry_changes import (
    BY_THEMSELVES,
    OPERATIONS,
    SHOWN,
    CellChange,
    EntryChanges,
    TableChange,
)
from freezone.services.findings import ClearRequest
from freezone.services.roles import Role
from freezone.store import journal
from freezone.store.tables import TABLES
from ui.cli.changes import changes_lines
from ui.cli.output import Output


def changes(stock: Stock, seq: int, **part: int) -> EntryChanges:
    """What the officer sees."""
    return entry_changes.entry_changes(stock.zone.officer, seq, **part)


def table(changed: EntryChanges, name: str) -> TableChange:
    (found,) = [each for each in changed.tables if each.table == name]
    return found


def ways(changed: EntryChanges) -> list[tuple[str | None, str, str]]:
    return [
        (
            each.operation,
            f"{each.source_account} {each.source_reference}",
            f"{each.target_account} {each.target_reference}",
        )
        for each in changed.postings
    ]


@STOCKED_ON_BOTH_ENGINES
def test_a_move_shows_where_from_where_to_and_how_much(stock):
    moved = moves(stock.zone, stock["fridges"], "STORE", quantity=2 * MICRO, place="YARD")
    changed = changes(stock, moved.entry)
    (posting,) = changed.postings

    assert ways(changed) == [("move", "stock YARD", "stock STORE")]
    assert (posting.lot, posting.unit) == (stock["fridges"], "796")
    assert (posting.amounts.quantity, posting.amounts.net) == (2 * MICRO, 100 * MICRO)
    assert [(each.table, each.added, each.ended) for each in changed.tables] == [
        ("number_range", 1, 0), ("operation", 1, 0),
    ]  # fmt: skip
    assert table(changed, "operation").rows[0].values == {
        "number": moved.operation, "operation": "move", "lot": stock["fridges"],
    }  # fmt: skip
    assert (changed.slips, changed.findings, changed.is_mirror) == ((), (), False)


@pytest.mark.parametrize(
    ("does", "lot", "expected"),
    [
        (lambda zone, lot: splits(zone, lot, net=MICRO), "steel", ["split", "split"]),
        (uses, "crane", ["use"]),
        (lambda zone, lot: consumes(zone, lot, net=MICRO), "steel", ["consume", "claim"]),
    ],
)
def test_each_posting_names_its_row_of_the_table_of_movements(stock, does, lot, expected):
    changed = changes(stock, does(stock.zone, stock[lot]).entry)

    assert [each.operation for each in changed.postings] == expected


@STOCKED_ON_BOTH_ENGINES
def test_clearing_a_finding_shows_what_stood_before(stock):
    request = ClearRequest(finding=stock["wrong_code"], ground="Письмо № 4")
    cleared = findings.clear(stock.zone.officer, request)
    changed = changes(stock, cleared.entry)
    (row,) = table(changed, "finding").rows
    cells = {cell.column: (cell.before, cell.after) for cell in row.cells}

    assert (table(changed, "finding").added, table(changed, "finding").ended) == (1, 1)
    assert (row.is_added, row.is_ended) == (True, True)
    assert cells["state"] == ("open", "cleared")
    assert cells["ground"] == (None, "Письмо № 4")
    assert set(cells) == {"state", "ground", "person"}
    (finding,) = changed.findings
    assert (finding.finding, finding.state) == (stock["wrong_code"], "cleared")
    assert finding.reason.code == "LAW-PLACE-2"


@STOCKED_ON_BOTH_ENGINES
def test_a_slip_and_its_voiding_are_shown_as_what_they_did(stock):
    slip = confirms(stock.zone, {stock["open_line"]: None})
    issued = changes(stock, slip.entry)
    voids(stock.zone, slip.slip)
    voided = changes(stock, stock.zone.head)
    line = stock["open_line"]

    assert [(each.slip, each.state) for each in issued.slips] == [(slip.slip, "issued")]
    assert ways(issued) == [("confirm", f"to-confirm {line}", f"confirmed {line}")]
    assert [(each.slip, each.state) for each in voided.slips] == [(slip.slip, "void")]
    assert ways(voided) == [("confirm", f"confirmed {line}", f"to-confirm {line}")]
    assert voided.is_mirror
    (row,) = table(voided, "slip").rows
    assert CellChange(column="state", before="issued", after="void") in row.cells


def test_a_correction_and_what_it_undoes_name_each_other(stock):
    moved = moves(stock.zone, stock["steel"], "STORE")
    corrected = corrections.correct(stock.zone.warehouse, moved.entry, "Не то место")
    first, mirror = changes(stock, moved.entry), changes(stock, corrected.entry)

    assert (first.corrected_by, first.corrects) == (corrected.entry, None)
    assert (mirror.corrected_by, mirror.corrects) == (None, moved.entry)
    assert ways(mirror) == [("move", "stock STORE", "stock YARD")]
    assert mirror.is_mirror
    assert table(mirror, "correction").rows[0].values["reason"] == "Не то место"


def test_a_changed_person_shows_the_roles_before_and_after(stock):
    people.change_person(stock.zone.administrator, "Гүлнар Қақпа", roles=(Role.GATE, Role.OFFICER))
    (row,) = table(changes(stock, stock.zone.head), "person").rows

    assert row.cells == (CellChange(column="roles", before="gate", after="gate officer"),)


@STOCKED_ON_BOTH_ENGINES
def test_every_entry_shows_whole_counts_and_no_row_twice(stock):
    """Against the tables themselves: as many rows bear the entry's number as it says it added."""
    connection = stock.zone.desk.record.connection
    for stored in journal.entries_after(connection, 0, limit=1000):
        seq = stored.header.seq
        changed = changes(stock, seq)
        for each in changed.tables:
            columns = {column.name for column in TABLES[each.table].columns}
            if "from_seq" in columns:
                (added,) = connection.row(
                    f"SELECT count(*) FROM {each.table} WHERE from_seq = ?",
                    seq,
                )
                (ended,) = connection.row(
                    f"SELECT count(*) FROM {each.table} WHERE to_seq = ?",
                    seq,
                )
                assert (each.added, each.ended) == (added, ended), (each.table, seq)
            assert len(each.rows) == each.total
        assert changed.postings_total == len(changed.postings)
        assert all(posting.operation for posting in changed.postings)


def test_long_lists_come_in_parts_with_their_totals(zone):
    declared = zone.takes_in(*[STEEL_BARS] * 25)
    desk = zone.officer
    first = entry_changes.entry_changes(desk, declared.entry, limit=10)
    last = entry_changes.entry_changes(desk, declared.entry, limit=10, skip=20)

    assert (len(first.postings), first.postings_total) == (10, 25)
    assert [each.lot for each in last.postings] == list(declared.lots[20:])
    lots = table(first, "lot")
    assert (lots.added, len(lots.rows), lots.total) == (25, 10, 25)
    assert [row.values["number"] for row in table(last, "lot").rows] == list(declared.lots[20:])
    assert table(first, "declaration").rows[0].values["participant"] == STEEL


@pytest.mark.parametrize(
    ("who", "entry", "codes"),
    [
        (Role.WAREHOUSE, "moved", ()),
        (Role.OFFICER, "moved", ("FZ-501",)),
        (Role.WAREHOUSE, "declared", ("FZ-253",)),
        (Role.WAREHOUSE, "undone", ("FZ-254",)),
        (Role.WAREHOUSE, "confirmed", ("FZ-511",)),
        (Role.WAREHOUSE, "gone_on", ("FZ-255",)),
    ],
)
def test_what_stands_in_the_way_of_a_correction_is_what_correcting_would_say(
    stock, who, entry, codes
):
    zone = stock.zone
    undone = moves(zone, stock["tiles"], "STORE").entry
    corrections.correct(zone.warehouse, undone, "не та партия")
    gone_on = moves(zone, stock["steel"], "STORE").entry
    consumes(zone, stock["steel"], net=MICRO)
    connection = zone.desk.record.connection
    (confirmed,) = connection.row("SELECT seq FROM consumption_line WHERE line = ?", stock["line"])
    (declared,) = connection.row(
        "SELECT min(seq) FROM journal WHERE kind = 'declaration.placed-without-gate'"
    )
    seq = {
        "moved": int(stock["moved"]), "declared": declared, "undone": undone,
        "confirmed": confirmed, "gone_on": gone_on,
    }[entry]  # fmt: skip
    desk = zone.sits(who)
    changed = entry_changes.entry_changes(desk, seq)

    assert tuple(each.code for each in changed.obstacles) == codes
    assert changed.may_correct is (not codes)
    if codes:
        assert outcome(zone, lambda: corrections.correct(desk, seq, "причина")) == codes[0]
    else:
        assert corrections.correct(desk, seq, "причина").corrects == seq


@pytest.mark.parametrize(
    ("who", "seq", "code"),
    [(Role.OFFICER, 999, "FZ-252"), (Role.PARTICIPANT, 1, "FZ-501"), (None, 1, "FZ-503")],
)
def test_changes_are_refused(stock, who, seq, code):
    desk = stock.zone.sits(who)

    assert outcome(stock.zone, lambda: entry_changes.entry_changes(desk, seq)) == code


def test_every_table_that_an_entry_writes_is_shown_or_left_out_for_a_reason():
    written = {name for projection in PROJECTIONS for name in projection.tables}
    columns = {name: {column.name for column in TABLES[name].columns} for name in written}

    assert written == set(SHOWN) | BY_THEMSELVES
    assert [name for name, shown in SHOWN.items() if set(shown) - columns[name]] == []


def test_every_row_of_the_table_of_movements_is_named_by_some_kind_of_entry():
    named = {operation for operations in OPERATIONS.values() for operation in operations}

    assert named == {row.operation for row in MOVEMENTS}


@pytest.mark.parametrize("language", Language)
def test_every_register_and_every_column_that_may_change_has_its_word(language):
    """Of the tables with versions that any entry ends; the others never show a change."""
    catalogue = Catalogue(language)
    ended = set(VERSION_KEYS) - {"zone", "participant", "place"}
    kept = {"from_seq", "to_seq"}
    ids = {f"changes-table-{name}" for name in SHOWN} | {
        f"changes-column-{column.name}"
        for name in ended
        for column in TABLES[name].columns
        if column.name not in kept and not column.primary_key
    }
    ids = {each.replace("_", "-") for each in ids}

    assert [each for each in sorted(ids) if not catalogue.has(each)] == []
    assert [each for each in ids if not catalogue.text(each)[:1].isupper()] == []


@pytest.mark.parametrize("language", Language)
def test_what_is_shown_of_every_entry_is_words_and_no_ids(stock, language):
    output = Output.of_terminal(language, is_json=False)
    for stored in journal.entries_after(stock.zone.desk.record.connection, 0, limit=1000):
        changed = changes(stock, stored.header.seq, limit=3)
        text = "\n".join(changes_lines(output, changed))

        assert not {"changes-", "cli-", "account-", "operation-", "finding-"} & {
            part for part in ("changes-", "cli-", "account-", "operation-", "finding-")
            if part in text
        }  # fmt: skip
        assert output.text("cli-changes") in text or output.text("cli-changes-none") in text
