"""A copy is the issued paper, byte for byte, with a mark on top."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pdf_reading import RESOLUTIONS, barcodes, fonts, pages, picture, text

from freezone.documents import ConfirmationSlip, CopyMark
from freezone.errors.paper import IssuedPaperDamagedError
from freezone.language.choice import LanguagePair
from printing.copy_mark import stamp
from printing.slip import render

ISSUED = render(ConfirmationSlip.sample(lines=8))
MARK = CopyMark.sample()


def test_a_copy_begins_with_the_issued_bytes():
    assert stamp(ISSUED, MARK).startswith(ISSUED)


@pytest.mark.parametrize("void", [False, True])
def test_the_same_mark_on_the_same_paper_gives_the_same_bytes(void):
    mark = CopyMark.sample(void=void)

    assert stamp(ISSUED, mark) == stamp(ISSUED, mark)


def test_every_page_says_which_copy_it_is_and_still_all_it_said_before():
    copy, issued = pages(stamp(ISSUED, MARK)), pages(ISSUED)

    assert len(copy) == len(issued) > 1
    for after, before in zip(copy, issued, strict=True):
        said = after.get_textpage().get_text_range()
        assert "2-КӨШІРМЕ / КОПИЯ 2" in said
        assert "23.11.2026 10:02" in said.replace("\u00a0", " ")
        assert before.get_textpage().get_text_range() in said


def test_the_mark_covers_nothing_that_was_printed():
    """Pixel by pixel: whatever was dark on the issued page is as dark on the copy."""
    for after, before in zip(pages(stamp(ISSUED, MARK)), pages(ISSUED), strict=True):
        marked, plain = picture(after, 100), picture(before, 100)
        strip = round(11.5 / 25.4 * 100)

        assert plain.crop((0, 0, plain.width, strip)).getextrema() == (255, 255)
        assert marked.crop((0, strip, plain.width, plain.height)).tobytes() == (
            plain.crop((0, strip, plain.width, plain.height)).tobytes()
        )


@pytest.mark.parametrize("dpi", RESOLUTIONS)
@pytest.mark.parametrize("void", [False, True])
def test_the_barcode_of_a_copy_is_read(dpi, void):
    first = pages(stamp(ISSUED, CopyMark.sample(void=void)))[0]

    assert barcodes(picture(first, dpi)) == ["S2600001273"]


def test_a_copy_of_a_voided_slip_says_so_with_the_entry_and_the_reason():
    said = text(stamp(ISSUED, CopyMark.sample(void=True)))

    assert "КҮШІ ЖОЙЫЛДЫ / АННУЛИРОВАНО" in said
    assert "№ 20517 жазба" in said
    assert "запись № 20517" in said
    assert said.count("указана не та партия") == 2 * len(pages(ISSUED))


def test_a_long_reason_is_cut_visibly_and_the_entry_is_named():
    sample = CopyMark.sample(void=True)
    void = type(sample.void)(entry=7, moment=sample.void.moment, reason="Себебі ұзақ. " * 40)
    said = text(
        stamp(
            ISSUED,
            CopyMark(
                number=sample.number,
                copy=3,
                printed=sample.printed,
                languages=LanguagePair.parse("kk-en"),
                void=void,
            ),
        )
    )

    assert "3-КӨШІРМЕ / COPY 3" in said
    assert "entry No. 7" in said
    assert "…" in said


def test_a_copy_has_no_font_but_ours():
    found = fonts(stamp(ISSUED, CopyMark.sample(void=True)))

    assert {name.partition("+")[2] for name in found} == {
        "SourceSansPro-Regular",
        "SourceSansPro-Bold",
    }
    assert all(found.values())


@pytest.mark.parametrize(
    "damaged", [b"", b"not a pdf", ISSUED[:2000], ISSUED[2000:], b"%PDF-1.5\n"]
)
def test_FZ_705_bytes_that_are_no_paper_of_ours_are_refused(damaged):
    with pytest.raises(IssuedPaperDamagedError) as refused:
        stamp(damaged, MARK)

    assert refused.value.code == "FZ-705"
    assert refused.value.facts == {"number": "S2600001273"}


@settings(deadline=None)  # fonts and libraries load on the first example
@given(st.integers(0, len(ISSUED) - 1), st.integers(0, 255))
def test_one_altered_byte_is_stamped_or_refused_and_never_a_crash(at, value):
    altered = ISSUED[:at] + bytes([value]) + ISSUED[at + 1 :]
    try:
        copy = stamp(altered, MARK)
    except IssuedPaperDamagedError:
        return

    assert copy.startswith(altered)


def test_a_paper_voided_before_its_first_print_is_void_and_no_copy():
    said = text(stamp(ISSUED, replace(CopyMark.sample(void=True), copy=0)))

    assert "КҮШІ ЖОЙЫЛДЫ" in said
    assert "КӨШІРМЕ" not in said
