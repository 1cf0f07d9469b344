"""Findings at the desk: the list, one with its law, and clearing it with what it asks for."""

import asyncio

import pytest
from desk_driver import Driver
from small_zone import EMULSION, ENGINE_OIL, LAPTOPS

from freezone.services import queries
from freezone.services.placing import Purpose
from freezone.services.roles import Role
from ui.screens.clear_finding import ClearFindingScreen
from ui.screens.declaration import DeclarationScreen
from ui.screens.finding import FindingScreen


async def opens_the_first(desk: Driver) -> None:
    await desk.go("findings")
    await desk.press("enter")
    await desk.settle()
    assert isinstance(desk.app.screen, FindingScreen)


async def posts(desk: Driver) -> None:
    await desk.press("f9")
    await desk.settle()


def test_a_finding_is_listed_shown_with_its_law_and_cleared_with_a_ground(empty_chair):
    zone = empty_chair.zone
    declared = zone.takes_in(EMULSION)

    async def story() -> None:
        async with empty_chair.sits(size=(100, 30)) as desk:
            await empty_chair.logs_in(desk, Role.OFFICER)
            await opens_the_first(desk)
            assert desk.says("LAW-PLACE-2", "Customs Code of Kazakhstan", declared.declaration)
            await desk.press("f6")
            await desk.settle()
            assert isinstance(desk.app.screen, ClearFindingScreen)
            await posts(desk)
            assert desk.says("Ground: not filled in")
            await desk.type("letter of the customs body 17")
            await posts(desk)
            assert desk.says("DONE", "is cleared", "letter of the customs body 17")
            await desk.press("f6")
            await desk.settle()
            assert desk.says("this finding was cleared already")

    asyncio.run(story())
    assert queries.findings(zone.warehouse, declared.declaration) == ()
    assert zone.is_whole()


@pytest.mark.parametrize(
    ("goods", "purpose", "field", "typed"),
    [
        (LAPTOPS, Purpose(), "goods_class", "4"),
        (ENGINE_OIL, Purpose(goods_class=3, ground="12-К", place="YARD"), "answer", "no"),
    ],
    ids=["a missing class", "a question"],
)
def test_a_finding_asks_for_what_it_lacks(goods, purpose, field, typed, empty_chair):
    zone = empty_chair.zone
    declared = zone.takes_in(goods, purpose=purpose)

    async def story() -> None:
        async with empty_chair.sits(size=(100, 30)) as desk:
            await empty_chair.logs_in(desk, Role.WAREHOUSE)
            await opens_the_first(desk)
            await desk.press("f6")
            await desk.settle()
            form = desk.app.screen.form
            assert [each.name for each in form.fields] == [field, "ground"]
            await posts(desk)
            assert form.row(field).has_class("refused")
            assert form.row("ground").has_class("refused")
            form.row(field).entry.focus()
            await desk.type(typed)
            await desk.press("enter")
            await desk.type("the passport of the goods")
            await posts(desk)
            assert desk.says("is cleared")

    asyncio.run(story())
    assert queries.findings(zone.warehouse, declared.declaration) == ()
    if field == "goods_class":
        (lot,) = queries.lots(zone.warehouse, declaration=declared.declaration)
        assert lot.goods_class == int(typed)


def test_a_finding_opens_its_declaration_and_that_opens_the_finding(empty_chair):
    zone = empty_chair.zone
    declared = zone.takes_in(EMULSION)

    async def story() -> None:
        async with empty_chair.sits(size=(100, 40)) as desk:
            await empty_chair.logs_in(desk, Role.MANAGEMENT)
            await opens_the_first(desk)
            await desk.press("enter")
            await desk.settle()
            assert isinstance(desk.app.screen, DeclarationScreen)
            assert desk.says(declared.declaration, "1 open finding", "1 lot", declared.lots[0])
            await desk.press("down", "enter")
            await desk.settle()
            assert isinstance(desk.app.screen, FindingScreen)

    asyncio.run(story())
