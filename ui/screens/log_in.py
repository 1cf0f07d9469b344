"""Log-in: who is at the desk; meanwhile the record is opened and the program loads."""

import asyncio
from collections.abc import Iterator
from types import ModuleType
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult

from freezone.errors.store import RecordMissingError
from freezone.ids import Number, NumberKind
from ui.forms.field import Field, FieldKind
from ui.outcomes import Outcome
from ui.screens.base import BaseScreen
from ui.widgets.form import Form
from ui.widgets.prose import Prose
from ui.widgets.spans import aligned

if TYPE_CHECKING:
    from ui.scan_queue import Scan

FIELDS = (
    Field(name="name", label="log-in-name", is_required=True, help="log-in-name-help",
          takes=frozenset({NumberKind.PERSON})),
    Field(name="password", label="log-in-password", kind=FieldKind.SECRET, is_required=True),
)  # fmt: skip


class LogInScreen(BaseScreen[None]):
    """Name and password; a badge fills the name in."""

    CSS_PATH = "log_in.tcss"
    TITLE_KEY = "log-in-title"

    def compose_body(self) -> ComposeResult:
        yield Prose(self.words.text("log-in-welcome"), id="welcome")
        yield Form(FIELDS, lambda: self.words)
        yield Prose("\n".join(self._known()), id="known")

    def __init__(self) -> None:
        super().__init__()
        self._opening = asyncio.Lock()

    def on_mount(self) -> None:
        # Not yet after this screen is refreshed: while the program starts nothing is painted.
        self.app.call_later(self.call_after_refresh, self._after_first_frame)

    def relabel(self) -> None:
        """Write everything anew."""
        super().relabel()
        words = self.words
        self.query_one("#welcome", Prose).update(words.text("log-in-welcome"))
        self.query_one("#known", Prose).update("\n".join(self._known()))

    def _known(self) -> Iterator[str]:
        """Say who works in the demo zone, once the record is open; of a real one it is not said."""
        app = self.desk_app
        if not app.setting.is_demo or app.desk is None:
            return
        from ui.demo.people import ADMINISTRATOR, PASSWORD, PEOPLE  # noqa: PLC0415 - loads services

        people = (*PEOPLE, ADMINISTRATOR)
        width = max(cell_len(person.name) for person in people)
        yield self.words.text("log-in-demo", password=PASSWORD)
        for person in people:
            roles = ", ".join(self.words.text(f"role-{role}") for role in person.roles)
            yield f"  {aligned(person.name, width)}  {roles}"

    def _after_first_frame(self) -> None:
        self.begin(self._open(), group="open")

    async def _open(self) -> None:
        """Open the record, once; what else the desk needs loads meanwhile, on no thread of ours."""
        app = self.desk_app
        async with self._opening:
            opening = await app.lanes.write(loaded_opening)
            app.recall()
            if app.desk is None:
                app.desk = await app.lanes.write(opening.open_desk, app.setting)
                self.relabel()
        if app.memory.trouble is not None:
            self.say(Outcome.refused(app.memory.trouble))
        self.begin(app.lanes.read(opening.load_rest), group="load")

    def refused(self, outcome: Outcome) -> None:
        """Show a refusal; where there is no record, one can be made."""
        if any(reason.code == RecordMissingError.code for reason in outcome.reasons):
            self.desk_app.go.begin_record(outcome)
        else:
            super().refused(outcome)

    @on(Form.Changed)
    def _typed(self) -> None:
        self.query_one(Form).show_refusals(())

    def do_post(self) -> None:
        """Log in."""
        self.act(self._log_in)

    def do_open(self) -> None:
        """Do nothing: Enter goes through the fields."""

    async def _log_in(self) -> None:
        from freezone.services import people  # noqa: PLC0415 - loads after the first frame

        await self._open()
        form = self.query_one(Form)
        values = form.values
        await self.writing(people.log_in, values["name"], values["password"])
        form.fill({"password": ""})
        self.desk_app.recall()
        self.desk_app.go.home()

    async def take_scan(self, scan: "Scan") -> Outcome:
        """Take a badge."""
        if scan.number is None or scan.number.kind is not NumberKind.PERSON:
            return Outcome.turned_down("scan-nobody-at-work", number=scan.text)
        return self.take_badge(scan.number)

    def take_badge(self, number: Number) -> Outcome:
        """Fill in the person of a badge; the password is still asked for."""
        form = self.query_one(Form)
        form.fill({"name": str(number)})
        form.row("password").entry.focus()
        return Outcome.note("scan-badge", number=str(number))


def loaded_opening() -> ModuleType:
    """Load what opens the record: half a second of services, that the first frame does without."""
    from ui import opening  # noqa: PLC0415 - loads after the first frame

    return opening
