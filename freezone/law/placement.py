"""Rules on placing goods under the procedure, and on the goods classes of decree para 13.

What the customs body released is a fact: nothing here refuses. A breach takes the goods in with an
open finding that a named person clears with a ground.
"""

from dataclasses import dataclass
from datetime import date
from typing import Final

from freezone.errors import Params
from freezone.law.citation import Act, Certainty, Citation, customs_code, decree
from freezone.law.rule import Effect, Rule, breach

SINCE_CODE: Final = date(2018, 1, 1)
"""The Customs Code is in force from this day."""
SINCE_DECREE: Final = date(2011, 12, 12)
"""The Regulation of decree 1166 in the wording of decree 193."""
CONSTRUCTION: Final = "3(4)"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacementFacts:
    """What the rules on placing look at, for one item (or one part of it in a plan)."""

    code: str
    """As declared, ten digits."""
    edition_from: str | None
    """First day of the edition that answered for the day of registration; None without one."""
    before_first_edition: bool
    """Whether that edition is younger than the day it answered for."""
    is_in_edition: bool
    successors: tuple[str, ...]
    declared_unit: str | None
    """OKEI code; None when no supplementary unit was declared (166 on a code without unit)."""
    admitted_units: tuple[str, ...]
    """OKEI codes of the code's supplementary unit; empty when the code has none."""
    excise_item: str | None
    """Item of Tax Code art. 536 that the heading hints at."""
    goods_class: int | None
    ground: str | None
    contract: str | None
    """The contract on activity in force on the day of release."""
    activities: frozenset[str]


def contract_is_in_force(facts: PlacementFacts) -> Params | None:
    """Goods are placed for use by a participant under a contract on activity."""
    return None if facts.contract else breach()


def code_stands_in_the_nomenclature(facts: PlacementFacts) -> Params | None:
    """The declared code is valid on the day the declaration was registered."""
    if facts.edition_from is None or facts.is_in_edition:
        return None
    return breach(
        code=facts.code, edition=facts.edition_from, successors=", ".join(facts.successors) or "-"
    )


def unit_is_the_codes(facts: PlacementFacts) -> Params | None:
    """The declared supplementary unit is the one the nomenclature gives for the code."""
    if facts.edition_from is None or not facts.is_in_edition:
        return None
    declared, admitted = facts.declared_unit, facts.admitted_units
    if declared in admitted or (declared is None and not admitted):
        return None
    return breach(code=facts.code, declared=declared or "-", expected=", ".join(admitted) or "-")


def class_is_stated(facts: PlacementFacts) -> Params | None:
    """Every lot belongs to one of the four classes of goods the zone was created for."""
    return breach() if facts.goods_class is None else None


def class_has_its_ground(facts: PlacementFacts) -> Params | None:
    """A goods class rests on a document: estimate, product and criterion, contract, or theme."""
    if facts.goods_class is None or facts.ground:
        return None
    return breach(goods_class=facts.goods_class)


def excisable_goods_are_not_processed(facts: PlacementFacts) -> Params | None:
    """Excisable goods may not be placed for processing.

    Interpretation: the Tax Code lists excisable goods by description, without codes; a heading only
    hints, so a named person answers whether the goods are excisable before they are processed.
    """
    if facts.goods_class != 2 or facts.excise_item is None:
        return None
    return breach(code=facts.code, tax_item=facts.excise_item)


def excisable_goods_are_known(facts: PlacementFacts) -> Params | None:
    """Goods of a heading that may hold excisable goods are looked at by a named person."""
    if facts.goods_class == 2 or facts.excise_item is None:
        return None
    return breach(code=facts.code, tax_item=facts.excise_item)


def construction_class_fits_the_contract(facts: PlacementFacts) -> Params | None:
    """Goods for construction belong to a contract that covers the construction of objects.

    Interpretation: para 13 speaks of construction on the territory, para 3(4) of the activity; a
    participant may also build for its own main activity, so this only warns.
    """
    if facts.goods_class != 1 or not facts.contract or CONSTRUCTION in facts.activities:
        return None
    return breach(activities=", ".join(sorted(facts.activities)))


def nomenclature_is_loaded(facts: PlacementFacts) -> Params | None:
    """A code can only be checked against an edition of the nomenclature."""
    return breach(code=facts.code) if facts.edition_from is None else None


def edition_covers_the_day(facts: PlacementFacts) -> Params | None:
    """The first edition loaded also answers for earlier days, and that is noted."""
    return breach(edition=facts.edition_from) if facts.before_first_edition else None


PLACEMENT: Final = (
    Rule(
        code="LAW-PLACE-1",
        title="A contract on activity is in force",
        citation=customs_code("282", "(1)"),
        valid_from=SINCE_CODE,
        effect=Effect.FINDING,
        check=contract_is_in_force,
    ),
    Rule(
        code="LAW-PLACE-2",
        title="The declared code is valid on the day of registration",
        citation=customs_code("39", "(5)"),
        valid_from=SINCE_CODE,
        effect=Effect.FINDING,
        check=code_stands_in_the_nomenclature,
    ),
    Rule(
        code="LAW-PLACE-3",
        title="The supplementary unit is the one of the code",
        citation=customs_code("39"),
        valid_from=SINCE_CODE,
        effect=Effect.FINDING,
        check=unit_is_the_codes,
    ),
    Rule(
        code="LAW-CLASS-1",
        title="The goods class is stated",
        citation=decree("13"),
        valid_from=SINCE_DECREE,
        effect=Effect.FINDING,
        check=class_is_stated,
    ),
    Rule(
        code="LAW-CLASS-2",
        title="The goods class has its ground",
        citation=decree("13"),
        valid_from=SINCE_DECREE,
        effect=Effect.FINDING,
        check=class_has_its_ground,
    ),
    Rule(
        code="LAW-CLASS-3",
        title="Excisable goods are not placed for processing",
        citation=Citation(
            act=Act.DECREE, article="13", paragraph="(2)", certainty=Certainty.RECALLED
        ),
        valid_from=SINCE_DECREE,
        effect=Effect.FINDING,
        check=excisable_goods_are_not_processed,
    ),
    Rule(
        code="LAW-CLASS-4",
        title="Goods for construction fit the contract's activities",
        citation=decree("3", "(4)"),
        valid_from=SINCE_DECREE,
        effect=Effect.WARN,
        check=construction_class_fits_the_contract,
    ),
    Rule(
        code="LAW-PLACE-4",
        title="Goods that may be excisable are looked at",
        citation=Citation(act=Act.TAX_CODE, article="536", certainty=Certainty.RECALLED),
        valid_from=SINCE_CODE,
        effect=Effect.ASK,
        check=excisable_goods_are_known,
    ),
)
"""Rules for each item, or part of an item."""

NOMENCLATURE_NOTES: Final = (
    Rule(
        code="LAW-PLACE-5",
        title="The nomenclature is loaded",
        citation=customs_code("39"),
        valid_from=SINCE_CODE,
        effect=Effect.WARN,
        check=nomenclature_is_loaded,
    ),
    Rule(
        code="LAW-PLACE-6",
        title="The edition covers the day of registration",
        citation=customs_code("39", "(5)"),
        valid_from=SINCE_CODE,
        effect=Effect.WARN,
        check=edition_covers_the_day,
    ),
)
"""Noted once a declaration, not once an item."""
