"""Confirmation slips, the last issued first."""

from freezone.services import registers
from freezone.services.page import Page
from freezone.services.slip_list import SlipListLine, slip_page
from ui.forms.filters import PARTICIPANT
from ui.screens.list import ListScreen
from ui.widgets.spans import Look, Span
from ui.widgets.table import Column
from ui.words import Words


class SlipsScreen(ListScreen[SlipListLine]):
    """The slips."""

    CSS_PATH = "slips.tcss"
    TITLE_KEY = "section-slips"
    EMPTY = "slips-empty"
    FILTERS = (PARTICIPANT,)

    def __init__(self, **filters: str) -> None:
        super().__init__(**filters)
        self._names: dict[str, str] = {}

    def columns(self) -> tuple[Column[SlipListLine], ...]:
        """Give the columns."""
        return (
            Column(label="slip-number", cell=lambda row: row.slip, width=11),
            Column(label="slips-state", cell=self._state, width=14),
            Column(label="participant", cell=self._company, width=12, grows=True),
            Column(label="period", cell=self._period, width=21),
            Column(label="slips-issued", cell=self._issued, width=22, since=106),
            Column(label="slips-lines", cell=lambda row: str(row.lines), width=5, right=True),
        )

    async def page(
        self, *, after: str | None = None, before: str | None = None
    ) -> Page[SlipListLine]:
        """Read a page of slips; of a page, those of the participants whose names were asked for."""
        rows = await self.reading(registers.participants)
        self._names = {row.bin: row.name for row in rows}
        participant = self.filters.get("participant") or None
        found = await self.reading(slip_page, participant=participant, after=after, before=before)
        words = self.filters.get("words", "").casefold().split()
        if not words:
            return found
        return Page(
            rows=tuple(row for row in found.rows if self._has(row, words)),
            has_more=found.has_more,
            continue_after=found.continue_after,
            continue_before=found.continue_before,
        )

    def _has(self, row: SlipListLine, words: list[str]) -> bool:
        said = f"{row.slip} {row.participant} {self._company(row)}".casefold()
        return all(word in said for word in words)

    def position(self, row: SlipListLine) -> str:
        """Pages follow the numbers of the slips."""
        return row.slip

    def key(self, row: SlipListLine) -> str:
        """Open a slip by its number."""
        return f"slip:{row.slip}"

    def beneath(self, row: SlipListLine) -> str:
        """Tell the whole name, and when and by which entry it was issued."""
        words = self.words
        issued = words.text("slip-issued-by-entry", moment=self._issued(row), entry=row.entry)
        bin_number = f"{words.label('bin')} {row.participant}"
        return " · ".join((self._company(row), bin_number, issued))

    def _state(self, row: SlipListLine) -> Span:
        return slip_state(self.words, is_void=row.is_void)

    def _company(self, row: SlipListLine) -> str:
        return self._names.get(row.participant, row.participant)

    def _period(self, row: SlipListLine) -> str:
        display = self.words.display
        return "–".join(map(display.iso_date, (row.period_from, row.period_to)))

    def _issued(self, row: SlipListLine) -> str:
        return self.words.display.moment(row.issued)


def slip_state(words: Words, *, is_void: bool) -> Span:
    """Say whether a slip counts: by a word and a sign, never by colour alone."""
    if is_void:
        return Span(f"✗ {words.text('slip-state-void')}", Look.BAD)
    return Span(f"✓ {words.text('slip-state-issued')}", Look.GOOD)
