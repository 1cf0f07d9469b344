"""A participant: its names, its contracts, and what it has in the zone."""

from textual import on

from freezone.services.participant_list import (
    ContractLine,
    Counted,
    ParticipantCard,
    participant_card,
)
from freezone.services.roles import Act
from ui.forms.field import Choice
from ui.outcomes import Outcome
from ui.permission import not_permitted
from ui.screens.contract_form import ContractFormScreen
from ui.screens.participants import named
from ui.screens.thing import ThingScreen
from ui.sections import SECTIONS
from ui.widgets.card import CardPage, fact, paragraph, row, title
from ui.widgets.lines import Lines
from ui.widgets.spans import Look, Span, aligned


class ParticipantScreen(ThingScreen):
    """The card of one participant."""

    CSS_PATH = "participant.tcss"
    TITLE_KEY = "participant"

    def __init__(self, participant: str) -> None:
        super().__init__(participant)
        self._card: ParticipantCard | None = None

    async def read(self) -> None:
        """Read the participant."""
        self._card = await self.reading(participant_card, self._number)

    def why_not(self, act: str) -> Outcome | None:
        """Contracts are for those who administer."""
        why = super().why_not(act)
        if act == "operations" and why is None:
            return not_permitted(self.desk_app.session, Act.ADMINISTER)
        return why

    def do_operations(self) -> None:
        """Register a further contract, or replace one."""
        if self._card is None:
            return
        contracts = self._card.participant.contracts
        choices = (
            Choice(key="", says="contract-add"),
            *(
                Choice(key=each.number, name=each.number, says="contract-replace")
                for each in contracts
            ),
        )
        self.desk_app.go.choose("key-operations", choices, self._chosen)

    def _chosen(self, number: str | None) -> None:
        if number is None or self._card is None:
            return
        contracts = self._card.participant.contracts
        replaced = next((each for each in contracts if each.number == number), None)
        self.app.push_screen(ContractFormScreen(self._number, replaced))

    @on(Lines.Opened)
    def _opened(self, event: Lines.Opened) -> None:
        event.stop()
        name, _, only = event.target.partition(":")
        filters = {"participant": self._number} | ({"only": only} if only else {})
        section = next(each for each in SECTIONS if each.name == name)
        self.desk_app.go.to(section, **filters)

    # The card.

    def page(self, width: int) -> CardPage:
        """Say what is known of the participant."""
        words = self.words
        if self._card is None:
            yield from paragraph(words.text("desk-working"), width, look=Look.DIM)
            return
        who = self._card.participant
        yield from paragraph(named(words, who), width, look=Look.STRONG)
        yield from fact(words.label("bin"), who.bin, width)
        yield from fact(words.label("name"), who.name, width)
        yield from fact(words.text("participant-name-kk"), who.name_kk, width)
        yield from fact(words.text("participant-name-ru"), who.name_ru, width)
        yield from title(words.text("participant-contracts"))
        for contract in who.contracts:
            yield from self._contract(contract, width)
        if who.in_force is None:
            yield from paragraph(words.text("participants-none-in-force"), width, look=Look.WARN)
        yield from title(words.text("participant-in-zone"))
        counts = (
            (self._card.lots_present, "participant-lots-present", "lots:open"),
            (self._card.lots, "participant-lots", "lots:"),
            (self._card.unconfirmed, "participant-unconfirmed", "confirmation:"),
        )
        for counted, message, target in counts:
            shown = f"{self._counted(counted)}  "
            yield row((Span(shown), Span(words.text(message))), target)

    def _contract(self, contract: ContractLine, width: int) -> CardPage:
        words, display = self.words, self.words.display
        state = "contract-in-force" if contract.is_in_force else "contract-not-in-force"
        signed = words.text("contract-since", date=contract.signed_on.isoformat())
        until = words.text("contract-no-end")
        if contract.valid_until is not None:
            until = words.text("contract-until", date=display.date(contract.valid_until))
        look = Look.GOOD if contract.is_in_force else Look.DIM
        yield from paragraph(
            f"{contract.number} · {signed} · {until} · {words.text(state)}", width, look=look
        )
        for each in contract.activities:
            activity = f"{each} {words.named(f'activity-{each}')}"
            yield from paragraph(activity, width, indent=2)

    @staticmethod
    def _counted(counted: Counted) -> str:
        return aligned(f"{counted.number}{'+' if counted.is_more else ''}", 6, right=True)
