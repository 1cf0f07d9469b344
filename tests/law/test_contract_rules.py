"""Rules on contracts on activity: decree para 3."""

from datetime import date

import pytest
from law_facts import BEFORE_DECREE, ON, contract_facts, found

from freezone.law import RULES_BY_CODE
from freezone.law.contract import ACTIVITIES, CONTRACT, EXCLUDED_BRANCHES
from freezone.law.rule import Effect


@pytest.mark.parametrize("activity", ACTIVITIES)
def test_LAW_CONTRACT_1_each_activity_of_para_3_is_kept(activity):
    assert found("LAW-CONTRACT-1", contract_facts(activities=(activity,))) is None


@pytest.mark.parametrize(
    ("activities", "named"),
    [
        ((), "-"),
        (("3(5)",), "3(5)"),
        (("3(1)", "trade", "3"), "trade, 3"),
    ],
)
def test_LAW_CONTRACT_1_a_contract_without_activities_or_with_others_is_refused(activities, named):
    params = found("LAW-CONTRACT-1", contract_facts(activities=activities))

    assert params == {"activity": named, "permitted": "3(1), 3(2), 3(3), 3(4)"}
    assert RULES_BY_CODE["LAW-CONTRACT-1"].effect is Effect.REFUSE


@pytest.mark.parametrize("branch", EXCLUDED_BRANCHES)
def test_LAW_CONTRACT_2_an_excluded_branch_is_refused(branch):
    assert found("LAW-CONTRACT-2", contract_facts(branch=branch)) == {"branch": branch}
    assert RULES_BY_CODE["LAW-CONTRACT-2"].effect is Effect.REFUSE


@pytest.mark.parametrize("branch", [None, "electronics"])
def test_LAW_CONTRACT_2_other_branches_and_none_are_kept(branch):
    assert found("LAW-CONTRACT-2", contract_facts(branch=branch)) is None


@pytest.mark.parametrize("rule", CONTRACT, ids=lambda each: each.code)
def test_rules_on_contracts_begin_with_the_wording_of_the_decree(rule):
    assert not rule.in_force(BEFORE_DECREE)
    assert rule.in_force(date(2011, 12, 12))
    assert rule.in_force(ON)
