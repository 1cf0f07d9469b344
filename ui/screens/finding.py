"""One finding whole: what was found, what it means, the article, the goods, and how it ended."""

from textual import on

from freezone.services.findings import finding
from freezone.services.lot_list import LotFilter, LotLine, lot_page
from freezone.services.queries import FindingView
from ui.amounts import both
from ui.outcomes import Outcome
from ui.reasons import cited
from ui.screens.thing import ThingScreen
from ui.widgets.card import CardPage, fact, paragraph, row, title
from ui.widgets.lines import Lines
from ui.widgets.spans import Look, Span

MOST_LOTS = 200
"""Lots of a declaration among which those of the item are shown."""
_CLEAR = "clear"


class FindingScreen(ThingScreen):
    """A finding."""

    CSS_PATH = "finding.tcss"
    TITLE_KEY = "finding"

    def __init__(self, number: str) -> None:
        super().__init__(number)
        self._finding: FindingView | None = None
        self._lots: tuple[LotLine, ...] = ()

    def heading(self) -> str:
        """Name the finding."""
        return self.words.text("finding-title", number=self._number)

    async def read(self) -> None:
        """Read the finding."""
        self._finding = await self.reading(finding, self._number)
        asked = LotFilter(declaration=self._finding.declaration)
        page = await self.reading(lot_page, asked, limit=MOST_LOTS)
        item = self._finding.reason.item
        self._lots = tuple(each for each in page.rows[::-1] if item in (None, each.item))

    def page(self, width: int) -> CardPage:
        """Say what is known of the finding."""
        words, found = self.words, self._finding
        if found is None:
            yield from paragraph(words.text("desk-working"), width, look=Look.DIM)
            return
        look = Look.WARN if found.is_open else Look.PLAIN
        yield from paragraph(words.sentence(found.reason), width, look=look)
        yield from fact(words.text("cli-code"), found.reason.code, width)
        yield from fact(words.text("finding-law"), cited(words, found.reason), width)
        blocks = words.text("finding-stops" if found.blocks else "finding-does-not-stop")
        yield from fact(words.text("finding-effect"), blocks, width)
        target = f"declaration:{found.declaration}"
        yield from fact(words.label("declaration"), found.declaration, width, target=target)
        if found.is_open:
            yield from title(words.text("finding-to-do"))
            yield from paragraph(words.remedy(found.reason), width, indent=2)
            yield row((Span(f"  → {words.text('finding-clear')}", Look.STRONG),), _CLEAR)
        else:
            yield from title(words.text("finding-was-cleared"))
            yield from fact(words.text("finding-answer"), self._answer(found), width)
            yield from fact(words.label("ground"), found.ground, width)
            yield from fact(words.label("person"), found.person, width)
        if self._lots:
            yield from title(words.text("finding-lots", count=len(self._lots)))
        for lot in self._lots:
            said = both(words, lot.net, lot.quantity, lot.unit)
            yield from paragraph(
                f"{lot.lot}  {said}  {lot.description}", width, indent=2, target=f"lot:{lot.lot}"
            )

    def _answer(self, found: FindingView) -> str | None:
        return None if found.answer is None else self.words.text(found.answer)

    # What may be done.

    @on(Lines.Opened)
    def _opened(self, event: Lines.Opened) -> None:
        event.stop()
        if event.target == _CLEAR:
            self.do_operations()
        else:
            self.desk_app.go.open(event.target)

    def why_not(self, act: str) -> Outcome | None:
        """A finding is cleared once."""
        if act == "operations":
            if self._finding is None:
                return Outcome.waiting("desk-working")
            if not self._finding.is_open:
                return Outcome.turned_down("finding-is-cleared")
        return super().why_not(act)

    def do_operations(self) -> None:
        """Clear it."""
        if self._finding is not None:
            self.desk_app.go.step("clear-finding", self._finding)
