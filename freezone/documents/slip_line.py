"""One line of a confirmation slip: a quantity of one lot, confirmed as consumed for one purpose."""

from dataclasses import dataclass
from datetime import date

from freezone.ids import DeclarationNumber, Number
from freezone.quantity import Money, Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class Amounts:
    """Net mass and the supplementary quantity of the same goods, always together."""

    net: Quantity
    """In kilograms."""
    quantity: Quantity | None
    """In the supplementary unit; None where the goods code has none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LineValue:
    """The value of what was confirmed, and what kind of value it is."""

    kind: str
    """``invoice``, ``customs`` or ``accounting``."""
    money: Money


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountingDocument:
    """The participant's document by which the goods were written off."""

    name: str
    number: str
    issued: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipLine:
    """One line of a slip."""

    number: int
    """Line number on the slip, from 1."""
    lot: Number
    description: str
    """As declared, never translated."""
    local_name: str | None
    """A Kazakh or Russian name typed beside it, printed as such."""
    code: str
    """Goods code as declared."""
    edition: date | None
    """From when the edition of the nomenclature is that the code was looked up in."""
    current_code: str | None
    """The code by a later classification, when it changed."""
    declaration: DeclarationNumber
    item: int
    released: date
    customs_status: str
    """``foreign``, ``union``, ``union-not-placed`` or ``product``."""
    placed: Amounts
    consumed_before: Amounts
    """Consumed by earlier lines of the same lot."""
    confirmed: Amounts
    """Confirmed by this slip."""
    balance: Amounts
    """What remains of the lot unconsumed, after this line."""
    value: LineValue | None
    """None where no document states a value."""
    category: str
    """``construction``, ``real-estate``, ``repair``, ``equipment`` or ``research``."""
    object: str | None
    """The building, machine or work the goods were consumed for."""
    document: AccountingDocument
    consumed_on: date
    is_late: bool
    """Whether it was recorded after the period it belongs to in fact."""
    in_manufacture: bool
    """Consumed in manufacture, so that the obligation lives on in the product."""
    stated_by: str
    """Who stated the consumption, as written down."""
    eligibility: str = "unknown"
    """Are they on the list of fully consumed goods: ``listed``, ``not-listed``, ``unknown``."""
    note: str | None = None
