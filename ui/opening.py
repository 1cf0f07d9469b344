"""Opening the record for a desk: everything that loads slowly, away from the screen's thread."""

from freezone.services.desk import Desk
from ui.setting import Setting


def open_desk(setting: Setting) -> Desk:
    """Open the desk on its record; nobody is logged in yet.

    Raises:
        RecordMissingError: FZ-601. RecordNewerError: FZ-606.
    """
    return Desk.open(setting.place, setting.shelf, clock=setting.clock, terminal=setting.terminal)
