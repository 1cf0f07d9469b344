"""1xx: input and numbers."""

from freezone.errors.base import FreezoneError


class AmountMalformedError(FreezoneError):
    """A text is not a plain decimal number.

    Do: type digits, with a point or a comma before the decimals.
    """

    code = "FZ-101"


class AmountTooPreciseError(FreezoneError):
    """An amount has more decimals than the record keeps (six; for money, the smallest coin).

    Do: check the document; type the amount as it stands there, rounded to six decimals.
    """

    code = "FZ-102"


class AmountTooLargeError(FreezoneError):
    """An amount is larger than any real quantity of goods.

    Do: check for a slipped decimal point or a missing separator.
    """

    code = "FZ-103"


class AmountNotPositiveError(FreezoneError):
    """A quantity to move, use or consume is zero or below.

    Do: type the quantity that was really moved, used or consumed.
    """

    code = "FZ-104"


class UnitMismatchError(FreezoneError):
    """Two quantities of different units met in one calculation.

    Do: state the quantity in the unit of the lot.
    """

    code = "FZ-105"


class NumberMalformedError(FreezoneError):
    """A number does not have the form of our numbers: letter, year, seven digits, check character.

    Do: scan the barcode again, or type all ten characters and the check character.
    """

    code = "FZ-106"


class NumberCheckError(FreezoneError):
    """The check character of a number is wrong: a character was mistyped or two scans were mixed.

    Do: scan the barcode again.
    """

    code = "FZ-107"


class BinMalformedError(FreezoneError):
    """A business identification number is not twelve digits with a right check digit.

    Do: compare it with the registration certificate, digit by digit.
    """

    code = "FZ-108"


class DateMalformedError(FreezoneError):
    """A text is not a calendar date or moment.

    Do: write dates as 2026-11-22, moments as 2026-11-22T14:30.
    """

    code = "FZ-109"


class DeclarationNumberMalformedError(FreezoneError):
    """A declaration number is not customs code / ddmmyy / sequence with a real date.

    Do: copy it from column A of the declaration, for example 55302/150326/0001234.
    """

    code = "FZ-110"


class TextMissingError(FreezoneError):
    """A field that must be filled is empty.

    Do: fill the field named.
    """

    code = "FZ-111"


class ChoiceUnknownError(FreezoneError):
    """A value is not one of the closed list that the field allows.

    Do: choose one of the values listed.
    """

    code = "FZ-112"


class TextTooLongError(FreezoneError):
    """A text is longer than the field keeps.

    Do: shorten it; put long texts into an attachment.
    """

    code = "FZ-113"


class TextUnwritableError(FreezoneError):
    """A text holds signs that no record keeps: a zero byte, or half of a sign.

    Do: type the text again; it was damaged on its way here.
    """

    code = "FZ-115"


class PeriodReversedError(FreezoneError):
    """A period ends before it begins.

    Do: check both dates; the first day comes first.
    """

    code = "FZ-114"


class PackWordUnknownError(FreezoneError):
    """A word behind a number is neither the lot's unit nor one of its packs.

    Do: type one of the words named, or state what the pack holds first.
    """

    code = "FZ-120"


class PackWordAmbiguousError(FreezoneError):
    """A word behind a number begins the names of several packs.

    Do: type more letters of the name.
    """

    code = "FZ-121"


class AmountLayoutError(FreezoneError):
    """Digits typed on the Kazakh layout can be read in more than one way.

    Do: type the amount on the number pad, or under the Russian or Latin layout.
    """

    code = "FZ-122"


class PackInexactError(FreezoneError):
    """A number of packs does not come out in whole millionths of the lot's unit.

    Do: state the quantity in the unit of the lot.
    """

    code = "FZ-123"


class PackNameMalformedError(FreezoneError):
    """The name of a pack is not one short word of letters.

    Do: name it by one word, for example box, кор or қорап.
    """

    code = "FZ-124"


class PackNameTakenError(FreezoneError):
    """A name of a pack is a name of the lot's unit, or of another of its packs.

    Do: choose another name; to change what a pack holds, state it under its first name.
    """

    code = "FZ-125"


class PackOfItselfError(FreezoneError):
    """A pack is stated in terms of itself.

    Do: state it in another pack, or in the unit of the lot.
    """

    code = "FZ-126"


class PackEmptyError(FreezoneError):
    """A pack is stated to hold nothing, or less.

    Do: state how much one pack holds.
    """

    code = "FZ-127"
