"""The journal by pages: newest first, by any filter, a bounded search at a time."""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, Final

from freezone.clock import after_end_of, micros_of, start_of
from freezone.errors.people import PersonUnknownError
from freezone.errors.values import PeriodReversedError
from freezone.journal.entry import EntryKind
from freezone.projections.subjects import subjects_of
from freezone.services.desk import Desk
from freezone.services.entry_summary import summary_of
from freezone.services.roles import Act
from freezone.store import entry_list, journal, people
from freezone.store.connection import Connection
from freezone.store.entry_list import About, Stretch, Wanted
from freezone.store.journal import StoredEntry

SCANNED: Final = 10_000
"""Entries looked at for one page at the most; a page that ends there says where to go on."""
SCANNED_FOR_WORDS: Final = 2_000
LETTERS: Final = 2_000_000
"""Letters of payloads read for one page, give or take one entry: large declarations fill it."""
DEARER: Final = 4
"""Times that a letter in which words are looked for costs one that is only read."""
FEW: Final = 4
"""Subjects shown on a line."""
_TOGETHER, _READ_TOGETHER = 1_000, 20


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryFilter:
    """Which entries are asked for; whatever is None fits all."""

    kind: str | None = None
    person: str | None = None
    """Number or name of the person who acted."""
    terminal: str | None = None
    subject: str | None = None
    """A number the entry is about: lot, declaration, operation, line, slip, finding, place,
    participant, person, contract, object or another entry."""
    words: str | None = None
    """Words that all stand in its reasons and document numbers, in any case."""
    recorded_from: date | None = None
    recorded_to: date | None = None
    """Both days included, in Almaty."""
    period: str | None = None
    """Accounting period, as 2026-11."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryLine:
    """An entry as one line of the journal."""

    seq: int
    kind: str
    effective: datetime
    recorded: datetime
    person: str
    person_name: str
    terminal: str
    period: str
    subjects: tuple[str, ...]
    """The first few of what it is about."""
    summary: Mapping[str, str]
    """What it did, as parameters by name; never a sentence."""
    corrects: int | None
    corrected_by: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalPage:
    """A page of the journal."""

    rows: tuple[EntryLine, ...]
    has_more: bool
    """Another entry that fits is known to follow."""
    continue_at: int | None
    """``before`` (or ``after``) of the next page; None when everything was looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Entries found, as stored, and where the search stopped."""

    entries: tuple[StoredEntry, ...]
    has_more: bool
    continue_at: int | None


def journal_page(
    desk: Desk,
    chosen: EntryFilter,
    *,
    before: int | None = None,
    after: int | None = None,
    limit: int = 100,
) -> JournalPage:
    """Give a page of entries before a number, the newest first; after a number, the oldest first.

    A page with fewer rows than asked for and a ``continue_at`` is a partial one: the search stopped
    where it had looked at as much as a page may cost.

    Raises:
        NotPermittedError: FZ-501. PersonUnknownError: FZ-506. PeriodReversedError: FZ-114.
    """
    desk.acting(Act.READ_JOURNAL)
    with desk.record.reading() as connection:
        found = find_entries(connection, chosen, before=before, after=after, limit=limit)
        return JournalPage(
            rows=tuple(_lines(connection, found.entries)),
            has_more=found.has_more,
            continue_at=found.continue_at,
        )


def _lines(connection: Connection, stored: Sequence[StoredEntry]) -> Iterator[EntryLine]:
    corrections = entry_list.corrections_of(connection, [each.header.seq for each in stored])
    names = entry_list.names_of(connection, (each.header.person for each in stored))
    for each in stored:
        entry = each.entry()
        is_correction = entry.kind is EntryKind.ENTRY_CORRECTED
        yield EntryLine(
            seq=entry.seq,
            kind=entry.kind.value,
            effective=entry.effective_moment,
            recorded=entry.recorded_moment,
            person=entry.person,
            person_name=names.get(entry.person, entry.person),
            terminal=entry.terminal,
            period=entry.period,
            subjects=tuple(name for name in subjects_of(entry) if name != entry.person)[:FEW],
            summary=summary_of(entry),
            corrects=entry.payload["corrects"] if is_correction else None,
            corrected_by=corrections.get(entry.seq),
        )


def find_entries(
    connection: Connection,
    chosen: EntryFilter,
    *,
    before: int | None = None,
    after: int | None = None,
    limit: int,
) -> Found:
    """Find the next entries that fit, within the bounds of one page.

    Raises:
        PersonUnknownError: FZ-506. PeriodReversedError: FZ-114.
    """
    if limit < 1:
        return Found(entries=(), has_more=False, continue_at=None)
    last = journal.head(connection).seq
    stretch = Stretch(
        above=after or 0,
        below=last + 1 if before is None else min(before, last + 1),
        is_newest_first=after is None or before is not None,
    )
    wanted = _wanted(connection, chosen)
    search = _Search(
        connection=connection,
        way=_way(connection, chosen, wanted),
        words=_words(chosen.words),
        limit=limit,
    )
    return search.through(_narrowed(connection, stretch, wanted, last))


def find_all(
    connection: Connection, chosen: EntryFilter, *, after: int | None, limit: int
) -> list[StoredEntry]:
    """Find as many entries that fit, page after page, however far the search has to go."""
    entries: list[StoredEntry] = []
    before: int | None = None
    while len(entries) < limit:
        left = limit - len(entries)
        found = find_entries(connection, chosen, before=before, after=after, limit=left)
        entries += found.entries
        if found.continue_at is None:
            break
        if after is None:
            before = found.continue_at
        else:
            after = found.continue_at
    return entries


def _wanted(connection: Connection, chosen: EntryFilter) -> Wanted:
    first, final = chosen.recorded_from, chosen.recorded_to
    if first is not None and final is not None and final < first:
        raise PeriodReversedError(first=first, last=final)
    person = None
    if chosen.person is not None:
        known = people.person_by_name(connection, " ".join(chosen.person.split()))
        if known is None:
            raise PersonUnknownError(name=chosen.person)
        person = known.number
    return Wanted(
        kind=chosen.kind,
        person=person,
        terminal=chosen.terminal,
        period=chosen.period,
        recorded_from=None if first is None else micros_of(start_of(first)),
        recorded_before=None if final is None else micros_of(after_end_of(final)),
    )


def _narrowed(connection: Connection, stretch: Stretch, wanted: Wanted, last: int) -> Stretch:
    """Leave out what cannot fit: other days, and what came after a period was closed."""
    above, below = stretch.above, stretch.below
    if wanted.recorded_from is not None or wanted.recorded_before is not None:
        low, high = entry_list.recorded_between(
            connection, last, wanted.recorded_from, wanted.recorded_before
        )
        above, below = max(above, low), min(below, high)
    if wanted.period is not None:
        closed = journal.closing_entry(connection, wanted.period)
        below = below if closed is None else min(below, closed + 1)
    return replace(stretch, above=above, below=below)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Way:
    """By which index the journal is walked, and what is left to look at in each entry."""

    about: About | None
    kind: str | None
    rest: Wanted

    def numbers(self, connection: Connection, stretch: Stretch, count: int) -> list[int]:
        if self.about is not None:
            return entry_list.numbers_about(connection, self.about, stretch, count)
        return entry_list.numbers_of_kind(connection, self.kind, stretch, count)


def _way(connection: Connection, chosen: EntryFilter, wanted: Wanted) -> _Way:
    """Choose the narrowest index: the subject, else the kind, else the person."""
    subject = None if chosen.subject is None else " ".join(chosen.subject.split())
    if subject:
        about = entry_list.about(connection, unicodedata.normalize("NFC", subject))
        return _Way(about=about, kind=None, rest=wanted)
    if wanted.kind is None and wanted.person is not None:
        acted = About(subjects=frozenset({wanted.person}), declaration=None, entries=frozenset())
        return _Way(about=acted, kind=None, rest=wanted)
    return _Way(about=None, kind=wanted.kind, rest=replace(wanted, kind=None))


@dataclass(slots=True, kw_only=True)
class _Search:
    """A search through a stretch of the journal that knows when it has cost enough."""

    connection: Connection
    way: _Way
    words: tuple[str, ...]
    limit: int

    def through(self, stretch: Stretch) -> Found:
        is_open = self.way.rest == Wanted() and not self.words
        size = self.limit + 1 if is_open else _TOGETHER
        found: list[StoredEntry] = []
        letters = scanned = 0
        most = SCANNED_FOR_WORDS if self.words else SCANNED
        while True:
            numbers = self.way.numbers(self.connection, stretch, size)
            fitting = numbers
            if numbers and self.way.rest != Wanted():
                fitting = entry_list.fitting(self.connection, numbers, self.way.rest)
            for stored in self._read(fitting):
                is_searched = bool(self.words) and _has_texts(stored.payload)
                fits = _says(stored, self.words) if is_searched else not self.words
                if fits and len(found) == self.limit:
                    return _stopped(found, found[-1].header.seq, has_more=True)
                if fits:
                    found.append(stored)
                if fits or is_searched:
                    letters += len(stored.payload) * (DEARER if is_searched else 1)
                if letters > LETTERS:
                    return _stopped(found, stored.header.seq)
            scanned += len(numbers)
            if len(numbers) < size:
                return _stopped(found, None)
            if scanned >= most:
                return _stopped(found, numbers[-1])
            stretch = _beyond(stretch, numbers[-1])

    def _read(self, numbers: Sequence[int]) -> Iterator[StoredEntry]:
        for start in range(0, len(numbers), _READ_TOGETHER):
            some = numbers[start : start + _READ_TOGETHER]
            yield from journal.entries_by_seq(self.connection, some)


def _stopped(found: list[StoredEntry], continue_at: int | None, *, has_more: bool = False) -> Found:
    return Found(entries=tuple(found), has_more=has_more, continue_at=continue_at)


def _beyond(stretch: Stretch, seq: int) -> Stretch:
    if stretch.is_newest_first:
        return replace(stretch, below=seq)
    return replace(stretch, above=seq)


def _words(text: str | None) -> tuple[str, ...]:
    return tuple(unicodedata.normalize("NFC", text or "").casefold().split())


_TEXTS: Final = ('"reason":"', '"ground":"', '"decision":"', '"document":{', '"documents":[{')
"""How payloads begin the texts that words are looked for in."""


def _has_texts(payload: str) -> bool:
    """Tell quickly whether a payload may say a reason or name a document; most moves do not."""
    return any(each in payload for each in _TEXTS)


def _says(stored: StoredEntry, words: Sequence[str]) -> bool:
    """Tell whether all words stand in an entry's reasons and document numbers."""
    # Folding the case of a whole payload would take longer than parsing it.
    texts = "\n".join(each for each in _texts(stored.entry().payload) if each).casefold()
    return all(word in texts for word in words)


def _texts(payload: Mapping[str, Any]) -> Iterator[str | None]:
    """Give the reasons, grounds, decisions and document numbers of an entry."""
    yield payload.get("reason")
    yield payload.get("ground")
    for part, names in (
        ("slip", ("reason",)), ("finding", ("ground",)), ("release", ("decision",)),
        ("declaration", ("decision",)), ("document", ("name", "number")),
    ):  # fmt: skip
        inside = payload.get(part) or {}
        yield from (inside.get(name) for name in names)
    for item in payload.get("items", ()):
        yield item["reason"]
        yield from (document["number"] for document in item["documents"])
