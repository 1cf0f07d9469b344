"""Taking goods in: papers that are refused, with every reason; what the goods become."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest
from paper_builders import declaration_xml, release_json
from refusals import ladder, outcome, reasons_of
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

from freezone.ids import Bin
from freezone.ledger.posting import Amounts
from freezone.quantity import MICRO
from freezone.services import queries
from freezone.services.findings import ClearRequest, clear
from freezone.services.intake import DeclareRequest, Paper, declare
from freezone.services.placing import Purpose
from freezone.services.registers import ContractRequest, add_contract
from freezone.services.roles import Role

STRANGER = "940140000385"
"""A right BIN of a company that is not in the zone."""
GOODS = (STEEL_BARS, LAPTOPS)
NEW = "55302/150326/0009999"
RELEASE = {"number": NEW, "participant": STEEL}


def paper(content):
    return None if content is None else Paper(name="paper", content=content)


@ON_BOTH_ENGINES
@pytest.mark.parametrize(
    ("faults", "codes"),
    ladder(
        {
            "who": None, "declaration": b"<torn", "release": None, "plan": b"item,quantity\nx,1\n",
            "goods_class": 5, "place": "NOWHERE",
        },
        ("FZ-503", {"who": Role.OFFICER}),
        ("FZ-501", {"who": Role.GATE}),
        ("FZ-203 FZ-264 FZ-218", {"declaration": declaration_xml(GOODS, participant=STRANGER)}),
        ("FZ-264 FZ-218", {"release": b"[]"}),
        ("FZ-212 FZ-218", {"release": release_json(GOODS, number=NEW, participant=STEEL)}),
        ("FZ-224 FZ-218", {"plan": b"item,quantity,place\n1,1000,X\n2,60,YARD\n7,1,\n"}),
        ("FZ-224", {"release": release_json(GOODS, number=NEW, participant=STRANGER)}),
        (
            "FZ-240 FZ-242 FZ-242 FZ-112 FZ-251 FZ-250 FZ-250",
            {
                "declaration": declaration_xml(GOODS, participant=STEEL),
                "release": release_json(GOODS, number=NEW, participant=STEEL),
            },
        ),
        ("FZ-242 FZ-242 FZ-112 FZ-251 FZ-250 FZ-250", {"place": "YARD"}),
        ("FZ-242 FZ-112 FZ-251 FZ-250 FZ-250", {"goods_class": 3}),
        ("FZ-242 FZ-251 FZ-250 FZ-250", {"plan": b"item,quantity\n7,1\n2,60\n"}),
        ("FZ-251 FZ-250", {"plan": b"item,quantity\n2,50\n"}),
    ),
)  # fmt: skip
def test_declarations_are_refused(zone, faults, codes):
    request = DeclareRequest(
        declaration=paper(faults["declaration"]),
        release=paper(faults["release"]),
        plan=paper(faults["plan"]),
        purpose=Purpose(goods_class=faults["goods_class"], ground="договор", place=faults["place"]),
    )
    desk = zone.sits(faults["who"])

    assert outcome(zone, lambda: declare(desk, request)) == codes


def test_FZ_110_a_declaration_is_registered_on_a_real_day(zone):
    request = zone.request(STEEL_BARS, number="55302/310226/0000001")

    assert outcome(zone, lambda: declare(zone.warehouse, request)) == "FZ-110"


def test_FZ_108_the_participant_of_a_release_has_a_real_bin(zone):
    request = zone.request(STEEL_BARS, participant="061211600013")

    assert outcome(zone, lambda: declare(zone.warehouse, request)) == "FZ-108"


def test_FZ_244_the_same_declaration_is_taken_in_once(zone):
    request = zone.request(STEEL_BARS)
    declare(zone.warehouse, request)

    again = replace(request, id=uuid4())
    assert outcome(zone, lambda: declare(zone.warehouse, again)) == "FZ-244"


def test_the_same_request_gives_the_first_result_whatever_has_happened_since(zone):
    request = zone.request(STEEL_BARS)
    first = declare(zone.warehouse, request)
    consumes(zone, first.lots[0], net=MICRO)
    head = zone.head

    assert declare(zone.warehouse, request) == first
    assert zone.head == head


def test_FZ_605_another_declaration_under_the_same_request_id_is_refused(zone):
    request = zone.request(STEEL_BARS)
    declare(zone.warehouse, request)

    other = replace(zone.request(LAPTOPS), id=request.id)
    assert outcome(zone, lambda: declare(zone.warehouse, other)) == "FZ-605"


@ON_BOTH_ENGINES
def test_a_dry_run_says_everything_and_writes_nothing(zone):
    request = replace(zone.request(STEEL_BARS, EMULSION), is_dry_run=True)
    head = zone.head

    tried = declare(zone.warehouse, request)
    assert (tried.is_dry_run, tried.items, len(tried.lots)) == (True, 2, 2)
    assert [each.lot for each in tried.preview] == list(tried.lots), "what would be, shown before"
    assert zone.head == head
    done = declare(zone.warehouse, replace(request, is_dry_run=False))
    assert (done.is_dry_run, done.lots) == (False, tried.lots), "the dry run used no number"
    assert zone.is_whole()


def test_a_dry_run_refuses_what_would_be_refused(zone):
    request = replace(zone.request(STEEL_BARS, participant=STRANGER), is_dry_run=True)

    assert outcome(zone, lambda: declare(zone.warehouse, request)) == "FZ-240"


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


PARTIAL = {2: "postponed", 3: False}


def partial_release(zone):
    """Three items: released, postponed, refused."""
    request = zone.request(STEEL_BARS, LAPTOPS, FRIDGES, decisions=PARTIAL)
    return request, declare(zone.warehouse, request)


def later(zone, request, number, decisions):
    """A later release of the same declaration that names every item."""
    content = release_json(
        (STEEL_BARS, LAPTOPS, FRIDGES), number=number, participant=STEEL, decisions=decisions,
        released_on="2026-04-01",
    )  # fmt: skip
    return replace(request, release=paper(content), id=uuid4())


def decisions_of(zone, number):
    items = queries.declaration_view(zone.officer, number).items
    return [(item.decision, item.reason, item.released_on) for item in items]


def test_only_what_was_released_becomes_lots(zone):
    _, declared = partial_release(zone)

    assert (declared.items, len(declared.lots)) == (3, 1)
    assert decisions_of(zone, declared.declaration) == [
        ("released", None, "2026-03-16"),
        ("postponed", "additional check", None),
        ("refused", "additional check", None),
    ]


@ON_BOTH_ENGINES
def test_a_later_release_adds_the_rest(zone):
    request, declared = partial_release(zone)

    added = declare(zone.warehouse, later(zone, request, declared.declaration, {3: False}))
    assert len(added.lots) == 1
    lot = view(zone, added.lots[0])
    assert (lot.item, lot.released_on, lot.accounts["stock"]) == (2, "2026-04-01", lot.placed)
    assert [each[0] for each in decisions_of(zone, declared.declaration)] == [
        "released", "released", "refused"
    ]  # fmt: skip
    assert zone.is_whole()
    everything = declare(zone.warehouse, later(zone, request, declared.declaration, {}))
    assert [view(zone, each).item for each in everything.lots] == [3]
    assert zone.is_whole()


def test_FZ_244_a_later_release_that_decides_nothing_new_is_refused(zone):
    request, declared = partial_release(zone)
    release = later(zone, request, declared.declaration, {3: False})
    declare(zone.warehouse, release)

    again = replace(release, id=uuid4())
    assert outcome(zone, lambda: declare(zone.warehouse, again)) == "FZ-244"


def test_goods_that_were_postponed_may_be_refused_later(zone):
    request, declared = partial_release(zone)

    refused = declare(
        zone.warehouse, later(zone, request, declared.declaration, {2: False, 3: False})
    )
    assert refused.lots == ()
    assert decisions_of(zone, declared.declaration)[1] == ("refused", "additional check", None)
    assert zone.is_whole()


def test_FZ_244_a_later_release_belongs_to_the_declaration_as_it_was_filed(zone):
    _, declared = partial_release(zone)
    other = zone.request(STEEL_BARS, LAPTOPS, CRANE, number=declared.declaration)

    assert outcome(zone, lambda: declare(zone.warehouse, other)) == "FZ-244"


def test_FZ_224_a_later_release_is_for_the_same_company(zone):
    """A sheet names no declarant, so only the record can tell."""
    sheet = Paper(
        name="typed.csv",
        content=(
            "item;code;description;net_kg;quantity;unit\n"
            "1;7214200000;Арматура;10;;\n2;2523290000;Цемент;7;;\n"
        ).encode(),
    )
    number = zone.next_number()
    goods = [{"item": 1, "released": True}, {"item": 2, "released": "postponed"}]
    first = release_json((), number=number, participant=STEEL, goods=goods, items=2,
                         net_kg="17", gross_kg=None)  # fmt: skip
    request = DeclareRequest(declaration=sheet, release=paper(first), purpose=AS_STOCK)
    declare(zone.warehouse, request)

    second = release_json((), number=number, participant=PAINT, goods=[{"item": 2}], items=2,
                          net_kg="7", gross_kg=None)  # fmt: skip
    stolen = replace(request, release=paper(second), id=uuid4())
    assert outcome(zone, lambda: declare(zone.warehouse, stolen)) == "FZ-224"


def test_plans_speak_of_released_items_only(zone):
    request = zone.request(STEEL_BARS, LAPTOPS, decisions={2: "postponed"}, plan="item\n2\n")

    (reason,) = reasons_of(zone, lambda: declare(zone.warehouse, request))
    assert (reason.code, reason.item) == ("FZ-250", 2)


def test_declarations_typed_into_a_sheet_go_in_like_files(zone):
    sheet = Paper(
        name="typed.csv",
        content="item,code,description,net_kg,quantity,unit\n1,8471300000,Ноутбуки,12,5,796\n".encode(),
    )
    release = release_json(
        (), number=zone.next_number(), participant=STEEL, goods=None, items=1, net_kg="12",
        gross_kg=None,
    )  # fmt: skip

    declared = declare(
        zone.warehouse,
        DeclareRequest(declaration=sheet, release=paper(release), purpose=AS_STOCK),
    )
    lot = view(zone, declared.lots[0])
    assert lot.placed == Amounts(12 * MICRO, 5 * MICRO, 0)
    assert (lot.value_kind, lot.value_currency) == (None, None), "absent is not stated, never zero"
    assert zone.is_whole()


def test_both_originals_are_kept_as_they_came(zone):
    request = zone.request(STEEL_BARS)
    declared = declare(zone.warehouse, request)

    kept = queries.declaration_view(zone.officer, declared.declaration).attachments
    assert [(each.purpose, each.sha256) for each in kept] == [
        ("declaration", request.declaration.sha256), ("release", request.release.sha256)
    ]  # fmt: skip


def test_items_that_share_a_code_stay_lots_of_their_own(zone):
    lots = zone.takes_in(STEEL_BARS, STEEL_BARS, STEEL_BARS).lots

    assert len(set(lots)) == 3
    assert [view(zone, lot).item for lot in lots] == [1, 2, 3]


def test_FZ_310_an_act_has_no_more_lines_than_an_entry_can_number(zone):
    rows = "\n".join(f"1,,0.{number:06d}" for number in [1] * 250_000)
    request = zone.request(
        replace(STEEL_BARS, net="0.25", gross="1", quantity="0.25"),
        plan=f"item,quantity,net_kg\n{rows}\n",
    )

    assert outcome(zone, lambda: declare(zone.warehouse, request)) == "FZ-310"


def test_a_stranger_of_the_table_has_a_right_bin():
    assert str(Bin.parse(STRANGER)) == STRANGER


def test_FZ_112_goods_are_foreign_or_union_and_nothing_else(zone):
    request = replace(zone.request(STEEL_BARS), customs_status="stolen")

    assert outcome(zone, lambda: declare(zone.warehouse, request)) == "FZ-112"
