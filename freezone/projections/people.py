"""Persons, participants with their contracts, places."""

from collections.abc import Mapping
from typing import Any

from freezone.journal.entry import Entry, EntryKind
from freezone.projections.changes import OPEN, Changes, End, Insert, Row
from freezone.projections.projection import Projection


def _person_row(person: Mapping[str, Any], seq: int) -> Row:
    return (
        person["number"], seq, OPEN, person["name"], person["post"], " ".join(person["roles"]),
        person["participant"], bytes.fromhex(person["credential_digest"]),
        person["iin_commitment"],
    )  # fmt: skip


def _person(entry: Entry) -> Changes:
    yield Insert("person", [_person_row(entry.payload["person"], entry.seq)])


def _person_changed(entry: Entry) -> Changes:
    yield End("person", [(entry.payload["person"]["number"],)], entry.seq)
    yield from _person(entry)


def _contract_row(participant: str, contract: Mapping[str, Any], seq: int) -> Row:
    return (
        participant, contract["number"], seq, OPEN, contract["signed_on"],
        contract["valid_until"], " ".join(contract["activities"]),
    )  # fmt: skip


def _participant(entry: Entry) -> Changes:
    payload = entry.payload
    row = (
        payload["bin"], entry.seq, OPEN, payload["name"], payload["name_kk"], payload["name_ru"]
    )  # fmt: skip
    yield Insert("participant", [row])
    yield Insert("contract", [_contract_row(payload["bin"], payload["contract"], entry.seq)])


def _contract(entry: Entry) -> Changes:
    payload = entry.payload
    if payload["replaces"]:
        yield End("contract", [(payload["bin"], payload["contract"]["number"])], entry.seq)
    yield Insert("contract", [_contract_row(payload["bin"], payload["contract"], entry.seq)])


def _place(entry: Entry) -> Changes:
    place = entry.payload
    row = (place["code"], entry.seq, OPEN, place["number"], place["name"], place["kind"])
    yield Insert("place", [row])


PEOPLE = Projection(
    name="people",
    version=1,
    tables=("person", "participant", "contract", "place"),
    handlers={
        EntryKind.RECORD_OPENED: _person,
        EntryKind.PERSON_REGISTERED: _person,
        EntryKind.PERSON_CHANGED: _person_changed,
        EntryKind.PARTICIPANT_REGISTERED: _participant,
        EntryKind.CONTRACT_REGISTERED: _contract,
        EntryKind.PLACE_REGISTERED: _place,
    },
)
