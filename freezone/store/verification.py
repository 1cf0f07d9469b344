"""``verify``: the whole record, held against its own journal and against paper.

The chain is walked and every hash recomputed; the journal is replayed into a scratch database and
every table compared with it, row by row; what is kept beside the journal is held against its
hashes. Nothing that stands in the record is believed, and nothing in it stops the check.
"""

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

from sqlalchemy import Table

from freezone.errors import Reason
from freezone.errors.store import RecordUnreadableError
from freezone.errors.verification import (
    AnchorAbsentError,
    CheckpointsUnsignedError,
    EntryIdRepeatedError,
    PlacedWithoutGateError,
    ReplayResumedError,
    TableUnreadableError,
    VerifyStoppedError,
)
from freezone.journal.chain import Anchor
from freezone.projections import PROJECTIONS
from freezone.store.connection import Connection
from freezone.store.journal import COLUMNS
from freezone.store.record import Record
from freezone.store.tables import TABLES, TREATMENTS, Treatment
from freezone.store.verifying.chain import ChainWalk
from freezone.store.verifying.finding import Findings, Phase, Verified, VerifyFinding
from freezone.store.verifying.kept import check_blobs, check_credentials, check_sealed
from freezone.store.verifying.ledger import (
    balances_to_check,
    check_all_claims,
    check_numbers,
    check_timeline,
)
from freezone.store.verifying.replay import Replay
from freezone.store.verifying.rows import row_digests
from freezone.store.verifying.scratch import REPLAYED, Scratch, open_scratch
from freezone.store.verifying.tables import TableComparison, missing_guards

__all__ = [
    "Phase", "Progress", "Verification", "Verified", "VerifyFinding", "row_digests", "verify",
]  # fmt: skip

Progress = Callable[[int, int, Phase], None]
"""Called with how much is done, of how much, and in which phase."""
_STEP: Final = 500
"""Entries or rows between two looks at whether to stop."""
_REPEATED_IDS: Final = (
    "SELECT max(seq), id FROM journal GROUP BY id HAVING count(*) > 1 ORDER BY 1 LIMIT 1000"
)

Item = TypeVar("Item")


def _no_progress(_done: int, _total: int, _phase: Phase) -> None:
    """Nobody is watching."""


def _never() -> bool:
    return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """How a record is to be verified."""

    folder: Path
    """Where the scratch file may lie; removed at the end, kept when the run is stopped."""
    anchors: tuple[Anchor, ...] = ()
    progress: Progress = _no_progress
    is_stopped: Callable[[], bool] = _never
    """Asked every few hundred rows; ``threading.Event.is_set`` will do."""
    resume: bool = True
    """Whether to go on from where an earlier run was stopped."""


def verify(record: Record, verification: Verification) -> Verified:
    """Check the whole record, in one state of it, whatever its writers do meanwhile.

    A resumed run that finds something starts again from the first entry before saying so, so that
    a damaged scratch file is never taken for a damaged record. A run that met bytes which are no
    text starts again too, and takes them as they are, so that their rows can be named.

    Raises:
        VerifyStoppedError: FZ-659, it was told to stop; the next run goes on from there.
        DiskFullError: FZ-607, no room for the scratch file.
    """
    verification.folder.mkdir(parents=True, exist_ok=True)
    connection = record.connection
    with connection.reading(), _spared_collector():
        run = _Run(connection, verification, resume=verification.resume)
        verified = run.verified()
        is_odd = verified.has_unreadable and connection.is_sqlite
        if verified.is_whole or not (run.resumed_at or is_odd):
            return verified
        with connection.forgiving():
            return _Run(connection, verification, resume=False).verified()


@contextmanager
def _spared_collector() -> Iterator[None]:
    """Keep the garbage collector off the program's own objects while rows come and go."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


class _Run:
    """One run over one state of the record."""

    def __init__(self, live: Connection, verification: Verification, *, resume: bool) -> None:
        self._live = live
        self._verification = verification
        self._resume = resume
        self._findings = Findings()
        self._walk = ChainWalk(self._findings, verification.anchors)
        self._guards: tuple[Reason, ...] = ()
        self.resumed_at = 0
        """The entry after which an earlier run's replay was taken up; 0 when there was none."""

    def verified(self) -> Verified:
        """Do everything; remove the scratch file at the end, keep it when the run is stopped."""
        self._guards = tuple(missing_guards(self._live))
        comparison = TableComparison(self._live, self._findings, self._pause)
        if not comparison.is_readable("journal"):
            return Verified(entries=0, findings=self._findings.listed(), notes=self._guards)
        scratch, self.resumed_at = open_scratch(
            self._verification.folder, self._live, resume=self._resume
        )
        try:
            findings = self._check(scratch, comparison)
        except BaseException:
            scratch.close()
            raise
        scratch.remove()
        return Verified(entries=self._walk.entries, findings=findings, notes=tuple(self._notes()))

    def _check(self, scratch: Scratch, comparison: TableComparison) -> tuple[VerifyFinding, ...]:
        replayed = Findings()
        for row in scratch.findings():
            replayed.restore(*row)
        if self._walk_journal(scratch, replayed):
            comparison.last = self._walk.seq
            self._check_ledger(scratch)
            self._check_tables(scratch, comparison)
            self._check_kept(scratch, comparison)
        return (*self._findings.listed(), *replayed.listed())

    def _walk_journal(self, scratch: Scratch, replayed: Findings) -> bool:
        """Walk the chain and replay what was not yet; tell whether the end was reached."""
        replay = Replay(scratch, replayed)
        walk, resumed_at = self._walk, self.resumed_at
        try:
            total = _count(self._live, "journal")
            for rows in self._live.batches(f"SELECT {COLUMNS} FROM journal ORDER BY seq"):
                for row in rows:
                    entry = walk.step(row)
                    if entry is not None and entry.seq > resumed_at:
                        replay.add(entry)
                self._look(walk.entries, total, Phase.JOURNAL)
        except VerifyStoppedError:
            replay.flush()
            raise
        except RecordUnreadableError:
            self._findings.add(TableUnreadableError, "journal", walk.seq + 1)
            return False
        replay.flush()
        walk.finish()
        for seq, entry_id in self._live.rows(_REPEATED_IDS):
            self._findings.add(EntryIdRepeatedError, "journal", seq, id=entry_id)
        return True

    def _check_ledger(self, scratch: Scratch) -> None:
        total = balances_to_check(scratch)
        for _ in self._watched(check_timeline(scratch, self._findings), total, Phase.LEDGER):
            pass
        check_all_claims(scratch, self._findings)
        check_numbers(scratch, self._findings)

    def _check_tables(self, scratch: Scratch, comparison: TableComparison) -> None:
        """Hold replayed tables, the head and the noted versions against what they should be."""
        for done, table in enumerate(REPLAYED):
            self._look(done, len(REPLAYED), Phase.TABLES)
            comparison.replayed(table, scratch)
        walk = self._walk
        head = (1, walk.seq, walk.hash, walk.recorded, walk.checkpoints.covered)
        versions = sorted((each.name, each.version) for each in PROJECTIONS)
        for treatment, expected in ((Treatment.HEAD, [head]), (Treatment.VERSION, versions)):
            for table in _treated(treatment):
                if comparison.is_readable(table.name):
                    comparison.rows(table, iter([expected]))
        self._look(len(REPLAYED), len(REPLAYED), Phase.TABLES)

    def _check_kept(self, scratch: Scratch, comparison: TableComparison) -> None:
        """Hold what is kept beside the journal against its hashes."""
        live, findings = self._live, self._findings
        for treatment, check in (
            (Treatment.BLOB, check_blobs),
            (Treatment.SEALED, check_sealed),
            (Treatment.CREDENTIAL, check_credentials),
        ):
            for table in _treated(treatment):
                if not comparison.is_readable(table.name):
                    continue
                steps = check(live, scratch, findings)
                try:
                    for _ in self._watched(steps, _count(live, table.name), Phase.KEPT):
                        pass
                except RecordUnreadableError:
                    findings.add(TableUnreadableError, table.name, None)

    def _notes(self) -> Iterator[Reason]:
        """Say what is not wrong but must be known."""
        if not self._verification.anchors:
            yield AnchorAbsentError.reason()
        checkpoints = self._walk.checkpoints
        if checkpoints.unsigned:
            yield CheckpointsUnsignedError.reason(count=checkpoints.unsigned)
        if self.resumed_at:
            yield ReplayResumedError.reason(entry=self.resumed_at)
        if self._walk.without_gate:
            entries = " ".join(map(str, self._walk.listed_without_gate))
            yield PlacedWithoutGateError.reason(count=self._walk.without_gate, entries=entries)
        yield from self._guards

    def _watched(self, items: Iterator[Item], total: int, phase: Phase) -> Iterator[Item]:
        """Pass items on, and every few hundred say how far it is and look whether to stop."""
        done = 0
        for item in items:
            yield item
            done += 1
            if done % _STEP == 0:
                self._look(done, total, phase)
        self._look(done, max(done, total), phase)

    def _pause(self) -> None:
        """Let a long table be stopped in the middle."""
        if self._verification.is_stopped():
            raise VerifyStoppedError(phase=Phase.TABLES)

    def _look(self, done: int, total: int, phase: Phase) -> None:
        self._verification.progress(done, total, phase)
        if self._verification.is_stopped():
            raise VerifyStoppedError(phase=phase)


def _count(connection: Connection, table: str) -> int:
    row = connection.row(f'SELECT count(*) FROM "{table}"')
    return 0 if row is None else int(row[0])


def _treated(treatment: Treatment) -> Iterator[Table]:
    """Give the tables that are held to account in a way."""
    return (TABLES[name] for name, each in TREATMENTS.items() if each is treatment)
