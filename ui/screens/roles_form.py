"""The roles of a person, to be changed."""

from uuid import UUID

from freezone.services import people
from freezone.services.roles import Role
from ui.forms.administering import ROLES
from ui.forms.field import Field, FieldKind
from ui.forms.values import Values
from ui.outcomes import Outcome
from ui.screens.form import FormScreen


class RolesFormScreen(FormScreen):
    """Gives a person other roles."""

    CSS_PATH = "roles_form.tcss"
    HINT = "roles-hint"
    KEEPS_DRAFT = False

    def __init__(self, person: str, name: str, roles: str) -> None:
        super().__init__()
        self._person, self._whose, self._roles = person, name, roles

    def heading(self) -> str:
        """Say whose roles they are."""
        return self.words.text("roles-of", name=self._whose)

    def fields(self) -> tuple[Field, ...]:
        """Ask for the roles; those there are stand in the field."""
        return (
            Field(name="role", label="role", kind=FieldKind.CHOICES, is_required=True,
                  choices=ROLES, initial=self._roles, help="person-roles-help"),
        )  # fmt: skip

    async def send(self, values: Values, request: UUID) -> Outcome:
        """Change the roles."""
        roles = tuple(Role(role) for role in values.several("role", ROLES, is_required=True))
        values.refuse()
        await self.writing(people.change_person, self._person, roles=roles)
        return Outcome.done("roles-set", name=self._whose, roles=" ".join(roles))
