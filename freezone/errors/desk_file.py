"""6xx: the file of a terminal, which holds what is no fact: drafts, scans, preferences.

None of these stops a desk: they are told as a reason while the work goes on.
"""

from freezone.errors.base import FreezoneError


class DeskFileDamagedError(FreezoneError):
    """The file in which a terminal keeps drafts and scans was damaged, and was set aside.

    Do: go on working; forms begun earlier may be empty. Keep the file set aside for whoever looks
    after the computer, and have its disk checked.
    """

    code = "FZ-620"


class DeskFileUnwritableError(FreezoneError):
    """The file in which a terminal keeps drafts and scans cannot be written, so memory holds them.

    Do: finish the forms that are open before the program is closed; have space freed, or the right
    to write given, or another folder named in FREEZONE_STATE; then start again.
    """

    code = "FZ-621"


class DeskFileBusyError(FreezoneError):
    """Another program holds the file of drafts and scans for longer than a desk waits.

    Do: finish the forms that are open before the program is closed; close what holds the file;
    then start again.
    """

    code = "FZ-622"


class DeskFileNewerError(FreezoneError):
    """A newer version of the program wrote the file of drafts and scans, which stays as it is.

    Do: update the program; until then what is typed is kept only while the program runs.
    """

    code = "FZ-623"
