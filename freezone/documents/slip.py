"""The confirmation of actual consumption: the paper of decree 1166, regulation 9(9)."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import reduce
from operator import add
from typing import Self

from freezone.documents.names import Company, Names, Signatory
from freezone.documents.slip_line import SlipLine
from freezone.documents.slip_sample import sample_company, sample_lines, sample_manager
from freezone.ids import Number, NumberKind
from freezone.language.choice import LanguagePair
from freezone.quantity import Money, Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmationSlip:
    """A slip as issued."""

    number: Number
    issued: datetime
    """The moment the confirming entry was recorded."""
    languages: LanguagePair
    zone: Names
    manager: Company
    """The management company, which issues the slip."""
    participant: Company
    contract_number: str
    contract_date: date
    activities: tuple[str, ...]
    """Subparagraphs of decree para 3 the contract allows: ``3(1)`` …"""
    period_from: date
    period_to: date
    """Both days included."""
    lines: tuple[SlipLine, ...]
    prepared_by: Signatory
    """Who chose the lines and asked for the slip."""
    confirmed_by: Signatory
    """Who confirmed for the management company."""
    entry: int
    """Sequence number of the confirming entry."""
    fingerprint: str
    """Of the confirming entry: four groups of four letters and digits, with dashes or spaces."""
    replaces: Number | None = None
    """The voided slip this one stands in place of."""
    legal_text: int = 1
    """Version of the wording of the ground and the statements, so that old slips keep theirs."""

    @property
    def is_one_person(self) -> bool:
        """Whether one person stated, prepared and confirmed, which the paper says."""
        stated = {line.stated_by for line in self.lines}
        return self.prepared_by == self.confirmed_by and stated == {self.confirmed_by.name}

    def quantity_totals(self) -> tuple[Quantity, ...]:
        """Add up what is confirmed: net mass first, then each supplementary unit by itself."""
        sums: dict[str, Quantity] = {}
        for line in self.lines:
            counted = line.confirmed.quantity
            if counted is not None:
                unit = counted.unit.code
                sums[unit] = sums[unit] + counted if unit in sums else counted
        return (reduce(add, (line.confirmed.net for line in self.lines)), *sums.values())

    def value_totals(self) -> tuple[tuple[str, Money], ...]:
        """Add up the values confirmed, each kind and currency by itself."""
        sums: dict[tuple[str, str], int] = {}
        for line in self.lines:
            if line.value is not None:
                key = (line.value.kind, line.value.money.currency)
                sums[key] = sums.get(key, 0) + line.value.money.coins
        return tuple((kind, Money(coins, currency)) for (kind, currency), coins in sums.items())

    @property
    def lines_without_value(self) -> int:
        """How many lines no document states a value for."""
        return sum(line.value is None for line in self.lines)

    @classmethod
    def sample(
        cls, *, lines: int = 4, long: bool = False, languages: LanguagePair | None = None
    ) -> Self:
        """Give a slip of invented goods: as many lines as asked, with names as long as they get."""
        officer = Signatory(
            name="Сәрсенбаева Гүлнәр Қайратқызы",
            roles=("management", "administrator"),
            number=Number(NumberKind.PERSON, 26, 3),
        )
        return cls(
            number=Number(NumberKind.SLIP, 26, 127),
            issued=datetime(2026, 11, 22, 9, 30, 12, tzinfo=UTC),
            languages=languages or LanguagePair(),
            zone=Names(
                kk="«Инновациялық технологиялар паркі» арнайы экономикалық аймағы",
                ru="Специальная экономическая зона «Парк инновационных технологий»",
                en="Special economic zone “Park of Innovative Technologies”",
            ),
            manager=sample_manager(),
            participant=sample_company(long=long),
            contract_number="2024/ҚЖШ-017" if long else "17",
            contract_date=date(2024, 3, 4),
            activities=("3(1)", "3(2)", "3(3)", "3(4)") if long else ("3(1)",),
            period_from=date(2026, 10, 1),
            period_to=date(2026, 10, 31),
            lines=sample_lines(lines, long=long),
            prepared_by=officer,
            confirmed_by=officer,
            entry=20_451,
            fingerprint="K7QX-2MZB-R4TA-WJ5E",
            replaces=Number(NumberKind.SLIP, 26, 119) if long else None,
        )
