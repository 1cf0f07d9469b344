"""The rooms of the desk: style sheets in pairs, keys in words, screens that load, a light start."""

import ast
import inspect
import re
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest
from rich.cells import cell_len
from source_files import ROOT, nodes_of, python_files, shown, text_of, tree_of
from textual._ansi_sequences import ANSI_SEQUENCES_KEYS
from textual.binding import Binding

from freezone.language.catalogue import Catalogue, Language
from freezone.services.roles import Act
from ui.keys import KEYS
from ui.navigation import loaded
from ui.screens.base import BaseModal, BaseScreen
from ui.sections import OPENERS, SECTIONS, STEPS

SCREENS = ROOT / "ui" / "screens"
BASES = {"BaseScreen", "BaseModal", "ListScreen", "FormScreen", "ThingScreen"}
WIDEST_KEY = 8
LONGEST_APP = 200
QUIET = ("ui/scanning", "ui/words.py", "ui/setting.py", "ui/papers.py", "ui/sections.py")
"""What works without any screen: the command line and tests use it so."""
HEAVY = ("reportlab", "PIL", "barcode", "sqlmodel", "sqlalchemy", "freezone.services", "babel")
SAYS = {"Static", "update", "Span", "title", "paragraph", "fact", "notify", "Label"}
"""Calls whose first text a person reads."""


def screen_modules() -> list[str]:
    return [f"ui.screens.{path.stem}" for path in SCREENS.glob("*.py") if path.stem != "__init__"]


def screens() -> list[type]:
    """Every screen that one can stand before."""
    found = [
        kind
        for name in screen_modules()
        for kind in vars(import_module(name)).values()
        if inspect.isclass(kind) and kind.__module__ == name and issubclass(kind, BaseScreen)
    ]
    return sorted((kind for kind in found if kind.__name__ not in BASES), key=lambda k: k.__name__)


def test_every_screen_has_its_style_sheet_and_every_sheet_its_screen():
    modules = {path.stem for path in SCREENS.glob("*.py")} - {"__init__"}

    assert {path.stem for path in SCREENS.glob("*.tcss")} == modules


@pytest.mark.parametrize("screen", screens(), ids=lambda each: each.__name__)
def test_a_screen_names_the_style_sheet_beside_it(screen):
    assert f"{screen.__module__.rpartition('.')[2]}.tcss" == vars(screen).get("CSS_PATH")


def outer_selectors(sheet: Path) -> list[str]:
    """The selectors that stand in no other rule."""
    found, depth, begun = [], 0, ""
    for letter in re.sub(r"/\*.*?\*/", "", text_of(sheet), flags=re.DOTALL):
        if letter == "{":
            found += [each.strip() for each in begun.split(",")] if depth == 0 else []
            depth, begun = depth + 1, ""
        elif letter == "}":
            depth, begun = depth - 1, ""
        elif depth == 0:
            begun += letter
    return found


@pytest.mark.parametrize("sheet", sorted(SCREENS.glob("*.tcss")), ids=lambda each: each.stem)
def test_a_rule_of_style_begins_with_a_class_of_its_screen(sheet):
    """A screen's style goes for the whole program once the screen was shown."""
    module = SCREENS / f"{sheet.stem}.py"
    classes = {node.name for node in ast.walk(tree_of(module)) if isinstance(node, ast.ClassDef)}
    strange = [
        each for each in outer_selectors(sheet) if re.split(r"[^\w]", each)[0] not in classes
    ]

    assert strange == []


def test_no_style_stands_in_python():
    found = [
        f"{shown(path)}:{node.lineno}"
        for path, node in nodes_of("ui")
        if isinstance(node, ast.Assign | ast.AnnAssign)
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        if isinstance(target, ast.Name) and target.id in {"CSS", "DEFAULT_CSS"}
    ]

    assert found == []


def own_bindings():
    """Every binding that a class of ours declares."""
    modules = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for path in python_files("ui/screens", "ui/widgets")
        if path.stem != "__init__"
    ]
    for name in modules:
        for kind in vars(import_module(name)).values():
            if inspect.isclass(kind) and kind.__module__ == name:
                for binding in vars(kind).get("BINDINGS", ()):
                    yield f"{name}.{kind.__name__}", binding


@pytest.mark.parametrize("language", Language)
def test_a_binding_has_an_id_and_says_what_it_does(language):
    words = Catalogue(language)
    dumb = [
        f"{where} {binding}"
        for where, binding in own_bindings()
        if not isinstance(binding, Binding)
        or not binding.id
        or not words.has(binding.description)
        or not words.has(binding.tooltip)
    ]

    assert dumb == []


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("key", KEYS, ids=lambda each: each.act)
def test_a_key_has_a_short_word_a_sentence_and_a_reason_to_be_dimmed(key, language):
    words = Catalogue(language)

    assert cell_len(words.text(key.label)) <= WIDEST_KEY
    assert words.has(key.help)
    assert words.has(key.not_here) or key.is_everywhere


@pytest.mark.parametrize("language", Language)
def test_the_keys_fit_into_two_rows_of_the_narrowest_terminal(language):
    words = Catalogue(language)
    cells = [cell_len(f" {key.shown} {words.text(key.label)}") for key in KEYS]
    half = (len(cells) + 1) // 2

    assert max(sum(cells[:half]), sum(cells[half:])) <= 80


def test_no_letter_is_a_key():
    """Under a Cyrillic layout it would not arrive."""
    pressed = [name for key in KEYS for name in key.press.split(",")]

    assert [name for name in pressed if len(name) == 1 or name.startswith("ctrl+")] == []


VT = dict(zip((f"f{n}" for n in range(5, 13)), (15, 17, 18, 19, 20, 21, 23, 24), strict=True))
FORMS = {
    **{f"f{n}": (f"\x1bO{'PQRS'[n - 1]}",) for n in range(1, 5)},
    **{name: (f"\x1b[{number}~",) for name, number in VT.items()},
    "insert": ("\x1b[2~",),
    "delete": ("\x1b[3~",),
    "escape": ("\x1b",),
    "enter": ("\r",),
}
OTHER_FORMS = {
    **{f"f{n}": (f"\x1b[{n + 10}~", f"\x1b[[{'ABCDE'[n - 1]}") for n in range(1, 5)},
    "f5": ("\x1b[[E",),
}
"""PuTTY and rxvt; the Linux console."""


@pytest.mark.parametrize("key", KEYS, ids=lambda each: each.act)
def test_what_terminals_send_for_a_key_is_read_as_that_key(key):
    sent = FORMS[key.press] + OTHER_FORMS.get(key.press, ())

    assert {ANSI_SEQUENCES_KEYS[form][0].value for form in sent} == {key.press}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("section", SECTIONS, ids=lambda each: each.name)
def test_a_section_has_a_name_a_screen_and_an_act(section, language):
    assert Catalogue(language).has(section.label)
    assert issubclass(loaded(section.screen), BaseScreen)
    assert section.act in Act.__members__


@pytest.mark.parametrize("name", [*OPENERS.values(), *STEPS.values()])
def test_what_opens_a_thing_or_makes_a_step_is_a_screen(name):
    assert issubclass(loaded(name), BaseScreen)


@pytest.mark.parametrize("language", Language)
def test_every_screen_says_what_it_is_for(language):
    """What F1 says first; a question over a screen explains itself."""
    words = Catalogue(language)
    silent = [
        kind.__name__
        for kind in screens()
        if not issubclass(kind, BaseModal) and not words.has(f"help-{kind.__name__}")
    ]

    assert silent == []


def said_in_code():
    """Texts with letters that code itself gives to a person."""
    for path, node in nodes_of("ui/screens", "ui/widgets"):
        if not isinstance(node, ast.Call) or not node.args:
            continue
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        first = node.args[0]
        if name in SAYS and isinstance(first, ast.Constant) and isinstance(first.value, str):
            yield f"{shown(path)}:{node.lineno}", first.value


def test_no_sentence_for_a_person_stands_in_code():
    assert [each for each in said_in_code() if re.search(r"[^\W\d_]", each[1])] == []


def imports_of(path: Path) -> set[str]:
    """The first words of everything a file imports, wherever in it."""
    found = set()
    for node in ast.walk(tree_of(path)):
        if isinstance(node, ast.Import):
            found |= {each.name.partition(".")[0] for each in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.partition(".")[0])
    return found


@pytest.mark.parametrize("place", QUIET)
def test_what_needs_no_screen_does_not_know_textual(place):
    files = [ROOT / place] if place.endswith(".py") else python_files(place)

    assert files
    assert [shown(path) for path in files if "textual" in imports_of(path)] == []


def test_no_screen_knows_a_database():
    drivers = {"sqlite3", "psycopg", "sqlalchemy", "sqlmodel"}

    assert [shown(path) for path in python_files("ui") if drivers & imports_of(path)] == []


def test_the_wiring_stays_small():
    assert len(text_of(ROOT / "ui" / "app.py").splitlines()) <= LONGEST_APP


@pytest.mark.slow
@pytest.mark.parametrize("screen", ["log_in:LogInScreen", "first_start:FirstStartScreen"])
def test_the_first_frame_waits_for_nothing_that_it_does_not_show(screen):
    program = (
        "import sys, ui.cli.main, ui.cli.seat, ui.desk\n"
        "from ui.navigation import loaded\n"
        f"loaded('ui.screens.{screen}')\n"
        f"heavy = {(*HEAVY, 'ui.cli.commands', 'argparse')!r}\n"
        "print([name for name in heavy if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert done.stdout.strip() == "[]", done.stderr
