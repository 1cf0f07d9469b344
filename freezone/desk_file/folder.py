"""Where a terminal keeps what it remembers: one folder for each terminal and record."""

import re
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Final

import platformdirs

SETTING: Final = "FREEZONE_STATE"
_LONGEST_NAME: Final = 40
_UNSAFE: Final = re.compile(r"[^\w-]+")


def state_folder(terminal: str, record: str, environment: Mapping[str, str]) -> Path:
    """Give the folder of a terminal at a record: below the one set, or the platform's own.

    The digest is over both names: those of two terminals may look alike once unsafe characters are
    gone. Who logs in to a database server, and how, is no part of it: passwords change.
    """
    asked = environment.get(SETTING)
    above = Path(asked) if asked else platformdirs.user_state_path("freezone")
    scheme, is_url, server = record.partition("://")
    address = f"{scheme}://{server.rpartition('@')[2]}" if is_url else str(Path(record).resolve())
    both = f"{terminal}\0{address}".encode("utf-8", "surrogatepass")
    name = _UNSAFE.sub("-", terminal).strip("-")[:_LONGEST_NAME] or "terminal"
    return above / f"{name}-{sha256(both).hexdigest()[:16]}"
