"""Records of any size, grown through the unit of work: every row as the projections write it.

Declarations are decided once by the service and then appended again under other numbers, many
entries a transaction; a lot is placed and moved four times, so that it has ten postings.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from tempfile import gettempdir
from typing import Any, Final
from uuid import uuid4

from benchmarks import papers
from benchmarks import zone as zones
from benchmarks.zone import STORE, YARD, declared
from freezone.ids import Number, NumberKind
from freezone.journal.entry import Draft, EntryKind
from freezone.projections.goods import lot_number
from freezone.services.desk import Desk
from freezone.store import journal
from freezone.store.unit_of_work import UnitOfWork
from freezone.store.verifying.scratch import program_version

ITEMS: Final = 999
MOVES: Final = 4
LEGS: Final = 2
CACHE: Final = Path(gettempdir()) / "freezone-benchmarks"
"""Large records stay here from run to run; whatever another program made is removed."""
_TOGETHER: Final = 5_000


def decided(desk: Desk) -> dict[str, Any]:
    """The payload of the newest entry, without what the record itself adds to it."""
    (stored,) = journal.newest_entries(desk.record.connection, limit=1)
    payload = stored.entry().payload
    return {name: payload[name] for name in payload if name not in {"numbers", "request"}}


def again(payload: dict[str, Any], serial: int, first: Number) -> dict[str, Any]:
    """The same decision about another declaration, its lots under the numbers from ``first``."""
    number = papers.declaration_number(serial)
    lots, postings = [], []
    for place, (lot, row) in enumerate(zip(payload["lots"], payload["postings"], strict=True)):
        named = lot_number(first.key + place)
        lots.append(lot | {"lot": named, "declaration": number})
        postings.append(row | {"lot": named, "from": ["outside", number]})
    return payload | {
        "declaration": payload["declaration"] | {"number": number},
        "lots": lots,
        "postings": postings,
        "blobs": [each | {"subject": number} for each in payload["blobs"]],
    }


def draft(desk: Desk, kind: EntryKind, payload: dict[str, Any]) -> Draft:
    """A draft of the clerk's, dated now."""
    return desk.draft(kind, payload, effective=desk.clock.now())


def moved(posting: dict[str, Any], turn: int) -> dict[str, Any]:
    """The payload of a lot's move, to the yard and back by turns; it still lacks its number."""
    places = (YARD, STORE) if turn % 2 else (STORE, YARD)
    source, target = (["stock", place] for place in places)
    return {
        "does": "move",
        "lot": posting["lot"],
        "contract": "17",
        "postings": [posting | {"from": source, "to": target}],
        "warnings": [],
        "request": uuid4().hex * 2,
    }


def append_move(work: UnitOfWork, act: Draft, payload: dict[str, Any]) -> None:
    """Give the move its number and append it."""
    payload["operation"] = str(work.take_numbers(NumberKind.OPERATION, 1)[0])
    work.append(act)


def grow(desk: Desk, postings: int, items: int = ITEMS) -> None:
    """Add declarations with all the moves of their lots until there are so many postings."""
    declared(desk, items, 1)
    payload, serial = decided(desk), 1
    placed = payload["postings"]
    count = items * LEGS
    while count < postings:
        for turn in range(MOVES):
            with desk.writing() as work:
                for row in placed:
                    move = moved(row, turn)
                    append_move(work, draft(desk, EntryKind.LOT_MOVED, move), move)
        count += len(placed) * LEGS * (MOVES + 1)
        if count < postings:
            serial += 1
            with desk.writing() as work:
                first = work.take_numbers(NumberKind.LOT, items)[0]
                after = again(payload, serial, first)
                work.append(draft(desk, EntryKind.DECLARATION_PLACED, after))
            placed = after["postings"]


@contextmanager
def grown(postings: int, items: int = ITEMS) -> Iterator[Desk]:
    """Open a desk on a record of a size, kept between runs as long as the program is the same."""
    made_by = program_version() + Path(__file__).read_text() + Path(zones.__file__).read_text()
    folder = CACHE / f"{postings}-{items}-{sha256(made_by.encode()).hexdigest()[:12]}"
    done = folder / "done"
    if not done.exists():
        for other in (*CACHE.glob(f"{postings}-{items}-*"), folder):
            shutil.rmtree(other, ignore_errors=True)
        folder.mkdir(parents=True)
        desk = zones.founded(folder)
        try:
            grow(desk, postings, items)
        finally:
            desk.close()
        done.touch()
    desk = zones.at_work(folder)
    try:
        yield desk
    finally:
        desk.close()
