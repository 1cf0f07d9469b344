"""The replay: entries become rows of the scratch database by the same pure functions.

Many entries are written at a time. Where a batch fails, its entries are written one by one, and
the one that cannot be is named.
"""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final, cast

from freezone.errors import FreezoneError, InvariantError
from freezone.errors.verification import InvariantBrokenError, ReplayFailedError
from freezone.journal.entry import Entry
from freezone.ledger.invariants import check_entry_balances, check_split_adds_up
from freezone.projections import project
from freezone.projections.changes import AddUp, Change, End, Insert, Row
from freezone.projections.goods import legs_of, rows_add_up
from freezone.store.failures import driver_errors
from freezone.store.verifying.finding import Findings
from freezone.store.verifying.scratch import Scratch
from freezone.store.writer import ADD_TO_BALANCE, end_statement, insert_statement

_JOURNAL: Final = "journal"
_ENTRIES: Final = 400
_CHANGES: Final = 10_000
"""Entries and row changes written together at the most, give or take one entry."""
_UNFIT: Final = (
    LookupError, TypeError, ValueError, AttributeError, ArithmeticError, RecursionError,
    FreezoneError, InvariantError,
)  # fmt: skip
"""What a projection raises over a payload that is not one of its kind."""
_REFUSED: Final = (
    *_UNFIT, sqlite3.IntegrityError, sqlite3.ProgrammingError, sqlite3.InterfaceError,
    sqlite3.DataError,
)  # fmt: skip
"""What the scratch database raises over rows that contradict each other."""


class Replay:
    """Writes entries into a scratch database and checks what each of them posts."""

    def __init__(self, scratch: Scratch, findings: Findings) -> None:
        self._scratch = scratch
        self._findings = findings
        self._stored = len(findings)
        self._batch: list[tuple[Entry, list[Change]]] = []
        self._size = 0
        self._last: Entry | None = None

    def add(self, entry: Entry) -> None:
        """Replay one entry, written with the next batch."""
        self._last = entry
        try:
            changes = list(project(entry))
            _check_legs(entry, changes, self._findings)
        except _UNFIT:
            self._failed(entry)
            return
        self._batch.append((entry, changes))
        for change in changes:
            self._size += len(change.keys if isinstance(change, End) else change.rows)
        if len(self._batch) >= _ENTRIES or self._size >= _CHANGES:
            self.flush()

    def flush(self) -> None:
        """Write what is waiting, and how far the replay came."""
        if self._last is None:
            return
        with driver_errors():
            try:
                with self._scratch.transaction():
                    _write(self._scratch, [changes for _, changes in self._batch])
                    self._move_on(self._last)
            except _REFUSED:
                self._write_singly()
        self._batch, self._size, self._last = [], 0, None

    def _write_singly(self) -> None:
        with self._scratch.transaction():
            for entry, changes in self._batch:
                try:
                    with self._scratch.savepoint():
                        _write(self._scratch, [changes])
                except _REFUSED:
                    self._failed(entry)
            self._move_on(cast(Entry, self._last))

    def _move_on(self, entry: Entry) -> None:
        rows = self._findings.rows_since(self._stored)
        self._scratch.move_on(entry.seq, entry.hash, rows)
        self._stored += len(rows)

    def _failed(self, entry: Entry) -> None:
        self._findings.add(
            ReplayFailedError, _JOURNAL, entry.seq, kind=entry.kind, version=entry.version
        )


def _check_legs(entry: Entry, changes: Iterable[Change], findings: Findings) -> None:
    """Check that an entry creates and destroys nothing.

    Invariants: INV-1, INV-6.
    """
    if all(
        rows_add_up(change.rows)
        for change in changes
        if isinstance(change, Insert) and change.table == "posting"
    ):
        return
    legs = legs_of(entry.payload)
    for check in (check_entry_balances, check_split_adds_up):
        try:
            check(legs)
        except InvariantError as error:
            findings.add(InvariantBrokenError, "posting", entry.seq, invariant=error.number)


def _write(scratch: Scratch, entries: Sequence[Sequence[Change]]) -> None:
    """Write the changes of several entries, table by table, each table's in their order.

    Raises:
        InvariantError: INV-8, no version to end.
    """
    steps: defaultdict[str, list[tuple[bool, list[Row]]]] = defaultdict(list)
    balances: dict[Row, list[int]] = {}
    for changes in entries:
        for change in changes:
            if isinstance(change, AddUp):
                _add_up(balances, change.rows)
                continue
            is_insert = isinstance(change, Insert)
            rows = (
                change.rows
                if isinstance(change, Insert)
                else [(change.seq, *each) for each in change.keys]
            )
            steps_of_table = steps[change.table]
            if steps_of_table and steps_of_table[-1][0] is is_insert:
                steps_of_table[-1][1].extend(rows)
            else:
                steps_of_table.append((is_insert, list(rows)))
    for table, steps_of_table in steps.items():
        for is_insert, rows in steps_of_table:
            if is_insert and rows:
                scratch.run_many(insert_statement(table, len(rows[0])), rows)
            elif not is_insert and scratch.run_many(end_statement(table), rows) != len(rows):
                raise InvariantError("INV-8", f"{table}: fewer versions to end than ended")
    scratch.run_many(ADD_TO_BALANCE, [(*key, *amounts) for key, amounts in balances.items()])


def _add_up(balances: dict[Row, list[int]], rows: Iterable[Row]) -> None:
    for lot, account, reference, net, quantity, value in cast("Iterable[tuple[int, ...]]", rows):
        sums = balances.setdefault((lot, account, reference), [0, 0, 0])
        sums[0] += net
        sums[1] += quantity
        sums[2] += value
