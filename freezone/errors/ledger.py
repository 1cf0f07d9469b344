"""3xx: the ledger of goods."""

from freezone.errors.base import FreezoneError


class InsufficientBalanceError(FreezoneError):
    """A posting would take more of a lot from an account than it holds.

    Do: check the quantity, or look for an operation on the lot that was not confirmed.
    """

    code = "FZ-301"


class BackdatedBelowZeroError(FreezoneError):
    """A back-dated posting would leave less than nothing of a lot at a later moment.

    Do: check the date; correct the later operation first if it is the wrong one.
    """

    code = "FZ-302"


class MovementNotPermittedError(FreezoneError):
    """The table of movements does not let this operation post between these accounts.

    Do: choose the operation that describes what was done.
    """

    code = "FZ-303"


class OneQuantityLeftError(FreezoneError):
    """A lot would keep pieces without mass, or mass without pieces.

    Do: take both quantities to zero together, or correct the one that is off.
    """

    code = "FZ-304"


class MassDeviationError(FreezoneError):
    """The mass stated is further from the proportional mass than the tolerance.

    Do: check both quantities; if they are right, give the reason.
    """

    code = "FZ-305"


class SeveralPlacesError(FreezoneError):
    """The lot stands in several places and none was named.

    Do: name the place the goods are taken from.
    """

    code = "FZ-306"


class NothingThereError(FreezoneError):
    """Nothing of the lot is left where it was to be taken from.

    Do: look at the lot's card for where its goods are now.
    """

    code = "FZ-307"


class SamePlaceError(FreezoneError):
    """The goods already stand at the place they were to be moved to.

    Do: check the place scanned.
    """

    code = "FZ-308"


class QuantityDisagreesError(FreezoneError):
    """A lot counted in kilograms was given two different masses.

    Do: state the mass once.
    """

    code = "FZ-309"


class TooManyLinesError(FreezoneError):
    """One act has more lines than an entry can number.

    Do: split the work into several acts.
    """

    code = "FZ-310"


class FutureEffectiveError(FreezoneError):
    """An act is dated in the future.

    Do: check the date and the clock of this machine.
    """

    code = "FZ-311"


class PeriodClosedError(FreezoneError):
    """A period to be closed is closed already, or has not ended.

    Do: look at the list of periods.
    """

    code = "FZ-312"
