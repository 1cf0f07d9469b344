"""What a desk is told when it starts: which record, which terminal, which language."""

import os
import platform
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final, Self

import platformdirs

from freezone.language.catalogue import Language, choose_language
from freezone.language.choice import SETTING as LANGUAGE

if TYPE_CHECKING:
    from freezone.clock import Clock
    from freezone.services.desk import RecordPlace

RECORD: Final = "FREEZONE_RECORD"
SHELF: Final = "FREEZONE_NOMENCLATURE"
PAPERS: Final = "FREEZONE_PAPERS"
TERMINAL: Final = "FREEZONE_TERMINAL"


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """The record, the terminal and the language of one desk."""

    record: str
    """Path of the file, or URL of a database."""
    terminal: str
    language: Language
    environment: Mapping[str, str] = field(default_factory=dict)
    clock: "Clock | None" = None
    """None is the clock of the machine; tests and pictures give another."""
    is_demo: bool = False
    """Whether the log-in screen may say who works in the demo zone."""

    @classmethod
    def of(
        cls,
        environment: Mapping[str, str] = os.environ,
        *,
        record: str | None = None,
        terminal: str | None = None,
        language: str | None = None,
        is_demo: bool = False,
    ) -> Self:
        """Give the setting as asked, as the environment says, or as the platform keeps it.

        Raises:
            ChoiceUnknownError: FZ-112, no such language.
        """
        # A language asked for outweighs the one that a terminal remembers, as one that is set does.
        said = environment if language is None else {**environment, LANGUAGE: language}
        return cls(
            record=record or environment.get(RECORD) or default_record(),
            terminal=terminal or environment.get(TERMINAL) or platform.node() or "terminal",
            language=choose_language(said),
            environment=said,
            is_demo=is_demo,
        )

    @property
    def is_url(self) -> bool:
        """Tell whether the record is a database on a server."""
        return "://" in self.record

    @property
    def is_there(self) -> bool:
        """Tell whether there is a record to open; a server is asked only when it is opened."""
        return self.is_url or Path(self.record).is_file()

    @property
    def place(self) -> "RecordPlace":
        """The record's place, as services take it."""
        from freezone.services.desk import RecordPlace  # noqa: PLC0415 - loads after the first frame

        return RecordPlace(self.record)

    @property
    def shelf(self) -> Path:
        """The folder of the editions of the nomenclature."""
        return self._folder(SHELF, "nomenclature")

    @property
    def papers(self) -> Path:
        """The folder that printed papers are put into."""
        return self._folder(PAPERS, "papers")

    def _folder(self, setting: str, name: str) -> Path:
        """Say where a folder of the record's is.

        As set; else beside a record that is a file, so that a copied folder is a whole zone; else,
        for a record on a server, where the platform keeps such files.
        """
        asked = self.environment.get(setting)
        if asked:
            return Path(asked)
        if self.is_url:
            return platformdirs.user_data_path("freezone") / name
        return Path(self.record).resolve().parent / name


def default_record() -> str:
    """Say where the platform keeps a record."""
    return str(platformdirs.user_data_path("freezone") / "record.sqlite")
