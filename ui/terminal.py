"""The terminal beneath the desk: noise on its line is shown as what it is and stops nothing."""

import codecs
from functools import partial
from typing import TYPE_CHECKING, Any

from textual.drivers import linux_driver

if TYPE_CHECKING:
    from collections.abc import Callable


def _forgiving(encoding: str) -> "Callable[[], Any]":
    return partial(codecs.getincrementaldecoder(encoding), errors="replace")


# Textual reads strictly and ends the program at the first byte that is no UTF-8: a mouse beyond
# column 95 in an old terminal sends one, and so does a line that crackles.
vars(linux_driver)["getincrementaldecoder"] = _forgiving


class Terminal(linux_driver.LinuxDriver):
    """The driver of Textual; a terminal that is gone ends the desk in order."""

    def run_input_thread(self) -> None:
        """Read keys until the desk ends, or the terminal does."""
        try:
            super().run_input_thread()
        except OSError:
            self._app.call_later(self._app.exit)
