"""What may be chosen where people, participants and places are registered."""

from typing import Final

from freezone.services.registers import ACTIVITIES, EXCLUDED_BRANCHES, PlaceKind
from freezone.services.roles import Role
from ui.forms.field import Choice

ROLES: Final = tuple(Choice(key=role.value, says=f"role-{role}") for role in Role)
PLACE_KINDS: Final = tuple(Choice(key=kind.value, says=f"place-{kind}") for kind in PlaceKind)
ACTIVITY: Final = tuple(Choice(key=each, name=each, says=f"activity-{each}") for each in ACTIVITIES)
BRANCHES: Final = tuple(Choice(key=each, says=f"branch-{each}") for each in EXCLUDED_BRANCHES)
