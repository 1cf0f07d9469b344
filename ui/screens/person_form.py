"""A person to register: name, roles, password, and what only some have."""

from uuid import UUID

from freezone.errors.people import PersonExistsError
from freezone.errors.states import ParticipantUnknownError
from freezone.errors.values import BinMalformedError
from freezone.services import people, registers
from freezone.services.people import PersonRequest
from freezone.services.roles import Role
from ui.forms.administering import ROLES
from ui.forms.field import Choice, Field, FieldKind
from ui.forms.passwords import NEW_PASSWORD, new_password
from ui.forms.values import Values
from ui.outcomes import Outcome
from ui.screens.form import FormScreen


class PersonFormScreen(FormScreen):
    """Registers a person."""

    CSS_PATH = "person_form.tcss"
    TITLE_KEY = "registers-add-person"

    def __init__(self) -> None:
        super().__init__()
        self._participants: tuple[Choice, ...] = ()

    def fields(self) -> tuple[Field, ...]:
        """Ask for the person."""
        return (
            Field(name="name", label="log-in-name", is_required=True, help="person-name-help",
                  codes=frozenset({PersonExistsError.code})),
            Field(name="role", label="role", kind=FieldKind.CHOICES, is_required=True,
                  choices=ROLES, help="person-roles-help"),
            *NEW_PASSWORD,
            Field(name="post", label="person-post"),
            Field(name="participant", label="participant", help="person-participant-help",
                  kind=FieldKind.CHOICE,
                  codes=frozenset({BinMalformedError.code, ParticipantUnknownError.code})),
            Field(name="iin", label="iin", kind=FieldKind.SECRET, help="person-iin-help"),
        )  # fmt: skip

    async def prepare(self) -> None:
        """Offer the participants."""
        rows = await self.reading(registers.participants)
        self._participants = tuple(
            Choice(key=row.bin, name=f"{row.bin} {row.name}") for row in rows
        )
        self.form.offer("participant", self._participants)

    async def send(self, values: Values, request: UUID) -> Outcome:
        """Register the person."""
        roles = values.several("role", ROLES, is_required=True)
        asked = PersonRequest(
            name=values.required("name"),
            password=new_password(values),
            roles=tuple(Role(role) for role in roles),
            participant=values.choice("participant", self._participants),
            post=values.text("post"),
            iin=values.text("iin"),
            id=request,
        )
        values.refuse()
        number = await self.writing(people.add_person, asked)
        return Outcome.done("person-added", name=asked.name, person=number)
