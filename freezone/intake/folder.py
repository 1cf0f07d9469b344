"""Declarations in a folder, each with the release that belongs to it by what both say.

A folder may hold thousands of files: names are looked at once, and a file is read when its turn
comes.
"""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import chain, islice
from pathlib import Path
from typing import Final

from freezone.clock import moment_of
from freezone.domain.declaration import Declaration, Release
from freezone.errors.base import FreezoneError, Reason
from freezone.errors.documents import NotDeclarationError
from freezone.errors.store import FileUnreadableError
from freezone.intake.comparison import refusals
from freezone.intake.declaration_csv import read_declaration_csv
from freezone.intake.declaration_xml import read_declaration
from freezone.intake.paper import (
    LARGEST_DECLARATION,
    LARGEST_RELEASE,
    LARGEST_SHEET,
    read_file,
)
from freezone.intake.release_file import read_release

MOST_NAMES: Final = 20_000
"""Names looked at in one folder."""
MOST_RELEASES: Final = 1_000
"""Releases read in one folder, the newest ones."""

_SHEETS: Final = frozenset({".csv", ".tsv", ".txt"})
_LIMITS: Final = {
    ".xml": LARGEST_DECLARATION,
    ".json": LARGEST_RELEASE,
    **dict.fromkeys(_SHEETS, LARGEST_SHEET),
}
"""Kinds of files by their endings, each with the size past which it is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperPair:
    """A declaration in a folder, and its release if that is there too."""

    declaration: Path
    release: Path | None
    """None when none of the folder belongs to it, or when several may."""
    number: str | None
    """Registration number, as either paper states it."""
    declarant: str | None
    items: int
    changed: datetime
    """When the declaration's file was last written."""
    faults: tuple[Reason, ...]
    """Why it cannot be read, if it is a declaration and cannot."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _File:
    path: Path
    ending: str
    changed_ns: int


def pairs_in(folder: Path) -> Iterator[PaperPair]:
    """Find the declarations of a folder, the newest file first, each read when it is asked for.

    Files that are something else are left out. A release belongs to a declaration when it carries
    its number, or when it says of a declaration without one the same participant and goods; a
    release of the same name is looked at first.

    Raises:
        FileUnreadableError: FZ-612, the folder cannot be looked into.
    """
    try:
        with os.scandir(folder) as entries:
            files = sorted(_files(entries), key=lambda file: (-file.changed_ns, file.path.name))
    except OSError as error:
        raise FileUnreadableError(path=folder, detail=error.strerror) from None
    releases = _Releases([file for file in files if file.ending == ".json"])
    return _pairs([file for file in files if file.ending != ".json"], releases)


def _files(entries: Iterator["os.DirEntry[str]"]) -> Iterator[_File]:
    """Give the files whose name and size could be those of papers."""
    for entry in islice(entries, MOST_NAMES):
        ending = Path(entry.name).suffix.lower()
        limit = _LIMITS.get(ending)
        if limit is None or entry.name.startswith(".") or not entry.is_file():
            continue
        try:
            stat = entry.stat()
        except FileNotFoundError:
            continue  # taken away while we look
        if stat.st_size <= limit:
            yield _File(path=Path(entry.path), ending=ending, changed_ns=stat.st_mtime_ns)


def _pairs(files: Sequence[_File], releases: "_Releases") -> Iterator[PaperPair]:
    for file in files:
        declaration, faults = None, tuple[Reason, ...]()
        try:
            declaration = _declaration(file)
        except NotDeclarationError:
            continue
        except FreezoneError as refused:
            if file.ending in _SHEETS:
                continue  # a sheet of something else
            faults = refused.reasons
        except OSError:
            continue
        found = None if declaration is None else releases.of(file, declaration)
        number = None if declaration is None else declaration.number
        declarant = None if declaration is None else declaration.declarant
        yield PaperPair(
            declaration=file.path,
            release=None if found is None else found[0],
            number=number if found is None else found[1].declaration_number,
            declarant=None if declarant is None else declarant.name,
            items=0 if declaration is None else len(declaration.items),
            changed=moment_of(file.changed_ns // 1_000),
            faults=faults,
        )


def _declaration(file: _File) -> Declaration:
    content = read_file(file.path, _LIMITS[file.ending])
    return (read_declaration_csv if file.ending in _SHEETS else read_declaration)(content)


@dataclass(slots=True)
class _Releases:
    """The releases of a folder, read once each and only as far as they are needed."""

    files: list[_File]
    _read: dict[Path, Release | None] = field(default_factory=dict)

    def of(self, file: _File, declaration: Declaration) -> tuple[Path, Release] | None:
        """Find the release of a declaration, of several with one number the newest."""
        own = [each for each in self.files if _stem(each.path) == file.path.stem]
        others = (each for each in self.files[:MOST_RELEASES] if each not in own)
        found: tuple[Path, Release] | None = None
        for each in chain(own, others):
            release = self._release(each)
            if release is None or not belongs(release, declaration):
                continue
            if declaration.number is not None or each in own:
                return each.path, release
            if found is not None and found[1].declaration_number != release.declaration_number:
                return None
            found = found or (each.path, release)
        return found

    def _release(self, file: _File) -> Release | None:
        if file.path not in self._read:
            try:
                self._read[file.path] = read_release(read_file(file.path, LARGEST_RELEASE))
            except (FreezoneError, OSError):
                self._read[file.path] = None
        return self._read[file.path]


def _stem(path: Path) -> str:
    """Give the name that a release shares with its declaration: ``x`` of ``x.release.json``."""
    return path.stem.removesuffix(".release")


def belongs(release: Release, declaration: Declaration) -> bool:
    """Say whether a release is of a declaration, by what both say.

    The number decides where the declaration carries one. Where it does not, something of the goods
    must be stated in the release, and nothing in it may be otherwise than in the declaration.
    """
    if declaration.number is not None:
        return declaration.number == release.declaration_number
    declarant = declaration.declarant
    if declarant is not None and declarant.bin != release.participant_bin:
        return False
    if release.goods:
        first = release.goods[0]
        item = next((each for each in declaration.items if each.number == first.number), None)
        if item is None or first.code not in {None, item.code}:
            return False
    is_telling = release.net_micro is not None or any(
        goods.net_micro is not None for goods in release.goods
    )
    return is_telling and refusals(declaration, release) == refusals(declaration)
