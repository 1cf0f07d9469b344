"""2xx: papers that arrive from outside, read and compared (FZ-201 to FZ-239).

The order of the classes from ``ProcedureNotFreeZoneError`` on is the order of precedence in which
``freezone.intake.comparison`` reports them.
"""

from freezone.errors.base import FreezoneError


class PaperTooLargeError(FreezoneError):
    """A file is larger than any real declaration, release or plan.

    Do: check that it is the right file; attach scans and archives as attachments instead.
    """

    code = "FZ-201"


class PaperEmptyError(FreezoneError):
    """A file has nothing in it.

    Do: ask the sender for the file again.
    """

    code = "FZ-202"


class XmlMalformedError(FreezoneError):
    """A file is not XML, or is cut off before its end.

    Do: ask the sender for the whole file again; do not edit it by hand.
    """

    code = "FZ-203"


class XmlDoctypeError(FreezoneError):
    """An XML file brings definitions of its own (DTD, entities), which no declaration does.

    Do: do not use the file; ask for the declaration as the sender's program exports it.
    """

    code = "FZ-204"


class EncodingUnknownError(FreezoneError):
    """The letters of a file cannot be read in the encoding it names or ought to have.

    Do: save or export the file again as UTF-8.
    """

    code = "FZ-205"


class PaperTooComplexError(FreezoneError):
    """A file has more parts, or parts nested deeper, than any real paper.

    Do: do not use the file; ask for the declaration as the sender's program exports it.
    """

    code = "FZ-206"


class PaperTextTooLongError(FreezoneError):
    """One field of a file is longer than any real field.

    Do: check the field at the place named, or ask the sender for the file again.
    """

    code = "FZ-207"


class NotDeclarationError(FreezoneError):
    """An XML file is some other document, not a goods declaration (ESADout_CU).

    Do: choose the file of the declaration itself, not its list of values, container or answer.
    """

    code = "FZ-208"


class DeclarationVersionError(FreezoneError):
    """A declaration is of a version of the format that is not 5.x.

    Do: export it in version 5, or type it by hand or from a sheet.
    """

    code = "FZ-209"


class JsonMalformedError(FreezoneError):
    """A release file is not JSON, or is cut off before its end.

    Do: ask for the file again, or type the release by hand.
    """

    code = "FZ-210"


class FieldRepeatedError(FreezoneError):
    """The same field, column or item stands twice where it may stand once.

    Do: remove the one that is wrong.
    """

    code = "FZ-211"


class FieldShapeError(FreezoneError):
    """A field holds another kind of content than it should, such as a list for a number.

    Do: compare the file with the description of its form.
    """

    code = "FZ-212"


class PaperAmountMalformedError(FreezoneError):
    """An amount in a file is not a plain decimal number.

    Do: correct the amount in the program the file came from, and export it again.
    """

    code = "FZ-213"


class PaperAmountTooPreciseError(FreezoneError):
    """An amount in a file has more decimals than the record keeps.

    Do: correct the amount as it stands in the paper; nothing is rounded for you.
    """

    code = "FZ-214"


class PaperAmountTooLargeError(FreezoneError):
    """An amount in a file is larger than any real quantity of goods.

    Do: check for a slipped decimal point or a missing separator.
    """

    code = "FZ-215"


class PaperAmountNegativeError(FreezoneError):
    """An amount in a file is below zero.

    Do: correct the amount in the program the file came from, and export it again.
    """

    code = "FZ-216"


class PaperDateMalformedError(FreezoneError):
    """A text in a file is not a calendar date.

    Do: write dates as 2026-11-22.
    """

    code = "FZ-217"


class PaperNumberMalformedError(FreezoneError):
    """A text in a file is not a whole number in the range its field allows.

    Do: write the number with digits only.
    """

    code = "FZ-218"


class ColumnMissingError(FreezoneError):
    """A sheet lacks a column that it cannot do without, or its row of headings.

    Do: put the names of the columns into the first row.
    """

    code = "FZ-219"


class SheetRowMalformedError(FreezoneError):
    """A row of a sheet has more cells than headings, or its quotation marks do not match.

    Do: put a cell with a comma or a semicolon inside between quotation marks.
    """

    code = "FZ-220"


class PaperChoiceUnknownError(FreezoneError):
    """A value in a file is not one of the closed list that its field allows.

    Do: use one of the values listed.
    """

    code = "FZ-221"


class ProcedureNotFreeZoneError(FreezoneError):
    """A declaration, or one item of it, is not for the free customs zone (procedure 78).

    Do: do not place these goods here; choose the declaration for procedure 78.
    """

    code = "FZ-222"


class DeclarationNumberDiffersError(FreezoneError):
    """The release speaks of another declaration than the file.

    Do: choose the release that belongs to this declaration.
    """

    code = "FZ-223"


class DeclarantDiffersError(FreezoneError):
    """The release names another company than the declarant of the file.

    Do: choose the release that belongs to this declaration.
    """

    code = "FZ-224"


class ItemsAbsentError(FreezoneError):
    """A declaration has no items.

    Do: ask the sender for the whole declaration.
    """

    code = "FZ-225"


class ItemCountDiffersError(FreezoneError):
    """A declaration states another number of items than it has.

    Do: ask the sender for the whole declaration: items may be missing.
    """

    code = "FZ-226"


class ReleasedCountDiffersError(FreezoneError):
    """The release states another number of items than the declaration has.

    Do: choose the release that belongs to this version of the declaration.
    """

    code = "FZ-227"


class ItemNumberRepeatedError(FreezoneError):
    """Two items of a declaration have the same number.

    Do: ask the sender for a declaration with items numbered one after another.
    """

    code = "FZ-228"


class ItemNumberMissingError(FreezoneError):
    """A number is missing between the items of a declaration.

    Do: ask the sender for the whole declaration: items may be missing.
    """

    code = "FZ-229"


class DeclaredCodeMalformedError(FreezoneError):
    """A goods code of a declaration is not exactly ten digits.

    Do: have the declaration corrected; codes of another country's tariff may be longer.
    """

    code = "FZ-230"


class NetMassMissingError(FreezoneError):
    """An item states no net mass, or zero.

    Do: have the net mass (box 38) stated in the declaration.
    """

    code = "FZ-231"


class NetAboveGrossError(FreezoneError):
    """An item has a net mass above its gross mass.

    Do: have boxes 35 and 38 of the declaration corrected.
    """

    code = "FZ-232"


class ReleasedItemUnknownError(FreezoneError):
    """The release decides on an item that the declaration does not have.

    Do: choose the release that belongs to this version of the declaration.
    """

    code = "FZ-233"


class ReleasedValueDiffersError(FreezoneError):
    """The release says of an item something else than the declaration does.

    Do: ask the customs body which is right; a correction comes as an amendment of the
    declaration.
    """

    code = "FZ-234"


class ReleasedTotalDiffersError(FreezoneError):
    """A total mass in the release is not the sum of the declaration's items.

    Do: ask the customs body which is right; a correction comes as an amendment of the
    declaration.
    """

    code = "FZ-235"


class PiecesFractionalError(FreezoneError):
    """Goods counted in whole pieces are declared with a fraction of a piece.

    Do: go on if it stands so in the declaration; count the goods when they arrive.
    """

    code = "FZ-236"


class DeclarationNumberUnusualError(FreezoneError):
    """A declaration number is valid but not of the form used in Kazakhstan.

    Do: compare it with column A of the declaration, sign by sign.
    """

    code = "FZ-237"


class TotalDiffersError(FreezoneError):
    """A total of a declaration that nothing rests on is not the sum of its items.

    Do: go on if it stands so in the declaration; tell the declarant.
    """

    code = "FZ-238"


class QuantityZeroError(FreezoneError):
    """An item states a supplementary quantity of zero.

    Do: go on if it stands so in the declaration; count the goods when they arrive.
    """

    code = "FZ-239"
