"""Confirmation, the first step: whose consumption waits to be confirmed, the oldest first."""

from freezone.services import registers
from freezone.services.page import Page
from freezone.services.waiting import WaitingOf, unconfirmed_of_each
from ui.forms.filters import PARTICIPANT
from ui.screens.list import ListScreen
from ui.widgets.table import Column


class ConfirmationScreen(ListScreen[WaitingOf]):
    """The participants with something unconfirmed."""

    CSS_PATH = "confirmation.tcss"
    TITLE_KEY = "section-confirmation"
    EMPTY = "confirmation-empty"
    FILTERS = (PARTICIPANT,)

    def __init__(self, **filters: str) -> None:
        super().__init__(**filters)
        self._names: dict[str, str] = {}
        self._is_more = False

    def columns(self) -> tuple[Column[WaitingOf], ...]:
        """Give the columns."""
        return (
            Column(label="participant", cell=self._company, width=20, grows=True),
            Column(label="bin", cell=lambda row: row.participant, width=12),
            Column(
                label="confirmation-lines", cell=lambda row: str(row.count), width=9, right=True
            ),
            Column(label="confirmation-oldest", cell=self._oldest, width=12),
        )

    async def page(self, *, after: str | None = None, before: str | None = None) -> Page[WaitingOf]:
        """Read them all: there are as many as participants at the most."""
        waits = await self.reading(unconfirmed_of_each)
        rows = await self.reading(registers.participants)
        self._names = {row.bin: row.name for row in rows}
        self._is_more = waits.is_more
        found = [each for each in waits.by_participant if self._is_asked_for(each)]
        return Page(rows=tuple(sorted(found, key=lambda each: each.oldest)), has_more=False)

    def _is_asked_for(self, row: WaitingOf) -> bool:
        asked = self.filters.get("participant", "").strip()
        words = self.filters.get("words", "").casefold().split()
        said = f"{row.participant} {self._company(row)}".casefold()
        return asked in {"", row.participant} and all(word in said for word in words)

    def position(self, row: WaitingOf) -> str:
        """One row a participant."""
        return row.participant

    def key(self, row: WaitingOf) -> str:
        """Open the work list of a participant."""
        return row.participant

    def open(self, key: str) -> None:
        """Open the work list of a participant."""
        self.desk_app.go.step("confirm", key)

    def subtitle(self) -> str:
        """Say what is listed."""
        return super().subtitle() if self.filters else self.words.text("confirmation-all")

    def beneath(self, row: WaitingOf) -> str:
        """Tell the whole name, and whether there may be more than was counted."""
        said = [self._company(row)]
        if self._is_more:
            said.append(self.words.text("confirmation-more"))
        return " · ".join(said)

    def _company(self, row: WaitingOf) -> str:
        return self._names.get(row.participant, row.participant)

    def _oldest(self, row: WaitingOf) -> str:
        return self.words.display.date(row.oldest)
