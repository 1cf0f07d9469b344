"""A zone in a temporary folder, with a clerk at work in it through the services."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import papers
from freezone.clock import SystemClock
from freezone.services import intake, nomenclature, people, registers
from freezone.services.desk import Desk
from freezone.services.intake import Declared, DeclareRequest, Paper
from freezone.services.placing import Purpose
from freezone.services.roles import Role
from freezone.store.engine import RecordPlace

ADMINISTRATOR, CLERK, PASSWORD = "Администратор", "Кладовщик", "benchmarks"
STORE, YARD = "W1", "Y1"
RECORD, EDITIONS = "record.sqlite", "nomenclature"
"""Where the command line looks for them too."""


@contextmanager
def zone(folder: Path | None = None) -> Iterator[Desk]:
    """Open a desk on a new record with participant, places and tariff; afterwards it is gone."""
    with TemporaryDirectory(prefix="freezone-bench-", dir=folder) as made:
        desk = founded(Path(made))
        try:
            yield desk
        finally:
            desk.close()


def founded(folder: Path) -> Desk:
    """Make a record in a folder and open a desk on it, the clerk at work."""
    place = RecordPlace(str(folder / RECORD))
    clock = SystemClock()
    administrator = people.PersonRequest(
        name=ADMINISTRATOR, password=PASSWORD, roles=(Role.ADMINISTRATOR,)
    )
    people.open_record(place, administrator, clock=clock, terminal="bench")
    desk = Desk.open(place, folder / EDITIONS, clock=clock, terminal="bench")
    people.log_in(desk, ADMINISTRATOR, PASSWORD)
    clerk = people.PersonRequest(
        name=CLERK, password=PASSWORD, roles=(Role.WAREHOUSE, Role.MANAGEMENT)
    )
    people.add_person(desk, clerk)
    nomenclature.load(desk, papers.tariff(folder))
    contract = registers.ContractRequest(
        number="17", signed_on=date(2025, 1, 9), activities=("3(1)", "3(4)")
    )
    registers.add_participant(
        desk,
        registers.ParticipantRequest(
            bin=papers.PARTICIPANT, name=papers.COMPANY, contract=contract
        ),
    )
    registers.add_place(desk, STORE, "Склад", registers.PlaceKind.WAREHOUSE)
    registers.add_place(desk, YARD, "Площадка", registers.PlaceKind.YARD)
    people.log_in(desk, CLERK, PASSWORD)
    return desk


def at_work(folder: Path) -> Desk:
    """Open a desk on the record in a folder, the clerk at work."""
    desk = Desk.open(RecordPlace(str(folder / RECORD)), folder / EDITIONS, terminal="bench")
    people.log_in(desk, CLERK, PASSWORD)
    return desk


def declare_request(items: int, serial: int) -> DeclareRequest:
    """A request to take in a declaration with its release; every serial is another declaration."""
    goods = papers.goods(items, seed=serial)
    release = papers.release_json(goods, papers.declaration_number(serial))
    return DeclareRequest(
        declaration=Paper(name="declaration.xml", content=papers.declaration_xml(goods)),
        release=Paper(name="release.json", content=release),
        purpose=Purpose(goods_class=3, ground="contract 17", place=STORE),
    )


def declared(desk: Desk, items: int, serial: int) -> Declared:
    """Take a declaration in."""
    return intake.declare(desk, declare_request(items, serial))
