"""Rules on contracts on activity: what participants of the zone may do."""

from dataclasses import dataclass
from typing import Final

from freezone.errors import Params
from freezone.law.citation import decree
from freezone.law.placement import SINCE_DECREE
from freezone.law.rule import Effect, Rule, breach

ACTIVITIES: Final = ("3(1)", "3(2)", "3(3)", "3(4)")
"""Activities of para 3: manufacturing; information and communication; professional, scientific and
technical activities; construction of objects for these."""

EXCLUDED_BRANCHES: Final = (
    "food", "beverages", "tobacco", "textiles", "clothing", "wood", "straw", "chemicals",
    "metallurgy", "furniture", "motor-vehicles", "machinery-repair",
)  # fmt: skip
"""Branches of manufacturing that para 3(1) excludes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractFacts:
    """What the rules on contracts look at."""

    activities: tuple[str, ...]
    branch: str | None
    """Branch of manufacturing, when one is named."""


def activity_is_of_the_zone(facts: ContractFacts) -> Params | None:
    """A contract covers activities of para 3 and no others."""
    others = [each for each in facts.activities if each not in ACTIVITIES]
    if facts.activities and not others:
        return None
    return breach(activity=", ".join(others) or "-", permitted=", ".join(ACTIVITIES))


def branch_is_not_excluded(facts: ContractFacts) -> Params | None:
    """Some branches of manufacturing have no place in the zone."""
    return breach(branch=facts.branch) if facts.branch in EXCLUDED_BRANCHES else None


CONTRACT: Final = (
    Rule(
        code="LAW-CONTRACT-1",
        title="A contract covers activities of the zone",
        citation=decree("3"),
        valid_from=SINCE_DECREE,
        effect=Effect.REFUSE,
        check=activity_is_of_the_zone,
    ),
    Rule(
        code="LAW-CONTRACT-2",
        title="Excluded branches of manufacturing",
        citation=decree("3", "(1)"),
        valid_from=SINCE_DECREE,
        effect=Effect.REFUSE,
        check=branch_is_not_excluded,
    ),
)
