"""Scans: all taken, in their order, none merged; none ever records, opens or answers."""

import asyncio
import itertools
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace

import pytest
from busy_record import busy, held
from desk_driver import Driver, driven
from stocked_zone import Stock

from freezone.ids import Number, NumberKind
from freezone.services.roles import Role
from ui.keystream import burst_gap
from ui.memory import Memory
from ui.outcomes import Outcome
from ui.scan_queue import FOUND_AGAIN
from ui.scanning.layouts import Layout, typed_under
from ui.scanning.reader import BURST_GAP_S
from ui.screens.choose import ChooseScreen
from ui.screens.help import HelpScreen
from ui.screens.home import HomeScreen
from ui.screens.lock import LockScreen
from ui.screens.log_in import LogInScreen
from ui.screens.lot import LotScreen
from ui.screens.lots import LotsScreen
from ui.screens.operation import OperationScreen
from ui.screens.question import QuestionScreen
from ui.widgets.entry import Entry

SUFFIXES = ("\r", "\n", "\r\n", "\t", "\x1d", "\r\r")
AS_SENT = tuple(itertools.product(Layout, SUFFIXES))
LONG = 60.0
"""Seconds that a thousand scans may take on a machine that does other things as well."""


def lots(count: int) -> tuple[str, ...]:
    """Numbers of lots: the first are there, the rest are not."""
    return tuple(str(Number(NumberKind.LOT, 26, serial)) for serial in range(1, count + 1))


def send(desk: Driver, numbers: Sequence[str], *, pace: float, pause: float) -> None:
    """Send codes under every layout and with every suffix in turn."""
    for number, (layout, suffix) in zip(numbers, itertools.cycle(AS_SENT), strict=False):
        desk.burst(typed_under(number, layout) + suffix, pace=pace, pause=pause)


async def opens(desk: Driver, lot: str) -> None:
    """Scan a lot and see its card."""
    desk.scan(lot)
    await desk.until(lambda: isinstance(desk.app.screen, LotScreen))
    await desk.settle()


async def operates(desk: Driver, lot: str, operation: str) -> None:
    """Open the form of an operation."""
    await opens(desk, lot)
    await desk.press("f6")
    await desk.settle()
    await desk.type(desk.app.words.text(f"operation-{operation}"))
    await desk.press("enter")
    await desk.settle()
    assert isinstance(desk.app.screen, OperationScreen)


async def _home(desk: Driver, stock: Stock) -> None:
    assert isinstance(desk.app.screen, HomeScreen)


async def _lots(desk: Driver, stock: Stock) -> None:
    await desk.go("lots")
    assert isinstance(desk.app.screen, LotsScreen)


async def _lot(desk: Driver, stock: Stock) -> None:
    await opens(desk, stock["steel"])


async def _form(desk: Driver, stock: Stock) -> None:
    await operates(desk, stock["steel"], "move")
    await desk.type("12.5")


async def _choose(desk: Driver, stock: Stock) -> None:
    await desk.press("f2")
    await desk.settle()
    assert isinstance(desk.app.screen, ChooseScreen)


SCREENS: dict[str, Callable[[Driver, Stock], Awaitable[None]] | None] = {
    "home": _home, "lots": _lots, "lot": _lot, "form": _form, "choose": _choose, "log-in": None,
}  # fmt: skip


def taken(desk: Driver, count: int) -> list[str]:
    """What the memory of the terminal noted last, in the order it was taken; each was worked."""
    noted = desk.app.memory.file.recent_scans(count)
    assert all(scan.outcome for scan in noted)
    return [scan.text for scan in reversed(noted)]


async def _takes_all(
    desk: Driver,
    chair,
    stock: Stock,
    screen: str,
    numbers: Sequence[str],
    pace: float,
    pause: float,
) -> None:
    way = SCREENS[screen]
    if way is None:
        assert isinstance(desk.app.screen, LogInScreen)
    else:
        await chair.logs_in(desk, Role.WAREHOUSE)
        await way(desk, stock)
    before = chair.zone.head
    with busy(chair.zone.desk.record.place.text):
        send(desk, numbers, pace=pace, pause=pause)
        await desk.settle(LONG)

    assert taken(desk, len(numbers)) == list(numbers)
    assert chair.zone.head == before


@pytest.mark.parametrize("screen", SCREENS)
def test_200_scans_in_one_burst_are_all_taken_in_order(chair, stock: Stock, screen: str):
    async def story() -> None:
        async with chair.sits() as desk:
            await _takes_all(desk, chair, stock, screen, lots(200), 0.0005, 0.0005)

    asyncio.run(story())


@pytest.mark.slow
@pytest.mark.parametrize("screen", ["lots", "lot", "form"])
def test_1000_scans_at_50_a_second_are_all_taken_in_order(chair, stock: Stock, screen: str):
    async def story() -> None:
        async with chair.sits() as desk:
            # Twelve keys each, 1.5 milliseconds apart: a code every 20 milliseconds.
            await _takes_all(desk, chair, stock, screen, lots(1000), 0.0015, 0.0035)

    asyncio.run(story())


@pytest.mark.slow
def test_500_scans_in_ten_real_seconds_are_all_taken_in_order(chair, stock: Stock):
    async def story() -> None:
        async with chair.sits() as desk:
            await chair.logs_in(desk, Role.WAREHOUSE)
            await desk.go("lots")
            numbers = lots(500)
            loop = asyncio.get_running_loop()
            with busy(chair.zone.desk.record.place.text):
                began = loop.time()
                for at, number in enumerate(numbers):
                    await asyncio.sleep(max(0.0, began + at / 50 - loop.time()))
                    send(desk, [number], pace=0.001, pause=0.001)
                await desk.settle(LONG)

            assert taken(desk, 500) == list(numbers)

    asyncio.run(story())


def test_a_scan_opens_its_lot_under_every_layout_with_every_suffix_and_caps_lock(
    chair, stock: Stock
):
    async def story() -> None:
        async with chair.sits() as desk:
            await chair.logs_in(desk, Role.WAREHOUSE)
            before = chair.zone.head
            for at, ((layout, suffix), caps_lock) in enumerate(
                itertools.product(AS_SENT, (False, True))
            ):
                lot = stock["steel" if at % 2 else "tiles"]
                desk.burst(typed_under(lot, layout, caps_lock=caps_lock) + suffix)
                await desk.settle()

                assert desk.app.screen.heading().endswith(lot), (layout, suffix, caps_lock)
            assert len(desk.app.screen_stack) == 3
            assert chair.zone.head == before

    asyncio.run(story())


def test_one_number_and_many_are_pasted_as_scans(chair, stock: Stock):
    async def story() -> None:
        async with chair.sits() as desk:
            await chair.logs_in(desk, Role.WAREHOUSE)
            await desk.paste(stock["steel"])

            assert desk.app.screen.heading().endswith(stock["steel"])

            many = [stock["tiles"], stock["laptops"], stock["fridges"]]
            await desk.paste("\r\n".join(many) + "\r\n")

            assert taken(desk, 3) == many
            assert desk.app.screen.heading().endswith(stock["fridges"])

    asyncio.run(story())


def test_codes_of_two_scanners_that_ran_into_each_other_are_told_and_nothing_acts(
    chair, stock: Stock
):
    async def story() -> None:
        async with chair.sits() as desk:
            await chair.logs_in(desk, Role.WAREHOUSE)
            one, other = stock["steel"], stock["tiles"]
            mixed = "".join(a + b for a, b in zip(one, other, strict=True))
            desk.burst(f"{mixed}\r")
            await desk.settle()

            assert isinstance(desk.app.screen, HomeScreen)
            assert desk.says("REFUSED", "Two scans came mixed", mixed)

            await desk.type("x")
            await desk.press("escape")
            desk.burst(f"{one[:-1]}{'A' if one[-1] != 'A' else 'B'}\r")
            await desk.settle()

            assert isinstance(desk.app.screen, HomeScreen)
            assert desk.says("REFUSED", "came damaged")
            assert [scan.outcome for scan in desk.app.memory.file.recent_scans(2)] == [
                "refused"
            ] * 2

    asyncio.run(story())


def test_what_was_not_taken_of_a_run_is_told_at_its_end(chair, stock: Stock):
    async def story() -> None:
        async with chair.sits() as desk:
            await chair.logs_in(desk, Role.WAREHOUSE)
            unknown = str(Number(NumberKind.LOT, 26, 999_999))
            for lot in (stock["steel"], unknown, stock["tiles"]):
                desk.scan(lot)
            await desk.settle()

            assert desk.app.screen.heading().endswith(stock["tiles"])
            assert desk.says("REFUSED", f"1 scan was not taken: {unknown}")

    asyncio.run(story())


def test_the_second_scan_of_a_thing_is_told_apart_with_the_time_of_the_first(chair, stock: Stock):
    async def story() -> None:
        async with chair.sits() as desk:
            await chair.logs_in(desk, Role.WAREHOUSE)
            desk.scan(stock["steel"])
            desk.scan(stock["steel"])
            await desk.settle()

            assert desk.says(f"{stock['steel']}: scanned before", "12:00")

    asyncio.run(story())


def test_the_enter_of_a_scan_answers_opens_and_records_nothing(chair, stock: Stock):
    async def story() -> None:
        async with chair.sits() as desk:
            await chair.logs_in(desk, Role.WAREHOUSE)
            before = chair.zone.head
            answers: list[object] = []
            desk.app.go.ask("lock-leave", answers.append)
            await desk.settle()
            for suffix in SUFFIXES:
                desk.burst(f"4600000000017{suffix}")
                await desk.settle()
            assert isinstance(desk.app.screen, QuestionScreen)
            desk.scan(stock["steel"], suffix="\r\r")
            await desk.settle()
            await desk.press("escape")
            await desk.settle()

            assert isinstance(desk.app.screen, QuestionScreen)
            assert answers == []

            await desk.press("escape")
            await desk.press("f2")
            await desk.settle()
            desk.scan(stock["steel"])
            await desk.settle()
            await desk.press("escape")
            await desk.settle()

            assert isinstance(desk.app.screen, ChooseScreen)
            assert desk.app.screen.query_one(Entry).value == ""

            await desk.press("escape")
            await desk.go("lots")
            desk.scan(str(Number(NumberKind.LOT, 26, 999_999)), suffix="\r\r")
            await desk.settle()

            assert isinstance(desk.app.screen, LotsScreen)
            assert chair.zone.head == before

    asyncio.run(story())


def test_a_scan_over_a_form_leaves_everything_typed_as_it_was(chair, stock: Stock):
    async def story() -> None:
        async with chair.sits() as desk:
            await chair.logs_in(desk, Role.WAREHOUSE)
            await operates(desk, stock["tiles"], "consume")
            before = chair.zone.head
            form = desk.app.screen.form
            for at, field in enumerate(form.fields):
                form.row(field.name).entry.focus()
                await desk.type(f"{at}a")
                desk.scan(stock["steel"], tuple(Layout)[at % 4], SUFFIXES[at % 6])
                await desk.settle()

                assert isinstance(desk.app.screen, LotScreen), field.name

                await desk.press("escape")
                await desk.settle()
                await desk.type("b")
                await desk.settle()

                assert form.row(field.name).entry.value == f"{at}ab"
            assert chair.zone.head == before
            draft = desk.app.memory.drafts()[0]
            assert draft.values["quantity"] == "0ab"

    asyncio.run(story())


def test_a_paste_of_scans_between_letters_takes_back_none_of_them(chair, stock: Stock):
    async def story() -> None:
        async with chair.sits() as desk:
            await chair.logs_in(desk, Role.WAREHOUSE)
            await operates(desk, stock["tiles"], "move")
            form = desk.app.screen.form
            await desk.type("12")
            await desk.paste(stock["steel"])
            await desk.press("escape")
            await desk.settle()
            desk.scan(stock["laptops"])
            await desk.settle()
            await desk.press("escape")
            await desk.settle()

            assert form.values["quantity"] == "12"

    asyncio.run(story())


@pytest.mark.parametrize("opened", ["a scan", "the help"])
def test_what_comes_while_an_act_is_recorded_is_not_closed_in_place_of_its_form(
    chair, stock: Stock, opened: str
):
    async def story() -> None:
        async with chair.sits() as desk:
            await chair.logs_in(desk, Role.WAREHOUSE)
            await operates(desk, stock["steel"], "split")
            await desk.type("100")
            await desk.settle()
            before = chair.zone.head
            with held(chair.zone.desk.record.place.text):
                await desk.press("f9")
                if opened == "a scan":
                    desk.scan(stock["tiles"])
                    await desk.until(lambda: desk.app.scans.state.waiting == 1)
                    await desk.press("escape", "f2")
                    await desk.until(lambda: desk.says("still being recorded"))

                    assert isinstance(desk.app.screen, OperationScreen)
                else:
                    await desk.press("f1")
                    await desk.until(lambda: isinstance(desk.app.screen, HelpScreen))
                assert chair.zone.head == before
            if opened == "the help":
                await desk.until(lambda: chair.zone.head == before + 1)
                assert isinstance(desk.app.screen, HelpScreen)
                await desk.press("escape")
            await desk.settle()

            assert chair.zone.head == before + 1
            assert not any(isinstance(each, OperationScreen) for each in desk.app.screen_stack)
            assert desk.app.memory.drafts() == ()
            lot = stock["tiles" if opened == "a scan" else "steel"]
            assert desk.app.screen.heading().endswith(lot)

    asyncio.run(story())


def test_a_locked_desk_and_one_without_a_person_take_scans_and_open_nothing(chair, stock: Stock):
    async def story() -> None:
        async with chair.sits() as desk:
            desk.scan(stock["steel"])
            await desk.settle()

            assert isinstance(desk.app.screen, LogInScreen)
            assert desk.says("REFUSED", "log in first")

            await chair.logs_in(desk, Role.WAREHOUSE)
            desk.app.go.lock()
            await desk.settle()
            for over in ((), ("f1",), ("f2",)):
                await desk.press(*over)
                await desk.settle()
                desk.scan(stock["steel"])
                await desk.settle()

                assert not isinstance(desk.app.screen, LotScreen)
                assert desk.app.screen.said == Outcome.turned_down(
                    "scan-nobody-at-work", number=stock["steel"]
                )

                await desk.press("f2")
                await desk.settle()
                assert not isinstance(desk.app.screen, ChooseScreen)
                while not isinstance(desk.app.screen, LockScreen):
                    await desk.press("escape")
                    await desk.settle()
            assert desk.app.go.is_locked

    asyncio.run(story())


def test_scans_waiting_when_a_desk_was_killed_are_found_again_and_worked_in_order(
    chair, stock: Stock
):
    left = [stock["steel"], stock["tiles"]]

    async def story() -> None:
        async with chair.sits() as desk:
            await chair.logs_in(desk, Role.WAREHOUSE)

            assert taken(desk, 2) == left
            found = desk.app.memory.file.recent_scans(2)
            assert {scan.outcome for scan in found} == {FOUND_AGAIN}
            assert isinstance(desk.app.screen, LotScreen)
            assert desk.says(stock["tiles"], "was found again")

    session = chair.zone.sits(Role.WAREHOUSE).session
    setting = chair.setting()
    gone = Memory(setting, lambda: session.person)
    for lot in left:
        gone.put_scan(lot, "HomeScreen")
    gone.close()
    asyncio.run(story())


@pytest.mark.parametrize(
    ("asked", "gap"),
    [
        ("", BURST_GAP_S),
        ("120", 0.12),
        ("4", BURST_GAP_S),
        ("9999", BURST_GAP_S),
        ("x", BURST_GAP_S),
    ],
)
def test_the_pause_inside_a_scan_is_set_for_slow_scanners(asked: str, gap: float):
    assert burst_gap({"FREEZONE_SCAN_GAP_MS": asked}) == gap


def test_a_slow_scanner_is_told_from_typing_by_its_setting(chair, stock: Stock):
    async def story() -> None:
        slow = {**chair.setting().environment, "FREEZONE_SCAN_GAP_MS": "100"}
        async with driven(replace(chair.setting(), environment=slow)) as desk:
            await chair.logs_in(desk, Role.WAREHOUSE)
            await operates(desk, stock["tiles"], "move")
            form = desk.app.screen.form
            await desk.type("1")
            desk.burst(f"{stock['steel']}\r", pace=0.09)
            await desk.settle()

            assert isinstance(desk.app.screen, LotScreen)
            await desk.press("escape")
            await desk.settle()
            assert form.values["quantity"] == "1"

    asyncio.run(story())
