"""Voiding a slip: it stays, with its number and your reason; what it confirmed waits again."""

from uuid import UUID

from freezone.services.slips import void
from ui.forms.field import Field
from ui.forms.values import Values
from ui.outcomes import Outcome
from ui.screens.form import FormScreen


class VoidScreen(FormScreen):
    """Why a slip is voided."""

    CSS_PATH = "void_form.tcss"
    HINT = "void-hint"

    def __init__(self, number: str) -> None:
        super().__init__()
        self._number = number

    def heading(self) -> str:
        """Name the slip."""
        return self.words.text("void-title", slip=self._number)

    def fields(self) -> tuple[Field, ...]:
        """Ask why."""
        return (Field(name="reason", label="reason", is_required=True),)

    def draft_key(self) -> str:
        """One draft a slip."""
        return f"void:{self._number}"

    async def send(self, values: Values, request: UUID) -> Outcome:
        """Void it."""
        reason = values.required("reason")
        values.refuse()
        done = await self.writing(void, self._number, reason, request_id=request)
        return Outcome.done("void-done", slip=done.slip, entry=done.entry)
