"""Declarations and releases made up by the tests, of the shape of real ones.

``declaration_xml([Goods(), Goods(code="8418211000")])`` and ``release_json([...])`` of the same
goods agree with each other; every parameter left out has a believable value.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from xml.sax.saxutils import escape

PARTICIPANT = "061211600012"
"""A BIN whose check digit is right; the company does not exist."""
DECLARATION_NUMBER = "55302/150326/0001234"
RELEASED_ON = "2026-03-16"


@dataclass(frozen=True, kw_only=True)
class Document:
    """A document of box 44."""

    kind: str | None = "04021"
    name: str | None = "INVOICE"
    number: str | None = "A-17"
    issued: str | None = "2026-03-01"


@dataclass(frozen=True, kw_only=True)
class Goods:
    """One item as typed into the declaration; None leaves an element out."""

    code: str | None = "8471300000"
    description: str | Sequence[str] = "Portable computers"
    net: str | None = "120.5"
    gross: str | None = "134.2"
    quantity: str | None = "50"
    unit: str | None = "796"
    cost: str | None = "25000.00"
    customs_value: str | None = "13025000.00"
    origin: str | None = "CN"
    packages: int | None = 10
    package_kind: str = "CT"
    procedure: str | None = "78"
    documents: Sequence[Document] = ()
    serials: Sequence[str] = ()
    number: str | None = None
    """Item number; its place in the list when None."""
    extra: str = ""
    """XML put at the end of the item as it is."""


def leaf(prefix: str, name: str, text: object | None) -> str:
    """One element with a text, or nothing for None."""
    return "" if text is None else f"<{prefix}:{name}>{escape(str(text))}</{prefix}:{name}>"


def party(name: str, bin_: str | None, country: str = "KZ") -> str:
    """The inside of a party."""
    features = f"<c:RKOrganizationFeatures>{leaf('c', 'BIN', bin_)}</c:RKOrganizationFeatures>"
    address = leaf("c", "CountryCode", country) + leaf("c", "City", "Алматы")
    return (
        leaf("c", "OrganizationName", name)
        + (features if bin_ else "")
        + f"<c:Address>{address}</c:Address>"
    )


def item_xml(goods: Goods, position: int) -> str:
    """One ``ESADout_CUGoods`` element."""
    pieces = [goods.description] if isinstance(goods.description, str) else goods.description
    group = "".join(leaf("e", "SerialNumber", number) for number in goods.serials)
    quantity = leaf("c", "GoodsQuantity", goods.quantity) + leaf(
        "c", "MeasureUnitQualifierCode", goods.unit
    )
    packing = leaf("e", "PackingCode", goods.package_kind) + leaf(
        "e", "PakingQuantity", goods.packages
    )
    packaging = (
        leaf("e", "PakageQuantity", goods.packages)
        + f"<e:PackingInformation>{packing}</e:PackingInformation>"
    )
    procedure = leaf("e", "MainCustomsModeCode", goods.procedure) + leaf(
        "e", "PrecedingCustomsModeCode", "00"
    )
    parts = [
        leaf("e", "GoodsNumeric", position if goods.number is None else goods.number),
        *(leaf("e", "GoodsDescription", piece) for piece in pieces),
        leaf("e", "GrossWeightQuantity", goods.gross),
        leaf("e", "NetWeightQuantity", goods.net),
        leaf("e", "InvoicedCost", goods.cost),
        leaf("e", "GoodsTNVEDCode", goods.code),
        leaf("e", "OriginCountryCode", goods.origin),
        f"<e:GoodsGroupDescription><e:GoodsGroupInformation>{group}</e:GoodsGroupInformation>"
        "</e:GoodsGroupDescription>"
        if group
        else "",
        *(document_xml(document) for document in goods.documents),
        f"<d:SupplementaryGoodsQuantity>{quantity}</d:SupplementaryGoodsQuantity>"
        if quantity
        else "",
        ""
        if goods.packages is None
        else f"<d:ESADGoodsPackaging>{packaging}</d:ESADGoodsPackaging>",
        f"<d:ESADCustomsProcedure>{procedure}</d:ESADCustomsProcedure>",
        goods.extra,
    ]
    return f"<d:ESADout_CUGoods>{''.join(parts)}</d:ESADout_CUGoods>"


def document_xml(document: Document) -> str:
    """One ``ESADout_CUPresentedDocument`` element."""
    inside = (
        leaf("c", "PrDocumentName", document.name)
        + leaf("c", "PrDocumentNumber", document.number)
        + leaf("c", "PrDocumentDate", document.issued)
        + leaf("e", "PresentedDocumentModeCode", document.kind)
    )
    return f"<d:ESADout_CUPresentedDocument>{inside}</d:ESADout_CUPresentedDocument>"


def declaration_xml(
    goods: Iterable[Goods] = (Goods(),),
    *,
    procedure: str | None = "78",
    participant: str | None = PARTICIPANT,
    name: str = "ТОО «Первые Шаги»",
    number: str | None = None,
    version: str = "5.10.0",
    currency: str | None = "USD",
    total_items: str | int | None = None,
    total_packages: str | int | None = None,
    total_invoice: str | None = None,
    encoding: str = "utf-8",
    extra: str = "",
) -> bytes:
    """A whole ``ESADout_CU`` document; totals left out are computed from the goods."""
    goods = list(goods)
    if total_items is None:
        total_items = len(goods)
    if total_packages is None:
        total_packages = sum(each.packages or 0 for each in goods)
    if total_invoice is None and all(_is_amount(each.cost) for each in goods):
        total_invoice = str(sum(Decimal(each.cost or 0) for each in goods))
    terms = leaf("e", "ContractCurrencyCode", currency) + leaf(
        "e", "TotalInvoiceAmount", total_invoice
    )
    shipment = "".join(
        [
            leaf("e", "TotalGoodsNumber", total_items),
            leaf("e", "TotalPackageNumber", total_packages),
            f"<d:ESADout_CUConsignor>{party('FAR EXPORT LTD', None, 'CN')}</d:ESADout_CUConsignor>",
            f"<d:ESADout_CUConsignee>{party(name, participant)}</d:ESADout_CUConsignee>",
            f"<d:ESADout_CUDeclarant>{party(name, participant)}</d:ESADout_CUDeclarant>",
            f"<d:ESADout_CUMainContractTerms>{terms}</d:ESADout_CUMainContractTerms>",
            *(item_xml(each, position) for position, each in enumerate(goods, start=1)),
        ]
    )
    own = "urn:customs.ru:Information:CustomsDocuments:ESADout_CU"
    text = (
        f'<?xml version="1.0" encoding="{encoding}"?>\n'
        f'<d:ESADout_CU xmlns:d="{own}:{version}" '
        f'xmlns:e="urn:customs.ru:CUESADCommonAggregateTypesCust:{version}" '
        f'xmlns:c="urn:customs.ru:CommonAggregateTypes:{version}" DocumentModeID="1006107E">\n'
        + leaf("d", "CustomsProcedure", "ИМ")
        + leaf("d", "CustomsModeCode", procedure)
        + _registration(number)
        + f"<d:ESADout_CUGoodsShipment>{shipment}</d:ESADout_CUGoodsShipment>"
        + extra
        + "\n</d:ESADout_CU>\n"
    )
    return text.encode(encoding)


def _registration(number: str | None) -> str:
    if number is None:
        return ""
    customs, day, sequence = number.split("/")
    inside = (
        leaf("c", "CustomsCode", customs)
        + leaf("c", "RegistrationDate", f"20{day[4:]}-{day[2:4]}-{day[:2]}")
        + leaf("c", "GTDNumber", sequence)
    )
    return f"<d:GTDID>{inside}</d:GTDID>"


def _is_amount(text: str | None) -> bool:
    return text is None or text.replace(".", "", 1).isdigit()


def release_object(
    goods: Iterable[Goods] = (Goods(),),
    /,
    *,
    number: str = DECLARATION_NUMBER,
    released_on: str = RELEASED_ON,
    participant: str = PARTICIPANT,
    decisions: dict[int, object] | None = None,
    **changes: object,
) -> dict[str, object]:
    """The release of a declaration of these goods as plain objects; ``changes`` replace keys."""
    goods = list(goods)
    listed = []
    for position, each in enumerate(goods, start=1):
        entry: dict[str, object] = {
            "item": position,
            "code": each.code,
            "net_kg": each.net,
            "gross_kg": each.gross,
            "suppl_qty": each.quantity,
            "suppl_unit": each.unit,
            "customs_value": each.customs_value,
            "customs_value_currency": "KZT",
        }
        if decisions and position in decisions:
            entry["released"] = decisions[position]
            entry["reason"] = "additional check"
        listed.append(entry)
    return {
        "declaration_no": number,
        "release_date": released_on,
        "participant_bin": participant,
        "officer": "ЛНП 101",
        "items": len(goods),
        "net_kg": str(sum(Decimal(each.net or 0) for each in goods)),
        "gross_kg": str(sum(Decimal(each.gross or 0) for each in goods)),
        "goods": listed,
        **changes,
    }


def release_json(goods: Iterable[Goods] = (Goods(),), /, **parameters: object) -> bytes:
    """The same as the bytes of a file."""
    return json.dumps(release_object(goods, **parameters), ensure_ascii=False).encode()
