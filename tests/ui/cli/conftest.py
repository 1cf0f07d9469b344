"""The command line in this process: a copy of a built zone, a person, what was answered."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import time_machine
from small_zone import MORNING, PASSWORD, PEOPLE, ZoneTemplate
from stocked_zone import stock_up

from freezone.services.roles import Role
from ui.cli.main import main

NAME_OF = {
    Role.ADMINISTRATOR: "Айгүл Әкімші",
    Role.GATE: "Гүлнар Қақпа",
    Role.WAREHOUSE: "Ерлан Қойма",
    Role.OFFICER: "Болат Офицер",
    Role.MANAGEMENT: "Марат Басқару",
    Role.PARTICIPANT: "Сәуле Болат",
}
NOON = MORNING + timedelta(hours=3)
"""When the command line is used: the zone was built before."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        return json.loads(self.out)

    @property
    def refusals(self) -> list[str]:
        """Codes of the reasons."""
        return [reason["code"] for reason in self.document["refusals"]]


@dataclass(slots=True)
class CommandLine:
    """Somebody at a terminal."""

    monkeypatch: pytest.MonkeyPatch
    capsys: pytest.CaptureFixture[str]
    folder: Path
    names: dict[str, str] = field(default_factory=dict)
    """Numbers in the zone, by the names that tests call them by."""

    @property
    def record(self) -> Path:
        return self.folder / "record.sqlite"

    def sits(self, who: Role | str) -> "CommandLine":
        """Let another person sit down."""
        self.monkeypatch.setenv("FREEZONE_USER", NAME_OF.get(who, who))
        return self

    def says(self, *arguments: object) -> Said:
        """Run a command; give how it ended, and what stands on the two streams."""
        self.capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        out, err = self.capsys.readouterr()
        return Said(code, out, err)

    def json(self, *arguments: object, code: int = 0) -> Said:
        """Run a command with --json, which must end with a code."""
        said = self.says("--json", *arguments)

        assert said.code == code, said
        return said

    def ask(self, *arguments: object) -> Any:
        """Run a command with --json, which must be done; give the document."""
        return self.json(*arguments).document

    def writes(self, name: str, content: bytes | str) -> Path:
        """Put a file into the folder."""
        path = self.folder / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def __getitem__(self, name: str) -> str:
        return self.names[name]


@pytest.fixture
def terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> CommandLine:
    """A terminal in an empty folder, in English, with nobody logged in."""
    for name in ("FREEZONE_USER", "FREEZONE_RECORD", "FREEZONE_TERMINAL", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("FREEZONE_LANGUAGE", "en")
    monkeypatch.setenv("FREEZONE_PASSWORD", PASSWORD)
    monkeypatch.setenv("FREEZONE_NEW_PASSWORD", PASSWORD)
    for name in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    line = CommandLine(monkeypatch, capsys, tmp_path)
    monkeypatch.setenv("FREEZONE_RECORD", str(line.record))
    return line


@pytest.fixture(scope="session")
def zone_template(tmp_path_factory: pytest.TempPathFactory) -> ZoneTemplate:
    return ZoneTemplate.build(tmp_path_factory.mktemp("zone"))


@pytest.fixture(scope="session")
def stock_template(
    zone_template: ZoneTemplate, tmp_path_factory: pytest.TempPathFactory
) -> ZoneTemplate:
    return stock_up(zone_template, tmp_path_factory.mktemp("stock"))


def at_zone(terminal: CommandLine, template: ZoneTemplate, shelf: Path) -> Iterator[CommandLine]:
    shutil.copyfile(template.place.path, terminal.record)
    terminal.monkeypatch.setenv("FREEZONE_NOMENCLATURE", str(shelf))
    terminal.names.update(template.names)
    assert set(NAME_OF.values()) <= set(PEOPLE)
    with time_machine.travel(NOON, tick=True):
        yield terminal.sits(Role.WAREHOUSE)


@pytest.fixture
def zone(terminal: CommandLine, zone_template: ZoneTemplate) -> Iterator[CommandLine]:
    """The warehouse clerk at a terminal of the small zone; there are no goods yet."""
    yield from at_zone(terminal, zone_template, zone_template.shelf)


@pytest.fixture
def stock(
    terminal: CommandLine, stock_template: ZoneTemplate, zone_template: ZoneTemplate
) -> Iterator[CommandLine]:
    """The warehouse clerk at a terminal of the small zone with goods in it."""
    yield from at_zone(terminal, stock_template, zone_template.shelf)
