"""What a scanned or typed number names, if that is in the record; nothing is ever guessed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum, unique
from typing import Final

from freezone.errors.people import PersonUnknownError, SlipNotFoundError
from freezone.errors.states import (
    DeclarationUnknownError,
    LotUnknownError,
    NothingWithNumberError,
    PlaceUnknownError,
)
from freezone.errors.values import NumberMalformedError
from freezone.ids import DeclarationNumber, Number, NumberKind
from freezone.services.desk import Desk
from freezone.services.roles import Act
from freezone.store import declarations, goods, people, slips
from freezone.store.connection import Connection
from freezone.store.people import PlaceRow


@unique
class NamedKind(StrEnum):
    """What a number may name."""

    LOT = "lot"
    SLIP = "slip"
    OPERATION = "operation"
    PLACE = "place"
    PERSON = "person"
    DECLARATION = "declaration"


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """What a number names."""

    kind: NamedKind
    number: str
    """The number as the record writes it; of a place always its W number."""
    participant: str | None = None
    """To whom the lot, slip, operation or declaration belongs."""
    lot: str | None = None
    """The lot itself, or the one on which the operation was done."""
    code: str | None = None
    """The code of a place."""
    name: str | None = None
    """The name of a place or person."""


def named(desk: Desk, text: str) -> Named:
    """Say what a number names: a lot, slip, operation, place, person or declaration.

    A place is named by its number or by its code, written exactly as it was registered.

    Raises:
        NumberMalformedError: FZ-106, neither a number of ours nor the code of a place.
        NumberCheckError: FZ-107. DeclarationNumberMalformedError: FZ-110.
        LotUnknownError: FZ-246. SlipNotFoundError: FZ-509. PlaceUnknownError: FZ-242.
        PersonUnknownError: FZ-506. DeclarationUnknownError: FZ-245.
        NothingWithNumberError: FZ-261, an operation, or a kind of number not given out yet.
        OwnGoodsOnlyError: FZ-512, it belongs to another participant.
    """
    desk.acting(Act.READ)
    text = text.strip()
    with desk.record.reading() as connection:
        found = _found(connection, text)
    desk.reading(found.participant)
    return found


def _found(connection: Connection, text: str) -> Named:
    try:
        number = Number.parse(text)
    except NumberMalformedError:
        place = people.place(connection, text)
        if place is not None:
            return _place(place)
        if "/" in text:
            return _declaration(connection, str(DeclarationNumber.parse(text)))
        raise
    find = _FINDERS.get(number.kind)
    if find is None:
        raise NothingWithNumberError(number=str(number))
    return find(connection, str(number))


def _lot(connection: Connection, number: str) -> Named:
    row = goods.lot(connection, number)
    if row is None:
        raise LotUnknownError(lot=number)
    return Named(kind=NamedKind.LOT, number=number, participant=row.participant, lot=number)


def _slip(connection: Connection, number: str) -> Named:
    row = slips.slip(connection, number)
    if row is None:
        raise SlipNotFoundError(slip=number)
    return Named(kind=NamedKind.SLIP, number=number, participant=row.participant)


def _operation(connection: Connection, number: str) -> Named:
    row = goods.lot_of_operation(connection, number)
    if row is None:
        raise NothingWithNumberError(number=number)
    return Named(
        kind=NamedKind.OPERATION, number=number, participant=row.participant, lot=row.number
    )


def _place_numbered(connection: Connection, number: str) -> Named:
    row = people.place(connection, number)
    if row is None:
        raise PlaceUnknownError(place=number)
    return _place(row)


def _place(row: PlaceRow) -> Named:
    return Named(kind=NamedKind.PLACE, number=row.number, code=row.code, name=row.name)


def _person(connection: Connection, number: str) -> Named:
    row = people.person_by_name(connection, number)
    # It finds by name, too, and a name may be anything.
    if row is None or row.number != number:
        raise PersonUnknownError(name=number)
    return Named(kind=NamedKind.PERSON, number=number, name=row.name)


def _declaration(connection: Connection, number: str) -> Named:
    row = declarations.declaration(connection, number)
    if row is None:
        raise DeclarationUnknownError(declaration=number)
    return Named(kind=NamedKind.DECLARATION, number=number, participant=row.participant)


_FINDERS: Final[Mapping[NumberKind, Callable[[Connection, str], Named]]] = {
    NumberKind.LOT: _lot,
    NumberKind.SLIP: _slip,
    NumberKind.OPERATION: _operation,
    NumberKind.PLACE: _place_numbered,
    NumberKind.PERSON: _person,
}
"""Numbers of the other kinds are not given out yet."""
