"""Read the table format: one row of the tariff a line, columns by name, ``.tsv`` or ``.tsv.gz``.

Needed columns: ``code``, ``dashes``, the name (``name_ru``, or ``name``), the supplementary unit
(``suppl_unit``, or ``unit``) and ``duty``. Columns stand in any order; others are left alone.
What ``Edition.export`` gives, written as a table, can be read again.
"""

import csv
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from hs_nomenclature.code import NODE_LENGTHS
from hs_nomenclature.errors import (
    TariffColumnsMissingError,
    TariffFileDamagedError,
    TariffFileTooLargeError,
)
from hs_nomenclature.languages import Language
from hs_nomenclature.load.lines import TextLines
from hs_nomenclature.load.row import Oddity, OddityKind, Progress, TariffRow

ENDINGS = (".tsv", ".tsv.gz")
"""Endings of file names this reader takes."""

MAX_ROWS = 200_000
"""The tariff has some twenty thousand rows."""

MAX_DASHES = 30
"""The deepest row of the tariff has ten."""

_NAME_COLUMNS = {
    "name_ru": Language.RU,
    "name": Language.RU,
    "name_kk": Language.KK,
    "name_en": Language.EN,
}
_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "code": ("code",),
    "dashes": ("dashes",),
    "name": tuple(_NAME_COLUMNS),
    "unit": ("suppl_unit", "unit"),
    "duty": ("duty",),
}
_FOOTNOTE_COLUMNS = ("footnotes", "duty_footnotes")
_NO_UNIT = frozenset({"", "-", "–", "—"})
_DASH_SIGNS = re.compile(r"[-–—\s]+")
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ufffd]")


class TsvReader:
    """Read one table; see the module for its form.

    Raises (while its rows are read):
        TariffFileUnreadableError: FZ-810.
        TariffColumnsMissingError: FZ-812.
        TariffEncodingError: FZ-813.
        TariffFileDamagedError: FZ-814.
        TariffFileTooLargeError: FZ-815.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self.language: str = Language.RU
        self.source_sha256 = ""

    def rows(self, oddities: list[Oddity], progress: Progress | None) -> Iterator[TariffRow]:
        """Yield the rows in the order of the file, noting oddities as they are met."""
        is_packed = self._path.name.lower().endswith(".gz")
        lines = TextLines(self._path, is_packed=is_packed, progress=progress)
        numbered = iter(lines)
        _, header = next(numbered, (1, ""))
        columns = self._columns(header)
        width = len(_cells(header))
        short: Oddity | None = None
        for number, line in numbered:
            if number > MAX_ROWS:
                raise TariffFileTooLargeError(file=self._path.name, limit=f"{MAX_ROWS} rows")
            if not line.strip():
                continue
            cells = _cells(line)
            if any(cell.strip() for cell in cells[width:]) or _UNPRINTABLE.search(line):
                raise self._damaged(number, "more columns than the first line, or signs of no text")
            short = None
            if len(cells) < width:
                if len(cells) <= max(columns["code"], columns["dashes"], columns["name"]):
                    raise self._damaged(number, "the row ends before its name")
                short = Oddity(
                    kind=OddityKind.ROW_SHORT, line=number, facts={"columns": str(len(cells))}
                )
                oddities.append(short)
                cells += [""] * (width - len(cells))
            yield self._row(number, cells, columns, oddities)
        if short is not None and not lines.ends_with_newline:
            raise self._damaged(short.line, "the last row is cut short")
        self.source_sha256 = lines.sha256

    def _columns(self, header: str) -> Mapping[str, int]:
        names = [cell.strip().casefold() for cell in _cells(header)]
        found: dict[str, int] = {}
        for wanted, spellings in _COLUMNS.items():
            present = [spelling for spelling in spellings if spelling in names]
            if present:
                found[wanted] = names.index(present[0])
                if wanted == "name":
                    self.language = _NAME_COLUMNS[present[0]]
        missing = [wanted for wanted in _COLUMNS if wanted not in found]
        if missing:
            raise TariffColumnsMissingError(file=self._path.name, missing=", ".join(missing))
        for footnotes in _FOOTNOTE_COLUMNS:
            if footnotes in names:
                found[footnotes] = names.index(footnotes)
        return found

    def _row(
        self, line: int, cells: list[str], columns: Mapping[str, int], oddities: list[Oddity]
    ) -> TariffRow:
        texts = {wanted: " ".join(cells[place].split()) for wanted, place in columns.items()}
        unit = texts["unit"]
        marks = [texts.get(column, "") for column in _FOOTNOTE_COLUMNS]
        return TariffRow(
            line=line,
            code=_code(texts["code"], line, oddities),
            dashes=self._dashes(texts["dashes"], line),
            name=texts["name"],
            unit="" if unit in _NO_UNIT else unit,
            duty=texts["duty"],
            footnotes="; ".join(mark for mark in marks if mark),
        )

    def _dashes(self, text: str, line: int) -> int:
        if _DASH_SIGNS.fullmatch(text) or not text:
            count = sum(1 for sign in text if not sign.isspace())
        elif text.isascii() and text.isdigit() and len(text) <= 3:
            count = int(text)
        else:
            raise self._damaged(line, f"no number of dashes: {text[:20]}")
        if count > MAX_DASHES:
            raise self._damaged(line, f"more than {MAX_DASHES} dashes: {text[:20]}")
        return count

    def _damaged(self, line: int, what: str) -> TariffFileDamagedError:
        return TariffFileDamagedError(file=self._path.name, line=line, what=what)


def _cells(line: str) -> list[str]:
    """Split a line; quotes count only where they enclose a whole cell and are balanced."""
    if '"' not in line:
        return line.split("\t")
    try:
        return next(csv.reader([line], delimiter="\t", strict=True))
    except csv.Error:
        return line.split("\t")


def _code(text: str, line: int, oddities: list[Oddity]) -> str | None:
    """Read a code; reserved headings stand in brackets, and a code that is none makes a group."""
    digits = text.strip("[]").replace(" ", "")
    if not digits:
        return None
    if not (digits.isascii() and digits.isdigit()):
        kind = OddityKind.CODE_MALFORMED
    elif len(digits) not in NODE_LENGTHS:
        kind = OddityKind.CODE_LENGTH
    else:
        return digits
    oddities.append(Oddity(kind=kind, line=line, facts={"code": text[:40]}))
    return None
