"""The desk in a browser: the real server, a real socket, a real browser."""

import asyncio
import os
import signal
import socket
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import aiohttp
import pytest
from browser import PATIENCE, Page, browsing, chromium
from small_zone import PASSWORD, ZoneTemplate
from stocked_zone import stock_up
from zone_fixtures import zone_template

from freezone.language.catalogue import Catalogue, Language

__all__ = ["zone_template"]

ROOT = Path(__file__).resolve().parents[3]
WORDS = Catalogue(Language.EN)
WHO = "Марат Басқару"


@dataclass(frozen=True, slots=True)
class Served:
    """A desk that is being served."""

    port: int
    record: Path

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def slips(self) -> list[tuple[str, str]]:
        """Every slip and its state, in the order of their numbers."""
        with sqlite3.connect(self.record) as connection:
            rows = connection.execute("SELECT number, state FROM slip ORDER BY number, from_seq")
            return rows.fetchall()

    def log_ins(self) -> list[tuple[str, str]]:
        """Who logged in, and at which terminal, as the record keeps it."""
        with sqlite3.connect(self.record) as connection:
            rows = connection.execute("SELECT name, terminal FROM access WHERE outcome = 'in'")
            return rows.fetchall()


def environment_of(folder: Path) -> dict[str, str]:
    kept = {name: text for name, text in os.environ.items() if not name.startswith("FREEZONE_")}
    places = {name: str(folder) for name in ("XDG_DATA_HOME", "XDG_STATE_HOME", "FREEZONE_STATE")}
    return kept | places | {"FREEZONE_LANGUAGE": "en", "PYTHONPATH": str(ROOT)}


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return found.getsockname()[1]


@pytest.fixture
def served(zone_template: ZoneTemplate, tmp_path: Path) -> Iterator[Served]:
    """A zone without goods, served to this machine."""
    yield from serving(zone_template, tmp_path)


@pytest.fixture
def stocked(zone_template: ZoneTemplate, tmp_path: Path) -> Iterator[Served]:
    """A zone with goods of which some were consumed, served to this machine."""
    (tmp_path / "stock").mkdir()
    yield from serving(stock_up(zone_template, tmp_path / "stock"), tmp_path)


def serving(template: ZoneTemplate, tmp_path: Path) -> Iterator[Served]:
    """Serve a copy of a zone."""
    record = tmp_path / "record.sqlite"
    record.write_bytes(template.place.path.read_bytes())
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "ui.cli", "--record", str(record), "--terminal", "browser",
         "serve", "--port", str(port)],
        env=environment_of(tmp_path), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip
    assert process.stdout is not None
    with process.stdout as said:
        assert said.readline().strip() == WORDS.text("serve-open", url=f"http://127.0.0.1:{port}")
        yield Served(port, record)
        process.send_signal(signal.SIGINT)

        assert process.wait(PATIENCE) == 0
        assert said.read() == ""


async def status(url: str, **headers: str) -> int:
    async with aiohttp.ClientSession() as session, session.get(url, headers=headers) as answer:
        return answer.status


def test_the_page_asks_nobody_but_this_machine(served):
    async def story():
        async with aiohttp.ClientSession() as session, session.get(served.url) as answer:
            return answer.headers["Content-Security-Policy"], await answer.text()

    policy, page = asyncio.run(story())

    assert policy.startswith("default-src 'self';")
    assert "connect-src 'self';" in policy
    assert f"ws://127.0.0.1:{served.port}/ws" in page


def test_another_page_or_another_name_reaches_no_desk(served):
    here = f"127.0.0.1:{served.port}"
    tried = [
        ("/", {"Host": f"shop.example:{served.port}"}),
        ("/ws", {"Host": f"shop.example:{served.port}"}),
        ("/ws", {"Host": here, "Origin": "http://shop.example"}),
        ("/ws", {"Host": here, "Origin": "null"}),
    ]

    said = [asyncio.run(status(served.url + path, **headers)) for path, headers in tried]

    assert said == [403, 403, 403, 403]
    assert asyncio.run(status(served.url, Host=f"localhost:{served.port}")) == 200


def test_a_tab_has_a_desk_of_its_own_in_the_language_that_is_set(served):
    async def story():
        shown = [b"", b""]
        async with aiohttp.ClientSession() as session:
            sockets = [await session.ws_connect(f"{served.url}/ws") for _ in shown]
            async with asyncio.timeout(PATIENCE):
                for at, each in enumerate(sockets):
                    while WORDS.text("log-in-title").encode() not in shown[at]:
                        shown[at] += (await each.receive()).data
            for each in sockets:
                await each.close()
        return shown

    first, second = asyncio.run(story())

    assert WORDS.text("log-in-name").encode() in first
    assert WORDS.text("log-in-name").encode() in second


@pytest.mark.slow
def test_a_person_logs_in_through_a_browser(served, tmp_path):
    if chromium() is None:
        pytest.skip("no Chromium")

    async def story():
        async with browsing(served.url, tmp_path) as page:
            await page.sees(WORDS.text("key-language"))
            await click(page, 400, 300)
            await page.type(WHO)
            await page.press("enter")
            await page.type(PASSWORD)
            page.forget()
            await page.press("f9")
            await page.sees(WORDS.text("home-waiting"))

    asyncio.run(story())

    assert served.log_ins()[-1] == (WHO, "browser")


async def click(page: Page, x: int, y: int) -> None:
    """Click at a place: before that, keys do not go to the terminal on the page."""
    for kind in ("mousePressed", "mouseReleased"):
        await page.ask("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)


@pytest.mark.slow
def test_consumption_is_confirmed_in_a_browser(stocked, tmp_path):
    if chromium() is None:
        pytest.skip("no Chromium")

    async def story():
        async with browsing(stocked.url, tmp_path) as page:
            await page.sees(WORDS.text("key-language"))
            await click(page, 400, 300)
            await page.type(WHO)
            await page.press("enter")
            await page.type(PASSWORD)
            await page.press("f9")
            await page.sees(WORDS.text("home-waiting"))
            await page.press("f2")
            await page.sees(WORDS.text("desk-sections"))
            await page.type(WORDS.text("section-confirmation"))
            await page.press("enter")
            await page.sees(WORDS.text("confirmation-oldest"))
            await page.press("enter")
            await page.sees(WORDS.text("confirm-now"))
            await page.press("f9")
            await page.sees(WORDS.text("confirm-preview-title"))
            # The key that issues is deaf while the slip is first looked at.
            await asyncio.sleep(1.5)
            page.forget()
            await page.press("f9")
            await page.sees(WORDS.text("outcome-done"))

    before = stocked.slips()
    asyncio.run(story())

    after = stocked.slips()
    assert len(after) == len(before) + 1
    assert after[: len(before)] == before
