"""Rules on confirming actual consumption."""

from datetime import date

import pytest
from law_facts import ON, confirmation_facts, found

from freezone.law import RULES_BY_CODE
from freezone.law.confirmation import CONFIRMATION
from freezone.law.rule import Effect, breaches

LINE = "O260000001X-1"


def test_a_line_in_order_breaks_no_rule():
    assert breaches(CONFIRMATION, confirmation_facts(), ON) == ()


def test_LAW_CONF_1_equipment_in_operation_is_not_confirmed_as_consumed():
    assert found("LAW-CONF-1", confirmation_facts(is_fixed_asset=True)) == {"line": LINE}
    assert found("LAW-CONF-1", confirmation_facts()) is None
    assert RULES_BY_CODE["LAW-CONF-1"].effect is Effect.REFUSE


def test_LAW_CONF_2_what_is_confirmed_served_an_activity_of_a_contract_in_force():
    assert found("LAW-CONF-2", confirmation_facts(activities=frozenset())) == {"line": LINE}
    assert found("LAW-CONF-2", confirmation_facts()) is None
    assert RULES_BY_CODE["LAW-CONF-2"].effect is Effect.REFUSE


@pytest.mark.parametrize("status", ["not listed", "list unknown"])
def test_LAW_CONF_3_goods_off_the_list_or_an_unknown_list_warn(status):
    assert found("LAW-CONF-3", confirmation_facts(list_status=status)) == {"line": LINE}
    assert found("LAW-CONF-3", confirmation_facts(list_status="listed")) is None
    assert RULES_BY_CODE["LAW-CONF-3"].effect is Effect.WARN


def test_LAW_CONF_3_begins_with_the_tax_code_of_2026():
    rule = RULES_BY_CODE["LAW-CONF-3"]

    assert not rule.in_force(date(2025, 12, 31))
    assert rule.in_force(date(2026, 1, 1))
