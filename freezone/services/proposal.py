"""What a form proposes while it is typed: amounts in proportion, and what would be left."""

from dataclasses import dataclass, replace
from datetime import datetime

from freezone.errors import Reason
from freezone.errors.ledger import (
    InsufficientBalanceError,
    MassDeviationError,
    NothingThereError,
    OneQuantityLeftError,
    QuantityDisagreesError,
    SeveralPlacesError,
)
from freezone.errors.states import PlaceUnknownError
from freezone.errors.values import AmountNotPositiveError
from freezone.ledger.accounts import Account
from freezone.ledger.posting import NOTHING, Amounts, Wanted
from freezone.services.desk import Desk
from freezone.services.stock import lot_at_desk, place_and_balance, taken_of
from freezone.store import goods
from freezone.store.goods import LotRow

_NOT_FOUND = (PlaceUnknownError, NothingThereError, SeveralPlacesError)
_NOT_TAKEN = (
    NothingThereError, AmountNotPositiveError, QuantityDisagreesError, InsufficientBalanceError,
    OneQuantityLeftError,
)  # fmt: skip
"""What typing can be wrong about. Any other failure is none of the form's: it is raised."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How much of a lot stands at a place."""

    place: str
    amounts: Amounts


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """What an operation would take from stock, as far as its form is filled."""

    lot: str
    unit: str | None
    """OKEI code of the supplementary unit; None when the lot is counted in kilograms alone."""
    currency: str | None
    """Of the values; None when the lot's value is not stated."""
    standing: tuple[Standing, ...]
    """Every place where some of the lot stands, by its code."""
    place: str | None
    """The place it is taken from: the one named, or the only one; None when that is open."""
    held: Amounts
    """What stands there; nothing while the place is open."""
    taken: Amounts | None
    """What would be taken; None when it cannot be."""
    left: Amounts | None
    """What would be left there."""
    deviation: Reason | None = None
    """The mass stated is out of proportion by more than the tolerance: FZ-305, unless a reason is
    given with the operation."""
    reasons: tuple[Reason, ...] = ()
    """Why it cannot be taken."""

    @property
    def needs_reason(self) -> bool:
        """Whether the operation must say why the mass is out of proportion."""
        return self.deviation is not None

    @property
    def is_possible(self) -> bool:
        """Whether it can be taken, with a reason where one is needed."""
        return self.taken is not None


def propose(
    desk: Desk, lot_number: str, *, quantity: int | None, net: int | None, place: str | None
) -> Proposal:
    """Work out what an operation would take from a lot in stock; nothing is written or refused.

    What is not stated follows in proportion, by the same ``take`` as when it is posted; nothing
    stated takes everything. What is wrong is told as reasons.

    Units: ``quantity`` in millionths of the lot's supplementary unit, or of a kilogram where it has
        none; ``net`` in millionths of a kilogram.

    Raises:
        NumberMalformedError: FZ-106. NumberCheckError: FZ-107. LotUnknownError: FZ-246.
        NotLoggedInError: FZ-503. OwnGoodsOnlyError: FZ-512.
    """
    now = desk.clock.now()
    with desk.record.reading() as connection:
        lot = lot_at_desk(desk, connection, lot_number)
        blank = Proposal(
            lot=lot.number,
            unit=lot.unit,
            currency=lot.value_currency,
            standing=tuple(
                Standing(place=row.reference, amounts=row.amounts)
                for row in goods.holding(connection, lot.id, Account.STOCK)
            ),
            place=None,
            held=NOTHING,
            taken=None,
            left=None,
        )
        try:
            code, held = place_and_balance(connection, lot, place)
        except _NOT_FOUND as error:
            return replace(blank, reasons=error.reasons)
    at_place = replace(blank, place=code, held=held)
    return _measured(at_place, lot, Wanted(quantity=quantity, net=net), now)


def _measured(at_place: Proposal, lot: LotRow, wanted: Wanted, now: datetime) -> Proposal:
    """Measure what is wanted of what stands at the place."""
    try:
        taken = taken_of(lot, at_place.held, wanted, now)
    except MassDeviationError as error:
        # The form asks why; whatever the answer is, the amounts are the same.
        explained = replace(wanted, reason=error.code)
        (deviation,) = error.reasons
        return replace(_measured(at_place, lot, explained, now), deviation=deviation)
    except _NOT_TAKEN as error:
        return replace(at_place, reasons=error.reasons)
    return replace(at_place, taken=taken, left=at_place.held - taken)
