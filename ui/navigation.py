"""Ways between screens: sections, things, questions; screens are loaded when first gone to."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from importlib import import_module
from typing import TYPE_CHECKING, Any

from freezone.errors import InvariantError
from freezone.ids import NumberKind
from ui.keys import KEYS
from ui.outcomes import Outcome
from ui.sections import HOME, OPENERS, SECTIONS, STEPS, Section
from ui.themes import kind_of, theme_of

if TYPE_CHECKING:
    from freezone.desk_file.kept import Preferences
    from freezone.language.choice import Language
    from freezone.services.naming import Named
    from ui.app import FreezoneApp
    from ui.forms.field import Choice
    from ui.scan_queue import Scan
    from ui.screens.base import BaseScreen
    from ui.screens.list import ListScreen

_SCANNED = {"lot": "lot", "slip": "slip"}
"""What a number may name, and the kind of screen that shows it."""
_JOURNAL = next(section for section in SECTIONS if section.name == "journal")


def loaded(name: str) -> type[Any]:
    """Load a screen by module and class."""
    module, _, kind = name.partition(":")
    found: type[Any] = getattr(import_module(module), kind)
    return found


class Navigation:
    """The ways of one desk."""

    def __init__(self, app: "FreezoneApp") -> None:
        self._app = app
        self.is_locked = False

    # Sections.

    def first(self) -> None:
        """Show the first screen: who are you, or, without a record, how shall it be made."""
        is_there = self._app.setting.is_there
        name = "log_in:LogInScreen" if is_there else "first_start:FirstStartScreen"
        self._app.push_screen(loaded(f"ui.screens.{name}")())

    def begin_record(self, outcome: Outcome) -> None:
        """Ask how the record shall be made: where it was looked for there is none."""
        self._replace_first("first_start:FirstStartScreen", outcome)

    def ask_who(self, outcome: Outcome) -> None:
        """Ask who is there: the record is there after all."""
        self._replace_first("log_in:LogInScreen", outcome)

    def _replace_first(self, name: str, outcome: Outcome) -> None:
        screen = loaded(f"ui.screens.{name}")()

        async def switched() -> None:
            await self._app.switch_screen(screen)
            screen.say(outcome)

        self._app.run_worker(switched(), group="going", exit_on_error=False)

    def home(self, outcome: Outcome | None = None) -> None:
        """Go home, with nothing beneath it, and say an outcome there."""
        self._app.run_worker(self._home(outcome), group="going", exit_on_error=False)

    async def _home(self, outcome: Outcome | None) -> None:
        await self._to(HOME, {}, outcome)
        self._app.scans.find_again()

    def to(self, section: Section, **filters: str) -> None:
        """Go to a section; what was open over home is closed, drafts stay."""
        # Not as work of the screen in front: that screen may be the one that closes.
        self._app.run_worker(self._to(section, filters), group="going", exit_on_error=False)

    async def _to(
        self, section: Section, filters: dict[str, str], outcome: Outcome | None = None
    ) -> None:
        app = self._app
        screen = loaded(section.screen)(**filters)
        while len(app.screen_stack) > 2:
            await app.pop_screen()
        if section is HOME:
            await app.switch_screen(screen)
        else:
            await app.push_screen(screen)
        if outcome is not None:
            screen.say(outcome)

    def may_go(self, section: Section) -> bool:
        """Tell whether the person at work may go to a section."""
        from freezone.services.roles import MAY, Act  # noqa: PLC0415 - loads after the first frame

        session = self._app.session
        return session is not None and bool(session.roles & MAY[Act[section.act]])

    def menu(self) -> None:
        """Ask where to go; leaving, locking, languages and looks stand at the end."""
        from ui.forms.field import Choice  # noqa: PLC0415 - loads after the first frame

        app = self._app
        if self.is_locked:
            # Whatever stands over the lock, as its help, leads nowhere else either.
            self.ask("lock-leave", lambda yes: app.exit() if yes else None)
            return
        own = ("person", "password", "lock") if app.session is not None else ()
        names = ("palette", *own, "leave", *(f"theme-{kind}" for kind in ("dark", "light", "ansi")))
        choices = [
            *(Choice(key=each.name, says=each.label) for each in SECTIONS if self.may_go(each)),
            *(Choice(key=name, says=f"menu-{name}") for name in names),
        ]
        self.choose("desk-sections", choices, self._went)

    def _went(self, key: str | None) -> None:
        app = self._app
        section = next((each for each in SECTIONS if each.name == key), None)
        if section is not None:
            self.to(section)
        elif key is not None and key.startswith("theme-"):
            app.look(theme_of(key.removeprefix("theme-")))
        elif key == "palette":
            self.palette(app.desk_screen)
        elif key == "lock":
            self.lock()
        elif key == "person":
            self.change_person(None)
        elif key == "password":
            app.push_screen(loaded("ui.screens.password_form:PasswordFormScreen")())
        elif key == "leave":
            app.exit()

    def back(self, outcome: Outcome | None = None) -> None:
        """Close the screen in front, and say an outcome on the one beneath."""
        app = self._app
        if len(app.screen_stack) <= 2:
            app.desk_screen.say(outcome or Outcome.note("desk-nothing-behind"))
            return
        app.pop_screen()
        app.desk_screen.say(outcome)

    # Things.

    def open(self, target: str) -> None:
        """Open a thing named as ``kind:number``."""
        kind, _, number = target.partition(":")
        self._app.push_screen(loaded(OPENERS[kind])(number))

    def instead(self, target: str, outcome: Outcome, *, closing: int = 1) -> None:
        """Close the screen in front, or several, show a thing there, and say an outcome on it."""
        # Not as work of the screen in front: that is the one that closes.
        self._app.run_worker(
            self._instead(target, outcome, closing), group="going", exit_on_error=False
        )

    async def _instead(self, target: str, outcome: Outcome, closing: int) -> None:
        for _ in range(closing):
            await self._app.pop_screen()
        kind, _, number = target.partition(":")
        await self._show(kind, number)
        self._app.desk_screen.say(outcome)

    def step(self, name: str, *about: object) -> None:
        """Open the screen of one step, with what it is about."""
        self._app.push_screen(loaded(STEPS[name])(*about))

    def print(self, number: str) -> None:
        """Ask how the paper of a slip or a lot shall be printed."""
        self.step("print", number)

    async def open_scan(self, screen: "BaseScreen[Any]", scan: "Scan") -> Outcome:
        """Open what was scanned, once it is known to be there; a badge changes the person."""
        from freezone.services.naming import named  # noqa: PLC0415 - loads after the first frame

        number = scan.number
        if number is None:
            return Outcome.turned_down("scan-damaged", text=scan.text)
        if self._app.session is None or self.is_locked:
            return Outcome.turned_down("scan-nobody-at-work", number=scan.text)
        if number.kind is NumberKind.PERSON:
            self.change_person(str(number))
            return Outcome.note("scan-badge", number=str(number))
        found = await screen.reading(named, str(number))
        target = await self._target(screen, found)
        if target is None:
            return Outcome.turned_down("scan-no-screen", number=str(number))
        await self._show(*target)
        if scan.earlier is None:
            return Outcome.note("scan-opened", number=str(number))
        return Outcome.note("scan-again", number=str(number), earlier=scan.earlier.isoformat())

    async def _target(self, screen: "BaseScreen[Any]", found: "Named") -> tuple[str, str] | None:
        """Say which screen shows what a number names: of an operation, its entry.

        Whoever may not read the journal sees the lot on which it was done.
        """
        if found.lot is None or found.lot == found.number:
            kind = _SCANNED.get(found.kind)
            return None if kind is None else (kind, found.number)
        if not self.may_go(_JOURNAL):
            return "lot", found.lot
        from freezone.services.journal_list import (  # noqa: PLC0415 - loads after the first frame
            EntryFilter,
            journal_page,
        )

        about = EntryFilter(subject=found.number)
        page = await screen.reading(journal_page, about, after=0, limit=1)
        return "entry", str(page.rows[0].seq)

    async def _show(self, kind: str, number: str) -> None:
        """Show a thing: in the screen in front if that shows such things, else over it."""
        shown = loaded(OPENERS[kind])
        front: Any = self._app.screen
        if isinstance(front, shown):
            await front.show(number)
        else:
            await self._app.push_screen(shown(number))

    # Questions.

    def choose(
        self, title: str, choices: "Sequence[Choice]", answer: Callable[[str | None], None]
    ) -> None:
        """Let somebody choose one of a list."""
        self._app.push_screen(loaded("ui.screens.choose:ChooseScreen")(title, choices), answer)

    def ask(self, question: str, answer: Callable[[bool | None], None], **params: object) -> None:
        """Ask a question that only its key answers with yes."""
        screen = loaded("ui.screens.question:QuestionScreen")(question, params)
        self._app.push_screen(screen, answer)

    def filter(self, screen: "ListScreen[Any]") -> None:
        """Ask what a list shall show."""
        shown = loaded("ui.screens.filter:FilterScreen")(screen.FILTERS, screen.filters)
        self._app.push_screen(shown, screen.filter_by)

    def help(self, screen: "BaseScreen[Any]") -> None:
        """Show what the keys do on a screen."""
        self._app.push_screen(loaded("ui.screens.help:HelpScreen")(screen))

    def correct(self, entry: int) -> None:
        """Undo an entry by its mirror: ask why."""
        self._app.push_screen(loaded("ui.screens.correction:CorrectionScreen")(entry))

    def palette(self, screen: "BaseScreen[Any]") -> None:
        """Show every key that does something here as a list to choose from."""
        from ui.forms.field import Choice  # noqa: PLC0415 - loads after the first frame

        choices = [
            Choice(key=key.act, name=key.shown, says=key.help)
            for key in KEYS
            if screen.is_live(key) and key.act != "back"
        ]

        async def pressed(act: str | None) -> None:
            if act is not None:
                await screen.action_press(act)

        self._app.push_screen(
            loaded("ui.screens.choose:ChooseScreen")("desk-palette", choices), pressed
        )

    # People.

    def lock(self) -> None:
        """Ask who is there; the screen stays as it is beneath."""
        shown, front = loaded("ui.screens.lock:LockScreen"), self._app.desk_screen
        self.is_locked = True
        if isinstance(front, shown):
            front.relabel()
            return
        self._ask_person(shown())

    def change_person(self, badge: str | None) -> None:
        """Let another person go on at this desk; the screen stays as it is beneath."""
        self._ask_person(loaded("ui.screens.lock:LockScreen")(badge))

    def _ask_person(self, screen: "BaseScreen[bool]") -> None:
        before = self._app.person
        self._app.push_screen(screen, lambda is_in: self._unlocked(before, is_in=bool(is_in)))

    def _unlocked(self, before: str, *, is_in: bool) -> None:
        app = self._app
        self.is_locked = False
        if is_in and app.person != before:
            if app.session is not None and app.session.participant is not None:
                # What stands open may be about goods that a storekeeper may not see.
                self.home()
                return
            for each in app.screen_stack:
                if hasattr(each, "handed_over"):
                    each.handed_over(before)
        screen: Any = app.desk_screen
        if is_in and hasattr(screen, "do_reload"):
            screen.do_reload()
        screen.relabel()
        if is_in:
            app.scans.find_again()

    # What stops.

    def stop(self, error: InvariantError) -> None:
        """Say which invariant is broken: nothing goes on from here."""
        self._app.push_screen(loaded("ui.screens.stop:StopScreen")(error))

    # What is remembered.

    def preferences(
        self, *, language: "Language | None" = None, theme: str | None = None
    ) -> "Preferences":
        """Give the preferences with one of them changed."""
        from freezone.desk_file.kept import Theme  # noqa: PLC0415 - loads after the first frame

        kept = self._app.memory.preferences()
        if language is not None:
            kept = replace(kept, language=language)
        if theme is not None:
            kept = replace(kept, theme=Theme(kind_of(theme)))
        return kept
