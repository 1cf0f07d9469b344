"""A person at the desk: real keys into the real program, and what its screen says."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from pathlib import Path

from textual import events
from textual.keys import _character_to_key
from textual.pilot import Pilot

from freezone.clock import Clock
from freezone.language.catalogue import Language
from ui.app import FreezoneApp
from ui.scanning.layouts import Layout, typed_under
from ui.setting import Setting

PATIENCE = 10.0
"""Seconds a story waits for the screen before it fails; far more than anything takes."""
_SUFFIXES = {"\t": "tab", "\n": "ctrl+j", "\r": "enter", "\x1d": "ctrl+right_square_bracket"}
_KEYS = {" ": "space", **_SUFFIXES}


def setting_of(
    record: Path | str,
    state: Path,
    *,
    language: Language = Language.EN,
    clock: Clock | None = None,
    terminal: str = "T1",
) -> Setting:
    """Give the setting of a desk whose memory lies in a folder of the test."""
    return Setting(
        record=str(record),
        terminal=terminal,
        language=language,
        environment={"FREEZONE_STATE": str(state), "FREEZONE_LANGUAGE": language.value},
        clock=clock,
    )


class Driver:
    """Somebody at the desk.

    Each key carries the time at which hands or a scanner would have pressed it, whatever the pace
    at which the test runs: hands are slow, scanners are not, and the program tells them by that.
    """

    HAND = 0.12
    SCANNER = 0.004

    def __init__(self, app: FreezoneApp, pilot: Pilot[None]) -> None:
        self.app = app
        self._pilot = pilot
        self._time = time.monotonic()

    def _send(self, key: str, pace: float) -> None:
        self._time = max(self._time + pace, time.monotonic())
        letter = {"space": " "}.get(key, key) if len(key) == 1 or key == "space" else None
        name = _character_to_key(key) if len(key) == 1 else key
        event = events.Key(name, letter)
        event.set_sender(self.app)
        event.time = self._time
        self.app.post_message(event)

    async def press(self, *keys: str) -> None:
        """Press keys by hand, one after another."""
        for key in keys:
            self._send(key, self.HAND)
            await self._pilot.pause()

    async def type(self, text: str) -> None:
        """Type a text by hand.

        Each letter carries its time, so there is no need to rest after every one of them: the
        program takes them in turn, and is waited for at the end.
        """
        for letter in text:
            self._send(_KEYS.get(letter, letter), self.HAND)
            await asyncio.sleep(0)
        await self._pilot.pause()

    def ahead(self, *keys: str) -> None:
        """Press keys by hand without looking: all are there before the first has acted."""
        for key in keys:
            self._send(_KEYS.get(key, key), self.HAND)

    def scan(self, number: str, layout: Layout = Layout.LATIN, suffix: str = "\r") -> None:
        """Send what a scanner sends, without waiting for what comes of it."""
        self.burst(typed_under(number, layout) + suffix)

    def burst(self, text: str, *, pace: float = SCANNER, pause: float = HAND * 2) -> None:
        """Put keys into the terminal's stream at the pace of a scanner, after a pause."""
        for at, letter in enumerate(text):
            self._send(_KEYS.get(letter, letter), pace if at else pause)

    async def paste(self, text: str) -> None:
        """Paste a text."""
        self.app.post_message(events.Paste(text))
        await self.settle()

    async def resize(self, width: int, height: int) -> None:
        """Give the terminal another size."""
        await self._pilot.resize_terminal(width, height)
        await self.settle()

    async def settle(self, patience: float = PATIENCE) -> None:
        """Wait until nothing is under way: no key, no service, no scan, no message."""
        async with asyncio.timeout(patience):
            while True:
                await self._pilot.pause()
                at_work = any(not worker.is_finished for worker in self.app.workers)
                at_work = at_work or not (self.app._exit or self.app.ahead.is_at_rest)
                if not at_work and not self.app.scans.state.waiting:
                    break
                await asyncio.sleep(0.01)
        await self._pilot.pause()

    async def until(self, is_so: Callable[[], bool]) -> None:
        """Wait until the screen says something."""
        async with asyncio.timeout(PATIENCE):
            while not is_so():
                await self._pilot.pause()
                await asyncio.sleep(0.01)

    async def log_in(self, name: str, password: str) -> None:
        """Log in, and wait for home."""
        await self.settle()
        await self.type(name)
        await self.press("enter")
        await self.type(password)
        await self.press("f9")
        await self.settle()

    async def go(self, section: str) -> None:
        """Go to a section by its name in ``ui.sections``, through the menu."""
        await self.press("f2")
        await self.settle()
        label = self.app.words.text(f"section-{section}")
        await self.type(label)
        await self.press("enter")
        await self.settle()

    @property
    def lines(self) -> list[str]:
        """The lines of the screen as a person reads them."""
        strips = self.app.screen._compositor.render_strips()
        return ["".join(segment.text for segment in strip).rstrip() for strip in strips]

    @property
    def text(self) -> str:
        """The whole screen as text."""
        return "\n".join(self.lines)

    def says(self, *texts: str) -> bool:
        """Tell whether every text stands on the screen, however it is folded."""
        shown = " ".join(self.text.split())
        return all(" ".join(text.split()) in shown for text in texts)


@asynccontextmanager
async def driven(setting: Setting, *, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Driver]:
    """Open the desk and sit down at it."""
    app = FreezoneApp(setting)
    async with app.run_test(size=size) as pilot:
        driver = Driver(app, pilot)
        await driver.settle()
        yield driver


def told(story: Iterable[str]) -> str:
    """Join what several lines say, for comparing without caring where they break."""
    return " ".join(" ".join(line.split()) for line in story)
