"""Declarations at the desk: the list, a card, corrections, annulments, files."""

import asyncio
from dataclasses import replace

from desk_driver import Driver
from paper_builders import Goods, declaration_xml
from small_zone import AS_STOCK, LAPTOPS, PAINT, STEEL, STEEL_BARS

from freezone.services import queries
from freezone.services.roles import Role
from ui.screens.amendment_look import AmendmentLookScreen
from ui.screens.declaration import DeclarationScreen
from ui.screens.declarations import DeclarationsScreen

DECISION = "R-17"


async def opens(desk: Driver, number: str) -> None:
    await desk.go("declarations")
    screen = desk.app.screen
    assert isinstance(screen, DeclarationsScreen)
    keys = [screen.key(row) for row in screen.table.rows]
    for _ in range(keys.index(f"declaration:{number}")):
        await desk.press("down")
    await desk.press("enter")
    await desk.settle()
    assert isinstance(desk.app.screen, DeclarationScreen)


async def chooses(desk: Driver, place: int) -> None:
    await desk.press("f6")
    await desk.settle()
    await desk.type(str(place))
    await desk.press("enter")
    await desk.settle()


async def fills(desk: Driver, *texts: str) -> None:
    for text in texts:
        await desk.type(text)
        await desk.press("enter")
    await desk.settle()


def corrected(folder, *goods: Goods) -> str:
    path = folder / "corrected.xml"
    path.write_bytes(declaration_xml(goods, participant=STEEL))
    return str(path)


def test_declarations_are_listed_and_narrowed_to_one_participant(empty_chair):
    zone = empty_chair.zone
    of_steel = zone.takes_in(LAPTOPS).declaration
    of_paint = zone.takes_in(STEEL_BARS, participant=PAINT).declaration

    async def story() -> None:
        async with empty_chair.sits() as desk:
            await empty_chair.logs_in(desk, Role.OFFICER)
            await desk.go("declarations")
            assert desk.says(of_steel, of_paint)
            await desk.press("f3")
            await desk.settle()
            await fills(desk, "", PAINT)
            await desk.press("f9")
            await desk.settle()
            assert desk.says(of_paint)
            assert of_steel not in desk.text
            await desk.press("escape")
            await desk.settle()
            assert desk.says(of_steel, of_paint)

    asyncio.run(story())


def test_a_card_shows_everything_of_a_declaration_and_opens_its_entry(empty_chair):
    zone = empty_chair.zone
    declared = zone.takes_in(LAPTOPS, STEEL_BARS, decisions={2: "postponed"})

    async def story() -> None:
        async with empty_chair.sits(size=(120, 50)) as desk:
            await empty_chair.logs_in(desk, Role.WAREHOUSE)
            await opens(desk, declared.declaration)
            assert desk.says(
                declared.declaration, STEEL, "2 items", "Postponed", "additional check"
            )
            assert desk.says(
                declared.lots[0], "declaration.xml", "release.json", "What was recorded"
            )

    asyncio.run(story())


def test_a_correction_is_looked_at_and_recorded(empty_chair, tmp_path):
    zone = empty_chair.zone
    declared = zone.takes_in(LAPTOPS, STEEL_BARS)
    paper = corrected(tmp_path, replace(LAPTOPS, quantity="45", net="110.5"), STEEL_BARS)

    async def story() -> None:
        async with empty_chair.sits(size=(100, 30)) as desk:
            await empty_chair.logs_in(desk, Role.WAREHOUSE)
            await opens(desk, declared.declaration)
            await chooses(desk, 2)
            await fills(desk, "", paper, DECISION, "2.11.2026")
            await desk.press("f7")
            await desk.settle()
            assert isinstance(desk.app.screen, AmendmentLookScreen)
            assert desk.says("2 differences", "− 50", "+ 45", declared.lots[0])
            assert zone.head == declared.entry
            await desk.press("f9")
            await desk.settle()
            assert isinstance(desk.app.screen, DeclarationScreen)
            assert desk.says("is version 2 now", DECISION)

    asyncio.run(story())
    first = queries.lots(zone.warehouse, declaration=declared.declaration)[0]
    assert first.accounts["stock"].quantity == 45_000_000
    assert zone.is_whole()


def test_FZ_258_where_several_lots_could_change_one_is_named(empty_chair, tmp_path):
    zone = empty_chair.zone
    plan = "item,quantity,goods_class,ground,place\n1,20,3,k,YARD\n1,30,3,k,STORE\n"
    declared = zone.takes_in(LAPTOPS, plan=plan, purpose=AS_STOCK)
    paper = corrected(tmp_path, replace(LAPTOPS, quantity="45"))

    async def story() -> None:
        async with empty_chair.sits(size=(100, 40)) as desk:
            await empty_chair.logs_in(desk, Role.WAREHOUSE)
            await opens(desk, declared.declaration)
            await chooses(desk, 2)
            await fills(desk, "", paper, DECISION, "2.11.2026")
            await desk.press("f7")
            await desk.settle()
            assert desk.says("FZ-258", "Several lots could change")
            await desk.press("f4")
            await desk.settle()
            await desk.type("2")
            await desk.press("enter")
            await desk.settle()
            assert "FZ-258" not in desk.text
            assert desk.says(f"● {declared.lots[1]}")
            await desk.press("f9")
            await desk.settle()
            assert desk.says("is version 2 now")

    asyncio.run(story())
    lots = queries.lots(zone.warehouse, declaration=declared.declaration)
    assert [lot.accounts["stock"].quantity for lot in lots] == [20_000_000, 25_000_000]


def test_a_release_is_annulled_and_what_is_missing_stands_beside_its_field(empty_chair):
    zone = empty_chair.zone
    declared = zone.takes_in(LAPTOPS, STEEL_BARS)

    async def story() -> None:
        async with empty_chair.sits(size=(100, 40)) as desk:
            await empty_chair.logs_in(desk, Role.WAREHOUSE)
            await opens(desk, declared.declaration)
            await chooses(desk, 3)
            await desk.press("enter")
            await fills(desk, "2", DECISION, "31.02.2026", "withdrawn")
            await desk.press("f9")
            await desk.settle()
            form = desk.app.screen.form
            assert form.row("decided_on").has_class("refused")
            form.row("decided_on").entry.value = ""
            await desk.type("2.11.2026")
            await desk.press("f9")
            await desk.settle()
            assert desk.says("The release of items 2", "is annulled", "Annulled")

    asyncio.run(story())
    first, second = queries.lots(zone.warehouse, declaration=declared.declaration)
    assert first.accounts["stock"].net == first.placed.net
    assert not any(amounts for amounts in second.accounts.values())


def test_a_number_typed_into_the_list_opens_its_declaration(empty_chair):
    declared = empty_chair.zone.takes_in(LAPTOPS)

    async def story() -> None:
        async with empty_chair.sits() as desk:
            await empty_chair.logs_in(desk, Role.OFFICER)
            await desk.go("declarations")
            desk.app.screen.take_words(declared.declaration)
            await desk.settle()
            assert isinstance(desk.app.screen, DeclarationScreen)
            assert desk.says(declared.declaration)

    asyncio.run(story())
