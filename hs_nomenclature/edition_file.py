"""Build the file of an edition: whole or not at all, named by the hash of its content.

The file is written beside its final place under another name, flushed to the disk, made
read-only and only then renamed. Its name depends on its rows, their language and the date they
are in force from, not on the file they were read from nor on who loads it when.
"""

import contextlib
import os
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from hs_nomenclature.content import ContentHash
from hs_nomenclature.edition_format import (
    APPLICATION_ID,
    ENDING,
    FORMAT,
    HEADER_BYTES,
    INDEXES,
    TABLES,
    is_whole,
)
from hs_nomenclature.errors import ShelfUnwritableError, TariffEmptyError
from hs_nomenclature.load.row import Oddity, Progress, TariffReader, TariffRow
from hs_nomenclature.load.structure import PlacedRow, Structure
from hs_nomenclature.words import stem_of, words_in

_LOADING_PREFIX = ".loading-"
_BATCH_ROWS = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """An edition file that was built, or was already there with the same content."""

    edition: str
    """Name of the edition: 32 hexadecimal digits of its content's hash."""
    path: Path
    codes: int
    """Ten-digit codes."""
    rows: int
    was_there: bool
    """Whether the same content was loaded before, so that nothing was stored."""


def build(
    folder: Path,
    reader: TariffReader,
    *,
    facts: Mapping[str, str],
    oddities: list[Oddity],
    progress: Progress | None,
) -> Built:
    """Read the tariff into an edition file in a folder.

    Args:
        folder: where editions are kept; made if missing.
        reader: gives the rows.
        facts: what is written into the file about it; ``valid_from`` belongs to the content.
        oddities: what is odd about rows is added here.
        progress: told how far reading is.

    Raises:
        TariffEmptyError: FZ-816.
        ShelfUnwritableError: FZ-823.
        NomenclatureError: FZ-81x, whatever the reader refuses.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        remove_leftovers(folder)
        handle, name = tempfile.mkstemp(prefix=_LOADING_PREFIX, suffix=ENDING, dir=folder)
        os.close(handle)
    except OSError as error:
        raise ShelfUnwritableError(folder=folder, what=error.strerror) from error
    temporary = Path(name)
    try:
        return _built(temporary, reader, facts=facts, oddities=oddities, progress=progress)
    except (OSError, sqlite3.Error) as error:
        raise ShelfUnwritableError(folder=folder, what=error) from error
    finally:
        temporary.unlink(missing_ok=True)


def remove_leftovers(folder: Path) -> None:
    """Remove what loads killed half-way left behind; loads under way hold a lock and stay."""
    for path in folder.glob(f"{_LOADING_PREFIX}*{ENDING}"):
        connection = sqlite3.connect(path, timeout=0)
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError:
            continue
        except sqlite3.DatabaseError:
            pass  # Not even a database: nobody is writing it.
        finally:
            connection.close()
        path.unlink(missing_ok=True)


def _built(
    temporary: Path,
    reader: TariffReader,
    *,
    facts: Mapping[str, str],
    oddities: list[Oddity],
    progress: Progress | None,
) -> Built:
    structure = Structure(oddities)
    content = ContentHash(valid_from=facts["valid_from"])
    with contextlib.closing(sqlite3.connect(temporary, isolation_level=None)) as connection:
        for pragma in ("locking_mode = EXCLUSIVE", "journal_mode = OFF", "synchronous = OFF"):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {FORMAT}")
        connection.execute("BEGIN EXCLUSIVE")
        for statement in TABLES:
            connection.execute(statement)
        placed = structure.placed(_hashing(reader.rows(oddities, progress), content))
        rows = _Writer(connection, reader).write(placed)
        if not structure.declarable_codes:
            raise TariffEmptyError(file=facts.get("source", ""))
        for statement in INDEXES:
            connection.execute(statement)
        edition = content.name(reader.language)
        meta = dict(facts) | {
            "edition": edition,
            "language": reader.language,
            "source_sha256": reader.source_sha256,
            "codes": str(structure.declarable_codes),
            "rows": str(rows),
        }
        connection.executemany("INSERT INTO meta VALUES (?, ?)", sorted(meta.items()))
        connection.execute("INSERT INTO document_words(document_words) VALUES ('optimize')")
        connection.execute("COMMIT")
    path = temporary.with_name(edition + ENDING)
    was_there = _has_this_format(path)
    if not was_there:
        _put_in_place(temporary, path)
    return Built(
        edition=edition,
        path=path,
        codes=structure.declarable_codes,
        rows=rows,
        was_there=was_there,
    )


def _has_this_format(path: Path) -> bool:
    """Say whether a whole file of this format already stands at a place."""
    try:
        with path.open("rb") as file:
            header = file.read(HEADER_BYTES)
            size = file.seek(0, os.SEEK_END)
    except FileNotFoundError:
        return False
    return is_whole(header, size)


def _put_in_place(temporary: Path, path: Path) -> None:
    with temporary.open("rb+") as file:
        os.fsync(file.fileno())
    temporary.chmod(0o444)
    temporary.replace(path)
    if os.name == "posix":
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _hashing(rows: Iterable[TariffRow], content: ContentHash) -> Iterator[TariffRow]:
    """Yield the rows unchanged, taking each into the hash."""
    for row in rows:
        content.take(row.code or "", str(row.dashes), row.name, row.unit, row.duty, row.footnotes)
        yield row


class _Writer:
    """Write placed rows in batches, and the words of each heading when it is complete."""

    def __init__(self, connection: sqlite3.Connection, reader: TariffReader) -> None:
        self._connection = connection
        self._reader = reader
        self._rows: list[tuple[object, ...]] = []
        self._heading: list[tuple[int, str]] = []
        self._has_code = False

    def write(self, placed: Iterable[PlacedRow]) -> int:
        """Write every row and give their number."""
        count, top = 0, None
        for place in placed:
            if place.top != top or len(self._heading) >= _BATCH_ROWS:
                self._write_heading(top)
                top = place.top
            count += 1
            row = place.row
            self._rows.append(
                (
                    *(place.seq, place.parent, place.top, row.code, row.dashes),
                    *(row.name, row.unit, place.okei, row.duty, row.footnotes),
                )
            )
            self._heading.append((place.seq, row.name))
            self._has_code = self._has_code or row.code is not None
            if len(self._rows) >= _BATCH_ROWS:
                self._write_rows()
        self._write_rows()
        self._write_heading(top)
        return count

    def _write_rows(self) -> None:
        self._connection.executemany(
            "INSERT INTO tariff_row VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", self._rows
        )
        self._rows.clear()

    def _write_heading(self, top: int | None) -> None:
        language, has_code, self._has_code = self._reader.language, self._has_code, False
        if top is None or not has_code:
            self._heading.clear()  # The title of a sub-chapter leads to no code.
            return
        stems = [(seq, [stem_of(word) for word in words_in(name)]) for seq, name in self._heading]
        self._heading.clear()
        self._connection.executemany(
            "INSERT INTO row_words VALUES (?, ?, ?)",
            [(seq, language, " ".join(of_row)) for seq, of_row in stems],
        )
        self._connection.executemany(
            "INSERT INTO vocabulary VALUES (?, 1)"
            " ON CONFLICT (stem) DO UPDATE SET documents = documents + 1",
            [(stem,) for stem in sorted({stem for _, of_row in stems for stem in of_row})],
        )
        document = self._connection.execute(
            "INSERT INTO document (language, top, last) VALUES (?, ?, ?)",
            (language, stems[0][0], stems[-1][0]),
        ).lastrowid
        title, body = stems[0][1], [stem for _, of_row in stems[1:] for stem in of_row]
        self._connection.execute(
            "INSERT INTO document_words (rowid, title, body) VALUES (?, ?, ?)",
            (document, " ".join(title), " ".join(body)),
        )
