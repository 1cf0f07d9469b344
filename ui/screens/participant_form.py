"""A participant to register, with its first contract."""

from uuid import UUID

from freezone.errors.states import ParticipantExistsError
from freezone.errors.values import BinMalformedError
from freezone.services import registers
from freezone.services.registers import ParticipantRequest
from ui.forms.contract import CONTRACT, contract_from
from ui.forms.field import Field
from ui.forms.values import Values
from ui.outcomes import Outcome
from ui.screens.form import FormScreen


class ParticipantFormScreen(FormScreen):
    """Registers a participant."""

    CSS_PATH = "participant_form.tcss"
    TITLE_KEY = "participant-add"

    def fields(self) -> tuple[Field, ...]:
        """Ask for the participant and its contract."""
        return (
            Field(name="bin", label="bin", is_required=True,
                  codes=frozenset({BinMalformedError.code, ParticipantExistsError.code})),
            Field(name="name", label="name", is_required=True, help="participant-name-help"),
            Field(name="name_kk", label="participant-name-kk"),
            Field(name="name_ru", label="participant-name-ru"),
            *CONTRACT,
        )  # fmt: skip

    async def send(self, values: Values, request: UUID) -> Outcome:
        """Register the participant."""
        asked = ParticipantRequest(
            bin=values.bin("bin", is_required=True) or "",
            name=values.required("name"),
            name_kk=values.text("name_kk"),
            name_ru=values.text("name_ru"),
            contract=contract_from(values),
            id=request,
        )
        values.refuse()
        digits = await self.writing(registers.add_participant, asked)
        return Outcome.done("participant-added", name=asked.name, bin=digits)
