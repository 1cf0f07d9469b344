"""An entry of the journal: what a person did, as it was decided, with its place in the chain."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum, unique
from typing import Any
from uuid import UUID

from freezone.clock import moment_of
from freezone.journal.canonical import Payload


@unique
class EntryKind(StrEnum):
    """Every kind of entry; the value is stored and never renamed."""

    RECORD_OPENED = "record.opened"
    CLOCK_STEPPED_BACK = "clock.stepped-back"
    CHECKPOINT = "checkpoint.made"
    CHECKPOINT_SIGNED = "checkpoint.signed"
    KEY_PUBLISHED = "key.published"
    PERSON_REGISTERED = "person.registered"
    PERSON_CHANGED = "person.changed"
    SEALED_ERASED = "sealed.erased"
    PARTICIPANT_REGISTERED = "participant.registered"
    CONTRACT_REGISTERED = "contract.registered"
    PLACE_REGISTERED = "place.registered"
    DECLARATION_RELEASED = "declaration.released"
    DECLARATION_PLACED = "declaration.placed-without-gate"
    RELEASE_ADDED = "release.added"
    RELEASE_PLACED = "release.placed-without-gate"
    RELEASE_ANNULLED = "release.annulled"
    DECLARATION_AMENDED = "declaration.amended"
    FINDING_CLEARED = "finding.cleared"
    GOODS_ARRIVED = "goods.arrived-without-gate"
    LOT_MOVED = "lot.moved"
    LOT_SPLIT = "lot.split"
    PACK_STATED = "pack.stated"
    EQUIPMENT_USED = "equipment.put-into-operation"
    GOODS_CONSUMED = "goods.consumed"
    CONSUMPTION_CONFIRMED = "consumption.confirmed"
    SLIP_VOIDED = "slip.voided"
    ENTRY_CORRECTED = "entry.corrected"
    PAPER_PRINTED = "paper.printed"
    ATTACHMENT_ADDED = "attachment.added"
    PERIOD_CLOSED = "period.closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An act decided by a service, before it has a place in the chain."""

    id: UUID
    """Made by the client: the same id with the same request gives the first result again."""
    kind: EntryKind
    effective: datetime
    """When it happened, as claimed."""
    person: str
    """Number of the person acting."""
    terminal: str
    payload: Payload


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An entry as written: times in microseconds, payload read from its canonical text."""

    seq: int
    id: str
    kind: EntryKind
    version: int
    effective: int
    """Microseconds since 1970-01-01 UTC."""
    recorded: int
    person: str
    terminal: str
    period: str
    """The accounting period it belongs to, as 2026-11."""
    payload: dict[str, Any]
    hash: bytes

    @property
    def effective_moment(self) -> datetime:
        """When it happened, as claimed, in UTC."""
        return moment_of(self.effective)

    @property
    def recorded_moment(self) -> datetime:
        """When it was written, in UTC."""
        return moment_of(self.recorded)
