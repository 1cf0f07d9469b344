"""Confirmation by keys only: work list, preview, slip, paper, void, the slip that replaces it."""

import asyncio
from datetime import date

import pytest
from desk_driver import Driver
from pdf_reading import barcodes, pages, picture
from small_zone import PAINT, STEEL
from stocked_zone import Stock, confirms, consumes, voids
from zone_fixtures import zone_template

from freezone.language.catalogue import Language
from freezone.quantity import MICRO
from freezone.services.confirmation import unconfirmed
from freezone.services.queries import slip_list
from freezone.services.roles import Role
from freezone.services.slip_card import slip_card
from ui.keys import KEY_OF
from ui.screens.confirm_preview import ConfirmPreviewScreen
from ui.screens.confirm_work import ConfirmWorkScreen
from ui.screens.lot import LotScreen
from ui.screens.paper_preview import PaperPreviewScreen
from ui.screens.print_paper import PrintPaperScreen
from ui.screens.slip import SlipScreen

__all__ = ["zone_template"]


async def _opens_work(desk: Driver, company: str = "Болат") -> ConfirmWorkScreen:
    """Go to the work list of a participant."""
    await desk.go("confirmation")
    await desk.type(company)
    await desk.press("enter")
    await desk.settle()
    await desk.press("enter")
    await desk.settle()
    screen = desk.app.screen
    assert isinstance(screen, ConfirmWorkScreen)
    return screen


async def _sees_preview(desk: Driver) -> None:
    """Open the preview, and look at it as long as one must."""
    await desk.press("f9")
    await desk.settle()
    assert isinstance(desk.app.screen, ConfirmPreviewScreen)
    await desk.until(lambda: desk.app.desk_screen.is_live(KEY_OF["post"]))


async def _issues(desk: Driver) -> str:
    """Confirm what is marked; give the slip that is shown then."""
    await _sees_preview(desk)
    await desk.press("f9")
    await desk.until(lambda: isinstance(desk.app.screen, SlipScreen))
    await desk.settle()
    return desk.app.desk_screen.heading().split()[-1]


def _closed_up(desk: Driver) -> str:
    """The screen without blanks: a long path is broken anywhere."""
    return "".join(desk.text.split())


async def _picks(desk: Driver, message: str) -> None:
    """Choose one of the things to do."""
    await desk.press("f6")
    await desk.settle()
    await desk.type(desk.app.words.text(message))
    await desk.press("enter")
    await desk.settle()


def _waits(stock: Stock, participant: str = STEEL) -> dict[str, int]:
    """What waits of November, by line, in millionths of its unit."""
    found = unconfirmed(stock.zone.management, participant, date(2026, 11, 1), date(2026, 11, 30))
    return {row.line: row.left.net if row.unit is None else row.left.quantity for row in found}


def test_a_slip_is_confirmed_printed_voided_and_confirmed_again_by_keys(chair, stock):
    waits = _waits(stock)

    async def story() -> None:
        async with chair.sits() as desk:
            await chair.logs_in(desk, Role.MANAGEMENT)
            await _opens_work(desk)
            slip = await _issues(desk)

            assert desk.says("DONE", f"Slip {slip} is issued", "F8 prints it", "not printed yet")
            assert {each.line for each in slip_card(stock.zone.management, slip).lines} == set(
                waits
            )
            assert _waits(stock) == {}

            await desk.press("f8")
            await desk.settle()
            assert isinstance(desk.app.screen, PrintPaperScreen)
            await desk.press("f9")
            await desk.settle()
            paper = desk.app.setting.papers / f"{slip}-0.pdf"

            assert desk.says("DONE", f"{slip} is printed")
            assert paper.name in _closed_up(desk)
            assert slip in barcodes(picture(next(iter(pages(paper.read_bytes()))), 300))

            await desk.press("delete")
            await desk.settle()
            await desk.type("wrong lot")
            await desk.press("f9")
            await desk.settle()

            assert desk.says("DONE", f"Slip {slip} is void", "wrong lot")
            assert _waits(stock) == waits

            await desk.press("enter")
            await desk.settle()
            assert desk.says(f"Confirm, in place of {slip}", f"Marked {len(waits)} of")
            again = await _issues(desk)

            assert again != slip
            assert desk.says("Replaces void slip", slip)
            assert slip_card(stock.zone.management, again).replaces == slip
            assert _waits(stock) == {}

            await desk.press("f8")
            await desk.settle()
            await desk.press("f9")
            await desk.settle()
            assert (desk.app.setting.papers / f"{again}-0.pdf").is_file()

    asyncio.run(story())
    assert stock.zone.is_whole()


def test_looking_at_a_slip_writes_nothing_and_a_key_held_down_does_no_more(chair, stock):
    async def story() -> None:
        async with chair.sits() as desk:
            await chair.logs_in(desk, Role.MANAGEMENT)
            await _opens_work(desk)
            head = stock.zone.head
            await desk.press(*["f9"] * 12)
            await desk.settle()

            assert isinstance(desk.app.screen, ConfirmPreviewScreen)
            assert desk.says("БЕРІЛМЕГЕН, КҮШІ ЖОҚ")
            await desk.press("enter", "f7", "insert", "delete", "f8")
            await desk.settle()
            assert isinstance(desk.app.screen, ConfirmPreviewScreen)

            await desk.press("escape")
            await desk.settle()
            assert isinstance(desk.app.screen, ConfirmWorkScreen)
            assert stock.zone.head == head

            slip = await _issues(desk)
            assert stock.zone.head == head + 1
            # No number was taken by looking: it is the one after the two that were there.
            numbers = [row.number for row in slip_list(stock.zone.management)]
            assert numbers[-1] == slip
            assert len(numbers) == len({stock["slip"], stock["void_slip"]}) + 1

    asyncio.run(story())


def test_a_part_of_a_line_is_confirmed_and_never_more_than_is_left(chair, stock):
    line = stock["open_line"]

    async def story() -> None:
        async with chair.sits() as desk:
            await chair.logs_in(desk, Role.MANAGEMENT)
            work = await _opens_work(desk)
            await _picks(desk, "confirm-do-none")
            assert desk.says("Marked 0 of")
            await desk.press("f9")
            assert desk.says("REFUSED", "No line is marked")

            rows = [row.line for row in work.table.rows]
            await desk.press("home", *["down"] * rows.index(line))
            await _picks(desk, "confirm-do-part")
            await desk.type("6")
            await desk.press("f9")
            await desk.settle()
            assert desk.says("REFUSED", "6 pcs", "5 pcs")
            assert not isinstance(desk.app.screen, ConfirmWorkScreen)

            await desk.press("backspace")
            await desk.type("2")
            await desk.press("f9")
            await desk.settle()
            assert desk.says("Marked 1 of", "*2 pcs", "only 2 pcs now")

            slip = await _issues(desk)
            (confirmed,) = slip_card(stock.zone.management, slip).lines
            assert (confirmed.line, confirmed.amounts.quantity) == (line, 2 * MICRO)
            assert _waits(stock)[line] == 3 * MICRO

            await desk.press("escape")
            await desk.settle()
            assert isinstance(desk.app.screen, ConfirmWorkScreen)
            assert desk.says("3 pcs")

    asyncio.run(story())
    assert stock.zone.is_whole()


def test_what_another_desk_confirmed_meanwhile_is_refused_and_listed(chair, stock):
    async def story() -> None:
        async with chair.sits() as desk:
            await chair.logs_in(desk, Role.MANAGEMENT)
            await _opens_work(desk)
            await _sees_preview(desk)
            confirms(stock.zone)
            head = stock.zone.head
            await desk.press("f9")
            await desk.settle()

            assert isinstance(desk.app.screen, ConfirmPreviewScreen)
            assert desk.says("REFUSED", "It cannot be issued so", "FZ-307")
            assert stock.zone.head == head

            await desk.press("f9")
            await desk.settle()
            assert stock.zone.head == head

            # The draft of what others decided is of no use any more.
            await desk.press("escape", "escape")
            await desk.settle()
            consumes(stock.zone, stock["laptops"], quantity=1 * MICRO)
            work = await _opens_work(desk)
            assert len(work.table.rows) == len(work.table.marked) == 1
            assert not desk.says("Taken up from the draft")

    asyncio.run(story())
    assert stock.zone.is_whole()


def test_what_was_marked_is_taken_up_again_at_the_same_chair(chair, stock):
    async def leave() -> set[str]:
        async with chair.sits() as desk:
            await chair.logs_in(desk, Role.MANAGEMENT)
            work = await _opens_work(desk)
            await desk.press("insert")
            await desk.settle()
            return set(work.table.marked)

    async def come_back() -> tuple[set[str], bool]:
        async with chair.sits() as desk:
            await chair.logs_in(desk, Role.MANAGEMENT)
            work = await _opens_work(desk)
            return set(work.table.marked), desk.says("Taken up from the draft")

    marked = asyncio.run(leave())
    consumes(stock.zone, stock["laptops"], quantity=1 * MICRO)
    taken_up, is_said = asyncio.run(come_back())

    assert is_said
    assert marked <= taken_up
    # What was consumed meanwhile is new, and marked like all of the period.
    assert len(taken_up) == len(marked) + 1


def test_the_period_is_asked_for_and_a_reversed_one_is_refused_beside_it(chair, stock):
    async def story() -> None:
        async with chair.sits() as desk:
            await chair.logs_in(desk, Role.MANAGEMENT)
            await _opens_work(desk)
            assert desk.says("2026-11-01 – 2026-11-03")
            await desk.press("f3")
            await desk.settle()
            await desk.press("down", *["backspace"] * 10)
            await desk.type("31.10.2026")
            await desk.press("f9")
            await desk.settle()
            assert desk.says("REFUSED", "✗")

            await desk.press(*["backspace"] * 10)
            await desk.type("02.11.2026")
            await desk.press("f9")
            await desk.settle()
            assert isinstance(desk.app.screen, ConfirmWorkScreen)
            assert desk.says("2026-11-01 – 2026-11-02", "Marked")

    asyncio.run(story())


def test_scans_find_the_line_of_a_lot_and_open_slips(chair, stock):
    async def story() -> None:
        async with chair.sits() as desk:
            await chair.logs_in(desk, Role.MANAGEMENT)
            work = await _opens_work(desk)
            desk.scan(stock["laptops"])
            await desk.settle()
            assert work.table.current is not None
            assert work.table.current.lot == stock["laptops"]
            assert desk.says("NOTE", f"{stock['laptops']}: line")

            desk.scan(stock["steel"])
            await desk.until(lambda: isinstance(desk.app.screen, LotScreen))
            await desk.press("escape")
            await desk.settle()

            for section in ("confirmation", "slips"):
                await desk.go(section)
                desk.scan(stock["slip"])
                await desk.until(lambda: isinstance(desk.app.screen, SlipScreen))
                await desk.settle()
                assert desk.says(stock["slip"], "in force")

            desk.scan(stock["void_slip"])
            await desk.settle()
            assert desk.says(stock["void_slip"], "void", "Указана не та партия")
            await desk.press("escape")
            await desk.settle()
            assert desk.app.desk_screen.heading() == "Confirmation slips"

            await _opens_work(desk)
            await _sees_preview(desk)
            head = stock.zone.head
            desk.scan(stock["slip"])
            await desk.until(lambda: isinstance(desk.app.screen, SlipScreen))
            assert stock.zone.head == head

    asyncio.run(story())


@pytest.mark.parametrize("role", [Role.OFFICER, Role.PARTICIPANT, Role.WAREHOUSE])
def test_FZ_501_nobody_but_the_management_company_confirms_or_voids(chair, stock, role):
    async def story() -> None:
        async with chair.sits() as desk:
            await chair.logs_in(desk, role)
            await _opens_work(desk)
            head = stock.zone.head
            assert not desk.app.desk_screen.is_live(KEY_OF["post"])
            await desk.press("f9")
            assert desk.says("REFUSED", "FZ-501")

            desk.scan(stock["slip"])
            await desk.until(lambda: isinstance(desk.app.screen, SlipScreen))
            await desk.settle()
            assert not desk.app.desk_screen.is_live(KEY_OF["undo"])
            await desk.press("delete")
            assert desk.says("REFUSED", "FZ-501")
            assert stock.zone.head == head

    asyncio.run(story())


def test_a_participant_sees_the_own_slips_and_lines_only(chair, stock):
    async def story() -> None:
        async with chair.sits() as desk:
            await desk.log_in("Дана Бояу", "steppe wind")
            await desk.go("confirmation")
            assert desk.says(PAINT)
            assert STEEL not in desk.text
            await desk.go("slips")
            assert stock["slip"] not in desk.text
            desk.scan(stock["slip"])
            await desk.settle()
            assert desk.says("REFUSED", "FZ-512")

    asyncio.run(story())


def test_a_paper_is_looked_at_in_chosen_languages_that_are_remembered(chair, stock):
    async def story() -> None:
        async with chair.sits(size=(120, 40)) as desk:
            await chair.logs_in(desk, Role.MANAGEMENT)
            head = stock.zone.head
            desk.scan(stock["slip"])
            await desk.until(lambda: isinstance(desk.app.screen, SlipScreen))
            await desk.settle()
            await desk.press("f7")
            await desk.settle()
            assert isinstance(desk.app.screen, PaperPreviewScreen)
            assert desk.says("Подтверждение фактического потребления товаров", stock["slip"])

            await desk.press("f4")
            await desk.settle()
            await desk.type("kk-en")
            await desk.press("enter")
            await desk.settle()
            assert desk.says("Confirmation of actual consumption of goods")
            assert "Подтверждение" not in desk.text

            await desk.resize(60, 24)
            assert desk.says("Confirmation of actual consumption of goods")
            await desk.press("f8")
            await desk.settle()
            assert desk.says("kk-en")
            assert stock.zone.head == head

    asyncio.run(story())


def test_a_label_is_printed_with_its_file_for_a_label_printer(chair, stock):
    async def story() -> None:
        async with chair.sits() as desk:
            await chair.logs_in(desk, Role.WAREHOUSE)
            desk.scan(stock["steel"])
            await desk.until(lambda: isinstance(desk.app.screen, LotScreen))
            await desk.settle()
            await desk.press("f8")
            await desk.settle()
            await desk.press("enter", "enter", *["backspace"] * 2)
            await desk.type("yes")
            await desk.press("f9")
            await desk.settle()

            folder = desk.app.setting.papers
            assert desk.says("DONE")
            assert f"{stock['steel']}-0.pdf" in _closed_up(desk)
            label = (folder / f"{stock['steel']}-0.pdf").read_bytes()
            assert stock["steel"] in barcodes(picture(next(iter(pages(label))), 300))
            assert (folder / f"{stock['steel']}-0.zpl").read_bytes().startswith(b"^XA")

    asyncio.run(story())


def test_a_slip_is_printed_with_the_labels_of_its_lots(chair, stock):
    async def story() -> None:
        async with chair.sits() as desk:
            await chair.logs_in(desk, Role.MANAGEMENT)
            desk.scan(stock["slip"])
            await desk.until(lambda: isinstance(desk.app.screen, SlipScreen))
            await desk.settle()
            await desk.press("f8")
            await desk.settle()
            await desk.press("enter", "enter", *["backspace"] * 2)
            await desk.type("yes")
            await desk.press("f9")
            await desk.settle()

            names = sorted(path.name for path in desk.app.setting.papers.iterdir())
            assert names == [f"{stock['laptops']}-0.pdf", f"{stock['slip']}-0.pdf"]

    asyncio.run(story())


@pytest.mark.parametrize("language", Language)
def test_nothing_of_a_confirmation_is_left_in_another_language(chair, stock, language):
    async def story() -> None:
        async with chair.sits(language) as desk:
            await chair.logs_in(desk, Role.MANAGEMENT)
            work = await _opens_work(desk)
            assert desk.says(desk.app.words.text("confirm-title"))
            assert len(work.table.rows) == len(_waits(stock))
            slip = await _issues(desk)
            assert desk.says(slip, desk.app.words.text("slip-state-issued"))
            voids(stock.zone, slip)
            await desk.press("f5")
            await desk.settle()
            assert desk.says(desk.app.words.text("slip-confirm-again"))

    asyncio.run(story())
