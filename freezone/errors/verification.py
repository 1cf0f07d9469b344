"""63x-65x: what ``verify`` finds in a record, and what it has to say beside its findings."""

from freezone.errors.base import FreezoneError


class EntryMissingError(FreezoneError):
    """Sequence numbers of the journal have a gap: entries were taken out.

    Do: keep the record as it is, restore the last backup that verifies beside it and compare.
    """

    code = "FZ-630"


class EntryMalformedError(FreezoneError):
    """A row of the journal cannot be an entry: a column holds something else than it should.

    Do: keep the record as it is and compare the entry with a backup or a printed report.
    """

    code = "FZ-631"


class PayloadAlteredError(FreezoneError):
    """The payload of an entry and the digest stored with it do not belong together.

    Do: keep the record as it is and compare the entry with a backup or a printed report.
    """

    code = "FZ-632"


class ChainBrokenError(FreezoneError):
    """The hash of an entry does not follow from its content and the entry before it.

    Do: keep the record as it is; compare this entry and the one before with a backup.
    """

    code = "FZ-633"


class PayloadNotCanonicalError(FreezoneError):
    """The payload of an entry is not in the one form that is hashed and stored.

    Do: keep the record as it is and report the entry: no version of this program writes that.
    """

    code = "FZ-634"


class GuardsMissingError(FreezoneError):
    """The database lost triggers by which it refuses changes in append-only tables.

    Do: find out who dropped them; a restored backup has them again.
    """

    code = "FZ-635"


class TimeWentBackError(FreezoneError):
    """An entry was recorded earlier than the one before it, and no clock entry says why.

    Do: keep the record as it is and report the entry: no version of this program writes that.
    """

    code = "FZ-636"


class EntryIdRepeatedError(FreezoneError):
    """Two entries have the same id.

    Do: keep the record as it is and compare both entries with a backup.
    """

    code = "FZ-637"


class CheckpointWrongError(FreezoneError):
    """A checkpoint does not fit the block of entries before it.

    Do: keep the record as it is and compare the entries of the block with a backup.
    """

    code = "FZ-638"


class CheckpointMissingError(FreezoneError):
    """A block of entries is full and no checkpoint follows.

    Do: keep the record as it is and report it: no version of this program leaves one out.
    """

    code = "FZ-639"


class SignatureWrongError(FreezoneError):
    """A checkpoint's signature was not made with the zone's key over this block of entries.

    Do: keep the record as it is and compare it with a backup; do not hand out bundles from it.
    """

    code = "FZ-640"


class AnchorEntryMissingError(FreezoneError):
    """The record has no entry with the number of an anchor: its tail was cut off.

    Do: check the number on the paper; then look for the record's newer copy.
    """

    code = "FZ-641"


class AnchorDiffersError(FreezoneError):
    """An entry has another fingerprint than the paper: the chain was rewritten, or it is another.

    Do: check the letters on the paper and that this is the right record; then compare backups.
    """

    code = "FZ-642"


class InvariantBrokenError(FreezoneError):
    """What the entries post breaks a numbered invariant of the ledger.

    Do: stop work on the record and report the entry; correct nothing by hand.
    """

    code = "FZ-643"


class NumbersGapError(FreezoneError):
    """Numbers of a kind and year do not run without gaps from one.

    Do: keep the record as it is and report the entry: every number must have a fate.
    """

    code = "FZ-644"


class ReplayFailedError(FreezoneError):
    """An entry cannot be replayed: it does not say what entries of its kind must say.

    Do: use a program at least as new as the record; if it is, compare the entry with a backup.
    """

    code = "FZ-645"


class RowChangedError(FreezoneError):
    """A row says something else than the journal makes it.

    Do: trust the journal, not the row; find out who changed it, then restore the last backup.
    """

    code = "FZ-646"


class RowMissingError(FreezoneError):
    """A row that the journal makes is not there.

    Do: trust the journal; find out who deleted it, then restore the last backup.
    """

    code = "FZ-647"


class RowAddedError(FreezoneError):
    """A row stands there that no entry made.

    Do: trust the journal, not the row; find out who added it, then restore the last backup.
    """

    code = "FZ-648"


class TableUnreadableError(FreezoneError):
    """A table is missing, has other columns than this program's, or cannot be read.

    Do: check the disk, then restore the last backup and verify it.
    """

    code = "FZ-649"


class KeptAlteredError(FreezoneError):
    """An original, sealed personal data or a credential is not what the journal knows it by.

    Do: take it from a backup that verifies; a person whose credential it is must not log in.
    """

    code = "FZ-650"


class KeptMissingError(FreezoneError):
    """An original, sealed personal data or a credential that the journal speaks of is not there.

    Do: take it from a backup that verifies.
    """

    code = "FZ-651"


class KeptUnknownError(FreezoneError):
    """An original, sealed personal data or a credential is there that no entry speaks of.

    Do: find out who put it there; it proves nothing.
    """

    code = "FZ-652"


class SealedNotErasedError(FreezoneError):
    """Sealed personal data is still there though an entry says it was erased.

    Do: erase it again, and from backups past their time.
    """

    code = "FZ-653"


class MoreFindingsError(FreezoneError):
    """More of the same was found in a table than is listed one by one.

    Do: read the first ones; they have the same cause.
    """

    code = "FZ-654"


class AnchorAbsentError(FreezoneError):
    """Nothing outside the record was given to hold it against.

    Do: give a fingerprint from a slip or a shift report with ``--anchor``.
    """

    code = "FZ-655"


class CheckpointsUnsignedError(FreezoneError):
    """Checkpoints were made while nobody with the zone's key was at work.

    Do: let the person responsible for the key log in and record something.
    """

    code = "FZ-656"


class ReplayResumedError(FreezoneError):
    """The replay went on from where an earlier run was stopped.

    Do: nothing, if you trust the folder the scratch file lies in; else run again from the start.
    """

    code = "FZ-657"


class PlacedWithoutGateError(FreezoneError):
    """Goods were taken in at a place without passing the gate.

    Do: nothing; the officer sees the same list.
    """

    code = "FZ-658"


class VerifyStoppedError(FreezoneError):
    """The check was stopped before its end.

    Do: run it again: it goes on from where it stopped.
    """

    code = "FZ-659"
