"""The period that a slip covers, and who prepared it."""

from collections.abc import Callable
from uuid import UUID

from freezone.services import people
from freezone.services.confirmation import unconfirmed
from freezone.services.roles import Act
from ui.forms.confirmation import Terms
from ui.forms.field import Choice, Field, FieldKind
from ui.forms.values import Values
from ui.outcomes import Outcome
from ui.permission import not_permitted
from ui.screens.form import FormScreen


class ConfirmTermsScreen(FormScreen):
    """First day, last day, person."""

    CSS_PATH = "confirm_terms.tcss"
    TITLE_KEY = "confirm-terms-title"
    HINT = "confirm-terms-hint"
    KEEPS_DRAFT = False

    def __init__(self, participant: str, terms: Terms, answer: Callable[[Terms], None]) -> None:
        super().__init__()
        self._participant = participant
        self._terms = terms
        self._answer = answer

    @property
    def _asks_who(self) -> bool:
        """Whoever may not confirm only looks, and prepares nothing."""
        return not_permitted(self.desk_app.session, Act.CONFIRM) is None

    def fields(self) -> tuple[Field, ...]:
        """Ask for the period and the person."""
        display = self.words.display
        period = (
            Field(name="period_from", label="confirm-from", kind=FieldKind.DATE, is_required=True,
                  initial=display.date(self._terms.period_from)),
            Field(name="period_to", label="confirm-to", kind=FieldKind.DATE, is_required=True,
                  initial=display.date(self._terms.period_to), codes=frozenset({"FZ-114"})),
        )  # fmt: skip
        who = Field(name="prepared_by", label="confirm-prepared-by", kind=FieldKind.CHOICE,
                    initial=self._terms.prepared_by, help="confirm-prepared-by-help")  # fmt: skip
        return (*period, who) if self._asks_who else period

    async def prepare(self) -> None:
        """Offer the people who work with the record."""
        if not self._asks_who:
            return
        rows = await self.reading(people.persons)
        choices = [Choice(key=row.number, name=row.name) for row in rows]
        self.form.offer("prepared_by", choices)

    async def send(self, values: Values, request: UUID) -> Outcome:
        """Check the period where it will be used, and go on with it."""
        first = values.day("period_from", is_required=True)
        last = values.day("period_to", is_required=True)
        choices = self.form.choices("prepared_by")
        person = (values.choice("prepared_by", choices) or "") if self._asks_who else ""
        values.refuse()
        if first is None or last is None:  # pragma: no cover - refused above
            raise LookupError(self._participant)
        await self.reading(unconfirmed, self._participant, first, last)
        self._answer(Terms(first, last, prepared_by=person))
        display = self.words.display
        return Outcome.note("confirm-terms-set", first=display.date(first), last=display.date(last))
