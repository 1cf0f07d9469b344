"""Checkpoints as the walk over the journal meets them: blocks, roots, signatures, keys."""

from typing import Any, Final

from freezone.errors.verification import (
    CheckpointMissingError,
    CheckpointWrongError,
    SignatureWrongError,
)
from freezone.journal.checkpoint import BLOCK, merkle_root, signed_text
from freezone.journal.entry import Entry, EntryKind
from freezone.journal.keys import is_signed_by, key_id
from freezone.store.verifying.finding import Findings

_JOURNAL: Final = "journal"
_OF_THE_RECORD: Final = frozenset(
    {EntryKind.CHECKPOINT, EntryKind.CHECKPOINT_SIGNED, EntryKind.CLOCK_STEPPED_BACK}
)
"""Entries the record writes by itself: a full block is sealed after an act of a person."""
_MALFORMED: Final = (LookupError, TypeError, ValueError, AttributeError)


def _whole(cell: object) -> int:
    if type(cell) is not int:
        raise TypeError(cell)
    return cell


class CheckpointWatch:
    """Follows the blocks of the journal and holds every checkpoint against its own."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self.covered = 0
        """Last entry covered by a checkpoint."""
        self._block_after = 0
        """Last entry before the block being filled: the same, unless a checkpoint is missing."""
        self._block: list[bytes] = []
        self._due: int | None = None
        self._zone = ""
        self._keys: dict[str, bytes] = {}
        self._unsigned: dict[int, tuple[int, bytes]] = {}

    @property
    def unsigned(self) -> int:
        """How many checkpoints have no signature yet."""
        return len(self._unsigned)

    def unreadable(self, entry_hash: bytes | None) -> None:
        """Pass an entry that says nothing; its hash is still a leaf of the block."""
        self._meet_due(None)
        self._block.append(entry_hash or b"")

    def see(self, entry: Entry) -> None:
        """Look at the next entry."""
        kind = entry.kind
        self._meet_due(kind)
        if kind is EntryKind.CHECKPOINT:
            self._checkpoint(entry)
        elif kind is EntryKind.CHECKPOINT_SIGNED:
            self._signed_later(entry)
        elif kind in (EntryKind.RECORD_OPENED, EntryKind.KEY_PUBLISHED):
            self._learn_key(entry)
        self._block.append(entry.hash)
        if entry.seq - self._block_after >= BLOCK and kind not in _OF_THE_RECORD:
            self._due = entry.seq

    def finish(self) -> None:
        """Look whether the last block was left without its checkpoint."""
        self._meet_due(None)

    def _meet_due(self, kind: EntryKind | None) -> None:
        if self._due is None:
            return
        if kind is not EntryKind.CHECKPOINT:
            self._findings.add(
                CheckpointMissingError, _JOURNAL, self._due, first=self._block_after + 1
            )
            self._start_block(self._due)
        self._due = None

    def _start_block(self, last: int) -> None:
        self._block = self._block[last - self._block_after :]
        self._block_after = last

    def _checkpoint(self, entry: Entry) -> None:
        payload = entry.payload
        try:
            first, last = _whole(payload["first"]), _whole(payload["last"])
            root = bytes.fromhex(payload["root"])
            fits = first == self._block_after + 1 and first <= last < entry.seq
        except _MALFORMED:
            self._findings.add(CheckpointWrongError, _JOURNAL, entry.seq, first=0, last=0)
            return
        if fits:
            block = self._block[: last - first + 1]
            # Where entries are missing the gap is the finding, and there is no root to compare.
            fits = len(block) != last - first + 1 or merkle_root(block) == root
        if not fits:
            self._findings.add(CheckpointWrongError, _JOURNAL, entry.seq, first=first, last=last)
        if last < entry.seq:
            self._start_block(max(last, self._block_after))
            self.covered = last
        self._unsigned[first] = (last, root)
        if payload.get("signature") is not None:
            self._signature(entry, payload)

    def _signed_later(self, entry: Entry) -> None:
        signed = entry.payload.get("checkpoints")
        for each in signed if isinstance(signed, list) else [None]:
            self._signature(entry, each if isinstance(each, dict) else {})

    def _signature(self, entry: Entry, signed: dict[str, Any]) -> None:
        """Hold a signature against the block it names and the key in force."""
        first = signed.get("first", 0)
        try:
            last, root = self._unsigned.pop(first)
            content = signed_text(self._zone, first, last, root)
            signature = bytes.fromhex(signed["signature"])
            is_right = is_signed_by(self._keys[signed["key"]], signature, content)
        except _MALFORMED:
            is_right = False
        if not is_right:
            self._findings.add(SignatureWrongError, _JOURNAL, entry.seq, first=first)

    def _learn_key(self, entry: Entry) -> None:
        payload = entry.payload
        try:
            if entry.kind is EntryKind.RECORD_OPENED and not self._zone:
                self._zone = payload["zone"]["zone"]
            published = payload.get("key")
            if published is None:
                return
            public = bytes.fromhex(published["public"])
            if key_id(public) == published["key"]:
                self._keys[published["key"]] = public
                return
        except _MALFORMED:
            pass
        # A key under a name that is not its own would make every later signature doubtful.
        self._findings.add(SignatureWrongError, _JOURNAL, entry.seq, first=0)
