"""The card of a lot: papers, what stands where, claims, findings, history, and what may be done."""

from collections.abc import Iterator

from textual import on

from freezone.quantity import Money
from freezone.services.packs import Pack, packs_of
from freezone.services.permitted import Permitted, permitted
from freezone.services.queries import Holding, LotCard, LotView, lot_card
from ui.amounts import both
from ui.forms.field import Choice
from ui.outcomes import Outcome
from ui.packs import pack_equation
from ui.reasons import reason_lines
from ui.screens.thing import ThingScreen
from ui.widgets.card import CardLine, CardPage, fact, paragraph, row, title
from ui.widgets.lines import Lines
from ui.widgets.spans import Look, Span, aligned

_PACK = "pack"
_LABEL = "label"
_ATTACH = "attach"


class LotScreen(ThingScreen):
    """One lot."""

    CSS_PATH = "lot.tcss"
    TITLE_KEY = "lot"

    def __init__(self, number: str) -> None:
        super().__init__(number)
        self._card: LotCard | None = None
        self._operations: tuple[Permitted, ...] = ()
        self._packs: tuple[Pack, ...] = ()

    async def read(self) -> None:
        """Read the lot."""
        number = self._number
        self._card = await self.reading(lot_card, number)
        self._operations = await self.reading(permitted, number)
        self._packs = await self.reading(packs_of, number)

    # The card.

    def page(self, width: int) -> CardPage:
        """Say what is known of the lot."""
        if self._card is None:
            yield from paragraph(self.words.text("desk-working"), width, look=Look.DIM)
            return
        card, lot = self._card, self._card.lot
        yield from paragraph(lot.description, width, look=Look.STRONG)
        yield from self._where(lot, width)
        yield from self._findings(lot, width)
        yield from self._permitted(width)
        yield from self._papers(lot, width)
        yield from self._history(card, width)

    def _where(self, lot: LotView, width: int) -> CardPage:
        words = self.words
        yield from title(words.text("lot-where"))
        for held in (*lot.holdings, *lot.claims):
            if held.amounts:
                yield from self._held(lot, held, width)
        placed = both(words, lot.placed.net, lot.placed.quantity, lot.unit)
        yield from fact(words.label("placed"), placed, width)
        for pack in self._packs:
            yield from fact(words.text("lot-pack"), pack_equation(words, pack, lot.unit), width)

    def _held(self, lot: LotView, held: Holding, width: int) -> Iterator[CardLine]:
        label = self.words.text(f"account-{held.account.replace(':', '-')}")
        amount = both(self.words, held.amounts.net, held.amounts.quantity, lot.unit)
        yield from fact(label, f"{amount}   {held.reference}", width)

    def _findings(self, lot: LotView, width: int) -> CardPage:
        if lot.findings:
            yield from title(self.words.text("lot-findings"))
        for finding in lot.findings:
            target = f"finding:{finding.number}"
            yield from reason_lines(self.words, finding.reason, width, target=target)

    def _permitted(self, width: int) -> CardPage:
        words = self.words
        yield from title(words.text("lot-may"))
        for each in self._operations:
            sign, look = ("✓", Look.GOOD) if each.is_possible else ("✗", Look.BAD)
            codes = ", ".join(dict.fromkeys(reason.code for reason in each.reasons))
            name = words.text(f"operation-{each.operation}")
            yield row(
                (Span(f"  {sign} ", look), Span(name), Span(f"   {codes}", Look.DIM)),
                f"operation:{each.operation}",
            )
            basis = words.text(f"basis-{each.operation}")
            yield from paragraph(basis, width, look=Look.DIM, indent=6)

    def _papers(self, lot: LotView, width: int) -> CardPage:
        words, display = self.words, self.words.display
        yield from title(words.text("lot-papers"))
        declaration = f"{lot.declaration}  {words.text('lots-item')} {lot.item}"
        target = f"declaration:{lot.declaration}"
        yield from fact(words.label("declaration"), declaration, width, target=target)
        company = f"participant:{lot.participant}"
        yield from fact(words.label("participant"), lot.participant, width, target=company)
        yield from fact(words.label("goods-code"), display.code(lot.code), width)
        status = words.text(f"status-{lot.customs_status}")
        yield from fact(words.label("customs-status"), status, width)
        goods_class = display.not_stated
        if lot.goods_class is not None:
            goods_class = f"{lot.goods_class} · {words.text(f'goods-class-{lot.goods_class}')}"
        yield from fact(words.label("goods-class"), goods_class, width)
        yield from fact(words.label("ground"), lot.ground or display.not_stated, width)
        yield from fact(words.label("fixed-asset"), display.yes_no(lot.is_fixed_asset), width)
        released = display.iso_date(lot.released_on)
        yield from fact(words.label("release-date"), released, width)
        if lot.parent is not None:
            parent = f"lot:{lot.parent}"
            yield from fact(words.text("lot-parent"), lot.parent, width, target=parent)
        if lot.value_currency is not None:
            value = display.money(Money(lot.placed.value, lot.value_currency))
            yield from fact(words.label(f"value-{lot.value_kind}"), value, width)

    def _history(self, card: LotCard, width: int) -> CardPage:
        words, display = self.words, self.words.display
        yield from title(words.text("lot-history"))
        for each in reversed(card.operations):
            moment = display.moment(each.effective)
            yield row(
                (
                    Span(aligned(moment, 24), Look.DIM),
                    Span(f"  {each.operation}  "),
                    Span(words.text(f"operation-{each.does}")),
                ),
                f"entry:{each.entry}",
            )
        for child in card.split_off:
            yield from fact(words.text("lot-split-off"), child, width, target=f"lot:{child}")
        for slip in card.slips:
            yield from fact(words.label("slip"), slip, width, target=f"slip:{slip}")
        for blob in card.attachments:
            yield from fact(words.label("attachment"), blob.name, width)

    # What may be done.

    @on(Lines.Opened)
    def _opened(self, event: Lines.Opened) -> None:
        event.stop()
        kind, _, name = event.target.partition(":")
        if kind == "operation":
            self._operate(name)
        elif event.target == f"lot:{self._number}":
            return
        else:
            self.desk_app.go.open(event.target)

    def why_not(self, act: str) -> Outcome | None:
        """Nothing may be done before the lot is read."""
        if act in {"look", "operations", "print"} and self._card is None:
            return Outcome.waiting("desk-working")
        return super().why_not(act)

    def do_operations(self) -> None:
        """Show what may be done."""
        choices = [
            Choice(
                key=each.operation,
                name="✓" if each.is_possible else "✗",
                says=f"operation-{each.operation}",
            )
            for each in self._operations
        ]
        choices += [
            Choice(key=_PACK, name="+", says="lot-state-pack"),
            Choice(key=_ATTACH, name="+", says="lot-attach"),
        ]
        self.desk_app.go.choose("lot-may", choices, self._operate)

    def _operate(self, name: str | None) -> None:
        if name is None or self._card is None:
            return
        if name in {_PACK, _ATTACH}:
            self.desk_app.go.step(name, self._card.lot)
            return
        operation = next(each for each in self._operations if each.operation == name)
        if operation.is_possible:
            self.desk_app.go.step("operation", self._card.lot, operation)
        else:
            self.say(Outcome.refused(*operation.reasons))

    def do_look(self) -> None:
        """Look at the label as text; nothing is printed."""
        self.desk_app.go.step("look", self._number)

    def do_print(self) -> None:
        """Print the label."""
        self.desk_app.go.print(self._number)

    def undoable(self) -> int | None:
        """Offer to undo what was just done, else the last operation on this lot."""
        just_done = super().undoable()
        if just_done is not None or self._card is None or not self._card.operations:
            return just_done
        return self._card.operations[-1].entry
