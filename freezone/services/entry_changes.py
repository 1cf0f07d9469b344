"""What an entry changed: goods posted, rows added and ended, slips, findings, and what undoes it.

Worked out from the entry by the projections that wrote the rows; only what stood there before, and
the units of lots, are read.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from freezone.errors import Reason
from freezone.errors.states import EntryUnknownError
from freezone.journal.entry import Entry, EntryKind
from freezone.ledger.accounts import Account
from freezone.ledger.movements import MOVEMENTS, Operation
from freezone.ledger.posting import Amounts
from freezone.projections import project
from freezone.projections.changes import VERSION_KEYS, End, Insert, Row
from freezone.projections.goods import amounts_of, lot_key, lot_number
from freezone.quantity import text_from_micro
from freezone.services.corrections import obstacles
from freezone.services.desk import Desk
from freezone.services.roles import Act
from freezone.store import goods, journal, slips
from freezone.store.connection import Connection
from freezone.store.entry_rows import column_names, ended_by

BY_THEMSELVES: Final = frozenset({"posting", "balance", "entry_subject"})
"""Tables that are not listed: postings say what the first two do, the last is an index."""
SHOWN: Final[Mapping[str, tuple[str, ...]]] = {
    "zone": ("name_en", "name_ru", "name_kk"),
    "public_key": ("key_id", "person"),
    "checkpoint": ("first", "last"),
    "checkpoint_signature": ("first", "key_id"),
    "number_range": ("kind", "year", "first", "last"),
    "period": ("name",),
    "correction": ("corrected_seq", "reason"),
    "blob_reference": ("subject", "purpose", "name", "size"),
    "sealed_reference": ("what",),
    "person": ("number", "name", "roles"),
    "participant": ("bin", "name"),
    "contract": ("participant", "number", "signed_on", "valid_until"),
    "place": ("code", "name", "kind"),
    "declaration": ("number", "version", "participant"),
    "release": ("kind", "released_on", "officer"),
    "item": ("item", "code", "description", "decision"),
    "item_document": ("item", "name", "number", "issued"),
    "item_packaging": ("item", "kind", "count", "marks"),
    "finding": ("number", "item", "code", "state"),
    "lot": ("number", "item", "code", "description"),
    "lot_state": ("lot", "goods_class", "ground"),
    "pack": ("lot", "name", "holds"),
    "operation": ("number", "operation", "lot"),
    "consumption_line": ("line", "lot", "category", "object"),
    "slip": ("number", "participant", "state"),
    "slip_line": ("ordinal", "line", "lot"),
}
"""The columns by which people know a row, table by table."""
_PLACING = (Operation.PLACE, Operation.PLACE_WITHOUT_GATE)
OPERATIONS: Final[Mapping[EntryKind, tuple[Operation, ...]]] = {
    EntryKind.DECLARATION_RELEASED: _PLACING,
    EntryKind.DECLARATION_PLACED: _PLACING,
    EntryKind.RELEASE_ADDED: _PLACING,
    EntryKind.RELEASE_PLACED: _PLACING,
    EntryKind.RELEASE_ANNULLED: (Operation.ANNUL,),
    EntryKind.DECLARATION_AMENDED: (Operation.AMEND, *_PLACING),
    EntryKind.GOODS_ARRIVED: (Operation.ARRIVE_WITHOUT_GATE,),
    EntryKind.LOT_MOVED: (Operation.MOVE,),
    EntryKind.LOT_SPLIT: (Operation.SPLIT,),
    EntryKind.EQUIPMENT_USED: (Operation.USE,),
    EntryKind.GOODS_CONSUMED: (Operation.CONSUME, Operation.CLAIM),
    EntryKind.CONSUMPTION_CONFIRMED: (Operation.CONFIRM,),
}
"""The operations that entries of a kind post by."""
AMOUNTS: Final = frozenset({"net", "gross", "quantity", "holds", "of_count"})
"""Columns of millionths, given as decimal texts."""
_LOTS: Final = frozenset({"lot", "parent"})
_VERSION: Final = frozenset({"from_seq", "to_seq"})
_OCTETS_SHOWN: Final = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class PostingChange:
    """Goods that went from one balance to another."""

    operation: str | None
    """The row of the table of movements; of a mirror, the one that it undoes."""
    lot: str
    unit: str | None
    """Supplementary unit of the lot."""
    source_account: str
    source_reference: str
    target_account: str
    target_reference: str
    amounts: Amounts


@dataclass(frozen=True, slots=True, kw_only=True)
class CellChange:
    """A value that became another; None where none was stated."""

    column: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RowChange:
    """A row that was added, ended, or ended and followed by its next version."""

    values: Mapping[str, str]
    """What the row is known by, column by column."""
    is_added: bool
    is_ended: bool
    cells: tuple[CellChange, ...]
    """What differs between the version that ended and the one that follows it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableChange:
    """What an entry changed in one table; at least the counts are whole."""

    table: str
    added: int
    ended: int
    rows: tuple[RowChange, ...]
    total: int
    """How many rows there are, of which ``rows`` are some."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipChange:
    """A slip issued or voided."""

    slip: str
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingChange:
    """A finding opened or cleared."""

    finding: str
    state: str
    reason: Reason
    blocks: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryChanges:
    """What an entry changed, with the entries that it undoes and is undone by."""

    seq: int
    kind: str
    is_mirror: bool
    """It undoes an earlier entry: its postings go the other way."""
    postings: tuple[PostingChange, ...]
    postings_total: int
    tables: tuple[TableChange, ...]
    slips: tuple[SlipChange, ...]
    findings: tuple[FindingChange, ...]
    findings_total: int
    corrects: int | None
    corrected_by: int | None
    obstacles: tuple[Reason, ...]
    """Why the person at work may not correct it now."""

    @property
    def may_correct(self) -> bool:
        """Whether the person at work may correct it now."""
        return not self.obstacles


def entry_changes(desk: Desk, seq: int, *, limit: int = 100, skip: int = 0) -> EntryChanges:
    """Give what an entry changed; of long lists so many after the first few that are skipped.

    Raises:
        NotPermittedError: FZ-501. EntryUnknownError: FZ-252.
    """
    desk.acting(Act.READ_JOURNAL)
    part = slice(skip, skip + limit)
    with desk.record.reading() as connection:
        stored = journal.entry_by_seq(connection, seq)
        if stored is None:
            raise EntryUnknownError(entry=seq)
        entry = stored.entry()
        posted = entry.payload.get("postings", ())
        found = _collected(connection, entry)
        opened = _rows_of(found, "finding")
        return EntryChanges(
            seq=seq,
            kind=entry.kind.value,
            is_mirror=_undone_kind(entry) is not None,
            postings=_postings(connection, entry, posted[part]),
            postings_total=len(posted),
            tables=tuple(_table(connection, entry, each, part) for each in found),
            slips=tuple(
                SlipChange(slip=row["number"], state=row["state"])
                for row in _rows_of(found, "slip")
            ),
            findings=tuple(map(_finding, opened[part])),
            findings_total=len(opened),
            corrects=entry.payload["corrects"] if _corrects(entry) else None,
            corrected_by=slips.correction_of(connection, seq),
            obstacles=obstacles(desk, connection, seq),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Collected:
    """Every change of one table, before any of it is put into words."""

    table: str
    columns: tuple[str, ...]
    added: list[Row]
    ended: list[Row]
    """Keys of the versions ended."""


def _collected(connection: Connection, entry: Entry) -> list[_Collected]:
    added: defaultdict[str, list[Row]] = defaultdict(list)
    ended: defaultdict[str, list[Row]] = defaultdict(list)
    for change in project(entry):
        if change.table in BY_THEMSELVES:
            continue
        if isinstance(change, Insert):
            added[change.table] += change.rows
        elif isinstance(change, End):
            ended[change.table] += change.keys
    return [
        _Collected(
            table=table,
            columns=column_names(connection, table),
            added=added[table],
            ended=ended[table],
        )
        for table in SHOWN
        if added[table] or ended[table]
    ]


def _rows_of(found: Sequence[_Collected], table: str) -> list[dict[str, Any]]:
    return [
        dict(zip(each.columns, row, strict=True))
        for each in found
        if each.table == table
        for row in each.added
    ]


def _finding(row: Mapping[str, Any]) -> FindingChange:
    reason = Reason(code=row["code"], params=json.loads(row["params"]), item=row["item"])
    return FindingChange(
        finding=row["number"], state=row["state"], reason=reason, blocks=bool(row["blocks"])
    )


def _table(connection: Connection, entry: Entry, found: _Collected, part: slice) -> TableChange:
    """Pair versions that ended with those that follow them, and read those that ended."""
    rows: dict[Row, tuple[Row | None, bool]] = {}
    for row in found.added:
        rows[_key(found, row)] = (row, False)
    for key in found.ended:
        rows[tuple(key)] = (rows.get(tuple(key), (None, True))[0], True)
    some = list(rows.items())[part]
    before: dict[Row, tuple[Any, ...]] = {}
    if found.ended:
        ended = [key for key, (_, is_ended) in some if is_ended]
        before = ended_by(connection, found.table, ended, entry.seq)
    return TableChange(
        table=found.table,
        added=len(found.added),
        ended=len(found.ended),
        rows=tuple(
            _row(found, row, before.get(key), is_ended=is_ended) for key, (row, is_ended) in some
        ),
        total=len(rows),
    )


def _key(found: _Collected, row: Row) -> Row:
    """Give what a row is ended by; a row that never is stands for itself."""
    names = VERSION_KEYS.get(found.table)
    if names is None:
        return row
    cells = dict(zip(found.columns, row, strict=True))
    return tuple(cells[name] for name in names)


def _row(found: _Collected, after: Row | None, before: Row | None, *, is_ended: bool) -> RowChange:
    names = found.columns
    old = {} if before is None else dict(zip(names, before, strict=True))
    new = {} if after is None else dict(zip(names, after, strict=True))
    known = new or old
    shown = {name: _cell(name, known[name]) for name in SHOWN[found.table]} if known else {}
    return RowChange(
        values={name: text for name, text in shown.items() if text is not None},
        is_added=after is not None,
        is_ended=is_ended,
        cells=tuple(_cells(old, new)),
    )


def _cells(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[CellChange]:
    if not (old and new):
        return
    for name in (each for each in old if each not in _VERSION):
        before, after = _cell(name, old[name]), _cell(name, new[name])
        if before != after:
            yield CellChange(column=name, before=before, after=after)


def _cell(name: str, cell: object) -> str | None:
    """Write a cell as text: amounts as decimals, lots by their numbers, bytes by their first."""
    if cell is None:
        return None
    if isinstance(cell, bytes | memoryview):
        return bytes(cell).hex()[:_OCTETS_SHOWN]
    if isinstance(cell, int) and name in AMOUNTS:
        return text_from_micro(cell)
    if isinstance(cell, int) and name in _LOTS:
        return lot_number(cell)
    return str(cell)


def _corrects(entry: Entry) -> bool:
    return entry.kind is EntryKind.ENTRY_CORRECTED


def _undone_kind(entry: Entry) -> EntryKind | None:
    """Give the kind of what a mirror undoes."""
    if _corrects(entry):
        return EntryKind(entry.payload["corrected_kind"])
    return EntryKind.CONSUMPTION_CONFIRMED if entry.kind is EntryKind.SLIP_VOIDED else None


def _postings(
    connection: Connection, entry: Entry, rows: Sequence[Mapping[str, Any]]
) -> tuple[PostingChange, ...]:
    undone = _undone_kind(entry)
    operations = OPERATIONS.get(undone or entry.kind, ())
    lots = goods.lots_by_key(connection, (lot_key(row["lot"]) for row in rows))
    found = []
    for row in rows:
        source, target = row["from"], row["to"]
        way = (Account(source[0]), Account(target[0]))
        lot = lots.get(lot_key(row["lot"]))
        found.append(
            PostingChange(
                operation=_operation(operations, way if undone is None else way[::-1]),
                lot=row["lot"],
                unit=None if lot is None else lot.unit,
                source_account=source[0],
                source_reference=source[1],
                target_account=target[0],
                target_reference=target[1],
                amounts=amounts_of(row),
            )
        )
    return tuple(found)


def _operation(operations: Sequence[Operation], way: tuple[Account, ...]) -> str | None:
    """Find the row of the table of movements by which goods went a way."""
    rows = (row for row in MOVEMENTS if row.operation in operations)
    return next((row.operation.value for row in rows if (row.source, row.target) == way), None)
