"""A declaration looked at before it is taken in: the same judgement, as data, nothing written."""

from dataclasses import replace
from datetime import date

import pytest
from paper_builders import declaration_xml, release_json
from refusals import assert_can_be_said, ladder, outcome
from small_zone import (
    AS_STOCK,
    EMULSION,
    FRIDGES,
    LAPTOPS,
    PAINT,
    STEEL,
    STEEL_BARS,
    TILES,
)
from zone_fixtures import ON_BOTH_ENGINES

from freezone.errors import FreezoneError
from freezone.ledger.posting import Amounts
from freezone.quantity import MICRO, Money
from freezone.services import queries
from freezone.services.desk import new_request
from freezone.services.intake import Paper, declare
from freezone.services.intake_look import look
from freezone.services.placing import Purpose
from freezone.services.plan import Mark, plan_paper
from freezone.services.roles import Role

NUMBER = "55302/150326/0004711"


def looks(zone, request):
    """Look, and see that the record is as it was."""
    before = zone.head
    looked = look(zone.warehouse, request)

    assert zone.head == before
    for reason in looked.refusals:
        assert_can_be_said(reason)
    return looked


def codes(reasons):
    return [reason.code for reason in reasons]


@ON_BOTH_ENGINES
def test_what_is_looked_at_is_what_taking_in_records(zone):
    request = zone.request(STEEL_BARS, EMULSION, LAPTOPS, TILES, number=NUMBER)
    looked = looks(zone, request)
    declared = declare(zone.warehouse, request)

    assert looked.can_be_taken_in
    assert looked.warnings == declared.warnings
    found = queries.findings(zone.officer, declared.declaration)
    assert [(each.reason, each.blocks) for each in looked.findings] == [
        (each.reason, each.blocks) for each in found
    ]
    assert codes(each.reason for each in looked.findings)
    lots = queries.lots(zone.officer, declaration=declared.declaration)
    assert [
        (lot.item, lot.unit, lot.amounts, lot.value_currency, lot.goods_class, lot.ground,
         lot.place, lot.is_fixed_asset)
        for lot in looked.lots
    ] == [
        (lot.item, lot.unit, lot.placed, lot.value_currency, lot.goods_class, lot.ground,
         lot.places[0], lot.is_fixed_asset)
        for lot in lots
    ]  # fmt: skip
    assert zone.is_whole()


def test_the_papers_are_told_as_a_screen_shows_them(zone):
    looked = looks(zone, zone.request(STEEL_BARS, LAPTOPS, number=NUMBER))

    assert (looked.number, looked.registered_on) == (NUMBER, date(2026, 3, 15))
    assert (looked.released_on, looked.officer) == (date(2026, 3, 16), "ЛНП 101")
    assert (looked.participant, looked.declarant_bin) == (STEEL, STEEL)
    assert looked.participant_name
    assert (looked.declarant, looked.consignor) == ("ТОО «Первые Шаги»", "FAR EXPORT LTD")
    assert (looked.net, looked.gross) == (1_121_000_000, 1_144_700_000)
    assert (looked.packages, looked.invoice) == (20, Money(2_590_000, "USD"))
    assert (looked.format, looked.known) == ("5.10.0", None)
    assert looked.contract
    assert looked.edition
    steel, laptops = looked.items
    assert (steel.item, steel.code, steel.description) == (1, "7214200000", "Арматура А500С")
    assert (steel.net, steel.quantity, steel.unit) == (1_000_500_000, 1_000_500_000, "166")
    assert (steel.counted_unit, laptops.counted_unit) == (None, "796")
    assert (steel.value, steel.value_kind) == (Money(45_012_345, "KZT"), "customs")
    assert (steel.decision, steel.reason, steel.duty) == ("released", None, "5")
    assert (steel.taken_as, steel.recorded_decision) == ((), None)
    assert [lot.amounts for lot in laptops.lots] == [
        Amounts(120_500_000, 50 * MICRO, 1_302_500_000)
    ]


def test_each_item_carries_its_own_findings_and_the_whole_its_own(zone):
    request = zone.request(STEEL_BARS, EMULSION, purpose=Purpose(place="YARD"))
    looked = looks(zone, request)

    steel, emulsion = looked.items
    assert "LAW-PLACE-2" in codes(each.reason for each in emulsion.findings)
    assert "LAW-PLACE-2" not in codes(each.reason for each in steel.findings)
    of_items = [each for item in looked.items for each in item.findings]
    of_whole = [each for each in looked.findings if each.reason.item is None]
    assert sorted(map(str, (*of_items, *of_whole))) == sorted(map(str, looked.findings))


def test_what_a_release_postpones_or_refuses_is_told_with_its_reason(zone):
    request = zone.request(
        STEEL_BARS, LAPTOPS, FRIDGES, decisions={2: "postponed", 3: False}, number=NUMBER
    )
    looked = looks(zone, request)

    assert [(item.decision, item.reason, len(item.lots)) for item in looked.items] == [
        ("released", None, 1),
        ("postponed", "additional check", 0),
        ("refused", "additional check", 0),
    ]


@ON_BOTH_ENGINES
def test_a_later_release_is_known_with_what_was_taken_already(zone):
    number = zone.next_number()
    request = zone.request(STEEL_BARS, LAPTOPS, number=number, decisions={2: "postponed"})
    (steel,) = declare(zone.warehouse, request).lots
    later = replace(
        request,
        release=Paper(
            name="r.json",
            content=release_json((STEEL_BARS, LAPTOPS), number=number, participant=STEEL),
        ),
        id=new_request(),
    )
    looked = looks(zone, later)

    assert looked.known is not None
    assert (looked.known.version, looked.known.is_same_paper) == (1, True)
    assert looked.known.lots == (steel,)
    assert looked.can_be_taken_in
    assert [(item.recorded_decision, item.taken_as) for item in looked.items] == [
        ("released", (steel,)),
        ("postponed", ()),
    ]
    assert [lot.item for lot in looked.lots] == [2]
    assert len(declare(zone.warehouse, later).lots) == 1


def test_FZ_244_what_is_recorded_already_is_told_and_shown(zone):
    number = zone.next_number()
    declare(zone.warehouse, zone.request(STEEL_BARS, number=number))
    looked = looks(zone, zone.request(STEEL_BARS, number=number))

    assert looked.known is not None
    assert codes(looked.refusals) == ["FZ-244"]
    assert len(looked.items[0].taken_as) == 1
    # The very request that was recorded is looked at like any other.
    request = zone.request(LAPTOPS)
    declare(zone.warehouse, request)
    assert codes(looks(zone, request).refusals) == codes(looked.refusals)


def test_an_item_is_split_by_marks_on_screen(zone):
    plan = plan_paper({
        1: [Mark(quantity=20 * MICRO, goods_class=1, ground="ДСД-7", place="STORE"), Mark()],
    })  # fmt: skip
    looked = looks(zone, replace(zone.request(LAPTOPS), plan=plan))

    first, rest = looked.lots
    assert (first.goods_class, first.ground, first.place) == (1, "ДСД-7", "STORE")
    assert (rest.goods_class, rest.place) == (AS_STOCK.goods_class, "YARD")
    assert (first.amounts.quantity, rest.amounts.quantity) == (20 * MICRO, 30 * MICRO)
    assert first.amounts + rest.amounts == Amounts(120_500_000, 50 * MICRO, 1_302_500_000)


def test_marks_that_do_not_fit_are_refused_beside_the_lots_that_do(zone):
    plan = plan_paper({
        1: [Mark(quantity=60 * MICRO)], 2: [Mark(place="NOWHERE")], 9: [Mark(goods_class=1)],
    })  # fmt: skip
    looked = looks(zone, replace(zone.request(LAPTOPS, STEEL_BARS), plan=plan))
    laptops, steel = looked.items

    assert codes(looked.refusals) == ["FZ-242", "FZ-251", "FZ-250"]
    assert codes(laptops.refusals) == ["FZ-250"]
    assert (laptops.lots, len(steel.lots)) == ((), 1)


@ON_BOTH_ENGINES
def test_papers_that_contradict_each_other_are_shown_with_every_reason(zone):
    paper = declaration_xml((STEEL_BARS, replace(LAPTOPS, net="200")), participant=PAINT)
    request = replace(
        zone.request(STEEL_BARS, LAPTOPS, number=NUMBER), declaration=Paper(name="d", content=paper)
    )
    looked = looks(zone, request)

    assert outcome(zone, lambda: declare(zone.warehouse, request)).split() == codes(looked.refusals)
    assert {"FZ-224", "FZ-232"} <= set(codes(looked.refusals))
    assert "FZ-232" in codes(looked.items[1].refusals)
    assert (looked.lots, looked.findings) == ((), ())
    assert [item.decision for item in looked.items] == ["released", "released"]


def test_FZ_264_a_declaration_is_looked_at_before_its_release_is_there(zone):
    request = replace(zone.request(STEEL_BARS), release=None)
    looked = looks(zone, request)

    assert codes(looked.refusals) == ["FZ-264"]
    assert (looked.number, looked.participant, looked.released_on) == (None, None, None)
    (item,) = looked.items
    assert (item.decision, item.net) == (None, 1_000_500_000)
    assert (item.value, item.value_kind) == (Money(90_000, "USD"), "invoice")


TORN = Paper(name="d.xml", content=b"<torn")
PLAN = "item,goods_class\n1,7\n"


@pytest.mark.parametrize(
    ("faults", "codes"),
    ladder(
        {"who": None, "declaration": TORN, "release": TORN, "plan": PLAN},
        ("FZ-503", {"who": Role.OFFICER}),
        ("FZ-501", {"who": Role.WAREHOUSE}),
        ("FZ-203 FZ-210 FZ-221", {"declaration": None}),
        ("FZ-210 FZ-221", {"release": None}),
        ("FZ-221", {"plan": None}),
    ),
)
def test_only_what_cannot_be_read_is_refused(zone, faults, codes):
    whole = zone.request(STEEL_BARS)
    request = replace(
        whole,
        declaration=faults["declaration"] or whole.declaration,
        release=faults["release"] or whole.release,
        plan=None if faults["plan"] is None else Paper(name="p", content=faults["plan"].encode()),
    )
    desk = zone.sits(faults["who"])

    assert outcome(zone, lambda: look(desk, request)) == codes


def test_the_reasons_of_the_act_itself_are_told_too(zone):
    released = zone.request(STEEL_BARS, released_on="2026-03-16")
    ground = Purpose(goods_class=3, ground="half \ud83d", place="YARD")
    request = replace(released, purpose=ground)

    assert codes(look(zone.warehouse, request).refusals) == ["FZ-115"]
    with pytest.raises(FreezoneError) as refused:
        declare(zone.warehouse, request)
    assert refused.value.code == "FZ-115"
