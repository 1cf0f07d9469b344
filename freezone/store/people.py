"""Reading persons, participants, contracts, places, the zone."""

from typing import NamedTuple

from freezone.projections.changes import OPEN
from freezone.store.connection import Connection


class PersonRow(NamedTuple):
    """A person as registered now."""

    number: str
    name: str
    post: str | None
    roles: str
    participant: str | None
    credential_digest: bytes
    iin_commitment: str | None


class ContractRow(NamedTuple):
    """A contract on activity as registered now; days in ISO form."""

    participant: str
    number: str
    signed_on: str
    valid_until: str | None
    activities: str


class ParticipantRow(NamedTuple):
    """A participant as registered now."""

    bin: str
    name: str
    name_kk: str | None
    name_ru: str | None


class PlaceRow(NamedTuple):
    """A place inside the fence."""

    code: str
    number: str
    name: str
    kind: str


class ZoneRow(NamedTuple):
    """The zone and its management company."""

    zone: str
    name_en: str
    name_ru: str
    name_kk: str
    company_en: str
    company_ru: str
    company_kk: str
    company_bin: str | None


_PERSON = (
    "SELECT number, name, post, roles, participant, credential_digest, iin_commitment "
    f"FROM person WHERE to_seq = {OPEN}"
)
_PARTICIPANT = f"SELECT bin, name, name_kk, name_ru FROM participant WHERE to_seq = {OPEN}"
_CONTRACT = (
    "SELECT participant, number, signed_on, valid_until, activities "
    f"FROM contract WHERE to_seq = {OPEN}"
)
_PLACE = f"SELECT code, number, name, kind FROM place WHERE to_seq = {OPEN}"


def _person(row: tuple[object, ...] | None) -> PersonRow | None:
    return None if row is None else PersonRow(*row)  # type: ignore[arg-type]


def person_by_name(connection: Connection, name: str) -> PersonRow | None:
    """Find a person by name or number."""
    return _person(connection.row(f"{_PERSON} AND (name = ? OR number = ?)", name, name))


def persons(connection: Connection) -> list[PersonRow]:
    """Give every person registered, in the order of their numbers."""
    return [PersonRow(*row) for row in connection.rows(f"{_PERSON} ORDER BY number")]


def participant(connection: Connection, bin_digits: str) -> ParticipantRow | None:
    """Find a participant by BIN."""
    row = connection.row(f"{_PARTICIPANT} AND bin = ?", bin_digits)
    return None if row is None else ParticipantRow(*row)


def participants(connection: Connection) -> list[ParticipantRow]:
    """Give every participant, in the order of their BINs."""
    return [ParticipantRow(*row) for row in connection.rows(f"{_PARTICIPANT} ORDER BY bin")]


def contracts(connection: Connection, bin_digits: str) -> list[ContractRow]:
    """Give a participant's contracts, the one signed last first."""
    sql = f"{_CONTRACT} AND participant = ? ORDER BY signed_on DESC, number"
    return [ContractRow(*row) for row in connection.rows(sql, bin_digits)]


def contract_on(connection: Connection, bin_digits: str, day: str) -> ContractRow | None:
    """Find the contract in force on a day (both ends inclusive), the one signed last."""
    sql = (
        f"{_CONTRACT} AND participant = ? AND signed_on <= ? "
        "AND (valid_until IS NULL OR valid_until >= ?) ORDER BY signed_on DESC, number LIMIT 1"
    )
    row = connection.row(sql, bin_digits, day, day)
    return None if row is None else ContractRow(*row)


def place(connection: Connection, code: str) -> PlaceRow | None:
    """Find a place by its code or its number."""
    row = connection.row(f"{_PLACE} AND (code = ? OR number = ?)", code, code)
    return None if row is None else PlaceRow(*row)


def places(connection: Connection) -> list[PlaceRow]:
    """Give every place, in the order of their codes."""
    return [PlaceRow(*row) for row in connection.rows(f"{_PLACE} ORDER BY code")]


def zone(connection: Connection) -> ZoneRow:
    """Give the zone as registered now."""
    row = connection.row(
        "SELECT zone, name_en, name_ru, name_kk, company_en, company_ru, company_kk, company_bin "
        f"FROM zone WHERE to_seq = {OPEN}"
    )
    if row is None:
        raise LookupError("a record without a zone")
    return ZoneRow(*row)


def credential(connection: Connection, subject: str) -> tuple[bytes, bytes] | None:
    """Give salt and secret kept for a person or a key."""
    row = connection.row("SELECT salt, secret FROM credential WHERE subject = ?", subject)
    return None if row is None else (bytes(row[0]), bytes(row[1]))


def keep_credential(connection: Connection, subject: str, salt: bytes, secret: bytes) -> None:
    """Keep salt and secret for a person or a key, in place of earlier ones."""
    connection.run("DELETE FROM credential WHERE subject = ?", subject)
    connection.run("INSERT INTO credential VALUES (?, ?, ?)", subject, salt, secret)


def keys_of(connection: Connection, person: str) -> list[str]:
    """Give the ids of the zone's keys that a person is responsible for."""
    sql = f"SELECT key_id FROM public_key WHERE person = ? AND to_seq = {OPEN} ORDER BY key_id"
    return [row[0] for row in connection.rows(sql, person)]


def note_access(connection: Connection, row: tuple[str, int, str, str, str]) -> None:
    """Add to the log of log-ins: id, moment, name, terminal, outcome."""
    connection.run("INSERT INTO access VALUES (?, ?, ?, ?, ?)", *row)
