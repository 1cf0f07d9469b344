"""A sheet saved as text: rows as cells by column name, each with the line it starts on.

Written by many programs on many desks, so comma, semicolon or tab, UTF-8, UTF-16 or Windows-1251,
quoted or not; but the names of the columns are closed, because a misspelt one would silently lose
what stands under it.
"""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from freezone.errors.documents import (
    ColumnMissingError,
    EncodingUnknownError,
    FieldRepeatedError,
    PaperChoiceUnknownError,
    SheetRowMalformedError,
)
from freezone.errors.values import TextUnwritableError
from freezone.intake.faults import LONGEST_SHOWN, Faults
from freezone.intake.paper import LARGEST_SHEET, check_filled, check_size

_SEPARATORS: Final = (";", ",", "\t")
_NAMED_SEPARATOR = re.compile(r"sep=([,;|\t])\r?\n", re.IGNORECASE)
"""The line by which spreadsheet programs tell each other the separator."""
_BETWEEN_WORDS = re.compile(r"[\s-]+")
_NOT_TEXT = re.compile("[\x00-\x08\x0e-\x1f]")
_HALVES = re.compile("[\ud800-\udfff]")
_UTF16_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRow:
    """One row that is not blank."""

    line: int
    cells: Mapping[str, str]
    """Text by column name, blanks around it gone; every column of the sheet is there."""

    def cell(self, column: str) -> str | None:
        """Give what stands in a column; an empty cell and an absent column are None."""
        return self.cells.get(column) or None


def read_sheet(
    content: bytes, columns: tuple[str, ...], required: tuple[str, ...], faults: Faults
) -> list[SheetRow]:
    """Read the rows of a sheet; faults of single rows are collected, those of its head refuse it.

    Raises:
        RefusedError: FZ-100, columns missing, repeated or unknown.
        FreezoneError: FZ-201, FZ-202 or FZ-205, when the sheet cannot be read at all.
    """
    check_size(len(content), LARGEST_SHEET)
    check_filled(content)
    text = _decoded(content)
    named = _NAMED_SEPARATOR.match(text)
    separator = named[1] if named else _separator(text, columns)
    rows = _rows(text, separator, faults)
    if named:
        next(rows, None)
    line, head = next(rows, (1, []))
    names = [_column(cell) for cell in head]
    _check_head(names, columns, required, faults.at(line=line))
    faults.refuse()
    return [
        SheetRow(line=line, cells=dict(zip(names, cells, strict=False)))
        for line, cells in rows
        if _fits(cells, len(names), faults.at(line=line))
    ]


def write_sheet(columns: tuple[str, ...], rows: Iterable[Mapping[str, str | None]]) -> bytes:
    """Write rows as the one sheet that ``read_sheet`` reads back cell by cell.

    Comma, UTF-8 with its mark, so that a spreadsheet program shows Cyrillic letters too.

    Raises:
        TextUnwritableError: FZ-115, a cell holds signs that no sheet keeps.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([row.get(column) or "" for column in columns])
    if is_unwritable(text.getvalue()):
        raise TextUnwritableError
    return text.getvalue().encode("utf-8-sig")


def is_unwritable(text: str) -> bool:
    """Say whether a text holds control characters or halves of letters, which no sheet keeps."""
    return _NOT_TEXT.search(text) is not None or _HALVES.search(text) is not None


def _decoded(content: bytes) -> str:
    """Decode what desks in Kazakhstan write; Windows-1251 is what is left when it is no Unicode."""
    encodings = ("utf-16",) if content.startswith(_UTF16_MARKS) else ("utf-8-sig", "cp1251")
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _NOT_TEXT.search(text):
            return text
    raise EncodingUnknownError(encoding=encodings[0])


def _separator(text: str, columns: tuple[str, ...]) -> str:
    """Choose the separator under which the head names most columns."""
    head = next((line for line in text.splitlines() if line.strip()), "")

    def named(separator: str) -> int:
        return sum(_column(cell.strip('"')) in columns for cell in head.split(separator))

    return max(_SEPARATORS, key=named)


def _rows(text: str, separator: str, faults: Faults) -> Iterator[tuple[int, list[str]]]:
    """Give every row that is not blank with the line it starts on."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader, None)
        except csv.Error:
            faults.at(line=line).add(SheetRowMalformedError)
            continue
        if cells is None:
            return
        stripped = [cell.strip() for cell in cells]
        if any(stripped):
            yield line, stripped


def _column(cell: str) -> str:
    return _BETWEEN_WORDS.sub("_", cell.strip().casefold())


def _check_head(
    names: list[str], columns: tuple[str, ...], required: tuple[str, ...], faults: Faults
) -> None:
    for column in required:
        if column not in names:
            faults.add(ColumnMissingError, column=column)
    for name, times in Counter(filter(None, names)).items():
        if name not in columns:
            faults.add(
                PaperChoiceUnknownError,
                field="column",
                text=name[:LONGEST_SHOWN],
                choices=", ".join(columns),
            )
        elif times > 1:
            faults.add(FieldRepeatedError, field=name)


def _fits(cells: list[str], columns: int, faults: Faults) -> bool:
    """Say whether a row stays under its head: a cell too many is a comma that was not quoted."""
    if not any(cells[columns:]):
        return True
    faults.add(SheetRowMalformedError)
    return False
