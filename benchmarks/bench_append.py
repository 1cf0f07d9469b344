"""Appending to the journal against raw ``sqlite3`` writing the same rows.

One act: a move of a lot, one commit (a journal entry, an operation, two postings, two balances, a
number, the head). Many lines: a declaration of 999 items, already decided, in one entry.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

from benchmarks.measured import Measured, at_least, beside, timed
from benchmarks.raw import copy_of
from benchmarks.zone import STORE, YARD, declared, zone
from freezone.ids import NumberKind
from freezone.journal.entry import Draft, EntryKind
from freezone.ledger.accounts import Account
from freezone.ledger.movements import Operation
from freezone.projections.goods import lot_number
from freezone.services.desk import Desk
from freezone.services.posting import posting
from freezone.store import goods
from freezone.store.unit_of_work import UnitOfWork


def run(acts: int = 1_500, lines: int = 999, rounds: int = 15) -> Iterator[Measured]:
    """Measure both."""
    yield one_act(acts)
    yield many_lines(lines, rounds)


def one_act(acts: int) -> Measured:
    """Append moves, one a commit, with the decision made beforehand."""
    ours, floor = [], []
    with zone() as desk:
        lots = declared(desk, 50, 1).lots
        held = {row.lot: row.amounts for row in _stock(desk, lots)}
        numbers = {lot: lot_number(lot) for lot in held}
        with copy_of(Path(str(desk.record.place))) as copy:
            for place in range(acts):
                lot = list(held)[place % len(held)]
                there = (YARD, STORE) if place // len(held) % 2 else (STORE, YARD)
                source, target = ((Account.STOCK, each) for each in there)
                row = posting(Operation.MOVE, numbers[lot], source, target, held[lot], 3)
                payload = {
                    "does": "move", "lot": numbers[lot], "contract": "17", "postings": [row],
                    "warnings": [], "request": uuid4().hex * 2,
                }  # fmt: skip
                draft = _draft(desk, EntryKind.LOT_MOVED, payload)
                ours.append(timed(lambda d=draft: _move(desk, d))[0])
                written = copy.written()
                floor.append(timed(lambda w=written: copy.write(w))[0])
    return beside("append-one-act", ours, floor, at_least(0.40))


def _stock(desk: Desk, lots: tuple[str, ...]) -> list[goods.BalanceRow]:
    keys = [int(lot[1:10]) for lot in lots]
    rows = goods.balances(desk.record.connection, keys)
    return [row for row in rows if row.account == Account.STOCK]


def _draft(desk: Desk, kind: EntryKind, payload: dict[str, Any]) -> Draft:
    return desk.draft(kind, payload, effective=desk.clock.now())


def _move(desk: Desk, draft: Draft) -> None:
    with desk.writing() as work:
        _number(work, draft.payload)
        work.append(draft)


def _number(work: UnitOfWork, payload: Any) -> None:
    payload["operation"] = str(work.take_numbers(NumberKind.OPERATION, 1)[0])


def many_lines(lines: int, rounds: int) -> Measured:
    """Append decided declarations: each line an item, a lot, its state, two legs, two balances."""
    ours, floor = [], []
    with zone() as desk:
        declared(desk, lines, 1)
        decided = _payload_of_last(desk)
        with copy_of(Path(str(desk.record.place))) as copy:
            for serial in range(2, rounds + 2):
                draft = _draft(desk, EntryKind.DECLARATION_PLACED, _again(decided, serial))
                ours.append(timed(lambda d=draft: _place(desk, d, lines))[0])
                written = copy.written()
                floor.append(timed(lambda w=written: copy.write(w))[0])
    return beside(f"append-{lines}-lines", ours, floor, at_least(0.25), unit="ms")


def _payload_of_last(desk: Desk) -> dict[str, Any]:
    from freezone.store import journal  # noqa: PLC0415 - beside the one place that reads it

    (stored,) = journal.newest_entries(desk.record.connection, limit=1)
    payload = stored.entry().payload
    return {name: payload[name] for name in payload if name not in {"numbers", "request"}}


def _again(decided: dict[str, Any], serial: int) -> dict[str, Any]:
    """The same decision about another declaration, its lots under the numbers that come next."""
    number = f"55302/150326/{serial:07d}"
    count = len(decided["lots"])
    lots, postings = [], []
    for place, (lot, row) in enumerate(zip(decided["lots"], decided["postings"], strict=True)):
        named = lot_number(26 * 10_000_000 + (serial - 1) * count + place + 1)
        lots.append(lot | {"lot": named, "declaration": number})
        postings.append(row | {"lot": named, "from": ["outside", number]})
    return decided | {
        "declaration": decided["declaration"] | {"number": number},
        "lots": lots,
        "postings": postings,
        "blobs": [each | {"subject": number} for each in decided["blobs"]],
    }


def _place(desk: Desk, draft: Draft, lines: int) -> None:
    with desk.writing() as work:
        work.take_numbers(NumberKind.LOT, lines)
        work.append(draft)
