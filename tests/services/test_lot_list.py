"""Lots by pages: a filter gives what a look at every lot gives, however it is read."""

from dataclasses import replace

import pytest
from page_reading import read_newer, read_older
from refusals import ladder, outcome
from small_zone import AS_STOCK, CEMENT, EMULSION, FRIDGES, PAINT, STEEL, STEEL_BARS, STOREKEEPER_OF
from stocked_zone import consumes, moves
from zone_fixtures import STOCKED_ON_BOTH_ENGINES

from freezone.ids import Number, NumberKind
from freezone.quantity import MICRO
from freezone.services import queries
from freezone.services.lot_list import LotFilter, lot_count, lot_page
from freezone.services.placing import Purpose
from freezone.services.roles import Role

NOBODY_STATED = Purpose(place="STORE")
"""A place, but no goods class."""
PRESENT = {
    "expected",
    "suspense",
    "stock",
    "in-use",
    "processing",
    "removed",
    "sampled",
    "detained",
}
INSIDE = {"suspense", "stock", "in-use", "processing", "detained"}
WORDS = {
    "арматура": ("7214200000",),
    "АРМАТУРА а500": ("7214200000",),
    "краскА": ("3209900000",),
    "кранбашенный": (),
    "башенн кран": ("8426200000",),
    "8418": ("8418211000",),
    "84 хол": ("8418211000",),
    "7214200000 арм": ("7214200000",),
    "0000": (),
    "нет такого": (),
    "l26х": (),
}


@pytest.fixture
def lots(stock):
    """More lots than the stock has: without class, in two places, wholly used."""
    zone = stock.zone
    for _ in range(2):
        zone.takes_in(FRIDGES, STEEL_BARS, purpose=NOBODY_STATED)
    zone.takes_in(EMULSION, STEEL_BARS, participant=PAINT, purpose=replace(AS_STOCK, place="STORE"))
    moves(zone, stock["tiles"], "HALL-1", quantity=MICRO)
    return stock


def everything(zone):
    """Every lot, newest first, as the whole view gives it."""
    return queries.lots(zone.officer)[::-1]


def is_wanted(lot, asked):
    """What a filter means, said once more over whole views."""
    there = [each for each in lot.holdings if each.account == (asked.account or each.account)]
    at = {each.reference for each in there if each.account in {"stock", "suspense", "detained"}}
    return (
        asked.declaration in (None, lot.declaration)
        and asked.participant in (None, lot.participant)
        and (asked.place is None or asked.place in at)
        and (asked.account is None or bool(there))
        and asked.goods_class in (None, lot.goods_class)
        and not (asked.only_without_class and lot.goods_class is not None)
        and not (asked.only_with_findings and not lot.findings)
        and not (asked.only_open and not PRESENT & set(lot.accounts))
    )


FILTERS = (
    LotFilter(),
    LotFilter(participant=PAINT),
    LotFilter(place="HALL-1"),
    LotFilter(place="STORE", account="stock"),
    LotFilter(place="NOWHERE"),
    LotFilter(account="expected"),
    LotFilter(account="consumed"),
    LotFilter(account="stock", participant=STEEL),
    LotFilter(account="consumed", place="YARD"),
    LotFilter(goods_class=3, account="stock", participant=STEEL),
    LotFilter(goods_class=1),
    LotFilter(only_without_class=True),
    LotFilter(only_with_findings=True),
    LotFilter(only_with_findings=True, participant=PAINT),
    LotFilter(only_with_findings=True, place="STORE", only_without_class=True),
    LotFilter(only_open=True),
    LotFilter(only_open=True, participant=STEEL, place="YARD", account="stock", goods_class=3),
)


@STOCKED_ON_BOTH_ENGINES
def test_every_filter_gives_what_a_look_at_every_lot_gives(lots):
    zone = lots.zone
    known = everything(zone)
    assert len(known) == 15
    for asked in (*FILTERS, LotFilter(declaration=lots["declaration"])):
        expected = [lot.lot for lot in known if is_wanted(lot, asked)]
        for limit, scanned in ((100, 1000), (2, 1000), (1, 1), (3, 2), (100, 4)):
            read = lambda asked=asked, limit=limit, scanned=scanned, **ends: lot_page(  # noqa: E731
                zone.officer, asked, limit=limit, scanned=scanned, **ends
            )
            oldest = str(Number(NumberKind.LOT, 0, 0))

            assert read_older(read, "lot") == expected, (asked, limit, scanned)
            assert read_newer(read, "lot", oldest) == expected, (asked, limit, scanned)


@STOCKED_ON_BOTH_ENGINES
def test_words_are_found_in_codes_numbers_and_descriptions_whatever_their_case(lots):
    zone = lots.zone
    known = everything(zone)
    for words, codes in WORDS.items():
        expected = [lot.lot for lot in known if lot.code in codes]
        for limit, scanned in ((100, 1000), (1, 1000), (2, 1), (100, 3)):
            read = lambda words=words, limit=limit, scanned=scanned, **ends: lot_page(  # noqa: E731
                zone.officer, LotFilter(words=words), limit=limit, scanned=scanned, **ends
            )

            assert read_older(read, "lot") == expected, (words, limit, scanned)


def test_words_may_begin_a_lots_or_a_declarations_number(lots):
    zone = lots.zone
    known = everything(zone)
    steel = lots["steel"]

    def found(words, **stated):
        return [row.lot for row in lot_page(zone.officer, LotFilter(words=words, **stated)).rows]

    assert found(steel) == found(steel.lower()) == found(steel[:-1]) == [steel]
    assert found("L26") == [lot.lot for lot in known]
    assert found(steel[:9]) == [lot.lot for lot in known if lot.lot.startswith(steel[:9])]
    assert found("L99") == []
    for words in (lots["oil_declaration"], lots["oil_declaration"][:-1]):
        assert found(words) == [lot.lot for lot in known if lot.declaration.startswith(words)]
    assert found(lots["oil_declaration"], participant=STEEL) == []
    assert found(lots["declaration"], declaration=lots["oil_declaration"]) == []


def test_a_profile_that_reads_like_a_number_is_found_in_the_text(zone):
    lot = zone.lot_of(replace(STEEL_BARS, description="Уголок L50, ГОСТ 8509"))

    assert [row.lot for row in lot_page(zone.officer, LotFilter(words="l50")).rows] == [lot]


@STOCKED_ON_BOTH_ENGINES
def test_a_line_says_where_the_goods_stand_and_how_much_is_in_the_zone(lots):
    zone = lots.zone
    consumes(zone, lots["laptops"], quantity=MICRO)
    views = {lot.lot: lot for lot in everything(zone)}
    lines = {line.lot: line for line in lot_page(zone.officer, LotFilter()).rows}

    assert list(lines) == list(views)
    for number, line in lines.items():
        view = views[number]
        assert {each.account: (each.net, each.quantity) for each in line.where} == {
            account: (amounts.net, amounts.quantity) for account, amounts in view.accounts.items()
        }
        inside = [amounts for account, amounts in view.accounts.items() if account in INSIDE]
        assert line.net == sum(each.net for each in inside)
        assert line.quantity == sum(each.quantity for each in inside)
        assert line.has_open_findings == bool(view.findings)
        for name in ("declaration", "item", "code", "description", "goods_class", "participant"):
            assert getattr(line, name) == getattr(view, name)
    tiles = lines[lots["tiles"]].where
    assert [(each.account, each.reference, each.references) for each in tiles] == [
        ("stock", None, 2)
    ]
    laptops = lines[lots["laptops"]].where
    assert [(each.account, each.reference, each.references) for each in laptops] == [
        ("stock", "YARD", 1),
        ("consumed", None, 3),
    ]


@STOCKED_ON_BOTH_ENGINES
def test_lots_are_counted_when_that_is_cheap_and_never_guessed(lots):
    zone = lots.zone
    known = everything(zone)
    for asked in FILTERS:
        number = sum(is_wanted(lot, asked) for lot in known)

        assert lot_count(zone.officer, asked) == number, asked
        if number > 3:
            assert lot_count(zone.officer, asked, scanned=3) is None, asked
    assert lot_count(zone.officer, LotFilter(words="арматура")) is None
    assert lot_count(zone.officer, LotFilter(words=lots["steel"])) == 1


def test_words_are_looked_for_in_more_texts_than_are_brought_at_a_time(zone):
    """The rare lots stand at both ends of a long list, and in two places each."""
    rare = replace(CEMENT, description="Шамот ШБ-5")
    declared = zone.takes_in(rare, *[CEMENT] * 620, rare, *[CEMENT] * 20)
    for lot in (declared.lots[0], declared.lots[621]):
        moves(zone, lot, "HALL-1", net=MICRO)
    expected = [declared.lots[621], declared.lots[0]]
    for asked in (LotFilter(words="шамот"), LotFilter(words="шамот", account="stock")):
        for limit in (1, 100, 300):
            read = lambda asked=asked, limit=limit, **ends: lot_page(  # noqa: E731
                zone.officer, asked, limit=limit, **ends
            )

            assert read_older(read, "lot") == expected
            assert read_newer(read, "lot", str(Number(NumberKind.LOT, 0, 0))) == expected


def test_a_partial_page_may_be_empty_and_says_from_where_to_go_on(lots):
    desk = lots.zone.officer
    known = [lot.lot for lot in everything(lots.zone)]
    page = lot_page(desk, LotFilter(words="кран"), scanned=4)

    assert page.rows == ()
    assert page.is_partial
    assert page.continue_after == known[3]


@pytest.mark.parametrize("own", [STEEL, PAINT])
def test_FZ_512_a_storekeeper_lists_the_own_lots_only(lots, own):
    zone = lots.zone
    theirs = [lot.lot for lot in everything(zone) if lot.participant == own]
    desk = zone.sits(STOREKEEPER_OF[own])

    assert [row.lot for row in lot_page(desk, LotFilter()).rows] == theirs
    assert lot_count(desk, LotFilter()) == len(theirs)
    for asked in (LotFilter(place="YARD"), LotFilter(words="а"), LotFilter(words="L26")):
        assert {row.lot for row in lot_page(desk, asked).rows} <= set(theirs)
    other = PAINT if own == STEEL else STEEL
    for act in (lot_page, lot_count):
        assert outcome(zone, lambda act=act: act(desk, LotFilter(participant=other))) == "FZ-512"


@pytest.mark.parametrize(
    ("faults", "codes"),
    ladder(
        {"who": None, "account": "outside", "after": "L1"},
        ("FZ-503", {"who": Role.GATE}),
        ("FZ-112", {"account": "stock"}),
        ("FZ-106", {"after": "L260000001X"}),
        ("FZ-107", {"after": str(Number(NumberKind.LOT, 26, 999_999))}),
    ),
)
def test_a_list_of_lots_is_refused(stock, faults, codes):
    desk = stock.zone.sits(faults["who"])
    asked = LotFilter(account=faults["account"])

    assert outcome(stock.zone, lambda: lot_page(desk, asked, after=faults["after"])) == codes


def test_a_page_has_one_end_to_be_read_from(stock):
    with pytest.raises(ValueError, match="not both"):
        lot_page(stock.zone.officer, LotFilter(), after=stock["oil"], before=stock["oil"])
