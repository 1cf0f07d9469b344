"""A declaration typed into a sheet: a row an item, further rows of an item for its documents."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from freezone.domain.declaration import Declaration, DeclaredItem, ItemDocument, Packaging
from freezone.errors.documents import FieldRepeatedError, PaperChoiceUnknownError
from freezone.errors.values import TextMissingError
from freezone.intake.faults import LONGEST_SHOWN, Faults, amount_text
from freezone.intake.sheet import SheetRow, read_sheet, write_sheet
from hs_nomenclature.languages import Language
from hs_nomenclature.units import UnitOfMeasure, all_units, find_unit, find_unit_by_symbol

VERSION: Final = "csv"
FREE_ZONE: Final = "78"

_GOODS: Final = (
    *("description", "code", "net_kg", "gross_kg", "quantity", "unit", "origin"),
    *("invoice_value", "currency", "packages", "package_kind", "marks"),
)
_DOCUMENT: Final = ("document_kind", "document_number", "document_date")
COLUMNS: Final = ("item", *_GOODS, *_DOCUMENT)
REQUIRED: Final = ("item", "description", "code", "net_kg")


def read_declaration_csv(content: bytes) -> Declaration:
    """Read a declaration from a sheet, or refuse it with everything malformed in it at once.

    A sheet is typed here for placement, so its procedure is that of the free customs zone; parties,
    number and totals it does not have, and the release file says the rest.

    Raises:
        RefusedError: FZ-100; a reason carries the parameter ``line`` and the item number.
        FreezoneError: FZ-201, FZ-202 or FZ-205, when the sheet cannot be read at all.
    """
    faults = Faults(typed=True)
    items: dict[int, DeclaredItem] = {}
    for row in read_sheet(content, COLUMNS, REQUIRED, faults):
        place = faults.at(line=row.line)
        number = place.item_number(row.cell("item"))
        place = place.at(line=row.line, item=number)
        has_goods = any(row.cell(column) for column in _GOODS)
        held = items.get(number or 0)
        if held is None or number is None:
            items[number or 0] = _item(number or 0, row, place)
        elif has_goods:
            place.add(FieldRepeatedError, field="item-number")
        else:
            items[number] = replace(held, documents=(*held.documents, *_documents(row, place)))
    faults.refuse()
    return _declaration(tuple(items.values()))


def write_declaration_csv(items: Sequence[DeclaredItem]) -> bytes:
    """Write items as the sheet that ``read_declaration_csv`` reads back, item by item.

    Raises:
        TextUnwritableError: FZ-115, a text holds signs that no sheet keeps.
        ValueError: an item says what a sheet has no column for; nothing is left out silently.
    """
    content = write_sheet(COLUMNS, (row for item in items for row in _rows(item)))
    if read_declaration_csv(content).items != tuple(items):
        message = "a sheet does not hold all that these items say"
        raise ValueError(message)
    return content


def _rows(item: DeclaredItem) -> Iterator[Mapping[str, str | None]]:
    """Give the row of an item, with its first document, and a row for each further one."""
    packages = item.packaging[0] if item.packaging else Packaging(kind=None, count=None)
    value = item.invoice_value
    number = str(item.number)
    goods = {
        "item": number,
        "description": item.description,
        "code": item.code,
        "net_kg": amount_text(item.net_micro),
        "gross_kg": amount_text(item.gross_micro),
        "quantity": amount_text(item.quantity_micro),
        "unit": item.unit,
        "origin": item.origin,
        "invoice_value": None if value is None else str(value),
        "currency": None if value is None else value.currency,
        "packages": None if packages.count is None else str(packages.count),
        "package_kind": packages.kind,
        "marks": packages.marks,
    }
    first, *others = [_document_cells(each) for each in item.documents] or [{}]
    yield {**goods, **first}
    for document in others:
        yield {"item": number, **document}


def _document_cells(document: ItemDocument) -> Mapping[str, str | None]:
    return {
        "document_kind": document.kind,
        "document_number": document.number,
        "document_date": None if document.issued is None else document.issued.isoformat(),
    }


def _declaration(items: tuple[DeclaredItem, ...]) -> Declaration:
    currencies = {item.invoice_value.currency for item in items if item.invoice_value}
    return Declaration(
        number=None,
        direction=None,
        procedure=FREE_ZONE,
        version=VERSION,
        declarant=None,
        consignor=None,
        consignee=None,
        responsible=None,
        invoice_currency=currencies.pop() if len(currencies) == 1 else None,
        total_items=None,
        total_packages=None,
        total_invoice=None,
        items=items,
    )


def _item(number: int, row: SheetRow, faults: Faults) -> DeclaredItem:
    for column, field in (("description", "description"), ("code", "goods-code")):
        if row.cell(column) is None:
            faults.add(TextMissingError, field=field)
    currency = faults.currency(row.cell("currency"))
    return DeclaredItem(
        number=number,
        description=row.cell("description") or "",
        code=(row.cell("code") or "").replace(" ", "").replace("\u00a0", ""),
        net_micro=faults.amount(row.cell("net_kg"), "net-mass"),
        gross_micro=faults.amount(row.cell("gross_kg"), "gross-mass"),
        quantity_micro=faults.amount(row.cell("quantity"), "quantity"),
        unit=_unit(row.cell("unit"), faults),
        origin=(row.cell("origin") or "").upper() or None,
        procedure=None,
        preceding_procedure=None,
        invoice_value=faults.money(row.cell("invoice_value"), currency, "value-invoice"),
        customs_value=None,
        documents=_documents(row, faults),
        packaging=_packaging(row, faults),
    )


def _unit(text: str | None, faults: Faults) -> str | None:
    """Give the OKEI code of a unit typed as its code, or as its symbol in any language."""
    if text is None:
        return None
    padded = text.zfill(3) if text.isascii() and text.isdigit() else text
    symbol = text.rstrip(".").casefold()
    found = find_unit(padded) or _units_by_symbol().get(symbol)
    if found is None:
        found = find_unit_by_symbol(text)
    if found is None:
        faults.add(
            PaperChoiceUnknownError,
            field="unit",
            text=text[:LONGEST_SHOWN],
            choices=", ".join(f"{unit.code} {unit.symbol(Language.RU)}" for unit in all_units()),
        )
        return None
    return found.code


@cache
def _units_by_symbol() -> dict[str, UnitOfMeasure]:
    return {
        unit.symbol(language).rstrip(".").casefold(): unit
        for unit in reversed(all_units())
        for language in Language
    }


def _documents(row: SheetRow, faults: Faults) -> tuple[ItemDocument, ...]:
    if not any(row.cell(column) for column in _DOCUMENT):
        return ()
    issued = faults.day(row.cell("document_date"), "document-date")
    document = ItemDocument(
        kind=row.cell("document_kind"),
        name=None,
        number=row.cell("document_number"),
        issued=issued,
    )
    return (document,)


def _packaging(row: SheetRow, faults: Faults) -> tuple[Packaging, ...]:
    count = faults.whole(row.cell("packages"), "package")
    kind, marks = row.cell("package_kind"), row.cell("marks")
    if count is None and kind is None and marks is None:
        return ()
    return (Packaging(kind=kind and kind.upper(), count=count, marks=marks),)
