"""The journal: what was done in the zone, the newest first, by whom, about what."""

import re
from datetime import datetime
from typing import Final

from freezone.clock import ALMATY
from freezone.errors import FreezoneError
from freezone.ids import Bin, DeclarationNumber, NumberKind
from freezone.services.entry_kinds import ENTRY_KINDS
from freezone.services.journal_list import EntryFilter, EntryLine, journal_page
from freezone.services.naming import named
from freezone.services.page import Page, page_of
from ui.forms.field import Choice, Field, FieldKind
from ui.forms.values import Values
from ui.outcomes import Outcome
from ui.scan_queue import Scan
from ui.screens.list import ListScreen
from ui.summaries import kind_text, summary_parts
from ui.widgets.spans import Look, Span
from ui.widgets.table import Column

WORDS = Field(name="words", label="filter-words", help="journal-words-help")
KIND = Field(
    name="kind",
    label="journal-kind",
    kind=FieldKind.CHOICE,
    choices=tuple(Choice(key=kind, says=f"entry-{kind.replace('.', '-')}") for kind in ENTRY_KINDS),
)
PERSON = Field(
    name="person",
    label="person",
    help="journal-person-help",
    takes=frozenset({NumberKind.PERSON}),
    codes=frozenset({"FZ-506"}),
)
SUBJECT = Field(
    name="subject",
    label="journal-subject",
    help="journal-subject-help",
    takes=frozenset({NumberKind.LOT, NumberKind.SLIP, NumberKind.OPERATION, NumberKind.PLACE}),
)
TERMINAL = Field(name="terminal", label="journal-terminal")
RECORDED_FROM = Field(name="recorded_from", label="journal-from", kind=FieldKind.DATE)
RECORDED_TO = Field(
    name="recorded_to", label="journal-to", kind=FieldKind.DATE, codes=frozenset({"FZ-114"})
)
_LOT: Final = re.compile(r"L\d{9}[0-9A-Z]")


class JournalScreen(ListScreen[EntryLine]):
    """The entries, the newest first."""

    CSS_PATH = "journal.tcss"
    TITLE_KEY = "section-journal"
    EMPTY = "journal-empty"
    FILTERS = (WORDS, KIND, PERSON, SUBJECT, RECORDED_FROM, RECORDED_TO, TERMINAL)

    def __init__(self, **filters: str) -> None:
        super().__init__(**filters)
        self._looked_to: int | None = None
        """Where looking stopped before a page was full; it goes on from there by itself."""

    def columns(self) -> tuple[Column[EntryLine], ...]:
        """Give the columns: when, what and about what at 80, who at 100, effective time at 120."""
        return (
            Column(label="journal-number", cell=lambda row: str(row.seq), width=7, right=True),
            Column(label="journal-recorded", cell=lambda row: self._clock(row.recorded), width=16),
            Column(label="journal-effective", cell=self._effective, width=16, since=116),
            Column(label="entry", cell=self._kind, width=20, grows=True),
            Column(label="journal-about", cell=about, width=20),
            Column(label="person", cell=lambda row: row.person_name, width=18, since=96),
        )

    async def page(self, *, after: str | None = None, before: str | None = None) -> Page[EntryLine]:
        """Read a page of entries; one that took too long to fill is followed by the next."""
        found = await self.reading(
            journal_page,
            self._asked(),
            before=None if after is None else int(after),
            after=None if before is None else int(before),
        )
        goes_on = None if found.continue_at is None else str(found.continue_at)
        is_partial = goes_on is not None and not found.has_more
        self._looked_to = found.continue_at if is_partial else None
        return page_of(found.rows, goes_on, is_newer=before is not None, is_partial=is_partial)

    def position(self, row: EntryLine) -> str:
        """Pages follow the numbers of the entries."""
        return str(row.seq)

    def key(self, row: EntryLine) -> str:
        """Open an entry by its number."""
        return f"entry:{row.seq}"

    def _asked(self) -> EntryFilter:
        values = Values(self.filters, self.words, {each.name: each.label for each in self.FILTERS})
        asked = EntryFilter(
            words=values.text("words"),
            kind=values.choice("kind", KIND.choices),
            person=values.text("person"),
            subject=values.text("subject"),
            terminal=values.text("terminal"),
            recorded_from=values.day("recorded_from"),
            recorded_to=values.day("recorded_to"),
        )
        values.refuse()
        return asked

    def subtitle(self) -> str:
        """Say what is listed, and how far it was looked for."""
        said = super().subtitle()
        if self._looked_to is None:
            return said
        return f"{said}   {self.words.text('journal-looking', entry=self._looked_to)}"

    def beneath(self, row: EntryLine) -> str:
        """Tell who did it, when it happened if not then, what undoes it, and what it did."""
        words, display = self.words, self.words.display
        said = [kind_text(words, row.kind), row.person_name]
        if self._effective(row):
            moment = display.moment(row.effective)
            said.append(f"{words.text('journal-effective')}: {moment}")
        if row.corrected_by is not None:
            said.append(words.text("journal-undone-by", entry=row.corrected_by))
        if row.corrects is not None:
            said.append(words.text("journal-undoes", entry=row.corrects))
        said += summary_parts(words, row.summary, but={about(row), row.person_name})
        return " · ".join(said)

    def _clock(self, moment: datetime) -> str:
        """Write a moment of Almaty for a column; the card of the entry writes it whole."""
        local = moment.astimezone(ALMATY)
        return f"{self.words.display.date(local.date())} {local:%H:%M}"

    def _effective(self, row: EntryLine) -> str:
        """Give when it happened, where that is not when it was recorded."""
        effective = self._clock(row.effective)
        return "" if effective == self._clock(row.recorded) else effective

    def _kind(self, row: EntryLine) -> str | Span:
        said = kind_text(self.words, row.kind)
        if row.corrected_by is not None:
            return Span(f"✗ {said}", Look.DIM)
        return Span(f"↶ {said}", Look.WARN) if row.corrects is not None else said

    # Scans.

    async def take_scan(self, scan: Scan) -> Outcome:
        """List everything about what was scanned; scanned once more, it is opened.

        A badge changes the person here as everywhere: nobody works under another's name.
        """
        number = scan.number
        is_listed = number is not None and self.filters.get("subject") == str(number)
        if number is None or number.kind is NumberKind.PERSON or is_listed:
            return await super().take_scan(scan)
        await self.reading(named, str(number))
        self.filters = {"subject": str(number)}
        await self._load()
        return Outcome.note("journal-all-about", number=str(number))

    def take_words(self, text: str) -> None:
        """Look for words, or for everything about a number that is not one of ours."""
        name = "subject" if is_number(text) else "words"
        self.filters[name] = text
        self.do_reload()


def is_number(text: str) -> bool:
    """Tell whether a text is the number of a declaration or of a company."""
    for kind in (DeclarationNumber, Bin):
        try:
            kind.parse(text)
        except FreezoneError:
            continue
        return True
    return False


def about(row: EntryLine) -> str:
    """Say what an entry is about: the slip, declaration or lot; else what names it best."""
    named = (row.summary.get(name) for name in ("slip", "declaration", "lot", "finding"))
    lots = (each for each in row.subjects if _LOT.fullmatch(each))
    return next((each for each in named if each), None) or next(lots, next(iter(row.subjects), ""))
