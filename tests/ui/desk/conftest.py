"""The desk on a copy of the stocked small zone, and somebody sitting at it."""

from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from desk_driver import Driver, driven, setting_of
from small_zone import MORNING, PASSWORD, SmallZone
from stocked_zone import Stock
from zone_fixtures import zone, zone_template

from freezone.clock import SettableClock
from freezone.language.catalogue import Language
from freezone.services.roles import Role
from ui.setting import Setting

__all__ = ["stock", "stock_template", "zone", "zone_template"]
NOON = MORNING + timedelta(hours=3)
"""When the desk is used: the zone was built before."""
NAME_OF = {
    Role.ADMINISTRATOR: "Айгүл Әкімші",
    Role.GATE: "Гүлнар Қақпа",
    Role.WAREHOUSE: "Ерлан Қойма",
    Role.OFFICER: "Болат Офицер",
    Role.MANAGEMENT: "Марат Басқару",
    Role.PARTICIPANT: "Сәуле Болат",
}


@pytest.fixture(scope="session")
def stock_template(zone_template, tmp_path_factory):
    """The small zone with goods in it, built once and copied for every test."""
    from stocked_zone import stock_up  # noqa: PLC0415 - only where goods are asked for

    return stock_up(zone_template, tmp_path_factory.mktemp("stock"))


@pytest.fixture
def stock(stock_template, tmp_path):
    """The small zone with goods in it, seen through its services beside the desk."""
    with stock_template.opened(tmp_path) as opened:
        yield Stock(opened, stock_template.names)


@dataclass(frozen=True, slots=True)
class Chair:
    """The chair before a desk on one zone."""

    zone: SmallZone
    folder: Path

    def setting(self, language: Language = Language.EN, terminal: str = "T1") -> Setting:
        """The desk's setting: the zone's record, a clock that stands at noon."""
        return setting_of(
            self.zone.desk.record.place.text,
            self.folder / "state",
            language=language,
            clock=SettableClock(NOON),
            terminal=terminal,
        )

    def sits(
        self, language: Language = Language.EN, size: tuple[int, int] = (80, 24)
    ) -> AbstractAsyncContextManager[Driver]:
        """Sit down; nobody has logged in yet."""
        return driven(self.setting(language), size=size)

    async def logs_in(self, desk: Driver, role: Role) -> None:
        """Log in as the person with a role."""
        await desk.log_in(NAME_OF[role], PASSWORD)


@pytest.fixture
def chair(stock: Stock, tmp_path: Path) -> Chair:
    """A chair before a desk on the stocked zone."""
    return Chair(stock.zone, tmp_path)


@pytest.fixture
def empty_chair(zone: SmallZone, tmp_path: Path) -> Chair:
    """A chair before a desk on a zone without goods."""
    return Chair(zone, tmp_path)
