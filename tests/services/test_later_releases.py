"""Partial, postponed and later releases: each item becomes lots once, when it is released."""

from dataclasses import replace
from uuid import uuid4

import pytest
from paper_builders import release_json
from refusals import outcome
from small_zone import (
    AS_STOCK,
    CRANE,
    FRIDGES,
    LAPTOPS,
    PAINT,
    STEEL,
    STEEL_BARS,
)
from stocked_zone import view
from zone_fixtures import ON_BOTH_ENGINES

from freezone.services import queries
from freezone.services.intake import DeclareRequest, Paper, declare


def paper(content):
    return None if content is None else Paper(name="paper", content=content)


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


@pytest.mark.parametrize(
    ("place", "kind"), [(None, "release.added"), ("YARD", "release.placed-without-gate")]
)
def test_the_journal_says_whether_a_later_release_passed_no_gate(zone, place, kind):
    request, declared = partial_release(zone)
    release = later(zone, request, declared.declaration, {3: False})
    added = declare(zone.warehouse, replace(release, purpose=replace(release.purpose, place=place)))

    assert queries.entry_view(zone.officer, added.entry).kind == kind


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
