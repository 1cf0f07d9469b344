"""What is kept beside the journal and known to it by a hash: originals, sealed data, secrets."""

import hashlib
import zlib
from collections.abc import Iterator
from typing import Any, Final

from freezone.errors.store import RecordUnreadableError
from freezone.errors.verification import (
    KeptAlteredError,
    KeptMissingError,
    KeptUnknownError,
    SealedNotErasedError,
)
from freezone.journal.credentials import credential_digest
from freezone.projections.changes import OPEN, seq_of
from freezone.store.connection import Connection
from freezone.store.tables import TABLES
from freezone.store.verifying.finding import Findings
from freezone.store.verifying.rows import StoredRow, cell_order, ordered_select
from freezone.store.verifying.scratch import Scratch

_TOGETHER: Final = 500
_INFLATED: Final = 1 << 20
"""Bytes of an original inflated at a time: a stored bomb must not fill the memory."""

_SEALED: Final = (
    "SELECT commitment, max(from_seq), max(to_seq) FROM sealed_reference "
    "GROUP BY commitment ORDER BY commitment"
)
_CREDENTIALS: Final = (
    "SELECT number AS subject, credential_digest, from_seq FROM person "
    f"WHERE to_seq = {OPEN} AND length(credential_digest) > 0 "
    "UNION ALL SELECT 'key:' || key_id, wrapped_digest, from_seq FROM public_key "
    f"WHERE to_seq = {OPEN} ORDER BY subject"
)


def check_blobs(live: Connection, scratch: Scratch, findings: Findings) -> Iterator[None]:
    """Check every original: its hash and size, and that entries speak of it; one a step."""
    scratch.run_many("DELETE FROM verify_kept WHERE ?", [(1,)])
    is_after, after = ">=", ""
    while keys := live.rows(
        f"SELECT sha256, size FROM blob WHERE sha256 {is_after} ? "
        f"ORDER BY sha256 LIMIT {_TOGETHER}",
        after,
    ):
        with scratch.transaction():
            scratch.run_many("INSERT INTO verify_kept VALUES (?)", [(row[0],) for row in keys])
        for sha256, size in keys:
            if not _is_blob_right(live, sha256, size):
                entry = _entry_of_blob(scratch, sha256)
                findings.add(KeptAlteredError, "blob", entry, key=sha256)
            yield
        is_after, after = ">", keys[-1][0]
    for sha256, row_key in scratch.stream(
        "SELECT sha256, min(id) FROM blob_reference WHERE sha256 NOT IN "
        "(SELECT sha256 FROM verify_kept) GROUP BY sha256 ORDER BY 2"
    ):
        findings.add(KeptMissingError, "blob", seq_of(row_key), key=sha256)
    for (sha256,) in scratch.stream(
        "SELECT sha256 FROM verify_kept WHERE sha256 NOT IN (SELECT sha256 FROM blob_reference)"
    ):
        findings.add(KeptUnknownError, "blob", None, key=sha256)


def _entry_of_blob(scratch: Scratch, sha256: str) -> int | None:
    row = scratch.row("SELECT min(id) FROM blob_reference WHERE sha256 = ?", sha256)
    return None if row is None or row[0] is None else seq_of(row[0])


def _is_blob_right(live: Connection, sha256: object, size: object) -> bool:
    """Tell whether an original inflates to the size and hash it is kept under."""
    try:
        row = live.row("SELECT deflated FROM blob WHERE sha256 = ?", sha256)
    except RecordUnreadableError:
        return False
    if row is None or not isinstance(row[0], bytes) or not isinstance(size, int):
        return False
    digest, length = hashlib.sha256(), 0
    inflater, waiting = zlib.decompressobj(), row[0]
    try:
        while length <= size and (piece := inflater.decompress(waiting, _INFLATED)):
            digest.update(piece)
            length += len(piece)
            waiting = inflater.unconsumed_tail
    except zlib.error:
        return False
    is_complete = inflater.eof and not inflater.unused_data
    return is_complete and length == size and digest.hexdigest() == sha256


def check_sealed(live: Connection, scratch: Scratch, findings: Findings) -> Iterator[None]:
    """Check sealed personal data against its commitments, erased ones included; one a step."""
    for key, expected, found in _paired(scratch.stream(_SEALED), _live_rows(live, "sealed")):
        yield
        if expected is None:
            findings.add(KeptUnknownError, "sealed", None, key=key)
            continue
        _, from_seq, to_seq = expected
        if to_seq != OPEN:
            if found is not None:
                findings.add(SealedNotErasedError, "sealed", to_seq, key=key)
        elif found is None:
            findings.add(KeptMissingError, "sealed", from_seq, key=key)
        elif _commitment(found[1], found[2]) != key:
            findings.add(KeptAlteredError, "sealed", from_seq, key=key)


def _commitment(salt: object, content: object) -> str | None:
    if not isinstance(salt, bytes) or not isinstance(content, str):
        return None
    octets = content.encode("utf-8", "surrogateescape")
    return hashlib.sha256(salt + octets).hexdigest()


def check_credentials(live: Connection, scratch: Scratch, findings: Findings) -> Iterator[None]:
    """Check password verifiers and wrapped keys against the journal's digests; one a step."""
    for key, expected, found in _paired(
        scratch.stream(_CREDENTIALS), _live_rows(live, "credential")
    ):
        yield
        if expected is None:
            findings.add(KeptUnknownError, "credential", None, key=key)
        elif found is None:
            findings.add(KeptMissingError, "credential", expected[2], key=key)
        elif not _is_secret_right(found[1], found[2], expected[1]):
            findings.add(KeptAlteredError, "credential", expected[2], key=key)


def _is_secret_right(salt: object, secret: object, digest: object) -> bool:
    if not isinstance(salt, bytes) or not isinstance(secret, bytes):
        return False
    return credential_digest(salt, secret) == digest


def _live_rows(live: Connection, name: str) -> Iterator[StoredRow]:
    return live.stream(ordered_select(TABLES[name], is_sqlite=live.is_sqlite))


def _paired(
    expected: Iterator[StoredRow], found: Iterator[StoredRow]
) -> Iterator[tuple[Any, StoredRow | None, StoredRow | None]]:
    """Bring two streams together by their first column, by which both are ordered."""
    wanted, there = next(expected, None), next(found, None)
    while wanted is not None or there is not None:
        if there is None or (wanted and cell_order(wanted[0]) < cell_order(there[0])):
            yield (wanted or ("",))[0], wanted, None
            wanted = next(expected, None)
        elif wanted is None or cell_order(there[0]) < cell_order(wanted[0]):
            yield there[0], None, there
            there = next(found, None)
        else:
            yield wanted[0], wanted, there
            wanted, there = next(expected, None), next(found, None)
