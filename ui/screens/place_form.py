"""A place inside the fence, to register."""

from uuid import UUID

from freezone.errors.states import PlaceExistsError
from freezone.services import registers
from freezone.services.registers import PlaceKind
from ui.forms.administering import PLACE_KINDS
from ui.forms.field import Field, FieldKind
from ui.forms.values import Values
from ui.outcomes import Outcome
from ui.screens.form import FormScreen


class PlaceFormScreen(FormScreen):
    """Registers a place."""

    CSS_PATH = "place_form.tcss"
    TITLE_KEY = "registers-add-place"

    def fields(self) -> tuple[Field, ...]:
        """Ask for the place."""
        return (
            Field(name="code", label="place-code", is_required=True, help="place-code-help",
                  codes=frozenset({PlaceExistsError.code})),
            Field(name="name", label="name", is_required=True),
            Field(name="kind", label="place-kind", kind=FieldKind.CHOICE, is_required=True,
                  choices=PLACE_KINDS),
        )  # fmt: skip

    async def send(self, values: Values, request: UUID) -> Outcome:
        """Register the place."""
        code, name = values.required("code"), values.required("name")
        kind = values.choice("kind", PLACE_KINDS, is_required=True)
        values.refuse()
        number = await self.writing(registers.add_place, code, name, PlaceKind(kind or ""))
        return Outcome.done("place-added", place=code, number=number)
