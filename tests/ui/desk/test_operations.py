"""Operations on a lot, by keys only: proposals, refusals beside fields, drafts, undo."""

import asyncio

from desk_driver import Driver
from stocked_zone import Stock, view

from freezone.quantity import MICRO
from freezone.services import queries
from freezone.services.roles import Role
from ui.screens.lot import LotScreen
from ui.screens.operation import OperationScreen


async def _opens(desk: Driver, lot: str) -> None:
    desk.scan(lot)
    await desk.until(lambda: isinstance(desk.app.screen, LotScreen))
    await desk.settle()


async def _operates(desk: Driver, operation: str) -> None:
    await desk.press("f6")
    await desk.settle()
    await desk.type(desk.app.words.text(f"operation-{operation}"))
    await desk.press("enter")
    await desk.settle()


def test_a_lot_is_moved_by_keys_and_the_move_undone_at_once(chair, stock: Stock):
    async def story() -> None:
        async with chair.sits() as desk:
            await chair.logs_in(desk, Role.WAREHOUSE)
            await _opens(desk, stock["steel"])
            await _operates(desk, "move")
            assert isinstance(desk.app.screen, OperationScreen)
            await desk.type("100")
            await desk.settle()

            assert desk.says("= 100", "left there: 900.5")

            await desk.press("down", "down", "down")
            await desk.type("hall-1")
            await desk.press("f9")
            await desk.settle()

            assert desk.says("DONE", "moved")
            places = set(view(chair.zone, stock["steel"]).places)
            assert places == {"YARD", "HALL-1"}

            await desk.press("delete")
            await desk.settle()
            await desk.type("wrong hall")
            await desk.press("f9")
            await desk.settle()

            assert desk.says("DONE", "is undone by entry")
            assert view(chair.zone, stock["steel"]).places == ("YARD",)

    asyncio.run(story())


def test_every_refusal_stands_beside_its_field_and_what_was_typed_stays(chair, stock: Stock):
    async def story() -> None:
        async with chair.sits() as desk:
            await chair.logs_in(desk, Role.WAREHOUSE)
            await _opens(desk, stock["tiles"])
            await _operates(desk, "consume")
            before = chair.zone.head
            await desk.type("10")
            await desk.press("f9")
            await desk.settle()

            assert chair.zone.head == before
            assert desk.says("REFUSED", "Fill in this field")
            form = desk.app.screen.form
            assert form.values["quantity"] == "10"
            wrong = [f.name for f in form.fields if form.row(f.name).has_class("refused")]
            assert wrong == ["category", "document_name", "document_number", "document_date"]

    asyncio.run(story())


def test_more_than_is_there_is_said_while_typing(chair, stock: Stock):
    async def story() -> None:
        async with chair.sits() as desk:
            await chair.logs_in(desk, Role.WAREHOUSE)
            await _opens(desk, stock["laptops"])
            await _operates(desk, "split")
            await desk.type("100000")
            await desk.settle()

            assert desk.app.screen.form.row("quantity").has_class("refused")

            before = chair.zone.head
            await desk.press("f9")
            await desk.settle()

            assert chair.zone.head == before
            assert desk.says("REFUSED")

    asyncio.run(story())


def test_a_draft_survives_the_end_of_the_desk_and_is_one_act_with_it(chair, stock: Stock):
    async def first() -> None:
        async with chair.sits() as desk:
            await chair.logs_in(desk, Role.WAREHOUSE)
            await _opens(desk, stock["steel"])
            await _operates(desk, "split")
            await desk.type("250")
            await desk.settle()

    async def second() -> None:
        async with chair.sits() as desk:
            await chair.logs_in(desk, Role.WAREHOUSE)
            await _opens(desk, stock["steel"])
            await _operates(desk, "split")

            assert desk.says("Taken up from the draft")
            assert desk.app.screen.form.values["quantity"] == "250"

            await desk.press("f9")
            await desk.settle()

            assert desk.says("split off from")
            assert desk.app.memory.drafts() == ()

    asyncio.run(first())
    asyncio.run(second())
    placed = view(chair.zone, stock["steel"]).accounts["stock"]
    assert placed.net == 750 * MICRO + MICRO // 2


def test_what_may_not_be_done_says_why_with_its_article(chair, stock: Stock):
    async def story() -> None:
        async with chair.sits() as desk:
            await chair.logs_in(desk, Role.OFFICER)
            await _opens(desk, stock["steel"])
            await _operates(desk, "move")

            assert isinstance(desk.app.screen, LotScreen)
            assert desk.says("REFUSED", "FZ-501")

    asyncio.run(story())


def test_packs_are_typed_and_said_back(chair, stock: Stock):
    async def story() -> None:
        async with chair.sits() as desk:
            await chair.logs_in(desk, Role.WAREHOUSE)
            await _opens(desk, stock["laptops"])
            await desk.press("f6")
            await desk.settle()
            await desk.type(desk.app.words.text("lot-state-pack"))
            await desk.press("enter")
            await desk.settle()
            await desk.type("box")
            await desk.press("enter")
            await desk.type("5")
            await desk.press("f9")
            await desk.settle()
            await _operates(desk, "split")
            await desk.type("2 box")
            await desk.settle()

            assert desk.says("2 box = 10")

            await desk.press("f9")
            await desk.settle()

            assert desk.says("split off from")

    asyncio.run(story())


def test_the_trace_of_a_split_leads_both_ways_and_the_label_is_looked_at(chair, stock: Stock):
    async def story() -> None:
        async with chair.sits(size=(80, 60)) as desk:
            await chair.logs_in(desk, Role.WAREHOUSE)
            await _opens(desk, stock["steel"])
            await _operates(desk, "split")
            await desk.type("200")
            await desk.press("f9")
            await desk.settle()
            (child,) = queries.lot_card(chair.zone.officer, stock["steel"]).split_off

            assert desk.says("Split off from it", child)

            await _opens(desk, child)
            assert desk.says(f"Lot {child}", "Split off from", stock["steel"])

            before = chair.zone.head
            await desk.press("f7")
            await desk.settle()

            assert desk.says(child, "Арматура А500С")
            assert chair.zone.head == before

    asyncio.run(story())
