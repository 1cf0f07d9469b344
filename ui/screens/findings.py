"""Open findings: the list, the last found first."""

from collections.abc import Sequence

from freezone.services.finding_list import FindingLine, finding_page
from freezone.services.page import Page
from ui.forms.filters import PARTICIPANT
from ui.outcomes import Outcome
from ui.reasons import cited
from ui.screens.list import ListScreen
from ui.widgets.spans import Look, Span
from ui.widgets.table import Column


class FindingsScreen(ListScreen[FindingLine]):
    """The open findings."""

    CSS_PATH = "findings.tcss"
    TITLE_KEY = "section-findings"
    EMPTY = "findings-empty"
    FILTERS = (PARTICIPANT,)

    def columns(self) -> Sequence[Column[FindingLine]]:
        """Give the columns."""
        return (
            Column(label="cli-number", cell=_number, width=9),
            Column(label="cli-code", cell=lambda row: row.reason.code, width=12),
            Column(label="findings-what", cell=self._what, width=20, grows=True),
            Column(label="intake-declaration", cell=lambda row: row.declaration, width=21),
            Column(label="lots-item", cell=_item, width=3, right=True),
            Column(label="bin", cell=lambda row: row.participant, width=12, since=104),
        )

    async def page(
        self, *, after: str | None = None, before: str | None = None
    ) -> Page[FindingLine]:
        """Read a page of findings."""
        participant = self.filters.get("participant")
        return await self.reading(finding_page, participant=participant, after=after, before=before)

    def position(self, row: FindingLine) -> str:
        """Pages follow the numbers of findings."""
        return row.finding

    def key(self, row: FindingLine) -> str:
        """Open a finding by its number."""
        return f"finding:{row.finding}"

    def beneath(self, row: FindingLine) -> str:
        """Tell it whole, with the article it rests on."""
        blocks = self.words.text("findings-blocks") if row.blocks else ""
        said = (self.words.sentence(row.reason), blocks, cited(self.words, row.reason))
        return " · ".join(part for part in said if part)

    def _what(self, row: FindingLine) -> str:
        return self.words.sentence(row.reason)

    def take_words(self, text: str) -> None:
        """List the findings of the company whose BIN was typed."""
        if text.strip().isdecimal():
            self.filter_by({"participant": text.strip()})
        else:
            self.say(Outcome.turned_down("findings-words", text=text))


def _number(row: FindingLine) -> str | Span:
    return Span(f"!{row.finding}", Look.WARN) if row.blocks else f" {row.finding}"


def _item(row: FindingLine) -> str:
    return "" if row.item is None else str(row.item)
