"""Annulling a release: the goods must still be as they came in."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest
from paper_builders import release_json
from refusals import Named, ladder, named, outcome, reasons_of
from small_zone import LAPTOPS, STEEL, STEEL_BARS
from stocked_zone import AS_STOCK_WITHOUT_PLACE, consumes, moves, splits, uses, view
from zone_fixtures import ON_BOTH_ENGINES

from freezone.services import queries
from freezone.services.corrections import correct
from freezone.services.intake import Paper, declare
from freezone.services.releases import AnnulRequest, annul
from freezone.services.roles import Role

DECIDED = date(2026, 11, 3)


def annulment(number, *items, **changes):
    request = AnnulRequest(
        number=number, items=items, decision="РЕШ-9", decided_on=DECIDED, reason="выпуск отозван"
    )
    return replace(request, **changes)


@pytest.mark.parametrize(
    ("faults", "codes"),
    ladder(
        {
            "who": None, "decision": " ", "reason": " ", "decided_on": date(2026, 11, 5),
            "number": "55302/150326/7777777", "items": (99,),
        },
        ("FZ-503", {"who": Role.OFFICER}),
        ("FZ-501", {"who": Role.WAREHOUSE}),
        ("FZ-111", {"decision": "РЕШ-9"}),
        ("FZ-111", {"reason": "выпуск отозван"}),
        ("FZ-311", {"decided_on": DECIDED}),
        ("FZ-245", {"number": Named("declaration")}),
        ("FZ-256", {"items": (1, 2)}),
        ("FZ-260", {"items": (1, 4)}),
    ),
)  # fmt: skip
def test_annulling_is_refused(stock, faults, codes):
    faults = named(stock.names, faults)
    desk = stock.zone.sits(faults.pop("who"))

    assert outcome(stock.zone, lambda: annul(desk, AnnulRequest(**faults))) == codes


@ON_BOTH_ENGINES
@pytest.mark.parametrize("purpose", [AS_STOCK_WITHOUT_PLACE, None], ids=["expected", "in stock"])
def test_annulled_goods_leave_the_zones_books(zone, purpose):
    parameters = {} if purpose is None else {"purpose": purpose}
    declared = zone.takes_in(STEEL_BARS, LAPTOPS, **parameters)

    done = annul(zone.warehouse, annulment(declared.declaration))
    assert done.items == (1, 2)
    assert [view(zone, lot).holdings for lot in declared.lots] == [(), ()]
    items = queries.declaration_view(zone.officer, declared.declaration).items
    assert [(item.decision, item.reason) for item in items] == [("annulled", "выпуск отозван")] * 2
    assert zone.is_whole()


def test_parts_that_were_split_and_moved_are_annulled_with_the_rest(zone):
    declared = zone.takes_in(STEEL_BARS, LAPTOPS)
    part = splits(zone, declared.lots[0], net=10_000_000).new_lot
    moves(zone, part, "STORE")
    zone.passes(days=1)

    annul(zone.warehouse, annulment(declared.declaration, 1))
    assert view(zone, part).holdings == view(zone, declared.lots[0]).holdings == ()
    assert view(zone, declared.lots[1]).accounts["stock"] == view(zone, declared.lots[1]).placed
    assert zone.is_whole()


@pytest.mark.parametrize("does", [uses, consumes], ids=["use", "consume"])
def test_FZ_260_goods_that_were_used_are_listed_with_their_uses(zone, does):
    declared = zone.takes_in(STEEL_BARS, LAPTOPS)
    done = does(zone, declared.lots[1], quantity=1_000_000)

    (reason,) = reasons_of(zone, lambda: annul(zone.warehouse, annulment(declared.declaration)))
    assert (reason.code, reason.params["item"]) == ("FZ-260", "2")
    assert done.operation in reason.params["uses"]
    correct(zone.warehouse, done.entry, "не та партия")
    annul(zone.warehouse, annulment(declared.declaration))
    assert zone.is_whole()


def test_FZ_256_a_release_is_annulled_once(zone):
    declared = zone.takes_in(STEEL_BARS)
    annul(zone.warehouse, annulment(declared.declaration))

    again = annulment(declared.declaration)
    assert outcome(zone, lambda: annul(zone.warehouse, again)) == "FZ-256"


def test_an_item_whose_release_was_annulled_is_taken_in_again_by_a_later_release(zone):
    request = zone.request(STEEL_BARS, LAPTOPS)
    declared = declare(zone.warehouse, request)
    annul(zone.warehouse, annulment(declared.declaration, 1))
    release = release_json(
        (STEEL_BARS, LAPTOPS), number=declared.declaration, participant=STEEL,
        released_on="2026-11-03",
    )  # fmt: skip

    later = replace(request, release=Paper(name="2.json", content=release), id=uuid4())
    (lot,) = declare(zone.warehouse, later).lots
    assert lot not in declared.lots
    assert view(zone, lot).accounts["stock"] == view(zone, lot).placed
    assert zone.is_whole()


def test_FZ_605_one_request_annuls_once(zone):
    declared = zone.takes_in(STEEL_BARS, LAPTOPS)
    request = annulment(declared.declaration, 2)
    first = annul(zone.warehouse, request)

    assert annul(zone.warehouse, request) == first
    other = replace(request, items=(1,))
    assert outcome(zone, lambda: annul(zone.warehouse, other)) == "FZ-605"
