"""Amounts that travel together, the legs of a posting, and how a part is taken from a balance."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Self

from freezone.errors.ledger import (
    InsufficientBalanceError,
    MassDeviationError,
    NothingThereError,
    OneQuantityLeftError,
    QuantityDisagreesError,
)
from freezone.errors.values import AmountNotPositiveError
from freezone.ledger.accounts import Account, Book, book_of
from freezone.quantity import part_of, text_from_micro


@dataclass(frozen=True, slots=True)
class Amounts:
    """Net mass, supplementary quantity and value of some goods: always together."""

    net: int
    """Millionths of a kilogram."""
    quantity: int
    """Millionths of the supplementary unit; zero for a code that has none."""
    value: int
    """Smallest coins of the lot's currency; zero when the lot's value is not stated."""

    def __add__(self, other: Self) -> Self:
        return type(self)(
            self.net + other.net, self.quantity + other.quantity, self.value + other.value
        )

    def __sub__(self, other: Self) -> Self:
        return self + -other

    def __neg__(self) -> Self:
        return type(self)(-self.net, -self.quantity, -self.value)

    def __bool__(self) -> bool:
        return bool(self.net or self.quantity or self.value)

    @property
    def is_below_zero(self) -> bool:
        """Whether any of the three is less than nothing."""
        return self.net < 0 or self.quantity < 0 or self.value < 0


NOTHING: Final = Amounts(0, 0, 0)


@dataclass(frozen=True, slots=True)
class Leg:
    """One side of a posting: amounts of a lot into (positive) or out of (negative) an account."""

    lot: int
    account: Account
    reference: str
    amounts: Amounts

    @property
    def book(self) -> Book:
        """The book of the account."""
        return book_of(self.account)


def transfer(
    lot: int, source: tuple[Account, str], target: tuple[Account, str], amounts: Amounts
) -> tuple[Leg, Leg]:
    """Make the two legs that take amounts of a lot from one balance to another."""
    return Leg(lot, *source, -amounts), Leg(lot, *target, amounts)


def mirrored(legs: Iterable[Leg]) -> tuple[Leg, ...]:
    """Make the legs that undo others."""
    return tuple(Leg(leg.lot, leg.account, leg.reference, -leg.amounts) for leg in legs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a person asked to take from a balance; None leaves it to proportion."""

    quantity: int | None = None
    """In the lot's supplementary unit, or in kilograms where it has none."""
    net: int | None = None
    reason: str | None = None
    """Why the mass is not in proportion, if it is not."""


def take(held: Amounts, wanted: Wanted, *, has_unit: bool, tolerance: int = 0) -> Amounts:
    """Work out net mass, quantity and value of a part of what a balance holds.

    What is not stated is proposed in proportion; the value follows the quantity (or the mass where
    there is no unit) and the parts of it add up to the last coin. Nothing stated takes everything.

    Units: ``wanted.quantity`` in the lot's supplementary unit, or kilograms where it has none;
        ``tolerance`` in per cent, how far a stated mass may be from the proportional one before a
        reason is asked for.
    Invariants: INV-9.

    Raises:
        NothingThereError: FZ-307, the balance is empty.
        AmountNotPositiveError: FZ-104.
        QuantityDisagreesError: FZ-309, two masses for a lot without unit.
        InsufficientBalanceError: FZ-301, with what is held.
        MassDeviationError: FZ-305, a mass out of proportion without a reason.
        OneQuantityLeftError: FZ-304.
    """
    if not held:
        raise NothingThereError
    for stated in (wanted.quantity, wanted.net):
        if stated is not None and stated <= 0:
            raise AmountNotPositiveError(stated=text_from_micro(stated))
    if has_unit:
        net, quantity = _take_both(held, wanted, tolerance)
    else:
        net, quantity = _take_mass(held, wanted), 0
    _check_held(held, net, quantity)
    if net == held.net:
        value = held.value
    elif quantity:
        value = part_of(held.value, quantity, held.quantity)
    else:
        value = part_of(held.value, net, held.net)
    return Amounts(net, quantity, value)


def _take_mass(held: Amounts, wanted: Wanted) -> int:
    """Take from a lot that is counted in kilograms alone."""
    if wanted.quantity is not None and wanted.net is not None and wanted.quantity != wanted.net:
        raise QuantityDisagreesError(
            quantity=text_from_micro(wanted.quantity), net=text_from_micro(wanted.net)
        )
    if wanted.quantity is not None:
        return wanted.quantity
    return held.net if wanted.net is None else wanted.net


def _take_both(held: Amounts, wanted: Wanted, tolerance: int) -> tuple[int, int]:
    """Take from a lot that is counted in a supplementary unit and in kilograms."""
    if wanted.quantity is None and wanted.net is None:
        return held.net, held.quantity
    if wanted.quantity is None:
        assert wanted.net is not None  # noqa: S101 - tells mypy what the line above rules out
        if wanted.net >= held.net:
            return wanted.net, held.quantity
        return wanted.net, part_of(held.quantity, wanted.net, held.net)
    if wanted.quantity > held.quantity:
        return (held.net if wanted.net is None else wanted.net), wanted.quantity
    proposed = part_of(held.net, wanted.quantity, held.quantity)
    if wanted.net is None:
        return proposed, wanted.quantity
    deviation = abs(wanted.net - proposed)
    if deviation * 100 > proposed * tolerance and not wanted.reason:
        raise MassDeviationError(
            stated=text_from_micro(wanted.net),
            proposed=text_from_micro(proposed),
            tolerance=tolerance,
        )
    return wanted.net, wanted.quantity


def _check_held(held: Amounts, net: int, quantity: int) -> None:
    """Refuse more than is held, and leaving one of two quantities behind."""
    if net > held.net or quantity > held.quantity:
        raise InsufficientBalanceError(
            wanted_net=text_from_micro(net),
            held_net=text_from_micro(held.net),
            wanted_quantity=text_from_micro(quantity),
            held_quantity=text_from_micro(held.quantity),
        )
    left_net, left_quantity = held.net - net, held.quantity - quantity
    if held.quantity and bool(left_net) != bool(left_quantity):
        raise OneQuantityLeftError(
            left_net=text_from_micro(left_net), left_quantity=text_from_micro(left_quantity)
        )
