"""Several desks at once, and desks that die in the middle."""

import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from uuid import uuid4

import pytest
from zone_acts import START, ZoneActs

from freezone.clock import SettableClock
from freezone.ids import NumberKind
from freezone.journal.entry import Draft, EntryKind
from freezone.store.engine import RecordPlace
from freezone.store.record import Record
from freezone.store.verification import Verification, verify

ROOT = Path(__file__).parents[2]
APPENDER = ROOT / "tests" / "support" / "appender.py"
WRITERS, ACTS = 4, 20


def _start(place: RecordPlace, count: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, str(APPENDER), place.text, str(count)],
        cwd=ROOT, env={"PYTHONPATH": str(ROOT), "PATH": ""}, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip


def _journal(record: Record) -> list[tuple]:
    return record.connection.rows("SELECT seq FROM journal ORDER BY seq")


def test_writers_in_threads_lose_nothing(record: Record, tmp_path):
    ZoneActs(record).open()

    def write(_writer: int) -> list[int]:
        serials = []
        for _ in range(ACTS):
            with record.writing(SettableClock(START)) as work:
                (number,) = work.take_numbers(NumberKind.OPERATION, 1)
                serials.append(number.serial)
                draft = Draft(
                    id=uuid4(), kind=EntryKind.ATTACHMENT_ADDED, effective=START,
                    person="U2600000013", terminal="t", payload={"number": "1"},
                )  # fmt: skip
                work.append(draft)
        return serials

    with ThreadPoolExecutor(WRITERS) as pool:
        serials = [serial for each in pool.map(write, range(WRITERS)) for serial in each]

    assert sorted(serials) == list(range(1, WRITERS * ACTS + 1))
    assert verify(record, Verification(folder=tmp_path)).is_whole


@pytest.mark.slow
def test_writers_in_processes_lose_nothing(record: Record, place: RecordPlace, tmp_path):
    ZoneActs(record).open()
    writers = [_start(place, ACTS) for _ in range(3)]
    said = sorted(int(line) for writer in writers for line in writer.communicate()[0].split())

    assert [writer.returncode for writer in writers] == [0, 0, 0]
    assert len(said) == len(set(said)) == 3 * ACTS
    assert {(seq,) for seq in said} <= set(_journal(record))
    assert verify(record, Verification(folder=tmp_path)).is_whole


@pytest.mark.slow
def test_a_writer_killed_at_any_point_leaves_a_record_that_verifies(
    record: Record, place: RecordPlace, tmp_path
):
    """Whatever a killed writer said it had written is there; nothing is there by half."""
    ZoneActs(record).open()
    record.close()
    said: list[int] = []
    for delay in (0.0, 0.03, 0.071, 0.124):
        writer = _start(place, 0)
        said.append(int(writer.stdout.readline()))
        time.sleep(delay)
        writer.send_signal(signal.SIGKILL)
        said += [int(line) for line in writer.communicate()[0].splitlines() if line]
        after = Record.open(place)
        verified = verify(after, Verification(folder=tmp_path))
        present = {seq for (seq,) in _journal(after)}
        after.close()

        assert verified.is_whole, verified.findings
        assert set(said) <= present
        assert writer.returncode == -signal.SIGKILL
