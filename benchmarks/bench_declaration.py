"""A declaration of 999 items read, checked and stored, against a bare parse and a raw insert."""

from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

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
                ours.append(timed(intake.declare, desk, request))
                content = request.declaration.content
                floor.append(timed(_floor, copy, copy.written(), content))
    yield beside(f"declaration-{items}-items", ours, floor, at_most(4.0), unit="ms")


def _floor(copy: Copy, written: Written, content: bytes) -> None:
    ET.fromstring(content)  # noqa: S314 - the bare parse that the budget names, of our own file
    copy.write(written)
