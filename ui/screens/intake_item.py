"""One item of a declaration that is looked at: what the papers say, what stands against it."""

from collections.abc import Iterable

from textual.app import ComposeResult

from freezone.errors import Reason
from freezone.services.intake_look import LookedFinding, LookedItem, LookedLot
from ui.amounts import amount, both
from ui.reasons import reason_lines
from ui.screens.base import BaseScreen
from ui.widgets.card import Card, CardPage, fact, paragraph, title
from ui.widgets.spans import Look


class IntakeItemScreen(BaseScreen[None]):
    """An item, before it is taken in."""

    CSS_PATH = "intake_item.tcss"
    TITLE_KEY = "item"

    def __init__(self, item: LookedItem) -> None:
        super().__init__()
        self._item = item

    def compose_body(self) -> ComposeResult:
        yield Card(id="item")

    def on_mount(self) -> None:
        self.query_one(Card).show(self._page)

    def heading(self) -> str:
        """Name the item."""
        return f"{self.words.label('item')} {self._item.item}"

    def _page(self, width: int) -> CardPage:
        item = self._item
        yield from paragraph(item.description, width, look=Look.STRONG)
        yield from self._against(width)
        yield from self._lots(item.lots, width)
        yield from self._facts(width)

    def _against(self, width: int) -> CardPage:
        item = self._item
        yield from self._reasons("intake-refusals", item.refusals, width)
        blocking = (each.reason for each in item.findings if each.blocks)
        yield from self._reasons("intake-findings-block", blocking, width)
        yield from self._reasons("intake-findings", _open(item.findings), width)
        yield from self._reasons("intake-warnings", item.warnings, width)

    def _reasons(self, heading: str, reasons: Iterable[Reason], width: int) -> CardPage:
        shown = tuple(reasons)
        if shown:
            yield from title(self.words.text(heading))
        for reason in shown:
            yield from reason_lines(self.words, reason, width)

    def _lots(self, lots: tuple[LookedLot, ...], width: int) -> CardPage:
        words, display = self.words, self.words.display
        if lots:
            yield from title(words.text("intake-lots", count=len(lots)))
        for lot in lots:
            said = both(words, lot.amounts.net, lot.amounts.quantity, lot.unit)
            place = lot.place or words.text("account-expected")
            yield from paragraph(f"{said} · {place}", width, indent=2)
            goods_class = display.not_stated
            if lot.goods_class is not None:
                goods_class = f"{lot.goods_class} · {words.text(f'goods-class-{lot.goods_class}')}"
            yield from fact(words.label("goods-class"), goods_class, width)
            yield from fact(words.label("ground"), lot.ground or display.not_stated, width)
            yield from fact(words.label("fixed-asset"), display.yes_no(lot.is_fixed_asset), width)

    def _facts(self, width: int) -> CardPage:
        words, display, item = self.words, self.words.display, self._item
        yield from title(words.text("intake-papers-say"))
        yield from fact(words.label("goods-code"), display.code(item.code), width)
        decision = display.not_stated
        if item.decision is not None:
            decision = words.text(f"decision-{item.decision}")
        yield from fact(words.label("release-decision"), decision, width)
        yield from fact(words.label("reason"), item.reason, width)
        for key, micro, unit in (
            ("quantity", item.quantity, item.unit),
            ("net-mass", item.net, None),
            ("gross-mass", item.gross, None),
        ):
            if micro is not None:
                yield from fact(words.label(key), amount(words, micro, unit), width)
        if item.value is not None:
            value = display.money(item.value)
            yield from fact(words.label(f"value-{item.value_kind}"), value, width)
        yield from fact(words.label("origin"), item.origin, width)
        yield from fact(words.text("intake-duty"), item.duty, width)
        yield from fact(words.text("intake-taken-as"), ", ".join(item.taken_as), width)


def _open(findings: Iterable[LookedFinding]) -> Iterable[Reason]:
    return (each.reason for each in findings if not each.blocks)
