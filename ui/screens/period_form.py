"""A month that has ended, to be closed for good."""

from uuid import UUID

from freezone.errors.ledger import PeriodClosedError
from freezone.errors.values import DateMalformedError
from freezone.services import periods
from ui.forms.field import Field
from ui.forms.values import Values
from ui.outcomes import Outcome
from ui.screens.form import FormScreen


class PeriodFormScreen(FormScreen):
    """Closes a month."""

    CSS_PATH = "period_form.tcss"
    TITLE_KEY = "registers-close-period"
    HINT = "period-hint"

    def fields(self) -> tuple[Field, ...]:
        """Ask for the month."""
        return (
            Field(name="period", label="period", is_required=True, help="period-help",
                  codes=frozenset({DateMalformedError.code, PeriodClosedError.code})),
        )  # fmt: skip

    async def send(self, values: Values, request: UUID) -> Outcome:
        """Close it."""
        period = values.required("period")
        values.refuse()
        entry = await self.writing(periods.close_period, period)
        return Outcome.done("period-closed", period=period, entry=entry)
