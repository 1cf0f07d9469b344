"""Opening the record for a desk: everything that loads slowly, away from the screen's thread."""

from importlib import import_module
from typing import Final

import ui.memory  # noqa: F401 - loaded here, so that its first use does not keep a person waiting
from freezone.services.desk import Desk
from ui.setting import Setting

REST: Final = ("ui.scan_queue", "ui.keystream", "ui.screens.home", "ui.screens.choose")
"""What everybody needs next, while somebody still types the name."""


def open_desk(setting: Setting) -> Desk:
    """Open the desk on its record; nobody is logged in yet.

    Raises:
        RecordMissingError: FZ-601. RecordNewerError: FZ-606.
    """
    return Desk.open(setting.place, setting.shelf, clock=setting.clock, terminal=setting.terminal)


def load_rest() -> None:
    """Load what is needed next."""
    for name in REST:
        import_module(name)
