"""Undoing an entry: its mirror, linked to it, with a reason. Nothing is changed in place."""

from uuid import UUID

from freezone.services.corrections import correct
from ui.forms.field import Field
from ui.forms.values import Values
from ui.outcomes import Outcome
from ui.screens.form import FormScreen


class CorrectionScreen(FormScreen):
    """Why an entry is undone."""

    CSS_PATH = "correction.tcss"
    HINT = "correction-hint"

    def __init__(self, entry: int) -> None:
        super().__init__()
        self._entry = entry

    def heading(self) -> str:
        """Name the entry."""
        return self.words.text("correction-title", entry=self._entry)

    def fields(self) -> tuple[Field, ...]:
        """Ask why."""
        return (Field(name="reason", label="reason", is_required=True),)

    def draft_key(self) -> str:
        """One draft an entry."""
        return f"correct:{self._entry}"

    async def send(self, values: Values, request: UUID) -> Outcome:
        """Record the mirror."""
        reason = values.required("reason")
        values.refuse()
        done = await self.writing(correct, self._entry, reason, request_id=request)
        return Outcome.done("correction-done", corrects=done.corrects, entry=done.entry)
