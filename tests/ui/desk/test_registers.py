"""People and places at the desk: passwords, roles, badges, months; and the own password."""

import asyncio

import pytest
from desk_driver import Driver
from small_zone import PASSWORD

from freezone.services import people, periods, registers
from freezone.services.roles import Role
from ui.screens.home import HomeScreen

WAREHOUSE = "Ерлан Қойма"
NEW = "quiet steppe"


async def fills(desk: Driver, *texts: str) -> None:
    for text in texts:
        await desk.type(text)
        await desk.press("enter")
    await desk.settle()


async def posts(desk: Driver) -> None:
    await desk.press("f9")
    await desk.settle()


async def chooses(desk: Driver, message: str) -> None:
    await desk.press("f6")
    await desk.settle()
    await desk.type(desk.app.words.text(message))
    await desk.press("enter")
    await desk.settle()


async def stands_on(desk: Driver, name: str) -> None:
    """Put the cursor on a person: the badge is said by a key."""
    for _ in people_before(desk, name):
        await desk.press("down")
    await desk.press("f8")
    await desk.settle()
    assert desk.says(f"{name}: the number of the badge is")


def people_before(desk: Driver, name: str) -> range:
    listed = [line for line in desk.lines if line.startswith(("   U2",))]
    return range(next(at for at, line in enumerate(listed) if name in line))


def test_roles_and_passwords_of_others_are_set_by_the_administrator(empty_chair):
    async def story() -> None:
        async with empty_chair.sits() as desk:
            await empty_chair.logs_in(desk, Role.ADMINISTRATOR)
            await desk.go("registers")
            await stands_on(desk, WAREHOUSE)
            await desk.press("enter")
            await desk.settle()
            await desk.press("1", "enter")
            await desk.settle()
            await desk.type(" gate")
            await posts(desk)
            assert desk.says("DONE", f"{WAREHOUSE} now is: gate clerk, warehouse clerk")

            await desk.press("enter")
            await desk.settle()
            await desk.press("2", "enter")
            await desk.settle()
            await fills(desk, NEW, NEW)
            await posts(desk)
            assert desk.says("DONE", "the password was changed")

    asyncio.run(story())
    session = people.log_in(empty_chair.zone.desk, WAREHOUSE, NEW)

    assert session.roles == {Role.GATE, Role.WAREHOUSE}


def test_the_own_password_is_changed_from_the_menu_by_whoever_knows_it(empty_chair):
    async def story() -> None:
        async with empty_chair.sits() as desk:
            await empty_chair.logs_in(desk, Role.WAREHOUSE)
            await desk.press("f2")
            await desk.settle()
            await desk.type("new password")
            await desk.press("enter")
            await desk.settle()
            await fills(desk, "not mine at all", NEW, NEW)
            await posts(desk)
            refused = [each.id for each in desk.app.screen.query("FormRow.refused")]
            assert refused == ["row-current"]

            await desk.press(*["backspace"] * 15)
            await fills(desk, PASSWORD)
            await posts(desk)
            assert isinstance(desk.app.screen, HomeScreen)
            assert desk.says("DONE", "Your password was changed")

    asyncio.run(story())

    assert people.log_in(empty_chair.zone.desk, WAREHOUSE, NEW).name == WAREHOUSE


def test_a_password_is_neither_on_the_screen_nor_in_a_draft(empty_chair):
    async def story() -> None:
        async with empty_chair.sits() as desk:
            await empty_chair.logs_in(desk, Role.ADMINISTRATOR)
            await desk.go("registers")
            await chooses(desk, "registers-add-person")
            await fills(desk, "Жаңа Адам", "gate", NEW, NEW, "", "", "900101300123")

            assert not desk.says(NEW)
            (draft,) = desk.app.memory.drafts()
            assert not {NEW, "900101300123"} & set(draft.values.values())

            await posts(desk)
            assert desk.says("DONE", "Жаңа Адам is registered")
            assert desk.app.memory.drafts() == ()

    asyncio.run(story())


@pytest.mark.parametrize(
    ("form", "typed", "row", "said"),
    [
        ("registers-add-person", (), "name", "Name: not filled in"),
        ("registers-add-person", (WAREHOUSE, "gate", NEW, NEW), "name", "is registered already"),
        ("registers-add-person", ("Жаңа", "cook", NEW, NEW), "role", "cannot be chosen"),
        ("registers-add-person", ("Жаңа", "gate", "short", "short"), "new-password", "too short"),
        ("registers-add-person", ("Жаңа", "gate", NEW, "other"), "again", "typed differently"),
        ("registers-add-person", ("Жаңа", "participant", NEW, NEW), "participant", "not filled in"),
        ("registers-add-place", ("YARD", "Yard", "yard"), "code", "is registered already"),
        ("registers-add-place", ("Y-2", "Yard", "field"), "kind", "cannot be chosen"),
        ("registers-close-period", ("2026",), "period", "is not a date"),
        ("registers-close-period", ("2026-11",), "period", "has not ended"),
        ("registers-load-edition", ("/nowhere/tariff.tsv",), "file", "is missing"),
        ("registers-load-edition", ("x.tsv", "40.1.2026"), "valid_from", "is not a date"),
    ],
)
def test_what_refuses_stands_beside_its_field(empty_chair, form, typed, row, said):
    before = empty_chair.zone.head

    async def story() -> None:
        async with empty_chair.sits() as desk:
            await empty_chair.logs_in(desk, Role.ADMINISTRATOR)
            await desk.go("registers")
            await chooses(desk, form)
            await fills(desk, *typed)
            await posts(desk)

            refused = {each.id for each in desk.app.screen.query("FormRow.refused")}
            assert f"row-{row}" in refused
            assert desk.says(said)

    asyncio.run(story())

    assert empty_chair.zone.head == before


def test_a_month_that_has_ended_is_closed(empty_chair):
    async def story() -> None:
        async with empty_chair.sits(size=(100, 30)) as desk:
            await empty_chair.logs_in(desk, Role.ADMINISTRATOR)
            await desk.go("registers")
            await chooses(desk, "registers-close-period")
            await fills(desk, "2026-10")
            await posts(desk)

            assert desk.says("DONE", "Month 2026-10 is closed")

    asyncio.run(story())

    assert periods.closed(empty_chair.zone.officer) == ["2026-10"]
    assert [row.code for row in registers.places(empty_chair.zone.officer)] == [
        "HALL-1",
        "STORE",
        "YARD",
    ]
