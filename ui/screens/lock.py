"""The lock over an empty chair, and the change of person: the screen beneath stays as it is."""

from textual.app import ComposeResult

from freezone.ids import Number, NumberKind
from ui.outcomes import Outcome
from ui.scan_queue import Scan
from ui.screens.base import BaseModal
from ui.screens.log_in import FIELDS
from ui.widgets.form import Form


class LockScreen(BaseModal[bool]):
    """Asks who goes on at this desk; nothing beneath can be seen or reached."""

    CSS_PATH = "lock.tcss"
    LEADS_AWAY = True

    def __init__(self, badge: str | None = None) -> None:
        super().__init__()
        self._badge = badge

    def compose_body(self) -> ComposeResult:
        yield Form(FIELDS, lambda: self.words)

    def on_mount(self) -> None:
        session = self.desk_app.session
        name = self._badge or ("" if session is None else session.name)
        form = self.query_one(Form)
        form.fill({"name": name})
        self.call_after_refresh(form.row("password").entry.focus)

    def heading(self) -> str:
        """Say that the desk is locked, or who is to come."""
        return self.words.text("lock-title" if self.desk_app.go.is_locked else "change-title")

    def do_post(self) -> None:
        """Go on as the person named."""
        self.act(self._log_in)

    async def _log_in(self) -> None:
        from freezone.services import people  # noqa: PLC0415 - loads after the first frame

        values = self.query_one(Form).values
        await self.writing(people.log_in, values["name"], values["password"])
        self.desk_app.recall()
        self.dismiss(True)

    def do_sections(self) -> None:
        """Go nowhere: a locked desk only lets somebody in, or closes."""
        self.desk_app.go.ask("lock-leave", lambda yes: self.app.exit() if yes else None)

    def do_back(self) -> None:
        """Go back to the person there was, unless the desk is locked."""
        if self.desk_app.go.is_locked:
            self.say(Outcome.turned_down("lock-closed"))
        else:
            self.dismiss(False)

    async def take_scan(self, scan: Scan) -> Outcome:
        """Take a badge."""
        if scan.number is None or scan.number.kind is not NumberKind.PERSON:
            return Outcome.turned_down("scan-nobody-at-work", number=scan.text)
        return self.take_badge(scan.number)

    def take_badge(self, number: Number) -> Outcome:
        """Fill in the person of a badge; the password is still asked for."""
        form = self.query_one(Form)
        form.fill({"name": str(number), "password": ""})
        form.row("password").entry.focus()
        return Outcome.note("scan-badge", number=str(number))
