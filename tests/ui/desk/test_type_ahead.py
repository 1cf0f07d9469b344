"""Keys pressed ahead of the program: none is lost, none lands in another field."""

import asyncio

from stocked_zone import Stock, view

from freezone.quantity import MICRO
from freezone.services.roles import Role
from ui.screens.lot import LotScreen
from ui.screens.operation import OperationScreen


def test_a_whole_operation_is_typed_before_the_first_screen_has_opened(chair, stock: Stock):
    async def story() -> None:
        async with chair.sits() as desk:
            await chair.logs_in(desk, Role.WAREHOUSE)
            desk.scan(stock["steel"])
            await desk.until(lambda: isinstance(desk.app.screen, LotScreen))
            desk.ahead("f6", *"Consumption", "enter", *"40", "enter", "enter", "enter")
            desk.ahead(*"1", "enter")
            desk.ahead(*"Hall", "enter", *"Act", "enter", *"14", "enter", *"03112026", "f9")
            await desk.until(lambda: desk.says("DONE"))

            consumed = view(chair.zone, stock["steel"]).accounts["consumed"]
            assert consumed.net == 40 * MICRO

    asyncio.run(story())


def test_each_letter_stands_in_the_field_it_was_typed_for(chair, stock: Stock):
    async def story() -> None:
        async with chair.sits() as desk:
            await chair.logs_in(desk, Role.WAREHOUSE)
            desk.scan(stock["tiles"])
            await desk.until(lambda: isinstance(desk.app.screen, LotScreen))
            desk.ahead("f6", *"Consumption", "enter")
            desk.ahead(*"12.5", "down", *"300", "tab", *"wet", "enter", *"3")
            desk.ahead("up", *"!", "down", *"x")
            await desk.until(lambda: isinstance(desk.app.screen, OperationScreen))
            await desk.settle()

            values = desk.app.screen.form.values
            typed = {name: text for name, text in values.items() if text}
            assert typed == {"quantity": "12.5", "net": "300", "reason": "wet!", "category": "3x"}

    asyncio.run(story())


def test_log_in_and_the_way_to_a_list_are_typed_in_one_go(chair, stock: Stock):
    async def story() -> None:
        async with chair.sits() as desk:
            desk.ahead(*"Ерлан Қойма", "enter", *"steppe wind", "f9")
            await desk.until(lambda: desk.says("Waiting for you"))
            desk.ahead("f2", "2", "enter", "down", "enter")
            await desk.until(lambda: isinstance(desk.app.screen, LotScreen))

    asyncio.run(story())
