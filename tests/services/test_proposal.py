"""What a form proposes while it is typed: never otherwise than what is then posted."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from refusals import DONE, assert_can_be_said, outcome
from stocked_zone import moves, view
from zone_fixtures import STOCKED_ON_BOTH_ENGINES

from freezone.ledger.posting import NOTHING, Amounts
from freezone.quantity import MICRO
from freezone.services.proposal import Standing, propose
from freezone.services.roles import Role

KG = PIECE = MICRO
TILES = Amounts(2_150_400_000, 96_750_000, 40_000_033)


def proposed(stock, lot, quantity=None, net=None, place=None, who=Role.WAREHOUSE):
    """A proposal, which can be said in every language and writes nothing."""
    head = stock.zone.head
    found = propose(stock.zone.sits(who), stock[lot], quantity=quantity, net=net, place=place)

    assert stock.zone.head == head
    for reason in (*found.reasons, *filter(None, [found.deviation])):
        assert_can_be_said(reason)
    assert found.is_possible == (found.taken is not None) == (not found.reasons)
    if found.taken is not None:
        assert found.taken + found.left == found.held
    return found


@STOCKED_ON_BOTH_ENGINES
@pytest.mark.parametrize(
    ("lot", "typed", "taken"),
    [
        ("tiles", {}, TILES),
        ("tiles", {"quantity": 96_750_000}, TILES),
        ("tiles", {"net": 2_150_400_000}, TILES),
        ("tiles", {"quantity": 10 * PIECE}, Amounts(222_263_566, 10 * PIECE, 4_134_370)),
        ("tiles", {"net": 222_263_566}, Amounts(222_263_566, 10 * PIECE, 4_134_370)),
        ("tiles", {"quantity": 10 * PIECE, "net": 225 * KG},
         Amounts(225 * KG, 10 * PIECE, 4_134_370)),
        ("steel", {"quantity": 333_333_333}, Amounts(333_333_333, 0, 14_996_617)),
        ("steel", {"net": 333_333_333}, Amounts(333_333_333, 0, 14_996_617)),
        ("fridges", {"place": "HALL-1"}, Amounts(200 * KG, 4 * PIECE, 60_000_000)),
        ("laptops", {"quantity": PIECE}, Amounts(2_410_000, PIECE, 26_050_000)),
    ],
)  # fmt: skip
def test_what_is_not_typed_follows_in_proportion(stock, lot, typed, taken):
    found = proposed(stock, lot, **typed)

    assert found.taken == taken
    assert not found.needs_reason


@pytest.mark.parametrize(
    ("lot", "typed", "code", "place"),
    [
        ("fridges", {}, "FZ-306", None),
        ("fridges", {"quantity": 5 * PIECE}, "FZ-306", None),
        ("tiles", {"place": "NOWHERE"}, "FZ-242", None),
        ("tiles", {"place": "STORE"}, "FZ-307", "STORE"),
        ("cement", {}, "FZ-307", None),
        ("expected", {"net": KG}, "FZ-307", None),
        ("tiles", {"quantity": 0}, "FZ-104", "YARD"),
        ("tiles", {"quantity": -1}, "FZ-104", "YARD"),
        ("tiles", {"quantity": PIECE, "net": 0}, "FZ-104", "YARD"),
        ("tiles", {"quantity": 97 * PIECE}, "FZ-301", "YARD"),
        ("tiles", {"net": 2_150_400_001}, "FZ-301", "YARD"),
        ("steel", {"quantity": 1001 * KG}, "FZ-301", "YARD"),
        ("steel", {"quantity": 5 * KG, "net": 6 * KG}, "FZ-309", "YARD"),
        ("tiles", {"quantity": 96_750_000, "net": 2_150 * KG}, "FZ-304", "YARD"),
    ],
)
def test_FZ_242_301_304_306_307_309_104_what_is_wrong_is_told_and_not_thrown(
    stock, lot, typed, code, place
):
    found = proposed(stock, lot, **typed)

    assert [reason.code for reason in found.reasons] == [code]
    assert (found.place, found.taken, found.left) == (place, None, None)
    assert bool(found.held) == (place == "YARD")


def test_every_place_is_shown_with_what_stands_there(stock):
    found = proposed(stock, "fridges")

    assert found.standing == (
        Standing(place="HALL-1", amounts=Amounts(200 * KG, 4 * PIECE, 60_000_000)),
        Standing(place="YARD", amounts=Amounts(300 * KG, 6 * PIECE, 90_000_001)),
    )
    assert found.held == NOTHING
    assert (found.unit, found.currency) == ("796", "KZT")
    named = proposed(stock, "fridges", quantity=PIECE, place="YARD")
    assert (named.place, named.held) == ("YARD", found.standing[1].amounts)
    assert named.left == Amounts(250 * KG, 5 * PIECE, 75_000_001)
    assert named.standing == found.standing


def test_a_place_may_be_named_by_its_number(stock):
    (number,) = stock.zone.desk.record.connection.row(
        "SELECT number FROM place WHERE code = 'YARD'"
    )

    assert proposed(stock, "fridges", place=number).place == "YARD"


def test_FZ_305_a_mass_out_of_proportion_is_proposed_and_asks_for_a_reason(stock):
    edge = 222_263_566 + 11_113_178
    within = proposed(stock, "tiles", quantity=10 * PIECE, net=edge)
    beyond = proposed(stock, "tiles", quantity=10 * PIECE, net=edge + 1)

    assert (within.needs_reason, within.deviation) == (False, None)
    assert (beyond.needs_reason, beyond.is_possible) == (True, True)
    assert beyond.taken == Amounts(edge + 1, 10 * PIECE, 4_134_370)
    assert beyond.deviation.code == "FZ-305"
    assert beyond.deviation.params == {
        "stated": "233.376745", "proposed": "222.263566", "tolerance": "5",
    }  # fmt: skip
    act = {"quantity": 10 * PIECE, "net": edge + 1}
    assert outcome(stock.zone, lambda: moves(stock.zone, stock["tiles"], "STORE", **act)) == (
        "FZ-305"
    )


def test_FZ_304_a_reason_does_not_mend_one_quantity_left_without_the_other(stock):
    """Both are told: the mass is far out of proportion, and no reason would help."""
    found = proposed(stock, "tiles", quantity=96_750_000, net=1000 * KG)

    assert found.needs_reason
    assert [reason.code for reason in found.reasons] == ["FZ-304"]


def test_FZ_512_FZ_503_a_proposal_is_for_who_may_see_the_lot(stock):
    def refusal(who):
        return outcome(stock.zone, lambda: proposed(stock, "steel", who=who))

    assert refusal("Дана Бояу") == "FZ-512"
    assert refusal(None) == "FZ-503"
    assert refusal("Сәуле Болат") == refusal(Role.OFFICER) == DONE


_TYPED = st.one_of(st.none(), st.integers(-MICRO, 120 * MICRO))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(quantity=_TYPED, net=st.one_of(st.none(), st.integers(-MICRO, 2_600 * MICRO)))
def test_what_is_proposed_is_what_is_posted(stock, quantity, net):
    """A dry run of moving tiles says the same; each example ends where it began."""
    zone, lot = stock.zone, stock["tiles"]
    here = view(zone, lot).places[0]
    there = "STORE" if here != "STORE" else "YARD"
    found = proposed(stock, "tiles", quantity=quantity, net=net, place=here)
    asked = {"quantity": quantity, "net": net, "place": here}
    reason = {"reason": "взвешено"} if found.needs_reason else {}

    if found.needs_reason:
        assert outcome(zone, lambda: moves(zone, lot, there, **asked)) == "FZ-305"
    if found.reasons:
        told = " ".join(each.code for each in found.reasons)
        assert outcome(zone, lambda: moves(zone, lot, there, **asked, **reason)) == told
        return
    before = {each.reference: each.amounts for each in view(zone, lot).holdings}
    moves(zone, lot, there, **asked, **reason)
    after = {each.reference: each.amounts for each in view(zone, lot).holdings}
    assert after[there] - before.get(there, NOTHING) == found.taken
    assert after.get(here, NOTHING) == found.left
    if found.left:
        moves(zone, lot, here, place=there, quantity=after[there].quantity)
