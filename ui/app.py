"""The desk: wiring of screens, services, scans and languages; the work is in the screens."""

import os

# Under this protocol a Cyrillic layout kills Ctrl+letter, and one of its sequences crashes Textual.
os.environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")
# A frame is painted this soon after a key; the usual 60 a second would be felt while scrolling.
os.environ.setdefault("TEXTUAL_FPS", "240")

import asyncio
import signal
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, cast

from textual import events
from textual.app import App
from textual.driver import Driver
from textual.message import Message

from freezone.errors.people import NotLoggedInError
from freezone.language.choice import SETTING as LANGUAGE
from ui.lanes import Lanes
from ui.late_parts import LateParts
from ui.navigation import Navigation
from ui.recovery import Recovery
from ui.screens.base import BaseScreen
from ui.setting import Setting
from ui.style_sheet import StyleSheet
from ui.themes import DARK, LIGHT, SIXTEEN, sixteen_only, theme_of
from ui.watch import Watch
from ui.widgets.bars import ScanState
from ui.words import Words

if TYPE_CHECKING:
    from freezone.services.desk import Desk, Session

_HERE = Path(__file__).parent


class FreezoneApp(LateParts, App[None]):
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
        _HERE / "screens" / "thing.tcss",
        _HERE / "screens" / "log_in.tcss",
    ]

    def __init__(self, setting: Setting) -> None:
        super().__init__()
        self.setting = setting
        self.words = Words(setting.language)
        self.lanes = Lanes()
        self.go = Navigation(self)
        self.guard = Watch(self)
        self.recovery = Recovery(self)
        self.desk: Desk | None = None
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        environment = setting.environment
        is_plain = sixteen_only(environment.get("TERM", ""), environment.get("COLORTERM", ""))
        self.theme = SIXTEEN if is_plain else DARK.name
        self.stylesheet = StyleSheet(variables=self.get_css_variables())

    def scan_state(self) -> ScanState:
        """Give what the scan line shows; nothing before there was a scan or a key."""
        return self.scans.state if "scans" in vars(self) else ScanState()

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
        from ui.memory import NOBODY  # noqa: PLC0415 - loads after the first frame

        return NOBODY if self.session is None else self.session.person

    def standing(self) -> str:
        """Say who works at which terminal, and when; before the record is open, where."""
        if self.desk is None:
            return self.setting.terminal
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
        # Leave in order when the terminal goes away: drafts are kept, an act under way ends.
        for name in ("SIGHUP", "SIGTERM"):
            if hasattr(signal, name) and os.name == "posix":
                asyncio.get_running_loop().add_signal_handler(getattr(signal, name), self.exit)

    def get_driver_class(self) -> type[Driver]:
        """Give what stands between the desk and the terminal."""
        found = super().get_driver_class()
        if found.__name__ != "LinuxDriver":
            return found
        from ui.terminal import Terminal  # noqa: PLC0415 - there is no such terminal on Windows

        return Terminal

    async def on_unmount(self) -> None:
        """Let what is being written end, then close everything."""
        self.lanes.close()
        if self.desk is not None:
            self.desk.close()
        self.memory.close()

    async def on_event(self, event: events.Event) -> None:
        """Let the stream of keys see every key before anything else."""
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded:
            self.guard.seen(event.time)
            await self.ahead.take(event)
        else:
            await super().on_event(event)

    async def hand_on(self, event: events.Event) -> None:
        """Give a key to whatever has the focus."""
        await super().on_event(event)

    # Language and looks.

    def recall(self) -> None:
        """Take up the language and the looks that the person, or this terminal, prefers."""
        kept, before = self.memory.preferences(), (self.words, self.theme)
        if kept.theme is not None:
            self.theme = theme_of(kept.theme)
        asked = self.setting.environment.get(LANGUAGE)
        if kept.language is not None and (self.session is not None or not asked):
            self.words = Words(kept.language)
        if (self.words, self.theme) != before:
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

    async def _dispatch_message(self, message: Message) -> None:
        """Go on after a fault of ours: Textual would stop answering keys for good."""
        try:
            await super()._dispatch_message(message)
        except Exception as error:
            if not self.recovery.says(error):
                raise

    def _handle_exception(self, error: Exception) -> None:
        """Start over from home after a fault in a part of a screen, which answers no more."""
        if not self.recovery.starts_over(error):
            super()._handle_exception(error)
