"""The card of an entry: who wrote it and when, what it changed, what undoes it, its payload."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from rich.cells import chop_cells
from textual import on

from freezone.services.entry_changes import (
    EntryChanges,
    PostingChange,
    RowChange,
    TableChange,
    entry_changes,
)
from freezone.services.journal_list import EntryFilter, EntryLine, journal_page
from freezone.services.queries import EntryView, entry_view
from ui.amounts import both
from ui.changes import value_text
from ui.outcomes import Outcome
from ui.reasons import reason_lines
from ui.screens.thing import ThingScreen
from ui.summaries import kind_text
from ui.widgets.card import Card, CardLine, CardPage, fact, paragraph, row, title
from ui.widgets.lines import Lines
from ui.widgets.spans import Look, Span

ROWS: Final = 50
"""Rows of each list that are read at a time: an entry of 999 items has thousands."""
LETTERS: Final = 4_000
"""Letters of the payload that are shown at a time."""
_MORE, _POSTINGS, _FINDINGS, _PAYLOAD = "more", "postings", "finding", "payload"
_OPENS: Final[Mapping[str, tuple[str, str]]] = {
    "lot": ("lot", "number"), "lot_state": ("lot", "lot"), "pack": ("lot", "lot"),
    "operation": ("lot", "lot"), "consumption_line": ("lot", "lot"), "slip": ("slip", "number"),
    "slip_line": ("lot", "lot"), "declaration": ("declaration", "number"),
    "finding": ("finding", "number"), "participant": ("participant", "bin"),
    "contract": ("participant", "participant"), "correction": ("entry", "corrected_seq"),
}  # fmt: skip
"""By table, what a row of it opens, and the column with its number."""
_LAST: Final = frozenset({"number_range"})
"""Tables that tell the least stand last."""


class EntryScreen(ThingScreen):
    """One entry of the journal."""

    CSS_PATH = "entry.tcss"
    TITLE_KEY = "entry"

    def __init__(self, number: str) -> None:
        super().__init__(number)
        self._entry: EntryView | None = None
        self._line: EntryLine | None = None
        self._changes: EntryChanges | None = None
        self._payload = ""
        self._letters = LETTERS

    @property
    def _seq(self) -> int:
        return int(self._number)

    def heading(self) -> str:
        """Name the entry."""
        return f"{self.words.label('entry')} № {self._seq}"

    async def show(self, number: str) -> None:
        """Show another entry in the same screen."""
        self._letters = LETTERS
        self._entry = self._line = self._changes = None
        await super().show(number)

    async def read(self) -> None:
        """Read the entry, and what it changed."""
        seq = self._seq
        entry = await self.reading(entry_view, seq)
        page = await self.reading(journal_page, EntryFilter(), before=seq + 1, limit=1)
        changes = await self.reading(entry_changes, seq, limit=ROWS)
        if seq != self._seq:
            return
        self._entry, self._line, self._changes = entry, page.rows[0], changes
        self._payload = json.dumps(
            entry.payload, ensure_ascii=False, sort_keys=True, separators=(",", ":")
        )

    # The card.

    def page(self, width: int) -> CardPage:
        """Say what the entry is, and what it changed."""
        entry, line, changes = self._entry, self._line, self._changes
        if entry is None or line is None or changes is None:
            yield from paragraph(self.words.text("desk-working"), width, look=Look.DIM)
            return
        yield from paragraph(kind_text(self.words, entry.kind), width, look=Look.STRONG)
        yield from self._links(changes, width)
        yield from self._header(entry, line, width)
        yield from self._postings(changes, width)
        yield from self._findings(changes, width)
        for table in sorted(changes.tables, key=lambda each: each.table in _LAST):
            yield from self._table(table, width)
        yield from self._undoing(changes, width)
        yield from self._stored(width)

    def _links(self, changes: EntryChanges, width: int) -> CardPage:
        words = self.words
        if changes.corrected_by is not None:
            said = words.text("journal-undone-by", entry=changes.corrected_by)
            target = f"entry:{changes.corrected_by}"
            yield from paragraph(f"✗ {said}", width, look=Look.WARN, target=target)
        if changes.corrects is not None:
            said = words.text("journal-undoes", entry=changes.corrects)
            target = f"entry:{changes.corrects}"
            yield from paragraph(f"↶ {said}", width, look=Look.WARN, target=target)

    def _header(self, entry: EntryView, line: EntryLine, width: int) -> CardPage:
        words, display = self.words, self.words.display
        yield CardLine(())
        person = entry.person
        if line.person_name != person:
            person = f"{line.person_name} · {person}"
        effective = display.moment(entry.effective, seconds=True)
        recorded = display.moment(entry.recorded, seconds=True)
        yield from fact(words.text("journal-effective"), effective, width)
        yield from fact(words.text("journal-recorded"), recorded, width)
        yield from fact(words.label("person"), person, width)
        yield from fact(words.text("journal-terminal"), entry.terminal, width)
        yield from fact(words.label("period"), entry.period, width)
        yield from fact(words.label("reason"), line.summary.get("reason"), width)
        yield from fact(words.label("fingerprint"), entry.fingerprint, width)

    def _postings(self, changes: EntryChanges, width: int) -> CardPage:
        if not changes.postings:
            return
        yield from title(self.words.text("journal-goods", count=changes.postings_total))
        for each in changes.postings:
            yield from self._posting(each, width)
        yield from self._more(_POSTINGS, changes.postings_total - len(changes.postings))

    def _posting(self, each: PostingChange, width: int) -> Iterator[CardLine]:
        words = self.words
        does = "" if each.operation is None else words.text(f"operation-{each.operation}")
        amount = both(words, each.amounts.net, each.amounts.quantity, each.unit)
        said = "   ".join(part for part in (each.lot, amount, does) if part)
        yield from paragraph(said, width, indent=2, target=f"lot:{each.lot}")
        source = self._balance(each.source_account, each.source_reference)
        target = self._balance(each.target_account, each.target_reference)
        yield from paragraph(f"{source} → {target}", width, look=Look.DIM, indent=4)

    def _balance(self, account: str, reference: str) -> str:
        name = self.words.text(f"account-{account.replace(':', '-')}")
        return f"{name} ({reference})"

    def _findings(self, changes: EntryChanges, width: int) -> CardPage:
        if not changes.findings:
            return
        yield from title(self.words.text("journal-findings-opened", count=changes.findings_total))
        for each in changes.findings:
            target = f"finding:{each.finding}"
            yield from reason_lines(self.words, each.reason, width, target=target)
        yield from self._more(_FINDINGS, changes.findings_total - len(changes.findings))

    def _table(self, table: TableChange, width: int) -> CardPage:
        if table.table == _FINDINGS and not table.ended:
            return  # Told above, in sentences.
        name = self.words.text(f"changes-table-{table.table.replace('_', '-')}")
        counts = {"added": str(table.added), "ended": str(table.ended)}
        yield from title(self.words.text("changes-counts", table=name, **counts))
        for each in table.rows:
            yield from self._row(table.table, each, width)
        yield from self._more(table.table, table.total - len(table.rows))

    def _row(self, table: str, each: RowChange, width: int) -> Iterator[CardLine]:
        words = self.words
        values = (value_text(words, table, name, text) for name, text in each.values.items())
        kind, column = _OPENS.get(table, ("", ""))
        number = each.values.get(column)
        target = None if number is None else f"{kind}:{number}"
        sign = "+" if each.is_added and not each.is_ended else "–"
        if each.is_added and each.is_ended:
            sign = "~"
        said = f"{sign} {' · '.join(values)}"
        yield from paragraph(said, width, indent=2, target=target)
        for cell in each.cells:
            name = words.text(f"changes-column-{cell.column.replace('_', '-')}")
            before = value_text(words, table, cell.column, cell.before)
            after = value_text(words, table, cell.column, cell.after)
            changed = f"{name}: {before} → {after}"
            yield from paragraph(changed, width, look=Look.DIM, indent=6)

    def _more(self, name: str, count: int) -> Iterator[CardLine]:
        if count > 0:
            said = self.words.text("journal-more", count=count)
            yield row((Span("  ▾ ", Look.DIM), Span(said, Look.DIM)), f"{_MORE}:{name}")

    def _undoing(self, changes: EntryChanges, width: int) -> CardPage:
        words = self.words
        yield from title(words.text("journal-undoing"))
        if changes.may_correct:
            yield from paragraph(words.text("journal-may-undo"), width, indent=2)
        for reason in changes.obstacles:
            yield from reason_lines(words, reason, width)

    def _stored(self, width: int) -> CardPage:
        words, entry = self.words, self._entry
        if entry is None:
            return
        yield from title(words.text("journal-stored"))
        yield from fact(words.text("journal-id"), entry.id, width)
        yield from fact(words.text("journal-stored-kind"), entry.kind, width)
        yield from fact(words.text("journal-hash"), entry.hash, width)
        yield CardLine(())
        for part in chop_cells(self._payload[: self._letters], max(8, width - 2)):
            yield CardLine((Span("  "), Span(part, Look.DIM)))
        left = len(self._payload) - self._letters
        if left > 0:
            said = words.text("journal-more-letters", count=left)
            yield row((Span("  ▾ ", Look.DIM), Span(said, Look.DIM)), f"{_MORE}:{_PAYLOAD}")

    # What opens.

    @on(Lines.Opened)
    def _opened(self, event: Lines.Opened) -> None:
        event.stop()
        kind, _, name = event.target.partition(":")
        if kind != _MORE:
            self.desk_app.go.open(event.target)
        elif name == _PAYLOAD:
            self._letters += LETTERS
            self.query_one(Card).fold()
        else:
            self.begin(self._read_on(name), group="more")

    async def _read_on(self, name: str) -> None:
        """Read the next rows of one list; the cursor stays where they begin."""
        seq, before = self._seq, self._changes
        if before is None:
            return
        skip = _shown(before, name)
        found = await self.reading(entry_changes, seq, limit=ROWS, skip=skip)
        if seq == self._seq and self._changes is before:
            self._changes = _extended(before, found, name)
            self.query_one(Card).fold()

    # Undoing.

    def undoable(self) -> int | None:
        """Offer to undo this entry, unless something stands in the way."""
        changes = self._changes
        return changes.seq if changes is not None and changes.may_correct else None

    def why_not(self, act: str) -> Outcome | None:
        """Say what stands in the way of undoing it."""
        if act == "undo" and self._changes is None:
            return Outcome.waiting("desk-working")
        if act == "undo" and self._changes is not None and self._changes.obstacles:
            return Outcome.refused(*self._changes.obstacles)
        return super().why_not(act)


def _shown(changes: EntryChanges, name: str) -> int:
    """Count the rows of a list that are read."""
    if name == _POSTINGS:
        return len(changes.postings)
    tables = {each.table: len(each.rows) for each in changes.tables}
    return len(changes.findings) if name == _FINDINGS else tables[name]


def _extended(changes: EntryChanges, more: EntryChanges, name: str) -> EntryChanges:
    """Put the next rows of one list behind those that are read."""
    if name == _POSTINGS:
        return replace(changes, postings=changes.postings + more.postings)
    if name == _FINDINGS:
        return replace(changes, findings=changes.findings + more.findings)
    rows = {each.table: each.rows for each in more.tables}
    tables = (
        replace(each, rows=each.rows + rows[name]) if each.table == name else each
        for each in changes.tables
    )
    return replace(changes, tables=tuple(tables))
