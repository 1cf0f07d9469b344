"""Whole services with their law, durable, against raw ``sqlite3`` writing the same rows."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.measured import Measured, at_least, beside, timed
from benchmarks.raw import copy_of
from benchmarks.zone import STORE, YARD, declare_request, declared, zone
from freezone.services import consumption, intake, operations
from freezone.services.desk import Desk
from freezone.services.stock import Document, GoodsRequest

_DOCUMENT = Document(name="Требование-накладная", number="14/10-2026", date="2026-03-20")


def run(acts: int = 1_000, items: int = 999, rounds: int = 15) -> Iterator[Measured]:
    """Measure single acts and whole declarations."""
    yield single("service-move", acts, _move)
    yield single("service-consume", acts, _consume)
    yield declare_read(items, rounds)


def single(name: str, acts: int, act: Callable[[Desk, str, int], object]) -> Measured:
    """One act a commit, asked of the service as a screen would."""
    ours, floor = [], []
    with zone() as desk:
        lots = declared(desk, 50, 1).lots
        with copy_of(Path(str(desk.record.place))) as copy:
            for place in range(acts):
                lot, turn = lots[place % len(lots)], place // len(lots)
                ours.append(timed(act, desk, lot, turn))
                floor.append(timed(copy.write, copy.written()))
    return beside(name, ours, floor, at_least(0.20))


def _move(desk: Desk, lot: str, turn: int) -> object:
    request = operations.MoveRequest(
        goods=GoodsRequest(lot=lot), to_place=STORE if turn % 2 else YARD
    )
    return operations.move(desk, request)


def _consume(desk: Desk, lot: str, _: int) -> object:
    request = consumption.ConsumeRequest(
        goods=GoodsRequest(lot=lot, quantity=10_000, reason="weighed"),
        category="construction",
        object="Зертханалық корпус № 2",
        document=_DOCUMENT,
        stated_by="Иванов П. С., прораб",
    )
    return consumption.consume(desk, request)


def declare_read(items: int, rounds: int) -> Measured:
    """Take in declarations whose papers are already read: law, findings, lots, postings, blobs."""
    ours, floor = [], []
    with zone() as desk:
        declared(desk, items, 1)
        with copy_of(Path(str(desk.record.place))) as copy:
            for serial in range(2, rounds + 2):
                request = declare_request(items, serial)
                with _already_read(request):
                    ours.append(timed(intake.declare, desk, request))
                floor.append(timed(copy.write, copy.written()))
    return beside(f"service-declare-{items}", ours, floor, at_least(0.10), unit="ms")


@contextmanager
def _already_read(request: intake.DeclareRequest) -> Iterator[None]:
    """Take the first step of ``intake.declare``, reading the papers, before the clock starts."""
    read = intake.read_papers
    papers = read(request)
    intake.read_papers = lambda _: papers
    try:
        yield
    finally:
        intake.read_papers = read
