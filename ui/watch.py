"""The watch over an empty chair: after a while without a key the desk asks who is there."""

import time
from datetime import timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ui.app import FreezoneApp

IDLE: Final = "FREEZONE_LOCK_MINUTES"
USUAL_MINUTES: Final = 15
EVERY_SECONDS: Final = 1


class Watch:
    """Locks the session when nobody has touched a key for a while; the screen stays beneath."""

    def __init__(self, app: "FreezoneApp") -> None:
        self._app = app
        self._seen = time.monotonic()
        asked = app.setting.environment.get(IDLE, "")
        minutes = int(asked) if asked.isdecimal() and int(asked) else USUAL_MINUTES
        self._patience = timedelta(minutes=minutes).total_seconds()

    def start(self) -> None:
        """Begin to watch, and to turn the clock in the top line."""
        self._app.set_interval(EVERY_SECONDS, lambda: self.look(time.monotonic()))

    def seen(self, moment: float) -> None:
        """Note a key: somebody is there."""
        self._seen = moment

    def look(self, moment: float) -> None:
        """Look at a moment whether anybody is there; the moment is of the clock that keys carry."""
        from ui.widgets.bars import TopLine  # noqa: PLC0415 - loaded by now

        for line in self._app.screen.query(TopLine):
            line.refresh()
        is_idle = moment - self._seen > self._patience
        if is_idle and self._app.session is not None and not self._app.go.is_locked:
            self._app.go.lock()
