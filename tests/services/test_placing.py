"""What released goods become: lots by a plan, findings that wait for an answer, warnings."""

from dataclasses import replace
from datetime import date

import pytest
from refusals import outcome, reasons_of
from small_zone import (
    AS_STOCK,
    CEMENT,
    CRANE,
    EMULSION,
    ENGINE_OIL,
    FRIDGES,
    LAPTOPS,
    PAINT,
    STEEL,
    STEEL_BARS,
    TILES,
)
from stocked_zone import AS_STOCK_WITHOUT_PLACE, consumes, splits, uses, view
from zone_fixtures import ON_BOTH_ENGINES

from freezone.ledger.posting import Amounts
from freezone.quantity import MICRO
from freezone.services import queries
from freezone.services.findings import ClearRequest, clear
from freezone.services.intake import declare
from freezone.services.placing import Purpose
from freezone.services.registers import ContractRequest, add_contract


def test_goods_with_a_place_stand_there_and_others_are_expected_at_the_gate(zone):
    standing = zone.lot_of(STEEL_BARS)
    expected = zone.lot_of(LAPTOPS, purpose=AS_STOCK_WITHOUT_PLACE)

    kinds = [entry.kind for entry in queries.journal_page(zone.officer, limit=2)]
    assert kinds == ["declaration.released", "declaration.placed-without-gate"]
    assert view(zone, standing).accounts == {"stock": Amounts(1_000_500_000, 0, 45_012_345)}
    assert view(zone, expected).accounts == {
        "expected": Amounts(120_500_000, 50 * MICRO, 1_302_500_000)
    }


def test_a_place_may_be_named_by_its_number(zone):
    (number,) = zone.desk.record.connection.row("SELECT number FROM place WHERE code = 'STORE'")
    by_purpose = zone.lot_of(STEEL_BARS, purpose=replace(AS_STOCK, place=number))
    by_plan = zone.lot_of(STEEL_BARS, plan=f"item,place\n1,{number}\n")

    assert view(zone, by_purpose).places == view(zone, by_plan).places == ("STORE",)


@ON_BOTH_ENGINES
def test_an_item_goes_to_several_classes_and_places_by_a_plan(zone):
    plan = (
        "item,quantity,net_kg,goods_class,ground,place,fixed_asset\n"
        "1,,333.3,1,ДСД-7,YARD,\n"
        "1,,333.3,3,,STORE,\n"
        "1,,,,,HALL-1,yes\n"
        "2,20,50,3,,HALL-1,\n"
        "2,30,,1,ДСД-7,YARD,\n"
    )
    lots = zone.takes_in(STEEL_BARS, LAPTOPS, plan=plan).lots

    seen = [view(zone, lot) for lot in lots]
    assert [
        (lot.item, lot.goods_class, lot.ground, lot.places, lot.is_fixed_asset) for lot in seen
    ] == [
        (1, 1, "ДСД-7", ("YARD",), False),
        (1, 3, AS_STOCK.ground, ("STORE",), False),
        (1, 3, AS_STOCK.ground, ("HALL-1",), True),
        (2, 3, AS_STOCK.ground, ("HALL-1",), False),
        (2, 1, "ДСД-7", ("YARD",), False),
    ]
    assert [lot.placed for lot in seen[3:]] == [
        Amounts(50 * MICRO, 20 * MICRO, 521_000_000),
        Amounts(70_500_000, 30 * MICRO, 781_500_000),
    ]
    assert zone.is_whole()


@pytest.mark.parametrize("parts", [2, 3, 7, 11])
def test_INV_9_values_of_parts_add_up_to_the_last_coin(zone, parts):
    share = 1_000_500 // parts
    rows = [f"1,,{share // 1000}.{share % 1000:03d},YARD" for _ in range(parts - 1)]
    plan = "\n".join(["item,quantity,net_kg,place", *rows, "1,,,YARD"]) + "\n"

    placed = [view(zone, lot).placed for lot in zone.takes_in(STEEL_BARS, plan=plan).lots]
    assert len(placed) == parts
    assert sum(amounts.value for amounts in placed) == 45_012_345
    assert sum(amounts.net for amounts in placed) == 1_000_500_000
    assert max(a.value for a in placed[:-1]) - min(a.value for a in placed[:-1]) <= 1


def test_FZ_250_plans_that_do_not_add_up_are_refused_with_their_items(zone):
    plan = (
        "item,quantity,net_kg\n"
        "1,,1000\n"
        "2,30,\n2,21,\n"
        "3,5,250\n3,5,249.9\n"
        "4,,0\n"
        "5,96.75,2150.4\n5,,\n"
    )
    request = zone.request(STEEL_BARS, LAPTOPS, FRIDGES, CRANE, TILES, plan=plan)

    reasons = reasons_of(zone, lambda: declare(zone.warehouse, request))
    assert [(reason.code, reason.item) for reason in reasons] == [
        ("FZ-250", 1), ("FZ-250", 2), ("FZ-250", 3), ("FZ-250", 4), ("FZ-250", 5)
    ]  # fmt: skip
    assert reasons[0].params == {"planned": "1000 kg", "declared": "1000.5 kg"}
    assert reasons[2].params == {"planned": "10 / 499.9 kg", "declared": "10 / 500 kg"}


def test_kilograms_on_a_code_without_unit_mean_no_supplementary_unit(zone):
    lot = view(zone, zone.lot_of(STEEL_BARS))

    assert (lot.unit, lot.placed.quantity, lot.findings) == (None, 0, ())


def test_LAW_PLACE_3_kilograms_on_a_code_with_a_unit_are_an_open_finding(zone):
    lot = view(zone, zone.lot_of(replace(LAPTOPS, quantity="120.5", unit="166")))

    assert (lot.unit, lot.placed.quantity) == (None, 0)
    (finding,) = lot.findings
    assert (finding.reason.code, finding.reason.item, finding.blocks) == ("LAW-PLACE-3", 1, True)
    assert finding.reason.params == {"code": "8471300000", "declared": "-", "expected": "796"}


def test_LAW_PLACE_2_a_code_that_was_split_is_an_open_finding_with_its_successors(zone):
    lot = view(zone, zone.lot_of(EMULSION))

    (finding,) = lot.findings
    assert finding.reason.code == "LAW-PLACE-2"
    assert finding.reason.params["successors"] == "3209900001, 3209900009"
    assert outcome(zone, lambda: consumes(zone, lot.lot)) == "FZ-247"
    clear(zone.officer, ClearRequest(finding=finding.number, ground="письмо таможни № 5"))
    consumes(zone, lot.lot)


def test_LAW_PLACE_6_an_edition_younger_than_the_declaration_is_noted_once(zone):
    declared = zone.takes_in(
        STEEL_BARS, LAPTOPS, number="55302/151225/0000001", released_on="2026-01-16"
    )

    assert [warning.code for warning in declared.warnings] == ["LAW-PLACE-6"]


def test_FZ_236_fractions_of_pieces_are_taken_in_with_a_warning(zone):
    declared = zone.takes_in(replace(LAPTOPS, quantity="49.5"))

    assert [(warning.code, warning.item) for warning in declared.warnings] == [("FZ-236", 1)]


@ON_BOTH_ENGINES
def test_LAW_PLACE_1_goods_released_without_a_contract_wait_until_it_is_settled(zone):
    """A missing contract blocks use, consumption and confirmation of every item."""
    declared = zone.takes_in(
        STEEL_BARS, CRANE, released_on="2026-01-04", number="55302/040126/0000001",
        plan="item,fixed_asset\n2,yes\n",
    )  # fmt: skip
    steel, crane = declared.lots

    (finding,) = queries.findings(zone.officer, declared.declaration)
    assert (finding.reason.code, finding.reason.item) == ("LAW-PLACE-1", None)
    assert outcome(zone, lambda: consumes(zone, steel)) == "FZ-247"
    assert outcome(zone, lambda: uses(zone, crane)) == "FZ-247"
    assert outcome(zone, lambda: splits(zone, steel, net=MICRO)) == "done", "no use of the goods"

    clear(zone.officer, ClearRequest(finding=finding.number, ground="договор 12-К от 05.01.2026"))
    consumes(zone, steel)
    uses(zone, crane)
    assert zone.is_whole()


def test_a_contract_that_ended_before_the_release_is_no_contract(zone):
    ended = ContractRequest(
        number="12-К", signed_on=date(2026, 1, 5), valid_until=date(2026, 3, 15),
        activities=("3(1)",),
    )  # fmt: skip
    add_contract(zone.administrator, STEEL, ended, replaces=True)

    found = queries.findings(zone.officer, zone.takes_in(STEEL_BARS).declaration)
    assert [each.reason.code for each in found] == ["LAW-PLACE-1"]


@ON_BOTH_ENGINES
def test_LAW_CLASS_1_goods_without_a_class_wait_until_someone_names_it(zone):
    lot = zone.lot_of(STEEL_BARS, purpose=Purpose(place="YARD"))

    (finding,) = view(zone, lot).findings
    assert finding.reason.code == "LAW-CLASS-1"
    assert outcome(zone, lambda: consumes(zone, lot)) == "FZ-247"
    clear(
        zone.management,
        ClearRequest(finding=finding.number, ground="ДСД-7, лист 12", goods_class=1),
    )
    after = view(zone, lot)
    assert (after.goods_class, after.ground, after.findings) == (1, "ДСД-7, лист 12", ())
    consumes(zone, lot, category="construction")


def test_LAW_CLASS_2_a_class_without_its_ground_gets_it_on_every_lot_of_the_item(zone):
    lots = zone.takes_in(
        STEEL_BARS, purpose=Purpose(goods_class=3, place="YARD"), plan="item,net_kg\n1,400\n1,\n"
    ).lots
    child = splits(zone, lots[0], net=100 * MICRO).new_lot

    (finding,) = view(zone, child).findings
    clear(zone.management, ClearRequest(finding=finding.number, ground="п. 3(1) договора"))
    assert [view(zone, lot).ground for lot in (*lots, child)] == ["п. 3(1) договора"] * 3
    assert zone.is_whole()


def test_LAW_PLACE_4_a_heading_of_excisable_goods_asks_and_blocks_nothing(zone):
    lot = zone.lot_of(ENGINE_OIL)

    (question,) = view(zone, lot).findings
    assert (question.reason.code, question.blocks) == ("LAW-PLACE-4", False)
    consumes(zone, lot, net=MICRO)
    answered = ClearRequest(finding=question.number, ground="паспорт продукта", answer="no")
    clear(zone.officer, answered)
    (cleared,) = queries.findings(zone.officer, view(zone, lot).declaration, only_open=False)
    assert (cleared.is_open, cleared.answer, cleared.ground) == (False, "no", "паспорт продукта")


def test_LAW_CLASS_3_goods_for_processing_wait_for_the_answer(zone):
    lot = zone.lot_of(
        ENGINE_OIL, purpose=Purpose(goods_class=2, ground="продукт и критерий", place="YARD")
    )

    (question,) = view(zone, lot).findings
    assert (question.reason.code, question.blocks) == ("LAW-CLASS-3", True)
    assert outcome(zone, lambda: consumes(zone, lot)) == "FZ-247"
    clear(zone.officer, ClearRequest(finding=question.number, ground="паспорт", answer="no"))
    assert [warning.code for warning in consumes(zone, lot).warnings] == ["LAW-CONS-3"]


def test_LAW_CLASS_4_construction_beside_a_contract_without_it_is_a_warning(zone):
    purpose = Purpose(goods_class=1, ground="ДСД-7", place="YARD")

    assert zone.takes_in(STEEL_BARS, purpose=purpose, participant=STEEL).warnings == ()
    (warning,) = zone.takes_in(CEMENT, CEMENT, purpose=purpose, participant=PAINT).warnings
    assert (warning.code, warning.item) == ("LAW-CLASS-4", None)


def test_plans_speak_of_released_items_only(zone):
    request = zone.request(STEEL_BARS, LAPTOPS, decisions={2: "postponed"}, plan="item\n2\n")

    (reason,) = reasons_of(zone, lambda: declare(zone.warehouse, request))
    assert (reason.code, reason.item) == ("FZ-250", 2)
