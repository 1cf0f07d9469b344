"""A rule of law: a small frozen record with a code, a source, a span in time and a pure check."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum, unique
from typing import Generic, TypeVar

from freezone.errors import Params, Reason
from freezone.law.citation import Certainty, Citation

F = TypeVar("F")


@unique
class Effect(StrEnum):
    """What a breach does."""

    REFUSE = "refuse"
    FINDING = "finding"
    """Takes the goods in with an open finding that blocks use and confirmation until cleared."""
    ASK = "ask"
    """Asks a question that a named person answers; it blocks nothing."""
    WARN = "warn"


def breach(**params: object) -> Params:
    """Give the parameters of a breach as text."""
    return {name: str(value) for name, value in params.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(Generic[F]):
    """One rule of law: its code, its source, its span in time, its check."""

    code: str
    """Never reused, never renumbered."""
    title: str
    """In English, for ``docs/law.md``; sentences for people stand in the catalogues."""
    citation: Citation
    valid_from: date
    valid_to: date | None = None
    """Last day in force, inclusive."""
    effect: Effect
    check: Callable[[F], Params | None]
    """Parameters of a breach, or None when the rule is kept."""

    def __post_init__(self) -> None:
        recalled = self.citation.certainty is not Certainty.VERIFIED
        if recalled and self.effect is Effect.REFUSE:
            raise ValueError(f"{self.code} rests on what was only recalled: it must not refuse")

    def in_force(self, on: date) -> bool:
        """Tell whether the rule is in force on a legal date."""
        return self.valid_from <= on and (self.valid_to is None or on <= self.valid_to)


def breaches(
    rules: Iterable[Rule[F]], facts: F, on: date, *, item: int | None = None
) -> tuple[tuple[Rule[F], Reason], ...]:
    """Give every breach of the rules in force on a day, in rule order."""
    found = []
    for rule in rules:
        if rule.in_force(on):
            params = rule.check(facts)
            if params is not None:
                found.append((rule, Reason(code=rule.code, params=params, item=item)))
    return tuple(found)


def reasons_with(effect: Effect, found: Iterable[tuple[Rule[F], Reason]]) -> tuple[Reason, ...]:
    """Give the reasons of the breaches that have one effect."""
    return tuple(reason for rule, reason in found if rule.effect is effect)
