"""Every screen in every language and size: nothing foreign, cut or misplaced; as it was looked at.

``make snap`` draws the pictures anew where a change is meant.
"""

import asyncio
import re
from difflib import unified_diff
from importlib import import_module
from pathlib import Path

import pytest
from desk_stops import CHAPTERS
from desk_tour import toured
from draw_screens import SEEN, album
from textual.screen import Screen

import ui.screens
from ui.screens.base import BaseModal, BaseScreen
from ui.screens.form import FormScreen
from ui.screens.list import ListScreen
from ui.screens.thing import ThingScreen

BASES = {BaseScreen, BaseModal, FormScreen, ListScreen, ThingScreen}
STOPS = [line for each in CHAPTERS for line in re.findall(r"see (\S+) (\S+)", each.steps)]


@pytest.mark.slow
@pytest.mark.snapshot
@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.name)
def test_every_screen_is_whole_in_every_language_and_size(chapter, stock_template, tmp_path):
    pictures = asyncio.run(toured(chapter, stock_template, tmp_path))

    faults = {f"{each.stop} {each.title}: {fault}" for each in pictures for fault in each.faults}
    changed = [
        line
        for stop, page in album(pictures).items()
        for line in unified_diff(_seen(stop), page.splitlines(), f"{stop}.txt", "now", lineterm="")
    ]
    assert "\n".join(sorted(faults)) == ""
    assert "\n".join(changed) == "", "as meant? look at it, then: make snap"


def _seen(stop: str) -> list[str]:
    path = SEEN / f"{stop}.txt"
    return path.read_text(encoding="utf-8").splitlines() if path.is_file() else []


def test_the_tour_passes_every_screen_there_is():
    for path in Path(ui.screens.__file__).parent.glob("*.py"):
        import_module(f"ui.screens.{path.stem}")
    screens, found = set(), [Screen]
    while found:
        kind = found.pop()
        found += kind.__subclasses__()
        screens |= {kind.__name__} if kind.__module__.startswith("ui.screens.") else set()

    assert screens - {base.__name__ for base in BASES} == {screen for _, screen in STOPS}


def test_every_stored_picture_is_of_a_stop_and_no_stop_has_two_names():
    names = [name for name, _ in STOPS]

    assert len(names) == len(set(names))
    assert {path.stem for path in SEEN.glob("*.txt")} == set(names)
