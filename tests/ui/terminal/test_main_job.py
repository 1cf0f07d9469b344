"""The main job, typed by a script into a real terminal of 80×24 under three keyboard layouts.

A clerk takes goods in, scans a lot, records what was consumed; the management company scans a
badge, looks at the slip, confirms, prints. Figures and codes are pressed as keys under the layout
there is, so under the Kazakh one they arrive as letters.
"""

import time
from pathlib import Path

import pytest
from small_zone import PASSWORD, STEEL_BARS, TILES, SmallZone
from terminal import Terminal, program, terminal, tmux

from freezone.language.catalogue import Language
from freezone.quantity import MICRO
from freezone.services import people, queries
from freezone.services.integrity import verify
from ui.scanning.layouts import Layout
from ui.words import Words

pytestmark = pytest.mark.skipif(tmux() is None, reason="no tmux on this machine")
DAY = "03112026"
CLERK, CHIEF = "Ерлан Қойма", "Марат Басқару"


class Story:
    """Who types what, and what has to come of it."""

    def __init__(self, shown: Terminal, zone: SmallZone, words: Words) -> None:
        self.shown = shown
        self.zone = zone
        self.words = words

    def sees(self, message: str, **params: object) -> None:
        """Wait for a sentence of the catalogue."""
        self.shown.sees(self.words.text(message, **params))

    def logs_in(self) -> None:
        """The clerk logs in by name."""
        self.sees("log-in-title")
        self.shown.type(CLERK)
        self.shown.press("enter")
        self.shown.type(PASSWORD)
        self.shown.press("f9")
        self.sees("home-waiting")

    def chooses(self, number: str) -> None:
        """Choose from a list by the key of its number."""
        self.shown.keys(number)
        self.shown.press("enter")

    def takes_in(self, declaration: Path, release: Path) -> None:
        """The clerk drops both papers on the terminal, says class and place for all, records."""
        shown = self.shown
        shown.press("f2")
        self.sees("desk-sections")
        self.chooses("4")
        self.sees("intake-hint")
        shown.paste(str(declaration))
        shown.press("enter")
        shown.paste(str(release))
        shown.press("f7")
        self.sees("intake-look")
        shown.press("f6")
        self.sees("intake-acts")
        self.chooses("2")
        shown.press("f6")
        self.sees("intake-acts")
        self.chooses("1")
        self.sees("intake-marks")
        shown.keys("3")
        shown.press("enter")
        shown.type("договор 12-К, подпункт 1) пункта 3")
        shown.press("enter")
        shown.keys("yard")
        shown.press("f9")
        self.sees("intake-marked", count=2)
        shown.press("f9")
        self.sees("outcome-done")

    def consumes(self, lot: str) -> None:
        """The clerk scans the label, and records a hundred kilograms built into the hall."""
        shown = self.shown
        shown.scan(lot)
        shown.sees(lot, self.words.text("lot-where"))
        shown.press("f6")
        self.sees("lot-may")
        shown.type(self.words.text("operation-consume"))
        shown.press("enter")
        self.sees("basis-consume")
        shown.keys("100")
        shown.press("enter", "enter", "enter")
        shown.keys("1")
        shown.press("enter")
        shown.type("Цех № 1")
        shown.press("enter")
        shown.type("Акт списания")
        shown.press("enter")
        shown.keys("14")
        shown.press("enter")
        shown.keys(DAY)
        shown.press("f9")
        self.sees("outcome-done")
        shown.sees(lot, self.words.text("account-consumed"))

    def changes_person(self, badge: str) -> None:
        """The chief scans a badge; the screen beneath stays as it is."""
        shown = self.shown
        shown.scan(badge)
        self.sees("change-title")
        shown.type(PASSWORD)
        shown.press("f9")
        shown.sees(CHIEF)

    def confirms(self) -> str:
        """The chief looks at the slip and issues it; gives its number."""
        shown = self.shown
        shown.press("f2")
        self.sees("desk-sections")
        shown.type(self.words.text("section-confirmation"))
        shown.press("enter")
        self.sees("confirmation-all")
        shown.press("enter")
        shown.sees(self.words.text("confirm-now"))
        shown.press("f9")
        self.sees("confirm-preview-title")
        # A slip is looked at before it is issued: the key is deaf for its first second.
        time.sleep(1.2)
        shown.press("f9")
        self.sees("outcome-done")
        with self.zone.desk.record.reading():
            (slip,) = queries.slip_list(self.zone.management)
        shown.sees(slip.number)
        return slip.number

    def prints(self) -> None:
        """The chief prints it."""
        self.shown.press("f8")
        self.sees("print-hint")
        self.shown.press("f9")
        self.sees("outcome-done")


def _papers(zone: SmallZone, folder: Path) -> tuple[Path, Path]:
    """Put both papers into a folder, under names with spaces and Cyrillic letters."""
    request = zone.request(STEEL_BARS, TILES)
    declaration, release = folder / "декларация 1.xml", folder / "выпуск 1.json"
    declaration.write_bytes(request.declaration.content)
    release.write_bytes(request.release.content)
    return declaration, release


@pytest.mark.slow
@pytest.mark.parametrize(
    ("layout", "language"),
    [
        (Layout.LATIN, Language.EN),
        (Layout.RUSSIAN, Language.RU),
        (Layout.KAZAKH, Language.KK),
    ],
)
def test_the_main_job_is_typed_into_a_real_terminal(
    layout: Layout, language: Language, zone: SmallZone, tmp_path: Path
):
    declaration, release = _papers(zone, tmp_path)
    environment = {
        "FREEZONE_STATE": str(tmp_path / "state"),
        "FREEZONE_PAPERS": str(tmp_path / "papers"),
        "FREEZONE_LANGUAGE": language.value,
    }
    command = program("--record", zone.desk.record.place.text, "--terminal", "T1")
    with terminal(command, tmp_path, environment, layout=layout) as shown:
        story = Story(shown, zone, Words(language))
        story.logs_in()
        story.takes_in(declaration, release)
        steel = queries.lots(zone.officer)[0].lot
        story.consumes(steel)
        badges = {person.name: person.number for person in people.persons(zone.officer)}
        story.changes_person(badges[CHIEF])
        slip = story.confirms()
        story.prints()

    lot = queries.lot_card(zone.officer, steel).lot
    assert lot.claim_accounts["confirmed"].net == 100 * MICRO
    (paper,) = (tmp_path / "papers").glob("*.pdf")
    assert paper.name.startswith(slip)
    assert verify(zone.officer).is_whole
