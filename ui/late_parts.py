"""Parts of the desk that load with their first use: the first frame has no need of them."""

from functools import cached_property
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from ui.app import FreezoneApp
    from ui.keystream import KeyStream
    from ui.memory import Memory
    from ui.scan_queue import ScanQueue
    from ui.type_ahead import TypeAhead


class LateParts:
    """What the desk has, made when it is first asked for."""

    @property
    def _desk_app(self) -> "FreezoneApp":
        return cast("FreezoneApp", self)

    @cached_property
    def memory(self) -> "Memory":
        """What this terminal remembers."""
        from ui.memory import Memory  # noqa: PLC0415 - loads after the first frame

        return Memory(self._desk_app.setting, lambda: self._desk_app.person)

    @cached_property
    def scans(self) -> "ScanQueue":
        """The scans that wait their turn."""
        from ui.scan_queue import ScanQueue  # noqa: PLC0415 - loads after the first frame

        return ScanQueue(self._desk_app)

    @cached_property
    def keys(self) -> "KeyStream":
        """The stream of keys, in which scans are told from typing."""
        from ui.keystream import KeyStream  # noqa: PLC0415 - loads after the first frame

        return KeyStream(self._desk_app)

    @cached_property
    def ahead(self) -> "TypeAhead":
        """The keys that wait for what the one before them does."""
        from ui.type_ahead import TypeAhead  # noqa: PLC0415 - loads after the first frame

        return TypeAhead(self._desk_app)
