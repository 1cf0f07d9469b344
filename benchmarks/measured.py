"""A measure beside its floor, and how both are taken in turn."""

import gc
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from statistics import median
from time import perf_counter


@dataclass(frozen=True, kw_only=True)
class Budget:
    """What a ratio must keep to."""

    limit: float
    is_floor: bool
    """Whether the ratio must be at least the limit; otherwise it must not be above it."""

    def held(self, ratio: float) -> bool:
        return ratio >= self.limit if self.is_floor else ratio <= self.limit

    def __str__(self) -> str:
        return f"{'>=' if self.is_floor else '<='} {self.limit}"


def at_least(limit: float) -> Budget:
    """A share of the floor's speed: floor time / our time."""
    return Budget(limit=limit, is_floor=True)


def at_most(limit: float) -> Budget:
    """A multiple of the floor: our time / floor time."""
    return Budget(limit=limit, is_floor=False)


@dataclass(frozen=True, kw_only=True)
class Measured:
    """One line of the result."""

    name: str
    value: float
    """What ours takes, in ``unit``."""
    floor: float
    """What the floor takes, in ``unit``."""
    budget: Budget
    n: int
    """How many times each was taken; value and floor are medians."""
    unit: str = "us"
    is_held: bool | None = None
    """For budgets that may be kept in more than one way."""
    said_budget: str | None = None
    """The budget in words, where it is not the ratio's limit alone."""
    beside: Mapping[str, object] = field(default_factory=dict)
    """What else is worth knowing."""

    @property
    def ratio(self) -> float:
        return self.floor / self.value if self.budget.is_floor else self.value / self.floor

    @property
    def held(self) -> bool:
        return self.budget.held(self.ratio) if self.is_held is None else self.is_held

    def line(self) -> str:
        """One JSON line."""
        shown = {
            "name": self.name,
            "value": round(self.value, 3),
            "floor": round(self.floor, 3),
            "ratio": round(self.ratio, 3),
            "budget": self.said_budget or str(self.budget),
            "held": self.held,
            "n": self.n,
            "unit": self.unit,
            **self.beside,
        }
        return json.dumps(shown)


UNITS = {"us": 1e6, "ms": 1e3, "s": 1.0}


def timed(act: Callable[..., object], *arguments: object) -> float:
    """How many seconds an act takes."""
    start = perf_counter()
    act(*arguments)
    return perf_counter() - start


def in_turn(
    ours: Callable[[], object], floor: Callable[[], object], rounds: int
) -> tuple[list[float], list[float]]:
    """Take ours and the floor in turn, so that what disturbs one disturbs the other."""
    both: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        gc.collect()
        for times, act in zip(both, (ours, floor), strict=True):
            times.append(timed(act))
    return both


def beside(
    name: str, ours: Iterable[float], floor: Iterable[float], budget: Budget, *, unit: str = "us"
) -> Measured:
    """The medians of times in seconds as a measure."""
    ours = list(ours)
    return Measured(
        name=name,
        value=median(ours) * UNITS[unit],
        floor=median(floor) * UNITS[unit],
        budget=budget,
        n=len(ours),
        unit=unit,
    )
