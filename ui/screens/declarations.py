"""Declarations: the list, the last registered first."""

from collections.abc import Sequence

from freezone.services.declaration_list import DeclarationLine, declaration_page
from freezone.services.page import Page
from ui.forms.filters import PARTICIPANT
from ui.intake_papers import is_number
from ui.outcomes import Outcome
from ui.screens.list import ListScreen
from ui.widgets.spans import Look, Span
from ui.widgets.table import Column


class DeclarationsScreen(ListScreen[DeclarationLine]):
    """The declarations."""

    CSS_PATH = "declarations.tcss"
    TITLE_KEY = "section-declarations"
    EMPTY = "declarations-empty"
    FILTERS = (PARTICIPANT,)

    def columns(self) -> Sequence[Column[DeclarationLine]]:
        """Give the columns."""
        return (
            Column(label="declaration-number", cell=self._number, width=23),
            Column(label="declarations-registered", cell=self._registered, width=14),
            Column(label="bin", cell=lambda row: row.participant, width=12),
            Column(label="declarant", cell=_declarant, width=12, grows=True),
            Column(label="cli-version", cell=_version, width=7, right=True, since=90),
        )

    async def page(
        self, *, after: str | None = None, before: str | None = None
    ) -> Page[DeclarationLine]:
        """Read a page of declarations."""
        participant = self.filters.get("participant")
        return await self.reading(
            declaration_page, participant=participant, after=after, before=before
        )

    def position(self, row: DeclarationLine) -> str:
        """Pages follow the numbers of declarations."""
        return row.declaration

    def key(self, row: DeclarationLine) -> str:
        """Open a declaration by its number."""
        return f"declaration:{row.declaration}"

    def beneath(self, row: DeclarationLine) -> str:
        """Tell whose it is, and that something of it is open."""
        said = [row.declarant or self.words.display.not_stated]
        if row.version > 1:
            said.append(self.words.text("declaration-version", version=str(row.version)))
        if row.has_open_findings:
            said.insert(0, self.words.text("lots-has-findings"))
        return " · ".join(said)

    def _number(self, row: DeclarationLine) -> str | Span:
        if row.has_open_findings:
            return Span(f"!{row.declaration}", Look.WARN)
        return f" {row.declaration}"

    def _registered(self, row: DeclarationLine) -> str:
        return self.words.display.iso_date(row.registered_on)

    def take_words(self, text: str) -> None:
        """Open a declaration by the number typed, or list those of the company whose BIN it is."""
        if is_number(text):
            self.open(f"declaration:{text.strip()}")
        elif text.strip().isdecimal():
            self.filter_by({"participant": text.strip()})
        else:
            self.say(Outcome.turned_down("declarations-words", text=text))


def _declarant(row: DeclarationLine) -> str:
    return row.declarant or ""


def _version(row: DeclarationLine) -> str:
    return str(row.version)
