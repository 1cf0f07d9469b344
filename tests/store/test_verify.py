"""What verify finds beyond tampered rows: forged entries, anchors, what it notes."""

# ruff: noqa: S608 - SQL is put together from cases written here

import sqlite3
from pathlib import Path

import pytest
from forgery import forge
from zone_acts import START, ZoneActs, entries_by_kind, fill, fixed_key
from zone_payloads import posting

from freezone.clock import micros_of
from freezone.journal.chain import Anchor, fingerprint
from freezone.journal.checkpoint import BLOCK, merkle_root
from freezone.journal.entry import EntryKind
from freezone.store import journal
from freezone.store.engine import RecordPlace
from freezone.store.record import Record
from freezone.store.tables import APPEND_ONLY
from freezone.store.verification import Verification, Verified, verify


@pytest.fixture
def acts(record: Record) -> ZoneActs:
    """A record with everything in it, on each engine."""
    made = ZoneActs(record, key=fixed_key())
    fill(made)
    return made


@pytest.fixture
def small(new_place) -> ZoneActs:
    """A record that was just opened, on SQLite."""
    made = ZoneActs(Record.create(new_place("sqlite")), key=None)
    made.open()
    yield made
    made.record.close()


def _verified(record: Record, folder: Path, *anchors: Anchor) -> Verified:
    return verify(record, Verification(folder=folder / "scratch", anchors=anchors))


def _codes(verified: Verified) -> set[tuple[str, int | None]]:
    return {(each.what.code, each.entry) for each in verified.findings}


def _anchor(record: Record, seq: int) -> Anchor:
    (stored,) = record.connection.row("SELECT hash FROM journal WHERE seq = ?", seq)
    return Anchor(seq, fingerprint(bytes(stored)))


def _first_lot(record: Record) -> str:
    return record.connection.row("SELECT number FROM lot ORDER BY id LIMIT 1")[0]


def test_a_whole_record_is_whole_and_its_notes_say_what_must_be_known(acts: ZoneActs, tmp_path):
    verified = _verified(acts.record, tmp_path)
    kinds = entries_by_kind(acts.record)
    without_gate = kinds["declaration.placed-without-gate"] + kinds["goods.arrived-without-gate"]
    noted = {note.code: note.params for note in verified.notes}

    assert verified.findings == ()
    assert verified.is_whole
    assert verified.first_wrong is None
    assert verified.entries == journal.head(acts.record.connection).seq
    assert noted == {
        "FZ-655": {},
        "FZ-658": {"count": "2", "entries": " ".join(map(str, sorted(without_gate)))},
    }
    assert list((tmp_path / "scratch").iterdir()) == []


def test_an_empty_record_is_whole(record: Record, tmp_path):
    verified = _verified(record, tmp_path)

    assert (verified.entries, verified.findings) == (0, ())


def test_anchors_that_fit_leave_no_note(acts: ZoneActs, tmp_path):
    anchors = [_anchor(acts.record, seq) for seq in (1, 7, 40)]
    verified = _verified(acts.record, tmp_path, *anchors)

    assert verified.is_whole
    assert "FZ-655" not in {note.code for note in verified.notes}


def test_a_cut_tail_is_found_with_an_anchor_and_noted_to_be_undetectable_without(
    small: ZoneActs, tmp_path
):
    """The cut is a clean one: a copy of the record from before the last entries."""
    small.note(b"kept")
    cut = tmp_path / "cut.db"
    with sqlite3.connect(small.record.place.path) as source, sqlite3.connect(cut) as target:
        source.backup(target)
    source.close()
    target.close()
    small.note(b"cut off")
    anchor = _anchor(small.record, 3)
    record = Record.open(RecordPlace(str(cut)))
    without, against = _verified(record, tmp_path), _verified(record, tmp_path, anchor)
    record.close()

    assert without.is_whole
    assert "FZ-655" in {note.code for note in without.notes}
    assert _codes(against) == {("FZ-641", 3)}
    assert against.findings[0].what.params["last"] == "2"


def test_a_rewritten_chain_is_found_with_an_anchor_and_noted_without(
    small: ZoneActs, new_place, tmp_path
):
    small.note(b"as it was")
    rewritten = ZoneActs(Record.create(new_place("sqlite")))
    rewritten.open()
    rewritten.note(b"as somebody wants it")
    anchors = [_anchor(small.record, 1), _anchor(small.record, 2)]
    without = _verified(rewritten.record, tmp_path)
    against = _verified(rewritten.record, tmp_path, *anchors)
    rewritten.record.close()

    assert without.is_whole
    assert "FZ-655" in {note.code for note in without.notes}
    assert _codes(against) == {("FZ-642", 2)}
    assert against.findings[0].what.params["expected"] == anchors[1].fingerprint


def test_a_forged_entry_with_nothing_in_it_is_no_finding(small: ZoneActs, tmp_path):
    """The other tests of forgeries rest on this one: the forgery itself is clean."""
    forge(small.record, EntryKind.PAPER_PRINTED)

    assert _verified(small.record, tmp_path).findings == ()


HOUR = 3_600_000_000
NUMBERS = {"numbers": {"L26": [2, 5]}}
LINES = ("line-1", "line-2")


def _crossing(lot: str) -> dict:
    return {"postings": [posting(lot, ("stock", "YARD"), ("to-confirm", "x"), "1", "0", 0)]}


def _half_a_split(lot: str) -> dict:
    return {"postings": [posting(lot, ("stock", "YARD"), ("split", "o"), "1", "0", 0)]}


def _more_than_held(lot: str) -> dict:
    return {"postings": [posting(lot, ("stock", "HALL-2"), ("stock", "YARD"), "1", "0", 0)]}


def _claim_of_another_line(lot: str) -> dict:
    claim, confirm = ("claim", LINES[0]), ("to-confirm", LINES[1])
    return {"postings": [posting(lot, claim, confirm, "1", "0", 0)]}


@pytest.mark.parametrize(
    ("payload_of", "invariant"),
    [
        (_crossing, "INV-1"),
        (_half_a_split, "INV-6"),
        (_more_than_held, "INV-2"),
        (_claim_of_another_line, "INV-7"),
    ],
)
def test_FZ_643_postings_that_break_an_invariant_are_found(acts, tmp_path, payload_of, invariant):
    seq = forge(acts.record, payload=payload_of(_first_lot(acts.record)))
    verified = _verified(acts.record, tmp_path)
    broken = {
        (each.what.params["invariant"], each.entry)
        for each in verified.findings
        if each.what.code == "FZ-643"
    }
    expected = {
        "INV-1": {("INV-1", seq), ("INV-7", None)},
        "INV-2": {("INV-2", seq)},
        "INV-6": {("INV-6", seq)},
        "INV-7": {("INV-7", None)},
    }

    assert broken == expected[invariant]


def test_FZ_643_a_back_dated_posting_that_was_below_zero_at_a_later_moment_is_found(
    acts: ZoneActs, tmp_path
):
    """All of it is there today, but on the day of the posting it had not come yet."""
    lot = _first_lot(acts.record)
    early = micros_of(START) - 400 * 24 * HOUR
    payload = {"postings": [posting(lot, ("stock", "YARD"), ("in-use", "o"), "1", "1", 1)]}
    seq = forge(acts.record, payload=payload, effective=early)
    verified = _verified(acts.record, tmp_path)
    (finding,) = [each for each in verified.findings if each.what.code == "FZ-643"]

    assert finding.entry == seq
    assert finding.what.params["invariant"] == "INV-2"
    assert finding.what.params["at"].startswith("2025-09-28")


@pytest.mark.parametrize(
    ("code", "forgery"),
    [
        ("FZ-645", {"kind": "moon.landed"}),
        ("FZ-645", {"version": 99}),
        ("FZ-645", {"version": 0}),
        ("FZ-645", {"kind": "place.registered"}),
        ("FZ-645", {"kind": "place.registered", "payload": {"code": ["no", "text"]}}),
        ("FZ-645", {"kind": "slip.voided", "payload": {"slip": {"slip": "S", "participant": "x"}}}),
        ("FZ-645", {"payload": {"postings": [{"lot": "L"}]}}),
        ("FZ-645", {"payload": {"numbers": {"L26": [10**30, 10**30]}}}),
        ("FZ-634", {"text": '{"b":1, "a":2}'}),
        ("FZ-634", {"text": '{"a":1.5}'}),
        ("FZ-634", {"text": '{"a":NaN}'}),
        ("FZ-634", {"text": "[1]"}),
        ("FZ-634", {"text": "not JSON"}),
        ("FZ-634", {"text": '{"a":' * 100_000}),
        ("FZ-634", {"text": '{"a":' + "9" * 10_000 + "}"}),
        ("FZ-636", {"recorded": micros_of(START) - HOUR}),
        ("FZ-644", {"payload": NUMBERS}),
        ("FZ-638", {"kind": "checkpoint.made", "payload": {"first": "x"}}),
        ("FZ-638", {"kind": "checkpoint.made",
                    "payload": {"first": 1, "last": 1, "root": "ab", "signature": None}}),
        ("FZ-640", {"kind": "checkpoint.signed", "payload": {"checkpoints": [{"first": [1]}]}}),
        ("FZ-640", {"kind": "checkpoint.signed", "payload": {"checkpoints": "x"}}),
        ("FZ-640", {"kind": "key.published", "payload": {"key": {"key": "a", "public": "ab"}}}),
    ],
)  # fmt: skip
def test_FZ_634_636_638_640_644_645_an_entry_no_service_would_write_is_named(
    small: ZoneActs, tmp_path, code, forgery
):
    seq = forge(small.record, **forgery)
    forge(small.record, EntryKind.PAPER_PRINTED, recorded=micros_of(START) + HOUR)

    assert (code, seq) in _codes(_verified(small.record, tmp_path))


def test_one_entry_that_cannot_be_replayed_does_not_hide_the_others(acts: ZoneActs, tmp_path):
    place = {"code": "YARD-2", "number": "W", "name": "n", "kind": "yard"}
    seq = forge(
        acts.record, EntryKind.PERSON_CHANGED, {"person": acts.person_payload("U", "n", b"")},
        is_indexed=False,
    )  # fmt: skip
    later = forge(acts.record, EntryKind.PLACE_REGISTERED, place)
    codes = _codes(_verified(acts.record, tmp_path))

    assert codes == {("FZ-645", seq), ("FZ-647", later)}


def test_FZ_637_an_id_used_twice_is_found(small: ZoneActs, tmp_path):
    """The unique index is taken out of the file first."""
    small.note(b"x")
    path = small.record.place.path
    small.record.close()
    connection = sqlite3.connect(path, isolation_level=None)
    ((sql,),) = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'journal'")
    connection.execute("ALTER TABLE journal RENAME TO before")
    connection.execute(sql.replace("UNIQUE (id)", "CHECK (id <> '')"))
    connection.execute("INSERT INTO journal SELECT * FROM before")
    connection.execute("DROP TABLE before")
    ((used,),) = connection.execute("SELECT id FROM journal WHERE seq = 1")
    connection.close()
    record = Record(RecordPlace(str(path)))
    seq = forge(record, EntryKind.PAPER_PRINTED, id=used)
    codes = _codes(_verified(record, tmp_path))
    record.close()

    assert codes == {("FZ-637", seq)}


def test_FZ_639_a_full_block_without_its_checkpoint_is_found(small: ZoneActs, tmp_path):
    connection = small.record.connection
    with small.working() as work:
        for _ in range(BLOCK - 2):
            work.append(small.draft(EntryKind.PAPER_PRINTED, {"number": "1"}))
    forge(small.record, EntryKind.PAPER_PRINTED)
    alone = _codes(_verified(small.record, tmp_path))
    forge(small.record, EntryKind.PAPER_PRINTED)

    assert journal.head(connection).seq == BLOCK + 1
    assert alone == _codes(_verified(small.record, tmp_path)) == {("FZ-639", BLOCK)}


def test_FZ_638_a_checkpoint_over_another_block_or_with_another_root_is_found(
    small: ZoneActs, tmp_path
):
    for number in range(3):
        small.note(bytes([number]))
    root = merkle_root(journal.hashes_between(small.record.connection, 1, 3)).hex()
    payload = {"first": 1, "last": 4, "root": root, "signature": None, "key": None}
    seq = forge(small.record, EntryKind.CHECKPOINT, payload)

    assert ("FZ-638", seq) in _codes(_verified(small.record, tmp_path))


def test_FZ_656_checkpoints_without_signature_are_noted(small: ZoneActs, tmp_path):
    small.checkpoint()
    small.note(b"x")
    small.checkpoint()
    verified = _verified(small.record, tmp_path)

    assert verified.is_whole
    assert {note.code: note.params for note in verified.notes}["FZ-656"] == {"count": "2"}


@pytest.mark.parametrize("key", [fixed_key(), fixed_key(64)], ids=["the zone's", "another"])
def test_FZ_640_a_signature_must_be_made_with_the_zones_key(small: ZoneActs, tmp_path, key):
    small.checkpoint()
    small.key = key
    small.note(b"signs the checkpoint")
    verified = _verified(small.record, tmp_path)
    seq = entries_by_kind(small.record)["checkpoint.signed"][0]

    assert _codes(verified) == (set() if key.id == fixed_key().id else {("FZ-640", seq)})


def test_FZ_640_a_signature_over_another_root_is_found(small: ZoneActs, tmp_path):
    small.checkpoint()
    signed = {"first": 1, "key": fixed_key().id, "signature": fixed_key().sign(b"other").hex()}
    seq = forge(small.record, EntryKind.CHECKPOINT_SIGNED, {"checkpoints": [signed]})

    assert ("FZ-640", seq) in _codes(_verified(small.record, tmp_path))


def test_FZ_653_sealed_data_that_should_be_erased_is_found(acts: ZoneActs, tmp_path):
    connection = acts.record.connection
    commitment, content = connection.row("SELECT commitment, content FROM sealed LIMIT 1")
    seq = forge(acts.record, EntryKind.SEALED_ERASED, {"commitment": commitment})
    found = _verified(acts.record, tmp_path)

    assert content
    assert ("FZ-653", seq) in _codes(found)


@pytest.mark.postgres
@pytest.mark.parametrize(
    ("statement", "table", "code"),
    [
        ("UPDATE balance SET net = net + 1 WHERE account = 'stock'", "balance", "FZ-646"),
        ("UPDATE journal SET person = 'x' WHERE seq = 5", "journal", "FZ-633"),
        ("UPDATE journal SET payload = '{}' WHERE seq = 5", "journal", "FZ-632"),
        ("DELETE FROM journal WHERE seq = 5", "journal", "FZ-630"),
        ("DELETE FROM item WHERE item = 2", "item", "FZ-647"),
        ("DELETE FROM blob", "blob", "FZ-651"),
        ("UPDATE blob SET deflated = '\\x00'", "blob", "FZ-650"),
        ("UPDATE credential SET secret = '\\x00'", "credential", "FZ-650"),
        ("UPDATE sealed SET content = 'x'", "sealed", "FZ-650"),
        ("INSERT INTO sealed VALUES ('x', '\\x00', 'y')", "sealed", "FZ-652"),
        ("INSERT INTO period VALUES ('2026-11', 3)", "period", "FZ-648"),
        ("ALTER TABLE place RENAME COLUMN name TO called", "place", "FZ-649"),
        ("DROP TABLE slip_line", "slip_line", "FZ-649"),
        ("DROP TABLE journal", "journal", "FZ-649"),
    ],
)
def test_what_is_done_to_a_record_on_postgresql_is_found_too(
    new_place, tmp_path, statement, table, code
):
    record = Record.create(new_place("postgres"))
    fill(ZoneActs(record, key=fixed_key()))
    record.connection.run("SET session_replication_role = replica")  # no triggers, no foreign keys
    record.connection.run(statement)
    verified = _verified(record, tmp_path)
    record.close()

    assert (table, code) in {(each.table, each.what.code) for each in verified.findings}


def test_FZ_635_missing_triggers_are_noted_on_both_engines(acts: ZoneActs, tmp_path):
    on = "" if acts.record.connection.is_sqlite else " ON posting"
    acts.record.connection.run(f"DROP TRIGGER posting_no_delete{on}")
    verified = _verified(acts.record, tmp_path)

    assert verified.is_whole
    assert {note.code: note.params for note in verified.notes}["FZ-635"] == {"tables": "posting"}
    assert "posting" in APPEND_ONLY


@pytest.mark.parametrize(
    ("change", "columns"),
    [
        ("terminal = x'ff41'", "terminal"),
        ("effective = 'soon', version = 1.5", "version effective"),
        ("terminal = CAST(x'ff41' AS TEXT)", "terminal"),
        ("payload = CAST(x'ff41' AS TEXT)", "payload"),
        ("payload_digest = 'text'", "payload_digest"),
    ],
)
def test_FZ_631_a_row_that_cannot_be_an_entry_is_named_with_its_columns(
    small: ZoneActs, tmp_path, change, columns
):
    small.note(b"x")
    small.note(b"y")
    small.record.connection.run("DROP TRIGGER journal_no_update")
    small.record.connection.run(f"UPDATE journal SET {change} WHERE seq = 2")
    found = [
        (each.entry, each.what.params["columns"])
        for each in _verified(small.record, tmp_path).findings
        if each.what.code == "FZ-631"
    ]

    assert found == [(2, columns)]
