"""Roles, and which of them may do what: one table for services and documentation."""

from enum import StrEnum, unique
from typing import Final


@unique
class Role(StrEnum):
    """What a person may be in the zone; one person may be several."""

    GATE = "gate"
    WAREHOUSE = "warehouse"
    PARTICIPANT = "participant"
    OFFICER = "officer"
    MANAGEMENT = "management"
    ADMINISTRATOR = "administrator"


@unique
class Act(StrEnum):
    """What a service does, as far as roles are concerned."""

    ADMINISTER = "administer"
    """People, participants, places, nomenclature, periods."""
    TAKE_IN = "take in"
    """Declarations, releases, amendments."""
    OPERATE = "operate"
    """Move, split, use, consume, correct."""
    CLEAR = "clear"
    """Clear findings."""
    CONFIRM = "confirm"
    """Confirm consumption, void slips."""
    PRINT = "print"
    ATTACH = "attach"
    READ = "read"
    READ_JOURNAL = "read the journal"
    VERIFY = "verify"


_EVERYONE: Final = frozenset(Role)
MAY: Final = {
    Act.ADMINISTER: frozenset({Role.ADMINISTRATOR, Role.MANAGEMENT}),
    Act.TAKE_IN: frozenset({Role.GATE, Role.WAREHOUSE, Role.MANAGEMENT}),
    Act.OPERATE: frozenset({Role.WAREHOUSE, Role.MANAGEMENT}),
    Act.CLEAR: frozenset({Role.OFFICER, Role.MANAGEMENT, Role.WAREHOUSE}),
    Act.CONFIRM: frozenset({Role.MANAGEMENT}),
    Act.PRINT: frozenset({Role.GATE, Role.WAREHOUSE, Role.MANAGEMENT}),
    Act.ATTACH: frozenset({Role.GATE, Role.WAREHOUSE, Role.MANAGEMENT, Role.OFFICER}),
    Act.READ: _EVERYONE,
    Act.READ_JOURNAL: _EVERYONE - {Role.PARTICIPANT},
    Act.VERIFY: _EVERYONE,
}
"""Who may do what. The administrator posts no goods; the officer posts no quantity."""
