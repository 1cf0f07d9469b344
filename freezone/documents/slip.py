"""The confirmation of actual consumption: the paper of decree 1166, regulation 9(9)."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import reduce
from operator import add
from typing import Self

from freezone.documents.names import Company, Names, Signatory
from freezone.documents.slip_line import SlipLine
from freezone.documents.slip_sample import sample_company, sample_lines, sample_manager
from freezone.errors.paper import SlipNotIssuedError
from freezone.ids import Number, NumberKind
from freezone.language.choice import LanguagePair
from freezone.quantity import Money, Quantity


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipIssue:
    """What a slip is given when it is issued: all of it at once, by the confirming entry."""

    number: Number
    moment: datetime
    """When the confirming entry was recorded."""
    entry: int
    """Sequence number of the confirming entry."""
    fingerprint: str
    """Of the confirming entry: four groups of four letters and digits, with dashes or spaces."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmationSlip:
    """A slip as issued, or as it would be: then it has no issue, and no number to be taken for."""

    issue: SlipIssue | None
    """None in a preview: nothing was confirmed, and no paper is made of it."""
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
    replaces: Number | None = None
    """The voided slip this one stands in place of."""
    legal_text: int = 1
    """Version of the wording of the ground and the statements, so that old slips keep theirs."""

    @property
    def number(self) -> Number:
        """The number of an issued slip.

        Raises:
            SlipNotIssuedError: FZ-708, a preview has none.
        """
        return self._issued().number

    @property
    def issued(self) -> datetime:
        """The moment at which an issued slip was issued.

        Raises:
            SlipNotIssuedError: FZ-708, a preview has none.
        """
        return self._issued().moment

    @property
    def entry(self) -> int:
        """The entry that issued an issued slip.

        Raises:
            SlipNotIssuedError: FZ-708, a preview has none.
        """
        return self._issued().entry

    @property
    def fingerprint(self) -> str:
        """The fingerprint of the entry that issued an issued slip.

        Raises:
            SlipNotIssuedError: FZ-708, a preview has none.
        """
        return self._issued().fingerprint

    def _issued(self) -> SlipIssue:
        # Whoever makes a paper asks for its number: so no preview ever becomes one.
        if self.issue is None:
            raise SlipNotIssuedError
        return self.issue

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
            issue=SlipIssue(
                number=Number(NumberKind.SLIP, 26, 127),
                moment=datetime(2026, 11, 22, 9, 30, 12, tzinfo=UTC),
                entry=20_451,
                fingerprint="K7QX-2MZB-R4TA-WJ5E",
            ),
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
            replaces=Number(NumberKind.SLIP, 26, 119) if long else None,
        )
