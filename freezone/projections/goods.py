"""Lots, postings and balances, operations, consumption lines.

Every entry that moves goods says so in one shape, ``postings``: the lot, where from, where to, net
mass, quantity, value in coins. The two legs of each row add up to zero by their making (INV-1).
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast

from freezone.ids import Number, NumberKind
from freezone.journal.entry import Entry, EntryKind
from freezone.ledger.accounts import CLAIMS_BOOK, Account
from freezone.ledger.posting import Amounts, Leg, transfer
from freezone.projections.changes import OPEN, AddUp, Changes, End, Insert, Row, key
from freezone.projections.projection import Projection
from freezone.quantity import micro_from_text


def lot_key(number: str) -> int:
    """Give the key of a lot's row from its number, without checking it again."""
    return int(number[1:10])


def lot_number(lot: int) -> str:
    """Give the number of a lot from the key of its row."""
    return str(Number.from_key(NumberKind.LOT, lot))


def amounts_of(row: Mapping[str, Any]) -> Amounts:
    """Read the amounts of a payload row."""
    return Amounts(micro_from_text(row["net"]), micro_from_text(row["quantity"]), row["coins"])


def legs_of(payload: dict[str, Any]) -> list[Leg]:
    """Give the legs of every posting that a payload carries."""
    legs: list[Leg] = []
    for row in payload.get("postings", ()):
        source, target = row["from"], row["to"]
        legs += transfer(
            lot_key(row["lot"]),
            (Account(source[0]), source[1]),
            (Account(target[0]), target[1]),
            amounts_of(row),
        )
    return legs


PlainLeg = tuple[int, str, str, int, int, int]
"""A leg in plain numbers and texts: lot, account, reference, net, quantity, value."""


def plain_legs(payload: Mapping[str, Any]) -> Iterator[PlainLeg]:
    """Give what ``legs_of`` gives without its types, since nothing runs more often."""
    for row in payload.get("postings", ()):
        lot, coins = lot_key(row["lot"]), row["coins"]
        net, quantity = micro_from_text(row["net"]), micro_from_text(row["quantity"])
        account, reference = row["from"]
        yield lot, account, reference, -net, -quantity, -coins
        account, reference = row["to"]
        yield lot, account, reference, net, quantity, coins


def balance_changes(
    legs: Iterable[PlainLeg],
) -> dict[tuple[int, str, str], tuple[int, int, int]]:
    """Add legs up by balance: lot, account, reference."""
    sums: dict[tuple[int, str, str], tuple[int, int, int]] = {}
    for lot, account, reference, net, quantity, value in legs:
        balance = (lot, account, reference)
        held = sums.get(balance, (0, 0, 0))
        sums[balance] = (held[0] + net, held[1] + quantity, held[2] + value)
    return sums


def rows_add_up(postings: Iterable[Row]) -> bool:
    """Tell quickly that rows of an entry's postings keep INV-1 and INV-6, as they nearly always do.

    When they do not, ``legs_of`` and the numbered checks say what is wrong.
    """
    sums: dict[tuple[object, bool], tuple[int, int, int]] = {}
    for _, lot, account, _, _, net, quantity, value in cast("Iterable[tuple[Any, ...]]", postings):
        books = [(lot, account in CLAIMS_BOOK)]
        if account == Account.SPLIT:
            books.append((Account.SPLIT, False))
        for book in books:
            held = sums.get(book, (0, 0, 0))
            sums[book] = (held[0] + net, held[1] + quantity, held[2] + value)
    return not any(map(any, sums.values()))


def _postings(entry: Entry) -> Changes:
    """Write an entry's legs and what they change about balances."""
    if "postings" not in entry.payload:
        return
    legs = list(plain_legs(entry.payload))
    if not legs:
        return
    first, effective = key(entry.seq, 0), entry.effective
    rows: list[Row] = [
        (row_key, lot, account, reference, effective, net, quantity, value)
        for row_key, (lot, account, reference, net, quantity, value) in enumerate(legs, first)
    ]
    yield Insert("posting", rows)
    # Most entries touch each of their balances once: then the legs are the changes already.
    if len({leg[:3] for leg in legs}) == len(legs):
        yield AddUp("balance", legs)
    else:
        sums = balance_changes(legs)
        yield AddUp("balance", [(*balance, *amounts) for balance, amounts in sums.items()])


def _lots(entry: Entry) -> Changes:
    rows: list[Row] = []
    states: list[Row] = []
    for lot in entry.payload["lots"]:
        amounts = amounts_of(lot)
        lot_row_key = lot_key(lot["lot"])
        rows.append((
            lot_row_key, lot["lot"], lot["participant"], lot["contract"], lot["declaration"],
            lot["item"], None if lot["parent"] is None else lot_key(lot["parent"]),
            lot["description"], lot["code"], lot["unit"], lot["origin"], lot["customs_status"],
            lot["registered_on"], lot["released_on"], lot["edition"], lot["value_kind"],
            lot["value_currency"], lot["value_source"],
            amounts.net, amounts.quantity, amounts.value,
        ))  # fmt: skip
        states.append((
            lot_row_key, entry.seq, OPEN, lot["goods_class"], lot["ground"],
            int(lot["fixed_asset"]),
        ))  # fmt: skip
    if rows:
        yield Insert("lot", rows)
        yield Insert("lot_state", states)


def _lot_states(entry: Entry) -> Changes:
    """Start new versions of the states that clearing a finding settles."""
    states = entry.payload["lot_states"]
    if states:
        yield End("lot_state", [(lot_key(state["lot"]),) for state in states], entry.seq)
        yield Insert(
            "lot_state",
            [
                (
                    lot_key(state["lot"]), entry.seq, OPEN, state["goods_class"],
                    state["ground"], int(state["fixed_asset"]),
                )
                for state in states
            ],
        )  # fmt: skip


def _operation(entry: Entry) -> Changes:
    payload = entry.payload
    row = (
        payload["operation"], entry.seq, payload["does"], lot_key(payload["lot"]),
        entry.effective, entry.person,
    )  # fmt: skip
    yield Insert("operation", [row])


def _split(entry: Entry) -> Changes:
    yield from _operation(entry)
    yield from _lots(entry)


def _consumed(entry: Entry) -> Changes:
    yield from _operation(entry)
    payload = entry.payload
    line, document = payload["line"], payload["document"]
    amounts = amounts_of(line)
    row = (
        line["line"], entry.seq, lot_key(payload["lot"]), line["participant"], line["way"],
        line["category"], line["object"], document["name"], document["number"],
        document["date"], line["stated_by"], entry.effective, entry.recorded, entry.period,
        amounts.net, amounts.quantity, amounts.value,
    )  # fmt: skip
    yield Insert("consumption_line", [row])


GOODS = Projection(
    name="goods",
    version=2,
    tables=("lot", "lot_state", "posting", "balance", "operation", "consumption_line"),
    handlers={
        EntryKind.DECLARATION_RELEASED: _lots,
        EntryKind.DECLARATION_PLACED: _lots,
        EntryKind.RELEASE_ADDED: _lots,
        EntryKind.RELEASE_PLACED: _lots,
        EntryKind.DECLARATION_AMENDED: _lots,
        EntryKind.FINDING_CLEARED: _lot_states,
        EntryKind.GOODS_ARRIVED: _operation,
        EntryKind.LOT_MOVED: _operation,
        EntryKind.LOT_SPLIT: _split,
        EntryKind.EQUIPMENT_USED: _operation,
        EntryKind.GOODS_CONSUMED: _consumed,
    },
    every=(_postings,),
)
