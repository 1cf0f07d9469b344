"""Making, opening and migrating a record; what stands in the way of it."""

# ruff: noqa: S608 - SQL is put together from the names of our own tables

import os
import sqlite3
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from zone_acts import ZoneActs, fill

from freezone.errors.store import (
    BlobTooLargeError,
    DiskFullError,
    NetworkShareError,
    RecordAddressError,
    RecordBusyError,
    RecordExistsError,
    RecordMissingError,
    RecordNewerError,
    RecordReadOnlyError,
    RecordUnreadableError,
)
from freezone.journal.entry import EntryKind
from freezone.projections import PROJECTIONS
from freezone.store.engine import RecordPlace, filesystem_of, refuse_network_share
from freezone.store.record import Record
from freezone.store.tables import METADATA, TABLES
from freezone.store.unit_of_work import LARGEST_BLOB
from freezone.store.verification import Verification, row_digests, verify


def test_a_new_record_has_every_table_and_no_entry(record: Record):
    counts = {name: record.connection.row(f'SELECT count(*) FROM "{name}"')[0] for name in TABLES}

    assert set(TABLES) == set(METADATA.tables)
    assert {name for name, count in counts.items() if count} == {"head", "projection"}


def test_a_record_is_opened_again_with_everything_in_it(record: Record, place: RecordPlace):
    fill(ZoneActs(record))
    before = row_digests(record.connection)
    record.close()
    again = Record.open(place)
    after = row_digests(again.connection)
    again.close()

    assert before == after


def test_FZ_601_a_record_that_is_not_there_is_not_made_by_opening(tmp_path, new_place):
    for path in (tmp_path / "none.db", tmp_path):
        with pytest.raises(RecordMissingError):
            Record.open(RecordPlace(str(path)))

    assert list(tmp_path.iterdir()) == []


def test_FZ_601_a_database_without_a_record_is_none(place: RecordPlace):
    if not place.is_url:
        sqlite3.connect(place.path).execute("CREATE TABLE other (a)").connection.close()

    with pytest.raises(RecordMissingError):
        Record.open(place)


def test_FZ_602_a_record_is_not_made_over_another(record: Record, place: RecordPlace):
    fill(ZoneActs(record))
    before = row_digests(record.connection)

    with pytest.raises(RecordExistsError):
        Record.create(place)
    assert row_digests(record.connection) == before


def test_FZ_606_a_record_of_a_newer_program_is_left_alone(record: Record, place: RecordPlace):
    record.connection.run("UPDATE projection SET version = version + 1 WHERE name = 'goods'")
    record.close()

    with pytest.raises(RecordNewerError):
        Record.open(place)


@pytest.mark.parametrize("content", [b"<ESADout_CU/>" * 100, os.urandom(8192)])
def test_FZ_608_a_file_that_is_no_database_is_refused_and_left_as_it_is(tmp_path, content):
    path = tmp_path / "record.db"
    path.write_bytes(content)

    for opening in (Record.open, Record.create):
        with pytest.raises(RecordUnreadableError):
            opening(RecordPlace(str(path)))
    assert path.read_bytes() == content


def test_FZ_608_a_server_that_cannot_be_reached_is_said_so():
    with pytest.raises(RecordUnreadableError):
        Record.open(RecordPlace("postgresql://postgres@127.0.0.1:1/none"))


def test_FZ_609_a_sqlite_file_on_a_network_share_is_refused():
    mounts = (
        "/dev/sda1 / ext4 rw 0 0\n//server/share /mnt/zone\\040office cifs rw 0 0\n"
        "tmpfs /mnt/zone\\040office/local tmpfs rw 0 0\nnas:/x /srv nfs4 rw 0 0\nbroken\n"
    )
    kinds = {
        path: filesystem_of(Path(path), mounts)
        for path in (
            "/home/record.db", "/mnt/zone office/record.db", "/mnt/zone office/local/record.db",
            "/srv/record.db", "/srvother/record.db",
        )
    }  # fmt: skip

    assert list(kinds.values()) == ["ext4", "cifs", "tmpfs", "nfs4", "ext4"]


def test_FZ_609_the_kind_of_share_is_named(tmp_path):
    mounts = tmp_path / "mounts"
    mounts.write_text(f"nas:/zone {tmp_path} nfs4 rw 0 0\n")

    with pytest.raises(NetworkShareError) as caught:
        refuse_network_share(tmp_path / "record.db", mounts)
    assert caught.value.facts["filesystem"] == "nfs4"


def test_FZ_610_a_record_that_may_not_be_written_is_refused():
    with TemporaryDirectory() as name:
        folder, path = Path(name), Path(name) / "record.db"
        Record.create(RecordPlace(str(path))).close()
        path.chmod(0o444)
        folder.chmod(0o555)
        is_root = os.geteuid() == 0
        if is_root:
            os.seteuid(65534)  # root may write everything: become nobody for a moment
        try:
            with pytest.raises(RecordReadOnlyError):
                Record.open(RecordPlace(str(path)))
        finally:
            if is_root:
                os.seteuid(0)
            folder.chmod(0o755)


def test_FZ_607_a_full_disk_leaves_the_record_as_it_was(new_place, tmp_path):
    record = Record.create(new_place("sqlite"))
    acts = ZoneActs(record)
    acts.open()
    before = row_digests(record.connection)
    pages = record.connection.row("PRAGMA page_count")[0]
    record.connection.row(f"PRAGMA max_page_count = {pages + 2}")

    with pytest.raises(DiskFullError):
        acts.note(os.urandom(100_000))
    assert row_digests(record.connection) == before
    assert verify(record, Verification(folder=tmp_path)).is_whole
    record.close()


def test_FZ_603_a_record_held_by_another_desk_is_busy(record: Record, place: RecordPlace):
    acts = ZoneActs(record)
    acts.open()
    other = Record.open(place)
    if place.is_url:
        record.connection.run("SET lock_timeout = '50ms'")
    else:
        record.connection.row("PRAGMA busy_timeout = 50")
    with other.writing(acts.clock), pytest.raises(RecordBusyError):
        acts.note(b"waits")
    acts.note(b"goes through")
    other.close()

    assert record.connection.row("SELECT max(seq) FROM journal") == (2,)


@pytest.mark.parametrize("projection", PROJECTIONS, ids=lambda each: each.name)
def test_tables_of_a_projection_with_a_new_version_are_replayed(
    record: Record, place: RecordPlace, projection, tmp_path
):
    """An older program wrote them: its version is noted, and its rows are not what ours are."""
    fill(ZoneActs(record))
    before = row_digests(record.connection)
    constraints = _constraints(record)
    record.connection.run("UPDATE projection SET version = 0 WHERE name = ?", projection.name)
    if "balance" in projection.tables:
        record.connection.run("UPDATE balance SET net = net + 1")
    record.close()
    migrated = Record.open(place)
    after = row_digests(migrated.connection)
    verified = verify(migrated, Verification(folder=tmp_path))

    assert before == after
    assert verified.is_whole
    assert "FZ-635" not in {note.code for note in verified.notes}
    assert _constraints(migrated) == constraints
    migrated.close()


def _constraints(record: Record) -> list[tuple]:
    """What the database itself guards: on PostgreSQL foreign keys are things of their own."""
    if record.connection.is_sqlite:
        query = "SELECT type, name, sql FROM sqlite_master ORDER BY type, name"
    else:
        query = (
            "SELECT conrelid::regclass::text, contype::text, pg_get_constraintdef(oid) FROM "
            "pg_constraint WHERE connamespace = current_schema()::regnamespace ORDER BY 1, 2, 3"
        )
    return record.connection.rows(query)


def test_a_dry_run_writes_nothing(record: Record):
    acts = ZoneActs(record)
    acts.open()
    before = row_digests(record.connection)
    with record.writing(acts.clock, keep=False) as work:
        entry = work.append(acts.draft(EntryKind.ATTACHMENT_ADDED, {"number": "1"}))

    assert entry.seq == 2
    assert row_digests(record.connection) == before


def test_FZ_611_a_refusal_inside_an_act_writes_nothing_of_it(record: Record):
    acts = ZoneActs(record)
    acts.open()
    before = row_digests(record.connection)
    with pytest.raises(BlobTooLargeError):
        acts.note(bytes(LARGEST_BLOB + 1))

    assert row_digests(record.connection) == before


def test_a_url_is_shown_without_its_password():
    assert str(RecordPlace("postgresql://zone:secret@host/db")) == "postgresql://…@host/db"
    assert str(RecordPlace("/var/zone.db")) == "/var/zone.db"


@pytest.mark.parametrize("address", ["foo://x", "mysql://host/zone", "http://host"])
def test_FZ_615_an_address_of_another_kind_of_database_is_refused(address):
    with pytest.raises(RecordAddressError):
        Record.open(RecordPlace(address))
