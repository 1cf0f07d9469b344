"""Payloads of lots, items, declarations and postings, written by hand."""

from typing import Any

ZONE = "5f3c1d6a-0000-4000-8000-000000000001"
STEEL = "061211600012"
PAINT = "180340100011"
FIRST_DECLARATION = "55302/150326/0001234"
SECOND_DECLARATION = "55302/160326/0001235"


def lot_payload(number: str, **changes: Any) -> dict[str, Any]:
    """A lot at its birth."""
    return {
        "lot": number, "participant": STEEL, "contract": "12-K", "declaration": FIRST_DECLARATION,
        "item": 1, "parent": None, "description": "Арматура А500С", "code": "7214200000",
        "unit": "796", "origin": "CN", "customs_status": "foreign",
        "registered_on": "2026-03-15", "released_on": "2026-03-16", "edition": "2026-03-08",
        "value_kind": "customs", "value_currency": "KZT", "value_source": "release",
        "net": "1000.5", "quantity": "100", "coins": 1_234_567, "goods_class": 1,
        "ground": "ДСД-7", "fixed_asset": False,
    } | changes  # fmt: skip


def item_payload(item: int, **changes: Any) -> dict[str, Any]:
    """An item of a declaration with its papers and packages."""
    return {
        "item": item, "replaces": False, "code": "7214200000", "description": "Арматура А500С",
        "net": "1000.5", "gross": "1010", "quantity": "100", "unit": "796", "origin": "CN",
        "decision": "released", "reason": None, "released_on": "2026-03-16",
        "invoice_value": "100.00", "invoice_currency": "USD", "customs_value": "12345.67",
        "customs_currency": "KZT", "duty": "5",
        "documents": [
            {"kind": "04021", "name": "Инвойс", "number": "7", "issued": "2026-03-01"},
            {"kind": None, "name": None, "number": "8", "issued": None},
        ],
        "packaging": [
            {"kind": "PX", "count": 4, "marks": None}, {"kind": None, "count": None, "marks": "A"},
        ],
    } | changes  # fmt: skip


def declaration_payload(number: str, **changes: Any) -> dict[str, Any]:
    """A declaration as it was filed."""
    return {
        "number": number, "version": 1, "participant": STEEL, "contract": "12-K",
        "registered_on": "2026-03-15", "direction": "ИМ", "format": "5.24.0",
        "declarant": "ТОО «Болат»", "consignor": "Hebei Steel", "invoice_currency": "USD",
        "edition": "2026-03-08", "edition_from": "2026-03-08", "original": None, "decision": None,
    } | changes  # fmt: skip


def posting(
    lot: str, source: tuple[str, str], target: tuple[str, str], net: str, quantity: str, coins: int
) -> dict[str, Any]:
    """One posting as payloads carry it."""
    return {
        "lot": lot, "from": list(source), "to": list(target),
        "net": net, "quantity": quantity, "coins": coins,
    }  # fmt: skip
