"""Clearing findings: a named person answers with a ground, once."""

from dataclasses import replace

import pytest
from refusals import Named, ladder, named, outcome
from small_zone import ENGINE_OIL, STEEL_BARS
from stocked_zone import consumes, view

from freezone.services import queries
from freezone.services.findings import ClearRequest, clear
from freezone.services.placing import Purpose
from freezone.services.roles import Role

WITHOUT_CLASS = Purpose(place="YARD")


@pytest.mark.parametrize(
    ("faults", "codes"),
    ladder(
        {"who": None, "ground": " ", "finding": "99-1", "answer": None},
        ("FZ-503", {"who": Role.GATE}),
        ("FZ-501", {"who": Role.WAREHOUSE}),
        ("FZ-111", {"ground": "письмо"}),
        ("FZ-248", {"finding": Named("wrong_code")}),
        ("FZ-249", {"finding": Named("question")}),
        ("FZ-112", {"answer": "maybe"}),
        ("FZ-112", {"answer": "no"}),
    ),
)
def test_clearing_is_refused(stock, faults, codes):
    clear(stock.zone.officer, ClearRequest(finding=stock["wrong_code"], ground="письмо"))
    faults = named(stock.names, faults)
    desk = stock.zone.sits(faults.pop("who"))

    assert outcome(stock.zone, lambda: clear(desk, ClearRequest(**faults))) == codes


@pytest.mark.parametrize("goods_class", [None, 0, 5])
def test_FZ_112_a_missing_class_is_cleared_with_one_of_the_four(zone, goods_class):
    zone.takes_in(STEEL_BARS, purpose=WITHOUT_CLASS)
    (finding,) = queries.findings(zone.officer)
    request = ClearRequest(finding=finding.number, ground="ДСД-7", goods_class=goods_class)

    assert outcome(zone, lambda: clear(zone.officer, request)) == "FZ-112"


def test_FZ_247_goods_are_not_classed_for_processing_before_it_is_known_they_are_not_excisable(
    zone,
):
    lot = zone.lot_of(ENGINE_OIL, purpose=WITHOUT_CLASS)
    found = {each.reason.code: each.number for each in queries.findings(zone.officer)}
    for_processing = ClearRequest(finding=found["LAW-CLASS-1"], ground="критерий", goods_class=2)

    assert set(found) == {"LAW-CLASS-1", "LAW-PLACE-4"}
    assert outcome(zone, lambda: clear(zone.officer, for_processing)) == "FZ-247"
    clear(zone.officer, ClearRequest(finding=found["LAW-PLACE-4"], ground="паспорт", answer="no"))
    clear(zone.officer, for_processing)
    assert view(zone, lot).goods_class == 2
    assert zone.is_whole()


def test_who_cleared_a_finding_and_why_stays_with_it(stock):
    cleared = clear(
        stock.zone.officer, ClearRequest(finding=stock["wrong_code"], ground=" письмо   № 5 ")
    )

    (found,) = queries.findings(stock.zone.officer, stock["declaration"], only_open=False)
    assert (found.is_open, found.ground) == (False, "письмо № 5")
    assert found.person == stock.zone.desk.session.person
    assert queries.findings(stock.zone.officer, stock["declaration"]) == ()
    assert queries.entry_view(stock.zone.officer, cleared.entry).kind == "finding.cleared"
    consumes(stock.zone, stock["emulsion"])
    assert stock.zone.is_whole()


def test_a_class_given_for_an_item_reaches_each_of_its_lots_and_no_other(zone):
    lots = zone.takes_in(
        STEEL_BARS, STEEL_BARS, purpose=WITHOUT_CLASS,
        plan="item,net_kg,goods_class,ground\n1,400,,\n1,,4,тема 9\n",
    ).lots  # fmt: skip
    first, _ = queries.findings(zone.officer)
    assert first.reason.item == 1
    clear(zone.officer, ClearRequest(finding=first.number, ground="ДСД-7", goods_class=1))

    assert [(view(zone, lot).goods_class, view(zone, lot).ground) for lot in lots] == [
        (1, "ДСД-7"), (4, "тема 9"), (None, None)
    ]  # fmt: skip
    assert zone.is_whole()


def test_FZ_605_one_request_clears_once(stock):
    request = ClearRequest(finding=stock["wrong_code"], ground="письмо № 5")
    first = clear(stock.zone.officer, request)

    assert clear(stock.zone.officer, request) == first
    other = replace(request, finding=stock["question"])
    assert outcome(stock.zone, lambda: clear(stock.zone.officer, other)) == "FZ-605"
