"""One item of a declaration typed from paper, with the decision on it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final
from uuid import UUID

from freezone.errors import Reason
from freezone.services.typed_intake import DECISIONS, field_of
from ui.forms.field import Choice, Field, FieldKind
from ui.forms.values import Values
from ui.outcomes import Outcome
from ui.screens.form import FormScreen

DOCUMENTS: Final = 3
"""Documents of one item that may be typed."""
_DECISION: Final = tuple(Choice(key=key, says=f"decision-{key}") for key in DECISIONS)
_ITEM: Final = (
    Field(name="code", label="goods-code", is_required=True),
    Field(name="description", label="description", is_required=True),
    Field(name="quantity", label="quantity", kind=FieldKind.AMOUNT),
    Field(name="unit", label="unit", help="typed-unit-help"),
    Field(name="net_kg", label="typed-net", kind=FieldKind.AMOUNT, is_required=True),
    Field(name="gross_kg", label="typed-gross", kind=FieldKind.AMOUNT),
    Field(name="released", label="release-decision", kind=FieldKind.CHOICE, choices=_DECISION,
          help="typed-decision-help"),
    Field(name="reason", label="reason", help="typed-reason-help"),
    Field(name="customs_value", label="value-customs", kind=FieldKind.AMOUNT),
    Field(name="customs_value_currency", label="typed-customs-currency",
          help="typed-currency-help"),
    Field(name="invoice_value", label="value-invoice", kind=FieldKind.AMOUNT),
    Field(name="currency", label="typed-invoice-currency"),
    Field(name="origin", label="origin", help="typed-origin-help"),
    Field(name="packages", label="typed-packages", kind=FieldKind.AMOUNT),
    Field(name="package_kind", label="packaging-kind"),
    Field(name="marks", label="marks"),
)  # fmt: skip
_DOCUMENT: Final = (
    Field(name="document_kind", label="document-kind"),
    Field(name="document_number", label="document-number"),
    Field(name="document_date", label="document-date", kind=FieldKind.DATE),
)


class TypedItemScreen(FormScreen):
    """What the paper says of an item."""

    CSS_PATH = "typed_item.tcss"
    TITLE_KEY = "item"

    def __init__(
        self,
        number: int,
        known: Mapping[str, str] | None,
        wrong: tuple[Reason, ...],
        put: Callable[[int, Mapping[str, str]], None],
    ) -> None:
        super().__init__()
        self._number = number
        self._known = known
        """What was typed before; None for a new item."""
        self._wrong = wrong
        self._put = put

    def heading(self) -> str:
        """Name the item."""
        return f"{self.words.label('item')} {self._number}"

    def hint(self) -> str:
        """Say what the key that records does here."""
        return self.words.text("typed-item-hint" if self._known is None else "typed-known-hint")

    def fields(self) -> tuple[Field, ...]:
        """Ask for all that a paper says of an item."""
        documents = tuple(
            replace(field, name=f"{field.name}_{at}")
            for at in range(1, DOCUMENTS + 1)
            for field in _DOCUMENT
        )
        known = self._known or {}
        return tuple(
            replace(field, initial=known.get(field.name, "")) for field in (*_ITEM, *documents)
        )

    def draft_key(self) -> str:
        """One draft an item."""
        return draft_of(self._number)

    async def prepare(self) -> None:
        """Show what is wrong with what was typed before."""
        for field in self.form.fields:
            beside = (each for each in self._wrong if _named(each) == field.name)
            self.form.row(field.name).refuse(tuple(beside))

    async def send(self, values: Values, request: UUID) -> Outcome:
        """Put the item into the declaration; nothing is recorded by that."""
        for name in ("code", "description", "net_kg"):
            values.required(name)
        decision = values.choice("released", _DECISION)
        values.refuse()
        texts = {name: text.strip() for name, text in values.texts.items() if text.strip()}
        if decision is not None:
            texts["released"] = decision
        self._put(self._number, texts)
        return Outcome.note("typed-put", number=str(self._number))

    def sent(self, outcome: Outcome) -> None:
        """Go on with the next item; after one that was typed before, go back."""
        if self._known is not None:
            super().sent(outcome)
            return
        self._number += 1
        self.form.fill({field.name: "" for field in self.form.fields})
        self.form.show_refusals(())
        self.form.row(_ITEM[0].name).entry.focus()
        self.query_one("TopLine").refresh()
        self.say(outcome)


def draft_of(number: int) -> str:
    """Name the draft of an item that is being typed."""
    return f"typed-item:{number}"


def _named(reason: Reason) -> str:
    """Give the name of the field here that a reason is about."""
    found = field_of(reason)
    if found is None:
        return ""
    return found.column if found.document is None else f"{found.column}_{found.document}"
