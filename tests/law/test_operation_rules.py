"""Rules on moving, using and consuming goods under the procedure."""

from dataclasses import replace
from datetime import date
from itertools import product

import pytest
from law_facts import BEFORE_CODE, BEFORE_DECREE, ON, found, operation_facts

from freezone.law import RULES_BY_CODE
from freezone.law.citation import Act
from freezone.law.operations import CONSUMPTION, MOVING, USE, Category, Stated
from freezone.law.rule import Effect, breaches


def effect(code: str) -> Effect:
    return RULES_BY_CODE[code].effect


@pytest.mark.parametrize("rules", [MOVING, USE, CONSUMPTION])
def test_an_operation_in_order_breaks_no_rule(rules):
    assert breaches(rules, operation_facts(), ON) == ()


def test_LAW_OPER_1_nothing_is_done_to_goods_before_the_day_of_their_release():
    early = operation_facts(on=date(2026, 3, 15))

    assert found("LAW-OPER-1", early) == {"on": "2026-03-15", "released_on": "2026-03-16"}
    assert found("LAW-OPER-1", operation_facts(on=date(2026, 3, 16))) is None
    assert effect("LAW-OPER-1") is Effect.REFUSE


def test_LAW_OPER_2_use_and_consumption_need_a_contract_in_force_on_the_day():
    assert found("LAW-OPER-2", operation_facts(contract=None)) == {"on": "2026-11-22"}
    assert found("LAW-OPER-2", operation_facts(contract="12-K")) is None
    assert effect("LAW-OPER-2") is Effect.REFUSE
    assert "LAW-OPER-2" not in {rule.code for rule in MOVING}


def test_LAW_OPER_3_a_change_to_goods_names_its_accounting_document():
    assert found("LAW-OPER-3", operation_facts(has_document=False)) == {}
    assert found("LAW-OPER-3", operation_facts()) is None
    assert effect("LAW-OPER-3") is Effect.REFUSE


def test_LAW_CONS_1_equipment_in_operation_is_used_and_not_consumed():
    assert found("LAW-CONS-1", operation_facts(is_fixed_asset=True)) == {}
    assert found("LAW-CONS-1", operation_facts()) is None
    assert effect("LAW-CONS-1") is Effect.REFUSE
    assert "LAW-CONS-1" not in {rule.code for rule in USE}


def test_LAW_CONS_2_consumption_in_manufacture_goes_by_a_processing_order():
    assert found("LAW-CONS-2", operation_facts(category=Category.MANUFACTURE)) == {}
    assert [
        found("LAW-CONS-2", operation_facts(category=each))
        for each in Category
        if each is not Category.MANUFACTURE
    ] == [None] * 5
    assert effect("LAW-CONS-2") is Effect.REFUSE


def test_LAW_CONS_3_goods_placed_for_processing_warn_when_consumed_otherwise():
    assert found("LAW-CONS-3", operation_facts(goods_class=2)) == {}
    assert [found("LAW-CONS-3", operation_facts(goods_class=each)) for each in (1, 3, 4, None)] == [
        None, None, None, None,
    ]  # fmt: skip
    assert effect("LAW-CONS-3") is Effect.WARN


@pytest.mark.parametrize(
    ("goods_class", "category", "fits"),
    [
        (1, Category.CONSTRUCTION, True),
        (1, Category.REPAIR, True),
        (1, Category.EQUIPMENT, False),
        (1, Category.RESEARCH, False),
        (3, Category.EQUIPMENT, True),
        (3, Category.REAL_ESTATE, True),
        (3, Category.REPAIR, True),
        (3, Category.CONSTRUCTION, False),
        (4, Category.RESEARCH, True),
        (4, Category.CONSTRUCTION, False),
        (2, Category.CONSTRUCTION, True),
        (None, Category.RESEARCH, True),
        (1, None, True),
    ],
)
def test_LAW_CONS_4_the_category_serves_the_purpose_of_the_class(goods_class, category, fits):
    """Class 2 is LAW-CONS-3's; without a class there is nothing to hold the category against."""
    params = found("LAW-CONS-4", operation_facts(goods_class=goods_class, category=category))

    assert params == (
        None if fits else {"goods_class": str(goods_class), "category": str(category)}
    )
    assert effect("LAW-CONS-4") is Effect.WARN


@pytest.mark.parametrize(
    "category",
    [Category.CONSTRUCTION, Category.REAL_ESTATE, Category.REPAIR, Category.EQUIPMENT],
)
def test_LAW_CONS_5_these_categories_name_their_object(category):
    assert found("LAW-CONS-5", operation_facts(category=category, object=None)) == {
        "category": category.value
    }
    assert found("LAW-CONS-5", operation_facts(category=category, object="Корпус 3")) is None
    assert effect("LAW-CONS-5") is Effect.WARN


def test_LAW_CONS_5_research_needs_no_object():
    assert found("LAW-CONS-5", operation_facts(category=Category.RESEARCH, object=None)) is None


@pytest.mark.parametrize("rule", CONSUMPTION, ids=lambda each: each.code)
def test_rules_on_operations_begin_with_their_act(rule):
    before = BEFORE_DECREE if rule.citation.act is Act.DECREE else BEFORE_CODE

    assert not rule.in_force(before)
    assert rule.in_force(ON)


def test_breaches_of_consumption_are_told_in_the_order_of_the_rules_all_at_once():
    facts = operation_facts(
        on=date(2026, 3, 1),
        contract=None,
        is_fixed_asset=True,
        category=Category.MANUFACTURE,
        has_document=False,
        goods_class=2,
    )

    told = [reason.code for _, reason in breaches(CONSUMPTION, facts, ON)]

    assert told == [
        "LAW-OPER-1", "LAW-OPER-2", "LAW-CONS-1", "LAW-CONS-2", "LAW-OPER-3", "LAW-CONS-3",
    ]  # fmt: skip


FILLED = [
    Stated(category=category, object=served, has_document=has_document)
    for category, served, has_document in product(Category, (None, "Корпус 3"), (True, False))
]
"""Every way in which a form may be filled."""


@pytest.mark.parametrize("rules", [MOVING, USE, CONSUMPTION])
def test_what_is_told_before_the_form_is_filled_is_what_no_filling_can_mend(rules):
    """No more, or a clerk would be kept from what may be done; no less, or the form would lie."""
    for released, goods_class, is_asset, contract in product(
        (date(2026, 3, 16), date(2026, 12, 1)), (1, 2, 3, 4, None), (True, False), ("12-K", None)
    ):
        known = operation_facts(
            released_on=released, goods_class=goods_class, is_fixed_asset=is_asset,
            contract=contract, stated=None,
        )  # fmt: skip
        told = breaches(rules, known, ON)
        found = [breaches(rules, replace(known, stated=filled), ON) for filled in FILLED]

        assert told == tuple(each for each in found[0] if all(each in one for one in found))


def test_a_rule_shared_by_several_operations_is_one_rule():
    assert MOVING[0] is USE[0] is CONSUMPTION[0]
