"""Draw the picture of the desk in the README: ``make snap`` writes it to ``docs/desk.svg``.

A lot of the demo zone, as the warehouse clerk sees it, on a day that does not change.
"""

import asyncio
import sys
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from desk_driver import driven, setting_of  # noqa: E402 -- after the path is set

from freezone.clock import SettableClock  # noqa: E402
from freezone.services.desk import RecordPlace  # noqa: E402
from ui.demo.people import PASSWORD, WAREHOUSE  # noqa: E402
from ui.demo.story import DAYS, build  # noqa: E402

SEEN = ROOT / "docs" / "desk.svg"
SIZE = (100, 30)
FIRST_DAY = date(2026, 10, 1)


def draw() -> Path:
    """Let a month pass in a demo zone, sit down in it, and draw what is seen."""
    with TemporaryDirectory() as folder:
        record = Path(folder) / "demo.sqlite"
        zone = build(RecordPlace(str(record)), Path(folder) / "nomenclature", FIRST_DAY)
        zone.desk.close()
        SEEN.write_text(asyncio.run(seen(record)), encoding="utf-8")
    return SEEN


async def seen(record: Path) -> str:
    """Log in, open a lot, and give the picture."""
    morning = datetime.combine(FIRST_DAY + timedelta(days=DAYS + 2), datetime.min.time(), UTC)
    clock = SettableClock(morning + timedelta(hours=4))
    setting = setting_of(record, record.parent / "state", clock=clock, terminal="W1")
    async with driven(setting, size=SIZE) as desk:
        await desk.log_in(WAREHOUSE.name, PASSWORD)
        await desk.go("lots")
        await desk.press("pagedown", "enter")
        await desk.settle()
        return desk.app.export_screenshot(title="freezone")


if __name__ == "__main__":
    sys.stdout.write(f"{draw().relative_to(ROOT)}\n")
