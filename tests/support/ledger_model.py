"""The ledger as a storekeeper would keep it on paper: what is where, since when. Plain Python.

It shares nothing with the real one but the names of accounts: amounts are divided by fractions,
and whether something may happen is found by going through every moment there ever was.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from fractions import Fraction

Three = tuple[int, int, int]
"""Net mass, quantity, value."""
Balance = tuple[str, str, str]
"""Lot, account, reference."""
NONE: Three = (0, 0, 0)
BOTTOMLESS = frozenset({"outside", "split", "claim"})
CLAIMS = frozenset({"claim", "to-confirm", "confirmed"})


def plus(one: Three, other: Three) -> Three:
    return (one[0] + other[0], one[1] + other[1], one[2] + other[2])


def minus(amounts: Three) -> Three:
    return (-amounts[0], -amounts[1], -amounts[2])


def share(whole: int, part: int, of: int) -> int:
    return round(Fraction(whole * part, of))


def taken(held: Three, wanted: int | None, *, has_unit: bool) -> Three | None:
    """What goes when so much is wanted (None: everything); None when it cannot."""
    net, quantity, value = held
    whole = quantity if has_unit else net
    if held == NONE or (wanted is not None and not 0 < wanted <= whole):
        return None
    if wanted is None or wanted == whole:
        return held
    mass = share(net, wanted, whole)
    if has_unit and mass == net:
        return None
    return (mass, wanted if has_unit else 0, share(value, wanted, whole))


@dataclass(frozen=True)
class Leg:
    at: datetime
    balance: Balance
    amounts: Three


@dataclass
class Act:
    """Something done that may be undone."""

    at: datetime
    legs: tuple[Leg, ...]
    line: str | None = None
    is_undone: bool = False


@dataclass
class SlipKept:
    at: datetime
    legs: tuple[Leg, ...]
    lines: frozenset[str]
    is_void: bool = False


@dataclass
class LotKept:
    item: str
    has_unit: bool


@dataclass
class LedgerModel:
    """Every leg there ever was, and what stands on them."""

    legs: list[Leg] = field(default_factory=list)
    lots: dict[str, LotKept] = field(default_factory=dict)
    items: dict[str, Three] = field(default_factory=dict)
    acts: dict[int, Act] = field(default_factory=dict)
    lines: dict[str, str] = field(default_factory=dict)
    """Lot of a consumption line."""
    slips: dict[str, SlipKept] = field(default_factory=dict)

    def now(self, *balance: str) -> Three:
        return self._balances.get(balance, NONE)

    @property
    def _balances(self) -> dict[tuple[str, ...], Three]:
        sums: dict[tuple[str, ...], Three] = {}
        for leg in self.legs:
            sums[leg.balance] = plus(sums.get(leg.balance, NONE), leg.amounts)
        return sums

    def balances(self) -> dict[tuple[str, ...], Three]:
        """Every balance that holds anything now."""
        return {balance: held for balance, held in self._balances.items() if held != NONE}

    def moments(self) -> dict[tuple[Balance, datetime], Three]:
        """What was posted to every balance at every moment, where it is not nothing."""
        sums: defaultdict[tuple[Balance, datetime], Three] = defaultdict(lambda: NONE)
        for leg in self.legs:
            key = (leg.balance, leg.at)
            sums[key] = plus(sums[key], leg.amounts)
        return {key: posted for key, posted in sums.items() if posted != NONE}

    def is_possible(self, legs: Iterable[Leg]) -> bool:
        """Whether nothing falls below zero at any moment if this happens too."""
        legs = list(legs)
        touched = {leg.balance for leg in legs if leg.balance[1] not in BOTTOMLESS}
        return all(
            min(amounts) >= 0
            for balance in touched
            for amounts in levels(leg for leg in [*self.legs, *legs] if leg.balance == balance)
        )

    def happens(self, legs: Iterable[Leg]) -> None:
        self.legs.extend(legs)

    def lines_in_force(self) -> set[str]:
        """Lines that stand on a slip that is not void."""
        return {line for slip in self.slips.values() if not slip.is_void for line in slip.lines}


def levels(legs: Iterable[Leg]) -> Iterator[Three]:
    """The level of one balance after each moment at which something happened."""
    by_moment: defaultdict[datetime, Three] = defaultdict(lambda: NONE)
    for leg in legs:
        by_moment[leg.at] = plus(by_moment[leg.at], leg.amounts)
    level = NONE
    for moment in sorted(by_moment):
        level = plus(level, by_moment[moment])
        yield level


def way(
    at: datetime, lot: str, source: tuple[str, str], target: tuple[str, str], amounts: Three
) -> tuple[Leg, Leg]:
    """From one balance to another."""
    return Leg(at, (lot, *source), minus(amounts)), Leg(at, (lot, *target), amounts)


def mirror(legs: Iterable[Leg]) -> tuple[Leg, ...]:
    """What undoes legs, at the same moment."""
    return tuple(Leg(leg.at, leg.balance, minus(leg.amounts)) for leg in legs)
