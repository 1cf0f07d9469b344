"""How a check is stopped, resumed, watched, and left alone by writers and other checks."""

import sqlite3
import threading

import pytest
from forgery import forge
from zone_acts import ZoneActs, fill, fixed_key

from freezone.errors.store import DiskFullError
from freezone.errors.verification import VerifyStoppedError
from freezone.journal.entry import Entry, EntryKind
from freezone.store import journal
from freezone.store.engine import RecordPlace
from freezone.store.record import Record
from freezone.store.verification import Phase, Verification, Verified, verify
from freezone.store.verifying.finding import Findings
from freezone.store.verifying.replay import Replay
from freezone.store.verifying.scratch import Scratch


@pytest.fixture
def acts(record: Record) -> ZoneActs:
    """A record with everything in it, on each engine."""
    made = ZoneActs(record, key=fixed_key())
    fill(made)
    return made


def _codes(verified: Verified) -> set[tuple[str, int | None]]:
    return {(each.what.code, each.entry) for each in verified.findings}


def _stop_after(looks: int):
    seen = []

    def is_stopped() -> bool:
        seen.append(1)
        return len(seen) > looks

    return is_stopped


@pytest.fixture
def long(new_place) -> Record:
    """A record of a few thousand entries."""
    acts = ZoneActs(Record.create(new_place("sqlite")))
    acts.open()
    with acts.working() as work:
        for number in range(2600):
            payload = {"code": f"P{number}", "number": str(number), "name": "n", "kind": "yard"}
            work.append(acts.draft(EntryKind.PLACE_REGISTERED, payload))
    yield acts.record
    acts.record.close()


def test_FZ_659_a_stopped_check_goes_on_where_it_stopped_and_removes_its_scratch(
    long: Record, tmp_path
):
    for looks in (2, 5, 12):
        stopping = Verification(folder=tmp_path, is_stopped=_stop_after(looks))
        with pytest.raises(VerifyStoppedError):
            verify(long, stopping)
        assert [path.suffix for path in tmp_path.glob("verify-*.db")] == [".db"]
    verified = verify(long, Verification(folder=tmp_path))
    resumed = [note.params for note in verified.notes if note.code == "FZ-657"]

    assert verified.is_whole
    assert resumed == [{"entry": str(verified.entries)}]
    assert list(tmp_path.glob("verify-*")) == []


def test_a_check_may_be_told_to_start_from_the_first_entry(long: Record, tmp_path):
    with pytest.raises(VerifyStoppedError):
        verify(long, Verification(folder=tmp_path, is_stopped=_stop_after(4)))
    verified = verify(long, Verification(folder=tmp_path, resume=False))

    assert verified.is_whole
    assert "FZ-657" not in {note.code for note in verified.notes}


def test_a_scratch_that_was_damaged_meanwhile_is_not_taken_for_a_damaged_record(
    long: Record, tmp_path
):
    for damage in ("UPDATE place SET name = 'x'", None):
        with pytest.raises(VerifyStoppedError):
            verify(long, Verification(folder=tmp_path, is_stopped=_stop_after(4)))
        (path,) = tmp_path.glob("verify-*.db")
        if damage is None:
            path.write_bytes(b"noise" * 10_000)
        else:
            with sqlite3.connect(path) as scratch:
                scratch.execute(damage)
            scratch.close()

        assert verify(long, Verification(folder=tmp_path)).is_whole
        assert list(tmp_path.glob("verify-*.db")) == []


def test_what_was_found_before_the_stop_is_found_after_it(long: Record, tmp_path):
    seq = forge(long, EntryKind.PLACE_REGISTERED, {"code": 1}, is_indexed=False)
    with pytest.raises(VerifyStoppedError):
        verify(long, Verification(folder=tmp_path, is_stopped=_stop_after(7)))

    assert _codes(verify(long, Verification(folder=tmp_path))) == {("FZ-645", seq)}


def test_a_scratch_of_another_record_is_not_taken_up(long: Record, new_place, tmp_path):
    small = ZoneActs(Record.create(new_place("sqlite")))
    small.open()
    with pytest.raises(VerifyStoppedError):
        verify(long, Verification(folder=tmp_path, is_stopped=_stop_after(4)))
    verified = verify(small.record, Verification(folder=tmp_path))
    small.record.close()

    assert verified.is_whole
    assert "FZ-657" not in {note.code for note in verified.notes}


def test_two_checks_of_one_record_do_not_get_in_each_others_way(long: Record, tmp_path):
    seen = []

    def another(_done: int, _total: int, phase: Phase) -> None:
        if phase is Phase.LEDGER and not seen:
            seen.append(1)
            other = Record.open(long.place)
            seen.append(verify(other, Verification(folder=tmp_path)).is_whole)
            other.close()

    verified = verify(long, Verification(folder=tmp_path, progress=another))

    assert verified.is_whole
    assert seen == [1, True]
    assert list(tmp_path.glob("verify-*")) == []


def test_a_record_that_is_being_written_is_verified_as_it_was_at_the_start(
    acts: ZoneActs, place: RecordPlace, tmp_path
):
    before = journal.head(acts.record.connection).seq
    writer = Record.open(place)
    other = ZoneActs(writer, clock=acts.clock, count=acts.count)

    def write(_done: int, _total: int, _phase: Phase) -> None:
        other.note(b"meanwhile")

    verified = verify(acts.record, Verification(folder=tmp_path, progress=write))
    after = journal.head(writer.connection).seq
    writer.close()

    assert verified.is_whole
    assert verified.entries == before < after


def test_progress_is_told_phase_by_phase_up_to_the_end(acts: ZoneActs, tmp_path):
    told: list[tuple[int, int, Phase]] = []
    verify(
        acts.record,
        Verification(folder=tmp_path, progress=lambda *each: told.append(each)),
    )

    assert list(dict.fromkeys(phase for _, _, phase in told)) == list(Phase)
    assert all(0 <= done <= total for done, total, _ in told)
    for phase in Phase:
        done, total, _ = [each for each in told if each[2] is phase][-1]
        assert done == total


def test_an_event_stops_a_check_in_another_thread(long: Record, tmp_path):
    stop, stopped = threading.Event(), []

    def check() -> None:
        record = Record.open(long.place)
        progress = lambda *_: stop.set()  # noqa: E731 - one line is enough
        try:
            verify(record, Verification(folder=tmp_path, progress=progress, is_stopped=stop.is_set))
        except VerifyStoppedError as error:
            stopped.append(error.code)
        record.close()

    thread = threading.Thread(target=check)
    thread.start()
    thread.join(30)

    assert stopped == ["FZ-659"]


def _replayed(entries: list[Entry], replay: Replay) -> None:
    for entry in entries:
        replay.add(entry)
    replay.flush()


def test_FZ_607_no_room_for_the_scratch_is_no_finding(long: Record, tmp_path):
    """A limit on the pages of the scratch stands in for the full disk."""
    scratch, findings = Scratch(tmp_path / "limited.db"), Findings()
    scratch.start()
    pages = scratch.row("PRAGMA page_count")[0]
    scratch.row(f"PRAGMA max_page_count = {pages}")
    entries = [each.entry() for each in journal.entries_after(long.connection, 0, limit=900)]
    with pytest.raises(DiskFullError):
        _replayed(entries, Replay(scratch, findings))
    scratch.remove()

    assert len(findings) == 0
