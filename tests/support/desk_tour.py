"""A tour of the desk: keys that lead past every screen, and a picture of each in every language.

``see NAME`` takes the pictures: at each size and in each language, switched by the key that does
it; in between the terminal shrinks to next to nothing and comes back.
"""

import re
import sqlite3
from collections.abc import Mapping
from contextlib import chdir, closing
from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import takewhile
from pathlib import Path

from desk_driver import Driver, driven, setting_of
from desk_stops import DATA, Chapter, lay_out
from screen_faults import faults_of, visible
from screen_words import words_in
from small_zone import MORNING, PASSWORD, ZoneTemplate
from textual.screen import Screen

from freezone.clock import SettableClock
from freezone.language.catalogue import Language
from ui.keys import KEY_OF
from ui.screens.base import BaseModal
from ui.screens.entry import EntryScreen
from ui.widgets.entry import Entry
from ui.words import Words

SIZES = ((80, 24), (120, 40))
TINY = (20, 5)
FIRST = Language.RU
"""The language in which the keys are pressed."""
NOON = MORNING + timedelta(hours=3)
_CONTROL_CODE = re.compile(r"\b[A-Z2-7]{4}(?:-[A-Z2-7]{4}){3}\b")
_HASH = re.compile(r"[0-9a-f]{16,}")
_HASH_OF_ENTRY = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{10,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A screen as a person sees it."""

    stop: str
    size: tuple[int, int]
    language: Language
    text: str
    faults: tuple[str, ...]

    @property
    def title(self) -> str:
        """Say what it shows: language and size."""
        return f"{self.language} {self.size[0]}x{self.size[1]}"


@dataclass(slots=True)
class Tour:
    """Somebody who walks past the screens of one chapter and takes pictures."""

    desk: Driver
    names: Mapping[str, str]
    pictures: list[Picture] = field(default_factory=list)
    typed: set[str] = field(default_factory=set)
    """Words that the tour itself typed: what stands in the fields."""

    async def walk(self, steps: str) -> None:
        """Go step by step; a step that leads nowhere is told by its line."""
        for line in filter(None, map(str.strip, steps.splitlines())):
            act, _, rest = line.partition(" ")
            try:
                await getattr(self, f"_{act}")(rest.format_map(self.names))
            except Exception as error:
                error.add_note(f"at the step {line!r}, before:\n{self.desk.text}")
                raise

    # Steps.

    async def _press(self, keys: str) -> None:
        for key in keys.split():
            await self.desk.press(key)
            await self.desk.settle()

    async def _type(self, text: str) -> None:
        self.typed |= words_in(text)
        await self.desk.type(text)
        await self.desk.settle()

    async def _fill(self, texts: str) -> None:
        """Fill the fields one after another; ``-`` leaves one as it is."""
        for text in texts.split("|"):
            if text.strip() not in {"", "-"}:
                await self._type(text.strip())
            await self._press("down")

    async def _scan(self, number: str) -> None:
        before = self.desk.app.screen
        self.desk.scan(number)
        await self.desk.settle()
        await self.desk.until(lambda: self.desk.app.screen is not before or bool(_said(self.desk)))
        await self.desk.settle()

    async def _await(self, act: str) -> None:
        """Wait until a key does something."""
        await self.desk.until(lambda: self.desk.app.desk_screen.is_live(KEY_OF[act]))

    async def _go(self, section: str) -> None:
        await self.desk.go(section)

    async def _pick(self, message: str) -> None:
        """Choose from a list by what a message or a word says."""
        await self.desk.type(self.desk.app.words.named(message))
        await self._press("enter")

    async def _break(self, table: str) -> None:
        """Let the database refuse what no service would ever ask of it."""
        broken = f"{table}_not_below_zero"
        with closing(sqlite3.connect(self.desk.app.setting.record)) as record:
            record.execute(
                f"CREATE TRIGGER broken BEFORE UPDATE ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{broken}'); END"
            )

    async def _see(self, stop: str) -> None:
        """Take the pictures of a screen named by its class."""
        name, _, screen = stop.partition(" ")
        assert type(self.desk.app.screen).__name__ == screen
        for size in SIZES:
            await self.desk.resize(*size)
            for _ in Language:
                self.pictures.append(self._picture(name, size))
                await self._speak()
        await self.desk.resize(*TINY)
        await self.desk.resize(*SIZES[0])
        assert self.desk.app.words.language is FIRST

    async def _speak(self) -> None:
        await self.desk.press("f12")
        if any(not worker.is_finished for worker in self.desk.app.workers):
            await self.desk.settle()

    def _picture(self, stop: str, size: tuple[int, int]) -> Picture:
        screen, words = self.desk.app.screen, self.desk.app.words
        lines = in_front(self.desk)
        text = without_data(screen, lines, words)
        return Picture(
            stop=stop,
            size=size,
            language=words.language,
            text=steady(lines, is_entry=isinstance(screen, EntryScreen)),
            faults=tuple(faults_of(screen, text, words.language, DATA | self.typed)),
        )


def _said(desk: Driver) -> object:
    return desk.app.desk_screen.said


def in_front(desk: Driver) -> list[str]:
    """Give the lines of the screen in front, without what shows through beside a question."""
    screen = desk.app.screen
    lines = [line.ljust(screen.size.width) for line in desk.lines]
    if not isinstance(screen, BaseModal):
        return lines
    cleared = [" " * len(line) for line in lines]
    for part in (each.region for each in screen.children):
        for y in range(part.y, min(part.bottom, len(lines))):
            own = lines[y][part.x : part.right]
            cleared[y] = cleared[y][: part.x] + own + cleared[y][part.right :]
    return cleared


def without_data(screen: Screen[object], lines: list[str], words: Words) -> str:
    """Take out what was typed, and an entry's payload as it is stored: both are in no language."""
    left = list(lines)
    for entry in screen.query(Entry):
        region = visible(entry)
        for y in range(region.y, region.bottom):
            x, right = region.x, region.right
            left[y] = left[y][:x] + " " * (right - x) + left[y][right:]
    if isinstance(screen, EntryScreen):
        stored = words.text("journal-stored")
        left = list(takewhile(lambda line: line.strip() != stored, left))
    return "\n".join(left)


def steady(lines: list[str], *, is_entry: bool) -> str:
    """Write hashes as so many signs: the key of a zone is another one each time it is made."""
    text = "\n".join(line.rstrip() for line in lines)
    text = _CONTROL_CODE.sub("XXXX-XXXX-XXXX-XXXX", text)
    return (_HASH_OF_ENTRY if is_entry else _HASH).sub(lambda found: "h" * len(found[0]), text)


async def toured(chapter: Chapter, template: ZoneTemplate, folder: Path) -> list[Picture]:
    """Walk through a chapter on a copy of the zone; give the pictures."""
    with chdir(folder):
        # By its bare name: the folder of a test is another one each time.
        template.copied(folder)
        lay_out(folder)
        setting = setting_of(
            "record.sqlite" if chapter.has_record else "new.sqlite",
            folder / "state",
            language=FIRST,
            clock=SettableClock(NOON),
        )
        folders = {"FREEZONE_NOMENCLATURE": str(template.shelf), "FREEZONE_PAPERS": "papers"}
        setting = replace(setting, environment={**setting.environment, **folders})
        async with driven(setting, size=SIZES[0]) as desk:
            tour = Tour(desk, template.names)
            if chapter.person:
                await desk.log_in(chapter.person, PASSWORD)
            await tour.walk(chapter.steps)
        return tour.pictures
