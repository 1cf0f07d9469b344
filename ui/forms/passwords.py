"""A new password: asked for twice, for nobody can read what is typed."""

from typing import Final

from freezone.errors.people import PasswordsDifferError, PasswordTooShortError
from ui.forms.field import Field, FieldKind
from ui.forms.values import Values

NEW_PASSWORD: Final = (
    Field(name="new-password", label="new-password", kind=FieldKind.SECRET, is_required=True,
          help="new-password-help", codes=frozenset({PasswordTooShortError.code})),
    Field(name="again", label="new-password-again", kind=FieldKind.SECRET, is_required=True,
          codes=frozenset({PasswordsDifferError.code})),
)  # fmt: skip
"""The two fields, in a form where a password is set."""


def new_password(values: Values) -> str:
    """Give the password, exactly as it was typed both times."""
    first, again = values.secret("new-password"), values.secret("again")
    if values.required("new-password") and values.required("again") and first != again:
        values.fault("again", PasswordsDifferError.reason())
    return first
