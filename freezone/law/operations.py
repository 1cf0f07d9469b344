"""Rules on using and consuming goods under the procedure."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum, unique
from typing import Final

from freezone.errors import Params
from freezone.law.citation import Act, Certainty, Citation, customs_code, decree
from freezone.law.placement import SINCE_CODE, SINCE_DECREE
from freezone.law.rule import Effect, Rule, breach


@unique
class Category(StrEnum):
    """What goods are consumed in; manufacture only by a processing order."""

    CONSTRUCTION = "construction"
    REAL_ESTATE = "real-estate"
    REPAIR = "repair"
    EQUIPMENT = "equipment"
    RESEARCH = "research"
    MANUFACTURE = "manufacture"


_FITTING: Final = {
    1: frozenset({Category.CONSTRUCTION, Category.REPAIR}),
    3: frozenset({Category.EQUIPMENT, Category.REAL_ESTATE, Category.REPAIR}),
    4: frozenset({Category.RESEARCH}),
}
"""Categories that plainly serve the purpose of a goods class of decree para 13."""
WITH_OBJECT: Final = frozenset(
    {Category.CONSTRUCTION, Category.REAL_ESTATE, Category.REPAIR, Category.EQUIPMENT}
)
"""Categories whose consumption served a building or a machine, which is named."""
BY_ORDER: Final = frozenset({Category.MANUFACTURE})
"""Categories that go by a processing order, never as consumption."""


def serves(category: Category, goods_class: int | None) -> bool:
    """Tell whether a category plainly serves the class; where there is nothing to say, it does."""
    fitting = _FITTING.get(goods_class or 0)
    return fitting is None or category in fitting


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """What a person states about an operation: known only once its form is filled."""

    category: Category | None = None
    object: str | None = None
    has_document: bool = False
    """Whether an accounting document is named with name, number and date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationFacts:
    """What the rules on using and consuming look at."""

    on: date
    """Legal date of the operation."""
    released_on: date
    goods_class: int | None
    is_fixed_asset: bool
    contract: str | None
    """The contract on activity in force on the legal date."""
    stated: Stated | None
    """None before the form is filled: the rules that look at it have nothing to say yet."""


def goods_are_released(facts: OperationFacts) -> Params | None:
    """Nothing is done to goods before the customs body released them."""
    if facts.on >= facts.released_on:
        return None
    return breach(on=facts.on, released_on=facts.released_on)


def operation_is_under_a_contract(facts: OperationFacts) -> Params | None:
    """Goods are used under a contract on activity in force."""
    return None if facts.contract else breach(on=facts.on)


def used_is_not_consumed(facts: OperationFacts) -> Params | None:
    """Equipment in operation is used, not consumed; it leaves by other ways of completion."""
    return breach() if facts.is_fixed_asset else None


def manufacture_needs_an_order(facts: OperationFacts) -> Params | None:
    """What goes into a product is processing: the obligation lives on in the product."""
    stated = facts.stated
    return breach() if stated is not None and stated.category in BY_ORDER else None


def change_is_documented(facts: OperationFacts) -> Params | None:
    """Every change to goods, and their consumption, stands in accounting documents."""
    stated = facts.stated
    return None if stated is None or stated.has_document else breach()


def processing_goods_are_for_processing(facts: OperationFacts) -> Params | None:
    """Goods of class 2 were placed for processing.

    Interpretation: consuming them otherwise is a change of purpose that needs its document; the
    decree does not say that it is forbidden, so this warns.
    """
    return breach() if facts.goods_class == 2 else None


def category_fits_the_class(facts: OperationFacts) -> Params | None:
    """The category of consumption serves the purpose for which the goods were placed.

    Interpretation: para 13 names purposes, not categories of consumption; where they plainly part,
    this warns.
    """
    category = None if facts.stated is None else facts.stated.category
    if category is None or serves(category, facts.goods_class):
        return None
    return breach(goods_class=facts.goods_class, category=category)


def object_is_named(facts: OperationFacts) -> Params | None:
    """Consumption names the building, equipment or theme it served."""
    stated = facts.stated
    if stated is None or stated.category not in WITH_OBJECT or stated.object:
        return None
    return breach(category=stated.category)


_RELEASED = Rule(
    code="LAW-OPER-1",
    title="Goods are released before anything is done to them",
    citation=customs_code("285", "(1)"),
    valid_from=SINCE_CODE,
    effect=Effect.REFUSE,
    check=goods_are_released,
)
_CONTRACT = Rule(
    code="LAW-OPER-2",
    title="Operations are under a contract on activity in force",
    citation=customs_code("285", "(3)"),
    valid_from=SINCE_CODE,
    effect=Effect.REFUSE,
    check=operation_is_under_a_contract,
)
_DOCUMENTED = Rule(
    code="LAW-OPER-3",
    title="A change to goods stands in accounting documents",
    citation=customs_code("283", "(7)"),
    valid_from=SINCE_CODE,
    effect=Effect.REFUSE,
    check=change_is_documented,
)

MOVING: Final = (_RELEASED,)
"""Rules for moving and splitting."""

USE: Final = (_RELEASED, _CONTRACT, _DOCUMENTED)
"""Rules for putting equipment into operation."""

CONSUMPTION: Final = (
    _RELEASED,
    _CONTRACT,
    Rule(
        code="LAW-CONS-1",
        title="Used is not consumed",
        citation=customs_code("287", "(12)"),
        valid_from=SINCE_CODE,
        effect=Effect.REFUSE,
        check=used_is_not_consumed,
    ),
    Rule(
        code="LAW-CONS-2",
        title="Consumption in manufacture goes by a processing order",
        citation=customs_code("285", "(1)(4)"),
        valid_from=SINCE_CODE,
        effect=Effect.REFUSE,
        check=manufacture_needs_an_order,
    ),
    _DOCUMENTED,
    Rule(
        code="LAW-CONS-3",
        title="Goods placed for processing are consumed otherwise",
        citation=decree("13", "(2)"),
        valid_from=SINCE_DECREE,
        effect=Effect.WARN,
        check=processing_goods_are_for_processing,
    ),
    Rule(
        code="LAW-CONS-4",
        title="The category fits the goods class",
        citation=decree("13"),
        valid_from=SINCE_DECREE,
        effect=Effect.WARN,
        check=category_fits_the_class,
    ),
    Rule(
        code="LAW-CONS-5",
        title="The object of consumption is named",
        citation=Citation(
            act=Act.CUSTOMS_CODE, article="285", paragraph="(2)", certainty=Certainty.ANALOGUE
        ),
        valid_from=SINCE_CODE,
        effect=Effect.WARN,
        check=object_is_named,
    ),
)
"""Rules for consumption otherwise than in processing."""
