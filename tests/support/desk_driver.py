"""A person at the desk: real keys into the real program, and what its screen says."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from pathlib import Path

from textual import events
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
    """Somebody at the desk."""

    def __init__(self, app: FreezoneApp, pilot: Pilot[None]) -> None:
        self.app = app
        self._pilot = pilot

    async def press(self, *keys: str) -> None:
        """Press keys, one after another, as fast as the program takes them."""
        await self._pilot.press(*keys)

    async def type(self, text: str) -> None:
        """Type a text."""
        await self._pilot.press(*(_KEYS.get(letter, letter) for letter in text))

    def scan(self, number: str, layout: Layout = Layout.LATIN, suffix: str = "\r") -> None:
        """Send what a scanner sends: key by key, far faster than hands, without waiting."""
        self.burst(typed_under(number, layout) + suffix)

    def burst(self, text: str) -> None:
        """Put keys into the terminal's stream at once."""
        for letter in text:
            key = _KEYS.get(letter, letter)
            event = events.Key(key, letter)
            event.set_sender(self.app)
            self.app.post_message(event)

    async def paste(self, text: str) -> None:
        """Paste a text."""
        self.app.post_message(events.Paste(text))
        await self.settle()

    async def resize(self, width: int, height: int) -> None:
        """Give the terminal another size."""
        await self._pilot.resize_terminal(width, height)
        await self.settle()

    async def settle(self) -> None:
        """Wait until nothing is under way: no service, no scan, no message."""
        async with asyncio.timeout(PATIENCE):
            while True:
                await self._pilot.pause()
                at_work = any(not worker.is_finished for worker in self.app.workers)
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
