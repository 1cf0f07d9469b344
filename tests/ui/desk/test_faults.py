"""What goes wrong around a desk: nothing is lost, nothing half done, and a clerk is told."""

import asyncio
import os
import pty
import random
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest
from busy_record import held
from desk_driver import Driver, driven
from small_zone import PASSWORD
from stocked_zone import Stock, view
from terminal import program, terminal, tmux

from freezone.errors import InvariantError
from freezone.services.roles import Role
from freezone.store import engine
from ui.memory import Memory
from ui.screens.home import HomeScreen
from ui.screens.lock import LockScreen
from ui.screens.lot import LotScreen
from ui.screens.lots import LotsScreen
from ui.screens.operation import OperationScreen
from ui.screens.stop import StopScreen

WAREHOUSE = "Ерлан Қойма"
GATE = "Гүлнар Қақпа"
NOISE = (
    b"\x1b[<0;10;5M", b"\x1b[<35;99;99m", b"\x1b[M\xe0\xf0\xf1", b"\x1b[5;10R", b"\x1b[I",
    b"\x1b[O", b"\x1b[?2026;2$y", b"\x1b[99~", b"\x1b[1099::115;5u", b"\x1b]11;rgb:0/0/0\x07",
    b"\x1bP1$r0m\x1b\\", b"\xff\xfe", b"\xd0", b"\x9b", b"\x00", b"\x1b[1;99z",
)  # fmt: skip
"""What terminals and bad lines send that no hand typed."""


async def _operates(desk: Driver, lot: str, operation: str) -> None:
    desk.scan(lot)
    await desk.until(lambda: isinstance(desk.app.screen, LotScreen))
    await desk.settle()
    await desk.press("f6")
    await desk.settle()
    await desk.type(desk.app.words.text(f"operation-{operation}"))
    await desk.press("enter")
    await desk.settle()
    assert isinstance(desk.app.screen, OperationScreen)


def test_FZ_603_a_record_held_too_long_is_told_and_the_same_form_is_one_act(
    chair, stock: Stock, monkeypatch
):
    monkeypatch.setattr(engine, "BUSY_TIMEOUT_MS", 300)

    async def story() -> None:
        async with chair.sits() as desk:
            await chair.logs_in(desk, Role.WAREHOUSE)
            await _operates(desk, stock["steel"], "split")
            await desk.type("100")
            before = chair.zone.head
            with held(chair.zone.desk.record.place.text):
                await desk.press("f9")
                await desk.settle()

                assert desk.says("REFUSED", "FZ-603")
                assert desk.app.screen.form.values["quantity"] == "100"
                (kept,) = desk.app.memory.drafts()
            await desk.press("f9")
            await desk.settle()

            assert chair.zone.head == before + 1
            assert desk.says("DONE")
            row = chair.zone.desk.record.connection.row(
                "SELECT count(*) FROM journal WHERE id = ?", str(kept.request)
            )
            assert row == (1,)

    asyncio.run(story())


def test_FZ_601_a_record_file_that_vanished_takes_no_act_and_is_told(chair, stock: Stock):
    async def story() -> None:
        record = chair.zone.desk.record.place.path
        async with chair.sits() as desk:
            await chair.logs_in(desk, Role.WAREHOUSE)
            await _operates(desk, stock["steel"], "split")
            await desk.type("100")
            before = chair.zone.head
            record.rename(record.with_name("elsewhere.sqlite"))
            await desk.press("f9")
            await desk.settle()

            assert desk.says("REFUSED", "FZ-601")
            assert desk.app.screen.form.values["quantity"] == "100"
            record.with_name("elsewhere.sqlite").rename(record)
            assert chair.zone.head == before

            await desk.press("f9")
            await desk.settle()

            assert chair.zone.head == before + 1

    asyncio.run(story())


def test_FZ_610_a_record_that_may_only_be_read_is_told_and_the_form_stays(chair, stock: Stock):
    async def story() -> None:
        record = chair.zone.desk.record.place.path
        is_root = os.geteuid() == 0
        state = chair.folder / "state"
        state.mkdir()
        state.chmod(0o777)
        chair.folder.chmod(0o755)
        async with chair.sits() as desk:
            await chair.logs_in(desk, Role.WAREHOUSE)
            await _operates(desk, stock["steel"], "split")
            await desk.type("100")
            before = chair.zone.head
            desk.app.desk.record.close()
            record.chmod(0o444)
            try:
                if is_root:
                    os.seteuid(65534)  # root may write everything: become nobody for a moment
                await desk.press("f9")
                await desk.settle()
            finally:
                if is_root:
                    os.seteuid(0)
                record.chmod(0o644)

            assert desk.says("REFUSED", "This account cannot write the record or its folder.")
            assert desk.app.screen.form.values["quantity"] == "100"
            assert chair.zone.head == before

    asyncio.run(story())


def test_a_bug_in_a_service_is_one_calm_sentence_and_the_form_stays(
    chair, stock: Stock, monkeypatch, tmp_path
):
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("a bug of ours")

    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "logs"))

    async def story() -> None:
        async with chair.sits() as desk:
            await chair.logs_in(desk, Role.WAREHOUSE)
            await _operates(desk, stock["steel"], "split")
            await desk.type("100")
            before = chair.zone.head
            with monkeypatch.context() as patched:
                patched.setattr(OperationScreen, "send", broken)
                await desk.press("f9")
                await desk.settle()

            assert desk.says("FAILED", "Nothing was half recorded")
            assert chair.zone.head == before
            (log,) = (tmp_path / "logs").rglob("freezone.log")
            assert "a bug of ours" in log.read_text()

            await desk.press("f9")
            await desk.settle()

            assert chair.zone.head == before + 1

    asyncio.run(story())


def test_INV_a_broken_invariant_stops_the_desk_and_ends_it_with_four(chair, stock: Stock):
    async def story() -> None:
        async with chair.sits() as desk:
            await chair.logs_in(desk, Role.WAREHOUSE)
            desk.app.desk_screen.failed(InvariantError("INV-2", "a balance fell below zero"))
            await desk.settle()

            assert isinstance(desk.app.screen, StopScreen)
            assert desk.says("INV-2", "a balance fell below zero")

            desk.scan(stock["steel"])
            await desk.press("enter", "f9", "f2")
            await desk.settle()

            assert isinstance(desk.app.screen, StopScreen)

            await desk.press("escape")
            await desk.settle()
            assert desk.app.return_code == 4

    asyncio.run(story())


def test_every_screen_bears_a_terminal_of_twenty_by_five(chair, stock: Stock):
    async def story() -> None:
        async with chair.sits() as desk:

            async def squeezed() -> None:
                shown, before = desk.app.screen, desk.lines
                await desk.resize(20, 5)
                await desk.resize(80, 24)

                # A list may have scrolled; its frame and the screen are what they were.
                assert desk.app.screen is shown
                assert (desk.lines[0], desk.lines[-2:]) == (before[0], before[-2:])

            await squeezed()
            await chair.logs_in(desk, Role.WAREHOUSE)
            await squeezed()
            await desk.go("lots")
            await squeezed()
            await _operates(desk, stock["steel"], "split")
            await desk.type("100")
            await desk.settle()
            await squeezed()
            assert desk.app.screen.form.values["quantity"] == "100"
            await desk.press("f2")
            await desk.settle()
            await squeezed()

    asyncio.run(story())


def test_an_idle_desk_locks_and_another_person_goes_on_with_what_was_typed(chair, stock: Stock):
    async def story() -> None:
        patience = {**chair.setting().environment, "FREEZONE_LOCK_MINUTES": "1"}
        async with driven(replace(chair.setting(), environment=patience)) as desk:
            await chair.logs_in(desk, Role.WAREHOUSE)
            await _operates(desk, stock["steel"], "split")
            await desk.type("100")
            await desk.settle()
            form = desk.app.screen
            desk.app.guard.look(desk._time + 59)
            await desk.settle()

            assert desk.app.screen is form

            first = desk.app.person
            desk.app.guard.look(desk._time + 61)
            await desk.settle()

            assert isinstance(desk.app.screen, LockScreen)
            assert desk.says("The desk is locked")

            await desk.type("wrong")
            await desk.press("f9")
            await desk.settle()

            assert isinstance(desk.app.screen, LockScreen)
            assert desk.says("REFUSED", "FZ-5")

            lock = desk.app.screen.query_one("Form")
            lock.fill({"name": GATE, "password": PASSWORD})
            await desk.press("f9")
            await desk.settle()

            assert desk.app.screen is form
            assert form.form.values["quantity"] == "100"
            assert GATE in desk.lines[0]
            assert desk.app.memory.file.drafts_of(first) == ()
            assert [draft.values["quantity"] for draft in desk.app.memory.drafts()] == ["100"]

    asyncio.run(story())


def test_a_badge_changes_the_person_and_the_screen_beneath_stays(chair, stock: Stock):
    async def story() -> None:
        async with chair.sits() as desk:
            await chair.logs_in(desk, Role.WAREHOUSE)
            await desk.go("lots")
            beneath = desk.app.screen
            desk.scan(chair.zone.sessions[GATE].person)
            await desk.until(lambda: isinstance(desk.app.screen, LockScreen))
            await desk.settle()
            await desk.press("escape")
            await desk.settle()

            assert desk.app.session.name == WAREHOUSE

            desk.scan(chair.zone.sessions[GATE].person)
            await desk.until(lambda: isinstance(desk.app.screen, LockScreen))
            await desk.settle()
            await desk.type(PASSWORD)
            await desk.press("f9")
            await desk.settle()

            assert desk.app.screen is beneath
            assert isinstance(beneath, LotsScreen)
            assert GATE in desk.lines[0]

    asyncio.run(story())


def test_a_storekeeper_who_takes_over_does_not_see_what_stood_open(chair, stock: Stock):
    async def story() -> None:
        async with chair.sits() as desk:
            await chair.logs_in(desk, Role.WAREHOUSE)
            desk.scan(stock["oil"])
            await desk.until(lambda: isinstance(desk.app.screen, LotScreen))
            await desk.settle()
            desk.scan(chair.zone.sessions["Сәуле Болат"].person)
            await desk.until(lambda: isinstance(desk.app.screen, LockScreen))
            await desk.settle()
            await desk.type(PASSWORD)
            await desk.press("f9")
            await desk.settle()

            assert isinstance(desk.app.screen, HomeScreen)
            assert len(desk.app.screen_stack) == 2

    asyncio.run(story())


def _in_terminal(chair, tmp_path: Path):
    place = str(chair.zone.desk.record.place.path)
    environment = {
        "FREEZONE_STATE": str(tmp_path / "state"),
        "FREEZONE_LANGUAGE": "en",
        "FREEZONE_RECORD": place,
        "FREEZONE_TERMINAL": "T1",
    }
    return terminal(program(), tmp_path, environment)


def _splits(seat, stock: Stock) -> None:
    """Log in, open the form that splits the steel, and type an amount."""
    seat.sees("Log in")
    seat.type(WAREHOUSE)
    seat.press("enter")
    seat.type(PASSWORD)
    seat.press("f9")
    seat.sees("Waiting for you")
    seat.scan(stock["steel"])
    seat.sees("What may be done")
    seat.press("f6")
    seat.type("split")
    seat.press("enter")
    seat.sees("Quantity")


def _pid(seat) -> int:
    return int(seat._tmux("list-panes", "-t", "desk", "-F", "#{pane_pid}"))


def _ended(pid: int) -> bool:
    """Tell whether a program is gone, every thread of it.

    The first thread is soon dead; one that waits for the disk keeps files and locks until it is.
    """
    try:
        told = [each.joinpath("stat").read_text() for each in Path(f"/proc/{pid}/task").iterdir()]
    except (FileNotFoundError, ProcessLookupError):
        return not Path(f"/proc/{pid}").exists()
    return [each.rpartition(")")[2].split()[0] for each in told] == ["Z"]


def _waits_for_end(pid: int) -> None:
    end = time.monotonic() + 15
    while not _ended(pid):
        assert time.monotonic() < end, "the desk did not end"
        time.sleep(0.05)


in_tmux = pytest.mark.skipif(tmux() is None, reason="there is no tmux here")


def test_only_one_question_is_asked_however_often_its_key_is_pressed(chair, stock: Stock):
    async def story() -> None:
        async with chair.sits() as desk:
            await chair.logs_in(desk, Role.WAREHOUSE)
            desk.app.go.lock()
            await desk.settle()
            await desk.press("f2", "f2", "f2")
            await desk.settle()

            assert desk.says("Leave the desk?", "Answer this first")

            await desk.press("escape")
            await desk.settle()

            assert isinstance(desk.app.screen, LockScreen)

    asyncio.run(story())


@in_tmux
@pytest.mark.slow
def test_a_terminal_that_goes_away_in_the_middle_of_a_form_leaves_its_draft(
    chair, stock: Stock, tmp_path
):
    before = chair.zone.head
    with _in_terminal(chair, tmp_path) as seat:
        _splits(seat, stock)
        seat.type("250")
        seat.sees("= 250")
        pid = _pid(seat)
        os.kill(pid, signal.SIGHUP)
        _waits_for_end(pid)

    person = chair.zone.sessions[WAREHOUSE].person
    memory = Memory(chair.setting(), lambda: person)
    assert [draft.values["quantity"] for draft in memory.drafts()] == ["250"]
    memory.close()
    assert chair.zone.head == before
    assert chair.zone.is_whole()


@in_tmux
@pytest.mark.slow
def test_noise_on_the_line_types_nothing_and_stops_nothing(chair, stock: Stock, tmp_path):
    rng = random.Random(7)  # noqa: S311 - the same noise each time
    with _in_terminal(chair, tmp_path) as seat:
        _splits(seat, stock)
        before = chair.zone.head
        for _ in range(150):
            noise = rng.choice(NOISE)
            seat._tmux("send-keys", "-t", "desk", "-H", *(f"{byte:02x}" for byte in noise))
        time.sleep(1)
        seat.resize(20, 5)
        seat.resize(80, 24)
        assert not _ended(_pid(seat))
        seat.press("escape")
        seat.scan(stock["tiles"])
        seat.sees(stock["tiles"])

    assert chair.zone.head == before


@in_tmux
@pytest.mark.slow
@pytest.mark.parametrize("after", [0.0, 0.02, 0.1])
def test_a_desk_killed_while_it_records_gives_one_act_in_all(
    chair, stock: Stock, tmp_path, after: float
):
    before = chair.zone.head
    with _in_terminal(chair, tmp_path) as seat:
        _splits(seat, stock)
        seat.type("250")
        seat.sees("= 250")
        pid = _pid(seat)
        seat._tmux("send-keys", "-t", "desk", "F9")
        time.sleep(after)
        os.kill(pid, signal.SIGKILL)
        _waits_for_end(pid)
    person = chair.zone.sessions[WAREHOUSE].person
    memory = Memory(chair.setting(), lambda: person)
    is_kept = bool(memory.drafts())
    memory.close()
    if is_kept:
        with _in_terminal(chair, tmp_path) as seat:
            _splits(seat, stock)
            seat.sees("Taken up from the draft")
            seat.press("f9")
            seat.sees("DONE")

    assert chair.zone.head == before + 1
    assert view(chair.zone, stock["steel"]).accounts["stock"].net == 750_500_000
    assert chair.zone.is_whole()


FAULTY = """
import sys
from ui.screens.home import HomeScreen
from ui.widgets.card import Card

def broken(self, *_):
    raise RuntimeError("a bug of ours")

if sys.argv[1] == "screen":
    HomeScreen.do_print = broken
else:
    Card.key_f8 = broken

from ui.cli.main import main
sys.exit(main([]))
"""


@in_tmux
@pytest.mark.slow
@pytest.mark.parametrize("part", ["screen", "widget"])
def test_a_bug_in_a_screen_or_a_part_of_it_leaves_the_desk_answering(
    chair, stock: Stock, tmp_path, part: str
):
    environment = {
        "FREEZONE_STATE": str(tmp_path / "state"),
        "FREEZONE_LANGUAGE": "en",
        "FREEZONE_RECORD": str(chair.zone.desk.record.place.path),
        "PYTHONPATH": str(Path(__file__).parents[3]),
    }
    with terminal([sys.executable, "-c", FAULTY, part], tmp_path, environment) as seat:
        seat.sees("Log in")
        seat.type(WAREHOUSE)
        seat.press("enter")
        seat.type(PASSWORD)
        seat.press("f9")
        seat.sees("Waiting for you")
        seat.press("f8")
        seat.sees("FAILED", "Nothing was half recorded")
        seat.scan(stock["steel"])
        seat.sees("What may be done")


@pytest.mark.parametrize("leads_session", [True, False])
def test_a_terminal_that_is_gone_ends_the_desk_at_once(chair, leads_session):
    """A line that drops without a signal: the desk must not stay behind, asking it for ever."""
    setting = chair.setting()
    master, slave = pty.openpty()
    desk = subprocess.Popen(
        [sys.executable, "-m", "ui.cli", "--record", setting.record],
        stdin=slave, stdout=slave, stderr=slave, start_new_session=leads_session,
        env={**os.environ, **setting.environment, "TERM": "xterm-256color"},
    )  # fmt: skip
    os.close(slave)
    painted = b""
    while b"F12" not in painted:
        painted += os.read(master, 100_000)
    os.close(master)

    # 120 is Python's word for a last flush into the terminal that is no more.
    assert desk.wait(20) in {0, 120}
