"""Open an edition of the tariff and answer from it: codes, paths, children, successors."""

import contextlib
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import takewhile
from pathlib import Path
from threading import RLock
from typing import Any, Self

from hs_nomenclature.code import DECLARED_LENGTH, GoodsCode
from hs_nomenclature.content import ContentHash
from hs_nomenclature.edition_format import HEADER_BYTES, is_whole
from hs_nomenclature.errors import (
    EditionDamagedError,
    GoodsCodeMalformedError,
    UnitUnknownError,
)
from hs_nomenclature.units import SupplementaryUnit

_SHORTEST_LIKENESS = 5
_SMALL_HEADING = 10
_EXPORT_BATCH = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionCard:
    """What an edition says about itself."""

    edition: str
    """Its name: 32 hexadecimal digits of its content's hash."""
    title: str
    valid_from: date
    """First legal date it is in force on."""
    language: str
    """Language of its names."""
    source: str
    """Name of the file it was read from."""
    source_sha256: str
    codes: int
    """Ten-digit codes."""
    rows: int
    shelf_no: int
    """Order in which editions were put on the shelf; of one date, the last counts."""
    path: Path
    """Where the file stands."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A row of the tariff with its place."""

    seq: int
    """Place in the tariff's order."""
    parent: int | None
    code: GoodsCode | None
    """None for a group without a code."""
    dashes: int
    name: str
    path: tuple[str, ...]
    """Names from the heading down to this row, its own last."""
    unit: SupplementaryUnit | None
    """Supplementary unit; None where the mass is all there is."""
    unit_symbol: str
    """As printed, also where the unit is not known; empty for none."""
    duty: str
    """Rate as printed; empty where the row has none of its own."""
    footnotes: str

    @property
    def is_declarable(self) -> bool:
        """Whether goods can be declared under this row: it has a ten-digit code."""
        return self.code is not None and len(self.code) == DECLARED_LENGTH

    @property
    def is_reserved(self) -> bool:
        """Whether this is a heading kept free, which no goods can have."""
        return not self.name


class Edition:
    """One edition of the tariff, open for reading; safe to use from several threads.

    Use ``Edition.open`` and close it, or use it in a ``with`` statement.
    """

    def __init__(self, connection: sqlite3.Connection, card: EditionCard) -> None:
        self._connection = connection
        self._lock = RLock()
        self.card = card
        self._found = lru_cache(maxsize=8_192)(self._read_code)
        self._upwards = lru_cache(maxsize=8_192)(self._read_upwards)

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open an edition file for reading only.

        Raises:
            EditionDamagedError: FZ-820.
        """
        connection = None
        try:
            with path.open("rb") as file:
                if not is_whole(file.read(HEADER_BYTES), path.stat().st_size):
                    raise EditionDamagedError(file=path.name)
            connection = sqlite3.connect(
                f"{path.resolve().as_uri()}?mode=ro&immutable=1",
                uri=True,
                isolation_level=None,
                check_same_thread=False,
            )
            meta = dict(connection.execute("SELECT key, value FROM meta"))
            return cls(connection, _card(meta, path))
        except (OSError, sqlite3.Error, KeyError, ValueError) as error:
            if connection is not None:
                connection.close()
            raise EditionDamagedError(file=path.name) from error

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._found.cache_clear()
            self._upwards.cache_clear()
            self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def id(self) -> str:
        """The edition's name, as it is recorded with every act that relied on it."""
        return self.card.edition

    def find(self, code: GoodsCode) -> Entry | None:
        """Find the row with a code; of a code that stands twice, the first."""
        return self._found(code.digits)

    def path(self, code: GoodsCode) -> tuple[str, ...]:
        """Give the names from the heading down to a code; empty for a code not in the edition."""
        entry = self.find(code)
        return entry.path if entry else ()

    def entry(self, seq: int) -> Entry:
        """Give the row at a place of the tariff's order.

        Raises:
            KeyError: there is no such place.
        """
        found = self.query("SELECT * FROM entry WHERE seq = ?", seq)
        if not found:
            raise KeyError(seq)
        return self._entry(found[0])

    def children(self, entry: Entry | None = None) -> tuple[Entry, ...]:
        """List the rows directly under a row; without one, the headings and titles."""
        found = self.query(
            "SELECT * FROM entry WHERE parent IS ? ORDER BY seq", entry.seq if entry else None
        )
        return tuple(self._entry(row) for row in found)

    def beginning_with(self, digits: str, *, limit: int) -> tuple[Entry, ...]:
        """List rows whose code begins with some digits, in the tariff's order."""
        found = self.query(
            "SELECT * FROM entry WHERE code >= ? AND code < ? ORDER BY code, seq LIMIT ?",
            digits,
            digits + ":",  # The sign after 9.
            limit,
        )
        return tuple(self._entry(row) for row in found)

    def successors(self, code: GoodsCode, *, limit: int = 20) -> tuple[GoodsCode, ...]:
        """Propose the ten-digit codes a code not in this edition was probably moved into.

        A proposal for a person, from the structure of codes alone:

        1. Zeros at the end say that a code was not divided further, so they are cut, down to six
           digits at most. Codes that begin with the rest are what it was divided into:
           ``3209900000`` gives ``3209900001`` and ``3209900009``.
        2. If there are none, the codes sharing the longest beginning with it, at least five
           digits: ``8517120000`` gives the codes that begin with ``85171``; a code that was
           merged with its neighbours gives the one that took them in.
        3. If not even five digits are shared, the codes of its heading, if they are ten or less.

        A code that is in the edition, or one of another length than ten, has no successors.
        """
        if len(code) != DECLARED_LENGTH or self.find(code) is not None:
            return ()
        undivided = code.digits.rstrip("0").ljust(6, "0")
        shared = max(
            (_shared(code.digits, near) for near in self._neighbours(code.digits)), default=0
        )
        if found := self._declarable(undivided, limit=limit):
            return found
        if shared >= _SHORTEST_LIKENESS:
            return self._declarable(code.digits[:shared], limit=limit)
        of_heading = self._declarable(code.heading, limit=_SMALL_HEADING + 1)
        return of_heading[:limit] if len(of_heading) <= _SMALL_HEADING else ()

    def export(self) -> Iterator[Entry]:
        """Yield every row in the tariff's order."""
        last = 0
        while batch := self.query(
            "SELECT * FROM entry WHERE seq > ? ORDER BY seq LIMIT ?", last, _EXPORT_BATCH
        ):
            for row in batch:
                yield self._entry(row)
            last = batch[-1][0]

    def is_sound(self) -> bool:
        """Read every row and say whether the content is still the one the name was made from."""
        content = ContentHash(valid_from=self.card.valid_from.isoformat())
        try:
            for entry in self.export():
                code = entry.code.digits if entry.code else ""
                content.take(
                    *(code, str(entry.dashes), entry.name),
                    *(entry.unit_symbol, entry.duty, entry.footnotes),
                )
        except (EditionDamagedError, GoodsCodeMalformedError):
            return False
        return content.name(self.card.language) == self.id

    def query(self, sql: str, *parameters: object) -> list[tuple[Any, ...]]:
        """Read rows with SQL: for the modules of this package.

        Raises:
            EditionDamagedError: FZ-820.
        """
        try:
            with self._lock:
                return self._connection.execute(sql, parameters).fetchall()
        except sqlite3.ProgrammingError:
            raise  # Used after it was closed: our mistake, not the file's.
        except sqlite3.DatabaseError as error:
            raise EditionDamagedError(file=self.card.path.name) from error

    def _declarable(self, beginning: str, *, limit: int) -> tuple[GoodsCode, ...]:
        found = self.query(
            "SELECT DISTINCT code FROM tariff_row"
            " WHERE code >= ? AND code < ? AND length(code) = 10 ORDER BY code LIMIT ?",
            beginning,
            beginning + ":",
            limit,
        )
        return tuple(GoodsCode(digits=code) for (code,) in found)

    def _neighbours(self, digits: str) -> list[str]:
        """Give the ten-digit codes just before and after some digits: none shares more."""
        before = "SELECT max(code) FROM tariff_row WHERE code < ? AND length(code) = 10"
        after = "SELECT min(code) FROM tariff_row WHERE code > ? AND length(code) = 10"
        found = [self.query(sql, digits)[0][0] for sql in (before, after)]
        return [code for code in found if code]

    def _read_code(self, digits: str) -> Entry | None:
        found = self.query("SELECT * FROM entry WHERE code = ? ORDER BY seq LIMIT 1", digits)
        return self._entry(found[0]) if found else None

    def _read_upwards(self, seq: int) -> tuple[str, ...]:
        ((parent, name),) = self.query("SELECT parent, name FROM tariff_row WHERE seq = ?", seq)
        return (*(self._upwards(parent) if parent else ()), name)

    def _entry(self, row: tuple[Any, ...]) -> Entry:
        seq, parent, code, dashes, name, unit, duty, footnotes = row
        return Entry(
            seq=seq,
            parent=parent,
            code=GoodsCode(digits=code) if code else None,
            dashes=dashes,
            name=name,
            path=(*(self._upwards(parent) if parent else ()), name),
            unit=_unit(unit) if unit else None,
            unit_symbol=unit,
            duty=duty,
            footnotes=footnotes,
        )


def _shared(one: str, other: str) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _unit(symbol: str) -> SupplementaryUnit | None:
    with contextlib.suppress(UnitUnknownError):
        return SupplementaryUnit.parse(symbol)
    return None


def _card(meta: dict[str, str], path: Path) -> EditionCard:
    return EditionCard(
        edition=meta["edition"],
        title=meta["title"],
        valid_from=date.fromisoformat(meta["valid_from"]),
        language=meta["language"],
        source=meta["source"],
        source_sha256=meta["source_sha256"],
        codes=int(meta["codes"]),
        rows=int(meta["rows"]),
        shelf_no=int(meta["shelf_no"]),
        path=path,
    )
