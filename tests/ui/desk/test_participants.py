"""Participants at the desk: the list, the card, contracts, and who may change them."""

import asyncio

import pytest
from desk_driver import Driver
from small_zone import PAINT, STEEL

from freezone.services import registers
from freezone.services.roles import Role
from ui.screens.contract_form import ContractFormScreen
from ui.screens.lots import LotsScreen
from ui.screens.participant import ParticipantScreen
from ui.screens.participant_form import ParticipantFormScreen


async def fills(desk: Driver, *texts: str) -> None:
    for text in texts:
        await desk.type(text)
        await desk.press("enter")
    await desk.settle()


async def opens_card(desk: Driver) -> None:
    """Open the card of the first participant of the list."""
    await desk.go("participants")
    await desk.press("enter")
    await desk.settle()
    assert isinstance(desk.app.screen, ParticipantScreen)


def test_the_card_tells_names_contracts_and_what_is_in_the_zone(chair):
    async def story() -> None:
        async with chair.sits() as desk:
            await chair.logs_in(desk, Role.MANAGEMENT)
            await opens_card(desk)

            assert desk.says(STEEL, "12-К", "in force", "3(4)")
            assert desk.says("lots in all", "lines of consumption to confirm")

            await desk.press("enter")
            await desk.settle()

            assert isinstance(desk.app.screen, LotsScreen)
            assert desk.app.screen.filters["participant"] == STEEL

    asyncio.run(story())


def test_a_further_contract_is_registered_and_then_replaced(empty_chair):
    async def story() -> None:
        async with empty_chair.sits() as desk:
            await empty_chair.logs_in(desk, Role.ADMINISTRATOR)
            await opens_card(desk)
            await desk.press("f6", "enter")
            await desk.settle()
            assert isinstance(desk.app.screen, ContractFormScreen)

            await fills(desk, "15-К", "1.11.2026", "31.12.2027", "1")
            await desk.press("f9")
            await desk.settle()
            assert desk.says("DONE", "Contract 15-К", "until 2027-12-31")

            await desk.press("f6")
            await desk.settle()
            await desk.type("15")
            await desk.press("enter")
            await desk.settle()
            assert desk.says("In place of contract 15-К")

            await desk.press("enter", "enter")
            await desk.type(" 4")
            await desk.press("f9")
            await desk.settle()
            assert desk.says("DONE", "Contract 15-К", "is replaced")

    asyncio.run(story())
    kept = registers.contracts(empty_chair.zone.administrator, STEEL)

    assert [(each.number, each.activities) for each in kept] == [
        ("15-К", "3(1) 3(4)"),
        ("12-К", "3(1) 3(4)"),
    ]


@pytest.mark.parametrize(
    ("typed", "row", "said"),
    [
        (("061211600013",), "bin", "is not a valid BIN"),
        ((STEEL, "X", "", "", "9-К", "1.2.2026", "", "1"), "bin", "is registered already"),
        (("", "X"), "bin", "BIN: not filled in"),
        (("140340012120", "X", "", "", "9-К", "31.2.2026", "", "1"), "signed_on", "is not a date"),
        (
            ("140340012120", "X", "", "", "9-К", "1.2.2026", "32.1.2027", "1"),
            "valid_until",
            "is not a date",
        ),
        (("140340012120", "X", "", "", "9-К", "1.2.2026"), "activities", "not filled in"),
        (
            ("140340012120", "X", "", "", "9-К", "1.2.2026", "", "1", "food"),
            "branch",
            "production of food",
        ),
    ],
)
def test_what_refuses_a_participant_stands_beside_its_field(empty_chair, typed, row, said):
    before = empty_chair.zone.head

    async def story() -> None:
        async with empty_chair.sits(size=(100, 30)) as desk:
            await empty_chair.logs_in(desk, Role.MANAGEMENT)
            await desk.go("participants")
            await desk.press("f6")
            await desk.settle()
            assert isinstance(desk.app.screen, ParticipantFormScreen)

            await fills(desk, *typed)
            await desk.press("f9")
            await desk.settle()

            refused = {each.id for each in desk.app.screen.query("FormRow.refused")}
            assert f"row-{row}" in refused
            assert desk.says(said)

    asyncio.run(story())

    assert empty_chair.zone.head == before


def test_FZ_501_who_does_not_administer_is_told_so_before_typing_anything(empty_chair):
    async def story() -> None:
        async with empty_chair.sits() as desk:
            await empty_chair.logs_in(desk, Role.WAREHOUSE)
            await desk.go("participants")
            await desk.press("f6")
            await desk.settle()

            assert desk.says("FZ-501", "administrator", "REFUSED")

    asyncio.run(story())


def test_a_participants_person_sees_the_own_participant_only(empty_chair):
    async def story() -> None:
        async with empty_chair.sits() as desk:
            await empty_chair.logs_in(desk, Role.PARTICIPANT)
            await desk.go("participants")

            assert desk.says(STEEL)
            assert not desk.says(PAINT)

    asyncio.run(story())


def test_words_narrow_the_list(empty_chair):
    async def story() -> None:
        async with empty_chair.sits() as desk:
            await empty_chair.logs_in(desk, Role.OFFICER)
            await desk.go("participants")
            await desk.press("f3")
            await desk.settle()
            await desk.type("7-к")
            await desk.press("f9")
            await desk.settle()

            assert desk.says(PAINT)
            assert not desk.says(STEEL)

    asyncio.run(story())
