"""Opening the record, registering people, logging in."""

import hashlib
import hmac
import os
import unicodedata
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID, uuid4

from freezone.clock import Clock, micros_of
from freezone.errors.people import (
    LoginError,
    PasswordTooShortError,
    PersonExistsError,
    PersonUnknownError,
)
from freezone.errors.states import ParticipantUnknownError, SealedUnknownError
from freezone.errors.store import RecordExistsError
from freezone.errors.values import ChoiceUnknownError, TextMissingError
from freezone.ids import Bin, NumberKind
from freezone.journal.credentials import credential_digest
from freezone.journal.entry import Draft, EntryKind
from freezone.journal.keys import ZoneKey
from freezone.services.desk import Desk, Session, new_request
from freezone.services.roles import Act, Role
from freezone.store import journal, people
from freezone.store.connection import Connection
from freezone.store.engine import RecordPlace
from freezone.store.people import PersonRow
from freezone.store.record import Record
from freezone.store.unit_of_work import UnitOfWork

__all__ = [
    "PersonRequest", "PersonRow", "ZoneNames", "add_person", "change_person", "erase_iin",
    "erase_sealed", "log_in", "open_record", "persons", "roles_from",
]  # fmt: skip

SHORTEST_PASSWORD: Final = 8
_SALT_BYTES: Final = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoneNames:
    """How the zone and its management company are called, in three languages."""

    name_en: str = "Park of Innovative Technologies special economic zone"
    name_ru: str = "СЭЗ «Парк инновационных технологий»"
    name_kk: str = "«Инновациялық технологиялар паркі» АЭА"
    company_en: str = "Management company of the zone"
    company_ru: str = "Управляющая компания СЭЗ"
    company_kk: str = "АЭА-ның басқарушы компаниясы"
    company_bin: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRequest:
    """A person to register."""

    name: str
    password: str = field(repr=False)
    roles: tuple[Role, ...]
    participant: str | None = None
    """BIN; required for, and only for, the role participant."""
    post: str | None = None
    iin: str | None = field(default=None, repr=False)
    """Individual identification number: sealed, never in the journal."""
    id: UUID = field(default_factory=new_request)

    def known_by(self) -> dict[str, Any]:
        """Give what the same request is known by when it comes again; no secret is part of it."""
        return {
            "person": " ".join(self.name.split()),
            "roles": [role.value for role in self.roles],
            "participant": self.participant,
            "post": self.post,
        }


def _stretched(password: str, salt: bytes) -> tuple[bytes, bytes]:
    """Make verifier and wrapping key from a password: two halves of one scrypt."""
    text = unicodedata.normalize("NFC", password).encode()
    both = hashlib.scrypt(text, salt=salt, n=2**14, r=8, p=1, dklen=64)
    return both[:32], both[32:]


def roles_from(texts: tuple[str, ...]) -> tuple[Role, ...]:
    """Read roles, in the order of the list of roles.

    Raises:
        ChoiceUnknownError: FZ-112.
        TextMissingError: FZ-111, none is given.
    """
    for text in texts:
        if text not in {role.value for role in Role}:
            raise ChoiceUnknownError(field="role", text=text, choices=", ".join(Role))
    if not texts:
        raise TextMissingError(field="role")
    return tuple(role for role in Role if role.value in texts)


def _registered(
    work: UnitOfWork, request: PersonRequest
) -> tuple[dict[str, Any], tuple[bytes, bytes]]:
    """Give the payload of a new person, and keep the credential; the wrapping key comes along."""
    name = " ".join(request.name.split())
    if not name:
        raise TextMissingError(field="name")
    if len(request.password) < SHORTEST_PASSWORD:
        raise PasswordTooShortError(shortest=SHORTEST_PASSWORD)
    number = str(work.take_numbers(NumberKind.PERSON, 1)[0])
    salt = os.urandom(_SALT_BYTES)
    verifier, wrapping = _stretched(request.password, salt)
    people.keep_credential(work.connection, number, salt, verifier)
    commitment = None if request.iin is None else work.seal(request.iin, what="iin")
    person = {
        "number": number,
        "name": name,
        "post": request.post,
        "roles": [role.value for role in request.roles],
        "participant": request.participant,
        "credential_digest": credential_digest(salt, verifier).hex(),
        "iin_commitment": commitment,
    }
    return person, (salt, wrapping)


def open_record(
    place: RecordPlace,
    request: PersonRequest,
    *,
    clock: Clock,
    terminal: str,
    names: ZoneNames | None = None,
) -> str:
    """Make a record with its zone, its key and its administrator; give the person's number.

    Raises:
        RecordExistsError: FZ-602. TextMissingError: FZ-111. PasswordTooShortError: FZ-504.
    """
    names = names or ZoneNames()
    if not request.name.strip():
        raise TextMissingError(field="name")
    if len(request.password) < SHORTEST_PASSWORD:
        raise PasswordTooShortError(shortest=SHORTEST_PASSWORD)
    record = _new_record(place)
    try:
        with record.writing(clock) as work:
            person, wrapping = _registered(work, request)
            key = _published(work, ZoneKey.generate(), person["number"], wrapping)
            zone = {name: getattr(names, name) for name in ZoneNames.__slots__}
            payload = {
                "zone": zone | {"zone": str(uuid4())},
                "person": person,
                "key": key,
            }
            work.append(
                Draft(
                    id=request.id,
                    kind=EntryKind.RECORD_OPENED,
                    effective=work.now,
                    person=person["number"],
                    terminal=terminal,
                    payload=payload,
                )
            )
        return str(person["number"])
    finally:
        record.close()


def _new_record(place: RecordPlace) -> Record:
    """Make a record, or take one in which nothing was ever written: its opening was cut short."""
    try:
        return Record.create(place)
    except RecordExistsError:
        record = Record.open(place)
        if journal.head(record.connection).seq:
            record.close()
            raise
        return record


def add_person(desk: Desk, request: PersonRequest) -> str:
    """Register a person; give the person's number.

    Raises:
        NotPermittedError: FZ-501. PersonExistsError: FZ-505. PasswordTooShortError: FZ-504.
        ParticipantUnknownError: FZ-240. BinMalformedError: FZ-108.
    """
    desk.acting(Act.ADMINISTER)
    if (Role.PARTICIPANT in request.roles) != (request.participant is not None):
        raise TextMissingError(field="participant")
    with desk.writing() as work:
        earlier = work.earlier(request.id, request.known_by())
        if earlier is not None:
            return str(earlier.payload["person"]["number"])
        if people.person_by_name(work.connection, " ".join(request.name.split())):
            raise PersonExistsError(name=request.name)
        if request.participant is not None:
            _check_participant(work.connection, request.participant)
        person, _ = _registered(work, request)
        payload = {"person": person}
        draft = desk.draft(EntryKind.PERSON_REGISTERED, payload, effective=work.now, id=request.id)
        work.append(draft, request=request.known_by())
    return str(person["number"])


def _check_participant(connection: Connection, bin_digits: str) -> None:
    if people.participant(connection, str(Bin.parse(bin_digits))) is None:
        raise ParticipantUnknownError(bin=bin_digits)


def log_in(desk: Desk, name: str, password: str) -> Session:
    """Log a person in; every attempt is noted in the log of log-ins.

    Raises:
        LoginError: FZ-502, without saying whether the name or the password was wrong.
    """
    connection = desk.record.connection
    person = people.person_by_name(connection, " ".join(name.split()))
    kept = None if person is None else people.credential(connection, person.number)
    salt, secret = kept or (bytes(_SALT_BYTES), bytes(32))
    verifier, wrapping = _stretched(password, salt)
    is_right = hmac.compare_digest(verifier, secret) and person is not None
    _note_access(desk, name, "in" if is_right else "refused")
    if not is_right or person is None:
        raise LoginError(name=name)
    desk.session = Session(
        person=person.number,
        name=person.name,
        roles=frozenset(Role(role) for role in person.roles.split()),
        participant=person.participant,
        zone_key=_unwrapped(connection, person.number, wrapping),
    )
    return desk.session


def _note_access(desk: Desk, name: str, outcome: str) -> None:
    row = (str(uuid4()), micros_of(desk.clock.now()), name[:200], desk.terminal, outcome)
    with desk.record.connection.writing():
        people.note_access(desk.record.connection, row)


def _unwrapped(connection: Connection, person: str, wrapping: bytes) -> ZoneKey | None:
    for key_id in people.keys_of(connection, person):
        kept = people.credential(connection, f"key:{key_id}")
        key = None if kept is None else ZoneKey.unwrap(kept[1], wrapping)
        if key is not None:
            return key
    return None


def persons(desk: Desk) -> tuple[PersonRow, ...]:
    """List everyone registered, in the order of their numbers.

    Raises:
        NotPermittedError: FZ-501: a participant's person does not see who else works here.
    """
    desk.acting(Act.READ_JOURNAL)
    return tuple(people.persons(desk.record.connection))


def change_person(
    desk: Desk,
    name: str,
    *,
    password: str | None = None,
    roles: tuple[Role, ...] | None = None,
) -> str:
    """Change a person's password or roles; a person may change the own password.

    Raises:
        NotPermittedError: FZ-501. PersonUnknownError: FZ-506. PasswordTooShortError: FZ-504.
    """
    session = desk.acting(Act.READ)
    own = name in (session.name, session.person) and roles is None
    if not own:
        session = desk.acting(Act.ADMINISTER)
    with desk.writing() as work:
        person = people.person_by_name(work.connection, name)
        if person is None:
            raise PersonUnknownError(name=name)
        payload: dict[str, Any] = {
            "number": person.number,
            "name": person.name,
            "post": person.post,
            "roles": person.roles.split() if roles is None else [role.value for role in roles],
            "participant": person.participant,
            "credential_digest": bytes(person.credential_digest).hex(),
            "iin_commitment": person.iin_commitment,
        }
        rewrapped = None
        if password is not None:
            rewrapped = _new_password(work, payload, password, session)
        changed = {"person": payload}
        entry = work.append(desk.draft(EntryKind.PERSON_CHANGED, changed, effective=work.now))
        if rewrapped is not None:
            key = {"key": rewrapped}
            work.append(desk.draft(EntryKind.KEY_PUBLISHED, key, effective=work.now))
    return str(entry.payload["person"]["number"])


def _new_password(
    work: UnitOfWork, person: dict[str, Any], password: str, session: Session
) -> dict[str, Any] | None:
    """Set a new password; give the zone's key for the one responsible for it, wrapped anew.

    When somebody else resets that password, nobody can open the old key any more: a new one takes
    its place, and what the old one signed stays signed.
    """
    if len(password) < SHORTEST_PASSWORD:
        raise PasswordTooShortError(shortest=SHORTEST_PASSWORD)
    number = person["number"]
    salt = os.urandom(_SALT_BYTES)
    verifier, wrapping = _stretched(password, salt)
    people.keep_credential(work.connection, number, salt, verifier)
    person["credential_digest"] = credential_digest(salt, verifier).hex()
    if not people.keys_of(work.connection, number):
        return None
    is_own = number == session.person and session.zone_key is not None
    key = session.zone_key if is_own and session.zone_key is not None else ZoneKey.generate()
    return _published(work, key, number, (salt, wrapping)) | {"replaces": is_own}


def _published(
    work: UnitOfWork, key: ZoneKey, person: str, wrapping: tuple[bytes, bytes]
) -> dict[str, Any]:
    """Keep a key wrapped for the person responsible, and give what the journal says of it."""
    salt, wrapping_key = wrapping
    wrapped = key.wrap(wrapping_key)
    people.keep_credential(work.connection, f"key:{key.id}", salt, wrapped)
    return {
        "key": key.id,
        "public": key.public.hex(),
        "person": person,
        "wrapped_digest": credential_digest(salt, wrapped).hex(),
    }


def erase_sealed(desk: Desk, commitment: str, ground: str) -> int:
    """Erase sealed personal data past its retention: salt and text are destroyed, the entry stays.

    Raises:
        SealedUnknownError: FZ-263.
    """
    desk.acting(Act.ADMINISTER)
    if not ground.strip():
        raise TextMissingError(field="ground")
    with desk.writing() as work:
        erased = work.connection.run("DELETE FROM sealed WHERE commitment = ?", commitment)
        if not erased:
            raise SealedUnknownError(commitment=commitment)
        payload = {"commitment": commitment, "ground": ground.strip()}
        entry = work.append(desk.draft(EntryKind.SEALED_ERASED, payload, effective=work.now))
    return entry.seq


def erase_iin(desk: Desk, name: str, ground: str) -> int:
    """Erase a person's sealed identification number past its retention.

    Raises:
        NotPermittedError: FZ-501. PersonUnknownError: FZ-506. SealedUnknownError: FZ-263.
    """
    desk.acting(Act.ADMINISTER)
    person = people.person_by_name(desk.record.connection, " ".join(name.split()))
    if person is None:
        raise PersonUnknownError(name=name)
    return erase_sealed(desk, person.iin_commitment or "-", ground)
