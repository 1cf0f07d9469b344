"""The documentation says what the program does: generated pages are current, no gaps."""

import re
import subprocess
import sys
from argparse import ArgumentParser, _SubParsersAction

import pytest
from source_files import PACKAGES, ROOT, python_files, text_of

from freezone.journal.entry import EntryKind
from freezone.language.catalogue import Catalogue
from freezone.language.choice import Language
from freezone.ledger.invariants import INVARIANTS
from freezone.store.tables import TABLES
from ui.cli.exit_code import ExitCode
from ui.cli.parser import build_parser

HAND_WRITTEN = ("architecture.md", "journal.md", "threat-model.md")


def page(name: str) -> str:
    return text_of(ROOT / "docs" / name)


def commands(parser: ArgumentParser, before: str = "freezone"):
    """Every command that does something, with its parser."""
    for action in parser._actions:
        if isinstance(action, _SubParsersAction):
            for word, child in action.choices.items():
                below = list(commands(child, f"{before} {word}"))
                yield from below or [(f"{before} {word}", child)]


COMMANDS = dict(commands(build_parser(Catalogue(Language.EN))))


@pytest.mark.slow
def test_generated_pages_are_current():
    done = subprocess.run(
        [sys.executable, "docs/generate.py", "--check"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.stderr == ""
    assert done.returncode == 0


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_stands_in_the_documentation_with_every_option(name):
    section = page("commands.md").partition(f"### `{name}`\n")[2].partition("\n### ")[0]
    options = {option for action in COMMANDS[name]._actions for option in action.option_strings} - {
        "-h",
        "--help",
    }

    assert section
    assert {option for option in options if option not in section} == set()


def test_every_setting_stands_in_the_documentation():
    """Whatever the sources read out of the environment under our name."""
    files = [*python_files(*PACKAGES, "tests"), ROOT / ".ci" / "run", ROOT / "Makefile"]
    read = {
        name for path in files for name in re.findall(r"\bFREEZONE_[A-Z][A-Z_]+", text_of(path))
    }

    assert {name for name in read if f"`{name}`" not in page("commands.md")} == set()


def test_every_way_to_end_stands_in_the_documentation():
    assert [code for code in ExitCode if f"| {int(code)} |" not in page("commands.md")] == []


def test_every_kind_of_entry_and_every_table_stands_on_the_page_of_the_journal():
    text = page("journal.md")

    assert [kind.value for kind in EntryKind if f"`{kind.value}`" not in text] == []
    assert [name for name in TABLES if f"`{name}`" not in text] == []


def test_every_invariant_stands_in_the_documentation():
    assert [number for number in INVARIANTS if number not in page("errors.md")] == []


def test_every_package_and_folder_of_the_core_stands_on_the_map():
    folders = [
        folder.name
        for folder in (ROOT / "freezone").iterdir()
        if (folder / "__init__.py").is_file()
    ]

    assert [name for name in (*PACKAGES, *folders) if name not in page("architecture.md")] == []


@pytest.mark.parametrize("name", HAND_WRITTEN)
def test_a_page_written_by_hand_points_only_at_files_that_exist(name):
    named = re.findall(
        r"`((?:freezone|hs_nomenclature|printing|ui|tests|docs)/[\w/.]+)`", page(name)
    )

    assert [path for path in named if not (ROOT / path).exists()] == []


def decisions() -> list[str]:
    return sorted(path.name for path in (ROOT / "docs" / "adr").glob("*.md"))


def test_decisions_are_numbered_without_gaps():
    assert [name[:4] for name in decisions()] == [
        f"{number:04}" for number in range(1, len(decisions()) + 1)
    ]


@pytest.mark.parametrize("name", decisions())
def test_a_decision_says_date_status_context_decision_and_consequences(name):
    text = page(f"adr/{name}")

    assert re.search(r"^Date: \d{4}-\d\d-\d\d$", text, re.MULTILINE)
    assert re.search(r"^Status: (accepted|superseded by \d{4})$", text, re.MULTILINE)
    assert [
        each for each in ("Context", "Decision", "Consequences") if f"## {each}" not in text
    ] == []
