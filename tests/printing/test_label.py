"""Labels: the same sheet on a PDF page and as the dots of a label printer."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pdf_reading import RESOLUTIONS, barcodes, fingerprint, fonts, pages, picture, text
from PIL import Image

from freezone.documents import LotLabel
from freezone.errors.paper import PrinterResolutionError
from freezone.language.choice import LanguagePair
from printing import raster
from printing.barcode import modules_of
from printing.label import render, zpl
from printing.sheet import Diagonal, Sheet, Style
from printing.zpl import dots_from, zpl_of

PAIRS = [LanguagePair.parse(pair) for pair in ("kk-ru", "kk-en", "ru-en")]
GOLDEN = "842a2f5c794651bc7bd8d685b664d0e28651fd9621749c913d8b8224dfc7a986"


def shades(dots):
    """Dots as a picture: a set bit is black."""
    return dots.convert("L").point(lambda value: 255 - value)


def test_the_sample_is_the_label_that_was_looked_at():
    assert fingerprint(render(LotLabel.sample())) == GOLDEN


def test_the_same_label_gives_the_same_bytes():
    label = LotLabel.sample(long=True)

    assert render(label) == render(label)
    assert zpl(label) == zpl(label)


@pytest.mark.parametrize("pair", PAIRS, ids=str)
@pytest.mark.parametrize("long", [False, True])
@pytest.mark.parametrize("dpi", RESOLUTIONS)
def test_the_barcode_is_read_from_the_page_and_from_the_dots(pair, long, dpi):
    label = LotLabel.sample(long=long, languages=pair)
    (page,) = pages(render(label))

    assert barcodes(picture(page, dpi)) == [str(label.lot)]
    assert barcodes(shades(dots_from(zpl(label, dpi)))) == [str(label.lot)]


@pytest.mark.parametrize("dpi", RESOLUTIONS)
def test_bars_are_whole_dots_and_at_least_two(dpi):
    """A row through the bars of the dots repeats the modules, each the same number of dots."""
    label = LotLabel.sample()
    dots = dots_from(zpl(label, dpi))
    row = [dots.getpixel((x, round(8 / 25.4 * dpi))) > 0 for x in range(dots.width)]
    first = row.index(True)
    modules = modules_of(str(label.lot))
    width = {203: 4, 300: 6, 600: 12}[dpi]
    drawn = row[first : first + len(modules) * width]

    assert drawn == [module == "1" for module in modules for _ in range(width)]
    assert first >= 10 * width
    assert not any(row[first + len(modules) * width : first + (len(modules) + 10) * width])


def test_a_label_says_what_the_goods_are_and_where():
    said = " ".join(text(render(LotLabel.sample())).split())

    for fact in (
        "L260004017F",
        "8504 40 300 8",
        "55302/120926/0001234 № 3",
        "1 / 2",
        "3-санат / категория 3",
        "шетелдік тауарлар / иностранные товары",
        "БЛОКИ ПИТАНИЯ",
        "импульстік",
        "«Алатау Аспап» ЖШС",
        "БСН / БИН 150640012341",
        "420 дана / шт",
        "1 250,5 кг",
        "ҚОЙМА-2",
        "Склад № 2",
    ):
        assert fact in said
    assert "ЗАМЕЧАНИЯ" not in said
    assert "копия" not in said


def test_findings_and_copies_are_marked_and_long_texts_cut_visibly():
    said = text(render(LotLabel.sample(long=True)))

    assert "АШЫҚ ЕСКЕРТУЛЕР / ОТКРЫТЫЕ ЗАМЕЧАНИЯ" in said
    assert "1-көшірме" in said
    assert "копия 1" in said
    assert "12 / 240" in said
    assert "…" in said


def test_a_lot_without_a_supplementary_unit_has_its_mass_alone():
    label = LotLabel.sample()
    bare = replace(label, placed=replace(label.placed, quantity=None), local_name=None)
    said = text(render(bare))

    assert "1 250,5 кг" in said
    assert "дана" not in said


def test_no_font_but_ours():
    found = fonts(render(LotLabel.sample(long=True)))

    assert all(found.values())
    assert all(name.partition("+")[2].startswith("SourceSansPro") for name in found)


@pytest.mark.parametrize("dpi", [0, 72, 204])
def test_FZ_704_a_resolution_no_printer_has_is_refused(dpi):
    with pytest.raises(PrinterResolutionError) as refused:
        zpl(LotLabel.sample(), dpi)

    assert refused.value.code == "FZ-704"


@settings(deadline=None)  # fonts and libraries load on the first example
@given(
    st.integers(1, 70),
    st.lists(st.lists(st.booleans(), min_size=70, max_size=70), min_size=1, max_size=12),
)
def test_any_dots_come_back_from_their_zpl(width, rows):
    dots = Image.new("1", (width, len(rows)))
    dots.putdata([1 if row[x] else 0 for row in rows for x in range(width)])

    assert dots_from(zpl_of(dots)).tobytes() == dots.tobytes()


@pytest.mark.parametrize("fill", [0, 1])
def test_wide_empty_and_full_labels_come_back(fill):
    dots = Image.new("1", (4096, 30), fill)

    assert dots_from(zpl_of(dots)).tobytes() == dots.tobytes()
    assert len(zpl_of(dots)) < 120


def test_a_mark_that_dots_cannot_show_is_a_bug_and_not_silence():
    sheet = Sheet(20, 20)
    sheet.marks.append(Diagonal("VOID", Style(20)))

    with pytest.raises(TypeError):
        raster.dots_of(sheet, 203)
