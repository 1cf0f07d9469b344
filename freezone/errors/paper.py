"""7xx: paper."""

from freezone.errors.base import FreezoneError


class BarcodeTextError(FreezoneError):
    """A text cannot stand in a Code 128 barcode: it is empty or has other than plain ASCII letters.

    Do: report it; numbers of ours never have such letters.
    """

    code = "FZ-701"


class BarcodeReadBackError(FreezoneError):
    """The bars made for a text read back as another text, so nothing was drawn.

    Do: print nothing by hand in its place; report it with the number.
    """

    code = "FZ-702"


class LanguagePairError(FreezoneError):
    """A paper was asked for in something other than two different languages.

    Do: name a pair such as kk-ru, kk-en or ru-en.
    """

    code = "FZ-703"


class PrinterResolutionError(FreezoneError):
    """A label was asked for at a resolution no label printer of ours has.

    Do: give 203, 300 or 600 dots per inch, as written on the printer.
    """

    code = "FZ-704"


class IssuedPaperDamagedError(FreezoneError):
    """The stored bytes of an issued paper are not a PDF that can be marked as a copy.

    Do: run verify; it names the paper that was altered.
    """

    code = "FZ-705"


class FontMissingError(FreezoneError):
    """The font of the papers is not installed.

    Do: install the package font-source-sans-pro and print again.
    """

    code = "FZ-706"


class PaperOverflowError(FreezoneError):
    """A text is so long that it does not fit on a page of its own.

    Do: shorten the name or the description; the full text stays in the record.
    """

    code = "FZ-707"


class SlipNotIssuedError(FreezoneError):
    """A paper was to be made of the preview of a slip, which has no number and no force.

    Do: confirm first; the slip has its number then, and is printed.
    """

    code = "FZ-708"
