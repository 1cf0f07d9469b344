"""Papers printed into the desk's folder and looked at: noted once, never over another file."""

import hashlib
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from pdf_reading import text
from refusals import outcome
from small_zone import STEEL, STEEL_BARS
from stocked_zone import NOVEMBER, Stock, stock_up, voids
from zone_fixtures import zone_template

from freezone.errors.store import FileUnreadableError, PaperPrintedMeanwhileError
from freezone.language.choice import LanguagePair
from freezone.services.attachments import content_of
from freezone.services.confirmation import ConfirmRequest
from freezone.services.slip_preview import preview_slip
from printing.zpl import dots_from
from ui import papers
from ui.whole_file import new_file

__all__ = ["zone_template"]

KK_RU = LanguagePair.parse("kk-ru")
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def stock_template(zone_template, tmp_path_factory):
    return stock_up(zone_template, tmp_path_factory.mktemp("stock"))


@pytest.fixture
def stock(stock_template, tmp_path):
    """The small zone with goods in it."""
    with stock_template.opened(tmp_path) as opened:
        yield Stock(opened, stock_template.names)


@pytest.fixture
def folder(tmp_path):
    """The folder of papers, which is not there yet."""
    return tmp_path / "new" / "papers"


def files_in(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_slip_is_printed_into_the_folder_and_the_next_one_is_a_copy(stock, folder):
    desk, number = stock.zone.management, stock["slip"]
    first, second = (papers.print_into(desk, number, KK_RU, folder) for _ in range(2))

    assert files_in(folder) == [f"{number}-0.pdf", f"{number}-1.pdf"]
    assert [each.file.name for each in (first, second)] == files_in(folder)
    assert [each.paper.copy for each in (first, second)] == [0, 1]
    for each in (first, second):
        content = each.file.read_bytes()
        assert content == each.paper.pdf == content_of(desk, each.noted.sha256)
        assert hashlib.sha256(content).hexdigest() == each.noted.sha256
        assert each.paper.number == each.noted.number == number
    assert second.paper.pdf.startswith(first.paper.pdf)
    assert "1-КӨШІРМЕ / КОПИЯ 1" in text(second.paper.pdf)
    assert stock.zone.head == second.noted.entry
    assert stock.zone.is_whole()


def test_a_label_goes_to_a_label_printer_too_and_a_slip_does_not(stock, folder):
    desk = stock.zone.warehouse
    label = papers.print_into(desk, stock["steel"], KK_RU, folder).paper

    assert dots_from(label.zpl(203)).width == 800
    assert papers.make(desk, stock["slip"], KK_RU).zpl() is None


def test_what_stands_in_the_folder_is_never_written_over(stock, folder):
    number = stock["slip"]
    folder.mkdir(parents=True)
    for name in (f"{number}-0.pdf", f"{number}-0 (2).pdf"):
        (folder / name).write_bytes(b"of another record")
    printed = papers.print_into(stock.zone.management, number, KK_RU, folder)

    assert printed.file.name == f"{number}-0 (3).pdf"
    assert printed.file.read_bytes() == printed.paper.pdf
    assert (folder / f"{number}-0.pdf").read_bytes() == b"of another record"
    assert len(files_in(folder)) == 3


def test_FZ_614_a_paper_that_was_not_noted_is_in_no_folder(stock, folder):
    """Another desk prints the same copy between making and noting."""
    desk, number = stock.zone.management, stock["slip"]
    made = papers.make(desk, number, KK_RU)
    papers.print_into(desk, number, KK_RU, folder)
    late = folder / "late.pdf"

    with pytest.raises(PaperPrintedMeanwhileError):
        papers.print_to(desk, made, late)
    assert files_in(folder) == [f"{number}-0.pdf"]


def test_a_file_that_is_not_finished_leaves_nothing_behind(folder):
    def stopped_half_way():
        with new_file(folder / "a.pdf", b"content") as file:
            assert file.read_bytes() == b""
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stopped_half_way()
    assert files_in(folder) == []


def test_FZ_612_a_folder_that_cannot_be_made_is_refused_and_nothing_is_noted(stock, tmp_path):
    (tmp_path / "papers").write_text("a file", encoding="utf-8")
    act = lambda: papers.print_into(  # noqa: E731
        stock.zone.management, stock["slip"], KK_RU, tmp_path / "papers"
    )

    assert outcome(stock.zone, act) == "FZ-612"
    with pytest.raises(FileUnreadableError), new_file(tmp_path / "papers" / "deep" / "a", b""):
        pytest.fail("there is no such place")


def test_looking_notes_nothing_and_makes_no_copy(stock, folder):
    zone, number = stock.zone, stock["slip"]
    papers.print_into(zone.management, number, KK_RU, folder)
    papers.print_into(zone.warehouse, stock["steel"], KK_RU, folder)
    head = zone.head
    slip = papers.look(zone.management, number, KK_RU)
    label = papers.look(zone.warehouse, stock["steel"], KK_RU, width=60)

    assert f"‖ {number} ‖" in slip
    assert f"‖ {stock['steel']} ‖" in label
    assert "КОПИЯ" not in (slip + label).upper()
    assert zone.head == head
    voids(zone, number)
    void = papers.look(zone.management, number, KK_RU)
    assert "КҮШІ ЖОЙЫЛДЫ / АННУЛИРОВАНО" in void
    assert "Указана не та партия" in " ".join(void.split())


def test_a_preview_is_looked_at_as_any_paper(stock):
    request = ConfirmRequest(participant=STEEL, period_from=NOVEMBER[0], period_to=NOVEMBER[1])
    seen = preview_slip(stock.zone.management, request, KK_RU).document

    said = papers.text_of(seen, width=60)
    assert "ПРЕДПРОСМОТР: НЕ ВЫДАН, БЕЗ СИЛЫ" in said
    assert str(seen.lines[0].lot) in said


def test_letters_that_the_font_lacks_are_told(stock):
    zone = stock.zone
    lot = zone.lot_of(replace(STEEL_BARS, description="Арматура ԷԼ 深圳"))

    assert papers.make(zone.management, stock["slip"], KK_RU).missing == ()
    assert papers.make(zone.warehouse, lot, KK_RU).missing == ("Է", "Լ", "深", "圳")


def test_nothing_that_makes_papers_is_loaded_before_one_is_made():
    program = (
        "import sys, ui.papers;"
        "heavy = ('reportlab', 'pypdf', 'printing', 'freezone.store', 'argparse', 'textual');"
        "print([name for name in heavy if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT
    )

    assert done.stdout.strip() == "[]"
