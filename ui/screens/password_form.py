"""A new password: the own one, or another person's who has forgotten it."""

from uuid import UUID

from freezone.errors.people import LoginError
from freezone.services import people
from ui.forms.field import Field, FieldKind
from ui.forms.passwords import NEW_PASSWORD, new_password
from ui.forms.values import Values
from ui.outcomes import Outcome
from ui.screens.form import FormScreen

CURRENT = Field(
    name="current", label="password-current", kind=FieldKind.SECRET, is_required=True,
    help="password-current-help", codes=frozenset({LoginError.code}),
)  # fmt: skip


class PasswordFormScreen(FormScreen):
    """Sets a password; for the own one the present one is asked first."""

    CSS_PATH = "password_form.tcss"
    KEEPS_DRAFT = False

    def __init__(self, person: str | None = None, name: str = "") -> None:
        super().__init__()
        self._person = person
        """Number of another person; None is the person at work."""
        self._whose = name

    def heading(self) -> str:
        """Say whose password it is."""
        if self._person is None:
            return self.words.text("password-own")
        return self.words.text("password-of", name=self._whose)

    def fields(self) -> tuple[Field, ...]:
        """Ask for the new password twice."""
        return (CURRENT, *NEW_PASSWORD) if self._person is None else NEW_PASSWORD

    async def send(self, values: Values, request: UUID) -> Outcome:
        """Set it."""
        password = new_password(values)
        if self._person is None:
            values.required("current")
        values.refuse()
        session = self.desk_app.session
        if self._person is None and session is not None:
            await self.writing(people.log_in, session.person, values.secret("current"))
            await self.writing(people.change_person, session.person, password=password)
            return Outcome.done("password-own-set")
        await self.writing(people.change_person, self._person or "", password=password)
        return Outcome.done("password-set", name=self._whose)
