"""The check of the record at the desk: whole, tampered with, against paper, and stopped."""

import asyncio
from threading import Event

import pytest
from forgery import forge

from freezone.services import integrity
from freezone.services.roles import Role
from ui.screens.home import HomeScreen


@pytest.fixture(autouse=True)
def _own_cache(monkeypatch, tmp_path):
    """What a check leaves for the next one lies in the folder of the test."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def head(empty_chair) -> str:
    """The last entry of the record and its fingerprint, as on paper."""
    zone = empty_chair.zone
    return integrity.anchor_at(zone.officer, zone.head)


def test_a_whole_record_is_told_in_one_line_with_what_to_compare_with_paper(empty_chair, head):
    async def story() -> None:
        async with empty_chair.sits() as desk:
            await empty_chair.logs_in(desk, Role.PARTICIPANT)
            await desk.go("integrity")
            await desk.press("f5")
            await desk.settle()

            assert desk.says(
                "NOTE", f"The record is whole. Entries: {empty_chair.zone.head}.", head
            )

    asyncio.run(story())


def test_a_record_that_fits_the_paper_is_whole_and_one_that_does_not_is_not(empty_chair, head):
    async def story() -> None:
        async with empty_chair.sits() as desk:
            await empty_chair.logs_in(desk, Role.OFFICER)
            await desk.go("integrity")
            await desk.type(head.lower().replace("-", " "))
            await desk.press("f5")
            await desk.settle()
            assert desk.says("The record is whole")

            desk.app.screen.query_one("#field-anchors").fill(
                "3:AAAA-AAAA-AAAA-AAAA, 99:" + "B" * 16
            )
            await desk.press("f5")
            await desk.settle()
            assert desk.says("The record is not whole: 2 findings", "FZ-641", "FZ-642")

    asyncio.run(story())


def test_FZ_604_what_is_no_fingerprint_is_refused_beside_its_field(empty_chair):
    async def story() -> None:
        async with empty_chair.sits() as desk:
            await empty_chair.logs_in(desk, Role.OFFICER)
            await desk.go("integrity")
            await desk.type("41")
            await desk.press("f5")
            await desk.settle()

            refused = [each.id for each in desk.app.screen.query("FormRow.refused")]
            assert refused == ["row-anchors"]
            assert desk.says("REFUSED", "was not begun")

    asyncio.run(story())


def test_a_tampered_record_is_told_with_table_and_entry(empty_chair):
    zone = empty_chair.zone
    forged = forge(zone.desk.record, "goods.vanished")
    with zone.desk.record.connection.writing():
        zone.desk.record.connection.run("UPDATE place SET name = 'Elsewhere' WHERE code = 'YARD'")

    async def story() -> None:
        async with empty_chair.sits(size=(100, 40)) as desk:
            await empty_chair.logs_in(desk, Role.OFFICER)
            await desk.go("integrity")
            await desk.press("f5")
            await desk.settle()

            assert desk.says("FAILED", "The record is not whole")
            assert desk.says("FZ-645", f"Entry No. {forged}")
            assert desk.says("FZ-646", "place")
            assert not desk.says("The record is whole")

    asyncio.run(story())


def test_the_check_is_stopped_by_escape_and_goes_on(empty_chair, head):
    async def story() -> None:
        async with empty_chair.sits() as desk:
            await empty_chair.logs_in(desk, Role.OFFICER)
            await desk.go("integrity")
            # The lane that reads is busy, so that the check is stopped before it ends.
            gate = Event()
            busy = asyncio.ensure_future(desk.app.lanes.read(gate.wait))
            await desk.press("f5")
            await desk.press("escape")
            gate.set()
            await busy
            await desk.settle()
            assert desk.says("The check was stopped")

            await desk.press("f5")
            await desk.settle()
            assert desk.says("The record is whole", head)

            await desk.press("escape")
            await desk.settle()
            assert isinstance(desk.app.screen, HomeScreen)

    asyncio.run(story())
