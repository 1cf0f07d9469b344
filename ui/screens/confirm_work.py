"""Confirmation, the second step: a participant's work list, marked as it will be confirmed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from freezone.ids import NumberKind
from freezone.services import registers
from freezone.services.confirmation import ConfirmRequest, Unconfirmed, unconfirmed
from freezone.services.confirmation_period import proposed_period
from freezone.services.page import Page
from freezone.services.roles import Act
from freezone.services.slip_card import SlipCard
from ui.amounts import amount, both, counted
from ui.forms.confirmation import Marks, Terms
from ui.forms.field import Choice
from ui.outcomes import Outcome
from ui.permission import not_permitted
from ui.scan_queue import Scan
from ui.screens.list import ListScreen
from ui.widgets.spans import Look, Span
from ui.widgets.table import Column

PART, WHOLE, ALL, NONE, TERMS = "part", "whole", "all", "none", "terms"


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """What the preview is asked to show, and to confirm."""

    request: ConfirmRequest
    done: Callable[[], None]
    """What to do once it was confirmed."""


class ConfirmWorkScreen(ListScreen[Unconfirmed]):
    """The consumption of a participant that waits to be confirmed.

    All of the period is marked at first, what is older is not. What is marked, and how much of it,
    is kept as a draft, so that a confirmation sent twice around a crash is one slip.
    """

    CSS_PATH = "confirm_work.tcss"
    EMPTY = "confirm-empty"

    def __init__(self, participant: str, replaced: SlipCard | None = None) -> None:
        super().__init__()
        self._participant = participant
        self._replaced = replaced
        self._company = participant
        self._terms: Terms | None = None
        self._taken_up: datetime | None = None
        """Of when the draft is that was taken up and not yet held against the record."""
        self._parts: dict[str, int] = {}
        self._seen: set[str] = set()

    def heading(self) -> str:
        """Name the participant, and the void slip that is replaced."""
        words, replaced = self.words, self._replaced
        said = words.text("confirm-title")
        if replaced is not None:
            said = words.text("confirm-title-replacing", slip=replaced.slip)
        return f"{said}: {self._company}"

    def columns(self) -> tuple[Column[Unconfirmed], ...]:
        """Give the columns: which line of which lot, when, how much of it now."""
        return (
            Column(label="confirm-line", cell=lambda row: row.line, width=13),
            Column(label="confirm-lot", cell=lambda row: row.lot, width=11),
            Column(
                label="lots-description", cell=lambda row: row.description, width=10, grows=True
            ),
            Column(label="category", cell=self._category, width=16, since=134),
            Column(label="object", cell=lambda row: row.object or "", width=14, since=118),
            Column(label="confirm-consumed-on", cell=self._consumed_on, width=11),
            Column(label="account-consumed", cell=self._consumed, width=17, right=True, since=98),
            Column(label="confirm-now", cell=self._now, width=17, right=True),
        )

    # Reading.

    async def page(
        self, *, after: str | None = None, before: str | None = None
    ) -> Page[Unconfirmed]:
        """Read the whole work list: a slip is made of all of it."""
        if self._terms is None:
            await self._begin()
        rows = await self._rows()
        if self._taken_up is not None:
            rows = await self._held_against(rows, self._taken_up)
        for row in rows:
            if row.line not in self._seen and self._is_meant(row):
                self.table.marked.add(self.key(row))
            self._seen.add(row.line)
        return Page(rows=rows, has_more=False)

    async def _rows(self) -> tuple[Unconfirmed, ...]:
        first, last = self._agreed.period
        return await self.reading(unconfirmed, self._participant, first, last)

    async def _held_against(
        self, rows: tuple[Unconfirmed, ...], saved: datetime
    ) -> tuple[Unconfirmed, ...]:
        """Go on with a draft; begin anew when all that was marked in it is decided by now."""
        self._taken_up = None
        marked = self.table.marked
        if not marked or not marked.isdisjoint(map(self.key, rows)):
            self.say(Outcome.note("form-draft-found", saved=saved.isoformat()))
            return rows
        self._start_over()
        await self._begin()
        return await self._rows()

    @property
    def _agreed(self) -> Terms:
        if self._terms is None:
            raise LookupError(self._participant)
        return self._terms

    async def _begin(self) -> None:
        """Take up what was marked before, or propose the period, or that of the slip replaced."""
        names = {row.bin: row.name for row in await self.reading(registers.participants)}
        self._company = names.get(self._participant, self._participant)
        person = "" if self.desk_app.session is None else self.desk_app.session.person
        draft = self.desk_app.memory.draft(self._draft_key)
        marks = None if draft is None else Marks.read(draft.values)
        if draft is not None and marks is not None:
            self._terms, self._parts = marks.terms, dict(marks.parts)
            self._seen = set(marks.seen)
            self.table.marked = {f"line:{line}" for line in marks.lines}
            self._taken_up = draft.saved
        elif self._replaced is not None:
            period = self._replaced.period_from, self._replaced.period_to
            self._terms = Terms(*period, prepared_by=person)
        else:
            period = await self.reading(proposed_period, self._participant)
            self._terms = Terms(*period, prepared_by=person)

    def _is_meant(self, row: Unconfirmed) -> bool:
        """Tell whether a line is marked at first; of a slip replaced, its lines as they stood."""
        if self._replaced is None:
            return not row.is_older
        on_slip = next((each for each in self._replaced.lines if each.line == row.line), None)
        if on_slip is not None and on_slip.amounts != row.left:
            has_unit = row.unit is not None
            self._parts[row.line] = on_slip.amounts.quantity if has_unit else on_slip.amounts.net
        return on_slip is not None

    async def _load(self) -> None:
        await super()._load()
        self.keys_changed()
        self.relabel()

    def position(self, row: Unconfirmed) -> str:
        """Lines are told apart by their numbers."""
        return row.line

    def key(self, row: Unconfirmed) -> str:
        """Mark a line by its number."""
        return f"line:{row.line}"

    def open(self, key: str) -> None:
        """Open the lot of a line."""
        row = self.table.current
        if row is not None:
            self.desk_app.go.open(f"lot:{row.lot}")

    # What it says.

    def subtitle(self) -> str:
        """Say the period, how many lines are marked, and who prepares the slip."""
        words, terms = self.words, self._terms
        if terms is None:
            return words.text("desk-working")
        return words.text(
            "confirm-subtitle",
            first=words.display.date(terms.period_from),
            last=words.display.date(terms.period_to),
            marked=len(self._marked),
            count=len(self.table.rows),
        )

    def beneath(self, row: Unconfirmed) -> str:
        """Tell what is left of the line, for what it was consumed, and what is odd about it."""
        words = self.words
        said = [words.text("confirm-left", amount=both(words, *_in(row)))]
        part = self._parts.get(row.line)
        if part is not None:
            said.append(words.text("confirm-part-of", amount=amount(words, part, row.unit)))
        said += [words.text(each) for each in self._oddities(row)]
        said += [self._category(row), row.object or "", row.description]
        said.append(f"{row.declaration} № {row.item}")
        return " · ".join(part for part in said if part)

    @staticmethod
    def _oddities(row: Unconfirmed) -> list[str]:
        marks = (("confirm-older", row.is_older), ("confirm-late", row.is_late))
        return [message for message, is_so in marks if is_so]

    def _category(self, row: Unconfirmed) -> str:
        return self.words.text(f"category-{row.category}")

    def _consumed_on(self, row: Unconfirmed) -> str | Span:
        day = self.words.display.date(row.consumed_on)
        return Span(f"!{day}", Look.WARN) if self._oddities(row) else f" {day}"

    def _consumed(self, row: Unconfirmed) -> str:
        return counted(self.words, row.consumed.net, row.consumed.quantity, row.unit)

    def _now(self, row: Unconfirmed) -> str | Span:
        part = self._parts.get(row.line)
        if part is not None:
            return Span(f"*{amount(self.words, part, row.unit)}", Look.WARN)
        return counted(self.words, row.left.net, row.left.quantity, row.unit)

    # Marks.

    @property
    def _marked(self) -> tuple[Unconfirmed, ...]:
        return tuple(row for row in self.table.rows if self.key(row) in self.table.marked)

    @property
    def _draft_key(self) -> str:
        replaced = "" if self._replaced is None else f":{self._replaced.slip}"
        return f"confirm:{self._participant}{replaced}"

    def do_mark(self) -> None:
        """Mark a line, or take its mark away."""
        self.table.toggle_mark()
        self._changed()

    def _changed(self) -> None:
        self._keep()
        self.keys_changed()
        self.relabel()

    def _keep(self) -> UUID:
        """Keep what is marked; give the id of the act that it will become."""
        marks = Marks(
            terms=self._agreed,
            lines=tuple(row.line for row in self._marked),
            parts=self._parts,
            seen=tuple(sorted(self._seen)),
        )
        return self.desk_app.memory.keep_draft(self._draft_key, marks.written()).request

    def do_find(self) -> None:
        """Ask for the period, and for who prepared the slip."""
        if self._terms is not None:
            self.desk_app.go.step("confirm-terms", self._participant, self._terms, self._set_terms)

    def _set_terms(self, terms: Terms) -> None:
        """Go on with another period: what is marked is proposed anew."""
        before, self._terms = self._terms, terms
        if before is not None and before.period != terms.period:
            self._parts.clear()
            self._seen.clear()
            self.table.marked = set()
            self.desk_app.memory.drop_draft(self._draft_key)
        else:
            self._changed()

    def do_operations(self) -> None:
        """Show what may be done with the lines."""
        choices = [
            Choice(key=key, says=f"confirm-do-{key}") for key in (PART, WHOLE, ALL, NONE, TERMS)
        ]
        self.desk_app.go.choose("key-operations", choices, self._operate)

    def _operate(self, name: str | None) -> None:
        row = self.table.current
        if name == TERMS:
            self.do_find()
        elif name == PART and row is not None:
            self.desk_app.go.step("confirm-part", row, self._asked, self._set_part)
        elif name == WHOLE and row is not None:
            self._set_part(row, None)
        elif name in {ALL, NONE}:
            keys = {self.key(each) for each in self.table.rows}
            self.table.marked = keys if name == ALL else set()
            self._changed()

    def _set_part(self, row: Unconfirmed, part: int | None) -> None:
        """Confirm a part of a line, or, with None, all that is left of it."""
        self._parts.pop(row.line, None)
        if part is not None:
            self._parts[row.line] = part
        self.table.marked.add(self.key(row))
        self._changed()

    # Confirming.

    def _asked(self, lines: dict[str, int | None], request: UUID) -> ConfirmRequest:
        terms = self._agreed
        return ConfirmRequest(
            participant=self._participant,
            period_from=terms.period_from,
            period_to=terms.period_to,
            lines=lines,
            prepared_by=terms.prepared_by or None,
            replaces=None if self._replaced is None else self._replaced.slip,
            id=request,
        )

    def why_not(self, act: str) -> Outcome | None:
        """Nothing to confirm while nothing is marked, or for whoever may not confirm."""
        if act in {"look", "post"}:
            may_not = not_permitted(self.desk_app.session, Act.CONFIRM)
            if may_not is not None:
                return may_not
            if not self.is_mounted or not self._marked:
                return Outcome.turned_down("confirm-nothing-marked")
        if act in {"mark", "operations"} and (not self.is_mounted or not self.table.rows):
            return Outcome.turned_down("confirm-empty")
        return super().why_not(act)

    def do_look(self) -> None:
        """Look at the slip that would be issued."""
        # Amounts as they are seen: what another desk confirms meanwhile is refused, not left out.
        lines = {row.line: self._parts.get(row.line) or _counted(row) for row in self._marked}
        request = self._asked(lines, self._keep())
        self.desk_app.go.step("confirm-preview", Work(request=request, done=self._forget))

    def do_post(self) -> None:
        """Look first: the slip is issued from its preview, by the same key."""
        self.do_look()

    def _forget(self) -> None:
        """Begin anew: what was marked is confirmed, and the next slip is another act."""
        self._start_over()
        self._replaced = None

    def _start_over(self) -> None:
        self.desk_app.memory.drop_draft(self._draft_key)
        self._terms = None
        self._parts.clear()
        self._seen.clear()
        self.table.marked = set()

    # Scans and words.

    async def take_scan(self, scan: Scan) -> Outcome:
        """Go to the line of a lot that was scanned; open whatever else was."""
        number = scan.number
        if number is not None and number.kind is NumberKind.LOT:
            for at, row in enumerate(self.table.rows):
                if row.lot == str(number):
                    self.table.move_to(at)
                    return Outcome.note("confirm-scan-line", lot=row.lot, line=row.line)
        return await super().take_scan(scan)

    def take_words(self, text: str) -> None:
        """Go to the next line in which words stand."""
        rows, asked = self.table.rows, text.casefold().split()
        start = self.table.cursor + 1
        for step in range(len(rows)):
            row = rows[(start + step) % len(rows)]
            said = f"{row.line} {row.lot} {row.description} {row.object or ''}".casefold()
            if all(word in said for word in asked):
                self.table.move_to((start + step) % len(rows))
                return
        self.say(Outcome.turned_down("confirm-words-nowhere", text=text))


def _counted(row: Unconfirmed) -> int | None:
    return (row.left.net if row.unit is None else row.left.quantity) or None


def _in(row: Unconfirmed) -> tuple[int, int, str | None]:
    return row.left.net, row.left.quantity, row.unit
