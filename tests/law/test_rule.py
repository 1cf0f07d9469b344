"""What a rule is: dated, cited, ordered, and refusing only on what was verified."""

from dataclasses import replace
from datetime import date

import pytest

from freezone.errors import Reason
from freezone.law.citation import Act, Certainty, Citation, customs_code, decree
from freezone.law.rule import Effect, Rule, breach, breaches, reasons_with


def rule(code: str = "LAW-TEST-1", **changes) -> Rule[int]:
    """A rule that is broken by every number above ten."""
    kept = Rule(
        code=code,
        title="No more than ten",
        citation=customs_code("285", "(1)"),
        valid_from=date(2018, 1, 1),
        effect=Effect.REFUSE,
        check=lambda facts: breach(number=facts) if facts > 10 else None,
    )
    return replace(kept, **changes)


@pytest.mark.parametrize("certainty", [Certainty.RECALLED, Certainty.ANALOGUE])
def test_a_rule_that_rests_on_recollection_cannot_refuse(certainty):
    citation = Citation(act=Act.DECREE, article="13", certainty=certainty)

    with pytest.raises(ValueError, match="LAW-TEST-1 rests on what was only recalled"):
        rule(citation=citation)


@pytest.mark.parametrize("effect", [Effect.FINDING, Effect.ASK, Effect.WARN])
def test_a_rule_that_rests_on_recollection_may_ask_and_warn(effect):
    citation = Citation(act=Act.DECREE, article="13", certainty=Certainty.RECALLED)

    assert rule(citation=citation, effect=effect).effect is effect


@pytest.mark.parametrize(
    ("on", "is_in_force"),
    [
        (date(2017, 12, 31), False),
        (date(2018, 1, 1), True),
        (date(2020, 6, 30), True),
        (date(2020, 7, 1), False),
    ],
)
def test_a_rule_is_in_force_from_its_first_to_its_last_day(on, is_in_force):
    assert rule(valid_to=date(2020, 6, 30)).in_force(on) is is_in_force


def test_a_rule_without_a_last_day_stays_in_force():
    assert rule().in_force(date(2999, 12, 31))


def test_only_rules_in_force_on_the_day_are_asked():
    old = rule("LAW-TEST-1", valid_to=date(2019, 12, 31))
    new = rule("LAW-TEST-2", valid_from=date(2020, 1, 1))

    assert [each.code for each, _ in breaches((old, new), 11, date(2019, 12, 31))] == ["LAW-TEST-1"]
    assert [each.code for each, _ in breaches((old, new), 11, date(2020, 1, 1))] == ["LAW-TEST-2"]


def test_breaches_come_in_the_order_of_the_rules():
    rules = tuple(rule(f"LAW-TEST-{number}") for number in (3, 1, 2))

    told = [reason for _, reason in breaches(rules, 11, date(2026, 1, 1), item=4)]

    assert told == [
        Reason(code=f"LAW-TEST-{number}", params={"number": "11"}, item=4) for number in (3, 1, 2)
    ]


def test_kept_rules_give_no_breach():
    assert breaches((rule(),), 10, date(2026, 1, 1)) == ()


def test_reasons_are_picked_by_their_effect_in_order():
    rules = (rule("LAW-TEST-1"), rule("LAW-TEST-2", effect=Effect.WARN), rule("LAW-TEST-3"))
    found = breaches(rules, 11, date(2026, 1, 1))

    assert [each.code for each in reasons_with(Effect.REFUSE, found)] == [
        "LAW-TEST-1",
        "LAW-TEST-3",
    ]
    assert [each.code for each in reasons_with(Effect.WARN, found)] == ["LAW-TEST-2"]


def test_a_citation_is_written_as_lawyers_do():
    assert str(customs_code("285", "(1)(4)")) == "KZ CC art. 285(1)(4)"
    assert str(decree("13", "(2)")) == "decree 1166 para 13(2)"
    assert str(Citation(act=Act.TAX_CODE, article="536")) == "Tax Code art. 536"


def test_parameters_of_a_breach_are_texts():
    assert breach(day=date(2026, 11, 22), count=3, of=None) == {
        "day": "2026-11-22",
        "count": "3",
        "of": "None",
    }
