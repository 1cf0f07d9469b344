"""What a terminal keeps: a draft of a form, a scan, the preferences of a person."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum, unique
from pathlib import Path
from uuid import UUID

from freezone.language.choice import Language, LanguagePair


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What a person has typed into a form and not yet sent, or sent without hearing the answer."""

    key: str
    """The form and its subject, such as ``consume:L2600000019``."""
    person: str
    """Number of the person."""
    request: UUID
    """The id under which the form is sent, however often: a form sent twice around a crash gives
    the first result instead of a second act."""
    values: Mapping[str, str]
    """The text of each field by its name; never that of a secret one."""
    saved: datetime
    """When it was last saved."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scan:
    """One scan: queued before it is worked, and kept for a while after."""

    id: int
    """Orders the scans of a terminal."""
    text: str
    """What the scanner sent, as it came."""
    person: str
    """Number of the person; empty before log-in."""
    screen: str
    """Name of the screen it was scanned into."""
    scanned: datetime
    finished: datetime | None = None
    outcome: str | None = None
    """What became of it, as a code; None while it waits."""
    subject: str | None = None
    """Number of the thing it turned out to name, if it named one."""


@unique
class Theme(StrEnum):
    """A look of the desk; the value is what is stored."""

    LIGHT = "light"
    DARK = "dark"
    ANSI = "ansi"


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """What a person, or a terminal before log-in, prefers; None is not stated."""

    language: Language | None = None
    theme: Theme | None = None
    paper_languages: LanguagePair | None = None
    print_folder: Path | None = None
