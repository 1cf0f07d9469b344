"""One transaction in which acts become entries: numbered, chained, projected, all or nothing."""

import hashlib
import os
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, Final
from uuid import UUID, uuid5

from freezone.clock import Clock, legal_date, micros_of, moment_of
from freezone.errors.store import BlobTooLargeError, NumbersExhaustedError, RequestChangedError
from freezone.ids import LAST_SERIAL, Number, NumberKind
from freezone.journal.canonical import Payload, canonical_text, digest_of, read_text
from freezone.journal.chain import Header, entry_hash
from freezone.journal.checkpoint import BLOCK, merkle_root, signed_text
from freezone.journal.entry import Draft, Entry, EntryKind
from freezone.journal.keys import ZoneKey
from freezone.journal.versions import CURRENT, upcast
from freezone.ledger.invariants import check_entry_balances, check_split_adds_up
from freezone.projections import project
from freezone.projections.changes import Change, Insert
from freezone.projections.goods import legs_of, rows_add_up
from freezone.store import journal
from freezone.store.connection import Connection
from freezone.store.writer import apply_change, insert_statement

LARGEST_BLOB: Final = 50_000_000
_NAMESPACE: Final = UUID("b3f1b6b2-6f0e-5c39-9d52-3a3c8a5f2c11")
"""Under which entries made by the record itself get their ids from the entry before them."""


def period_of(moment: datetime) -> str:
    """Give the accounting period a moment falls into: a calendar month in Almaty."""
    return legal_date(moment).isoformat()[:7]


class UnitOfWork:
    """The writing side of one transaction."""

    def __init__(self, connection: Connection, clock: Clock, zone_key: ZoneKey | None) -> None:
        self.connection: Final = connection
        self._zone_key = zone_key
        self._head = journal.head(connection, lock=True)
        self.now: Final = clock.now()
        self._numbers: dict[str, list[int]] = {}
        self._blobs: list[Mapping[str, Any]] = []
        self._sealed: list[Mapping[str, Any]] = []

    @property
    def next_seq(self) -> int:
        """The number the next entry will have."""
        return self._head.seq + (2 if self._clock_went_back else 1)

    @property
    def _clock_went_back(self) -> bool:
        return micros_of(self.now) < self._head.recorded

    def earlier(self, request_id: UUID, request: Mapping[str, Any]) -> Entry | None:
        """Find the entry that the same request made before.

        Raises:
            RequestChangedError: FZ-605, the id was used for another request.
        """
        stored = journal.entry_by_id(self.connection, str(request_id))
        if stored is None:
            return None
        entry = stored.entry()
        if entry.payload.get("request") != request_digest(request):
            raise RequestChangedError(id=request_id)
        return entry

    def take_numbers(self, kind: NumberKind, count: int) -> tuple[Number, ...]:
        """Take the next numbers of a kind; the next entry notes them.

        Raises:
            NumbersExhaustedError: FZ-613.
        """
        year = legal_date(self.now).year % 100
        name = f"{kind.value}{year:02d}"
        taken = self._numbers.get(name)
        last = taken[1] if taken else self._last_number(kind, year)
        if last + count > LAST_SERIAL:
            raise NumbersExhaustedError(kind=kind.name, year=year)
        self._numbers[name] = [taken[0] if taken else last + 1, last + count]
        return tuple(Number(kind, year, serial) for serial in range(last + 1, last + count + 1))

    def _last_number(self, kind: NumberKind, year: int) -> int:
        row = self.connection.row(
            "SELECT last FROM number_range WHERE kind = ? AND year = ? ORDER BY first DESC LIMIT 1",
            kind.value,
            year,
        )
        return 0 if row is None else int(row[0])

    def keep_blob(
        self,
        content: bytes,
        *,
        subject: str,
        purpose: str,
        name: str,
        media: str,
        detail: str | None = None,
    ) -> str:
        """Keep a file by its hash; the next entry notes what it belongs to.

        Raises:
            BlobTooLargeError: FZ-611.
        """
        if len(content) > LARGEST_BLOB:
            raise BlobTooLargeError(name=name, size=len(content), limit=LARGEST_BLOB)
        sha256 = hashlib.sha256(content).hexdigest()
        if self.connection.row("SELECT 1 FROM blob WHERE sha256 = ?", sha256) is None:
            row = (sha256, len(content), zlib.compress(content, 6))
            self.connection.run(insert_statement("blob", len(row)), *row)
        self._blobs.append({
            "sha256": sha256, "subject": subject, "purpose": purpose, "name": name,
            "media": media, "size": len(content), "detail": detail,
        })  # fmt: skip
        return sha256

    def seal(self, content: str, *, what: str) -> str:
        """Keep personal data as salted text; the next entry holds only the commitment."""
        salt = os.urandom(16)
        commitment = hashlib.sha256(salt + content.encode()).hexdigest()
        self.connection.run(insert_statement("sealed", 3), commitment, salt, content)
        self._sealed.append({"commitment": commitment, "what": what})
        return commitment

    def append(self, draft: Draft, *, request: Mapping[str, Any] | None = None) -> Entry:
        """Write an act as the next entry, with the rows that follow from it.

        Invariants: INV-1, INV-2, INV-4, INV-5, INV-6.

        Raises:
            InvariantError: one would be broken; nothing is written.
        """
        if self._clock_went_back:
            self._note_clock(draft)
        payload = dict(draft.payload)
        if request is not None:
            payload["request"] = request_digest(request)
        collected = {"numbers": self._numbers, "blobs": self._blobs, "sealed": self._sealed}
        payload |= {name: each for name, each in collected.items() if each}
        entry = self._write(draft, payload, recorded=self.now)
        self._numbers, self._blobs, self._sealed = {}, [], []
        if entry.seq - self._head.checkpointed >= BLOCK:
            self._checkpoint(entry)
        elif self._zone_key is not None:
            self._sign_earlier(entry)
        return entry

    def _write(self, draft: Draft, payload: Payload, *, recorded: datetime) -> Entry:
        text = canonical_text(payload)
        digest = digest_of(text)
        header = Header(
            seq=self._head.seq + 1,
            id=str(draft.id),
            kind=draft.kind.value,
            version=CURRENT[draft.kind],
            effective=micros_of(draft.effective),
            recorded=micros_of(recorded),
            person=draft.person,
            terminal=draft.terminal,
            period=self._open_period(draft.effective),
        )
        chained = entry_hash(self._head.hash, header, digest)
        row = (
            header.seq, header.id, header.kind, header.version, header.effective,
            header.recorded, header.person, header.terminal, header.period, text, digest, chained,
        )  # fmt: skip
        self.connection.run(insert_statement("journal", len(row)), *row)
        entry = Entry(
            seq=header.seq, id=header.id, kind=draft.kind, version=header.version,
            effective=header.effective, recorded=header.recorded, person=header.person,
            terminal=header.terminal, period=header.period, hash=chained,
            # Read back from the text that is hashed: what is projected now is what is replayed.
            payload=upcast(draft.kind, header.version, read_text(text)),
        )  # fmt: skip
        self._project(entry)
        checkpointed = self._head.checkpointed
        if draft.kind is EntryKind.CHECKPOINT:
            checkpointed = payload["last"]
        self._head = journal.Head(
            seq=header.seq, hash=chained, recorded=header.recorded, checkpointed=checkpointed
        )
        self.connection.run(
            "UPDATE head SET seq = ?, hash = ?, recorded = ?, checkpointed = ? WHERE one = 1",
            header.seq, chained, header.recorded, checkpointed,
        )  # fmt: skip
        return entry

    def _project(self, entry: Entry) -> None:
        changes = list(project(entry))
        _check_postings(entry, changes)
        for change in changes:
            apply_change(self.connection, change)

    def _open_period(self, effective: datetime) -> str:
        """Give the period of the effective day, or the first open one after it.

        A clock that went back may stand in a closed month, so the present is asked about too.
        """
        period = period_of(effective)
        while self.connection.row("SELECT 1 FROM period WHERE name = ?", period):
            year, month = int(period[:4]), int(period[5:])
            period = f"{year + month // 12:04d}-{month % 12 + 1:02d}"
        return period

    def _own_draft(
        self, draft: Draft | Entry, kind: EntryKind, payload: Mapping[str, Any]
    ) -> Draft:
        """Make a draft of the record's own, in the name of the person whose act called for it."""
        return Draft(
            id=uuid5(_NAMESPACE, f"{kind}/{self._head.hash.hex()}"),
            kind=kind,
            effective=self.now,
            person=draft.person,
            terminal=draft.terminal,
            payload=payload,
        )

    def _note_clock(self, draft: Draft) -> None:
        """Write that the clock went back: only after such an entry may recorded time step back."""
        last = moment_of(self._head.recorded)
        payload = {"stood_at": last.isoformat(), "went_back_to": self.now.isoformat()}
        note = self._own_draft(draft, EntryKind.CLOCK_STEPPED_BACK, payload)
        self._write(note, note.payload, recorded=last)
        # From here on the machine's present is the record's present again.
        self._head = replace(self._head, recorded=micros_of(self.now))

    def _checkpoint(self, entry: Entry) -> None:
        """Seal the block that the entry completes."""
        first, last = self._head.checkpointed + 1, entry.seq
        root = merkle_root(journal.hashes_between(self.connection, first, last))
        payload = {"first": first, "last": last, "root": root.hex(), "signature": None, "key": None}
        if self._zone_key is not None:
            signature = self._sign(self._zone_key, first, last, root)
            payload |= {"signature": signature, "key": self._zone_key.id}
        draft = self._own_draft(entry, EntryKind.CHECKPOINT, payload)
        self._write(draft, payload, recorded=self.now)

    def _sign_earlier(self, entry: Entry) -> None:
        """Sign the checkpoints that were made while the key was closed."""
        key = self._zone_key
        unsigned = journal.unsigned_checkpoints(self.connection)
        if key is not None and unsigned:
            signed: Sequence[Mapping[str, Any]] = [
                {"first": first, "key": key.id, "signature": self._sign(key, first, last, root)}
                for first, last, root in unsigned
            ]
            payload = {"checkpoints": signed}
            draft = self._own_draft(entry, EntryKind.CHECKPOINT_SIGNED, payload)
            self._write(draft, payload, recorded=self.now)

    def _sign(self, key: ZoneKey, first: int, last: int, root: bytes) -> str:
        row = self.connection.row("SELECT zone FROM zone ORDER BY from_seq LIMIT 1")
        zone = "" if row is None else row[0]
        return key.sign(signed_text(zone, first, last, root)).hex()


def _check_postings(entry: Entry, changes: Iterable[Change]) -> None:
    """Check that an entry creates and destroys nothing, before a row of it is written.

    Invariants: INV-1, INV-6.

    Raises:
        InvariantError: one of them is broken.
    """
    for change in changes:
        if (
            isinstance(change, Insert)
            and change.table == "posting"
            and not rows_add_up(change.rows)
        ):
            legs = legs_of(entry.payload)
            check_entry_balances(legs)
            check_split_adds_up(legs)


def request_digest(request: Mapping[str, Any]) -> str:
    """Give the digest by which a request is known again."""
    return digest_of(canonical_text(request)).hex()
