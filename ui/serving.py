"""The desk in a browser: one process a tab, shown by textual-serve, and shown to nobody else."""

import ipaddress
import socket
from collections.abc import Callable
from typing import Final
from urllib.parse import urlsplit

from aiohttp import web
from textual_serve.server import Server

_POLICY: Final = (
    "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'"
)
"""The page asks for a font from outside; with this the browser asks nobody but us."""


class DeskServer(Server):
    """Serves the desk to browsers on this machine, or, when told so, to others."""

    def __init__(
        self, command: str, *, host: str, port: int, opened: Callable[[str], None]
    ) -> None:
        super().__init__(command, host=host, port=port, title="freezone")
        self._opened = opened

    def initialize_logging(self) -> None:
        """Log as Python does by itself: textual-serve's own log shows what was being typed."""

    async def on_startup(self, app: web.Application) -> None:
        """Say where the desk is."""
        self._opened(self.public_url)

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


def try_address(host: str, port: int) -> None:
    """Try whether something can be served at an address, before it is said that it is.

    Raises:
        OSError: it is taken, or none of this machine's. OverflowError: there is no such port.
    """
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    for family, kind, protocol, _, address in found:
        with socket.socket(family, kind, protocol) as tried:
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            # The system wraps a port that is too high round to another one; the socket refuses it.
            tried.bind((address[0], port, *address[2:]))


def is_loopback(host: str) -> bool:
    """Tell whether an address can only be reached from this machine."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
