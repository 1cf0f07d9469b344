"""Keep editions of the tariff in a folder and say which one is in force on a date."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from threading import RLock
from typing import Self

from hs_nomenclature.edition import Edition, EditionCard
from hs_nomenclature.errors import (
    EditionDamagedError,
    EditionDateUnknownError,
    EditionNotFoundError,
    NoEditionError,
    TariffFileUnreadableError,
    TariffFormatUnknownError,
)
from hs_nomenclature.load.row import Oddity, Progress

_EDITION_FILES = "[0-9a-f]*.sqlite"
_DATE_IN_NAME = re.compile(r"(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadReport:
    """What came of loading a file."""

    edition: str
    """Name of the edition."""
    codes: int
    """Ten-digit codes."""
    rows: int
    valid_from: date
    oddities: tuple[Oddity, ...]
    """What is odd about rows that were loaded all the same, by line."""
    was_known: bool
    """Whether the same content stood on the shelf before; then nothing changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """The edition that answers for a date."""

    edition: Edition
    on: date
    before_first: bool
    """The date is before the first edition, which answers all the same: this must be said."""


class Shelf:
    """A folder of editions; it need not exist before the first is added.

    Editions stay open once used: close the shelf, or use it in a ``with`` statement.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._open: dict[Path, Edition] = {}
        self._set_aside: list[Edition] = []
        self._lock = RLock()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close every edition that was opened."""
        with self._lock:
            for edition in (*self._open.values(), *self._set_aside):
                edition.close()
            self._open.clear()
            self._set_aside.clear()

    def editions(self) -> tuple[EditionCard, ...]:
        """List the editions by the date they are in force from.

        Raises:
            EditionDamagedError: FZ-820, naming the file.
        """
        return tuple(edition.card for edition in self._in_order())

    def choose(self, on: date) -> Chosen:
        """Choose the edition in force on a legal date.

        That is the one with the latest first date not after it, and of one date the one that was
        added last. The first edition answers for earlier dates too, and the answer says so.

        Raises:
            NoEditionError: FZ-821.
            EditionDamagedError: FZ-820.
        """
        in_order = self._in_order()
        if not in_order:
            raise NoEditionError(folder=self._folder)
        started = [edition for edition in in_order if edition.card.valid_from <= on]
        if started:
            return Chosen(edition=started[-1], on=on, before_first=False)
        first_day = in_order[0].card.valid_from
        of_first_day = [edition for edition in in_order if edition.card.valid_from == first_day]
        return Chosen(edition=of_first_day[-1], on=on, before_first=True)

    def edition(self, name: str) -> Edition:
        """Give the edition with a name, as an earlier act recorded it.

        Raises:
            EditionNotFoundError: FZ-822.
            EditionDamagedError: FZ-820.
        """
        for edition in self._in_order():
            if edition.id == name:
                return edition
        raise EditionNotFoundError(edition=name)

    def add(
        self,
        path: Path,
        *,
        valid_from: date | None = None,
        title: str | None = None,
        progress: Progress | None = None,
    ) -> LoadReport:
        """Load a tariff file as an edition; the same content twice changes nothing.

        Args:
            path: a table, ``.tsv`` or ``.tsv.gz``.
            valid_from: first date in force; without it, the date in the file's name.
            title: how people call the edition; without it, the file's name.
            progress: told now and then the bytes read and the bytes there are.

        Raises:
            NomenclatureError: FZ-810 to FZ-817 and FZ-823; then nothing was stored.
        """
        # Stemming, which building needs, is not loaded by those who only look codes up.
        from hs_nomenclature.edition_file import build  # noqa: PLC0415
        from hs_nomenclature.load.tsv import ENDINGS, TsvReader  # noqa: PLC0415

        if not path.is_file():
            raise TariffFileUnreadableError(file=path, what="no such file")
        if not path.name.lower().endswith(ENDINGS):
            raise TariffFormatUnknownError(file=path.name, known=", ".join(ENDINGS))
        first_day = valid_from or _date_in(path.name)
        oddities: list[Oddity] = []
        built = build(
            self._folder,
            TsvReader(path),
            facts={
                "title": title or path.name,
                "valid_from": first_day.isoformat(),
                "source": path.name,
                "shelf_no": str(self._next_number()),
            },
            oddities=oddities,
            progress=progress,
        )
        with self._lock:  # Only now: lookups go on while a tariff is read.
            if not built.was_there and (replaced := self._open.pop(built.path, None)):
                self._set_aside.append(replaced)
        return LoadReport(
            edition=built.edition,
            codes=built.codes,
            rows=built.rows,
            valid_from=first_day,
            oddities=tuple(sorted(oddities, key=lambda oddity: oddity.line)),
            was_known=built.was_there,
        )

    def _in_order(self) -> list[Edition]:
        with self._lock:
            paths = self._paths()
            for path in paths:
                if path not in self._open:
                    self._open[path] = Edition.open(path)
            for gone in [path for path in self._open if path not in paths]:
                self._set_aside.append(self._open.pop(gone))
            return sorted(
                self._open.values(),
                key=lambda edition: (edition.card.valid_from, edition.card.shelf_no, edition.id),
            )

    def _paths(self) -> set[Path]:
        return set(self._folder.glob(_EDITION_FILES))

    def _next_number(self) -> int:
        numbers = [0]
        for path in self._paths():
            try:
                with Edition.open(path) as edition:
                    numbers.append(edition.card.shelf_no)
            except EditionDamagedError:
                continue  # Loading again is what mends a damaged edition.
        return max(numbers) + 1


def _date_in(name: str) -> date:
    for found in _DATE_IN_NAME.findall(name):
        try:
            return date.fromisoformat(found)
        except ValueError:
            continue
    raise EditionDateUnknownError(file=name)
