"""Every command speaks three languages, on a narrow terminal, without a hole in its sentences."""

import ast
import re
from pathlib import Path

import pytest
from small_zone import STEEL

import ui.cli
from freezone.glossary import find_term
from freezone.language.catalogue import Catalogue, Language
from freezone.services.roles import Role
from ui.cli.commands import COMMANDS
from ui.cli.parser import build_parser, complaint

HOLE = re.compile(
    r"\b(cli|entry|account|operation|place|status|goods-class|decision|category|value|role|cite"
    r"|sentence|basis|evidence|permitted)-[a-z]|[{}]|\$[a-z]|FZ-\d+ [a-z_]+="
)
"""An id in place of a sentence, a parameter in place of its value."""
PERIOD = ("--participant", STEEL, "--from", "2026-11-01", "--to", "2026-11-30")
DOCUMENT = ("--document", "Акт, 14, 2026-11-03")
SHOWN = [
    (Role.GATE, "lots"),
    (Role.GATE, "lot {laptops}"),
    (Role.GATE, "lot {crane}"),
    (Role.GATE, "lot {emulsion}"),
    (Role.WAREHOUSE, "lot {emulsion}"),
    (Role.OFFICER, "lot {expected}"),
    (Role.GATE, "declarations"),
    (Role.GATE, "declaration {declaration}"),
    (Role.OFFICER, "findings"),
    (Role.OFFICER, "findings --declaration {declaration} --all"),
    (Role.ADMINISTRATOR, "user list"),
    (Role.GATE, "participant list"),
    (Role.GATE, "place list"),
    (Role.MANAGEMENT, "unconfirmed PERIOD"),
    (Role.MANAGEMENT, "slips"),
    (Role.OFFICER, "journal --limit 40"),
    (Role.OFFICER, "journal --subject {slip}"),
    (Role.OFFICER, "verify"),
    (Role.GATE, "period list"),
    (Role.GATE, "attachments {declaration}"),
    (Role.GATE, "nomenclature search цемент"),
    (Role.GATE, "nomenclature search абракадабра"),
    (Role.GATE, "nomenclature editions"),
    (Role.GATE, "lots --participant 180340100021"),
    (Role.WAREHOUSE, "move {steel} --to STORE"),
    (Role.WAREHOUSE, "split {steel} --quantity 1"),
    (Role.WAREHOUSE, "arrive {expected} --place YARD"),
    (Role.WAREHOUSE, "use {crane} --object Стройплощадка DOCUMENT"),
    (Role.WAREHOUSE, "consume {steel} --quantity 1 --category research DOCUMENT"),
    (Role.WAREHOUSE, "consume {emulsion} --quantity 999 --category manufacture"),
    (Role.WAREHOUSE, "correct {moved} --reason Дважды"),
    (Role.OFFICER, "clear {question} --ground Письмо --answer no"),
    (Role.MANAGEMENT, "confirm PERIOD"),
    (Role.MANAGEMENT, "void {slip} --reason Ошибка"),
    (Role.MANAGEMENT, "print {slip} --out slip.pdf"),
    (Role.MANAGEMENT, "print {slip} --text"),
    (Role.MANAGEMENT, "print {void_slip} --text --languages ru-en"),
    (Role.WAREHOUSE, "label {steel} --text"),
    (Role.MANAGEMENT, "period close 2026-09"),
    (Role.WAREHOUSE, "annul {expected_declaration} --decision 7 --date 2026-11-03 --reason Нет"),
    (Role.WAREHOUSE, "attach {steel} record.sqlite"),
    (Role.ADMINISTRATOR, "place add GATE-2 --name Gate --kind gate"),
    (Role.ADMINISTRATOR, "user add Жаңа --role gate"),
    (Role.GATE, "user add Жаңа --role gate"),
    (Role.GATE, "user password"),
    (Role.GATE, "move"),
    (Role.GATE, "journal --limit x"),
]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(("who", "form"), SHOWN, ids=[row[1][:40] for row in SHOWN])
def test_what_a_person_reads_has_no_holes_and_fits(stock, who, form, language):
    stock.monkeypatch.chdir(stock.folder)
    words = []
    for word in form.split():
        more = {"PERIOD": PERIOD, "DOCUMENT": DOCUMENT}.get(word, [word])
        words += [each.format(**stock.names) for each in more]

    said = stock.sits(who).says("--language", language, *words)

    text = said.out + said.err
    assert said.code in {0, 2, 3}
    assert text.strip()
    assert HOLE.findall(text) == [], text
    assert [line for line in text.splitlines() if len(line) > 80] == []
    assert [line for line in text.splitlines() if line != line.rstrip()] == []


@pytest.mark.parametrize("language", Language)
def test_help_is_whole_in_every_language(terminal, language):
    for words in ((), *(command.words for command in COMMANDS)):
        said = terminal.says("--language", language, *words, "--help")

        assert said.code == 0
        assert "cli-" not in said.out
        assert [line for line in said.out.splitlines() if len(line) > 80] == []


def literals():
    """Every text that stands alone in the modules of the command line."""
    for path in sorted(Path(ui.cli.__file__).parent.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


def ids_in_code():
    ids = {text for text in literals() if re.fullmatch(r"cli-[a-z-]*[a-z]", text)}
    ids -= {"cli-verifying"}  # a phase is put behind it
    ids |= {f"cli-verifying-{phase}" for phase in ("journal", "ledger", "tables", "kept")}
    ids |= {f"cli-slip-{state}" for state in ("issued", "void")}
    ids |= {
        f"cli-purpose-{purpose}"
        for purpose in ("declaration", "release", "amendment", "attachment", "paper")
    }
    ids |= {f"cli-usage-{name}" for name in ("required", "unknown", "choice", "value")}
    ids |= {"cli-usage-one-value", "cli-usage-no-value"}
    for command in COMMANDS:
        ids |= {command.help, *(argument.help for argument in command.arguments)}
        ids |= {f"cli-command-{command.words[0]}"}
    return ids


@pytest.mark.parametrize("language", Language)
def test_every_id_has_its_message_and_every_message_is_used(language):
    catalogue = Catalogue(language)
    text = Path(Catalogue.__module__.replace(".", "/")).parent / language / "cli.ftl"
    written = set(re.findall(r"^(cli-[a-z-]+) =", text.read_text(encoding="utf-8"), re.MULTILINE))

    assert [each for each in sorted(ids_in_code()) if not catalogue.has(each)] == []
    assert written - ids_in_code() == set()


def test_every_label_stands_in_the_glossary():
    keys = set()
    for path in sorted(Path(ui.cli.__file__).parent.glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            is_label = (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr in {"label", "word"}
                and isinstance(node.args[0], ast.Constant)
            )
            if is_label:
                keys.add(node.args[0].value)

    assert keys
    assert [key for key in sorted(keys) if find_term(key) is None] == []


def test_what_argparse_says_that_we_do_not_know_is_shown_in_its_own_words():
    assert complaint(Catalogue(Language.KK), "something new") == "something new"


def test_every_command_has_what_answers_it():
    build_parser(Catalogue(Language.EN))

    assert [command.words for command in COMMANDS if not callable(command.answer())] == []
