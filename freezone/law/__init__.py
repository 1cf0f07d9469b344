"""The law as a table of small dated rules; order is precedence."""

from typing import Any, Final

from freezone.law.confirmation import CONFIRMATION
from freezone.law.contract import CONTRACT
from freezone.law.operations import CONSUMPTION, MOVING, USE
from freezone.law.placement import NOMENCLATURE_NOTES, PLACEMENT
from freezone.law.rule import Rule

_ALL: tuple[Rule[Any], ...] = (
    *CONTRACT, *PLACEMENT, *NOMENCLATURE_NOTES, *MOVING, *USE, *CONSUMPTION, *CONFIRMATION,
)  # fmt: skip
RULES: Final = tuple(dict.fromkeys(_ALL))
"""Every rule, each once."""

RULES_BY_CODE: Final = {rule.code: rule for rule in RULES}
