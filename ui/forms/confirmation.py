"""What a confirmation is to be made of, as it is kept between two sittings."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Self


@dataclass(frozen=True, slots=True)
class Terms:
    """The period of a slip, and who prepared it."""

    period_from: date
    period_to: date
    """Both days included."""
    prepared_by: str
    """Number of the person."""

    @property
    def period(self) -> tuple[date, date]:
        """Both ends."""
        return self.period_from, self.period_to


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """What of a work list is marked."""

    terms: Terms
    lines: tuple[str, ...]
    parts: Mapping[str, int]
    """By line, how much, where it is not all that is left."""
    seen: tuple[str, ...]
    """Every line there was: one that comes later is new, and not one whose mark was taken away."""

    def written(self) -> dict[str, str]:
        """Write it as a draft."""
        return {
            "from": self.terms.period_from.isoformat(),
            "to": self.terms.period_to.isoformat(),
            "prepared_by": self.terms.prepared_by,
            "lines": " ".join(self.lines),
            "parts": " ".join(f"{line}={micro}" for line, micro in self.parts.items()),
            "seen": " ".join(self.seen),
        }

    @classmethod
    def read(cls, kept: Mapping[str, str]) -> Self | None:
        """Read a draft; None where it is of another version of the program."""
        try:
            terms = Terms(
                date.fromisoformat(kept["from"]),
                date.fromisoformat(kept["to"]),
                prepared_by=kept["prepared_by"],
            )
            pairs = (part.partition("=") for part in kept["parts"].split())
            parts = {line: int(micro) for line, _, micro in pairs}
            lines, seen = tuple(kept["lines"].split()), tuple(kept["seen"].split())
        except (KeyError, ValueError):
            return None
        return cls(terms=terms, lines=lines, parts=parts, seen=seen)
