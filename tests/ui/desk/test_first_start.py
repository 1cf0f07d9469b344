"""From an empty folder to a zone at work, by keys only; what refuses stands beside its field."""

import asyncio
from pathlib import Path

import pytest
from desk_driver import Driver, driven, setting_of
from small_zone import MORNING, tariff_table

from freezone.clock import SettableClock
from freezone.language.catalogue import Language
from freezone.services import nomenclature, people, registers
from freezone.services.desk import Desk, RecordPlace
from freezone.services.integrity import verify
from freezone.services.people import PersonRequest
from freezone.services.roles import Role
from freezone.store.record import Record
from ui.screens.first_start import FirstStartScreen
from ui.screens.home import HomeScreen
from ui.screens.log_in import LogInScreen
from ui.setting import Setting

PASSWORD = "steppe wind"  # noqa: S105 - of people who do not exist
BIN = "140340012120"


def setting(folder: Path, language: Language = Language.EN) -> Setting:
    """A desk on a record that nobody has made yet."""
    record = folder / "zone" / "record.sqlite"
    clock = SettableClock(MORNING)
    return setting_of(record, folder / "state", language=language, clock=clock)


def opened(of: Setting) -> Desk:
    """The record beside the desk, with its administrator."""
    desk = Desk.open(of.place, of.shelf, clock=of.clock)
    people.log_in(desk, "Әсел Әкімші", PASSWORD)
    return desk


async def fills(desk: Driver, *texts: str) -> None:
    """Type into one field after another."""
    for text in texts:
        await desk.type(text)
        await desk.press("enter")
    await desk.settle()


async def makes_record(desk: Driver, *, also: str = "") -> None:
    """Fill the first page in, its names left as they are proposed."""
    await desk.press("enter")
    await fills(desk, "Әсел Әкімші", PASSWORD, PASSWORD, also)
    await desk.press("f9")
    await desk.until(lambda: not isinstance(desk.app.screen, FirstStartScreen))
    await desk.settle()


async def chooses(desk: Driver, message: str) -> None:
    """Choose from what can be done here."""
    await desk.press("f6")
    await desk.settle()
    await desk.type(desk.app.words.text(message))
    await desk.press("enter")
    await desk.settle()


async def posts(desk: Driver) -> None:
    await desk.press("f9")
    await desk.settle()


def test_from_an_empty_folder_to_a_place_a_person_and_a_participant_by_keys_only(tmp_path):
    of = setting(tmp_path)
    tariff = tmp_path / "tariff_2026-01-01.tsv"
    tariff.write_text(tariff_table(), encoding="utf-8")

    async def story() -> None:
        async with driven(of) as desk:
            assert isinstance(desk.app.screen, FirstStartScreen)
            assert desk.says("There is no record yet. F9 makes it here")

            await makes_record(desk, also="management warehouse")
            assert isinstance(desk.app.screen, HomeScreen)
            assert desk.says("DONE", "Әсел Әкімші is its administrator")

            await desk.go("registers")
            await chooses(desk, "registers-load-edition")
            await fills(desk, str(tariff))
            await posts(desk)
            assert desk.says("DONE", "in force from 2026-01-01")

            await chooses(desk, "registers-add-place")
            await fills(desk, "YARD-1", "Open yard", "yard")
            await posts(desk)
            assert desk.says("DONE", "Place YARD-1 is registered")

            await desk.go("participants")
            await desk.press("f6")
            await desk.settle()
            await fills(desk, BIN, "Alatau LLP", "", "", "12-K", "5.1.2026", "", "3(1) 3(4)")
            await posts(desk)
            assert desk.says("DONE", "Alatau LLP is registered", BIN)

            await desk.go("registers")
            await chooses(desk, "registers-add-person")
            await fills(desk, "Асхат", "participant", PASSWORD, PASSWORD, "", "alatau")
            await posts(desk)
            assert desk.says("DONE", "Асхат is registered")

    asyncio.run(story())
    desk = opened(of)

    assert [row.code for row in registers.places(desk)] == ["YARD-1"]
    assert [row.bin for row in registers.participants(desk)] == [BIN]
    assert len(nomenclature.editions(desk)) == 1
    first, second = people.persons(desk)
    assert first.roles.split() == ["warehouse", "management", "administrator"]
    assert (second.name, second.roles, second.participant) == ("Асхат", "participant", BIN)
    assert verify(desk, folder=tmp_path / "scratch").is_whole
    desk.close()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (("", PASSWORD, PASSWORD), "Administrator's name: not filled in"),
        (("Әсел", "", ""), "Password: not filled in"),
        (("Әсел", "short", "short"), "The password is too short"),
        (("Әсел", PASSWORD, PASSWORD, "driver"), "cannot be chosen"),
        (("Әсел", PASSWORD, PASSWORD, *[""] * 7, "061211600013"), "is not a valid BIN"),
    ],
)
def test_what_refuses_stands_beside_its_field_and_nothing_is_made(tmp_path, typed, said):
    of = setting(tmp_path)

    async def story() -> None:
        async with driven(of) as desk:
            await desk.press("enter")
            await fills(desk, *typed)
            await posts(desk)

            assert isinstance(desk.app.screen, FirstStartScreen)
            assert desk.says(said, "REFUSED")

    asyncio.run(story())

    assert not Path(of.record).exists()


def test_FZ_513_a_password_typed_differently_the_second_time_is_not_taken(tmp_path):
    of = setting(tmp_path)

    async def story() -> None:
        async with driven(of) as desk:
            await desk.press("enter")
            await fills(desk, "Әсел", PASSWORD, "steppe wing")
            await posts(desk)

            refused = desk.app.screen.query("FormRow.refused").first()
            assert refused.id == "row-again"
            assert desk.says("typed differently the second time")

    asyncio.run(story())

    assert not Path(of.record).exists()


@pytest.mark.parametrize(
    ("typed", "title"), [("k", "Алғашқы іске қосу"), ("рус", "Первый запуск"), ("3", "First start")]
)
def test_the_language_changes_while_it_is_chosen(tmp_path, typed, title):
    of = setting(tmp_path, Language.RU if typed != "рус" else Language.KK)

    async def story() -> None:
        async with driven(of) as desk:
            await desk.press("backspace", "backspace")
            await desk.type(typed)
            await desk.settle()

            assert desk.says(title)

    asyncio.run(story())


def test_the_key_of_the_language_writes_it_into_the_field(tmp_path):
    of = setting(tmp_path, Language.KK)

    async def story() -> None:
        async with driven(of) as desk:
            await desk.press("f12")
            await desk.settle()

            assert desk.says("Первый запуск")
            assert desk.app.screen.query_one("#field-language").value == "ru"

    asyncio.run(story())


def test_FZ_602_a_record_made_meanwhile_leads_to_the_log_in(tmp_path):
    of = setting(tmp_path)

    async def story() -> None:
        async with driven(of) as desk:
            request = PersonRequest(
                name="Басқа Әкімші", password=PASSWORD, roles=(Role.ADMINISTRATOR,)
            )
            people.open_record(of.place, request, clock=SettableClock(MORNING), terminal="T2")
            await makes_record(desk)

            assert isinstance(desk.app.screen, LogInScreen)
            assert desk.says("stands at", "already")

            await desk.log_in("Басқа Әкімші", PASSWORD)
            assert isinstance(desk.app.screen, HomeScreen)

    asyncio.run(story())


def test_a_record_whose_opening_was_cut_short_is_made_from_its_beginning(tmp_path):
    of = setting(tmp_path)
    Record.create(of.place).close()

    async def story() -> None:
        async with driven(of) as desk:
            await desk.until(lambda: isinstance(desk.app.screen, FirstStartScreen))
            await desk.settle()
            assert desk.says("There is no record at")

            await makes_record(desk)
            assert isinstance(desk.app.screen, HomeScreen)

    asyncio.run(story())
    desk = opened(of)

    assert verify(desk, folder=tmp_path / "scratch").is_whole
    desk.close()


@pytest.mark.postgres
def test_a_server_without_a_record_leads_to_the_first_start(new_place, tmp_path):
    place: RecordPlace = new_place("postgres")
    of = setting_of(place.text, tmp_path / "state", clock=SettableClock(MORNING))

    async def story() -> None:
        async with driven(of) as desk:
            await desk.until(lambda: isinstance(desk.app.screen, FirstStartScreen))
            await desk.settle()
            await makes_record(desk)

            assert isinstance(desk.app.screen, HomeScreen)

    asyncio.run(story())
