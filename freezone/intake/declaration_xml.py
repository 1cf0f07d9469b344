"""A goods declaration from its ``ESADout_CU`` XML, any 5.x version of the FTS album of formats.

Elements are matched by local name, prefixes and sub-versions as they please. Element names keep the
album's own spelling (``PakageQuantity``, ``PalleteCode``).
"""

import re
from typing import Final

from freezone.domain.declaration import (
    Declaration,
    DeclaredItem,
    ItemDocument,
    Packaging,
    Party,
)
from freezone.errors.documents import (
    DeclarationVersionError,
    FieldRepeatedError,
    FieldShapeError,
    NotDeclarationError,
)
from freezone.errors.values import DeclarationNumberMalformedError
from freezone.ids import DeclarationNumber
from freezone.intake.declaration_names import KNOWN
from freezone.intake.faults import LONGEST_SHOWN, Faults
from freezone.intake.paper import LARGEST_DECLARATION
from freezone.intake.xml_tree import Branch, Content, XmlTree, read_tree

NATIONAL_CURRENCY: Final = "KZT"
"""Customs value (box 45) is declared in the currency of the country of declaration."""
MOST_UNKNOWN: Final = 100
"""How many unknown names are said; a file with more is said to have at least these."""

_ROOT: Final = "ESADout_CU"
_NAMESPACE = re.compile(
    r"urn:customs\.ru:Information:CustomsDocuments:ESADout_CU:([0-9]+(?:\.[0-9]+)*)"
)
_ADDRESS_BEFORE_STREET: Final = ("PostalCode", "Region", "District", "City", "Town")
_ADDRESS: Final = (*_ADDRESS_BEFORE_STREET, "StreetHouse", "House", "Room", "AddressText")
_ONCE: Final = (
    *("GoodsNumeric", "GrossWeightQuantity", "NetWeightQuantity", "GoodsTNVEDCode"),
    *("InvoicedCost", "CustomsCost", "OriginCountryCode", "ESADCustomsProcedure"),
)
"""Children of an item that must not leave us to choose between two of them."""
_YES: Final = frozenset({"1", "true", "t"})
_PLACES: Final = frozenset({"", "0", "1", "2"})
"""Kinds of ``PackagePalleteInformation`` that are packages: packing, container, cargo. Pallets (3)
carry such packages and wrappings of single goods (4) lie in them: counting them counts twice."""


def read_declaration(content: bytes, limit: int = LARGEST_DECLARATION) -> Declaration:
    """Read a declaration, or refuse the file with everything that is malformed in it at once.

    Raises:
        RefusedError: FZ-100, with a reason and item number for every malformed field.
        FreezoneError: FZ-201 to FZ-209, when the file as a whole cannot be read.
    """
    tree = read_tree(content, limit, _judge_root)
    faults = Faults()
    declaration = _declaration(tree, faults)
    faults.refuse()
    return declaration


def _judge_root(namespace: str, name: str) -> None:
    """Refuse a document that is no goods declaration, or one of another generation."""
    version = _NAMESPACE.fullmatch(namespace)
    if name != _ROOT or version is None:
        raise NotDeclarationError(found=(name if name != _ROOT else namespace or name)[:120])
    if version[1].partition(".")[0] != "5":
        raise DeclarationVersionError(version=version[1][:20])


class _Element:
    """An element's children, asked for by name; what has the wrong shape becomes a fault."""

    __slots__ = ("_by_name", "_children", "faults")

    def __init__(self, children: Branch, faults: Faults) -> None:
        self._children = children
        # Backwards, so that of several children with one name the first stays.
        self._by_name = dict(reversed(children))
        self.faults = faults

    def __bool__(self) -> bool:
        return bool(self._children)

    def text(self, name: str) -> str | None:
        """Give the text of the first child with this name; empty is None."""
        content = self._by_name.get(name)
        if isinstance(content, list):
            self.faults.add(FieldShapeError, field=name)
            return None
        return content or None

    def texts(self, name: str) -> list[str]:
        """Give the texts of every child with this name, in order, the empty ones left out."""
        return [content for content in self._every(name) if content and isinstance(content, str)]

    def elements(self, name: str) -> list["_Element"]:
        """Give every child with this name that has children of its own."""
        return [_Element(each, self.faults) for each in self._every(name) if isinstance(each, list)]

    def element(self, name: str) -> "_Element":
        """Give the first child with this name; an absent one has no children."""
        content = self._by_name.get(name)
        return _Element(content if isinstance(content, list) else [], self.faults)

    def repeated(self, names: tuple[str, ...]) -> list[str]:
        """Give which of these children stand more than once."""
        if len(self._by_name) == len(self._children):
            return []
        return [name for name in names if len(self._every(name)) > 1]

    def _every(self, name: str) -> list[Content]:
        if name not in self._by_name:
            return []
        return [content for child, content in self._children if child == name]


def _declaration(tree: XmlTree, faults: Faults) -> Declaration:
    root = _Element(tree.children, faults)
    shipment = root.element("ESADout_CUGoodsShipment")
    terms = shipment.element("ESADout_CUMainContractTerms")
    declarant = _party(shipment.element("ESADout_CUDeclarant"), None)
    currency = faults.currency(terms.text("ContractCurrencyCode"))
    customs_currency = faults.currency(shipment.text("CustCostCurrencyCode"))
    match = _NAMESPACE.fullmatch(tree.namespace)
    return Declaration(
        number=_number(root, faults) or _number(shipment, faults),
        direction=root.text("CustomsProcedure"),
        procedure=root.text("CustomsModeCode"),
        version=match[1] if match else "",
        declarant=declarant,
        consignor=_party(shipment.element("ESADout_CUConsignor"), declarant),
        consignee=_party(shipment.element("ESADout_CUConsignee"), declarant),
        responsible=_party(
            shipment.element("ESADout_CUFinancialAdjustingResponsiblePerson"), declarant
        ),
        invoice_currency=currency,
        total_items=faults.whole(shipment.text("TotalGoodsNumber"), "items-total"),
        total_packages=faults.whole(shipment.text("TotalPackageNumber"), "packages-total"),
        total_invoice=faults.money(terms.text("TotalInvoiceAmount"), currency, "invoice-total"),
        items=tuple(
            _item(goods, position, currency, customs_currency)
            for position, goods in enumerate(shipment.elements("ESADout_CUGoods"), start=1)
        ),
        unknown_elements=tuple(name[:80] for name in tree.names if name not in KNOWN)[
            :MOST_UNKNOWN
        ],
    )


def _number(parent: _Element, faults: Faults) -> str | None:
    """Give the registration number when the file carries one."""
    parts = parent.element("GTDID")
    day = faults.day(parts.text("RegistrationDate"), "registration-date")
    customs, sequence = parts.text("CustomsCode"), parts.text("GTDNumber")
    if day is None or customs is None or sequence is None:
        return None
    text = f"{customs}/{day:%d%m%y}/{sequence}"
    try:
        return DeclarationNumber.parse(text).text
    except DeclarationNumberMalformedError:
        faults.add(DeclarationNumberMalformedError, text=text[:LONGEST_SHOWN])
        return None


def _party(element: _Element, declarant: Party | None) -> Party | None:
    """Give a person of the declaration, or the declarant where the box only points to box 14."""
    same = element.text("EqualIndicator") or element.text("DeclarantEqualFlag") or ""
    if same.lower() in _YES:
        return declarant
    if not element:
        return None
    kazakh = element.element("RKOrganizationFeatures")
    address = element.element("Address")
    if not address:
        address = element.element("SubjectAddressDetails")
    lines = [text for name in _ADDRESS for text in address.texts(name)]
    return Party(
        name=element.text("OrganizationName") or element.text("ShortName") or "",
        bin=kazakh.text("BIN") or kazakh.text("IIN"),
        country=address.text("CountryCode"),
        address=", ".join(lines) or None,
    )


def _item(
    goods: _Element, position: int, currency: str | None, customs_currency: str | None
) -> DeclaredItem:
    """Read one item; until its number is known, its position stands for it."""
    goods.faults = goods.faults.at(item=position)
    number = goods.faults.item_number(goods.text("GoodsNumeric"))
    if number is not None and number != position:
        goods.faults = goods.faults.at(item=number)
    faults = goods.faults
    for name in goods.repeated(_ONCE):
        faults.add(FieldRepeatedError, field=name)
    quantity = goods.element("SupplementaryGoodsQuantity")
    procedure = goods.element("ESADCustomsProcedure")
    own_currency = faults.currency(goods.text("CurrencyCode")) or currency
    customs_value = faults.money(
        goods.text("CustomsCost"), customs_currency or NATIONAL_CURRENCY, "value-customs"
    )
    return DeclaredItem(
        number=number or 0,
        description=_description(goods),
        code=goods.text("GoodsTNVEDCode") or "",
        net_micro=faults.amount(goods.text("NetWeightQuantity"), "net-mass"),
        gross_micro=faults.amount(goods.text("GrossWeightQuantity"), "gross-mass"),
        quantity_micro=faults.amount(quantity.text("GoodsQuantity"), "quantity"),
        unit=quantity.text("MeasureUnitQualifierCode"),
        origin=goods.text("OriginCountryCode"),
        procedure=procedure.text("MainCustomsModeCode"),
        preceding_procedure=procedure.text("PrecedingCustomsModeCode"),
        invoice_value=faults.money(goods.text("InvoicedCost"), own_currency, "value-invoice"),
        customs_value=customs_value,
        documents=tuple(map(_document, goods.elements("ESADout_CUPresentedDocument"))),
        packaging=_packaging(goods.element("ESADGoodsPackaging")),
        serial_numbers=_serial_numbers(goods),
    )


def _description(goods: _Element) -> str:
    """Join the pieces box 31 was cut into; the album allows 250 letters a piece."""
    pieces = goods.texts("GoodsDescription")
    if not pieces:
        groups = goods.elements("GoodsGroupDescription")
        pieces = [piece for group in groups for piece in group.texts("GoodsDescription")]
    return " ".join(pieces)


def _serial_numbers(goods: _Element) -> tuple[str, ...]:
    found = [
        number
        for group in goods.elements("GoodsGroupDescription")
        for details in group.elements("GoodsGroupInformation")
        for number in details.texts("SerialNumber")
    ]
    return tuple(dict.fromkeys(found))


def _document(document: _Element) -> ItemDocument:
    return ItemDocument(
        kind=document.text("PresentedDocumentModeCode"),
        name=document.text("PrDocumentName"),
        number=document.text("PrDocumentNumber"),
        issued=document.faults.day(document.text("PrDocumentDate"), "document-date"),
    )


def _packaging(packaging: _Element) -> tuple[Packaging, ...]:
    """Give the packages of an item by kind, or their bare number where no kind is stated."""
    found = [_packages(old, "PackingCode", "PakingQuantity") for old in _packings(packaging)]
    new = packaging.elements("PackagePalleteInformation")
    places = [place for place in new if (place.text("InfoKindCode") or "") in _PLACES]
    found += [_packages(place, "PalleteCode", "PalleteQuantity") for place in places]
    if found:
        return tuple(found)
    count = packaging.faults.whole(packaging.text("PakageQuantity"), "package")
    marks = packaging.text("PackingMark")
    if count is None and marks is None:
        return ()
    return (Packaging(kind=None, count=count, marks=marks),)


def _packings(packaging: _Element) -> list[_Element]:
    return packaging.elements("PackingInformation") or packaging.elements("CargoInfo")


def _packages(packages: _Element, kind: str, count: str) -> Packaging:
    return Packaging(
        kind=packages.text(kind),
        count=packages.faults.whole(packages.text(count), "package"),
        marks=packages.text("PackingMark") or packages.text("CargoDescriptionText"),
    )
