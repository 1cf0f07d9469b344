"""Corrections by the customs body: shown first, quantities by linked postings, never below used."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest
from paper_builders import declaration_xml, release_json
from refusals import Named, ladder, named, outcome, reasons_of
from small_zone import FRIDGES, LAPTOPS, PAINT, STEEL, STEEL_BARS
from stocked_zone import (
    AS_STOCK_WITHOUT_PLACE,
    confirms,
    consumes,
    moves,
    splits,
    uses,
    view,
    voids,
)
from zone_fixtures import ON_BOTH_ENGINES

from freezone.clock import start_of
from freezone.ledger.posting import Amounts
from freezone.quantity import MICRO
from freezone.services import queries
from freezone.services.amendment import AmendRequest, amend
from freezone.services.findings import ClearRequest, clear
from freezone.services.intake import Paper, declare
from freezone.services.roles import Role

DECIDED = date(2026, 11, 3)
MORE_STEEL = replace(STEEL_BARS, net="1200.5", gross="1210.5", quantity="1200.5")
LESS_STEEL = replace(STEEL_BARS, net="900", gross="910", quantity="900")
FEWER_LAPTOPS = replace(LAPTOPS, net="96.4", quantity="40")


def amendment(number, *goods, participant=STEEL, **changes):
    content = declaration_xml(goods, participant=participant)
    request = AmendRequest(
        number=number,
        declaration=Paper(name="corrected.xml", content=content),
        decision="КДТ-3",
        decided_on=DECIDED,
    )
    return replace(request, **changes)


def amends(zone, number, *goods, **changes):
    return amend(zone.warehouse, amendment(number, *goods, **changes))


@pytest.mark.parametrize(
    ("faults", "codes"),
    ladder(
        {
            "who": None, "decision": " ", "goods": None, "decided_on": date(2026, 11, 5),
            "number": "55302/150326/7777777", "participant": PAINT,
        },
        ("FZ-503", {"who": Role.OFFICER}),
        ("FZ-501", {"who": Role.GATE}),
        ("FZ-111", {"decision": "КДТ-3"}),
        ("FZ-203", {"goods": (replace(STEEL_BARS, net="2000", code="72142"),)}),
        ("FZ-311", {"decided_on": DECIDED}),
        ("FZ-245", {"number": Named("expected_declaration")}),
        ("FZ-224 FZ-230 FZ-232", {"participant": STEEL}),
        ("FZ-230 FZ-232", {"goods": (STEEL_BARS,)}),
        ("FZ-259", {"goods": (replace(STEEL_BARS, quantity="10", unit="796"),)}),
        ("FZ-265", {"goods": (MORE_STEEL,)}),
    ),
)  # fmt: skip
def test_amending_is_refused(stock, faults, codes):
    faults = named(stock.names, faults)
    desk = stock.zone.sits(faults["who"])
    goods = faults["goods"]
    content = b"<torn"
    if goods is not None:
        content = declaration_xml(goods, participant=faults["participant"])
    request = AmendRequest(
        number=faults["number"], declaration=Paper(name="c.xml", content=content),
        decision=faults["decision"], decided_on=faults["decided_on"],
    )  # fmt: skip

    assert outcome(stock.zone, lambda: amend(desk, request)) == codes


def test_FZ_223_a_correction_is_of_the_same_declaration(zone):
    declared = zone.takes_in(STEEL_BARS)
    other = declaration_xml((MORE_STEEL,), participant=STEEL, number="55302/150326/0005555")
    request = replace(
        amendment(declared.declaration), declaration=Paper(name="c.xml", content=other)
    )

    assert outcome(zone, lambda: amend(zone.warehouse, request)) == "FZ-223"


def test_differences_are_shown_before_anything_is_written(zone):
    declared = zone.takes_in(STEEL_BARS, LAPTOPS)
    head = zone.head

    shown = amends(
        zone, declared.declaration, MORE_STEEL, replace(LAPTOPS, origin="MY"), is_dry_run=True
    )
    assert (shown.is_dry_run, shown.version) == (True, 2)
    assert [(each.item, each.field, each.old, each.new) for each in shown.differences] == [
        (1, "gross-mass", "1010.5", "1210.5"),
        (1, "net-mass", "1000.5", "1200.5"),
        (1, "quantity", "1000.5", "1200.5"),
        (2, "origin", "CN", "MY"),
    ]
    assert zone.head == head
    assert view(zone, declared.lots[0]).accounts["stock"].net == 1_000_500_000


@ON_BOTH_ENGINES
def test_a_quantity_goes_up_and_down_by_postings(zone):
    declared = zone.takes_in(STEEL_BARS, LAPTOPS)
    steel, laptops = declared.lots
    entry = amends(zone, declared.declaration, MORE_STEEL, FEWER_LAPTOPS).entry

    assert view(zone, steel).accounts == {"stock": Amounts(1_200_500_000, 0, 45_012_345)}
    assert view(zone, laptops).accounts == {
        "stock": Amounts(96_400_000, 40 * MICRO, 1_302_500_000)
    }, "the customs value is the release's; the correction does not state another"
    assert view(zone, steel).placed.net == 1_000_500_000, "what it was born with stays"
    postings = queries.entry_view(zone.officer, entry).payload["postings"]
    posted = [(row["from"][0], row["to"][0], row["net"], row["quantity"]) for row in postings]
    assert posted == [("outside", "stock", "200", "0"), ("stock", "outside", "24.1", "10")]
    seen = queries.declaration_view(zone.officer, declared.declaration)
    assert (seen.declaration.version, seen.declaration.decision) == (2, "КДТ-3")
    assert [item.net for item in seen.items] == [1_200_500_000, 96_400_000]
    assert zone.is_whole()


def test_invoice_values_follow_the_correction_where_they_are_the_goods_value(zone):
    goods = replace(STEEL_BARS, customs_value=None)
    lot = zone.lot_of(goods)
    declaration = view(zone, lot).declaration
    amends(zone, declaration, replace(goods, net="500", quantity="500", cost="450.50"))

    (held,) = view(zone, lot).accounts.values()
    assert held == Amounts(500 * MICRO, 0, 45_050)
    assert view(zone, lot).value_kind == "invoice"
    assert zone.is_whole()


def test_the_new_balance_is_there_to_be_consumed(zone):
    declared = zone.takes_in(STEEL_BARS)
    (lot,) = declared.lots
    consumes(zone, lot, net=1000 * MICRO)
    amends(zone, declared.declaration, MORE_STEEL)

    consumes(zone, lot, net=200_500_000)
    assert view(zone, lot).accounts == {"consumed": Amounts(1_200_500_000, 0, 45_012_345)}
    slip = confirms(zone)
    assert sum(line.amounts.net for line in slip.lines) == 1_200_500_000
    assert zone.is_whole()


def test_goods_still_expected_follow_too(zone):
    declared = zone.takes_in(STEEL_BARS, purpose=AS_STOCK_WITHOUT_PLACE)
    amends(zone, declared.declaration, LESS_STEEL)

    assert view(zone, declared.lots[0]).accounts["expected"].net == 900 * MICRO


def test_more_of_goods_that_are_all_consumed_is_expected_at_the_gate(zone):
    declared = zone.takes_in(STEEL_BARS)
    consumes(zone, declared.lots[0])
    amends(zone, declared.declaration, MORE_STEEL)

    assert view(zone, declared.lots[0]).accounts["expected"].net == 200 * MICRO
    assert zone.is_whole()


@ON_BOTH_ENGINES
def test_FZ_257_nothing_is_corrected_below_what_was_used(zone):
    declared = zone.takes_in(STEEL_BARS, LAPTOPS)
    consumed = consumes(zone, declared.lots[0], net=950 * MICRO)
    used = uses(zone, declared.lots[1], quantity=45 * MICRO)
    act = lambda: amends(zone, declared.declaration, LESS_STEEL, FEWER_LAPTOPS)  # noqa: E731

    reasons = reasons_of(zone, act)
    assert [(each.code, each.params["item"]) for each in reasons] == [
        ("FZ-257", "1"), ("FZ-257", "2")
    ]  # fmt: skip
    assert (reasons[0].params["free"], reasons[0].params["less"]) == ("50.5", "100.5")
    assert reasons[0].params["uses"] == f"{consumed.operation} (consume)"
    assert reasons[1].params["uses"] == f"{used.operation} (use)"


def test_FZ_258_the_lot_is_named_where_several_could_change(zone):
    declared = zone.takes_in(STEEL_BARS)
    (lot,) = declared.lots
    part = splits(zone, lot, net=400 * MICRO).new_lot
    act = lambda **named_lots: amends(  # noqa: E731
        zone, declared.declaration, LESS_STEEL, **named_lots
    )

    (reason,) = reasons_of(zone, act)
    assert (reason.code, reason.params["lots"]) == ("FZ-258", f"{lot}, {part}")
    act(lots={1: part})
    assert view(zone, part).accounts["stock"].net == 299_500_000
    assert view(zone, lot).accounts["stock"].net == 600_500_000
    assert zone.is_whole()


def test_a_loss_that_only_one_lot_can_bear_needs_no_name(zone):
    declared = zone.takes_in(STEEL_BARS)
    part = splits(zone, declared.lots[0], net=50 * MICRO).new_lot
    amends(zone, declared.declaration, LESS_STEEL)

    assert view(zone, part).accounts["stock"].net == 50 * MICRO
    assert view(zone, declared.lots[0]).accounts["stock"].net == 850 * MICRO


def test_another_code_is_a_new_version_of_the_item_and_the_lot_keeps_what_was_declared(zone):
    declared = zone.takes_in(STEEL_BARS)
    (lot,) = declared.lots
    line = consumes(zone, lot, net=MICRO).line
    amends(zone, declared.declaration, replace(STEEL_BARS, code="3209900000"))

    (item,) = queries.declaration_view(zone.officer, declared.declaration).items
    assert (item.code, view(zone, lot).code) == ("3209900000", "7214200000")
    (finding,) = view(zone, lot).findings
    assert finding.reason.code == "LAW-PLACE-2"
    assert outcome(zone, lambda: confirms(zone, {line: None})) == "FZ-247"
    clear(zone.officer, ClearRequest(finding=finding.number, ground="решение о классификации"))
    confirms(zone, {line: None})
    assert zone.is_whole()


@ON_BOTH_ENGINES
def test_an_item_that_the_correction_removes_leaves_the_books_from_everywhere(zone):
    declared = zone.takes_in(STEEL_BARS, LAPTOPS, plan="item,quantity,place\n2,20,STORE\n2,,YARD\n")
    _, first, second = declared.lots
    done = amends(zone, declared.declaration, STEEL_BARS)

    assert [(each.item, each.field, each.new) for each in done.differences if each.item] == [
        (2, "item", None)
    ]
    assert view(zone, first).holdings == view(zone, second).holdings == ()
    items = queries.declaration_view(zone.officer, declared.declaration).items
    assert [item.decision for item in items] == ["released", "removed"]
    assert zone.is_whole()


def test_an_item_that_the_correction_adds_waits_for_its_release(zone):
    declared = zone.takes_in(STEEL_BARS)
    request = amendment(declared.declaration, STEEL_BARS, LAPTOPS)
    amend(zone.warehouse, request)

    items = queries.declaration_view(zone.officer, declared.declaration).items
    assert [item.decision for item in items] == ["released", "postponed"]
    release = release_json(
        (STEEL_BARS, LAPTOPS), number=declared.declaration, participant=STEEL,
        released_on="2026-11-03",
    )  # fmt: skip
    later = replace(
        zone.request(LAPTOPS),
        declaration=request.declaration,
        release=Paper(name="2.json", content=release),
    )
    (lot,) = declare(zone.warehouse, later).lots
    assert view(zone, lot).item == 2
    assert zone.is_whole()


def test_slips_in_force_on_changed_items_are_listed(zone):
    declared = zone.takes_in(STEEL_BARS, LAPTOPS)
    lines = [consumes(zone, lot, quantity=MICRO).line for lot in declared.lots]
    steel, laptops, voided = (
        confirms(zone, {line: 100_000 * part}) for line, part in zip(
            (lines[0], lines[1], lines[0]), (4, 10, 6), strict=True
        )
    )  # fmt: skip
    voids(zone, voided.slip)

    done = amends(zone, declared.declaration, MORE_STEEL, LAPTOPS)
    assert done.slips == (steel.slip,)
    assert laptops.slip not in done.slips


def test_a_correction_counts_from_its_day_or_where_goods_went_on_from_when_it_reached_us(zone):
    """The customs body's decision is a fact, however long its paper was on the way."""
    stayed, moved = zone.takes_in(STEEL_BARS), zone.takes_in(STEEL_BARS)
    zone.passes(days=1)
    moves(zone, moved.lots[0], "STORE")
    zone.passes(days=1)

    effective = [
        queries.entry_view(zone.officer, amends(zone, each, LESS_STEEL).entry).effective
        for each in (stayed.declaration, moved.declaration)
    ]
    assert effective == [start_of(DECIDED), zone.clock.now()]
    assert zone.is_whole()


def test_versions_follow_one_another(zone):
    declared = zone.takes_in(STEEL_BARS)
    versions = [
        amends(zone, declared.declaration, goods).version
        for goods in (MORE_STEEL, LESS_STEEL, STEEL_BARS)
    ]

    assert versions == [2, 3, 4]
    assert view(zone, declared.lots[0]).accounts["stock"] == view(zone, declared.lots[0]).placed
    kept = queries.declaration_view(zone.officer, declared.declaration).attachments
    assert [each.purpose for each in kept] == ["declaration", "release"] + ["amendment"] * 3
    assert zone.is_whole()


def test_FZ_605_one_request_amends_once(zone):
    declared = zone.takes_in(STEEL_BARS, FRIDGES)
    request = amendment(declared.declaration, MORE_STEEL, FRIDGES, id=uuid4())
    first = amend(zone.warehouse, request)

    assert amend(zone.warehouse, request) == first
    other = replace(request, decision="КДТ-4")
    assert outcome(zone, lambda: amend(zone.warehouse, other)) == "FZ-605"
