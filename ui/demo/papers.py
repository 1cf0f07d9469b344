"""The papers of the demo zone: declarations and releases as they would arrive from outside."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from xml.sax.saxutils import escape

from freezone.services.intake import Paper
from ui.demo.catalogue import DemoGoods

TENGE_PER_DOLLAR = Decimal("521.50")
"""An invented rate: the demo's customs value, in a release as the customs body would state it."""
CENT = Decimal("0.01")
_NAMESPACES = (
    'xmlns="urn:customs.ru:Information:CustomsDocuments:ESADout_CU:5.24.0" '
    'xmlns:c="urn:customs.ru:CUESADCommonAggregateTypesCust:5.24.0" '
    'xmlns:r="urn:customs.ru:CommonAggregateTypes:5.24.0"'
)


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoItem:
    """An item of a demo declaration."""

    goods: DemoGoods
    pieces: Decimal
    """How many pieces, square metres, bags …"""
    origin: str
    packages: int
    net_kg: Decimal | None = None
    """Net mass when it is not the goods' own times the pieces."""

    @property
    def net(self) -> Decimal:
        """Net mass in kilograms, one decimal at the most."""
        exact = self.goods.net_kg * self.pieces if self.net_kg is None else self.net_kg
        return max(exact.quantize(Decimal("0.1")), Decimal("0.1"))

    @property
    def gross(self) -> Decimal:
        """Gross mass in kilograms."""
        return (self.net * Decimal("1.06")).quantize(Decimal("0.1")) + Decimal("0.1")

    @property
    def invoiced(self) -> Decimal:
        """Invoice value in dollars."""
        return (self.goods.price_usd * self.pieces).quantize(CENT)

    @property
    def customs_value(self) -> Decimal:
        """Customs value in tenge."""
        return (self.invoiced * TENGE_PER_DOLLAR).quantize(CENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoDeclaration:
    """A demo declaration with its release."""

    number: str
    participant: str
    """BIN."""
    name: str
    released_on: date
    consignor: str
    items: Sequence[DemoItem]
    postponed: frozenset[int] = frozenset()
    """Items that the release leaves open."""

    @property
    def paper(self) -> Paper:
        """The declaration's file."""
        name = f"ESAD_{self.number.replace('/', '-')}.xml"
        return Paper(name=name, content="\n".join(self._lines()).encode())

    @property
    def release(self) -> Paper:
        """The release's file."""
        return self._release(self.postponed)

    @property
    def later_release(self) -> Paper:
        """A later release of everything that was left open."""
        return self._release(frozenset())

    def _release(self, postponed: frozenset[int]) -> Paper:
        goods = [
            {
                "item": number,
                "released": "postponed" if number in postponed else True,
                **({"reason": "documents on origin are checked"} if number in postponed else {}),
                "code": item.goods.code,
                "net_kg": str(item.net),
                "gross_kg": str(item.gross),
                "customs_value": str(item.customs_value),
                "customs_value_currency": "KZT",
            }
            for number, item in enumerate(self.items, start=1)
        ]
        content = {
            "declaration_no": self.number,
            "release_date": self.released_on.isoformat(),
            "participant_bin": self.participant,
            "officer": "ЛНП 417",
            "items": len(self.items),
            "goods": goods,
        }
        name = f"release_{self.number.replace('/', '-')}.json"
        return Paper(name=name, content=json.dumps(content, ensure_ascii=False).encode())

    def _lines(self) -> Iterator[str]:
        yield f'<?xml version="1.0" encoding="UTF-8"?><ESADout_CU {_NAMESPACES}>'
        yield "<CustomsProcedure>ИМ</CustomsProcedure><CustomsModeCode>78</CustomsModeCode>"
        yield "<ESADout_CUGoodsShipment>"
        yield f"<c:TotalGoodsNumber>{len(self.items)}</c:TotalGoodsNumber>"
        yield f"<c:TotalPackageNumber>{sum(i.packages for i in self.items)}</c:TotalPackageNumber>"
        yield (
            f"<ESADout_CUConsignor><r:OrganizationName>{escape(self.consignor)}"
            "</r:OrganizationName></ESADout_CUConsignor>"
        )
        for party in ("Consignee", "Declarant"):
            yield (
                f"<ESADout_CU{party}><r:OrganizationName>{escape(self.name)}"
                f"</r:OrganizationName><r:RKOrganizationFeatures><r:BIN>{self.participant}</r:BIN>"
                f"</r:RKOrganizationFeatures></ESADout_CU{party}>"
            )
        total = sum((item.invoiced for item in self.items), Decimal(0))
        yield (
            "<ESADout_CUMainContractTerms><c:ContractCurrencyCode>USD</c:ContractCurrencyCode>"
            f"<c:TotalInvoiceAmount>{total}</c:TotalInvoiceAmount></ESADout_CUMainContractTerms>"
        )
        for number, item in enumerate(self.items, start=1):
            yield from _item_lines(number, item)
        yield "</ESADout_CUGoodsShipment></ESADout_CU>"


def _item_lines(number: int, item: DemoItem) -> Iterator[str]:
    goods = item.goods
    quantity, unit = (item.pieces, goods.unit) if goods.unit else (item.net, "166")
    yield f"<ESADout_CUGoods><c:GoodsNumeric>{number}</c:GoodsNumeric>"
    yield f"<c:GoodsDescription>{escape(goods.description)}</c:GoodsDescription>"
    yield f"<c:GrossWeightQuantity>{item.gross}</c:GrossWeightQuantity>"
    yield f"<c:NetWeightQuantity>{item.net}</c:NetWeightQuantity>"
    yield f"<c:InvoicedCost>{item.invoiced}</c:InvoicedCost>"
    yield f"<c:GoodsTNVEDCode>{goods.code}</c:GoodsTNVEDCode>"
    yield f"<c:OriginCountryCode>{item.origin}</c:OriginCountryCode>"
    yield (
        f"<SupplementaryGoodsQuantity><r:GoodsQuantity>{quantity}</r:GoodsQuantity>"
        f"<r:MeasureUnitQualifierCode>{unit}</r:MeasureUnitQualifierCode>"
        "</SupplementaryGoodsQuantity>"
    )
    yield (
        f"<ESADGoodsPackaging><c:PakageQuantity>{item.packages}</c:PakageQuantity>"
        "<c:PakageTypeCode>1</c:PakageTypeCode><c:PackingInformation><c:PackingCode>CT"
        f"</c:PackingCode><c:PakingQuantity>{item.packages}</c:PakingQuantity>"
        "</c:PackingInformation></ESADGoodsPackaging>"
    )
    yield (
        "<ESADCustomsProcedure><c:MainCustomsModeCode>78</c:MainCustomsModeCode>"
        "<c:PrecedingCustomsModeCode>00</c:PrecedingCustomsModeCode></ESADCustomsProcedure>"
    )
    yield "</ESADout_CUGoods>"
