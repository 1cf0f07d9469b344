"""Where services run: two threads beside the screen, one that reads and one that writes.

Each lane does one thing after another, in the order asked. The screen only waits, and goes on
painting: nothing slow ever happens on its thread. Writing and reading do not wait for each other.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Lanes:
    """The two threads of a desk."""

    def __init__(self) -> None:
        self._reading = ThreadPoolExecutor(1, thread_name_prefix="desk-reading")
        self._writing = ThreadPoolExecutor(1, thread_name_prefix="desk-writing")

    async def read(self, service: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run what only reads."""
        return await self._run(self._reading, partial(service, *args, **kwargs))

    async def write(self, service: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run what writes, or works out what it would write.

        Once begun it goes on to its end, even if the screen that asked is gone: an act is whole or
        it is not there.
        """
        return await asyncio.shield(self._run(self._writing, partial(service, *args, **kwargs)))

    def close(self) -> None:
        """Let both lanes end what they are at, and stop."""
        self._writing.shutdown(wait=True)
        self._reading.shutdown(wait=True)

    @staticmethod
    def _run(lane: ThreadPoolExecutor, work: Callable[[], T]) -> "asyncio.Future[T]":
        return asyncio.get_running_loop().run_in_executor(lane, work)
