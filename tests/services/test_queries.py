"""What is read: everything by the zone's people, the own goods by a participant's."""

from datetime import UTC, datetime, timedelta

import pytest
from refusals import Named, ladder, named, outcome
from small_zone import MORNING, PAINT, STEEL, STOREKEEPER_OF
from stocked_zone import NOVEMBER, moves, view
from zone_fixtures import STOCKED_ON_BOTH_ENGINES

from freezone.ids import Number, NumberKind
from freezone.quantity import MICRO
from freezone.services import confirmation, queries
from freezone.services.roles import Role

UNKNOWN_LOT = str(Number(NumberKind.LOT, 26, 999_999))


@pytest.mark.parametrize(
    ("faults", "codes"),
    ladder(
        {"who": None, "lot": "L1"},
        ("FZ-106", {"lot": "L260000001X"}),
        ("FZ-107", {"lot": UNKNOWN_LOT}),
        ("FZ-246", {"lot": Named("oil")}),
        ("FZ-503", {"who": Role.PARTICIPANT}),
        ("FZ-512", {"lot": Named("steel")}),
    ),
)
def test_a_lot_card_is_refused(stock, faults, codes):
    faults = named(stock.names, faults)
    desk = stock.zone.sits(faults["who"])

    assert outcome(stock.zone, lambda: queries.lot_card(desk, faults["lot"])) == codes


@pytest.mark.parametrize(
    ("faults", "codes"),
    ladder(
        {"who": None, "number": "55302/150326/7777777"},
        ("FZ-245", {"number": Named("oil_declaration")}),
        ("FZ-503", {"who": Role.PARTICIPANT}),
        ("FZ-512", {"number": Named("declaration")}),
    ),
)
def test_a_declaration_is_refused(stock, faults, codes):
    faults = named(stock.names, faults)
    desk = stock.zone.sits(faults["who"])
    act = lambda: queries.declaration_view(desk, faults["number"])  # noqa: E731

    assert outcome(stock.zone, act) == codes


def test_FZ_252_an_entry_that_is_not_there_cannot_be_shown(stock):
    act = lambda: queries.entry_view(stock.zone.officer, 999)  # noqa: E731

    assert outcome(stock.zone, act) == "FZ-252"


@STOCKED_ON_BOTH_ENGINES
@pytest.mark.parametrize(("own", "other"), [(STEEL, PAINT), (PAINT, STEEL)])
def test_FZ_512_a_storekeeper_sees_the_own_goods_in_every_list_and_no_others(stock, own, other):
    zone = stock.zone
    everything = {lot.lot: lot.participant for lot in queries.lots(zone.officer)}
    their_declaration = stock["oil_declaration" if other == PAINT else "declaration"]
    desk = zone.sits(STOREKEEPER_OF[own])

    assert {lot.lot for lot in queries.lots(desk)} == {
        lot for lot, participant in everything.items() if participant == own
    }
    assert queries.lots(desk, declaration=their_declaration) == ()
    assert {each.participant for each in queries.declaration_list(desk)} == {own}
    found = {each.declaration for each in queries.findings(desk)}
    assert found == {stock["declaration" if own == STEEL else "oil_declaration"]}
    assert queries.findings(desk, their_declaration) == ()
    assert confirmation.unconfirmed(desk, own, *NOVEMBER)
    for act in (
        lambda: queries.lots(desk, participant=other),
        lambda: queries.declaration_list(desk, other),
        lambda: confirmation.unconfirmed(desk, other, *NOVEMBER),
        *(
            lambda lot=lot: queries.lot_card(desk, lot)
            for lot, participant in everything.items()
            if participant == other
        ),
    ):
        assert outcome(zone, act) == "FZ-512"


def test_a_lot_card_tells_the_whole_story(stock):
    card = queries.lot_card(stock.zone.officer, stock["laptops"])

    first = card.operations[0]
    assert (first.does, first.operation) == ("consume", stock["operation"])
    assert card.slips == (stock["slip"],), "the voided one is no longer in force"
    assert card.lot.accounts["consumed"].quantity == 15 * MICRO
    assert card.lot.claim_accounts["confirmed"].quantity == 10 * MICRO
    assert card.lot.claim_accounts["to-confirm"].quantity == 5 * MICRO


@STOCKED_ON_BOTH_ENGINES
def test_lots_are_listed_by_pages_without_losing_or_repeating_one(stock):
    everything = [lot.lot for lot in queries.lots(stock.zone.officer)]
    paged, after = [], 0
    while page := queries.lots(stock.zone.officer, after=after, limit=2):
        paged += [lot.lot for lot in page]
        after = Number.parse(paged[-1]).key

    assert paged == everything
    assert len(set(paged)) == len(paged) == 9


def test_the_journal_is_read_by_pages_in_both_directions(stock):
    newest = [entry.seq for entry in queries.journal_page(stock.zone.officer, limit=5)]
    oldest = [entry.seq for entry in queries.journal_page(stock.zone.officer, limit=5, after=0)]
    consumed = queries.journal_page(stock.zone.officer, after=0, kind="goods.consumed")

    assert newest == list(range(stock.zone.head, stock.zone.head - 5, -1))
    assert oldest == [1, 2, 3, 4, 5]
    assert {entry.kind for entry in consumed} == {"goods.consumed"}
    assert len(consumed) == 4


def test_as_of_is_by_effective_time_and_the_moment_itself_counts(stock):
    zone, lot = stock.zone, stock["steel"]
    noon = MORNING + timedelta(hours=3)
    zone.passes(hours=6)
    moves(zone, lot, "STORE", at=noon)

    def places_at(moment):
        seen = queries.lots(zone.officer, declaration=stock["declaration"], as_of=moment)
        return next(each.places for each in seen if each.lot == lot)

    microsecond = timedelta(microseconds=1)
    assert places_at(noon - microsecond) == ("YARD",)
    assert places_at(noon) == ("STORE",)
    assert view(zone, lot).places == ("STORE",)


def test_as_of_a_moment_before_its_release_a_lot_is_not_there(stock):
    zone = stock.zone
    early = datetime(2020, 1, 1, tzinfo=UTC)

    assert queries.lots(zone.officer, declaration=stock["declaration"], as_of=early) == ()
    assert queries.lots(zone.officer, declaration=stock["declaration"]) != ()
