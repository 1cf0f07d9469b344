"""The categories a clerk can choose: what each asks for is what the law then notes."""

import pytest
from small_zone import STEEL_BARS
from stocked_zone import ACT
from zone_fixtures import ON_BOTH_ENGINES

from freezone.law.operations import Category
from freezone.services.categories import categories
from freezone.services.consumption import ConsumeRequest, consume
from freezone.services.placing import Purpose
from freezone.services.stock import GoodsRequest

CHOICES = ("construction", "real-estate", "repair", "equipment", "research")


def test_manufacture_is_no_choice_because_it_goes_by_a_processing_order():
    assert tuple(each.category for each in categories()) == CHOICES
    assert {*CHOICES, Category.MANUFACTURE} == {*Category}


def test_research_alone_names_no_object():
    assert [each.category for each in categories() if not each.asks_object] == ["research"]


def test_without_a_class_every_category_serves():
    assert all(each.serves_class for each in categories())


@ON_BOTH_ENGINES
@pytest.mark.parametrize("goods_class", [1, 2, 3, 4])
def test_every_choice_is_consumed_and_noted_as_it_says(zone, goods_class):
    lot = zone.lot_of(
        STEEL_BARS, purpose=Purpose(goods_class=goods_class, ground="ДСД-7", place="YARD")
    )

    for choice in categories(goods_class):
        request = ConsumeRequest(
            goods=GoodsRequest(lot=lot, net=1_000_000), category=choice.category, object=None,
            document=ACT,
        )  # fmt: skip
        warned = {each.code for each in consume(zone.warehouse, request).warnings}

        assert ("LAW-CONS-5" in warned) == choice.asks_object, choice
        assert ("LAW-CONS-4" in warned) == (not choice.serves_class), choice
