"""Confirmation slips and their lines."""

from typing import Any

from freezone.journal.entry import Entry, EntryKind
from freezone.projections.changes import OPEN, Changes, End, Insert, Row, key
from freezone.projections.goods import amounts_of, lot_key
from freezone.projections.projection import Projection


def _slip_row(slip: dict[str, Any], seq: int, issued: int) -> Row:
    return (
        slip["slip"], seq, OPEN, slip["participant"], issued, slip["period_from"],
        slip["period_to"], slip["prepared_by"], slip["confirmed_by"], slip["state"],
        slip["reason"],
    )  # fmt: skip


def _confirmed(entry: Entry) -> Changes:
    payload = entry.payload
    yield Insert("slip", [_slip_row(payload["slip"], entry.seq, entry.seq)])
    rows: list[Row] = []
    for ordinal, line in enumerate(payload["lines"], start=1):
        amounts = amounts_of(line)
        rows.append((
            key(entry.seq, ordinal), payload["slip"]["slip"], ordinal, line["line"],
            lot_key(line["lot"]), amounts.net, amounts.quantity, amounts.value,
        ))  # fmt: skip
    yield Insert("slip_line", rows)


def _voided(entry: Entry) -> Changes:
    slip = entry.payload["slip"]
    yield End("slip", [(slip["slip"],)], entry.seq)
    yield Insert("slip", [_slip_row(slip, entry.seq, slip["issued_seq"])])


SLIPS = Projection(
    name="slips",
    version=2,
    tables=("slip", "slip_line"),
    handlers={
        EntryKind.CONSUMPTION_CONFIRMED: _confirmed,
        EntryKind.SLIP_VOIDED: _voided,
    },
)
