"""The numbered invariants of the ledger."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from freezone.errors import InvariantError
from freezone.ledger.accounts import SOURCES, Account
from freezone.ledger.invariants import (
    INVARIANTS,
    check_claims,
    check_entry_balances,
    check_not_below_zero,
    check_split_adds_up,
)
from freezone.ledger.posting import NOTHING, Amounts, Leg, mirrored, transfer

STOCK, USE = (Account.STOCK, "YARD"), (Account.IN_USE, "crane")
TEN = Amounts(10, 1, 5)
_AMOUNTS = st.builds(Amounts, *[st.integers(-(10**18), 10**18)] * 3)


def _broken(check, *arguments) -> str:
    with pytest.raises(InvariantError) as caught:
        check(*arguments)
    return caught.value.number


@given(st.lists(st.tuples(st.integers(1, 3), _AMOUNTS), max_size=8))
def test_INV_1_transfers_and_their_mirrors_add_up_to_nothing(moves):
    legs = [leg for lot, amounts in moves for leg in transfer(lot, STOCK, USE, amounts)]
    total = NOTHING
    for leg in (*legs, *mirrored(legs)):
        total += leg.amounts

    check_entry_balances(legs)
    check_entry_balances(mirrored(legs))
    assert not total


@pytest.mark.parametrize(
    "legs",
    [
        [Leg(1, *STOCK, TEN)],
        [Leg(1, *STOCK, TEN), Leg(2, *STOCK, -TEN)],
        [Leg(1, *STOCK, -TEN), Leg(1, Account.TO_CONFIRM, "line", TEN)],
        [Leg(1, *STOCK, TEN), Leg(1, *USE, Amounts(-10, -1, -4))],
    ],
    ids=["one leg", "another lot", "another book", "a coin lost"],
)
def test_INV_1_legs_that_create_or_destroy_are_found(legs):
    assert _broken(check_entry_balances, legs) == "INV-1"


@pytest.mark.parametrize("account", [account for account in Account if account not in SOURCES])
@pytest.mark.parametrize("amounts", [Amounts(-1, 0, 0), Amounts(0, -1, 0), Amounts(0, 0, -1)])
def test_INV_2_no_account_but_a_source_is_below_zero(account, amounts):
    assert _broken(check_not_below_zero, {(1, account, "x"): amounts}) == "INV-2"


def test_INV_2_sources_may_be_below_zero_and_others_may_be_empty():
    check_not_below_zero({(1, account, "x"): Amounts(-1, -1, -1) for account in SOURCES})
    check_not_below_zero({(1, account, "x"): NOTHING for account in Account})


def test_INV_6_what_is_split_off_arrives():
    away = transfer(1, STOCK, (Account.SPLIT, "O1"), TEN)

    check_split_adds_up([*away, *transfer(2, (Account.SPLIT, "O1"), STOCK, TEN)])
    less = Amounts(9, 1, 5)
    legs = [*away, *transfer(2, (Account.SPLIT, "O1"), STOCK, less)]
    assert _broken(check_split_adds_up, legs) == "INV-6"


def test_INV_7_claims_of_a_line_add_up():
    check_claims("L", {Account.CLAIM: -TEN, Account.TO_CONFIRM: NOTHING, Account.CONFIRMED: TEN})

    assert _broken(check_claims, "L", {Account.CLAIM: -TEN, Account.CONFIRMED: NOTHING}) == "INV-7"


def test_the_invariants_are_numbered_without_gaps():
    assert list(INVARIANTS) == [f"INV-{number}" for number in range(1, 10)]
