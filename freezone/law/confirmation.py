"""Rules on confirming actual consumption."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from freezone.errors import Params
from freezone.law.citation import Act, Citation, customs_code, decree
from freezone.law.placement import SINCE_CODE, SINCE_DECREE
from freezone.law.rule import Effect, Rule, breach


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmationFacts:
    """What the rules on confirming look at, for one consumption line."""

    line: str
    is_fixed_asset: bool
    way: str
    """``otherwise`` or ``processing``."""
    activities: frozenset[str]
    """Activities of the participant's contract in force on the day of consumption."""
    list_status: str
    """``listed``, ``not listed`` or ``list unknown`` on the list of fully consumed goods."""


def used_goods_are_not_confirmed(facts: ConfirmationFacts) -> Params | None:
    """Only consumed goods are confirmed: equipment in operation is used."""
    return breach(line=facts.line) if facts.is_fixed_asset else None


def consumption_served_the_zone(facts: ConfirmationFacts) -> Params | None:
    """What is confirmed was consumed in activity that meets the zone's goals."""
    return None if facts.activities else breach(line=facts.line)


def goods_stand_on_the_list(facts: ConfirmationFacts) -> Params | None:
    """The zero rate is for goods on the list of fully consumed goods; the slip says which."""
    return None if facts.list_status == "listed" else breach(line=facts.line)


CONFIRMATION: Final = (
    Rule(
        code="LAW-CONF-1",
        title="Equipment in operation is not confirmed as consumed",
        citation=customs_code("287", "(12)"),
        valid_from=SINCE_CODE,
        effect=Effect.REFUSE,
        check=used_goods_are_not_confirmed,
    ),
    Rule(
        code="LAW-CONF-2",
        title="The consumption served activity that meets the zone's goals",
        citation=decree("9", "(9)"),
        valid_from=SINCE_DECREE,
        effect=Effect.REFUSE,
        check=consumption_served_the_zone,
    ),
    Rule(
        code="LAW-CONF-3",
        title="How the goods stand on the list of fully consumed goods",
        citation=Citation(act=Act.TAX_CODE, article="470", paragraph="(1)"),
        valid_from=date(2026, 1, 1),
        effect=Effect.WARN,
        check=goods_stand_on_the_list,
    ),
)
