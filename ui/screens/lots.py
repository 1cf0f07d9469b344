"""Lots: the list of what stands in the zone and of what became of it."""

from freezone.services.lot_list import ACCOUNTS, LotFilter, LotLine, Standing, lot_page
from freezone.services.page import Page
from ui.amounts import both, counted
from ui.forms.choices import meant
from ui.forms.field import Choice, Field, FieldKind
from ui.forms.filters import DECLARATION, GOODS_CLASS, PARTICIPANT, PLACE
from ui.screens.list import ListScreen
from ui.widgets.spans import Look, Span
from ui.widgets.table import Column
from ui.words import Words

ACCOUNT = Field(
    name="account",
    label="account",
    kind=FieldKind.CHOICE,
    choices=tuple(
        Choice(key=account, says=f"account-{account.replace(':', '-')}") for account in ACCOUNTS
    ),
)
ONLY = Field(
    name="only",
    label="lots-only",
    kind=FieldKind.CHOICE,
    choices=tuple(
        Choice(key=key, says=f"lots-only-{key}")
        for key in ("open", "with-findings", "without-class")
    ),
)


class LotsScreen(ListScreen[LotLine]):
    """The lots, the newest first."""

    CSS_PATH = "lots.tcss"
    TITLE_KEY = "section-lots"
    EMPTY = "lots-empty"
    FILTERS = (PLACE, ACCOUNT, GOODS_CLASS, DECLARATION, PARTICIPANT, ONLY)

    def columns(self) -> tuple[Column[LotLine], ...]:
        """Give the columns: what must be told apart at 80, more at 100 and 120."""
        return (
            Column(label="lots-lot", cell=lambda row: row.lot, width=11),
            Column(label="lots-declaration", cell=lambda row: row.declaration, width=21, since=118),
            Column(
                label="lots-item", cell=lambda row: str(row.item), width=4, right=True, since=98
            ),
            Column(label="lots-code", cell=self._code, width=14),
            Column(
                label="lots-description", cell=lambda row: row.description, width=12, grows=True
            ),
            Column(label="lots-where", cell=self._where, width=14),
            Column(label="lots-amount", cell=self._amount, width=13, right=True),
        )

    async def page(self, *, after: str | None = None, before: str | None = None) -> Page[LotLine]:
        """Read a page of lots."""
        return await self.reading(lot_page, self._asked(), after=after, before=before)

    def position(self, row: LotLine) -> str:
        """Pages follow the numbers of the lots."""
        return row.lot

    def _asked(self) -> LotFilter:
        asked, only = self.filters, self._picked(ONLY)
        goods_class = self._picked(GOODS_CLASS)
        return LotFilter(
            words=asked.get("words"),
            declaration=asked.get("declaration"),
            participant=asked.get("participant"),
            place=asked.get("place"),
            account=self._picked(ACCOUNT),
            goods_class=None if goods_class is None else int(goods_class),
            only_without_class=only == "without-class",
            only_with_findings=only == "with-findings",
            only_open=only == "open",
        )

    def _picked(self, field: Field) -> str | None:
        found = meant(field.choices, self.filters.get(field.name, ""), self.words)
        return found[0].key if len(found) == 1 else None

    def key(self, row: LotLine) -> str:
        """Open a lot by its number."""
        return f"lot:{row.lot}"

    def beneath(self, row: LotLine) -> str:
        """Tell the whole description, and every amount in the zone."""
        words = self.words
        places = self._places(row)
        said = [both(words, row.net, row.quantity, row.unit), row.description]
        if len(places) > 1:
            said.append(", ".join(places))
        goods_class = row.goods_class
        if goods_class is None:
            said.insert(1, words.text("lots-no-class"))
        if row.has_open_findings:
            said.insert(0, words.text("lots-has-findings"))
        return " · ".join(said)

    def _code(self, row: LotLine) -> str | Span:
        code = self.words.display.code(row.code)
        return Span(f"!{code}", Look.WARN) if row.has_open_findings else code

    def _where(self, row: LotLine) -> str:
        first, *others = self._places(row) or ("",)
        return f"{first} +{len(others)}" if others else first

    def _places(self, row: LotLine) -> tuple[str, ...]:
        return tuple(dict.fromkeys(where_of(self.words, each) for each in row.where))

    def _amount(self, row: LotLine) -> str:
        return counted(self.words, row.net, row.quantity, row.unit)


def where_of(words: Words, standing: Standing) -> str:
    """Say where some of a lot stands: the place, or the account where that says more."""
    if standing.account == "stock" and standing.reference is not None:
        return standing.reference
    return words.text(f"account-{standing.account.replace(':', '-')}")
