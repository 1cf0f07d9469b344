"""Taking in at the desk: papers chosen, looked at, marked, typed; refusals stay with the papers."""

import asyncio
import json

import pytest
from desk_driver import Driver
from paper_builders import Goods, declaration_xml, release_json
from small_zone import EMULSION, LAPTOPS, STEEL, STEEL_BARS

from freezone.language.catalogue import Language
from freezone.services import queries
from freezone.services.intake import declare
from freezone.services.roles import Role
from ui.screens.declaration import DeclarationScreen
from ui.screens.intake import IntakeScreen
from ui.screens.intake_item import IntakeItemScreen
from ui.screens.intake_look import IntakeLookScreen
from ui.screens.typed_intake import TypedIntakeScreen

NUMBER = "55302/150326/0001234"
GROUND = "contract 12-K"


def papers(folder, *goods: Goods, name: str = "case", **release: object) -> None:
    """Lay a declaration and its release into a folder."""
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.xml").write_bytes(declaration_xml(goods, participant=STEEL))
    content = release_json(goods, participant=STEEL, number=NUMBER, **release)
    (folder / f"{name}.release.json").write_bytes(content)


async def looks(desk: Driver, folder) -> None:
    """Choose the newest pair of a folder, and look."""
    await desk.go("intake")
    await desk.type(f"{folder}/")
    await desk.press("f4")
    await desk.settle()
    await desk.press("enter")
    await desk.settle()
    await desk.press("f7")
    await desk.settle()


async def sets(desk: Driver, *texts: str) -> None:
    """Set class, ground and place for what is marked."""
    await desk.press("f6")
    await desk.settle()
    await desk.press("enter")
    await desk.settle()
    for text in texts:
        await desk.type(text)
        await desk.press("enter")
    await desk.press("f9")
    await desk.settle()


async def marks_all(desk: Driver) -> None:
    await desk.press("f6")
    await desk.settle()
    await desk.type("2")
    await desk.press("enter")
    await desk.settle()


def test_papers_are_chosen_marked_and_taken_in_by_keys_alone(empty_chair, tmp_path):
    papers(tmp_path / "in", LAPTOPS, STEEL_BARS)
    zone = empty_chair.zone

    async def story() -> None:
        async with empty_chair.sits() as desk:
            await empty_chair.logs_in(desk, Role.WAREHOUSE)
            await looks(desk, tmp_path / "in")
            assert isinstance(desk.app.screen, IntakeLookScreen)
            assert desk.says(
                NUMBER, "ТОО «Болат»", "contract 12-К", "Can be taken in", "!1 released"
            )
            await marks_all(desk)
            await sets(desk, "3", GROUND, "YARD")
            assert desk.says("Set for 2 rows", "3 YARD", "findings: 0")
            await desk.press("f9")
            await desk.settle()
            assert isinstance(desk.app.screen, DeclarationScreen)
            assert desk.says("DONE", f"Declaration {NUMBER} is taken in. Items: 2. Lots: 2.")
            await desk.press("escape")
            await desk.settle()
            assert isinstance(desk.app.screen, IntakeScreen)
            assert desk.app.memory.drafts() == ()

    asyncio.run(story())
    lots = queries.lots(zone.warehouse, declaration=NUMBER)
    assert [(lot.goods_class, lot.ground, lot.places) for lot in lots] == [
        (3, GROUND, ("YARD",)), (3, GROUND, ("YARD",)),
    ]  # fmt: skip
    assert queries.findings(zone.warehouse, NUMBER) == ()
    assert zone.is_whole()


def test_only_the_marked_rows_get_what_is_set_and_it_outlives_the_screen(empty_chair, tmp_path):
    papers(tmp_path / "in", LAPTOPS, STEEL_BARS, EMULSION)
    zone = empty_chair.zone

    async def story() -> None:
        async with empty_chair.sits() as desk:
            await empty_chair.logs_in(desk, Role.WAREHOUSE)
            await looks(desk, tmp_path / "in")
            await desk.press("down", "insert")
            await sets(desk, "4", "area 2", "STORE")
            await desk.press("escape")
            await desk.settle()
        async with empty_chair.sits() as desk:
            await empty_chair.logs_in(desk, Role.WAREHOUSE)
            await desk.go("intake")
            assert desk.says("case.xml", "Taken up from the draft")
            await desk.press("f7")
            await desk.settle()
            assert desk.says("4 STORE")
            await desk.press("f9")
            await desk.settle()
            assert desk.says("Lots: 3")

    asyncio.run(story())
    lots = queries.lots(zone.warehouse, declaration=NUMBER)
    assert [(lot.goods_class, lot.places) for lot in lots] == [
        (None, ()), (4, ("STORE",)), (None, ()),
    ]  # fmt: skip


def test_every_refusal_is_listed_at_once_and_the_papers_stay_chosen(empty_chair, tmp_path):
    folder = tmp_path / "in"
    papers(folder, LAPTOPS, STEEL_BARS)
    (folder / "case.xml").write_bytes(
        declaration_xml((Goods(gross="100"), Goods(net=None)), participant=STEEL)
    )
    before = empty_chair.zone.head

    async def story() -> None:
        async with empty_chair.sits(size=(100, 40)) as desk:
            await empty_chair.logs_in(desk, Role.WAREHOUSE)
            await desk.go("intake")
            await desk.type(str(folder / "case.xml"))
            await desk.press("enter")
            await desk.type(str(folder / "case.release.json"))
            await desk.press("f7")
            await desk.settle()
            assert desk.says("Cannot be taken in", "FZ-232", "FZ-231")
            await desk.press("f9")
            await desk.settle()
            assert desk.says("REFUSED", "Nothing was recorded")
            await desk.press("escape")
            await desk.settle()
            assert desk.says("case.xml", "case.release.json")

    asyncio.run(story())
    assert empty_chair.zone.head == before


def test_an_item_opens_with_its_finding_its_article_and_its_remedy(empty_chair, tmp_path):
    papers(tmp_path / "in", EMULSION)

    async def story() -> None:
        async with empty_chair.sits(size=(100, 40)) as desk:
            await empty_chair.logs_in(desk, Role.WAREHOUSE)
            await looks(desk, tmp_path / "in")
            await desk.press("enter")
            await desk.settle()
            assert isinstance(desk.app.screen, IntakeItemScreen)
            assert desk.says(
                "LAW-CLASS-1", "3209 90 000 0", "Regulation (decree No. 1166), para 13"
            )
            assert desk.says("State one of the classes 1 to 4 with its ground")

    asyncio.run(story())


def test_FZ_612_a_path_that_leads_nowhere_is_refused_beside_its_field(empty_chair):
    async def story() -> None:
        async with empty_chair.sits() as desk:
            await empty_chair.logs_in(desk, Role.WAREHOUSE)
            await desk.go("intake")
            await desk.type("/nowhere/at all.xml")
            await desk.press("f7")
            await desk.settle()
            row = desk.app.screen.form.row("declaration")
            assert row.has_class("refused")
            assert desk.says("/nowhere/at all.xml", "1 reason stands beside its field")

    asyncio.run(story())


def test_papers_dropped_together_part_among_the_fields(empty_chair, tmp_path):
    papers(tmp_path / "in", LAPTOPS)

    async def story() -> None:
        async with empty_chair.sits() as desk:
            await empty_chair.logs_in(desk, Role.WAREHOUSE)
            await desk.go("intake")
            await desk.paste(f"'{tmp_path}/in/case.xml' '{tmp_path}/in/case.release.json'")
            values = desk.app.screen.form.values
            assert values["declaration"] == str(tmp_path / "in" / "case.xml")
            assert values["release"] == str(tmp_path / "in" / "case.release.json")

    asyncio.run(story())


def test_a_later_release_takes_the_declaration_out_of_the_record(empty_chair, tmp_path):
    folder = tmp_path / "in"
    papers(folder, LAPTOPS, STEEL_BARS, decisions={2: "postponed"})
    later = release_json((LAPTOPS, STEEL_BARS), participant=STEEL, number=NUMBER)
    (tmp_path / "later.json").write_bytes(later)

    async def story() -> None:
        async with empty_chair.sits() as desk:
            await empty_chair.logs_in(desk, Role.WAREHOUSE)
            await looks(desk, folder)
            await desk.press("f9")
            await desk.settle()
            await desk.press("f6")
            await desk.settle()
            await desk.press("enter")
            await desk.settle()
            await desk.press("enter")
            await desk.type(str(tmp_path / "later.json"))
            await desk.press("f7")
            await desk.settle()
            assert desk.says("in the record, version 1", "Can be taken in")
            await desk.press("f9")
            await desk.settle()
            assert isinstance(desk.app.screen, DeclarationScreen)
            assert desk.says("is taken in")
            # The declaration's own card is beneath, not a second one.
            kinds = [type(screen) for screen in desk.app.screen_stack]
            assert kinds.count(DeclarationScreen) == 1

    asyncio.run(story())
    assert len(queries.lots(empty_chair.zone.warehouse, declaration=NUMBER)) == 2


def test_the_same_intake_sent_twice_around_a_crash_is_one_act(empty_chair, tmp_path):
    papers(tmp_path / "in", LAPTOPS)
    zone = empty_chair.zone

    async def story() -> None:
        async with empty_chair.sits() as desk:
            await empty_chair.logs_in(desk, Role.WAREHOUSE)
            await looks(desk, tmp_path / "in")
            screen = desk.app.screen
            request = screen._request()
            # The answer never came: the act is recorded, the screen still holds its request.
            declare(zone.warehouse, request)
            head = zone.head
            await desk.press("f9")
            await desk.settle()
            assert isinstance(desk.app.screen, DeclarationScreen)
            assert zone.head == head

    asyncio.run(story())


ITEM = {
    "code": "7214200000", "description": "Steel bars", "quantity": "1000.5", "unit": "166",
    "net_kg": "1000.5", "gross_kg": "1010.5",
}  # fmt: skip


async def types_head(desk: Driver, number: str) -> None:
    await desk.go("intake")
    await desk.press("f6")
    await desk.settle()
    await desk.press("enter")
    await desk.settle()
    for text in (number, "16.03.2026", STEEL):
        await desk.type(text)
        await desk.press("enter")


async def types_item(desk: Driver, **texts: str) -> None:
    await desk.press("f6")
    await desk.settle()
    await desk.press("enter")
    await desk.settle()
    for name in ITEM:
        await desk.type({**ITEM, **texts}[name])
        await desk.press("enter")
    await desk.press("f9")
    await desk.settle()
    await desk.press("escape")
    await desk.settle()


def test_a_declaration_typed_from_paper_is_taken_in(empty_chair):
    async def story() -> None:
        async with empty_chair.sits() as desk:
            await empty_chair.logs_in(desk, Role.WAREHOUSE)
            await types_head(desk, NUMBER)
            await types_item(desk)
            assert isinstance(desk.app.screen, TypedIntakeScreen)
            assert desk.says("1 item", "Steel bars")
            await desk.press("f7")
            await desk.settle()
            assert desk.says(NUMBER, "Can be taken in")
            await desk.press("f9")
            await desk.settle()
            assert desk.says("is taken in. Items: 1. Lots: 1.")

    asyncio.run(story())
    (lot,) = queries.lots(empty_chair.zone.warehouse, declaration=NUMBER)
    assert (lot.code, lot.placed.net) == ("7214200000", 1_000_500_000)


def test_what_is_wrong_with_what_was_typed_stands_beside_its_field(empty_chair):
    async def story() -> None:
        async with empty_chair.sits(size=(100, 40)) as desk:
            await empty_chair.logs_in(desk, Role.WAREHOUSE)
            await types_head(desk, "55302/1503")
            await types_item(desk, net_kg="12x")
            await desk.press("f7")
            await desk.settle()
            assert desk.says("2 reasons stand beside their fields")
            assert desk.app.screen.form.row("declaration_no").has_class("refused")
            await desk.press("f6")
            await desk.settle()
            await desk.type("2")
            await desk.press("enter")
            await desk.settle()
            assert desk.app.screen.form.row("net_kg").has_class("refused")
            assert desk.app.screen.form.values["description"] == "Steel bars"

    asyncio.run(story())


def test_a_typed_declaration_outlives_the_program(empty_chair):
    async def story() -> None:
        async with empty_chair.sits() as desk:
            await empty_chair.logs_in(desk, Role.WAREHOUSE)
            await types_head(desk, NUMBER)
            await types_item(desk)
        async with empty_chair.sits() as desk:
            await empty_chair.logs_in(desk, Role.WAREHOUSE)
            await desk.go("intake")
            await desk.press("f6")
            await desk.settle()
            await desk.press("enter")
            await desk.settle()
            assert desk.says(NUMBER, "Steel bars", "Taken up from the draft")

    asyncio.run(story())


@pytest.mark.corpus
def test_a_real_declaration_is_taken_in_through_the_screen_by_keys_alone(corpus, empty_chair):
    folder = corpus / "declarations" / "fcz"
    release = json.loads((folder / "case-001.release.json").read_text())
    zone = empty_chair.zone

    async def story() -> None:
        async with empty_chair.sits(Language.RU, size=(120, 40)) as desk:
            await empty_chair.logs_in(desk, Role.WAREHOUSE)
            await desk.go("intake")
            await desk.type(str(folder / "case-001.xml"))
            await desk.press("enter")
            await desk.type(str(folder / "case-001.release.json"))
            await desk.press("f7")
            await desk.settle()
            assert desk.says(release["declaration_no"])
            await marks_all(desk)
            await sets(desk, "3", "договор 1", "YARD")
            await desk.press("f9")
            await desk.settle()
            assert desk.says("принята")

    asyncio.run(story())
    lots = queries.lots(zone.warehouse, declaration=release["declaration_no"])
    assert len(lots) == release["items"]
    assert {lot.places for lot in lots} == {("YARD",)}
    assert zone.is_whole()
