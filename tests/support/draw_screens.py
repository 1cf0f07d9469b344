"""Draw the screens of the desk: ``make snap`` writes them to ``tests/ui/desk/snapshots``.

One text for each stop of the tour, in every language and size; look at them before committing.
``python tests/support/draw_screens.py CHAPTER …`` draws only some chapters.
"""

import asyncio
import sys
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "support")]

from desk_stops import CHAPTERS  # noqa: E402 -- after the path is set
from desk_tour import Picture, toured  # noqa: E402
from small_zone import ZoneTemplate  # noqa: E402
from stocked_zone import stock_up  # noqa: E402

SEEN = ROOT / "tests" / "ui" / "desk" / "snapshots"


def album(pictures: Iterable[Picture]) -> dict[str, str]:
    """Give a text for each stop: its pictures one beneath the other."""
    pages: dict[str, str] = {}
    for picture in pictures:
        head = f"──── {picture.title} "
        page = "\n".join((head.ljust(picture.size[0], "─"), picture.text, ""))
        pages[picture.stop] = pages.get(picture.stop, "") + page
    return pages


def draw(chapters: Iterable[str]) -> list[Path]:
    """Walk the tour, or some chapters of it; give the files written."""
    asked = frozenset(chapters)
    written = []
    SEEN.mkdir(exist_ok=True)
    with TemporaryDirectory() as place:
        folder = Path(place)
        template = stock_up(ZoneTemplate.build(_new(folder, "zone")), _new(folder, "stock"))
        for chapter in CHAPTERS:
            if asked and chapter.name not in asked:
                continue
            pictures = asyncio.run(toured(chapter, template, _new(folder, chapter.name)))
            for stop, page in album(pictures).items():
                path = SEEN / f"{stop}.txt"
                path.write_text(page, encoding="utf-8")
                written.append(path)
    if not asked:
        for path in set(SEEN.glob("*.txt")).difference(written):
            path.unlink()
    return written


def _new(folder: Path, name: str) -> Path:
    made = folder / name
    made.mkdir()
    return made


if __name__ == "__main__":
    for each in draw(sys.argv[1:]):
        sys.stdout.write(f"{each.relative_to(ROOT)}\n")
