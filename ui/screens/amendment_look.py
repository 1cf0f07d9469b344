"""What a correction changes: each difference, old and new; the lots it touches; then F9."""

from collections.abc import Callable
from dataclasses import replace

from textual.app import ComposeResult

from freezone.errors import Reason
from freezone.services.amendment import AmendRequest, amend
from freezone.services.amendment_look import AmendLooked, TouchedItem, TouchedLot, amend_look
from ui.amounts import both
from ui.forms.field import Choice
from ui.outcomes import Outcome
from ui.reasons import reason_lines
from ui.screens.base import BaseScreen
from ui.widgets.card import Card, CardPage, paragraph, title
from ui.widgets.spans import Look


class AmendmentLookScreen(BaseScreen[None]):
    """A correction, before it is recorded."""

    CSS_PATH = "amendment_look.tcss"
    TITLE_KEY = "amendment-look"

    def __init__(
        self, request: AmendRequest, looked: AmendLooked, done: Callable[[], None]
    ) -> None:
        super().__init__()
        self._request = request
        self._looked = looked
        self._done = done
        self._against: tuple[Reason, ...] = looked.refusals

    def compose_body(self) -> ComposeResult:
        yield Card(id="amendment")

    def on_mount(self) -> None:
        self.query_one(Card).show(self._page)

    # What is shown.

    def _page(self, width: int) -> CardPage:
        words, looked = self.words, self._looked
        said = words.text(
            "amendment-version", declaration=looked.declaration, version=str(looked.version)
        )
        yield from paragraph(said, width, look=Look.STRONG)
        if self._against:
            yield from title(words.text("amendment-cannot", count=len(self._against)))
        for reason in self._against:
            yield from reason_lines(words, reason, width)
        yield from title(words.text("amendment-differences", count=len(looked.differences)))
        for each in looked.differences:
            if each.item is None:
                yield from self._difference(each.field, each.old, each.new, width)
        for item in looked.items:
            yield from self._item(item, width)
        if looked.slips:
            yield from title(words.text("amendment-slips"))
            yield from paragraph(", ".join(looked.slips), width, indent=2)

    def _item(self, item: TouchedItem, width: int) -> CardPage:
        words = self.words
        yield from title(f"{words.label('item')} {item.item}")
        for each in item.differences:
            yield from self._difference(each.field, each.old, each.new, width)
        for lot in item.lots:
            yield from self._lot(item, lot, width)
        if item.needs_lot:
            yield from paragraph(words.text("amendment-needs-lot"), width, indent=2, look=Look.WARN)
        for finding in item.findings:
            yield from reason_lines(words, finding.reason, width)

    def _difference(self, field: str, old: str | None, new: str | None, width: int) -> CardPage:
        unstated = self.words.display.not_stated
        label = self.words.named(field)
        yield from paragraph(f"{label}:", width, indent=2, look=Look.DIM)
        yield from paragraph(f"− {old or unstated}", width, indent=4)
        yield from paragraph(f"+ {new or unstated}", width, indent=4, look=Look.STRONG)

    def _lot(self, item: TouchedItem, lot: TouchedLot, width: int) -> CardPage:
        words = self.words
        free = both(words, lot.free.net, lot.free.quantity, lot.unit)
        said = words.text(
            "amendment-lot", lot=lot.lot, free=free, places=", ".join(lot.places) or "–"
        )
        is_named = self._request.lots.get(item.item) == lot.lot
        mark = "● " if is_named else "  "
        yield from paragraph(f"{mark}{said}", width, indent=2)
        if lot.change:
            change = both(words, lot.change.net, lot.change.quantity, lot.unit)
            yield from paragraph(
                words.text("amendment-change", change=change), width, indent=6, look=Look.STRONG
            )

    # Lots.

    def why_not(self, act: str) -> Outcome | None:
        """A lot is named where several could change."""
        if act == "choose" and not self._open_items():
            return Outcome.turned_down("amendment-no-choice")
        return super().why_not(act)

    def _open_items(self) -> tuple[TouchedItem, ...]:
        named = self._request.lots
        return tuple(each for each in self._looked.items if each.needs_lot or each.item in named)

    def do_choose(self) -> None:
        """Name the lot that changes, item by item."""
        choices = [
            Choice(key=f"{item.item}={lot.lot}", name=self._offered(item, lot))
            for item in self._open_items()
            for lot in item.lots
        ]
        self.desk_app.go.choose("amendment-choose", choices, self._chosen)

    def _offered(self, item: TouchedItem, lot: TouchedLot) -> str:
        free = both(self.words, lot.free.net, lot.free.quantity, lot.unit)
        return f"{self.words.label('item')} {item.item}: {lot.lot} · {free}"

    def _chosen(self, key: str | None) -> None:
        if key is None:
            return
        item, _, lot = key.partition("=")
        self._request = replace(self._request, lots={**self._request.lots, int(item): lot})
        self.do_look()

    def do_look(self) -> None:
        """Look anew."""
        self.begin(self._look())

    async def _look(self) -> None:
        self._show(await self.writing(amend_look, self._request))

    def _show(self, looked: AmendLooked) -> None:
        self._looked = looked
        self._against = looked.refusals
        self.relabel()
        self.keys_changed()

    # Recording.

    def do_post(self) -> None:
        """Record the correction."""
        self.act(self._amend)

    async def _amend(self) -> None:
        amended = await self.writing(amend, self._request)
        self._done()
        self.desk_app.go.instead(
            f"declaration:{amended.declaration}",
            Outcome.done(
                "amendment-done", declaration=amended.declaration, version=str(amended.version)
            ),
            closing=2,
        )

    def refused(self, outcome: Outcome) -> None:
        """List every reason above the differences."""
        if not outcome.reasons:
            self.say(outcome)
            return
        self._against = outcome.reasons
        self.query_one(Card).fold()
        self.query_one(Card).scroll_home(animate=False)
        self.say(Outcome.turned_down("intake-refused", count=len(outcome.reasons)))
