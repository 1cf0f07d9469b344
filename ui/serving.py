"""The desk in a browser: one process a tab, shown by textual-serve, and shown to nobody else."""

import asyncio
import ipaddress
import signal
from collections.abc import Callable
from contextlib import suppress
from typing import Final
from urllib.parse import urlsplit

from aiohttp import web
from textual_serve.server import Server

_POLICY: Final = (
    "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'"
)
"""The page asks for a font from outside; with this the browser asks nobody but us."""

_SECONDS_TO_END: Final = 2.0
"""How long open tabs may take to leave by themselves; then their desks are told to."""


class DeskServer(Server):
    """Serves the desk to browsers on this machine, or, when told so, to others."""

    def __init__(
        self, command: str, *, host: str, port: int, opened: Callable[[str], None]
    ) -> None:
        super().__init__(command, host=host, port=port, title="freezone")
        self._opened = opened

    def serve(self, debug: bool = False) -> None:  # noqa: FBT001, FBT002 - as in textual-serve
        """Serve until Ctrl+C, or until the system asks to end.

        Not as textual-serve does it: that says it serves before it does, and its log shows what
        was being typed.

        Raises:
            OSError: the address is taken, or none of this machine's.
        """
        # Where there are no handlers of signals, as on Windows, Ctrl+C arrives like this.
        with suppress(KeyboardInterrupt):
            asyncio.run(self._serve())

    async def _serve(self) -> None:
        stopped = asyncio.Event()
        with suppress(NotImplementedError):
            for each in (signal.SIGINT, signal.SIGTERM):
                asyncio.get_running_loop().add_signal_handler(each, stopped.set)
        runner = web.AppRunner(await self._make_app(), shutdown_timeout=_SECONDS_TO_END)
        await runner.setup()
        try:
            await web.TCPSite(runner, self.host, self.port).start()
            self._opened(self.public_url)
            await stopped.wait()
        finally:
            await runner.cleanup()

    async def on_startup(self, app: web.Application) -> None:
        """Say nothing yet: it is not served before the address is ours."""

    async def handle_index(self, request: web.Request) -> web.StreamResponse:
        """Give the page, with addresses as the browser itself knows this machine."""
        self._refuse_strangers(request)
        self.public_url = f"{request.scheme}://{request.host}"
        page: web.StreamResponse = await super().handle_index(request)
        page.headers["Content-Security-Policy"] = _POLICY
        return page

    async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
        """Connect a tab with a desk of its own."""
        self._refuse_strangers(request)
        return await super().handle_websocket(request)

    def _refuse_strangers(self, request: web.Request) -> None:
        """Let in only our own page, under a name of this machine.

        Any page that a browser shows may connect to 127.0.0.1, and a name from outside may be
        turned to point there; neither may reach a desk.
        """
        here = request.host
        origin = request.headers.get("Origin")
        is_foreign = origin is not None and urlsplit(origin).netloc != here
        name = urlsplit(f"//{here}").hostname or ""
        if is_foreign or (is_loopback(self.host) and not is_loopback(name)):
            raise web.HTTPForbidden


def is_loopback(host: str) -> bool:
    """Tell whether an address can only be reached from this machine."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
