"""Scans: all taken, in their order, none merged; none ever records, opens or answers."""

import asyncio
import itertools
from collections.abc import Awaitable, Callable, Sequence

import pytest
from busy_record import busy
from desk_driver import Driver
from stocked_zone import Stock

from freezone.ids import Number, NumberKind
from freezone.services.roles import Role
from ui.scanning.layouts import Layout, typed_under
from ui.screens.choose import ChooseScreen
from ui.screens.home import HomeScreen
from ui.screens.log_in import LogInScreen
from ui.screens.lot import LotScreen
from ui.screens.lots import LotsScreen
from ui.screens.operation import OperationScreen

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
    desk: Driver, chair, stock: Stock, screen: str, numbers: Sequence[str], pace: float, pause: float
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


@pytest.mark.parametrize("screen", SCREENS)
def test_1000_scans_at_50_a_second_are_all_taken_in_order(chair, stock: Stock, screen: str):
    async def story() -> None:
        async with chair.sits() as desk:
            # Twelve keys each, 1.5 milliseconds apart: a code every 20 milliseconds.
            await _takes_all(desk, chair, stock, screen, lots(1000), 0.0015, 0.0035)

    asyncio.run(story())
