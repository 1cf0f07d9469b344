"""The desk: wiring of screens, services, scans and languages; the work is in the screens."""

import os

# Under this protocol a Cyrillic layout kills Ctrl+letter, and one of its sequences crashes Textual.
os.environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")

import signal
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, cast

from textual import events
from textual.app import App

from freezone.errors.people import NotLoggedInError
from freezone.language.choice import SETTING as LANGUAGE
from ui.keystream import KeyStream
from ui.lanes import Lanes
from ui.memory import NOBODY, Memory
from ui.navigation import Navigation
from ui.outcomes import Outcome
from ui.scan_queue import ScanQueue
from ui.screens.base import BaseScreen
from ui.setting import Setting
from ui.themes import DARK, LIGHT, SIXTEEN, sixteen_only, theme_of
from ui.watch import Watch
from ui.words import Words

if TYPE_CHECKING:
    from freezone.services.desk import Desk, Session

_HERE = Path(__file__).parent


class FreezoneApp(App[None]):
    """The desk of one terminal."""

    TITLE = "freezone"
    ENABLE_COMMAND_PALETTE = False
    CSS_PATH: ClassVar[list[str | Any]] = [
        _HERE / "widgets" / "bars.tcss",
        _HERE / "widgets" / "lines.tcss",
        _HERE / "widgets" / "form.tcss",
        _HERE / "screens" / "base.tcss",
        _HERE / "screens" / "list.tcss",
        _HERE / "screens" / "form.tcss",
    ]

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self.setting = setting
        self.words = Words(setting.language)
        self.lanes = Lanes()
        self.memory = Memory(setting, lambda: self.person)
        self.scans = ScanQueue(self)
        self.keys = KeyStream(self)
        self.go = Navigation(self)
        self.guard = Watch(self)
        self.desk: Desk | None = None
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        environment = setting.environment
        is_plain = sixteen_only(environment.get("TERM", ""), environment.get("COLORTERM", ""))
        self.theme = SIXTEEN if is_plain else DARK.name

    # The record and the person.

    @property
    def open_desk(self) -> "Desk":
        """The desk on the open record.

        Raises:
            NotLoggedInError: FZ-503, the record is not open yet.
        """
        if self.desk is None:
            raise NotLoggedInError
        return self.desk

    @property
    def session(self) -> "Session | None":
        """Who is at work."""
        return None if self.desk is None else self.desk.session

    @property
    def person(self) -> str:
        """Number of the person at work; empty before log-in."""
        return NOBODY if self.session is None else self.session.person

    def standing(self) -> str:
        """Say who works at which terminal, and what time it is."""
        from ui.standing import standing  # noqa: PLC0415 - the first frame has nobody at work

        return standing(self)

    @property
    def desk_screen(self) -> BaseScreen[Any]:
        """The screen in front."""
        return cast("BaseScreen[Any]", self.screen)

    # Life.

    def on_mount(self) -> None:
        """Show the first screen; the rest of the program loads while it is looked at."""
        self.go.first()
        self.guard.start()
        if hasattr(signal, "SIGHUP"):
            signal.signal(signal.SIGHUP, lambda *_: self.call_from_anywhere_exit())

    def call_from_anywhere_exit(self) -> None:
        """Leave in order when the terminal goes away: drafts are kept, an act under way ends."""
        self.call_later(self.exit)

    async def on_unmount(self) -> None:
        """Let what is being written end, then close everything."""
        self.lanes.close()
        if self.desk is not None:
            self.desk.close()
        self.memory.close()

    async def on_event(self, event: events.Event) -> None:
        """Let the key stream see every key before anything else."""
        if isinstance(event, events.Key) and not event.is_forwarded:
            self.guard.seen(event.time)
            if self.keys.takes(event):
                return
        if isinstance(event, events.Paste) and not event.is_forwarded:
            self.guard.seen(event.time)
            if self.keys.pasted(event):
                return
        await super().on_event(event)

    # Language and looks.

    def recall(self) -> None:
        """Take up the language and the looks that the person, or this terminal, prefers."""
        kept = self.memory.preferences()
        if kept.theme is not None:
            self.theme = theme_of(kept.theme)
        asked = self.setting.environment.get(LANGUAGE)
        if kept.language is not None and (self.session is not None or not asked):
            self.words = Words(kept.language)
        self._relabel()

    def _relabel(self) -> None:
        for screen in self.screen_stack:
            if isinstance(screen, BaseScreen):
                screen.relabel()

    def speak(self, words: Words) -> None:
        """Go on in another language, on every screen, and remember it."""
        self.words = words
        self.memory.prefer(self.go.preferences(language=words.language))
        self._relabel()

    def look(self, theme: str) -> None:
        """Go on in other colours, and remember it."""
        self.theme = theme
        self.memory.prefer(self.go.preferences(theme=theme))
        self._relabel()

    def _handle_exception(self, error: Exception) -> None:
        """Say a fault of ours calmly and go on, where going on is possible."""
        from ui.failures import note_failure  # noqa: PLC0415 - rare

        outcome: Outcome = note_failure(error)
        screen = self.screen_stack[-1] if self.screen_stack else None
        if isinstance(screen, BaseScreen) and screen.is_mounted and not self.is_headless:
            screen.say(outcome)
        else:
            super()._handle_exception(error)
