"""The walk over the journal: gaps, digests, hashes, canonical form, times, anchors."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, Final

from freezone.errors import InvariantError
from freezone.errors.store import RecordNewerError
from freezone.errors.verification import (
    AnchorDiffersError,
    AnchorEntryMissingError,
    ChainBrokenError,
    EntryMalformedError,
    EntryMissingError,
    PayloadAlteredError,
    PayloadNotCanonicalError,
    ReplayFailedError,
    TimeWentBackError,
)
from freezone.journal.canonical import canonical_text, digest_of, read_text
from freezone.journal.chain import BEFORE_FIRST, Anchor, Header, entry_hash, fingerprint
from freezone.journal.entry import Entry, EntryKind
from freezone.journal.versions import upcast
from freezone.store.journal import COLUMNS
from freezone.store.verifying.checkpoints import CheckpointWatch
from freezone.store.verifying.finding import Findings

_JOURNAL: Final = "journal"
_NAMES: Final = COLUMNS.split(", ")
_TYPES: Final = (int, str, str, int, int, int, str, str, str, str, bytes, bytes)
_UNREADABLE: Final = (ValueError, RecursionError, InvariantError)
_WITHOUT_GATE: Final = frozenset(
    {EntryKind.DECLARATION_PLACED, EntryKind.RELEASE_PLACED, EntryKind.GOODS_ARRIVED}
)
_LISTED_WITHOUT_GATE: Final = 20


class ChainWalk:
    """Takes the rows of the journal in order and believes none of them."""

    def __init__(self, findings: Findings, anchors: Iterable[Anchor]) -> None:
        self._findings = findings
        self.checkpoints: Final = CheckpointWatch(findings)
        self._anchors: defaultdict[int, list[str]] = defaultdict(list)
        for anchor in anchors:
            self._anchors[anchor.seq].append(anchor.fingerprint)
        self.entries = 0
        self.seq = 0
        """Number of the last entry."""
        self.hash: bytes | None = BEFORE_FIRST
        """Its hash as stored; None when the next entry cannot be held against it."""
        self.recorded = 0
        self._kind = ""
        self.without_gate = 0
        self.listed_without_gate: list[int] = []

    def step(self, row: tuple[Any, ...]) -> Entry | None:
        """Check one row; give it as an entry to replay, or None when it cannot be one."""
        self.entries += 1
        if tuple(map(type, row)) != _TYPES or row[0] <= self.seq:
            self._malformed(row)
            return None
        seq = row[0]
        if seq != self.seq + 1:
            self._findings.add(
                EntryMissingError, _JOURNAL, self.seq + 1, first=self.seq + 1, last=seq - 1
            )
            self.hash = None
        try:
            self._check_hash(row)
        except UnicodeEncodeError:
            self._malformed(row)
            return None
        if seq in self._anchors:
            self._check_anchor(seq, row[11])
        if row[5] < self.recorded and self._kind != EntryKind.CLOCK_STEPPED_BACK.value:
            self._findings.add(TimeWentBackError, _JOURNAL, seq)
        self.seq, self.hash, self.recorded, self._kind = seq, row[11], row[5], row[2]
        entry = self._entry(row)
        if entry is None:
            self.checkpoints.unreadable(row[11])
        else:
            self.checkpoints.see(entry)
            if entry.kind in _WITHOUT_GATE:
                self._note_without_gate(seq)
        return entry

    def finish(self) -> None:
        """Look at what can be told only at the end: the last block, anchors beyond the tail."""
        self.checkpoints.finish()
        for seq in self._anchors:
            self._findings.add(AnchorEntryMissingError, _JOURNAL, seq, last=self.seq)

    def _malformed(self, row: tuple[Any, ...]) -> None:
        """Name the columns that cannot be right, and go on behind the row as well as possible."""
        seq = row[0] if type(row[0]) is int else None
        names = [
            name
            for name, cell, expected in zip(_NAMES, row, _TYPES, strict=True)
            if type(cell) is not expected or not _is_text(cell)
        ]
        columns = " ".join(names) or "seq"
        self._findings.add(EntryMalformedError, _JOURNAL, seq, columns=columns)
        if seq is not None and seq > self.seq:
            self.seq = seq
            self.hash = row[11] if type(row[11]) is bytes else None
            self.checkpoints.unreadable(self.hash)

    def _check_hash(self, row: tuple[Any, ...]) -> None:
        """Recompute digest and hash from the stored payload; entries are named one by one."""
        header = Header(
            seq=row[0], id=row[1], kind=row[2], version=row[3], effective=row[4],
            recorded=row[5], person=row[6], terminal=row[7], period=row[8],
        )  # fmt: skip
        digest, stored_digest, stored = digest_of(row[9]), row[10], row[11]
        if digest != stored_digest:
            self._findings.add(PayloadAlteredError, _JOURNAL, row[0])
        if self.hash is None or entry_hash(self.hash, header, digest) == stored:
            return
        # An altered payload alone is one finding: the rest of the entry still fits its hash.
        if digest == stored_digest or entry_hash(self.hash, header, stored_digest) != stored:
            self._findings.add(ChainBrokenError, _JOURNAL, row[0])

    def _check_anchor(self, seq: int, stored: bytes) -> None:
        for expected in self._anchors.pop(seq):
            if fingerprint(stored) != expected:
                self._findings.add(
                    AnchorDiffersError,
                    _JOURNAL,
                    seq,
                    expected=expected,
                    found=fingerprint(stored),
                )

    def _entry(self, row: tuple[Any, ...]) -> Entry | None:
        """Read the entry as this program's version of its kind."""
        seq, text = row[0], row[9]
        payload: Any
        try:
            payload = read_text(text)
            is_canonical = isinstance(payload, dict) and canonical_text(payload) == text
        except _UNREADABLE:
            payload, is_canonical = {}, False
        if not is_canonical:
            self._findings.add(PayloadNotCanonicalError, _JOURNAL, seq)
            if not isinstance(payload, dict) or not payload:
                return None
        try:
            kind = EntryKind(row[2])
            payload = upcast(kind, row[3], payload)
        except (ValueError, LookupError, TypeError, AttributeError, RecordNewerError):
            self._findings.add(ReplayFailedError, _JOURNAL, seq, kind=row[2], version=row[3])
            return None
        return Entry(
            seq=seq, id=row[1], kind=kind, version=row[3], effective=row[4], recorded=row[5],
            person=row[6], terminal=row[7], period=row[8], payload=payload, hash=row[11],
        )  # fmt: skip

    def _note_without_gate(self, seq: int) -> None:
        self.without_gate += 1
        if self.without_gate <= _LISTED_WITHOUT_GATE:
            self.listed_without_gate.append(seq)


def _is_text(cell: object) -> bool:
    """Tell whether a text is one, and not bytes that are no UTF-8; other cells have none to be."""
    try:
        str(cell).encode()
    except UnicodeEncodeError:
        return False
    return True
