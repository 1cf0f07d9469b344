"""Whatever is wrong with the file, the desk works on and says so."""

import os
import sqlite3
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from freezone.desk_file import DeskFile, Preferences, Theme
from freezone.errors.desk_file import (
    DeskFileBusyError,
    DeskFileDamagedError,
    DeskFileNewerError,
    DeskFileUnwritableError,
)

FORM, AIGUL = "consume:L2600000019", "U2600000011"
TYPED = {"quantity": "24"}


def works(desk: DeskFile) -> bool:
    """Use everything once."""
    desk.save_draft("works", AIGUL, TYPED)
    desk.keep_preferences(Preferences(theme=Theme.DARK), AIGUL)
    scan = desk.put_scan("L2600000019", AIGUL, "gate")
    waited = [each.id for each in desk.waiting_scans(AIGUL)]
    desk.finish_scan(scan, "opened", "L2600000019")
    return (
        scan in waited
        and desk.draft("works", AIGUL).values == TYPED
        and desk.preferences(AIGUL).theme is Theme.DARK
        and desk.recent_scans(1)[0].outcome == "opened"
    )


def set_aside(folder: Path) -> list[bytes]:
    return [path.read_bytes() for path in folder.glob("desk-damaged-*.db")]


def middle_destroyed(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096:-4096] = b"\xa5" * (len(content) - 8192)
    path.write_bytes(content)


@contextmanager
def nobody():
    """Root may write everything: be nobody for a moment."""
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if is_root:
            os.seteuid(0)


@pytest.mark.parametrize(
    "damage",
    [
        lambda path: path.write_text("Это не база данных. " * 500, encoding="utf-8"),
        lambda path: path.write_bytes(path.read_bytes()[:5000]),
        middle_destroyed,
    ],
    ids=["text", "cut", "middle"],
)
def test_FZ_620_a_damaged_file_is_set_aside_and_a_new_one_is_begun(desk, open_desk, folder, damage):
    desk.save_draft(FORM, AIGUL, TYPED)
    desk.close()
    damage(folder / "desk.db")
    damaged = (folder / "desk.db").read_bytes()
    after = open_desk()

    assert after.trouble.code == DeskFileDamagedError.code
    assert Path(after.trouble.params["aside"]).read_bytes() == damaged
    assert set_aside(folder) == [damaged]
    assert after.draft(FORM, AIGUL) is None
    assert works(after)

    after.close()
    again = open_desk()

    assert again.trouble is None
    assert again.draft("works", AIGUL).values == TYPED


def test_FZ_620_tables_of_another_program_are_set_aside(folder, open_desk):
    folder.mkdir(parents=True)
    with closing(sqlite3.connect(folder / "desk.db")) as other:
        other.execute("CREATE TABLE draft (title TEXT)")
    desk = open_desk()

    assert desk.trouble.code == DeskFileDamagedError.code
    assert works(desk)
    with closing(sqlite3.connect(desk.trouble.params["aside"])) as other:
        assert other.execute("SELECT sql FROM sqlite_schema").fetchall() == [
            ("CREATE TABLE draft (title TEXT)",)
        ]


def emptied_log(desk: DeskFile) -> None:
    """Bring everything into the file itself, where it can be damaged."""
    desk._storage._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def test_FZ_620_a_file_damaged_while_the_desk_is_open_is_set_aside_too(desk, folder, clock):
    desk.save_draft(FORM, AIGUL, {"note": "x" * 50_000})
    old = desk.put_scan("before", AIGUL, "gate")
    emptied_log(desk)
    middle_destroyed(folder / "desk.db")
    desk._storage._connection.execute("PRAGMA shrink_memory").fetchall()
    clock.advance(timedelta(seconds=1))

    assert works(desk)
    assert desk.trouble.code == DeskFileDamagedError.code
    assert len(set_aside(folder)) == 1

    # The queue on the screen still knows a scan of the old file: it is not taken for a new one.
    desk.finish_scan(old, "late", None)

    assert "late" not in {each.outcome for each in desk.recent_scans(9)}


def test_ids_of_scans_set_aside_do_not_come_again(desk, open_desk, folder, clock):
    scan = desk.put_scan("before", AIGUL, "gate")
    desk.close()
    (folder / "desk.db").write_bytes(b"damaged" * 1000)
    clock.advance(timedelta(minutes=1))

    assert open_desk().put_scan("after", AIGUL, "gate") > scan


def test_a_log_left_beside_a_damaged_file_is_not_read_into_the_new_one(desk, open_desk, folder):
    emptied_log(desk)
    desk.save_draft(FORM, AIGUL, TYPED)
    log = (folder / "desk.db-wal").read_bytes()
    desk.close()
    (folder / "desk.db").write_bytes(b"damaged" * 1000)
    (folder / "desk.db-wal").write_bytes(log)
    after = open_desk()

    assert after.trouble.code == DeskFileDamagedError.code
    assert after.draft(FORM, AIGUL) is None
    assert works(after)


def test_FZ_620_the_log_of_a_desk_still_at_work_is_set_aside_with_its_file(desk, open_desk, folder):
    desk.save_draft(FORM, AIGUL, {"note": "x" * 50_000})
    emptied_log(desk)
    desk.put_scan("in the log", AIGUL, "gate")
    middle_destroyed(folder / "desk.db")
    second = open_desk()

    assert second.trouble.code == DeskFileDamagedError.code
    assert len(list(folder.glob("desk-damaged-*.db-wal"))) == 1
    assert works(second)
    assert works(desk)

    desk.close()
    second.close()

    assert open_desk().draft("works", AIGUL).values == TYPED


def test_a_draft_whose_bytes_changed_is_no_draft(desk, folder):
    desk.save_draft(FORM, AIGUL, TYPED)
    with closing(sqlite3.connect(folder / "desk.db")) as beside:
        beside.execute("UPDATE draft SET stated = x'7b22ff'")
        beside.commit()
    desk.put_scan("L26", AIGUL, "gate")
    with closing(sqlite3.connect(folder / "desk.db")) as beside:
        beside.execute("UPDATE scan SET text = x'4cff36'")
        beside.commit()

    assert desk.draft(FORM, AIGUL) is None
    assert desk.drafts_of(AIGUL) == ()
    assert desk.waiting_scans()[0].text == "L\ufffd6"
    assert desk.save_draft(FORM, AIGUL, TYPED) == desk.draft(FORM, AIGUL)


@pytest.mark.parametrize("below", ["", "gate-1"], ids=["folder", "no folder yet"])
def test_FZ_621_in_a_folder_that_may_not_be_written_the_desk_works_in_memory(below):
    with TemporaryDirectory() as name:
        folder = Path(name) / below
        Path(name).chmod(0o555)
        try:
            with nobody():
                desk = DeskFile.open(folder)
                assert works(desk)
                desk.close()
        finally:
            Path(name).chmod(0o755)

        assert desk.trouble.code == DeskFileUnwritableError.code
        assert list(Path(name).iterdir()) == []


def test_FZ_621_where_a_file_stands_in_place_of_the_folder(tmp_path):
    (tmp_path / "state").write_text("a file")
    desk = DeskFile.open(tmp_path / "state" / "gate-1")

    assert desk.trouble.code == DeskFileUnwritableError.code
    assert works(desk)
    desk.close()


def test_FZ_621_where_a_folder_stands_in_place_of_the_file(folder, open_desk):
    (folder / "desk.db").mkdir(parents=True)
    desk = open_desk()

    assert desk.trouble.code == DeskFileUnwritableError.code
    assert works(desk)


def test_FZ_621_when_the_disk_is_full_what_was_typed_is_still_there(desk, open_desk):
    kept = desk.save_draft(FORM, AIGUL, TYPED)
    scan = desk.put_scan("before", AIGUL, "gate")
    pages = desk._storage._connection.execute("PRAGMA page_count").fetchone()[0]
    desk._storage._connection.execute(f"PRAGMA max_page_count = {pages}")
    large = desk.save_draft(FORM, AIGUL, {"note": "x" * 100_000})

    assert desk.trouble.code == DeskFileUnwritableError.code
    assert desk.trouble.params["path"].endswith("desk.db")
    assert desk.draft(FORM, AIGUL) == large
    assert large.request == kept.request
    assert [each.id for each in desk.waiting_scans()] == [scan]
    assert works(desk)

    desk.close()

    assert open_desk().draft(FORM, AIGUL) == kept


@pytest.mark.slow
def test_FZ_622_a_file_that_another_program_holds_is_left_to_it(desk, open_desk, folder):
    kept = desk.save_draft(FORM, AIGUL, TYPED)
    with closing(sqlite3.connect(folder / "desk.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        second = open_desk()
        assert second.trouble.code == DeskFileBusyError.code
        assert works(second)

        later = desk.save_draft(FORM, AIGUL, {"quantity": "25"})
        assert desk.trouble.code == DeskFileBusyError.code
        assert desk.draft(FORM, AIGUL) == later
        assert later.request == kept.request
        other.execute("ROLLBACK")

    assert works(desk)
    desk.close()

    assert open_desk().draft(FORM, AIGUL) == kept


@pytest.mark.slow
def test_FZ_622_when_another_desk_never_finishes_opening(open_desk, folder):
    folder.mkdir(parents=True)
    with closing(sqlite3.connect(folder / "opening.lock", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        desk = open_desk()

    assert desk.trouble.code == DeskFileBusyError.code
    assert works(desk)


def test_FZ_623_a_file_of_a_newer_version_stays_as_it_is(desk, open_desk, folder):
    desk.save_draft(FORM, AIGUL, TYPED)
    desk.close()
    with closing(sqlite3.connect(folder / "desk.db")) as newer:
        newer.execute("PRAGMA user_version = 99")
        newer.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    content = (folder / "desk.db").read_bytes()
    after = open_desk()

    assert after.trouble == DeskFileNewerError.reason(path=folder / "desk.db")
    assert works(after)

    after.close()

    assert (folder / "desk.db").read_bytes() == content


def test_noise_in_place_of_a_lock_does_not_stop_a_desk(folder, open_desk):
    folder.mkdir(parents=True)
    (folder / "opening.lock").write_bytes(b"noise" * 1000)
    (folder / "0123.desk").write_bytes(b"noise" * 1000)
    desk = open_desk()

    assert desk.trouble is None
    assert not (folder / "0123.desk").exists()


def test_a_desk_that_ends_leaves_one_file_and_one_lock(desk, folder):
    works(desk)
    desk.close()

    assert sorted(path.name for path in folder.iterdir()) == ["desk.db", "opening.lock"]


def test_the_folder_is_closed_to_other_people(desk, folder):
    assert folder.stat().st_mode & 0o077 == 0


def test_FZ_621_a_file_that_cannot_be_made_whole_is_given_up(desk, folder):
    """A new file would not help either: what SQLite finds whole lacks a table."""
    kept = desk.save_draft(FORM, AIGUL, TYPED)
    with closing(sqlite3.connect(folder / "desk.db")) as other:
        other.execute("DROP TABLE preference")
    desk.keep_preferences(Preferences(theme=Theme.DARK), AIGUL)

    assert desk.trouble.code == DeskFileUnwritableError.code
    assert works(desk)

    desk.close()
    with closing(sqlite3.connect(folder / "desk.db")) as left:
        assert left.execute("SELECT request FROM draft").fetchall() == [(str(kept.request),)]


def test_a_long_day_in_memory_is_tidied_too(folder):
    folder.parent.mkdir(parents=True)
    folder.write_text("a file")
    desk = DeskFile.open(folder)
    for number in range(600):
        desk.save_draft(FORM, AIGUL, {"number": str(number)})

    assert desk.draft(FORM, AIGUL).values == {"number": "599"}
    assert desk.trouble.code == DeskFileUnwritableError.code
    desk.close()


def test_a_mistake_of_ours_is_no_trouble_of_the_file(desk):
    with pytest.raises(sqlite3.IntegrityError):
        desk._storage.write(
            lambda connection: connection.execute(
                "INSERT INTO draft VALUES (1, '', '', '', '', '', NULL)"
            )
        )

    assert desk.trouble is None
    assert works(desk)
