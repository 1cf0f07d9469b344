"""What every screen has: its frame, its keys, the way to the services, one end for failures."""

import asyncio
import inspect
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from contextlib import contextmanager
from inspect import CORO_CREATED, getcoroutinestate
from typing import TYPE_CHECKING, Any, ClassVar, Concatenate, ParamSpec, TypeVar, cast

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.message import Message
from textual.screen import ModalScreen, Screen
from textual.worker import Worker, WorkerState

from freezone.errors import FreezoneError, InvariantError
from hs_nomenclature.errors import NomenclatureError
from ui.keys import KEY_OF, Key, bindings
from ui.outcomes import Outcome
from ui.widgets.bars import KeyBar, OutcomeBand, ScanLine, TopLine
from ui.widgets.card import Card
from ui.widgets.form import Form
from ui.widgets.lines import Lines
from ui.words import Words

if TYPE_CHECKING:
    from freezone.services.desk import Desk
    from ui.app import FreezoneApp
    from ui.scan_queue import Scan

P = ParamSpec("P")
T = TypeVar("T")
"""What a screen answers with when it is closed."""
A = TypeVar("A")
"""What a service answers."""
PATIENCE = 0.3
"""Seconds after which a screen says that it is waiting."""
LOOK_AGAIN = 0.05
"""Seconds after which a screen looks again whether it is in front."""
ACTING = frozenset({"look", "mark", "open", "operations", "post", "print", "undo"})
"""Acts on what a screen shows; the others only go somewhere."""
LEAVING = frozenset({"back", "sections"})
"""Acts that would close a screen; not while what it asked for is being recorded."""


class BaseScreen(Screen[T]):
    """A screen of the desk.

    A subclass says its title, its body, and what it can do: a method ``do_<act>`` for each key of
    ``ui.keys`` that it answers, and in ``why_not`` why one of them cannot be used just now.
    """

    TITLE_KEY: ClassVar[str] = ""
    """Key of the glossary or id of a message."""
    AUTO_FOCUS = "Entry, Lines"
    BINDINGS: ClassVar[list[BindingType]] = bindings()

    def __init__(self) -> None:
        super().__init__()
        self._begun: dict[str, Coroutine[Any, Any, None]] = {}
        """By group, the reading begun last."""

    takes_keys = False
    """Whether the screen is open to keys; those pressed while it opens wait."""

    # The frame.

    def compose(self) -> ComposeResult:
        yield TopLine(self.heading, self.standing)
        with Vertical(id="body"):
            yield from self.compose_body()
        yield ScanLine(lambda: self.words, self.desk_app.scan_state)
        yield OutcomeBand(lambda: self.words)
        yield KeyBar(lambda: self.words, self.is_live)

    def compose_body(self) -> ComposeResult:
        """Give what stands between the frame's lines."""
        raise NotImplementedError

    @property
    def desk_app(self) -> "FreezoneApp":
        """The program this screen is part of."""
        return cast("FreezoneApp", self.app)

    @property
    def words(self) -> Words:
        """The language there is now."""
        return self.desk_app.words

    @property
    def desk(self) -> "Desk":
        """The desk on the record."""
        return self.desk_app.open_desk

    def heading(self) -> str:
        """Give the name of the screen, for the top line."""
        return self.words.named(self.TITLE_KEY)

    def standing(self) -> str:
        """Give who works where, for the top line."""
        return self.desk_app.standing()

    def relabel(self) -> None:
        """Write everything anew: the language or the looks are others."""
        for card in self.query(Card):
            card.fold()
        for form in self.query(Form):
            form.relabel()
        for widget in self.query("*"):
            widget.refresh(layout=True)

    # Keys.

    def on_screen_resume(self) -> None:
        """Take keys once everything stands in its place, and drafts in their fields."""
        self.call_after_refresh(self._open_to_keys)

    def _open_to_keys(self) -> None:
        self.takes_keys = True
        self.app.call_later(self.desk_app.ahead.go_on)

    def why_not(self, act: str) -> Outcome | None:
        """Say why a key cannot be used now; None when it can."""
        if act == "undo" and self.undoable() is None:
            return Outcome.turned_down(KEY_OF[act].not_here)
        if hasattr(self, f"do_{act}"):
            return None
        return Outcome.turned_down(KEY_OF[act].not_here)

    def is_live(self, key: Key) -> bool:
        """Tell whether a key does anything now."""
        return self.why_not(key.act) is None

    async def action_press(self, act: str) -> None:
        """Do what a key means, or say why it cannot be done.

        A key pressed ahead, while the screen still reads what it would act on, waits for it.
        """
        if act in ACTING and self.is_reading:
            self.run_worker(self._press_when_read(act), group="pressed", exit_on_error=False)
            return
        await self._press(act)

    async def _press_when_read(self, act: str) -> None:
        while self.is_reading:  # noqa: ASYNC110 - several may read, each for itself
            await asyncio.sleep(LOOK_AGAIN / 5)
        if self.is_current:
            await self._press(act)

    @property
    def is_reading(self) -> bool:
        """Tell whether the screen still reads what it shows."""
        return any(self._reads(worker) for worker in self.workers)

    def _reads(self, worker: Worker[Any]) -> bool:
        is_own = worker.node is self and worker.group in {"reading", "prepare"}
        return is_own and not worker.is_finished

    async def _press(self, act: str) -> None:
        why = self.why_not(act)
        if act in LEAVING and self.is_acting:
            why = Outcome.waiting("desk-acting")
        if why is not None:
            self.say(why)
            return
        result = getattr(self, f"do_{act}")()
        if inspect.isawaitable(result):
            await result

    def keys_changed(self) -> None:
        """Paint the keys anew: other ones can be used now."""
        for bar in self.query(KeyBar):
            bar.look_again()

    def do_help(self) -> None:
        """Show what the keys do here."""
        self.desk_app.go.help(self)

    def do_sections(self) -> None:
        """Show where one can go."""
        self.desk_app.go.menu()

    def do_language(self) -> None:
        """Go on in the next language."""
        self.desk_app.speak(self.words.next())

    def do_back(self) -> None:
        """Close this screen."""
        self.desk_app.go.back()

    def do_open(self) -> None:
        """Open what the cursor stands on."""
        for lines in self.query(Lines):
            if lines.has_focus:
                lines.open_cursor()

    def undoable(self) -> int | None:
        """Give the entry that a correction would undo: of what was just done, if anything was."""
        return None if self.said is None else self.said.entry

    def do_undo(self) -> None:
        """Undo what was just done, by a linked correction."""
        entry = self.undoable()
        if entry is not None:
            self.desk_app.go.correct(entry)

    # Services.

    async def reading(
        self,
        service: "Callable[Concatenate[Desk, P], A]",
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> A:
        """Ask a service that only reads."""
        with self._patience():
            return await self.desk_app.lanes.read(service, self.desk, *args, **kwargs)

    async def writing(
        self,
        service: "Callable[Concatenate[Desk, P], A]",
        /,
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> A:
        """Ask a service that writes, or works out what it would write.

        The answer is heard when the screen is in front: what somebody opened over it meanwhile must
        not be closed in its place.
        """
        with self._patience():
            answer = await self.desk_app.lanes.write(service, self.desk, *args, **kwargs)
        while self.app.screen is not self and self in self.app.screen_stack:  # noqa: ASYNC110 - Textual has no event for it
            await asyncio.sleep(LOOK_AGAIN)
        return answer

    @contextmanager
    def _patience(self) -> Iterator[None]:
        """Say that something is under way when it takes long enough to be noticed."""
        waits = Outcome.waiting("desk-working")
        timer = self.set_timer(PATIENCE, lambda: self.say(waits))
        try:
            yield
        finally:
            timer.stop()
            if self.said is waits:
                self.say(None)

    def begin(
        self, work: Coroutine[Any, Any, None], *, group: str = "reading", is_latest: bool = True
    ) -> None:
        """Start something slow; of reading, only the latest of a group goes on."""
        self.run_worker(work, group=group, exclusive=is_latest, exit_on_error=False)
        replaced, self._begun[group] = self._begun.get(group), work
        if is_latest and replaced is not None and getcoroutinestate(replaced) == CORO_CREATED:
            # It was cancelled before it began: nobody will ever wait for it.
            replaced.close()

    def act(self, work: Callable[[], Awaitable[None]]) -> None:
        """Start an act of writing, unless one is under way on this screen."""
        if self.is_acting:
            self.say(Outcome.waiting("desk-acting"))
            return

        async def whole() -> None:
            await work()

        self.run_worker(whole(), group="writing", exit_on_error=False)

    @property
    def is_acting(self) -> bool:
        """Tell whether an act of writing is under way."""
        return any(
            worker.group == "writing" and worker.node is self and not worker.is_finished
            for worker in self.workers
        )

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Say how something slow failed: the one place for every screen."""
        if event.state is not WorkerState.ERROR or event.worker.error is None:
            return
        self.failed(event.worker.error)

    async def _dispatch_message(self, message: Message) -> None:
        """Go on after a fault of ours: Textual would leave the screen without an ear for keys."""
        try:
            await super()._dispatch_message(message)
        except Exception as error:
            if not self.desk_app.recovery.says(error):
                raise

    def failed(self, error: BaseException) -> None:
        """Say what went wrong, in one of the three ways there are."""
        match error:
            case FreezoneError() | NomenclatureError():
                from ui.failures import reasons_of  # noqa: PLC0415 - rare

                self.refused(Outcome.refused(*reasons_of(error)))
            case InvariantError():
                self.desk_app.go.stop(error)
            case _:
                from ui.failures import note_failure  # noqa: PLC0415 - rare

                self.say(note_failure(error))

    def refused(self, outcome: Outcome) -> None:
        """Show a refusal; a form shows its parts beside the fields."""
        self.say(outcome)

    # Outcomes.

    @property
    def said(self) -> Outcome | None:
        """The outcome in the band."""
        bands = self.query(OutcomeBand)
        return bands.first().outcome if bands else None

    def say(self, outcome: Outcome | None) -> None:
        """Show an outcome in the band; what is done or refused also rings."""
        for band in self.query(OutcomeBand):
            band.say(outcome)
        self.keys_changed()
        if outcome is not None and outcome.kind.value in {"refused", "failed"}:
            self.desk_app.bell()

    # People.

    def handed_over(self, before: str) -> None:
        """Go on for another person than the one before, who sat down at this very screen."""

    # Scans.

    async def take_scan(self, scan: "Scan") -> Outcome:
        """Act on a scan; unless a screen knows better, open the thing scanned."""
        return await self.desk_app.go.open_scan(self, scan)

    def take_words(self, text: str) -> None:
        """Take words typed into the scan line; a list looks for them."""
        self.say(Outcome.turned_down("scan-words-not-here", text=text))


class BaseModal(BaseScreen[T], ModalScreen[T]):
    """A question or a choice over another screen."""

    LEADS_AWAY: ClassVar[bool] = False
    """Whether one may leave from it, as from a lock."""

    def compose(self) -> ComposeResult:
        with Vertical(id="box"):
            yield TopLine(self.heading, lambda: "")
            yield from self.compose_body()
            yield OutcomeBand(lambda: self.words)
        yield KeyBar(lambda: self.words, self.is_live)

    def why_not(self, act: str) -> Outcome | None:
        """Nowhere is gone to over a question: another would be asked over it, and another."""
        if act == "sections" and not self.LEADS_AWAY:
            return Outcome.turned_down("modal-answer-first")
        return super().why_not(act)

    def do_back(self) -> None:
        """Close without an answer."""
        self.dismiss(None)
