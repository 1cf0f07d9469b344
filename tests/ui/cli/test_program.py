"""The program itself, in a process of its own."""

import json
import os
import pty
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from small_zone import PASSWORD, tariff_table

HEAVY = ("sqlmodel", "sqlalchemy", "textual", "reportlab", "PIL", "babel", "rapidfuzz", "psycopg")


@pytest.fixture
def environment(tmp_path):
    kept = {name: text for name, text in os.environ.items() if not name.startswith("FREEZONE_")}
    folders = {name: str(tmp_path) for name in ("XDG_DATA_HOME", "XDG_STATE_HOME")}
    return (
        kept
        | folders
        | {"FREEZONE_RECORD": str(tmp_path / "zone.sqlite"), "FREEZONE_LANGUAGE": "en"}
        | {"PYTHONPATH": str(Path(__file__).parents[3])}
    )


def run(environment, *arguments, **more):
    return subprocess.run(
        [sys.executable, "-m", "ui.cli", *map(str, arguments)],
        env=environment, capture_output=True, check=False, timeout=120, **more,
    )  # fmt: skip


@pytest.fixture
def acting(environment):
    """An environment in which the administrator of a new record works."""
    environment |= {"FREEZONE_NEW_PASSWORD": PASSWORD, "FREEZONE_PASSWORD": PASSWORD}
    made = run(environment, "--json", "init", "--admin", "Айгүл")

    assert made.returncode == 0, made
    assert set(json.loads(made.stdout)) == {"person"}
    return environment | {"FREEZONE_USER": "Айгүл"}


def test_help_starts_without_what_only_work_needs(environment):
    code = (
        "import sys\n"
        "from ui.cli.main import main\n"
        "main(['--help'])\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, check=False
    )

    assert done.stderr.decode().strip() == "[]"
    assert b"Usage: freezone" in done.stdout


def test_the_program_ends_with_its_number(acting):
    assert run(acting, "lots").returncode == 0
    assert run(acting, "nothing").returncode == 2
    assert run(acting | {"FREEZONE_PASSWORD": "wrong"}, "lots").returncode == 3


def test_any_encoding_of_the_terminal_shows_something(acting):
    plain = acting | {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "FREEZONE_LANGUAGE": "kk"}
    shown = run(plain, "user", "list")
    scripted = run(plain, "--json", "user", "list")

    assert shown.returncode == scripted.returncode == 0
    assert b"\\u0410" in shown.stdout
    assert json.loads(scripted.stdout)[0]["name"] == "Айгүл"


def test_a_reader_that_has_read_enough_is_no_failure(acting, tmp_path):
    process = subprocess.Popen(
        [sys.executable, "-m", "ui.cli", "journal"], env=acting,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    process.stdout.close()
    said = process.stderr.read()
    process.stderr.close()

    assert (process.wait(), said) == (0, b"")
    assert not list(tmp_path.rglob("freezone.log"))


class Watched:
    """A terminal of a person: what is typed goes in, everything shown is kept."""

    def __init__(self, environment, *arguments):
        self.ours, theirs = pty.openpty()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "ui.cli", *map(str, arguments)], env=environment,
            stdin=theirs, stdout=subprocess.PIPE, stderr=theirs, start_new_session=True,
        )  # fmt: skip
        os.close(theirs)
        self.shown = b""
        self.grew = threading.Condition()
        self.reader = threading.Thread(target=self.read)
        self.reader.start()

    def read(self):
        while True:
            try:
                more = os.read(self.ours, 4096)
            except OSError:
                more = b""
            with self.grew:
                self.shown += more
                self.grew.notify_all()
            if not more:
                return

    def types(self, question, text):
        """Wait for a question, and answer it."""
        with self.grew:
            asked = self.grew.wait_for(lambda: question.encode() in self.shown, timeout=60)
        assert asked, self.shown
        self.shown = b""
        os.write(self.ours, f"{text}\n".encode())

    def ends(self):
        out = self.process.stdout.read()
        self.process.stdout.close()
        code = self.process.wait(timeout=60)
        self.reader.join()
        os.close(self.ours)
        return code, out.decode()


def test_who_is_not_named_is_asked_for(acting):
    for name in ("FREEZONE_USER", "FREEZONE_PASSWORD", "FREEZONE_NEW_PASSWORD"):
        del acting[name]
    watched = Watched(acting, "--json", "user", "add", "Ерлан", "--role", "warehouse")
    watched.types("Name: ", "Айгүл")
    watched.types("Password: ", PASSWORD)
    watched.types("New password: ", "one password")
    watched.types("New password again: ", "another password")
    watched.types("New password: ", "one password")
    watched.types("New password again: ", "one password")
    code, out = watched.ends()

    assert code == 0
    assert set(json.loads(out)) == {"person"}
    named = {"FREEZONE_USER": "Ерлан", "FREEZONE_PASSWORD": "one password"}
    assert run(acting | named, "lots").returncode == 0


def test_a_bar_is_shown_to_a_person_and_to_nobody_else(acting, tmp_path):
    tariff = tmp_path / "tariff_2026-01-01.tsv"
    tariff.write_text(tariff_table(), encoding="utf-8")
    load = ("nomenclature", "load", tariff)

    watched = Watched(acting, *load)
    code, out = watched.ends()
    scripted = Watched(acting, "--json", *load)
    scripted_code, _ = scripted.ends()
    piped = run(acting, *load)

    assert code == scripted_code == piped.returncode == 0
    assert b"100 % reading the tariff" in watched.shown
    assert "2026-01-01" in out
    assert scripted.shown == piped.stderr == b""
