"""A real Chromium before the desk in a browser: keys in, what was painted out.

Spoken to by its own protocol over a web socket, so that no driver has to be installed beside it.
"""

import asyncio
import base64
import json
import re
import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

import aiohttp

PATIENCE = 60.0
"""Seconds until a step that shows nothing has failed; a cold browser on a busy machine is slow."""
_ESCAPES = re.compile(
    r"\x1b(?:\[[0-9;:?<=>]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[ -/]*[0-~])"
)
_KEYS = {
    "enter": ("Enter", "Enter", 13),
    "escape": ("Escape", "Escape", 27),
    "down": ("ArrowDown", "ArrowDown", 40),
    "up": ("ArrowUp", "ArrowUp", 38),
    "insert": ("Insert", "Insert", 45),
    "delete": ("Delete", "Delete", 46),
    "tab": ("Tab", "Tab", 9),
    **{f"f{n}": (f"F{n}", f"F{n}", 111 + n) for n in range(1, 13)},
}


def chromium() -> str | None:
    """Find the browser; None where there is none."""
    return shutil.which("chromium") or shutil.which("chromium-browser")


class Page:
    """One page of the browser, and everything the desk painted into it."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self._socket = socket
        self._count = 0
        self._answers: dict[int, asyncio.Future[dict[str, Any]]] = {}
        self._painted = ""
        self._from = 0
        self._reader = asyncio.create_task(self._read())

    async def _read(self) -> None:
        async for message in self._socket:
            told = json.loads(message.data)
            if "id" in told:
                self._answers.pop(told["id"]).set_result(told)
            elif told.get("method") == "Network.webSocketFrameReceived":
                frame = told["params"]["response"]
                is_binary = frame["opcode"] == 2
                data = frame["payloadData"]
                text = base64.b64decode(data).decode(errors="replace") if is_binary else data
                self._painted += _ESCAPES.sub(" ", text)

    async def ask(self, method: str, **params: object) -> dict[str, Any]:
        """Give the browser a command and wait for its answer."""
        self._count += 1
        answer: asyncio.Future[dict[str, Any]] = asyncio.get_running_loop().create_future()
        self._answers[self._count] = answer
        await self._socket.send_json({"id": self._count, "method": method, "params": params})
        async with asyncio.timeout(PATIENCE):
            return (await answer)["result"]

    async def press(self, *keys: str) -> None:
        """Press keys at the pace of hands."""
        for key in keys:
            name, code, number = _KEYS[key]
            told = {"key": name, "code": code, "windowsVirtualKeyCode": number}
            await self.ask("Input.dispatchKeyEvent", type="rawKeyDown", **told)
            await self.ask("Input.dispatchKeyEvent", type="keyUp", **told)
            await asyncio.sleep(0.08)

    async def type(self, text: str) -> None:
        """Type letters of any alphabet at the pace of hands."""
        for letter in text:
            await self.ask("Input.dispatchKeyEvent", type="keyDown", key=letter, text=letter)
            await self.ask("Input.dispatchKeyEvent", type="keyUp", key=letter)
            await asyncio.sleep(0.06)

    def forget(self) -> None:
        """Look only at what is painted from here on."""
        self._from = len(self._painted)

    @property
    def painted(self) -> str:
        """What was painted since it was last forgotten, as running text."""
        return " ".join(self._painted[self._from :].split())

    async def until(self, is_so: Callable[[], bool]) -> None:
        """Wait until something is so."""
        async with asyncio.timeout(PATIENCE):
            while not is_so():  # noqa: ASYNC110 - what is waited for is another program
                await asyncio.sleep(0.05)

    async def sees(self, text: str) -> None:
        """Wait until a text was painted."""
        try:
            await self.until(lambda: text in self.painted)
        except TimeoutError:
            raise AssertionError(
                f"{text!r} was not painted; seen: {self.painted[-2000:]}"
            ) from None

    async def picture(self, file: Path) -> None:
        """Keep a picture of the page."""
        shot = await self.ask("Page.captureScreenshot", format="png")
        file.write_bytes(  # noqa: ASYNC240 - a small file of a test
            base64.b64decode(shot["data"])
        )


@asynccontextmanager
async def browsing(address: str, folder: Path) -> AsyncIterator[Page]:
    """Open a page in a fresh, headless browser."""
    found = chromium()
    assert found is not None
    browser = await asyncio.create_subprocess_exec(
        found, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--disable-dev-shm-usage", "--remote-debugging-port=0", "--window-size=1000,700",
        f"--user-data-dir={folder / 'browser'}", "about:blank",
        stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    try:
        port = await _port_of(folder / "browser" / "DevToolsActivePort")
        async with aiohttp.ClientSession() as session:
            async with session.get(f"http://127.0.0.1:{port}/json/list") as answer:
                pages = await answer.json()
            target = next(page for page in pages if page["type"] == "page")
            async with session.ws_connect(target["webSocketDebuggerUrl"], max_msg_size=0) as socket:
                page = Page(socket)
                await page.ask("Network.enable")
                await page.ask("Page.enable")
                await page.ask("Page.navigate", url=address)
                yield page
    finally:
        with suppress(ProcessLookupError):
            browser.kill()
        await browser.wait()


async def _port_of(file: Path) -> str:
    """Wait until the browser has written on which port it listens."""
    async with asyncio.timeout(PATIENCE):
        while not (port := _first_line(file)):  # noqa: ASYNC110 - another program writes it
            await asyncio.sleep(0.05)
    return port


def _first_line(file: Path) -> str:
    return file.read_text().partition("\n")[0] if file.is_file() else ""
