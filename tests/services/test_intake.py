"""Taking goods in: papers that are refused, with every reason; requests that come again."""

from dataclasses import replace
from uuid import uuid4

import pytest
from paper_builders import declaration_xml, release_json
from refusals import ladder, outcome
from small_zone import (
    AS_STOCK,
    EMULSION,
    LAPTOPS,
    STEEL,
    STEEL_BARS,
)
from stocked_zone import consumes, view
from zone_fixtures import ON_BOTH_ENGINES

from freezone.ids import Bin
from freezone.ledger.posting import Amounts
from freezone.quantity import MICRO
from freezone.services import queries
from freezone.services.intake import DeclareRequest, Paper, declare
from freezone.services.placing import Purpose
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
        (
            "FZ-203 FZ-264 FZ-218 FZ-112",
            {"declaration": declaration_xml(GOODS, participant=STRANGER)},
        ),
        ("FZ-264 FZ-218 FZ-112", {"release": b"[]"}),
        ("FZ-212 FZ-218 FZ-112", {"release": release_json(GOODS, number=NEW, participant=STEEL)}),
        ("FZ-224 FZ-218 FZ-112", {"plan": b"item,quantity,place\n1,1000,X\n2,60,YARD\n7,1,\n"}),
        ("FZ-224 FZ-112", {"release": release_json(GOODS, number=NEW, participant=STRANGER)}),
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


@pytest.mark.slow
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
