"""6xx: the record, its integrity, its files."""

from freezone.errors.base import FreezoneError


class RecordMissingError(FreezoneError):
    """There is no record at the place named.

    Do: create it with ``freezone init --admin NAME``, or name the right place with ``--record``.
    """

    code = "FZ-601"


class RecordExistsError(FreezoneError):
    """A record already stands where a new one was to be made.

    Do: open it, or name another place with ``--record``.
    """

    code = "FZ-602"


class RecordBusyError(FreezoneError):
    """Another desk held the record for longer than we wait.

    Do: try again; nothing was written.
    """

    code = "FZ-603"


class AnchorMalformedError(FreezoneError):
    """An anchor is not an entry number, a colon and sixteen letters of a fingerprint.

    Do: type it from the slip, for example 41:ABCD-EFGH-JKLM-NPQR.
    """

    code = "FZ-604"


class RequestChangedError(FreezoneError):
    """A request came again under the same id, but it asks for something else.

    Do: give the new request an id of its own.
    """

    code = "FZ-605"


class RecordNewerError(FreezoneError):
    """The record was written by a newer version of the program.

    Do: update the program; nothing was changed.
    """

    code = "FZ-606"


class DiskFullError(FreezoneError):
    """The disk is full, or the record has reached its size limit.

    Do: free space, then try again; nothing was written.
    """

    code = "FZ-607"


class RecordUnreadableError(FreezoneError):
    """The file at the place named is not a record, or the disk cannot read it.

    Do: check the path; if it is the record, restore the last backup and verify it.
    """

    code = "FZ-608"


class NetworkShareError(FreezoneError):
    """A SQLite record on a network share can be damaged by its file locks.

    Do: keep the record on a disk of this machine, or use PostgreSQL.
    """

    code = "FZ-609"


class RecordReadOnlyError(FreezoneError):
    """The record or its folder cannot be written by this account.

    Do: ask the administrator for the right to write, or work with a copy.
    """

    code = "FZ-610"


class BlobTooLargeError(FreezoneError):
    """A file is larger than the record keeps.

    Do: split it or lower its resolution, then attach it again.
    """

    code = "FZ-611"


class FileUnreadableError(FreezoneError):
    """A file named on the command line cannot be read or written.

    Do: check the path and the rights of this account.
    """

    code = "FZ-612"


class NumbersExhaustedError(FreezoneError):
    """All numbers of a kind and year are used up.

    Do: tell the maintainers; ten million numbers a year were thought to be enough.
    """

    code = "FZ-613"


class RecordAddressError(FreezoneError):
    """An address names a kind of database that the record does not live in, or without its driver.

    Do: name a file, or a postgresql:// address with the extra ``postgres`` installed.
    """

    code = "FZ-615"


class PaperPrintedMeanwhileError(FreezoneError):
    """Another desk printed the same paper while this one was being made.

    Do: print again; the copy number goes up by one.
    """

    code = "FZ-614"
