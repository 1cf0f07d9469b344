"""2xx from 240: states of participants, places, declarations, lots and entries."""

from freezone.errors.base import FreezoneError


class ParticipantUnknownError(FreezoneError):
    """The participant is not registered in the zone's record.

    Do: register the participant with its contract first.
    """

    code = "FZ-240"


class ParticipantExistsError(FreezoneError):
    """A participant with this BIN is registered already.

    Do: add the contract to the participant that is there.
    """

    code = "FZ-241"


class PlaceUnknownError(FreezoneError):
    """There is no place of this code.

    Do: look at the list of places, or register the place first.
    """

    code = "FZ-242"


class PlaceExistsError(FreezoneError):
    """A place of this code is registered already.

    Do: choose another code.
    """

    code = "FZ-243"


class DeclarationExistsError(FreezoneError):
    """A declaration of this number was taken in already.

    Do: look at it; a later release adds to it, a correction amends it.
    """

    code = "FZ-244"


class DeclarationUnknownError(FreezoneError):
    """No declaration of this number was taken in.

    Do: check the number.
    """

    code = "FZ-245"


class LotUnknownError(FreezoneError):
    """There is no lot of this number.

    Do: scan the label again, or look at the list of lots.
    """

    code = "FZ-246"


class OpenFindingsError(FreezoneError):
    """The lot's item has open findings: they block use, consumption and confirmation.

    Do: have each finding cleared by a named person with a ground.
    """

    code = "FZ-247"


class FindingUnknownError(FreezoneError):
    """There is no finding of this number.

    Do: look at the lot's card for its findings.
    """

    code = "FZ-248"


class FindingClearedError(FreezoneError):
    """The finding was cleared already.

    Do: look at it for who cleared it and on what ground.
    """

    code = "FZ-249"


class PlanIncompleteError(FreezoneError):
    """The rows of a plan do not add up to its item, or the plan names an item that is not released.

    Do: compare the plan with the declaration, item by item.
    """

    code = "FZ-250"


class PlanItemUnknownError(FreezoneError):
    """A plan names an item that the declaration does not have.

    Do: check the item numbers of the plan.
    """

    code = "FZ-251"


class EntryUnknownError(FreezoneError):
    """There is no entry of this number.

    Do: look at the journal.
    """

    code = "FZ-252"


class EntryNotCorrectableError(FreezoneError):
    """An entry of this kind is not undone by its mirror.

    Do: use the act that ends it, such as voiding a slip or amending a declaration.
    """

    code = "FZ-253"


class EntryCorrectedError(FreezoneError):
    """The entry was corrected already.

    Do: look at the correction; then do the operation again as it should have been.
    """

    code = "FZ-254"


class GoodsMovedOnError(FreezoneError):
    """Goods of the entry to be corrected were moved, split, used or consumed since.

    Do: correct the later operations first, the newest before the older.
    """

    code = "FZ-255"


class ReleaseNothingNewError(FreezoneError):
    """A later release decides no item that is still open.

    Do: compare it with the declaration's items.
    """

    code = "FZ-256"


class AmendmentBelowUsedError(FreezoneError):
    """A correction would leave less of an item than was already used.

    Do: look at the uses listed; correct them first if they are wrong.
    """

    code = "FZ-257"


class AmendmentAmbiguousError(FreezoneError):
    """A correction changes the quantity of an item that stands in several lots or places.

    Do: name the lot that gains or loses.
    """

    code = "FZ-258"


class AmendmentEmptyError(FreezoneError):
    """The corrected declaration does not differ from the one in the record.

    Do: check that the right file was chosen.
    """

    code = "FZ-259"


class AnnulUsedError(FreezoneError):
    """A release cannot be annulled while goods of it were moved on, used or consumed.

    Do: look at the uses listed; correct them first if they are wrong.
    """

    code = "FZ-260"


class NothingWithNumberError(FreezoneError):
    """Nothing in the record has this number.

    Do: check the number.
    """

    code = "FZ-261"


class ContractExistsError(FreezoneError):
    """The participant has a contract of this number already.

    Do: check the number; a changed term is registered as a replacement.
    """

    code = "FZ-262"


class SealedUnknownError(FreezoneError):
    """There is no sealed personal data under this commitment, or it was erased.

    Do: check the commitment in the journal.
    """

    code = "FZ-263"


class ReleaseMissingError(FreezoneError):
    """A declaration was handed in without the customs body's release.

    Do: add the release file, or type the release.
    """

    code = "FZ-264"


class AmendmentUnitError(FreezoneError):
    """A correction changes the supplementary unit of an item that has lots already.

    Do: annul the release of the item, and take it in again by a later release.
    """

    code = "FZ-265"
