"""Stating what one pack of a lot holds, and reading amounts in packs."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest
from refusals import Named, ladder, named, outcome, reasons_of
from small_zone import MORNING
from stocked_zone import ACT, moves, splits, view
from zone_fixtures import STOCKED_ON_BOTH_ENGINES

from freezone.errors import FreezoneError
from freezone.quantity import MICRO
from freezone.services.packs import (
    Pack,
    PackRequest,
    PackStated,
    packs_of,
    state_pack,
    typed_amount,
)
from freezone.services.queries import journal_page
from freezone.services.roles import Role

FUTURE = datetime(2027, 1, 1, tzinfo=UTC)


def states(stock, name: str, holds: int, lot: str = "fridges", **more: object) -> PackStated:
    """The warehouse clerk states what a pack holds, in whole units."""
    request = PackRequest(lot=stock.names.get(lot, lot), name=name, holds=holds * MICRO, **more)
    return state_pack(stock.zone.warehouse, request)


def packs(stock, lot: str = "fridges") -> dict[str, int]:
    """What the officer sees each pack of a lot to hold, in whole units."""
    found = packs_of(stock.zone.officer, stock.names.get(lot, lot))
    return {each.name: each.holds // MICRO for each in found}


def typed(stock, text: str, lot: str = "fridges") -> int:
    return typed_amount(stock.zone.warehouse, stock.names.get(lot, lot), text).micro


@STOCKED_ON_BOTH_ENGINES
def test_a_pallet_of_boxes_of_pieces(stock):
    box = states(stock, "box", 24, name_ru="короб", name_kk="қорап", document=ACT)
    pallet = states(stock, "pallet", 24, of="кор", stated_by="  Сәуле Болат,  кладовщик ")

    assert box == PackStated(
        lot=stock["fridges"],
        unit="796",
        pack=Pack(
            name="box", name_ru="короб", name_kk="қорап", holds=24 * MICRO,
            document_name=ACT.name, document_number=ACT.number, document_date=ACT.date,
            stated_on="2026-11-03", lot=stock["fridges"], entry=box.entry,
        ),
        replaces=False,
        unchanged=(),
        entry=stock.zone.head - 1,
    )  # fmt: skip
    assert (pallet.pack.of, pallet.pack.count, pallet.pack.holds) == (
        "box", 24 * MICRO, 576 * MICRO,
    )  # fmt: skip
    assert pallet.pack.stated_by == "Сәуле Болат, кладовщик"
    assert packs_of(stock.zone.officer, stock["fridges"]) == (pallet.pack, box.pack)
    assert typed(stock, "2 pal 3 қор 5") == 1229 * MICRO
    assert stock.zone.is_whole()


@STOCKED_ON_BOTH_ENGINES
def test_a_later_statement_replaces_an_earlier_one_and_keeps_its_names(stock):
    first = states(stock, "Box", 24, name_ru="короб")
    pallet = states(stock, "pallet", 24, of="box")
    second = states(stock, "box", 20, name_kk="қорап")

    assert (second.replaces, second.unchanged) == (True, ("pallet",))
    assert second.pack.names == ("box", "короб", "қорап")
    assert packs_of(stock.zone.officer, stock["fridges"]) == (pallet.pack, second.pack)
    assert typed(stock, "1 pal 1 короб") == 596 * MICRO

    kept = stock.zone.desk.record.connection.rows(
        "SELECT from_seq, to_seq, holds FROM pack WHERE word = 'box' ORDER BY from_seq LIMIT 1"
    )
    assert kept == [(first.entry, second.entry, 24 * MICRO)]

    again = states(stock, "pallet", 30, of="box")
    assert (again.replaces, again.unchanged, again.pack.holds) == (True, (), 600 * MICRO)
    assert states(stock, "box", 20, name_ru="").pack.name_ru is None
    assert stock.zone.is_whole()


@STOCKED_ON_BOTH_ENGINES
def test_a_lot_split_off_has_the_packs_of_its_parent_until_it_has_its_own(stock):
    states(stock, "box", 2)
    child = splits(stock.zone, stock["fridges"], quantity=4 * MICRO, place="YARD").new_lot
    grandchild = splits(stock.zone, child, quantity=2 * MICRO).new_lot
    states(stock, "pallet", 2, lot=child, of="box")

    assert packs(stock) == {"box": 2}
    assert packs(stock, child) == packs(stock, grandchild) == {"pallet": 4, "box": 2}
    assert view(stock.zone, grandchild).parent == child
    inherited = packs_of(stock.zone.officer, grandchild)
    assert [each.lot for each in inherited] == [child, stock["fridges"]]

    own = states(stock, "box", 1, lot=grandchild)
    assert not own.replaces
    assert own.unchanged == ("pallet",)
    assert packs(stock, grandchild) == {"pallet": 4, "box": 1}
    assert packs(stock, child) == {"pallet": 4, "box": 2}
    states(stock, "box", 3)
    assert packs(stock, child) == {"pallet": 4, "box": 3}
    assert packs(stock, grandchild) == {"pallet": 4, "box": 1}
    assert stock.zone.is_whole()


def test_a_lot_without_a_unit_is_packed_in_kilograms(stock):
    bag = states(stock, "мешок", 50, lot="steel")

    assert bag.unit is None
    assert typed(stock, "2 мешка 1,5 кг", "steel") == 101_500_000


def test_an_amount_in_packs_moves_goods(stock):
    states(stock, "box", 2, name_ru="кор")
    amount = typed_amount(stock.zone.warehouse, stock["fridges"], "2 кор 1")
    moves(stock.zone, stock["fridges"], "STORE", quantity=amount.micro, place="YARD")
    held = {each.reference: each.amounts for each in view(stock.zone, stock["fridges"]).holdings}

    assert held["STORE"].quantity == 5 * MICRO


@STOCKED_ON_BOTH_ENGINES
def test_the_same_request_is_recorded_once(stock):
    request = PackRequest(
        lot=stock["fridges"], name="box", holds=24 * MICRO, document=ACT, id=UUID(int=7)
    )
    first = state_pack(stock.zone.warehouse, request)
    changed = replace(request, holds=20 * MICRO)

    assert state_pack(stock.zone.warehouse, request) == first
    assert outcome(stock.zone, lambda: state_pack(stock.zone.warehouse, changed)) == "FZ-605"
    assert stock.zone.head == first.entry


@pytest.mark.parametrize(
    ("faults", "codes"),
    ladder(
        {
            "who": Role.PARTICIPANT, "lot": "L1", "name": "box 2", "holds": 0, "of": "crate",
            "name_ru": "шт", "stated_by": "х" * 201, "at": FUTURE,
            "document": replace(ACT, number=" ", date="вчера"),
        },
        ("FZ-501", {"who": Role.MANAGEMENT}),
        ("FZ-311", {"at": None}),
        ("FZ-106", {"lot": Named("fridges")}),
        ("FZ-113", {"stated_by": "Болат"}),
        ("FZ-111", {"document": replace(ACT, date="вчера")}),
        ("FZ-109", {"document": ACT}),
        ("FZ-124 FZ-125 FZ-127 FZ-120", {"name": "короб"}),
        ("FZ-125 FZ-125 FZ-127 FZ-120", {"name": "crate"}),
        ("FZ-125 FZ-127 FZ-126", {"name_ru": "ящик"}),
        ("FZ-127 FZ-126", {"name": "rack"}),
        ("FZ-127 FZ-120", {"of": "b"}),
        ("FZ-127 FZ-121", {"of": "vial"}),
        ("FZ-127", {"holds": 1_500_000}),
        ("FZ-123", {"holds": 10**18 - 1, "of": "box"}),
        ("FZ-103", {"holds": 2 * MICRO}),
    ),
)  # fmt: skip
def test_stating_is_refused(stock, faults, codes):
    faults = named(stock.names, faults)
    states(stock, "box", 24, name_ru="короб")
    states(stock, "bag", 2)
    request = PackRequest(lot=stock["fridges"], name="vial", holds=333_333)
    state_pack(stock.zone.warehouse, request)
    desk = stock.zone.sits(faults.pop("who"))

    assert outcome(stock.zone, lambda: state_pack(desk, PackRequest(**faults))) == codes


def test_FZ_126_a_pack_is_not_stated_in_itself_by_any_of_its_names(stock):
    states(stock, "box", 24, name_ru="короб")

    for name in ("box", "BOX", "bo", "короб"):
        (reason,) = reasons_of(stock.zone, lambda name=name: states(stock, "box", 2, of=name))
        assert reason.code == "FZ-126"


def test_FZ_512_the_packs_of_another_are_not_seen(stock):
    for act in (packs_of, lambda desk, lot: typed_amount(desk, lot, "1")):
        with pytest.raises(FreezoneError) as raised:
            act(stock.zone.sits("Дана Бояу"), stock["steel"])

        assert raised.value.code == "FZ-512"


def test_a_statement_bears_the_day_on_which_it_was_made(stock):
    told = states(stock, "box", 24, at=datetime(2026, 10, 31, 20, 0, tzinfo=UTC))
    (entry,) = journal_page(stock.zone.officer, kind="pack.stated")

    assert told.pack.stated_on == "2026-11-01"
    assert entry.effective < MORNING
    assert entry.payload["pack"]["holds"] == "24"
