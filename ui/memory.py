"""What this terminal remembers that is no fact: drafts, scans under way, how a person likes it."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from threading import Lock

from freezone.desk_file.file import DeskFile
from freezone.desk_file.folder import state_folder
from freezone.desk_file.kept import Draft, Preferences, Scan
from freezone.errors import Reason
from ui.setting import Setting

SAME_SCAN = timedelta(hours=12)
"""A shift: the second scan of a thing within it is told apart from the first."""
NOBODY = ""
"""The person before anyone has logged in."""


class Memory:
    """The terminal's memory, for whoever is at work."""

    def __init__(self, setting: Setting, person: Callable[[], str]) -> None:
        self._setting = setting
        self._person = person
        self._file: DeskFile | None = None
        self._opening = Lock()

    @property
    def file(self) -> DeskFile:
        """The file it is kept in, opened when it is first needed."""
        with self._opening:
            if self._file is None:
                setting = self._setting
                folder = state_folder(setting.terminal, setting.record, setting.environment)
                self._file = DeskFile.open(folder, clock=setting.clock)
            return self._file

    @property
    def trouble(self) -> Reason | None:
        """Why nothing can be remembered, if so."""
        return self.file.trouble

    def close(self) -> None:
        """Close the file."""
        if self._file is not None:
            self._file.close()

    def draft(self, key: str) -> Draft | None:
        """Give what was typed into a form and never sent."""
        return self.file.draft(key, self._person())

    def keep_draft(self, key: str, values: Mapping[str, str]) -> Draft:
        """Keep what is typed so far; the id of its request comes along."""
        return self.file.save_draft(key, self._person(), values)

    def drop_draft(self, key: str) -> None:
        """Forget a form that was sent."""
        self.file.drop_draft(key, self._person())

    def hand_over(self, key: str, before: str, values: Mapping[str, str]) -> Draft:
        """Make a form begun by the person before that of the person now at work."""
        self.file.drop_draft(key, before)
        return self.keep_draft(key, values)

    def drafts(self) -> tuple[Draft, ...]:
        """List the forms begun and never sent."""
        return self.file.drafts_of(self._person())

    def put_scan(self, text: str, screen: str) -> int:
        """Keep a scan before anything is done with it."""
        return self.file.put_scan(text, self._person(), screen)

    def waiting_scans(self) -> tuple[Scan, ...]:
        """Give the scans not worked yet, with those that desks now gone left for this person."""
        return self.file.waiting_scans(self._person())

    def finish_scan(self, number: int, outcome: str, subject: str | None) -> None:
        """Note what came of a scan."""
        self.file.finish_scan(number, outcome, subject)

    def scanned_before(self, subject: str, now: datetime) -> datetime | None:
        """Tell when the same thing was last scanned in this shift."""
        found = self.file.last_scan_of(subject, now - SAME_SCAN)
        return None if found is None else found.scanned

    def preferences(self) -> Preferences:
        """Give how the person at work, or else this terminal, likes it."""
        return self.file.preferences(self._person() or None)

    def prefer(self, preferences: Preferences) -> None:
        """Keep how the person at work likes it, and the terminal until somebody else comes."""
        self.file.keep_preferences(preferences)
        if self._person():
            self.file.keep_preferences(preferences, self._person())
