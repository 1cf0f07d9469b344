"""Facts that keep every rule, to be changed by each test in the one thing it is about."""

from dataclasses import fields, replace
from datetime import date
from typing import Any

from freezone.errors import Params
from freezone.law import RULES_BY_CODE
from freezone.law.confirmation import ConfirmationFacts
from freezone.law.contract import ContractFacts
from freezone.law.operations import Category, OperationFacts, Stated
from freezone.law.placement import PlacementFacts

ON = date(2026, 11, 22)
BEFORE_DECREE = date(2011, 12, 11)
BEFORE_CODE = date(2017, 12, 31)


def contract_facts(**changes: Any) -> ContractFacts:
    return replace(ContractFacts(activities=("3(1)",), branch=None), **changes)


def placement_facts(**changes: Any) -> PlacementFacts:
    kept = PlacementFacts(
        code="7214200000",
        edition_from="2026-03-08",
        before_first_edition=False,
        is_in_edition=True,
        successors=(),
        declared_unit=None,
        admitted_units=(),
        excise_item=None,
        goods_class=1,
        ground="ДСД-7",
        contract="12-K",
        activities=frozenset({"3(1)", "3(4)"}),
    )
    return replace(kept, **changes)


def operation_facts(**changes: Any) -> OperationFacts:
    kept = OperationFacts(
        on=ON,
        released_on=date(2026, 3, 16),
        goods_class=1,
        is_fixed_asset=False,
        contract="12-K",
        stated=Stated(category=Category.CONSTRUCTION, object="Корпус 3", has_document=True),
    )
    typed = {each.name for each in fields(Stated)} & set(changes)
    stated = replace(kept.stated, **{name: changes.pop(name) for name in typed})
    return replace(kept, **{"stated": stated} | changes)


def confirmation_facts(**changes: Any) -> ConfirmationFacts:
    kept = ConfirmationFacts(
        line="O260000001X-1",
        is_fixed_asset=False,
        way="otherwise",
        activities=frozenset({"3(1)"}),
        list_status="listed",
    )
    return replace(kept, **changes)


def found(code: str, facts: Any) -> Params | None:
    """What the check of one rule finds."""
    return RULES_BY_CODE[code].check(facts)
