"""A correction looked at before it is recorded: differences, lots, what stands against it."""

from dataclasses import replace
from datetime import date

import pytest
from paper_builders import declaration_xml
from refusals import Named, assert_can_be_said, ladder, named, outcome
from small_zone import FRIDGES, LAPTOPS, STEEL, STEEL_BARS
from stocked_zone import confirms, consumes, splits, view
from zone_fixtures import ON_BOTH_ENGINES

from freezone.glossary import find_term
from freezone.intake.amendment import Difference
from freezone.ledger.posting import NOTHING, Amounts
from freezone.quantity import MICRO
from freezone.services.amendment import AmendRequest, amend
from freezone.services.amendment_look import amend_look
from freezone.services.intake import Paper
from freezone.services.roles import Role

DECIDED = date(2026, 11, 3)
MORE_STEEL = replace(STEEL_BARS, net="1200.5", gross="1210.5", quantity="1200.5")
LESS_STEEL = replace(STEEL_BARS, net="900", gross="910", quantity="900")
FEWER_LAPTOPS = replace(LAPTOPS, net="96.4", quantity="40")


def amendment(number, *goods, participant=STEEL, **changes):
    request = AmendRequest(
        number=number,
        declaration=Paper(name="c.xml", content=declaration_xml(goods, participant=participant)),
        decision="КДТ-3",
        decided_on=DECIDED,
    )
    return replace(request, **changes)


def looks(zone, request):
    before = zone.head
    looked = amend_look(zone.warehouse, request)

    assert zone.head == before
    for reason in looked.refusals:
        assert_can_be_said(reason)
    return looked


def codes(reasons):
    return [reason.code for reason in reasons]


@ON_BOTH_ENGINES
def test_what_is_looked_at_is_what_amending_records(zone):
    declared = zone.takes_in(STEEL_BARS, LAPTOPS, FRIDGES)
    steel, laptops, _ = declared.lots
    request = amendment(declared.declaration, MORE_STEEL, FEWER_LAPTOPS, FRIDGES)
    before = {lot: view(zone, lot).accounts["stock"] for lot in declared.lots}
    looked = looks(zone, request)
    amended = amend(zone.warehouse, request)

    assert looked.can_be_recorded
    assert (looked.version, looked.differences) == (amended.version, amended.differences)
    assert looked.slips == amended.slips
    assert [item.item for item in looked.items] == [1, 2]
    touched = {lot.lot: lot for item in looked.items for lot in item.lots}
    assert set(touched) == {steel, laptops}
    for number, lot in touched.items():
        assert (lot.free, lot.places) == (before[number], ("YARD",))
        assert view(zone, number).accounts["stock"] == lot.free + lot.change
    assert touched[steel].change == Amounts(200 * MICRO, 0, 0)
    assert touched[laptops].change == Amounts(-24_100_000, -10 * MICRO, 0)
    assert zone.is_whole()


def test_every_field_that_differs_has_its_word(zone):
    declared = zone.takes_in(STEEL_BARS)
    everything = replace(
        STEEL_BARS, code="2523290000", description="Цемент", net="900", gross="910", origin="RU",
        quantity="900", cost="1.00", packages=3, serials=("SN-1",),
    )  # fmt: skip
    looked = looks(zone, amendment(declared.declaration, everything, LAPTOPS))

    assert len(looked.differences) > 10
    assert [each.field for each in looked.differences if find_term(each.field) is None] == []
    assert looked.items[0].differences == tuple(
        each for each in looked.differences if each.item == 1
    )
    came = Difference(
        item=2, field="item", old=None, new="8471300000 · Portable computers · 120.5 kg"
    )
    assert looked.items[1].differences == (came,)
    assert looked.items[1].lots == ()


def test_a_finding_that_the_new_code_opens_is_told_with_its_item(zone):
    declared = zone.takes_in(STEEL_BARS, LAPTOPS)
    gone = replace(LAPTOPS, code="3209900000", quantity="120.5", unit="796")
    looked = looks(zone, amendment(declared.declaration, STEEL_BARS, gone))

    (item,) = looked.items
    assert "LAW-PLACE-2" in codes(each.reason for each in item.findings)
    assert [each for each in item.findings if each not in looked.findings] == []


@ON_BOTH_ENGINES
def test_FZ_258_the_lots_that_could_change_are_there_to_choose_from(zone):
    declared = zone.takes_in(STEEL_BARS, LAPTOPS)
    (lot, _) = declared.lots
    part = splits(zone, lot, net=400 * MICRO).new_lot
    request = amendment(declared.declaration, MORE_STEEL, FEWER_LAPTOPS)
    looked = looks(zone, request)

    steel, laptops = looked.items
    assert codes(looked.refusals) == codes(steel.refusals) == ["FZ-258"]
    assert (steel.needs_lot, laptops.needs_lot) == (True, False)
    assert [(each.lot, each.free.net, each.change) for each in steel.lots] == [
        (lot, 600_500_000, NOTHING),
        (part, 400 * MICRO, NOTHING),
    ]
    # The other item is worked out all the same.
    assert laptops.lots[0].change.quantity == -10 * MICRO
    named = looks(zone, replace(request, lots={1: part}))
    assert named.can_be_recorded
    assert [each.change.net for each in named.items[0].lots] == [0, 200 * MICRO]


def test_FZ_257_what_was_used_is_told_beside_its_item(zone):
    declared = zone.takes_in(STEEL_BARS)
    (lot,) = declared.lots
    consumes(zone, lot, net=950 * MICRO)
    slip = confirms(zone).slip
    looked = looks(zone, amendment(declared.declaration, LESS_STEEL))

    assert codes(looked.refusals) == codes(looked.items[0].refusals) == ["FZ-257"]
    assert not looked.items[0].needs_lot
    assert looked.items[0].lots[0].free.net == 50_500_000
    assert looked.slips == (slip,)


def test_a_correction_is_looked_at_before_its_decision_is_typed(zone):
    declared = zone.takes_in(STEEL_BARS)
    late = amendment(declared.declaration, MORE_STEEL, decision=" ", decided_on=date(2026, 11, 5))
    looked = looks(zone, late)

    assert codes(looked.refusals) == ["FZ-111", "FZ-311"]
    assert looked.items[0].lots[0].change.net == 200 * MICRO


def test_FZ_259_a_correction_that_changes_nothing_says_so(zone):
    declared = zone.takes_in(STEEL_BARS)
    looked = looks(zone, amendment(declared.declaration, STEEL_BARS))

    assert (codes(looked.refusals), looked.differences, looked.items) == (["FZ-259"], (), ())


def test_a_paper_that_contradicts_itself_is_compared_all_the_same(zone):
    declared = zone.takes_in(STEEL_BARS)
    request = amendment(declared.declaration, replace(STEEL_BARS, code="72142", net="2000"))
    looked = looks(zone, request)

    assert codes(looked.refusals) == ["FZ-230", "FZ-232"]
    assert [each.field for each in looked.differences] == ["goods-code", "net-mass"]
    assert looked.items == ()


@pytest.mark.parametrize(
    ("faults", "codes"),
    ladder(
        {"who": None, "paper": b"<torn", "number": "55302/150326/7777777"},
        ("FZ-503", {"who": Role.OFFICER}),
        ("FZ-501", {"who": Role.WAREHOUSE}),
        ("FZ-203", {"paper": declaration_xml((MORE_STEEL,), participant=STEEL)}),
        ("FZ-245", {"number": Named("expected_declaration")}),
    ),
)
def test_only_what_cannot_be_read_or_is_not_there_is_refused(stock, faults, codes):
    faults = named(stock.names, faults)
    desk = stock.zone.sits(faults["who"])
    request = AmendRequest(
        number=faults["number"], declaration=Paper(name="c.xml", content=faults["paper"]),
        decision="КДТ-3", decided_on=DECIDED,
    )  # fmt: skip

    assert outcome(stock.zone, lambda: amend_look(desk, request)) == codes
