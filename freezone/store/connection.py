"""A connection at the driver's level: plain SQL that both engines understand, rows as tuples.

SQL is written with ``?``; for PostgreSQL the marks are turned into the driver's own, once a text.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache, partial
from typing import Any, Final

from freezone.errors.store import RecordMissingError
from freezone.projections.changes import Row
from freezone.store.engine import RecordPlace, connect
from freezone.store.failures import driver_errors

_FORGIVING_TEXT: Final = partial(str, encoding="utf-8", errors="surrogateescape")
"""Called for every text of every row, so it is no function of ours."""
FETCH: Final = 500
"""Rows brought at a time when a table is streamed."""


@lru_cache(maxsize=512)
def _percent_marks(sql: str) -> str:
    return sql.replace("%", "%%").replace("?", "%s")


def _identity(place: RecordPlace) -> tuple[int, int] | None:
    """Tell one file from another of the same name; None on a server, or where there is none."""
    if place.is_url or not place.path.exists():
        return None
    stated = place.path.stat()
    return stated.st_dev, stated.st_ino


class Connection:
    """One connection to the record; a transaction is opened and ended explicitly."""

    def __init__(self, place: RecordPlace) -> None:
        self.is_sqlite: Final = not place.is_url
        with driver_errors():
            self._driver = connect(place)
        self._place: Final = place
        self._file: Final = _identity(place)

    def close(self) -> None:
        """Close the connection; what was not committed is gone."""
        self._driver.close()

    def _cursor(self, sql: str, parameters: Sequence[object]) -> Any:  # noqa: ANN401 - a driver's cursor
        """Run a statement; called inside ``driver_errors``."""
        if self.is_sqlite:
            return self._driver.execute(sql, parameters)
        return self._driver.execute(_percent_marks(sql), parameters)

    def run(self, sql: str, *parameters: object) -> int:
        """Run a statement; give how many rows it changed."""
        with driver_errors():
            return int(self._cursor(sql, parameters).rowcount)

    def run_many(self, sql: str, rows: Sequence[Row]) -> int:
        """Run a statement once for each row; give how many rows were changed in all."""
        with driver_errors():
            if self.is_sqlite:
                return int(self._driver.executemany(sql, rows).rowcount)
            with self._driver.cursor() as cursor:
                cursor.executemany(_percent_marks(sql), rows)
                return int(cursor.rowcount)

    def row(self, sql: str, *parameters: object) -> tuple[Any, ...] | None:
        """Give the first row of a query, or None."""
        with driver_errors():
            row: tuple[Any, ...] | None = self._cursor(sql, parameters).fetchone()
        return row

    def rows(self, sql: str, *parameters: object) -> list[tuple[Any, ...]]:
        """Give all rows of a query that is known to be short."""
        with driver_errors():
            return list(self._cursor(sql, parameters).fetchall())

    def stream(self, sql: str, *parameters: object) -> Iterator[tuple[Any, ...]]:
        """Give the rows of a query of any length, a few at a time, inside a transaction."""
        for rows in self.batches(sql, *parameters):
            yield from rows

    def batches(self, sql: str, *parameters: object) -> Iterator[list[tuple[Any, ...]]]:
        """Give the rows of a query of any length in lists of ``FETCH``, inside a transaction."""
        if self.is_sqlite:
            with driver_errors():
                cursor = self._cursor(sql, parameters)
            yield from self._fetched(cursor)
        else:
            with driver_errors(), self._driver.cursor(name="freezone_stream") as cursor:
                cursor.execute(_percent_marks(sql), parameters)
                yield from self._fetched(cursor)

    @staticmethod
    def _fetched(cursor: Any) -> Iterator[list[tuple[Any, ...]]]:  # noqa: ANN401 - a driver's cursor
        while True:
            with driver_errors():
                rows = cursor.fetchmany(FETCH)
            if not rows:
                return
            yield rows

    @contextmanager
    def forgiving(self) -> Iterator[None]:
        """Let bytes that are no text come in as half letters, so that their row can be named."""
        if self.is_sqlite:
            self._driver.text_factory = _FORGIVING_TEXT
        try:
            yield
        finally:
            if self.is_sqlite:
                self._driver.text_factory = str

    @contextmanager
    def writing(self, *, keep: bool = True) -> Iterator[None]:
        """Hold the record for one write: commit at the end, roll back on any error or dry run.

        Raises:
            RecordMissingError: FZ-601, the file is gone or is another than was opened: SQLite would
                go on writing into what nobody will ever open again.
        """
        self.run("BEGIN IMMEDIATE" if self.is_sqlite else "BEGIN")
        try:
            self._same_file()
            yield
            self.run("COMMIT" if keep else "ROLLBACK")
        except BaseException:
            self._roll_back()
            raise

    def _same_file(self) -> None:
        if _identity(self._place) != self._file:
            raise RecordMissingError(place=self._place)

    @contextmanager
    def reading(self) -> Iterator[None]:
        """See one state of the record through several queries."""
        self.run("BEGIN" if self.is_sqlite else "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        try:
            yield
        finally:
            self._roll_back()

    def _roll_back(self) -> None:
        """Undo; a connection already lost has nothing to undo."""
        if not self.is_sqlite:
            if not self._driver.closed:
                self._driver.rollback()
        elif self._driver.in_transaction:
            self._driver.execute("ROLLBACK")
