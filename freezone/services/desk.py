"""A desk: the record, the clock, the shelf of editions, the person at work. Wiring, no rules."""

from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, Self
from uuid import UUID, uuid4

from freezone.clock import Clock, SystemClock
from freezone.errors.people import NotLoggedInError, NotPermittedError, OwnGoodsOnlyError
from freezone.errors.store import RecordMissingError
from freezone.journal.entry import Draft, EntryKind
from freezone.journal.keys import ZoneKey
from freezone.services.roles import MAY, Act, Role
from freezone.store import journal
from freezone.store.engine import RecordPlace
from freezone.store.record import Record
from freezone.store.unit_of_work import UnitOfWork
from hs_nomenclature.shelf import Shelf

__all__ = ["Desk", "RecordPlace", "Session", "new_request"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A person at work."""

    person: str
    """Number of the person."""
    name: str
    roles: frozenset[Role]
    participant: str | None
    """BIN of the participant, for a participant's storekeeper."""
    zone_key: ZoneKey | None
    """The zone's key, when this person is responsible for it."""


@dataclass(slots=True, kw_only=True)
class Desk:
    """Everything a service works with; one for each terminal."""

    record: Record
    shelf: Shelf
    clock: Clock = field(default_factory=SystemClock)
    terminal: str = "desk"
    session: Session | None = None

    @classmethod
    def open(
        cls, place: RecordPlace, shelf: Path, *, clock: Clock | None = None, terminal: str = "desk"
    ) -> Self:
        """Open the desk on a record; nobody is logged in yet.

        Raises:
            RecordMissingError: FZ-601, there is none, or its opening was cut short.
        """
        record = Record.open(place)
        if not journal.is_begun(record.connection):
            record.close()
            raise RecordMissingError(place=place)
        return cls(
            record=record,
            shelf=Shelf(shelf),
            clock=clock or SystemClock(),
            terminal=terminal,
        )

    def close(self) -> None:
        """Close the record and the editions."""
        self.record.close()
        self.shelf.close()

    def acting(self, act: Act) -> Session:
        """Give the person at work, who must have a role for the act.

        Raises:
            NotLoggedInError: FZ-503.
            NotPermittedError: FZ-501, with the roles that may.
        """
        if self.session is None:
            raise NotLoggedInError
        allowed = MAY[act]
        if not self.session.roles & allowed:
            raise NotPermittedError(
                person=self.session.name, act=act, roles=", ".join(sorted(allowed))
            )
        return self.session

    def reading(self, participant: str | None = None) -> Session:
        """Give the person at work, who may see the goods of this participant.

        Raises:
            OwnGoodsOnlyError: FZ-512, a participant's person reached for another's goods.
        """
        session = self.acting(Act.READ)
        only_own = session.roles == {Role.PARTICIPANT}
        if only_own and participant is not None and participant != session.participant:
            raise OwnGoodsOnlyError(participant=participant)
        return session

    def draft(
        self,
        kind: EntryKind,
        payload: Mapping[str, Any],
        *,
        effective: datetime,
        id: UUID | None = None,  # noqa: A002 - the id of the entry to be
    ) -> Draft:
        """Make the draft of an act of the person at work.

        Raises:
            NotLoggedInError: FZ-503.
        """
        if self.session is None:
            raise NotLoggedInError
        return Draft(
            id=id or uuid4(),
            kind=kind,
            effective=effective,
            person=self.session.person,
            terminal=self.terminal,
            payload=payload,
        )

    def writing(self, *, keep: bool = True) -> AbstractContextManager[UnitOfWork]:
        """Hold the record for one act of the person at work; without ``keep``, for a dry run."""
        key = None if self.session is None else self.session.zone_key
        return self.record.writing(self.clock, key, keep=keep)

    @property
    def own_participant(self) -> str | None:
        """The participant to whose goods the person at work is confined, if any."""
        session = self.acting(Act.READ)
        return session.participant if session.roles == {Role.PARTICIPANT} else None


def new_request() -> UUID:
    """Make the id of a request."""
    return uuid4()
