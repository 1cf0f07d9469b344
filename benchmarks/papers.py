"""Papers written for the benchmarks: a declaration of many items, its release, a small tariff.

Sizes are those of real filings: about two thousand bytes an item, a description of some forty
letters, a code shared by a few items, one packing each; no file of anybody's is read.
"""

import json
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from random import Random
from xml.sax.saxutils import escape

PARTICIPANT = "061211600012"
"""A BIN whose check digit is right; the company does not exist."""
RELEASED_ON = "2026-03-16"
COMPANY = "ТОО «Алатау Құрылғы»"
CODES = 240
"""Ten-digit codes of the small tariff; one in three has a supplementary unit."""

_THINGS = (
    "Decorative plastic frames", "Блоки питания импульсные", "Portable measuring instruments",
    "Крепеж из нержавеющей стали", "Cable harness for server cabinets", "Провода изолированные",
    "Ventilators for electronic equipment", "Листы алюминиевые", "Laboratory glassware sets",
)  # fmt: skip


@dataclass(frozen=True)
class Goods:
    """One item as declared and released; decimals as text."""

    number: int
    code: str
    description: str
    net: str
    gross: str
    quantity: str
    unit: str
    cost: str
    customs_value: str
    packages: int


def code_of(place: int) -> str:
    """A ten-digit code of the small tariff: twelve headings of chapters 39 to 94."""
    headings = (3926, 4016, 7006, 7318, 7606, 8414, 8471, 8504, 8536, 8544, 9027, 9403)
    heading = headings[place % len(headings)]
    return f"{heading}{10 + place // len(headings) % 80:02d}0000"


def has_unit(place: int) -> bool:
    """Whether the tariff gives a code a supplementary unit (pieces)."""
    return place % 3 == 0


def tariff(folder: Path) -> Path:
    """Write the small tariff as a table and give its path."""
    headings: dict[str, list[int]] = {}
    for place in range(CODES):
        headings.setdefault(code_of(place)[:4], []).append(place)
    lines = ["code\tdashes\tname_ru\tsuppl_unit\tduty"]
    for heading, places in sorted(headings.items()):
        lines.append(f"{heading}\t0\tИзделия позиции {heading}, прочие товары\t\t")
        lines += [
            f"{code_of(place)}\t1\tвид {place}, в упаковке\t{'шт' if has_unit(place) else ''}\t5"
            for place in sorted(places, key=code_of)
        ]
    path = folder / "benchmark_2026-03-08.tsv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def goods(items: int, seed: int = 1) -> list[Goods]:
    """Make up the items of a declaration."""
    random = Random(seed)
    made = []
    for number in range(1, items + 1):
        place = random.randrange(CODES)
        net = Decimal(random.randrange(5, 20_000)) / 10
        gross = net * random.randrange(101, 112) / 100
        pieces = random.randrange(1, 5_000)
        cost = Decimal(random.randrange(1_000, 900_000)) / 100
        made.append(
            Goods(
                number=number,
                code=code_of(place),
                description=f"{_THINGS[number % len(_THINGS)]}, мод. {place}-{number % 40}",
                net=f"{net}",
                gross=f"{gross.quantize(Decimal('0.1')).max(net)}",
                quantity=str(pieces) if has_unit(place) else f"{net}",
                unit="796" if has_unit(place) else "166",
                cost=f"{cost}",
                customs_value=f"{(cost * Decimal('521.4')).quantize(Decimal('0.01'))}",
                packages=random.randrange(1, 90),
            )
        )
    return made


def _item(each: Goods) -> str:
    name = "ШТ" if each.unit == "796" else "КГ"
    return f"""
    <d:ESADout_CUGoods>
      <catESAD_cu:GoodsNumeric>{each.number}</catESAD_cu:GoodsNumeric>
      <catESAD_cu:GoodsDescription>{escape(each.description)}</catESAD_cu:GoodsDescription>
      <catESAD_cu:GrossWeightQuantity>{each.gross}</catESAD_cu:GrossWeightQuantity>
      <catESAD_cu:NetWeightQuantity>{each.net}</catESAD_cu:NetWeightQuantity>
      <catESAD_cu:InvoicedCost>{each.cost}</catESAD_cu:InvoicedCost>
      <catESAD_cu:GoodsTNVEDCode>{each.code}</catESAD_cu:GoodsTNVEDCode>
      <catESAD_cu:OriginCountryCode>CN</catESAD_cu:OriginCountryCode>
      <catESAD_cu:OriginCountryName>КИТАЙ</catESAD_cu:OriginCountryName>
      <catESAD_cu:CustomsCostCorrectMethod>1</catESAD_cu:CustomsCostCorrectMethod>
      <catESAD_cu:Preferencii>
        <catESAD_cu:CustomsTax>OO</catESAD_cu:CustomsTax>
        <catESAD_cu:CustomsDuty>OO</catESAD_cu:CustomsDuty>
        <catESAD_cu:Rate>OO</catESAD_cu:Rate>
      </catESAD_cu:Preferencii>
      <d:SupplementaryGoodsQuantity>
        <cat_ru:GoodsQuantity>{each.quantity}</cat_ru:GoodsQuantity>
        <cat_ru:MeasureUnitQualifierName>{name}</cat_ru:MeasureUnitQualifierName>
        <cat_ru:MeasureUnitQualifierCode>{each.unit}</cat_ru:MeasureUnitQualifierCode>
      </d:SupplementaryGoodsQuantity>
      <d:ESADGoodsPackaging>
        <catESAD_cu:PakageQuantity>{each.packages}</catESAD_cu:PakageQuantity>
        <catESAD_cu:PakageTypeCode>1</catESAD_cu:PakageTypeCode>
        <catESAD_cu:PackingInformation>
          <catESAD_cu:PackingCode>CT</catESAD_cu:PackingCode>
          <catESAD_cu:PakingQuantity>{each.packages}</catESAD_cu:PakingQuantity>
        </catESAD_cu:PackingInformation>
      </d:ESADGoodsPackaging>
      <d:ESADCustomsProcedure>
        <catESAD_cu:MainCustomsModeCode>78</catESAD_cu:MainCustomsModeCode>
        <catESAD_cu:PrecedingCustomsModeCode>00</catESAD_cu:PrecedingCustomsModeCode>
        <catESAD_cu:GoodsTransferFeature>000</catESAD_cu:GoodsTransferFeature>
      </d:ESADCustomsProcedure>
    </d:ESADout_CUGoods>"""


def _party(element: str) -> str:
    return f"""
    <d:{element}>
      <cat_ru:OrganizationName>{escape(COMPANY)}</cat_ru:OrganizationName>
      <cat_ru:RKOrganizationFeatures><cat_ru:BIN>{PARTICIPANT}</cat_ru:BIN></cat_ru:RKOrganizationFeatures>
      <cat_ru:Address>
        <cat_ru:CountryCode>KZ</cat_ru:CountryCode>
        <cat_ru:CounryName>ҚАЗАҚСТАН</cat_ru:CounryName>
        <cat_ru:StreetHouse>Алматы, Алатау кенті, Ғылым көшесі, 4</cat_ru:StreetHouse>
      </cat_ru:Address>
    </d:{element}>"""


def declaration_xml(items: list[Goods]) -> bytes:
    """The declaration as the album of formats has it, version 5.10.0."""
    total = sum((Decimal(each.cost) for each in items), Decimal(0))
    urn = "urn:customs.ru"
    names = ("ESADout_CUConsignee", "ESADout_CUFinancialAdjustingResponsiblePerson")
    text = f"""<?xml version="1.0" encoding="UTF-8"?>
<d:ESADout_CU xmlns:d="{urn}:Information:CustomsDocuments:ESADout_CU:5.10.0" \
xmlns:catESAD_cu="{urn}:CUESADCommonAggregateTypesCust:5.10.0" \
xmlns:cat_ru="{urn}:CommonAggregateTypes:5.10.0" DocumentModeID="1006107E">
  <d:CustomsProcedure>ИМ</d:CustomsProcedure>
  <d:CustomsModeCode>78</d:CustomsModeCode>
  <d:ESADout_CUGoodsShipment>
    <catESAD_cu:OriginCountryName>КИТАЙ</catESAD_cu:OriginCountryName>
    <catESAD_cu:TotalGoodsNumber>{len(items)}</catESAD_cu:TotalGoodsNumber>
    <catESAD_cu:TotalPackageNumber>{sum(each.packages for each in items)}\
</catESAD_cu:TotalPackageNumber>
    <d:ESADout_CUConsignor>
      <cat_ru:OrganizationName>LUMEN TRADE LTD</cat_ru:OrganizationName>
      <cat_ru:Address><cat_ru:CountryCode>CN</cat_ru:CountryCode></cat_ru:Address>
    </d:ESADout_CUConsignor>{"".join(map(_party, (*names, "ESADout_CUDeclarant")))}
    <d:ESADout_CUMainContractTerms>
      <catESAD_cu:ContractCurrencyCode>USD</catESAD_cu:ContractCurrencyCode>
      <catESAD_cu:TotalInvoiceAmount>{total}</catESAD_cu:TotalInvoiceAmount>
    </d:ESADout_CUMainContractTerms>{"".join(map(_item, items))}
  </d:ESADout_CUGoodsShipment>
</d:ESADout_CU>
"""
    return text.encode()


def release_json(items: list[Goods], number: str) -> bytes:
    """The release as the customs body's file has it."""
    release = {
        "declaration_no": number,
        "release_date": RELEASED_ON,
        "officer": "ЛНП 101",
        "participant_bin": PARTICIPANT,
        "items": len(items),
        "net_kg": str(sum((Decimal(each.net) for each in items), Decimal(0))),
        "gross_kg": str(sum((Decimal(each.gross) for each in items), Decimal(0))),
        "goods": [
            {
                "item": each.number,
                "code": each.code,
                "net_kg": each.net,
                "gross_kg": each.gross,
                "suppl_qty": each.quantity,
                "suppl_unit": each.unit,
                "customs_value": each.customs_value,
                "customs_value_currency": "KZT",
            }
            for each in items
        ],
    }
    return json.dumps(release, ensure_ascii=False, indent=1).encode()


def declaration_number(serial: int) -> str:
    """A registration number of the day before the release."""
    return f"55302/150326/{serial:07d}"
