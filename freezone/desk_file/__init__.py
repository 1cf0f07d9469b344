"""What a terminal remembers that is no fact: drafts, the queue of scans, preferences.

Nothing here belongs to the record: losing it loses typing, never goods. So it is plain ``sqlite3``
in a file of its own (``desk.db``), and no trouble with that file ever stops a desk.
"""

from freezone.desk_file.file import DeskFile
from freezone.desk_file.folder import SETTING, state_folder
from freezone.desk_file.kept import Draft, Preferences, Scan, Theme

__all__ = [
    "SETTING", "DeskFile", "Draft", "Preferences", "Scan", "Theme", "state_folder",
]  # fmt: skip
