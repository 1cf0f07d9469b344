"""The label that goods carry: enough to find them in the record, and to read without a scanner."""

from dataclasses import dataclass
from datetime import date
from typing import Self

from freezone.documents.names import Company, Names
from freezone.documents.slip_line import Amounts
from freezone.documents.slip_sample import sample_company
from freezone.ids import DeclarationNumber, Number, NumberKind
from freezone.language.choice import LanguagePair
from freezone.quantity import Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class LotLabel:
    """A label of a lot."""

    lot: Number
    languages: LanguagePair
    declaration: DeclarationNumber
    item: int
    released: date
    code: str
    description: str
    """As declared, cut to what the label has room for, and marked where it is cut."""
    local_name: str | None
    participant: Company
    place: str
    """Code of the place where the goods stood when the label was printed."""
    place_names: Names
    placed: Amounts
    """What the lot was placed with: a label does not follow the balance."""
    goods_class: int | None
    """1 to 4, decree para 13; None while it is not stated."""
    customs_status: str
    """``foreign``, ``union``, ``union-not-placed`` or ``product``."""
    label: int = 1
    labels: int = 1
    """This is label k of n."""
    has_findings: bool = False
    """Open findings stood on the lot when the label was printed."""
    copy: int = 0
    """0 for the first label; n for the n-th one printed in its place."""

    @classmethod
    def sample(cls, *, long: bool = False, languages: LanguagePair | None = None) -> Self:
        """Give the label of an invented lot."""
        description = "БЛОКИ ПИТАНИЯ ИМПУЛЬСНЫЕ 350 ВТ ДЛЯ ВЫЧИСЛИТЕЛЬНЫХ МАШИН"
        if long:
            description += ", В КАРТОННЫХ КОРОБКАХ, ИЗГОТОВИТЕЛЬ ԷԼԵԿՏՐՈՆ" + ", МОДЕЛЬ XN-7700" * 20
        return cls(
            lot=Number(NumberKind.LOT, 26, 4_017),
            languages=languages or LanguagePair(),
            declaration=DeclarationNumber("55302/120926/0001234"),
            item=112 if long else 3,
            released=date(2026, 9, 12),
            code="8504403008",
            description=description,
            local_name="импульстік қоректендіру блоктары",
            participant=sample_company(long=long),
            place="W-HALL-01-RACK-17" if long else "ҚОЙМА-2",
            place_names=Names(kk="№ 2 қойма", ru="Склад № 2", en="Warehouse No. 2"),
            placed=Amounts(
                net=Quantity.parse("13534.217" if long else "1250.5", "166"),
                quantity=Quantity.parse("125000" if long else "420", "796"),
            ),
            goods_class=3,
            customs_status="foreign",
            label=12 if long else 1,
            labels=240 if long else 2,
            has_findings=long,
            copy=1 if long else 0,
        )
