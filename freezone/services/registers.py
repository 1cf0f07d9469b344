"""Participants with their contracts, and places."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum, unique
from typing import Any
from uuid import UUID

from freezone.clock import legal_date
from freezone.errors import RefusedError
from freezone.errors.states import (
    ContractExistsError,
    ParticipantExistsError,
    ParticipantUnknownError,
    PlaceExistsError,
)
from freezone.errors.values import TextMissingError, TextTooLongError
from freezone.ids import Bin, NumberKind
from freezone.journal.entry import EntryKind
from freezone.law.contract import ACTIVITIES, CONTRACT, EXCLUDED_BRANCHES, ContractFacts
from freezone.law.rule import breaches
from freezone.services.desk import Desk, new_request
from freezone.services.roles import Act
from freezone.store import people
from freezone.store.people import ContractRow, ParticipantRow, PlaceRow

__all__ = [
    "ACTIVITIES", "EXCLUDED_BRANCHES", "ContractRequest", "ParticipantRequest", "PlaceKind",
    "PlaceRow", "add_contract", "add_participant", "add_place", "contracts", "participants",
    "places",
]  # fmt: skip

LONGEST_NAME = 300


@unique
class PlaceKind(StrEnum):
    """What a place is."""

    GATE = "gate"
    YARD = "yard"
    WAREHOUSE = "warehouse"
    HALL = "hall"
    OFFICE = "office"


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractRequest:
    """A contract on activity."""

    number: str
    signed_on: date
    valid_until: date | None = None
    """Last day, inclusive; None when it has no end."""
    activities: tuple[str, ...]
    """Activities of decree para 3, as ``3(1)``."""
    branch: str | None = None
    """Branch of manufacturing, when one is named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ParticipantRequest:
    """A participant to register, with its first contract."""

    bin: str
    name: str
    name_kk: str | None = None
    name_ru: str | None = None
    contract: ContractRequest
    id: UUID = field(default_factory=new_request)


def _text(value: str, name: str) -> str:
    """Give a required text without needless spaces."""
    value = " ".join(value.split())
    if not value:
        raise TextMissingError(field=name)
    if len(value) > LONGEST_NAME:
        raise TextTooLongError(field=name, longest=LONGEST_NAME)
    return value


def _contract(contract: ContractRequest, today: date) -> dict[str, Any]:
    """Check a contract against the law and give its payload.

    Raises:
        RefusedError: with every breach.
    """
    facts = ContractFacts(activities=contract.activities, branch=contract.branch)
    found = breaches(CONTRACT, facts, today)
    if found:
        raise RefusedError(tuple(reason for _, reason in found))
    return {
        "number": _text(contract.number, "contract"),
        "signed_on": contract.signed_on.isoformat(),
        "valid_until": None if contract.valid_until is None else contract.valid_until.isoformat(),
        "activities": list(dict.fromkeys(contract.activities)),
        "branch": contract.branch,
    }


def add_participant(desk: Desk, request: ParticipantRequest) -> str:
    """Register a participant with its contract; give its BIN.

    Raises:
        NotPermittedError: FZ-501. BinMalformedError: FZ-108. ParticipantExistsError: FZ-241.
        RefusedError: the contract breaks the law.
    """
    desk.acting(Act.ADMINISTER)
    digits = str(Bin.parse(request.bin))
    contract = _contract(request.contract, legal_date(desk.clock.now()))
    payload = {
        "bin": digits,
        "name": _text(request.name, "name"),
        "name_kk": request.name_kk,
        "name_ru": request.name_ru,
        "contract": contract,
    }
    with desk.writing() as work:
        if work.earlier(request.id, payload) is not None:
            return digits
        if people.participant(work.connection, digits):
            raise ParticipantExistsError(bin=digits)
        draft = desk.draft(
            EntryKind.PARTICIPANT_REGISTERED, payload, effective=work.now, id=request.id
        )
        work.append(draft, request=payload)
    return digits


def add_contract(
    desk: Desk, bin_digits: str, contract: ContractRequest, *, replaces: bool = False
) -> int:
    """Register a further contract of a participant, or a changed one under the same number.

    Raises:
        ParticipantUnknownError: FZ-240. ContractExistsError: FZ-262.
    """
    desk.acting(Act.ADMINISTER)
    digits = str(Bin.parse(bin_digits))
    checked = _contract(contract, legal_date(desk.clock.now()))
    with desk.writing() as work:
        if people.participant(work.connection, digits) is None:
            raise ParticipantUnknownError(bin=digits)
        known = {each.number for each in people.contracts(work.connection, digits)}
        is_known = checked["number"] in known
        if is_known and not replaces:
            raise ContractExistsError(contract=checked["number"])
        payload = {"bin": digits, "contract": checked, "replaces": is_known}
        entry = work.append(desk.draft(EntryKind.CONTRACT_REGISTERED, payload, effective=work.now))
    return entry.seq


def add_place(desk: Desk, code: str, name: str, kind: PlaceKind) -> str:
    """Register a place; give its number.

    Raises:
        NotPermittedError: FZ-501. PlaceExistsError: FZ-243. TextMissingError: FZ-111.
    """
    desk.acting(Act.ADMINISTER)
    code = _text(code, "code")
    with desk.writing() as work:
        if people.place(work.connection, code):
            raise PlaceExistsError(place=code)
        number = str(work.take_numbers(NumberKind.PLACE, 1)[0])
        payload = {"code": code, "number": number, "name": _text(name, "name"), "kind": kind.value}
        work.append(desk.draft(EntryKind.PLACE_REGISTERED, payload, effective=work.now))
    return number


def participants(desk: Desk) -> list[ParticipantRow]:
    """List the participants; a participant's person sees the own one only."""
    own = desk.own_participant
    rows = people.participants(desk.record.connection)
    return [row for row in rows if own in (None, row.bin)]


def contracts(desk: Desk, bin_digits: str) -> list[ContractRow]:
    """List a participant's contracts, the newest first."""
    desk.reading(bin_digits)
    return people.contracts(desk.record.connection, bin_digits)


def places(desk: Desk) -> list[PlaceRow]:
    """List the places."""
    desk.acting(Act.READ)
    return people.places(desk.record.connection)
