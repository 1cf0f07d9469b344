"""A newcomer's path, from an empty folder to a printed slip: few keys beyond the data itself."""

import asyncio
from pathlib import Path

from desk_driver import Driver, driven, setting_of
from paper_builders import Goods, declaration_xml, release_json
from small_zone import MORNING

from freezone.clock import SettableClock
from freezone.language.catalogue import Language
from ui.keys import KEY_OF
from ui.screens.home import HomeScreen
from ui.screens.lot import LotScreen

MOST_KEYS = 60
"""Issue 3: the path takes at most so many keystrokes beyond the data itself."""
PASSWORD = "steppe wind"  # noqa: S105 - of a person who does not exist
BIN = "061211600012"
CEMENT = Goods(
    code="2523290000", description="Цемент М500", net="7000", gross="7100", quantity="7000",
    unit="166", cost="1000.00", customs_value="500000.00",
)  # fmt: skip


class Newcomer:
    """Somebody whose keys are counted: data is free, every other key is not."""

    def __init__(self, desk: Driver) -> None:
        self.desk = desk
        self.pressed: list[str] = []

    async def press(self, *keys: str) -> None:
        """Press keys that are no data."""
        self.pressed += keys
        await self.desk.press(*keys)
        await self.desk.settle()

    async def fills(self, *texts: str) -> None:
        """Type data into one field after another: Enter between them counts."""
        for at, text in enumerate(texts):
            if at:
                await self.press("enter")
            await self.desk.type(text)
        await self.desk.settle()

    async def drops(self, *files: Path) -> None:
        """Drop files on the terminal, one field after another."""
        for at, file in enumerate(files):
            if at:
                await self.press("enter")
            await self.desk.paste(str(file))

    def done(self) -> None:
        """The last act was recorded."""
        assert self.desk.says("DONE"), self.desk.text


def test_from_an_empty_folder_to_a_printed_slip_takes_at_most_sixty_keys(tmp_path):
    declaration, release = tmp_path / "declaration.xml", tmp_path / "release.json"
    declaration.write_bytes(declaration_xml([CEMENT], participant=BIN))
    release.write_bytes(release_json([CEMENT], participant=BIN))
    setting = setting_of(
        tmp_path / "zone" / "record.sqlite",
        tmp_path / "state",
        language=Language.EN,
        clock=SettableClock(MORNING),
    )

    async def story() -> list[str]:
        async with driven(setting) as desk:
            newcomer = Newcomer(desk)
            await _makes_the_record(newcomer)
            await _registers(newcomer)
            await _takes_in(newcomer, declaration, release)
            await _consumes(newcomer)
            await _confirms_and_prints(newcomer)
            return newcomer.pressed

    pressed = asyncio.run(story())

    assert len(list((tmp_path / "zone" / "papers").glob("S*.pdf"))) == 1
    assert len(pressed) <= MOST_KEYS


async def _makes_the_record(newcomer: Newcomer) -> None:
    await newcomer.press("enter")
    await newcomer.fills("Әсел Әкімші", PASSWORD, PASSWORD, "management warehouse")
    await newcomer.press("f9")
    assert isinstance(newcomer.desk.app.screen, HomeScreen)


async def _registers(newcomer: Newcomer) -> None:
    """A place, and a participant with its contract."""
    await newcomer.press("f2", "1", "0", "enter", "f6", "4", "enter")
    await newcomer.fills("YARD", "Open yard", "yard")
    await newcomer.press("f9")
    newcomer.done()
    await newcomer.press("f2", "9", "enter", "f6")
    await newcomer.fills(BIN, "ТОО «Первые Шаги»", "", "", "12-К", "05.01.2026", "", "3(4)")
    await newcomer.press("f9")
    newcomer.done()


async def _takes_in(newcomer: Newcomer, declaration: Path, release: Path) -> None:
    await newcomer.press("f2", "4", "enter")
    await newcomer.drops(declaration, release)
    await newcomer.press("f7", "f6", "1", "enter")
    await newcomer.fills("1", "Hall 2, design 17", "YARD")
    await newcomer.press("f9", "f9")
    newcomer.done()


async def _consumes(newcomer: Newcomer) -> None:
    await newcomer.press("down", "enter")
    assert isinstance(newcomer.desk.app.screen, LotScreen)
    await newcomer.press("f6", "5", "enter")
    await newcomer.fills("100", "", "", "1", "Hall 2", "Act", "14", "03.11.2026")
    await newcomer.press("f9")
    newcomer.done()


async def _confirms_and_prints(newcomer: Newcomer) -> None:
    await newcomer.press("f2", "6", "enter", "enter", "f9")
    # A slip is looked at before it is issued: the key is deaf for its first second.
    await newcomer.desk.until(lambda: newcomer.desk.app.desk_screen.is_live(KEY_OF["post"]))
    await newcomer.press("f9")
    newcomer.done()
    await newcomer.press("f8", "f9")
    newcomer.done()
