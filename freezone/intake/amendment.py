"""What differs between two versions of a declaration, field by field, as text for a person to see.

A correction by the customs body is shown before it is recorded; this is what is shown.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from freezone.domain.declaration import Declaration, DeclaredItem, ItemDocument, Packaging, Party
from freezone.quantity import Money, text_from_micro


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One field that the new version states differently."""

    item: int | None
    """Item number, None for the head of the declaration."""
    field: str
    """Key of ``freezone.glossary``; ``item`` for an item that came or went as a whole."""
    old: str | None
    """As the old version states it; None when it did not."""
    new: str | None

    def as_json(self) -> dict[str, object]:
        """Give the difference as it stands in payloads and on the command line."""
        return {"item": self.item, "field": self.field, "old": self.old, "new": self.new}


def differences(old: Declaration, new: Declaration) -> tuple[Difference, ...]:
    """Compare two versions: the head first, then the items in the order of their numbers."""
    return (*_in_fields(None, _head(old), _head(new)), *_in_items(old, new))


def _in_items(old: Declaration, new: Declaration) -> Iterator[Difference]:
    before = {item.number: item for item in old.items}
    after = {item.number: item for item in new.items}
    for number in sorted(before.keys() | after.keys()):
        was, now = before.get(number), after.get(number)
        if was is not None and now is not None:
            yield from _in_fields(number, _fields(was), _fields(now))
        else:
            yield Difference(item=number, field="item", old=_named(was), new=_named(now))


def _in_fields(
    item: int | None, old: Mapping[str, str | None], new: Mapping[str, str | None]
) -> Iterator[Difference]:
    for field, was in old.items():
        now = new[field]
        if was != now:
            yield Difference(item=item, field=field, old=was, new=now)


def _head(declaration: Declaration) -> Mapping[str, str | None]:
    return MappingProxyType(
        {
            "declaration-number": declaration.number,
            "direction": declaration.direction,
            "procedure-code": declaration.procedure,
            "consignor": _person(declaration.consignor),
            "consignee": _person(declaration.consignee),
            "responsible": _person(declaration.responsible),
            "declarant": _person(declaration.declarant),
            "items-total": _whole(declaration.total_items),
            "packages-total": _whole(declaration.total_packages),
            "invoice-total": _money(declaration.total_invoice),
        }
    )


def _fields(item: DeclaredItem) -> Mapping[str, str | None]:
    return MappingProxyType(
        {
            "goods-code": item.code or None,
            "description": item.description or None,
            "origin": item.origin,
            "procedure-code": item.procedure,
            "preceding-procedure": item.preceding_procedure,
            "gross-mass": _amount(item.gross_micro),
            "net-mass": _amount(item.net_micro),
            "quantity": _amount(item.quantity_micro),
            "unit": item.unit,
            "value-invoice": _money(item.invoice_value),
            "value-customs": _money(item.customs_value),
            "package": "; ".join(map(_packages, item.packaging)) or None,
            "item-document": "; ".join(map(_document, item.documents)) or None,
            "serial-number": ", ".join(item.serial_numbers) or None,
        }
    )


def _named(item: DeclaredItem | None) -> str | None:
    """Tell which goods came or went with an item."""
    if item is None:
        return None
    mass = _amount(item.net_micro)
    parts = (item.code, item.description, mass and f"{mass} kg")
    return " · ".join(part for part in parts if part)


def _person(party: Party | None) -> str | None:
    if party is None:
        return None
    parts = (party.name, party.bin, party.country, party.address)
    return ", ".join(part for part in parts if part)


def _packages(packages: Packaging) -> str:
    parts = (_whole(packages.count), packages.kind, packages.marks)
    return " ".join(part for part in parts if part)


def _document(document: ItemDocument) -> str:
    issued = document.issued.isoformat() if document.issued else None
    parts = (document.kind, document.name, document.number, issued)
    return " ".join(part for part in parts if part)


def _amount(micro: int | None) -> str | None:
    return None if micro is None else text_from_micro(micro)


def _whole(number: int | None) -> str | None:
    return None if number is None else str(number)


def _money(money: Money | None) -> str | None:
    return None if money is None else f"{money} {money.currency}"
