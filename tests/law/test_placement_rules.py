"""Rules on placing goods and on goods classes: nothing here refuses what customs released."""

import pytest
from law_facts import BEFORE_CODE, BEFORE_DECREE, ON, found, placement_facts

from freezone.law import RULES_BY_CODE
from freezone.law.citation import Act
from freezone.law.placement import NOMENCLATURE_NOTES, PLACEMENT
from freezone.law.rule import Effect, breaches


def effect(code: str) -> Effect:
    return RULES_BY_CODE[code].effect


def test_goods_in_order_break_no_rule():
    assert breaches((*PLACEMENT, *NOMENCLATURE_NOTES), placement_facts(), ON) == ()


def test_LAW_PLACE_1_without_a_contract_in_force_a_finding_is_opened():
    assert found("LAW-PLACE-1", placement_facts(contract=None)) == {}
    assert found("LAW-PLACE-1", placement_facts(contract="12-K")) is None
    assert effect("LAW-PLACE-1") is Effect.FINDING


def test_LAW_PLACE_2_a_code_not_in_the_edition_opens_a_finding_with_its_successors():
    facts = placement_facts(
        code="3209900000", is_in_edition=False, successors=("3209900001", "3209900009")
    )

    assert found("LAW-PLACE-2", facts) == {
        "code": "3209900000",
        "edition": "2026-03-08",
        "successors": "3209900001, 3209900009",
    }
    assert effect("LAW-PLACE-2") is Effect.FINDING


@pytest.mark.parametrize(
    "changes",
    [{}, {"is_in_edition": True}, {"edition_from": None, "is_in_edition": False}],
    ids=["in the edition", "said so", "no edition answers"],
)
def test_LAW_PLACE_2_a_code_in_the_edition_or_without_an_edition_is_kept(changes):
    assert found("LAW-PLACE-2", placement_facts(**changes)) is None


@pytest.mark.parametrize(
    ("declared", "admitted", "params"),
    [
        (None, (), None),
        ("796", ("796",), None),
        ("113", ("055", "113"), None),
        ("055", ("796",), {"declared": "055", "expected": "796"}),
        (None, ("796", "798"), {"declared": "-", "expected": "796, 798"}),
        ("796", (), {"declared": "796", "expected": "-"}),
    ],
)
def test_LAW_PLACE_3_the_declared_unit_is_the_one_of_the_code(declared, admitted, params):
    facts = placement_facts(declared_unit=declared, admitted_units=admitted)

    assert found("LAW-PLACE-3", facts) == (params and {"code": "7214200000", **params})
    assert effect("LAW-PLACE-3") is Effect.FINDING


@pytest.mark.parametrize("changes", [{"edition_from": None}, {"is_in_edition": False}])
def test_LAW_PLACE_3_a_code_that_is_not_known_says_nothing_about_units(changes):
    assert found("LAW-PLACE-3", placement_facts(declared_unit="796", **changes)) is None


def test_LAW_CLASS_1_a_missing_class_opens_a_finding():
    assert found("LAW-CLASS-1", placement_facts(goods_class=None)) == {}
    assert [found("LAW-CLASS-1", placement_facts(goods_class=each)) for each in (1, 2, 3, 4)] == [
        None, None, None, None,
    ]  # fmt: skip
    assert effect("LAW-CLASS-1") is Effect.FINDING


@pytest.mark.parametrize("ground", [None, ""])
def test_LAW_CLASS_2_a_class_without_its_ground_opens_a_finding(ground):
    assert found("LAW-CLASS-2", placement_facts(goods_class=3, ground=ground)) == {
        "goods_class": "3"
    }
    assert effect("LAW-CLASS-2") is Effect.FINDING


@pytest.mark.parametrize("changes", [{"ground": "ДСД-7"}, {"goods_class": None, "ground": None}])
def test_LAW_CLASS_2_a_ground_or_no_class_at_all_is_kept(changes):
    assert found("LAW-CLASS-2", placement_facts(**changes)) is None


def test_LAW_CLASS_3_goods_for_processing_that_may_be_excisable_open_a_finding():
    facts = placement_facts(code="2208205600", goods_class=2, excise_item="2")

    assert found("LAW-CLASS-3", facts) == {"code": "2208205600", "tax_item": "2"}
    assert effect("LAW-CLASS-3") is Effect.FINDING


@pytest.mark.parametrize("changes", [{"goods_class": 2}, {"goods_class": 1, "excise_item": "2"}])
def test_LAW_CLASS_3_other_goods_and_other_classes_are_kept(changes):
    assert found("LAW-CLASS-3", placement_facts(**changes)) is None


def test_LAW_CLASS_4_goods_for_construction_under_another_activity_warn():
    facts = placement_facts(goods_class=1, activities=frozenset({"3(2)", "3(1)"}))

    assert found("LAW-CLASS-4", facts) == {"activities": "3(1), 3(2)"}
    assert effect("LAW-CLASS-4") is Effect.WARN


@pytest.mark.parametrize(
    "changes",
    [
        {"activities": frozenset({"3(4)"})},
        {"goods_class": 2, "activities": frozenset()},
        {"contract": None, "activities": frozenset()},
    ],
    ids=["construction", "another class", "no contract, which is LAW-PLACE-1"],
)
def test_LAW_CLASS_4_is_kept_where_construction_fits_or_is_not_asked(changes):
    assert found("LAW-CLASS-4", placement_facts(**changes)) is None


def test_LAW_PLACE_4_goods_that_may_be_excisable_ask_a_question_and_block_nothing():
    facts = placement_facts(code="2710124130", goods_class=1, excise_item="5")

    assert found("LAW-PLACE-4", facts) == {"code": "2710124130", "tax_item": "5"}
    assert effect("LAW-PLACE-4") is Effect.ASK


@pytest.mark.parametrize("changes", [{}, {"goods_class": 2, "excise_item": "5"}])
def test_LAW_PLACE_4_is_kept_without_a_hint_and_leaves_class_2_to_LAW_CLASS_3(changes):
    assert found("LAW-PLACE-4", placement_facts(**changes)) is None


def test_LAW_PLACE_5_without_an_edition_the_codes_were_not_checked_and_that_is_said():
    assert found("LAW-PLACE-5", placement_facts(edition_from=None)) == {"code": "7214200000"}
    assert found("LAW-PLACE-5", placement_facts()) is None
    assert effect("LAW-PLACE-5") is Effect.WARN


def test_LAW_PLACE_6_an_edition_younger_than_the_day_it_answers_for_is_noted():
    facts = placement_facts(before_first_edition=True)

    assert found("LAW-PLACE-6", facts) == {"edition": "2026-03-08"}
    assert found("LAW-PLACE-6", placement_facts()) is None
    assert effect("LAW-PLACE-6") is Effect.WARN


def test_no_rule_on_placing_refuses_what_customs_released():
    assert Effect.REFUSE not in {rule.effect for rule in (*PLACEMENT, *NOMENCLATURE_NOTES)}


@pytest.mark.parametrize("rule", [*PLACEMENT, *NOMENCLATURE_NOTES], ids=lambda each: each.code)
def test_rules_on_placing_begin_with_their_act(rule):
    before = BEFORE_DECREE if rule.citation.act is Act.DECREE else BEFORE_CODE

    assert not rule.in_force(before)
    assert rule.in_force(ON)


def test_breaches_are_told_in_the_order_of_the_rules_all_at_once():
    facts = placement_facts(
        contract=None,
        is_in_edition=False,
        goods_class=None,
        ground=None,
        excise_item="5",
    )

    told = [reason.code for _, reason in breaches(PLACEMENT, facts, ON, item=7)]

    assert told == ["LAW-PLACE-1", "LAW-PLACE-2", "LAW-CLASS-1", "LAW-PLACE-4"]
    assert {reason.item for _, reason in breaches(PLACEMENT, facts, ON, item=7)} == {7}
