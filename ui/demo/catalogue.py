"""The goods of the demo zone: a table of ours, and the small nomenclature that goes with it.

Codes, units and rates are those of the tariff of March 2026; every word is our own.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from importlib.resources import files

NO_UNIT = "–"
TARIFF_SYMBOLS = {"796": "шт", "055": "м²"}


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoGoods:
    """One kind of goods that the demo zone knows."""

    key: str
    heading_ru: str
    code: str
    leaf_ru: str
    unit: str | None
    """OKEI code of the supplementary unit."""
    duty: str
    description: str
    net_kg: Decimal
    """Net mass of one piece, square metre, bag …"""
    price_usd: Decimal
    goods_class: int
    category: str
    """Category of consumption; ``use`` for equipment that is put into operation."""
    object: str

    @property
    def is_equipment(self) -> bool:
        """Whether it is used and not consumed."""
        return self.category == "use"


def demo_goods() -> dict[str, DemoGoods]:
    """Read the table of goods, by key."""
    text = files("ui.demo").joinpath("goods.tsv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines(), delimiter="\t")
    return {row["key"]: _goods(row) for row in rows}


def _goods(row: dict[str, str]) -> DemoGoods:
    return DemoGoods(
        key=row["key"],
        heading_ru=row["heading_ru"],
        code=row["code"],
        leaf_ru=row["leaf_ru"],
        unit=None if row["unit"] == NO_UNIT else row["unit"],
        duty=row["duty"],
        description=row["description"],
        net_kg=Decimal(row["net_kg"]),
        price_usd=Decimal(row["price_usd"]),
        goods_class=int(row["goods_class"]),
        category=row["category"],
        object=row["object"],
    )


def nomenclature_table() -> str:
    """Write a small nomenclature that holds the demo's codes, in the table format."""
    return "\n".join(["code\tdashes\tname_ru\tsuppl_unit\tduty", *_rows(), ""])


def _rows() -> Iterator[str]:
    heading = ""
    for goods in sorted(demo_goods().values(), key=lambda each: each.code):
        if goods.code[:4] != heading:
            heading = goods.code[:4]
            yield f"{heading}\t0\t{goods.heading_ru}\t\t"
        unit = TARIFF_SYMBOLS.get(goods.unit or "", "")
        yield f"{goods.code}\t1\t{goods.leaf_ru}\t{unit}\t{goods.duty}"
