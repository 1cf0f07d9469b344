"""Desks that are killed, and desks at work at the same time in processes of their own."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FORM, AIGUL = "consume:L2600000019", "U2600000011"
PROGRAM = f"""
import os, signal, sys
from pathlib import Path
from freezone.desk_file import DeskFile

desk = DeskFile.open(Path(sys.argv[1]))
name, count = sys.argv[2], int(sys.argv[3])
number = 0
while number < count or not count:
    desk.save_draft("{FORM}", "{AIGUL}", {{"number": str(number), "desk": name}})
    scan = desk.put_scan(f"{{name}}-{{number}}", "{AIGUL}", "gate")
    if number % 2:
        desk.finish_scan(scan, "opened", "L2600000019")
    if sys.argv[4:]:
        os.kill(os.getpid(), signal.SIGKILL)
    print(number, flush=True)
    number += 1
assert desk.trouble is None, desk.trouble
desk.close()
"""


def start(folder: Path, name: str, count: int, *more: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(folder), name, str(count), *more],
        cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip


@pytest.mark.slow
def test_what_was_saved_right_before_the_kill_is_there(folder, open_desk):
    killed = start(folder, "a", 0, "at once")
    killed.communicate()
    after = open_desk()

    assert killed.returncode == -signal.SIGKILL
    assert after.trouble is None
    assert after.draft(FORM, AIGUL).values == {"number": "0", "desk": "a"}
    assert [each.text for each in after.waiting_scans(AIGUL)] == ["a-0"]


@pytest.mark.slow
@pytest.mark.parametrize("delay", [0.0, 0.05, 0.111])
def test_a_desk_killed_at_any_point_leaves_all_it_said_it_saved(folder, open_desk, delay):
    killed = start(folder, "a", 0)
    killed.stdout.readline()
    time.sleep(delay)
    killed.send_signal(signal.SIGKILL)
    said = [0, *map(int, killed.communicate()[0].split())][-1]
    after = open_desk()
    found = {each.text for each in after.recent_scans(1_000_000)}

    assert after.trouble is None
    assert int(after.draft(FORM, AIGUL).values["number"]) >= said
    assert {f"a-{number}" for number in range(max(0, said - 1500), said + 1)} <= found
    assert not list(folder.glob("*.desk-journal"))
    assert len(list(folder.glob("*.desk"))) == 1


@pytest.mark.slow
def test_two_desks_of_one_terminal_at_once_lose_nothing(folder, open_desk):
    count = 150
    desks = [start(folder, name, count) for name in "ab"]
    for each in desks:
        each.communicate()
    after = open_desk()
    waiting = [each.text for each in after.waiting_scans(AIGUL)]
    drafts = {each.values["desk"]: each.values["number"] for each in after.drafts_of(AIGUL)}

    assert [each.returncode for each in desks] == [0, 0]
    assert len(after.recent_scans(1000)) == 2 * count
    assert drafts == {"a": str(count - 1), "b": str(count - 1)}
    for name in "ab":
        assert [text for text in waiting if text.startswith(name)] == [
            f"{name}-{number}" for number in range(0, count, 2)
        ]


@pytest.mark.slow
def test_desks_that_meet_a_damaged_file_at_once_set_it_aside_once(folder):
    folder.mkdir(parents=True)
    (folder / "desk.db").write_bytes(b"damaged" * 1000)
    count = "3"
    code = PROGRAM.replace("assert desk.trouble is None, desk.trouble", "")
    desks = [
        subprocess.Popen(
            [sys.executable, "-c", code, str(folder), name, count],
            cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)}, stdout=subprocess.DEVNULL,
        )
        for name in "abcd"
    ]  # fmt: skip

    assert [each.wait() for each in desks] == [0, 0, 0, 0]
    assert len(list(folder.glob("desk-damaged-*.db"))) == 1


@pytest.mark.slow
def test_importing_the_file_of_a_terminal_loads_nothing_of_the_record():
    """The desk opens it around its first frame."""
    code = (
        "import sys, freezone.desk_file\n"
        "heavy = {'sqlmodel', 'sqlalchemy', 'pydantic', 'fluent', 'cryptography', 'textual'}\n"
        "ours = ('freezone.store', 'freezone.journal', 'freezone.services', 'freezone.law')\n"
        "print(*sorted(name for name in sys.modules"
        " if name.split('.')[0] in heavy or name.startswith(ours)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True, text=True, check=True,
    )  # fmt: skip

    assert done.stdout.strip() == ""
