"""A small zone on a real record: people of every role, two participants, places, a tariff.

Built through the services as a zone office would, once a session; each test works on a copy.
"""

import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit
from uuid import uuid4

import psycopg
from paper_builders import Goods, declaration_xml, release_json

from freezone.clock import SettableClock
from freezone.services import intake, nomenclature, people, registers
from freezone.services.desk import Desk, Session
from freezone.services.intake import Declared, DeclareRequest, Paper
from freezone.services.integrity import verify
from freezone.services.people import PersonRequest
from freezone.services.placing import Purpose
from freezone.services.registers import ContractRequest, ParticipantRequest, PlaceKind
from freezone.services.roles import Role
from freezone.store import journal
from freezone.store.engine import RecordPlace

OPENED = datetime(2026, 11, 2, 4, 0, tzinfo=UTC)
"""Nine in the morning in Almaty, the day the record is opened."""
MORNING = datetime(2026, 11, 3, 4, 0, tzinfo=UTC)
"""Nine in the morning of the day on which each test starts."""
PASSWORD = "steppe wind"  # noqa: S105 - of people who do not exist
STEEL = "061211600012"
PAINT = "180340100011"
FIRST_CONTRACT = date(2026, 1, 5)
PEOPLE: Mapping[str, tuple[tuple[Role, ...], str | None]] = {
    "Айгүл Әкімші": ((Role.ADMINISTRATOR,), None),
    "Гүлнар Қақпа": ((Role.GATE,), None),
    "Ерлан Қойма": ((Role.WAREHOUSE,), None),
    "Болат Офицер": ((Role.OFFICER,), None),
    "Марат Басқару": ((Role.MANAGEMENT,), None),
    "Сәуле Болат": ((Role.PARTICIPANT,), STEEL),
    "Дана Бояу": ((Role.PARTICIPANT,), PAINT),
}
"""Names with roles and, for storekeepers, the participant; the first one opens the record."""
STOREKEEPER_OF = {STEEL: "Сәуле Болат", PAINT: "Дана Бояу"}
_NAME_OF = {roles[0]: name for name, (roles, own) in PEOPLE.items() if own != PAINT}

TARIFF = (
    ("2523290000", 0, "Портландцемент", "", "0"),
    ("2710198200", 0, "Масла моторные", "", "5"),
    ("320990000", 0, "Краски и лаки в водной среде", "", ""),
    ("3209900001", 1, "для кожевенно-обувной промышленности", "", "5"),
    ("3209900009", 1, "прочие", "", "5"),
    ("6907219009", 0, "Плитка керамическая", "м2", "10"),
    ("7214200000", 0, "Прутки из железа или стали", "", "5"),
    ("8418211000", 0, "Холодильники бытовые", "шт", "10"),
    ("8426200000", 0, "Краны башенные", "шт", "0"),
    ("8471300000", 0, "Машины вычислительные портативные", "шт", "0"),
    ("8703231940", 0, "Автомобили легковые", "шт", "15"),
)
"""Code, dashes, name, supplementary unit, duty: 3209900000 was split, so it is not there."""

STEEL_BARS = Goods(
    code="7214200000", description="Арматура А500С", net="1000.5", gross="1010.5",
    quantity="1000.5", unit="166", cost="900.00", customs_value="450123.45",
)  # fmt: skip
LAPTOPS = Goods()
FRIDGES = Goods(
    code="8418211000", description="Холодильники", net="500", gross="550", quantity="10",
    unit="796", cost="3000.00", customs_value="1500000.01",
)  # fmt: skip
CRANE = Goods(
    code="8426200000", description="Кран башенный", net="42000", gross="42500", quantity="1",
    unit="796", cost="250000.00", customs_value="125000000.00",
)  # fmt: skip
EMULSION = Goods(
    code="3209900000", description="Краска водно-дисперсионная", net="240", gross="260",
    quantity="240", unit="166", cost="700.00", customs_value="350000.00",
)  # fmt: skip
CEMENT = Goods(
    code="2523290000", description="Цемент М500", net="7", gross="7.1", quantity="7", unit="166",
    cost="10.00", customs_value="0.07",
)  # fmt: skip
ENGINE_OIL = Goods(
    code="2710198200", description="Масло моторное", net="180", gross="200", quantity="180",
    unit="166", cost="1200.00", customs_value="600000.00",
)  # fmt: skip
TILES = Goods(
    code="6907219009", description="Плитка керамогранит", net="2150.4", gross="2200",
    quantity="96.75", unit="055", cost="800.00", customs_value="400000.33",
)  # fmt: skip

AS_STOCK = Purpose(goods_class=3, ground="договор 12-К, подпункт 1) пункта 3", place="YARD")


def tariff_table(rows: Iterable[tuple[str, int, str, str, str]] = TARIFF) -> str:
    """The tariff as the table that a zone office loads."""
    lines = ["code\tdashes\tname_ru\tsuppl_unit\tduty", *("\t".join(map(str, row)) for row in rows)]
    return "\n".join(lines) + "\n"


@dataclass(slots=True)
class SmallZone:
    """A desk in the zone, at which anybody may sit down, and the papers that reach it."""

    desk: Desk
    clock: SettableClock
    sessions: Mapping[str, Session]
    folder: Path
    """Where files of this test may lie."""
    declarations: int = 0

    def sits(self, who: Role | str | None) -> Desk:
        """Let a person sit down at the desk, by role or by name; None leaves it to nobody."""
        name = _NAME_OF[who] if isinstance(who, Role) else who
        self.desk.session = None if name is None else self.sessions[name]
        return self.desk

    @property
    def warehouse(self) -> Desk:
        """The desk with the warehouse clerk at it."""
        return self.sits(Role.WAREHOUSE)

    @property
    def management(self) -> Desk:
        """The desk with the management company's person at it."""
        return self.sits(Role.MANAGEMENT)

    @property
    def administrator(self) -> Desk:
        """The desk with the administrator at it."""
        return self.sits(Role.ADMINISTRATOR)

    @property
    def officer(self) -> Desk:
        """The desk with the customs officer at it."""
        return self.sits(Role.OFFICER)

    @property
    def head(self) -> int:
        """The number of the last entry."""
        return journal.head(self.desk.record.connection).seq

    def passes(self, **step: int) -> datetime:
        """Let time pass; give the moment that is then."""
        self.clock.advance(timedelta(**step))
        return self.clock.now()

    def next_number(self, registered: date = date(2026, 3, 15)) -> str:
        """A registration number that no declaration has yet."""
        self.declarations += 1
        return f"55302/{registered:%d%m%y}/{self.declarations:07d}"

    def request(
        self,
        *goods: Goods,
        number: str | None = None,
        participant: str = STEEL,
        purpose: Purpose = AS_STOCK,
        plan: str | None = None,
        **release: object,
    ) -> DeclareRequest:
        """A declaration of goods with its release; ``release`` is passed on to its builder."""
        paper = declaration_xml(goods, participant=participant)
        released = release_json(
            goods, number=number or self.next_number(), participant=participant, **release
        )
        return DeclareRequest(
            declaration=Paper(name="declaration.xml", content=paper),
            release=Paper(name="release.json", content=released),
            plan=None if plan is None else Paper(name="plan.csv", content=plan.encode()),
            purpose=purpose,
        )

    def takes_in(self, *goods: Goods, **parameters: object) -> Declared:
        """Take goods in by a declaration that agrees with its release."""
        return intake.declare(self.warehouse, self.request(*goods, **parameters))

    def lot_of(self, goods: Goods, **parameters: object) -> str:
        """Take one item in that becomes one lot, and give its number."""
        (lot,) = self.takes_in(goods, **parameters).lots
        return lot

    def is_whole(self) -> bool:
        """Verify the record, as anybody may; a finding is shown as it is."""
        before = self.desk.session
        found = verify(self.officer, folder=self.folder / "scratch")
        self.desk.session = before

        assert found.findings == ()
        assert found.entries == self.head
        return found.is_whole

    def close(self) -> None:
        """Leave the desk."""
        self.desk.close()


def open_zone(
    place: RecordPlace, folder: Path, tariff: Path | None = None
) -> Mapping[str, Session]:
    """Make the record of the small zone, everybody in it; give their sessions."""
    clock = SettableClock(OPENED)
    first, *others = PEOPLE
    people.open_record(
        place,
        PersonRequest(name=first, password=PASSWORD, roles=PEOPLE[first][0]),
        clock=clock,
        terminal="office",
    )
    shelf = folder / "shelf"
    desk = Desk.open(place, shelf, clock=clock, terminal="office")
    people.log_in(desk, first, PASSWORD)
    if tariff is None:
        tariff = folder / "tariff_2026-01-01.tsv"
        tariff.write_text(tariff_table(), encoding="utf-8")
    nomenclature.load(desk, tariff)
    for bin_digits, name, number, activities in (
        (STEEL, "ТОО «Болат»", "12-К", ("3(1)", "3(4)")),
        (PAINT, "ТОО «Бояу»", "7-К", ("3(1)",)),
    ):
        contract = ContractRequest(number=number, signed_on=FIRST_CONTRACT, activities=activities)
        registers.add_participant(
            desk, ParticipantRequest(bin=bin_digits, name=name, contract=contract)
        )
    for code, kind in (
        ("YARD", PlaceKind.YARD), ("STORE", PlaceKind.WAREHOUSE), ("HALL-1", PlaceKind.HALL),
    ):  # fmt: skip
        registers.add_place(desk, code, code.title(), kind)
    for name in others:
        roles, own = PEOPLE[name]
        request = PersonRequest(name=name, password=PASSWORD, roles=roles, participant=own)
        people.add_person(desk, request)
    sessions = {name: people.log_in(desk, name, PASSWORD) for name in PEOPLE}
    desk.close()
    return sessions


@dataclass(frozen=True, slots=True)
class ZoneTemplate:
    """A zone to copy from, on either engine: nobody works on it, everybody works on copies."""

    place: RecordPlace
    shelf: Path
    """The tariff."""
    sessions: Mapping[str, Session]
    numbers: int = 0
    """How many declaration numbers are used up in it."""
    names: Mapping[str, str] = field(default_factory=dict)
    """Numbers of goods in it, by the names that tests call them by."""

    @classmethod
    def build(
        cls, folder: Path, *, place: RecordPlace | None = None, tariff: Path | None = None
    ) -> "ZoneTemplate":
        """Build the zone without goods: in a file, on its own tariff, unless told otherwise."""
        place = place or RecordPlace(str(folder / "zone.sqlite"))
        return cls(place, folder / "shelf", open_zone(place, folder, tariff))

    def copied(self, folder: Path) -> RecordPlace:
        """Copy the record: a file into a folder, or a database beside itself."""
        if self.place.is_url:
            return copy_database(self.place)
        copy = folder / "record.sqlite"
        shutil.copyfile(self.place.path, copy)
        return RecordPlace(str(copy))

    @contextmanager
    def opened(self, folder: Path) -> Iterator[SmallZone]:
        """Work on a copy of the test's own."""
        copy = self.copied(folder)
        try:
            with self.at(copy, folder) as zone:
                yield zone
        finally:
            if copy.is_url:
                drop_database(copy)

    @contextmanager
    def at(self, place: RecordPlace, folder: Path) -> Iterator[SmallZone]:
        """Work on a record that is a copy already."""
        clock = SettableClock(MORNING)
        desk = Desk.open(place, self.shelf, clock=clock, terminal="yard-1")
        zone = SmallZone(desk, clock, self.sessions, folder, self.numbers)
        try:
            yield zone
        finally:
            zone.close()

    def with_names(self, zone: SmallZone, names: Mapping[str, str]) -> "ZoneTemplate":
        """Give the template of a zone in which work was done."""
        return replace(self, place=zone.desk.record.place, numbers=zone.declarations, names=names)


def new_database(server: str) -> RecordPlace:
    """Make an empty database on a PostgreSQL server."""
    name = f"zone_{uuid4().hex}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return _database(server, name)


def copy_database(original: RecordPlace) -> RecordPlace:
    """Copy a database to which nobody is connected."""
    name = f"zone_{uuid4().hex}"
    with psycopg.connect(_server(original), autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {_name(original)}")
    return _database(original.text, name)


def drop_database(place: RecordPlace) -> None:
    """Remove a database."""
    with psycopg.connect(_server(place), autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {_name(place)} WITH (FORCE)")


def _name(place: RecordPlace) -> str:
    return urlsplit(place.text).path.lstrip("/")


def _server(place: RecordPlace) -> str:
    return _database(place.text, "postgres").text


def _database(url: str, name: str) -> RecordPlace:
    return RecordPlace(urlunsplit(urlsplit(url)._replace(path=f"/{name}")))
