"""Keys pressed ahead of the program: each waits until the one before it has done what it does.

A clerk who knows the screens types without looking. A key that opens a screen or goes to the next
field takes a moment, and what is typed meanwhile belongs to what comes of it. So behind every key
that is no letter the stream is held until the program has come to rest, and while a screen opens.
"""

from collections import deque
from typing import TYPE_CHECKING, Any

from textual import events
from textual.message_pump import MessagePump

if TYPE_CHECKING:
    from ui.app import FreezoneApp

ROUNDS = 5
"""How often a marker follows a key from the field up to the program. Whatever the key set going
comes to rest in four: the key, the message of the field, the answer of a list, the call that was
waiting for it."""
LONGEST = 2.0
"""Seconds after which keys go on even so: a screen that never opens must not swallow them."""


class TypeAhead:
    """The keys that wait for their turn."""

    def __init__(self, app: "FreezoneApp") -> None:
        self._app = app
        self._held: deque[events.Key | events.Paste] = deque()
        self._is_following = False

    async def take(self, event: events.Key | events.Paste) -> None:
        """Take a key: let it act now, or hold it while the one before it is still at work."""
        if self.is_at_rest:
            await self._act(event)
            return
        self._held.append(event)
        if len(self._held) == 1:
            self._app.set_timer(LONGEST, self._let_go)

    async def _act(self, event: events.Key | events.Paste) -> None:
        """Let the scans have what is theirs; the rest goes to whatever has the focus."""
        keys = self._app.keys
        is_scan = keys.takes(event) if isinstance(event, events.Key) else keys.pasted(event)
        if not is_scan:
            await self._app.hand_on(event)
            self._follow(event)

    @property
    def is_at_rest(self) -> bool:
        """Tell whether no key waits, and none is still at work."""
        return not self._held and self._is_free

    @property
    def _is_free(self) -> bool:
        """Tell whether whatever was pressed before has come to rest."""
        return not self._is_following and self._app.desk_screen.takes_keys

    def _follow(self, event: events.Key | events.Paste) -> None:
        """Follow a key that is no letter, until everything it set going has come to rest."""
        if isinstance(event, events.Key) and event.is_printable:
            return
        self._is_following = True
        self._send(self._front, ROUNDS)

    @property
    def _front(self) -> MessagePump:
        return self._app.focused or self._app.screen

    def _send(self, node: MessagePump, rounds: int) -> None:
        """Send a marker up from a node: behind the key, and so never past it."""
        if not node.call_later(self._passed, node, rounds):
            # The node is closing: what it had to say was said.
            self._app.call_later(self._passed, self._app, rounds)

    def _passed(self, node: MessagePump, rounds: int) -> None:
        parent: Any = None if node is self._app else node._parent  # noqa: SLF001 - the way up
        if parent is not None:
            self._send(parent, rounds)
        elif rounds > 1:
            self._send(self._front, rounds - 1)
        else:
            self._is_following = False
            self._app.call_later(self.go_on)

    async def go_on(self) -> None:
        """Let keys go while nothing holds them: called when a screen has opened, too."""
        while self._held and self._is_free:
            await self._act(self._held.popleft())

    async def _let_go(self) -> None:
        """Go on although something never came to rest."""
        if self._held:
            self._is_following = False
            self._app.desk_screen.takes_keys = True
            await self.go_on()
