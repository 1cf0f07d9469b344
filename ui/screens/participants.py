"""Participants: who works in the zone, under which contract."""

from freezone.services.page import Page
from freezone.services.participant_list import ParticipantLine, participant_list
from freezone.services.roles import Act
from ui.outcomes import Outcome
from ui.permission import not_permitted
from ui.screens.list import ListScreen
from ui.screens.participant_form import ParticipantFormScreen
from ui.widgets.spans import Look, Span
from ui.widgets.table import Column
from ui.words import Words


def named(words: Words, line: ParticipantLine) -> str:
    """Name a participant in the language there is, if it has a name there."""
    names = {"kk": line.name_kk, "ru": line.name_ru}
    return names.get(words.language.value) or line.name


class ParticipantsScreen(ListScreen[ParticipantLine]):
    """The participants, by their BINs."""

    CSS_PATH = "participants.tcss"
    TITLE_KEY = "section-participants"
    EMPTY = "participants-empty"

    def columns(self) -> tuple[Column[ParticipantLine], ...]:
        """Give the columns."""
        return (
            Column(label="bin", cell=lambda row: row.bin, width=12),
            Column(label="name", cell=lambda row: named(self.words, row), width=18, grows=True),
            Column(label="contract-number", cell=self._contract, width=18),
            Column(label="contract-valid-until", cell=self._until, width=12),
            Column(label="activity", cell=self._activities, width=20, since=98),
        )

    async def page(
        self, *, after: str | None = None, before: str | None = None
    ) -> Page[ParticipantLine]:
        """Read the whole register: it is short."""
        rows = await self.reading(participant_list)
        wanted = self.filters.get("words", "").casefold().split()
        found = tuple(row for row in rows if all(word in self._searched(row) for word in wanted))
        return Page(rows=found, has_more=False)

    def position(self, row: ParticipantLine) -> str:
        """Pages would follow the BINs."""
        return row.bin

    def key(self, row: ParticipantLine) -> str:
        """Open a participant by its BIN."""
        return f"participant:{row.bin}"

    def subtitle(self) -> str:
        """Say what is listed, and in which order."""
        return super().subtitle() if self.filters else self.words.text("participants-all")

    def beneath(self, row: ParticipantLine) -> str:
        """Tell the activities of the contract in force, or that there is none."""
        words, contract = self.words, row.in_force
        if contract is None:
            return words.text("participants-none-in-force")
        activities = "; ".join(words.named(f"activity-{each}") for each in contract.activities)
        return f"{named(words, row)} · {activities}"

    def why_not(self, act: str) -> Outcome | None:
        """Registering is for those who administer."""
        why = super().why_not(act)
        if act in {"operations", "post"} and why is None:
            return not_permitted(self.desk_app.session, Act.ADMINISTER)
        return why

    def do_operations(self) -> None:
        """Register a participant."""
        self.app.push_screen(ParticipantFormScreen())

    @staticmethod
    def _searched(row: ParticipantLine) -> str:
        numbers = (each.number for each in row.contracts)
        texts = (row.bin, row.name, row.name_kk, row.name_ru, *numbers)
        return " ".join(text for text in texts if text).casefold()

    def _contract(self, row: ParticipantLine) -> str | Span:
        if row.in_force is None:
            return Span(self.words.text("participants-none"), Look.WARN)
        return row.in_force.number

    def _until(self, row: ParticipantLine) -> str:
        contract = row.in_force
        if contract is None:
            return ""
        if contract.valid_until is None:
            return self.words.text("contract-no-end")
        return self.words.display.date(contract.valid_until)

    @staticmethod
    def _activities(row: ParticipantLine) -> str:
        return " ".join(row.in_force.activities) if row.in_force is not None else ""
