"""Ways to the desk: the program alone, the demo zone; and what is said where there is no way."""

import os
import pty
import re
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from freezone.language.catalogue import Catalogue, Language
from ui.cli.main import desk_asked
from ui.demo.people import PASSWORD, PEOPLE

WORDS = Catalogue(Language.EN)
PATIENCE = 60.0
ROOT = Path(__file__).resolve().parents[3]


@pytest.mark.parametrize(
    ("arguments", "asked"),
    [
        ("", {}),
        ("--record r.sqlite", {"record": "r.sqlite"}),
        ("--record=r.sqlite --language ru --terminal W1",
         {"record": "r.sqlite", "language": "ru", "terminal": "W1"}),
        ("lots", None),
        ("--record r.sqlite lots", None),
        ("--json", None),
        ("--help", None),
        ("--record", None),
        ("--record --json", None),
    ],
)  # fmt: skip
def test_without_a_command_the_desk_is_asked_for(arguments, asked):
    assert desk_asked(arguments.split()) == asked


def environment_of(folder: Path) -> dict[str, str]:
    kept = {name: text for name, text in os.environ.items() if not name.startswith("FREEZONE_")}
    places = {name: str(folder) for name in ("XDG_DATA_HOME", "XDG_STATE_HOME", "FREEZONE_STATE")}
    more = {"FREEZONE_LANGUAGE": "en", "TERM": "xterm-256color", "PYTHONPATH": str(ROOT)}
    return kept | places | more | {"COLUMNS": "80", "LINES": "24"}


def shown_by(folder: Path, *arguments: str, until: str) -> str:
    """Run the program at a terminal until something is shown; then the terminal goes away."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "ui.cli", *arguments], env=environment_of(folder),
        stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True,
    )  # fmt: skip
    os.close(theirs)
    shown, end = "", time.monotonic() + PATIENCE
    while until not in " ".join(shown.split()) and time.monotonic() < end:
        try:
            shown += re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", " ", os.read(ours, 65536).decode())
        except (OSError, UnicodeDecodeError):
            break
    process.send_signal(signal.SIGTERM)
    process.wait(PATIENCE)
    os.close(ours)
    return " ".join(shown.split())


def test_the_program_alone_opens_the_desk(tmp_path):
    record = tmp_path / "there.sqlite"
    record.touch()

    shown = shown_by(tmp_path, "--record", str(record), until=WORDS.text("key-language"))

    assert WORDS.text("log-in-title") in shown
    assert "Usage" not in shown


def test_the_program_alone_without_a_record_offers_to_make_one(tmp_path):
    record = tmp_path / "not-there.sqlite"

    title = WORDS.text("first-start-title")

    assert title in shown_by(tmp_path, f"--record={record}", until=title)


@pytest.mark.parametrize("stream", ["stdin", "stdout", "stderr"])
def test_without_a_whole_terminal_the_program_alone_shows_its_help(tmp_path, stream):
    """Two of the three streams are a terminal, which is not enough for a desk."""
    ours, theirs = pty.openpty()
    streams = dict.fromkeys(("stdin", "stdout", "stderr"), theirs)
    streams[stream] = subprocess.DEVNULL if stream == "stdin" else subprocess.PIPE
    done = subprocess.run(
        [sys.executable, "-m", "ui.cli"], env=environment_of(tmp_path), timeout=PATIENCE,
        check=False, **streams,
    )  # fmt: skip
    os.close(theirs)
    said = done.stdout if stream == "stdout" else os.read(ours, 65536)
    os.close(ours)

    assert done.returncode == 0
    assert b"Usage: freezone" in said


@pytest.mark.slow
def test_the_demo_opens_the_desk_and_says_who_works_in_it(tmp_path):
    shown = shown_by(
        tmp_path, "demo", "--folder", str(tmp_path / "zone"), until=PEOPLE[-1].name + " Part"
    )

    assert WORDS.text("log-in-demo", password=PASSWORD) in shown
    assert [person.name for person in PEOPLE if person.name not in shown] == []


def halted(module: str, *arguments: str) -> str:
    """The program with one module taken away, as a Python says it that has not got it."""
    return (
        f"import sys; sys.modules[{module!r}] = None\n"
        f"from ui.cli.main import main\nsys.exit(main({list(arguments)!r}))"
    )


def test_FZ_660_a_desk_that_is_not_installed_is_said(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", halted("textual_serve", "--json", "serve")],
        env=environment_of(tmp_path), capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert done.returncode == 3
    assert '"FZ-660"' in done.stdout
    assert "textual_serve" in done.stdout


def test_FZ_660_without_textual_the_program_alone_says_so_at_its_terminal(tmp_path):
    ours, theirs = pty.openpty()
    done = subprocess.run(
        [sys.executable, "-c", halted("textual")], env=environment_of(tmp_path),
        stdin=theirs, stdout=theirs, stderr=theirs, check=False, timeout=PATIENCE,
    )  # fmt: skip
    os.close(theirs)
    said = os.read(ours, 65536).decode()
    os.close(ours)

    assert done.returncode == 3
    assert "FZ-660" in said


def test_FZ_661_an_address_that_is_taken_is_refused(terminal):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        said = terminal.json("serve", "--port", port, code=3)

    assert said.refusals == ["FZ-661"]


@pytest.mark.parametrize("port", ["0", "65536", "-1", "http"])
def test_a_port_that_there_is_not_is_wrong_usage(terminal, port):
    assert terminal.says("serve", f"--port={port}").code == 2
