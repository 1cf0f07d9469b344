"""A declaration of 999 items read, checked and stored, against a bare parse and a raw insert."""

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

from benchmarks.measured import Measured, at_most, beside, timed
from benchmarks.raw import Copy, Written, copy_of
from benchmarks.zone import declare_request, declared, zone
from freezone.services import intake


def run(items: int = 999, rounds: int = 15) -> Iterator[Measured]:
    """Measure whole acts of taking in."""
    ours, floor = [], []
    with zone() as desk:
        declared(desk, items, 1)
        with copy_of(Path(str(desk.record.place))) as copy:
            for serial in range(2, rounds + 2):
                request = declare_request(items, serial)
                ours.append(timed(lambda r=request: intake.declare(desk, r))[0])
                written, content = copy.written(), request.declaration.content
                floor.append(timed(lambda w=written, c=content: _floor(copy, w, c))[0])
    yield beside(f"declaration-{items}-items", ours, floor, at_most(4.0), unit="ms")


def _floor(copy: Copy, written: Written, content: bytes) -> None:
    ElementTree.fromstring(content)
    copy.write(written)
