"""A goods declaration as it was filed, its release by the customs body, and a plan of its goods.

Amounts are exact text-checked values: masses and quantities in millionths (``micro``), money in the
smallest coin. Nothing here was decided by us: it is what the papers say.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum, unique
from functools import cached_property

from freezone.quantity import Money


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A person of the declaration: consignor, consignee, declarant, financially responsible."""

    name: str
    bin: str | None = None
    """Twelve digits as declared, unchecked; None when the party has none."""
    country: str | None = None
    """Two letters, ISO 3166."""
    address: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemDocument:
    """A document presented for an item (box 44)."""

    kind: str | None
    """Customs document kind, five digits, when declared."""
    name: str | None
    number: str | None
    issued: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Packaging:
    """Packages of one kind in an item (box 31)."""

    kind: str | None
    """Packing code of two letters or digits (UN/ECE recommendation 21), when declared."""
    count: int | None
    """How many packages; None when not stated."""
    marks: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclaredItem:
    """One item of a declaration."""

    number: int
    """Item number, box 32."""
    description: str
    """As declared, never translated."""
    code: str
    """Goods code as declared, box 33: never corrected here."""
    net_micro: int | None
    """Net mass in kilograms, box 38; None when not stated."""
    gross_micro: int | None
    """Gross mass in kilograms, box 35."""
    quantity_micro: int | None
    """Supplementary quantity as declared, box 41, in ``unit``."""
    unit: str | None
    """OKEI code of the declared unit, three digits."""
    origin: str | None
    """Two letters, EU or 00; box 34."""
    procedure: str | None
    """Declared procedure of the item, two digits, box 37."""
    preceding_procedure: str | None
    invoice_value: Money | None
    """Box 42, in the invoice currency."""
    customs_value: Money | None
    """Box 45, in the currency of the declaration's country, when declared."""
    documents: tuple[ItemDocument, ...] = ()
    packaging: tuple[Packaging, ...] = ()
    serial_numbers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Declaration:
    """A goods declaration as filed."""

    number: str | None
    """Registration number when the file itself carries one; the release always does."""
    direction: str | None
    """Box 1: ИМ, ЭК, ТТ or IM, EX, TT."""
    procedure: str | None
    """Procedure of the declaration, two digits, box 1."""
    version: str
    """Version of the format, such as 5.10.0; ``typed`` or ``csv`` when made here."""
    declarant: Party | None
    consignor: Party | None
    consignee: Party | None
    responsible: Party | None
    invoice_currency: str | None
    total_items: int | None
    total_packages: int | None
    total_invoice: Money | None
    items: tuple[DeclaredItem, ...]
    unknown_elements: tuple[str, ...] = ()
    """Names of elements the reader does not use, each once: tolerated and said."""


@unique
class ReleaseDecision(StrEnum):
    """What the customs body decided about one item."""

    RELEASED = "released"
    REFUSED = "refused"
    POSTPONED = "postponed"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleasedItem:
    """What the release says about one item; None means the release does not say it."""

    number: int
    decision: ReleaseDecision
    reason: str | None = None
    code: str | None = None
    net_micro: int | None = None
    gross_micro: int | None = None
    quantity_micro: int | None = None
    unit: str | None = None
    customs_value: Money | None = None


@dataclass(frozen=True, kw_only=True)
class Release:
    """The customs body's release of a declaration, from its file or typed."""

    declaration_number: str
    released_on: date
    participant_bin: str
    officer: str | None
    items: int | None
    """How many items the declaration has, when stated."""
    net_micro: int | None
    gross_micro: int | None
    goods: tuple[ReleasedItem, ...]
    """Empty when the release speaks of the whole declaration at once."""

    @cached_property
    def _by_number(self) -> Mapping[int, ReleasedItem]:
        return {item.number: item for item in self.goods}

    def decision_on(self, number: int) -> ReleasedItem:
        """Give the decision on an item; a release without a list releases every item."""
        found = self._by_number.get(number)
        if found is not None:
            return found
        decision = ReleaseDecision.POSTPONED if self.goods else ReleaseDecision.RELEASED
        return ReleasedItem(number=number, decision=decision)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRow:
    """One row of a plan: a part of an item, its goods class and place.

    Columns ``item, quantity, net_kg, goods_class, ground, place, fixed_asset``; the rows of an item
    add up.
    """

    line: int
    """Line of the file, for messages."""
    item: int
    quantity_micro: int | None
    net_micro: int | None
    goods_class: int | None
    ground: str | None
    place: str | None
    fixed_asset: bool | None


Plan = Mapping[int, tuple[PlanRow, ...]]
"""Rows of a plan by item number."""
