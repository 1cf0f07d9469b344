"""Papers on their way in: files named, chosen or dropped, read when their size is sane."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

from freezone.errors.store import FileUnreadableError
from freezone.intake.folder import PaperPair, pairs_in
from freezone.intake.paper import (
    LARGEST_DECLARATION,
    LARGEST_RELEASE,
    LARGEST_SHEET,
    read_file,
)
from freezone.services.handed_in import Paper

__all__ = [
    "LARGEST_DECLARATION", "LARGEST_RELEASE", "LARGEST_SHEET", "PaperPair", "dropped_path",
    "dropped_paths", "pairs_in", "paper_at", "read_whole",
]  # fmt: skip

LONGEST_PATH: Final = 4_096
"""A text that is longer was no path."""
_QUOTES: Final = "'\""
_WINDOWS = re.compile(r"(?:[A-Za-z]:|\\)\\")
_DRIVE = re.compile(r"/[A-Za-z]:(?:/|$)")
_ESCAPED = re.compile(r"\\(.)")
_ONE_OF_SEVERAL = re.compile(r"\"[^\"]*\"|'[^']*'|(?:\\.|[^\s'\"\\]|\\)+")


def read_whole(path: str | Path, limit: int) -> bytes:
    """Read a file whose size is known to be sane before it is read.

    Raises:
        FileUnreadableError: FZ-612. PaperTooLargeError: FZ-201.
    """
    try:
        return read_file(Path(path), limit)
    except (OSError, ValueError) as error:
        # A zero byte in a path is no error of the system's: there is no such file.
        detail = error.strerror if isinstance(error, OSError) else str(error)
        raise FileUnreadableError(path=path, detail=detail) from None


def paper_at(path: str | Path, limit: int) -> Paper:
    """Read a paper under the name of its file.

    Raises:
        FileUnreadableError: FZ-612. PaperTooLargeError: FZ-201.
    """
    return Paper(name=Path(path).name, content=read_whole(path, limit))


def dropped_path(text: str) -> Path | None:
    """Read a path as terminals paste it when a file is dropped: quoted, escaped or as a URL.

    Of several ways to read it the one that is there wins; a text that is no path gives None.
    """
    line = next((each.strip() for each in text.splitlines() if each.strip()), "")
    if not line or len(line) > LONGEST_PATH or "\0" in line:
        return None
    readings = list(dict.fromkeys(_readings(line)))
    return next((each for each in readings if _is_there(each)), readings[0])


def dropped_paths(text: str) -> tuple[Path, ...]:
    """Read what was dropped at once: a path a line, or several on one line."""
    found: list[Path] = []
    for line in text.splitlines():
        whole = dropped_path(line)
        if whole is None:
            continue
        parts = [dropped_path(part) for part in _ONE_OF_SEVERAL.findall(line.strip())]
        several = [part for part in parts if part is not None and _is_there(part)]
        if _is_there(whole) or len(several) < len(parts):
            found.append(whole)
        else:
            found += several
    return tuple(found)


def _readings(line: str) -> Iterator[Path]:
    """Give the ways to read a path, the likeliest first."""
    # PowerShell pastes a call of what was dropped.
    plain = line.removeprefix("& ").strip()
    if len(plain) > 1 and plain[0] in _QUOTES and plain[-1] == plain[0]:
        # A quote inside closes, stands escaped, and opens again.
        plain = plain[1:-1].replace(f"{plain[0]}\\{plain[0]}{plain[0]}", plain[0])
    elif plain.lower().startswith("file:"):
        plain = _of_url(plain)
    elif "\\" in plain and not _WINDOWS.match(plain):
        yield from _spellings(_ESCAPED.sub(r"\1", plain))
    yield from _spellings(plain)


def _of_url(url: str) -> str:
    """Give the path of a ``file:`` URL; a host other than this one is a share of Windows."""
    parts = urlsplit(url)
    path = unquote(parts.path)
    if _DRIVE.match(path):
        return path[1:]
    return path if parts.netloc in {"", "localhost"} else f"//{parts.netloc}{path}"


def _spellings(text: str) -> Iterator[Path]:
    """Give a path with its letters as they came, and composed and decomposed as disks keep them."""
    for form in (text, unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text)):
        path = Path(form)
        try:
            yield path.expanduser()
        except RuntimeError:
            yield path  # a tilde before a name that nobody has


def _is_there(path: Path) -> bool:
    """Say whether a path leads to something; one too long for the system leads nowhere."""
    try:
        return path.exists()
    except OSError:
        return False
