"""The card of a declaration: facts, items with decisions, lots, findings, files, history."""

from textual import on

from freezone.quantity import Money
from freezone.services.journal_list import EntryFilter, EntryLine, journal_page
from freezone.services.lot_list import LotFilter, LotLine, lot_page
from freezone.services.queries import DeclarationView, declaration_view
from ui.amounts import both, counted
from ui.forms.field import Choice
from ui.outcomes import Outcome
from ui.reasons import reason_lines
from ui.screens.lots import where_of
from ui.screens.thing import ThingScreen
from ui.sections import SECTIONS
from ui.widgets.card import CardPage, fact, paragraph, row, title
from ui.widgets.lines import Lines
from ui.widgets.spans import Look, Span, aligned

_ACTS = ("later-release", "amendment", "annulment", "attach")
MOST_LOTS = 200
"""Lots shown on the card; the list of lots has them all."""
MOST_ENTRIES = 30


class DeclarationScreen(ThingScreen):
    """One declaration."""

    CSS_PATH = "declaration.tcss"
    TITLE_KEY = "declaration"

    def __init__(self, number: str) -> None:
        super().__init__(number)
        self._view: DeclarationView | None = None
        self._lots: tuple[LotLine, ...] = ()
        self._entries: tuple[EntryLine, ...] = ()

    async def read(self) -> None:
        """Read the declaration."""
        number = self._number
        self._view = await self.reading(declaration_view, number)
        page = await self.reading(lot_page, LotFilter(declaration=number), limit=MOST_LOTS)
        self._lots = page.rows[::-1]
        self._entries = ()
        if any(
            section.name == "journal" and self.desk_app.go.may_go(section) for section in SECTIONS
        ):
            found = await self.reading(
                journal_page, EntryFilter(subject=number), limit=MOST_ENTRIES
            )
            self._entries = found.rows

    # The card.

    def page(self, width: int) -> CardPage:
        """Say what is known of the declaration."""
        if self._view is None:
            yield from paragraph(self.words.text("desk-working"), width, look=Look.DIM)
            return
        yield from self._facts(self._view, width)
        yield from self._findings(self._view, width)
        yield from self._items(self._view, width)
        yield from self._of_lots(self._view, width)
        yield from self._files(self._view, width)
        yield from self._history(width)

    def _facts(self, view: DeclarationView, width: int) -> CardPage:
        words, display, of = self.words, self.words.display, view.declaration
        company = f"participant:{of.participant}"
        yield from fact(words.label("participant"), of.participant, width, target=company)
        yield from fact(words.label("declarant"), of.declarant, width)
        yield from fact(words.label("consignor"), of.consignor, width)
        yield from fact(words.label("contract"), of.contract or display.not_stated, width)
        registered = display.iso_date(of.registered_on)
        yield from fact(words.label("registration-date"), registered, width)
        if of.edition is not None and of.edition_from is not None:
            edition = f"{display.iso_date(of.edition_from)} ({of.edition[:8]})"
            yield from fact(words.label("edition"), edition, width)
        yield from fact(words.text("cli-version"), str(of.version), width)
        yield from fact(words.text("cli-decision"), of.decision, width)

    def _findings(self, view: DeclarationView, width: int) -> CardPage:
        found = [each for each in view.findings if each.is_open]
        if found:
            yield from title(self.words.text("declaration-findings", count=len(found)))
        for each in found:
            yield from reason_lines(self.words, each.reason, width, target=f"finding:{each.number}")

    def _items(self, view: DeclarationView, width: int) -> CardPage:
        words, display = self.words, self.words.display
        yield from title(words.text("declaration-items", count=len(view.items)))
        for item in view.items:
            decision = words.text(f"decision-{item.decision}")
            look = Look.PLAIN if item.decision == "released" else Look.WARN
            net = "" if item.net is None else both(words, item.net, item.quantity, item.unit)
            said = (
                Span(f"{item.item:>3}  {display.code(item.code)}  ", Look.STRONG),
                Span(f"{net}  "),
                Span(decision, look),
            )
            lots = [lot.lot for lot in self._lots if lot.item == item.item]
            yield row(said, f"lot:{lots[0]}" if len(lots) == 1 else None)
            yield from paragraph(item.description, width, indent=5)
            if item.reason:
                yield from paragraph(item.reason, width, indent=5, look=Look.WARN)
            if item.customs_value is not None and item.customs_currency is not None:
                money = Money.parse(item.customs_value, item.customs_currency)
                value = f"{words.label('value-customs')}: {display.money(money)}"
                yield from paragraph(value, width, indent=5, look=Look.DIM)

    def _of_lots(self, view: DeclarationView, width: int) -> CardPage:
        words = self.words
        if view.lots:
            yield from title(words.text("intake-lots", count=len(view.lots)))
        for lot in self._lots:
            where = ", ".join(dict.fromkeys(where_of(words, each) for each in lot.where))
            left = counted(words, lot.net, lot.quantity, lot.unit)
            mark = "!" if lot.has_open_findings else " "
            room = max(8, width - 42)
            yield row(
                (
                    Span(f" {mark}{lot.lot}  ", Look.WARN if lot.has_open_findings else Look.PLAIN),
                    Span(f"{lot.item:>3}  "),
                    Span(aligned(left, 18, right=True) + "  "),
                    Span(aligned(where or words.text("declaration-gone"), room), Look.DIM),
                ),
                f"lot:{lot.lot}",
            )
        if len(view.lots) > len(self._lots):
            yield row((Span(f"  {words.text('declaration-all-lots')}"),), "lots:all")

    def _files(self, view: DeclarationView, width: int) -> CardPage:
        words = self.words
        if view.attachments:
            yield from title(words.text("declaration-files"))
        for kept in view.attachments:
            size = words.text("cli-bytes", size=words.display.decimal(str(kept.size)))
            purpose = words.text(f"cli-purpose-{kept.purpose}")
            yield from paragraph(f"{kept.name} · {purpose} · {size}", width, indent=2)

    def _history(self, width: int) -> CardPage:
        words, display = self.words, self.words.display
        if self._entries:
            yield from title(words.text("declaration-history"))
        for each in self._entries:
            what = words.text(f"entry-{each.kind.replace('.', '-')}")
            moment = display.moment(each.recorded)
            room = max(8, width - 28)
            spans = (Span(f"  {aligned(moment, 24)}", Look.DIM), Span(aligned(what, room)))
            yield row(spans, f"entry:{each.seq}")

    # What may be done.

    @on(Lines.Opened)
    def _opened(self, event: Lines.Opened) -> None:
        event.stop()
        if event.target == "lots:all":
            section = next(each for each in SECTIONS if each.name == "lots")
            self.desk_app.go.to(section, declaration=self._number)
        else:
            self.desk_app.go.open(event.target)

    def why_not(self, act: str) -> Outcome | None:
        """Nothing may be done before the declaration is read."""
        if act == "operations" and self._view is None:
            return Outcome.waiting("desk-working")
        return super().why_not(act)

    def do_operations(self) -> None:
        """Show what may be done."""
        choices = [Choice(key=name, says=f"declaration-act-{name}") for name in _ACTS]
        self.desk_app.go.choose("key-operations", choices, self._operate)

    def _operate(self, name: str | None) -> None:
        if name is not None:
            self.desk_app.go.step(name, self._number)
