"""Annulling a release: the customs body takes it back, wholly or for some items."""

from datetime import date
from uuid import UUID

from freezone.errors import FreezoneError
from freezone.services.queries import declaration_view
from freezone.services.releases import AnnulRequest, annul
from ui.forms.field import Choice, Field, FieldKind
from ui.forms.values import Values
from ui.outcomes import Outcome
from ui.screens.form import FormScreen

_ITEMS = "items"


class AnnulmentScreen(FormScreen):
    """Which release, by which decision, why."""

    CSS_PATH = "annulment.tcss"
    TITLE_KEY = "intake-way-annulment"
    HINT = "annulment-hint"

    def __init__(self, number: str = "") -> None:
        super().__init__()
        self._number = number

    def fields(self) -> tuple[Field, ...]:
        """Ask for the decision."""
        return (
            Field(name="declaration", label="declaration-number", is_required=True,
                  initial=self._number, codes=frozenset({"FZ-245", "FZ-256"})),
            Field(name=_ITEMS, label="annulment-items", kind=FieldKind.CHOICES,
                  help="annulment-items-help", codes=frozenset({"FZ-260"})),
            Field(name="decision", label="amendment-decision", is_required=True),
            Field(name="decided_on", label="amendment-decided-on", kind=FieldKind.DATE,
                  is_required=True, codes=frozenset({"FZ-302", "FZ-311", "FZ-312"})),
            Field(name="reason", label="reason", is_required=True),
        )  # fmt: skip

    def draft_key(self) -> str:
        """One draft a declaration."""
        return f"annulment:{self._number}"

    async def prepare(self) -> None:
        """Offer the released items of the declaration."""
        await self._offer(self._number)

    async def explain(self, name: str) -> None:
        """Offer the items of the declaration that is typed."""
        if name == "declaration":
            await self._offer(self.form.values[name].strip())

    async def _offer(self, number: str) -> None:
        try:
            view = await self.reading(declaration_view, number)
        except FreezoneError:
            # The number is not typed to its end; what is wrong with it is said when it is sent.
            self.form.offer(_ITEMS, ())
            return
        choices = (
            Choice(key=str(each.item), name=f"{each.item} · {each.description}")
            for each in view.items
            if each.decision == "released"
        )
        self.form.offer(_ITEMS, tuple(choices))

    async def send(self, values: Values, request: UUID) -> Outcome:
        """Record it."""
        number = values.required("declaration")
        items = values.several(_ITEMS, self.form.choices(_ITEMS))
        decision = values.required("decision")
        # A day that is missing is refused before the act.
        decided_on = values.day("decided_on", is_required=True) or date.min
        reason = values.required("reason")
        values.refuse()
        annulled = await self.writing(
            annul,
            AnnulRequest(
                number=number,
                items=tuple(map(int, items)),
                decision=decision,
                decided_on=decided_on,
                reason=reason,
                id=request,
            ),
        )
        listed = ", ".join(map(str, annulled.items))
        return Outcome.done("annulment-done", declaration=annulled.declaration, items=listed)
