"""A slip from request to PDF bytes, beside the same page drawn by hand on a reportlab canvas.

Warm: the record is asked for the slip and the page is made. Cold: the command line prints a slip
that was never printed, from the start of the process to its end, log-in and commit included.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from statistics import median
from time import perf_counter

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

import printing.slip
from benchmarks import papers as made_papers
from benchmarks.measured import Measured, at_most, beside, in_turn
from benchmarks.zone import CLERK, PASSWORD, declared, zone
from freezone.clock import legal_date
from freezone.language.choice import LanguagePair
from freezone.services import confirmation, consumption, papers
from freezone.services.desk import Desk
from freezone.services.stock import Document, GoodsRequest
from printing.barcode import bars_of
from printing.sheet import Bars, Box, Rule, Sheet, Text

COLD_LIMIT = 1.2
"""Seconds from a cold start."""


def run(lines: int = 8, rounds: int = 60, cold: int = 7) -> Iterator[Measured]:
    """Measure warm, then cold."""
    with zone() as desk:
        slips = _slips(desk, lines, cold + 1)
        yield _warm(desk, slips[0], rounds)
        yield _cold(desk, slips[1:])


def _slips(desk: Desk, lines: int, count: int) -> list[str]:
    """Issue slips over so many consumption lines each."""
    lots = declared(desk, lines, 1).lots
    today = legal_date(desk.clock.now())
    slips = []
    for number in range(count):
        for lot in lots:
            consumption.consume(desk, _consumed(lot, number))
        request = confirmation.ConfirmRequest(
            participant=made_papers.PARTICIPANT,
            period_from=today - timedelta(days=1),
            period_to=today + timedelta(days=1),
        )
        slips.append(confirmation.confirm(desk, request).slip)
    return slips


def _consumed(lot: str, number: int) -> consumption.ConsumeRequest:
    return consumption.ConsumeRequest(
        goods=GoodsRequest(lot=lot, quantity=10_000, reason="weighed"),
        category="construction",
        object="Зертханалық корпус № 2, Алатау кенті",
        document=Document(name="Требование-накладная", number=f"{number}/11", date="2026-03-20"),
        stated_by="Иванов Петр Сергеевич",
    )


def _warm(desk: Desk, slip: str, rounds: int) -> Measured:
    pair = LanguagePair()

    def asked() -> bytes:
        document = papers.paper_of(desk, slip, pair).document
        return printing.slip.render(document)

    by_hand = _by_hand(_sheets(asked))
    assert len(by_hand()) > len(asked()) * 0.8, "the page drawn by hand lacks something"
    ours, floor = in_turn(asked, by_hand, rounds)
    return beside("slip-warm", ours, floor, at_most(1.5), unit="ms")


def _sheets(asked: Callable[[], bytes]) -> list[Sheet]:
    """The sheets that a slip is drawn from: what stands where."""
    seen: list[Sheet] = []
    real = printing.slip.pdf_of

    def seeing(sheets: list[Sheet], **facts: str) -> bytes:
        seen[:] = sheets
        return real(sheets, **facts)

    printing.slip.pdf_of = seeing
    try:
        asked()
    finally:
        printing.slip.pdf_of = real
    return seen


def _by_hand(sheets: list[Sheet]) -> Callable[[], bytes]:
    """The same pages as a script of canvas calls with every place written down in points."""
    pages = [
        [call for mark in sheet.marks for call in _calls(mark, sheet.height)] for sheet in sheets
    ]
    size = (sheets[0].width * mm, sheets[0].height * mm)

    def drawn() -> bytes:
        written = BytesIO()
        canvas = Canvas(written, pagesize=size, pageCompression=1, invariant=1, pdfVersion=(1, 5))
        canvas.setTitle("slip")
        for page in pages:
            for method, arguments in page:
                getattr(canvas, method)(*arguments)
            canvas.showPage()
        canvas.save()
        return written.getvalue()

    return drawn


def _calls(mark: object, height: float) -> Iterator[tuple[str, tuple[object, ...]]]:
    match mark:
        case Text(x, y, text, style):
            yield "setFont", (style.font, style.size)
            yield "setFillGray", (style.grey,)
            yield "drawString", (x * mm, (height - y) * mm, text)
        case Rule(x1, y1, x2, y2, thickness, grey):
            yield "setLineWidth", (thickness * mm,)
            yield "setStrokeGray", (grey,)
            yield "line", (x1 * mm, (height - y1) * mm, x2 * mm, (height - y2) * mm)
        case Box(x, y, width, high, grey):
            yield "setFillGray", (grey,)
            yield "rect", (x * mm, (height - y - high) * mm, width * mm, high * mm, 0, 1)
        case Bars(x, y, high, module, modules):
            yield "setFillGray", (0,)
            for at, width in bars_of(modules):
                left, bottom = (x + at * module) * mm, (height - y - high) * mm
                yield "rect", (left, bottom, width * module * mm, high * mm, 0, 1)
        case _:
            raise AssertionError(mark)


def _cold(desk: Desk, slips: list[str]) -> Measured:
    record = Path(str(desk.record.place))
    environment = os.environ | {"FREEZONE_USER": CLERK, "FREEZONE_PASSWORD": PASSWORD}
    times = []
    for slip in slips:
        out = record.with_name(f"{slip}.pdf")
        asked = [sys.executable, "-m", "ui.cli", "--record", str(record), "print", slip]
        start = perf_counter()
        subprocess.run(
            [*asked, "--out", str(out)], env=environment, check=True, stdout=subprocess.DEVNULL
        )
        times.append(perf_counter() - start)
        assert out.read_bytes().startswith(b"%PDF")
    return Measured(
        name="slip-cold",
        value=median(times),
        floor=COLD_LIMIT,
        budget=at_most(1.0),
        said_budget=f"value <= {COLD_LIMIT}",
        n=len(times),
        unit="s",
    )
