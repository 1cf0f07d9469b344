"""Who lives in the demo zone: people, participants, places. All of them invented."""

from dataclasses import dataclass
from datetime import date

from freezone.services.registers import PlaceKind
from freezone.services.roles import Role

PASSWORD = "demo-zone-2026"  # noqa: S105 - it is shown to whoever opens the demo


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoPerson:
    """A person of the demo zone."""

    name: str
    post: str
    roles: tuple[Role, ...]
    participant: str | None = None


ADMINISTRATOR = DemoPerson(
    name="Досжанова Айгүл", post="administrator", roles=(Role.ADMINISTRATOR,)
)
GATE = DemoPerson(name="Оспанов Ерлан", post="gate clerk", roles=(Role.GATE,))
WAREHOUSE = DemoPerson(name="Ким Виктор", post="warehouse clerk", roles=(Role.WAREHOUSE,))
OFFICER = DemoPerson(name="Сагинтаев Нұрлан", post="customs officer", roles=(Role.OFFICER,))
CHIEF = DemoPerson(
    name="Әбдірахманова Гүлнәр", post="head of the consumption desk", roles=(Role.MANAGEMENT,)
)
CLERK = DemoPerson(
    name="Петрова Ольга", post="clerk of the consumption desk", roles=(Role.MANAGEMENT,)
)
STOREKEEPER = DemoPerson(
    name="Жұмабеков Асхат",
    post="storekeeper",
    roles=(Role.PARTICIPANT,),
    participant="140340012120",
)
PEOPLE = (GATE, WAREHOUSE, OFFICER, CHIEF, CLERK, STOREKEEPER)


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoParticipant:
    """A participant of the demo zone."""

    bin: str
    name: str
    name_kk: str
    name_ru: str
    contract: str
    signed_on: date
    activities: tuple[str, ...]
    supplier: str
    place: str
    """Where its goods are worked with."""


PARTICIPANTS = (
    DemoParticipant(
        bin="140340012120",
        name="Alatau Electronics LLP",
        name_kk="«Алатау Электроника» ЖШС",
        name_ru="ТОО «Алатау Электроника»",
        contract="ПИТ-014",
        signed_on=date(2022, 3, 14),
        activities=("3(1)",),
        supplier="SHENZHEN BRIGHT COMPONENTS CO.",
        place="HALL-2",
    ),
    DemoParticipant(
        bin="160940005837",
        name="Medeu Data LLP",
        name_kk="«Медеу Дата» ЖШС",
        name_ru="ТОО «Медеу Дата»",
        contract="ПИТ-021",
        signed_on=date(2023, 6, 1),
        activities=("3(2)", "3(4)"),
        supplier="NORDIC RACKS OY",
        place="DC-1",
    ),
    DemoParticipant(
        bin="180240030717",
        name="Pribory Alatau LLP",
        name_kk="«Приборы Алатау» ЖШС",
        name_ru="ТОО «Приборы Алатау»",
        contract="ПИТ-027",
        signed_on=date(2024, 1, 22),
        activities=("3(1)", "3(3)"),
        supplier="BODENSEE MESSTECHNIK GMBH",
        place="LAB-1",
    ),
    DemoParticipant(
        bin="191140011404",
        name="Stroy Park LLP",
        name_kk="«Строй Парк» ЖШС",
        name_ru="ТОО «Строй Парк»",
        contract="ПИТ-030",
        signed_on=date(2024, 9, 5),
        activities=("3(4)",),
        supplier="ANADOLU YAPI MALZEME A.S.",
        place="SITE-B",
    ),
    DemoParticipant(
        bin="210540022666",
        name="Kun Solar LLP",
        name_kk="«Күн Солар» ЖШС",
        name_ru="ТОО «Күн Солар»",
        contract="ПИТ-033",
        signed_on=date(2025, 2, 17),
        activities=("3(1)", "3(3)"),
        supplier="HANGZHOU SUNFIELD ENERGY",
        place="LAB-1",
    ),
)

PLACES = (
    ("GATE-1", "Бақылау-өткізу пункті / КПП № 1", PlaceKind.GATE),
    ("YARD-1", "Ашық алаң / Открытая площадка", PlaceKind.YARD),
    ("WH-1", "№ 1 қойма / Склад № 1", PlaceKind.WAREHOUSE),
    ("WH-2", "№ 2 қойма / Склад № 2", PlaceKind.WAREHOUSE),
    ("HALL-2", "№ 2 құрастыру желісі / Сборочная линия № 2", PlaceKind.HALL),
    ("DC-1", "Дата-орталық / Дата-центр", PlaceKind.HALL),
    ("LAB-1", "Өлшеу зертханасы / Лаборатория измерений", PlaceKind.HALL),
    ("SITE-B", "Б корпусының құрылысы / Стройка корпуса Б", PlaceKind.YARD),
    ("OFFICE", "Басқарушы компания / Управляющая компания", PlaceKind.OFFICE),
)
