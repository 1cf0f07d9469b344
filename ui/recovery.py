"""Going on after a fault of the program: what was typed is kept, the person is told, calmly."""

import time
from typing import TYPE_CHECKING, Final

from freezone.errors import FreezoneError, InvariantError

if TYPE_CHECKING:
    from ui.app import FreezoneApp

TOO_SOON_S: Final = 2.0
"""A second fault this soon after starting over would be followed by a third."""


class Recovery:
    """What a desk does about an exception that nobody expected.

    A test sees the exception itself: its terminal is none.
    """

    def __init__(self, app: "FreezoneApp") -> None:
        self._app = app
        self._started_over = -TOO_SOON_S

    def says(self, error: Exception) -> bool:
        """Say a fault in the band of the screen in front; tell whether that could be done."""
        app = self._app
        if app.is_headless or not app.screen_stack or not app.desk_screen.is_mounted:
            return False
        app.desk_screen.failed(error)
        return True

    def starts_over(self, error: Exception) -> bool:
        """Go home, or to log-in: a part of the screen in front is dead; drafts are kept."""
        from ui.failures import note_failure  # noqa: PLC0415 - rare

        app, now = self._app, time.monotonic()
        if isinstance(error, FreezoneError | InvariantError) and self.says(error):
            return True
        if app.is_headless or not app.screen_stack or now - self._started_over < TOO_SOON_S:
            return False
        self._started_over = now
        outcome = note_failure(error)
        if app.session is None:
            app.go.ask_who(outcome)
        else:
            app.go.home(outcome)
        return True
