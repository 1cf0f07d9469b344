"""The card of a slip: what it confirms, who confirmed it, its papers, what became of it."""

from textual import on

from freezone.services.roles import Act
from freezone.services.slip_card import SlipCard, SlipCardLine, slip_card
from ui.amounts import both
from ui.forms.field import Choice
from ui.outcomes import Outcome
from ui.permission import not_permitted
from ui.screens.slips import slip_state
from ui.screens.thing import ThingScreen
from ui.widgets.card import Card, CardPage, fact, paragraph, row, title
from ui.widgets.lines import Lines
from ui.widgets.spans import Look, Span

LOOK, PRINT, ATTACH, VOID, REPLACE = "look", "print", "attach", "void", "replace"
_ACTS = {LOOK: Act.READ, PRINT: Act.PRINT, ATTACH: Act.ATTACH, VOID: Act.CONFIRM,
         REPLACE: Act.CONFIRM}  # fmt: skip


class SlipScreen(ThingScreen):
    """One slip."""

    CSS_PATH = "slip.tcss"
    TITLE_KEY = "slip"

    def __init__(self, number: str) -> None:
        super().__init__(number)
        self._card: SlipCard | None = None

    async def read(self) -> None:
        """Read the slip."""
        self._card = await self.reading(slip_card, self._number)

    async def _load(self) -> None:
        before = self._card
        await super()._load()
        if before is not None and not before.is_void and self._is_void:
            self._offer_again()

    @property
    def _is_void(self) -> bool:
        return self._card is not None and self._card.is_void

    def _offer_again(self) -> None:
        """Put the cursor on what is most likely done next, once the slip was voided."""
        card = self.query_one(Card)
        again = (at for at in range(card.count) if card.target(at) == f"do:{REPLACE}")
        card.move_to(next(again, card.cursor))
        card.scroll_home(animate=False)

    # The card.

    def page(self, width: int) -> CardPage:
        """Say what is known of the slip."""
        card = self._card
        if card is None:
            yield from paragraph(self.words.text("desk-working"), width, look=Look.DIM)
            return
        yield from self._head(card, width)
        yield from self._issue(card, width)
        yield from self._papers(card, width)
        yield from title(self.words.text("slip-lines", count=len(card.lines)))
        for line in card.lines:
            yield from self._line(line, width)

    def _head(self, card: SlipCard, width: int) -> CardPage:
        words, display = self.words, self.words.display
        state = slip_state(words, is_void=card.is_void)
        yield from paragraph(state.text, width, look=state.look)
        if card.void_entry is not None:
            again = words.text("slip-confirm-again")
            yield row((Span("→ ", Look.WARN), Span(again)), f"do:{REPLACE}")
            moment = "" if card.voided is None else display.moment(card.voided)
            said = words.text("slip-voided-by-entry", moment=moment, entry=card.void_entry)
            target = f"entry:{card.void_entry}"
            yield from fact(words.label("void"), said, width, target=target)
            yield from fact(words.label("reason"), card.reason, width)
        company = f"{card.participant_name} · {words.label('bin')} {card.participant}"
        target = f"participant:{card.participant}"
        yield from fact(words.label("participant"), company, width, target=target)
        contract = card.contract
        if contract is not None and card.contract_date is not None:
            signed = display.date(card.contract_date)
            contract = words.text("slip-contract", contract=contract, date=signed)
        yield from fact(words.label("contract"), contract, width)
        period = " – ".join(map(display.date, (card.period_from, card.period_to)))
        yield from fact(words.label("period"), period, width, look=Look.STRONG)

    def _issue(self, card: SlipCard, width: int) -> CardPage:
        words, display = self.words, self.words.display
        yield from fact(words.text("slip-prepared"), card.prepared_by, width)
        yield from fact(words.text("slip-confirmed"), card.confirmed_by, width)
        issued = words.text(
            "slip-issued-by-entry", moment=display.moment(card.issued), entry=card.entry
        )
        yield from fact(words.text("slips-issued"), issued, width, target=f"entry:{card.entry}")
        yield from fact(words.label("fingerprint"), card.fingerprint, width)
        if card.replaces is not None:
            target = f"slip:{card.replaces}"
            yield from fact(words.text("slip-replaces"), card.replaces, width, target=target)

    def _papers(self, card: SlipCard, width: int) -> CardPage:
        words = self.words
        said = words.text("slip-never-printed")
        if card.papers:
            said = words.text("slip-printed", copies=len(card.papers) - 1)
        yield from fact(words.text("slip-paper"), said, width)
        for blob in card.attachments:
            yield from fact(words.label("attachment"), blob.name, width)

    def _line(self, line: SlipCardLine, width: int) -> CardPage:
        words, display = self.words, self.words.display
        amount = both(words, line.amounts.net, line.amounts.quantity, line.unit)
        head = f"{line.line}  {line.lot}  "
        yield row((Span(head), Span(amount, Look.STRONG)), f"lot:{line.lot}")
        consumed = f"{words.text('confirm-consumed-on')}: {display.date(line.consumed_on)}"
        details = (
            line.description,
            words.text(f"category-{line.category}"),
            line.object or "",
            f"{line.declaration} № {line.item}",
            consumed,
            words.text("confirm-late") if line.is_late else "",
            "" if line.value is None else display.money(line.value),
        )
        said = " · ".join(part for part in details if part)
        yield from paragraph(said, width, look=Look.DIM, indent=2)

    # What may be done.

    @on(Lines.Opened)
    def _opened(self, event: Lines.Opened) -> None:
        event.stop()
        kind, _, name = event.target.partition(":")
        if kind == "do":
            self._operate(name)
        else:
            self.desk_app.go.open(event.target)

    def _not_now(self, name: str) -> Outcome | None:
        """Say why one of the things to do cannot be done; None when it can."""
        if self._card is None:
            return Outcome.waiting("desk-working")
        if name == VOID and self._card.is_void:
            return Outcome.turned_down("slip-void-already", slip=self._number)
        if name == REPLACE and not self._card.is_void:
            return Outcome.turned_down("slip-not-void", slip=self._number)
        return not_permitted(self.desk_app.session, _ACTS[name])

    def why_not(self, act: str) -> Outcome | None:
        """A void slip is not voided again, and not everybody prints or voids."""
        name = {"look": LOOK, "print": PRINT, "undo": VOID}.get(act)
        if name is not None:
            return self._not_now(name)
        if act == "operations" and self._card is None:
            return Outcome.waiting("desk-working")
        return super().why_not(act)

    def do_operations(self) -> None:
        """Show what may be done."""
        choices = [
            Choice(
                key=name,
                name="✓" if self._not_now(name) is None else "✗",
                says=f"slip-do-{name}",
            )
            for name in _ACTS
        ]
        self.desk_app.go.choose("key-operations", choices, self._operate)

    def _operate(self, name: str | None) -> None:
        if name is None or self._card is None:
            return
        why = self._not_now(name)
        if why is not None:
            self.say(why)
        elif name == REPLACE:
            self.desk_app.go.step("confirm", self._card.participant, self._card)
        else:
            self.desk_app.go.step(name, self._number)

    def do_look(self) -> None:
        """Look at the paper as text."""
        self._operate(LOOK)

    def do_print(self) -> None:
        """Ask how it shall be printed."""
        self._operate(PRINT)

    def do_undo(self) -> None:
        """Ask why it is voided."""
        self._operate(VOID)
