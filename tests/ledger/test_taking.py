"""Taking a part of what a balance holds."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from freezone.errors import FreezoneError
from freezone.errors.ledger import MassDeviationError
from freezone.ledger.posting import NOTHING, Amounts, Wanted, take

M = 1_000_000
PIECES = Amounts(1000 * M, 10 * M, 999)
KILOGRAMS = Amounts(1000 * M, 0, 999)


@pytest.mark.parametrize(
    ("held", "wanted", "has_unit", "code"),
    [
        (NOTHING, Wanted(quantity=-1), True, "FZ-307"),
        (PIECES, Wanted(quantity=0), True, "FZ-104"),
        (PIECES, Wanted(quantity=-M), True, "FZ-104"),
        (PIECES, Wanted(net=0), True, "FZ-104"),
        (PIECES, Wanted(quantity=M, net=-M), True, "FZ-104"),
        (KILOGRAMS, Wanted(net=0), False, "FZ-104"),
        (KILOGRAMS, Wanted(quantity=0, net=M), False, "FZ-104"),
        (KILOGRAMS, Wanted(quantity=M, net=2 * M), False, "FZ-309"),
        (KILOGRAMS, Wanted(quantity=2000 * M, net=3000 * M), False, "FZ-309"),
        (KILOGRAMS, Wanted(quantity=1000 * M + 1), False, "FZ-301"),
        (KILOGRAMS, Wanted(net=1000 * M + 1), False, "FZ-301"),
        (PIECES, Wanted(quantity=10 * M + 1), True, "FZ-301"),
        (PIECES, Wanted(quantity=11 * M, net=1), True, "FZ-301"),
        (PIECES, Wanted(net=1000 * M + 1), True, "FZ-301"),
        (PIECES, Wanted(quantity=M, net=94_999_999), True, "FZ-305"),
        (PIECES, Wanted(quantity=M, net=105_000_001), True, "FZ-305"),
        (PIECES, Wanted(quantity=10 * M, net=900 * M), True, "FZ-305"),
        (PIECES, Wanted(quantity=M, net=105_000_001, reason=""), True, "FZ-305"),
        (PIECES, Wanted(quantity=9 * M, net=1000 * M, reason="weighed"), True, "FZ-304"),
        (PIECES, Wanted(quantity=10 * M, net=999 * M), True, "FZ-304"),
        (Amounts(1000, 3, 0), Wanted(net=999), True, "FZ-304"),
    ],
)  # fmt: skip
def test_FZ_307_104_309_301_305_304_every_refusal_in_order(held, wanted, has_unit, code):
    with pytest.raises(FreezoneError) as caught:
        take(held, wanted, has_unit=has_unit, tolerance=5)

    assert caught.value.code == code


@pytest.mark.parametrize(
    ("held", "wanted", "has_unit", "expected"),
    [
        (PIECES, Wanted(), True, PIECES),
        (KILOGRAMS, Wanted(), False, KILOGRAMS),
        (PIECES, Wanted(quantity=10 * M), True, PIECES),
        (PIECES, Wanted(quantity=3 * M), True, Amounts(300 * M, 3 * M, 300)),
        (PIECES, Wanted(net=300 * M), True, Amounts(300 * M, 3 * M, 300)),
        (PIECES, Wanted(net=1000 * M), True, PIECES),
        (PIECES, Wanted(quantity=M, net=105 * M), True, Amounts(105 * M, M, 100)),
        (PIECES, Wanted(quantity=M, net=95 * M), True, Amounts(95 * M, M, 100)),
        (PIECES, Wanted(quantity=M, net=200 * M, reason="wet"), True, Amounts(200 * M, M, 100)),
        (KILOGRAMS, Wanted(quantity=M), False, Amounts(M, 0, 1)),
        (KILOGRAMS, Wanted(net=M), False, Amounts(M, 0, 1)),
        (KILOGRAMS, Wanted(quantity=M, net=M), False, Amounts(M, 0, 1)),
        (KILOGRAMS, Wanted(net=1000 * M), False, KILOGRAMS),
    ],
)  # fmt: skip
def test_what_is_not_stated_follows_in_proportion(held, wanted, has_unit, expected):
    assert take(held, wanted, has_unit=has_unit, tolerance=5) == expected


def test_FZ_305_no_tolerance_is_assumed_that_nobody_gave():
    assert take(PIECES, Wanted(quantity=M, net=100 * M), has_unit=True).net == 100 * M
    with pytest.raises(MassDeviationError) as caught:
        take(PIECES, Wanted(quantity=M, net=100 * M + 1), has_unit=True)

    assert caught.value.facts == {"stated": "100.000001", "proposed": "100", "tolerance": "0"}


_HELD = st.builds(Amounts, st.integers(1, 10**15), st.integers(1, 10**12), st.integers(0, 10**14))


def _taken(held: Amounts, wish: int, *, has_unit: bool) -> Amounts | str:
    """What is taken, or the code of the refusal."""
    try:
        return take(held, Wanted(quantity=wish), has_unit=has_unit)
    except FreezoneError as error:
        return error.code


@given(_HELD, st.lists(st.integers(1, 10**12), min_size=1, max_size=8), st.booleans())
def test_INV_9_parts_taken_one_after_another_add_up_to_the_last_coin(held, wishes, has_unit):
    held = held if has_unit else Amounts(held.net, 0, held.value)
    left, taken = held, NOTHING
    for wish in wishes:
        part = _taken(left, wish, has_unit=has_unit)
        if isinstance(part, str):
            assert part in {"FZ-301", "FZ-304", "FZ-307"}
            continue
        assert not part.is_below_zero
        assert not (left - part).is_below_zero
        left, taken = left - part, taken + part
    rest = take(left, Wanted(), has_unit=has_unit) if left else NOTHING

    assert taken + rest == held


@given(_HELD, st.integers(1, 10**12))
def test_both_quantities_reach_zero_together(held, wish):
    assume(wish < held.quantity)
    part = _taken(held, wish, has_unit=True)
    if isinstance(part, str):
        assert part == "FZ-304"
        return
    left = held - part

    assert bool(left.net) == bool(left.quantity)
