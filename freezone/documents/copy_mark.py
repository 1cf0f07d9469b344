"""The mark that a reprint carries on top of the paper as it was issued."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Self

from freezone.ids import Number, NumberKind
from freezone.language.choice import LanguagePair


@dataclass(frozen=True, slots=True, kw_only=True)
class VoidReference:
    """The entry that voided a paper."""

    entry: int
    """Sequence number of the voiding entry."""
    moment: datetime
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyMark:
    """Which copy of which paper this is, and whether the paper still counts."""

    number: Number
    """Number of the paper."""
    copy: int
    """Which reprint: 1 for the first paper made after the issued one; 0 for a paper that was voided
    before it was ever printed, which is no copy."""
    printed: datetime
    languages: LanguagePair
    void: VoidReference | None = None

    @classmethod
    def sample(cls, *, void: bool = False) -> Self:
        """Give a mark of a second copy, of a paper that still counts or of a voided one."""
        printed = datetime(2026, 11, 23, 5, 2, tzinfo=UTC)
        reference = VoidReference(
            entry=20_517, moment=printed, reason="Қате лот көрсетілген / указана не та партия"
        )
        return cls(
            number=Number(NumberKind.SLIP, 26, 127),
            copy=2,
            printed=printed,
            languages=LanguagePair(),
            void=reference if void else None,
        )
