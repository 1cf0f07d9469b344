"""Draw the papers that people look at: ``make snap`` writes them to ``tests/printing/seen``.

They show the samples as they are printed. Look at them before committing.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from pdf_reading import pages, picture  # noqa: E402 -- after the path is set

from freezone.documents.lot_label import LotLabel  # noqa: E402
from freezone.documents.slip import ConfirmationSlip  # noqa: E402
from printing import label, slip  # noqa: E402

SEEN = ROOT / "tests" / "printing" / "seen"
DPI = {"label": 150, "slip": 110}
GREYS = 16


def draw() -> list[Path]:
    """Draw every page of every sample; give the files written."""
    papers = {
        "label": label.render(LotLabel.sample()),
        "slip": slip.render(ConfirmationSlip.sample()),
    }
    written = []
    SEEN.mkdir(exist_ok=True)
    for name, pdf in papers.items():
        sheets = list(pages(pdf))
        for number, sheet in enumerate(sheets, start=1):
            path = SEEN / (f"{name}-{number}.png" if len(sheets) > 1 else f"{name}.png")
            picture(sheet, DPI[name]).quantize(GREYS).save(path, optimize=True)
            written.append(path)
    return written


if __name__ == "__main__":
    for each in draw():
        sys.stdout.write(f"{each.relative_to(ROOT)}\n")
