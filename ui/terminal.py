"""The terminal beneath the desk: noise on its line is shown as what it is and stops nothing."""

import codecs
import errno
import os

from textual.drivers import linux_driver


class _Letters:
    """Bytes of the terminal as letters: noise becomes a sign, the end of the line an error."""

    def __init__(self, encoding: str) -> None:
        self._decoder = codecs.getincrementaldecoder(encoding)(errors="replace")

    def decode(self, received: bytes, *, final: bool = False) -> str:
        """Read bytes; a terminal gives none only when it is gone.

        Raises:
            OSError: it is gone. Textual would go on asking it for ever, as fast as it can.
        """
        if not received and not final:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return self._decoder.decode(received, final)


# Textual reads strictly and ends the program at the first byte that is no UTF-8: a mouse beyond
# column 95 in an old terminal sends one, and so does a line that crackles.
vars(linux_driver)["getincrementaldecoder"] = lambda encoding: lambda: _Letters(encoding)


class Terminal(linux_driver.LinuxDriver):
    """The driver of Textual; a terminal that is gone ends the desk in order."""

    def run_input_thread(self) -> None:
        """Read keys until the desk ends, or the terminal does."""
        try:
            super().run_input_thread()
        except OSError:
            self._app.call_later(self._app.exit)
