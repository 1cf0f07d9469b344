"""The file of a terminal as the desk sees it: drafts, scans, preferences."""

import json
import sqlite3
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import fields
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, Self
from uuid import UUID, uuid4

from freezone.clock import Clock, SystemClock, micros_of, moment_of
from freezone.desk_file.kept import Draft, Preferences, Scan, Theme
from freezone.desk_file.schema import packed, unpacked
from freezone.desk_file.storage import Storage
from freezone.errors import FreezoneError, Reason
from freezone.language.choice import Language, LanguagePair

_DRAFT: Final = "SELECT key, person, request, stated, saved FROM draft"
_SCAN: Final = (
    "SELECT id, text, person, screen, scanned, finished, outcome, subject FROM scan"
)  # fmt: skip
_LEFT: Final = {
    "draft": (
        "SELECT DISTINCT run FROM draft WHERE person = ? AND run <> ?",
        "UPDATE draft SET run = ? WHERE person = ? AND run = ?",
    ),
    "scan": (
        "SELECT DISTINCT run FROM scan WHERE finished IS NULL AND person = ? AND run <> ?",
        "UPDATE scan SET run = ? WHERE finished IS NULL AND person = ? AND run = ?",
    ),
}
"""How rows of other desks are found, and how they change hands."""
_TERMINAL: Final = b""
"""Stands for the person in the preferences of the terminal itself."""
_READERS: Final = {
    "language": Language,
    "theme": Theme,
    "paper_languages": LanguagePair.parse,
    "print_folder": Path,
}


class DeskFile:
    """What one terminal remembers; any thread may call it, and no call raises for the file's sake.

    A commit survives the end of the process at once, however it ends. Every desk that is open on
    the file keeps its own drafts and scans; what a desk left behind is taken over by the next one
    of the same person.
    """

    def __init__(self, storage: Storage, clock: Clock) -> None:
        self._storage, self._clock = storage, clock

    @classmethod
    def open(cls, folder: Path, *, clock: Clock | None = None) -> Self:
        """Open the file in a folder, making both where they are not; see ``trouble``."""
        clock = clock or SystemClock()
        return cls(Storage(folder, clock), clock)

    def close(self) -> None:
        """Close the file; drafts and waiting scans stay for the next desk."""
        self._storage.close()

    @property
    def trouble(self) -> Reason | None:
        """What is wrong with the file, if anything: FZ-620 … FZ-623.

        Raised by nothing, and may come up at any call: a desk looks at it after opening and
        whenever it shows its state.
        """
        return self._storage.trouble

    def save_draft(self, key: str, person: str, values: Mapping[str, str]) -> Draft:
        """Keep what a person has typed into a form; give it with the id to send the form under.

        Everything given is written to the disk as it is: a form leaves out its secret fields
        (passwords, identification numbers).
        """
        now = self._clock.now()
        stated = packed(json.dumps(dict(values), ensure_ascii=False))
        mine = (packed(person), packed(key), self._storage.run)

        def work(connection: sqlite3.Connection) -> str:
            known = connection.execute(
                "SELECT id, request FROM draft WHERE person = ? AND key = ? AND run = ?"
                " ORDER BY id DESC LIMIT 1",
                mine,
            ).fetchone()
            if known is None:
                request = str(uuid4())
                connection.execute(
                    "INSERT INTO draft (person, key, run, request, stated, saved)"
                    " VALUES (?, ?, ?, ?, ?, ?)",
                    (*mine, request, stated, micros_of(now)),
                )
                return request
            connection.execute(
                "UPDATE draft SET stated = ?, saved = ? WHERE id = ?",
                (stated, micros_of(now), known[0]),
            )
            return str(known[1])

        request = self._storage.write(work)
        return Draft(
            key=key, person=person, request=UUID(request),
            values=MappingProxyType(dict(values)), saved=now,
        )  # fmt: skip

    def draft(self, key: str, person: str) -> Draft | None:
        """Give a person's draft of a form: this desk's, or one that a desk now gone left behind."""

        def work(connection: sqlite3.Connection) -> Draft | None:
            sql = f"{_DRAFT} WHERE person = ? AND key = ? AND run = ? ORDER BY id DESC LIMIT 1"
            mine = (packed(person), packed(key), self._storage.run)
            row = connection.execute(sql, mine).fetchone()
            if row is None and self._take_over(connection, "draft", person):
                row = connection.execute(sql, mine).fetchone()
            return None if row is None else _draft(row)

        return self._storage.write(work)

    def drafts_of(self, person: str) -> tuple[Draft, ...]:
        """Give a person's drafts, the last saved first, with those that desks now gone left behind.

        A form may stand there twice, when two desks each left a draft of it; ``draft`` and
        ``drop_draft`` mean the one begun last.
        """

        def work(connection: sqlite3.Connection) -> tuple[Draft, ...]:
            self._take_over(connection, "draft", person)
            rows = connection.execute(
                f"{_DRAFT} WHERE person = ? AND run = ? ORDER BY saved DESC, id DESC",
                (packed(person), self._storage.run),
            )
            return tuple(draft for row in rows if (draft := _draft(row)) is not None)

        return self._storage.write(work)

    def drop_draft(self, key: str, person: str) -> None:
        """Forget a draft: its form was sent, or given up; the next one gets an id of its own."""
        mine = (packed(person), packed(key), self._storage.run)
        self._storage.write(
            lambda connection: connection.execute(
                "DELETE FROM draft WHERE id ="
                " (SELECT max(id) FROM draft WHERE person = ? AND key = ? AND run = ?)",
                mine,
            )
        )

    def put_scan(self, text: str, person: str, screen: str) -> int:
        """Queue a scan, before anything is done about it; give its id.

        ``person`` is empty before log-in. Two equal scans are two scans.
        """
        row = (
            self._storage.run, packed(text), packed(person), packed(screen),
            micros_of(self._clock.now()),
        )  # fmt: skip

        def work(connection: sqlite3.Connection) -> int:
            cursor = connection.execute(
                "INSERT INTO scan (run, text, person, screen, scanned) VALUES (?, ?, ?, ?, ?)", row
            )
            return cursor.lastrowid or 0

        return self._storage.write(work)

    def waiting_scans(self, person: str | None = None) -> tuple[Scan, ...]:
        """Give this desk's scans that are not finished, in the order they came.

        With a person, at log-in: those that desks now gone left waiting for that person come first.
        """

        def work(connection: sqlite3.Connection) -> tuple[Scan, ...]:
            if person is not None:
                self._take_over(connection, "scan", person)
            rows = connection.execute(
                f"{_SCAN} WHERE finished IS NULL AND run = ? ORDER BY id", (self._storage.run,)
            )
            return tuple(_scan(row) for row in rows)

        return self._storage.write(work)

    def finish_scan(self, id: int, outcome: str, subject: str | None) -> None:  # noqa: A002 - that of the scan
        """Note what became of a scan, and which thing it named; the first outcome stays."""
        row = (micros_of(self._clock.now()), packed(outcome), packed(subject), id)
        self._storage.write(
            lambda connection: connection.execute(
                "UPDATE scan SET finished = ?, outcome = ?, subject = ?"
                " WHERE id = ? AND finished IS NULL",
                row,
            )
        )

    def last_scan_of(self, subject: str, since: datetime) -> Scan | None:
        """Give the last finished scan of a thing since a moment, at any desk of the terminal.

        Asked before the scan in hand is finished, it tells a second scan from a first.
        """
        rows = self._scans("WHERE subject = ? AND scanned >= ? ORDER BY scanned DESC, id DESC"
                           " LIMIT 1", packed(subject), micros_of(since))  # fmt: skip
        return rows[0] if rows else None

    def recent_scans(self, limit: int, person: str | None = None) -> tuple[Scan, ...]:
        """Give the terminal's last scans, newest first; of one person, if one is named."""
        if person is None:
            return self._scans("ORDER BY id DESC LIMIT ?", limit)
        return self._scans("WHERE person = ? ORDER BY id DESC LIMIT ?", packed(person), limit)

    def keep_preferences(self, preferences: Preferences, person: str | None = None) -> None:
        """Keep what is stated in them, for a person or, before log-in, for the terminal."""
        whose = _TERMINAL if person is None else packed(person)
        stated = {each.name: getattr(preferences, each.name) for each in fields(preferences)}
        rows = [
            (whose, name, packed(str(value))) for name, value in stated.items() if value is not None
        ]

        def work(connection: sqlite3.Connection) -> None:
            with connection:
                connection.execute("BEGIN IMMEDIATE")
                connection.executemany(
                    "INSERT OR REPLACE INTO preference (person, name, value) VALUES (?, ?, ?)", rows
                )

        self._storage.write(work)

    def preferences(self, person: str | None = None) -> Preferences:
        """Give a person's preferences; what that person has not stated is the terminal's."""
        whose = _TERMINAL if person is None else packed(person)
        rows = self._storage.read(
            lambda connection: connection.execute(
                "SELECT name, value FROM preference WHERE person IN (?, ?) ORDER BY person",
                (_TERMINAL, whose),
            ).fetchall()
        )
        found: dict[str, Any] = {}
        for name, value in rows:
            # A value that this version does not know is no preference.
            with suppress(KeyError, ValueError, FreezoneError):
                found[name] = _READERS[name](unpacked(value))
        return Preferences(**found)

    def _scans(self, condition: str, *parameters: object) -> tuple[Scan, ...]:
        rows = self._storage.read(
            lambda connection: connection.execute(f"{_SCAN} {condition}", parameters).fetchall()
        )
        return tuple(_scan(row) for row in rows)

    def _take_over(self, connection: sqlite3.Connection, table: str, person: str) -> bool:
        """Make a person's rows of desks now gone this desk's own; tell whether there were any.

        Of two desks that try at once one gets each row: the condition names whose it was.
        """
        find, take = _LEFT[table]
        others = connection.execute(find, (packed(person), self._storage.run)).fetchall()
        gone = [run for (run,) in others if self._storage.is_gone(run)]
        for run in gone:
            connection.execute(take, (self._storage.run, packed(person), run))
        return bool(gone)


def _draft(row: tuple[Any, ...]) -> Draft | None:
    """Give a draft as it was saved; None for one whose bytes the disk has changed."""
    key, person, request, stated, saved = row
    with suppress(ValueError):
        return Draft(
            key=unpacked(key), person=unpacked(person), request=UUID(request),
            values=MappingProxyType(json.loads(unpacked(stated))), saved=moment_of(saved),
        )  # fmt: skip
    return None


def _scan(row: tuple[Any, ...]) -> Scan:
    number, text, person, screen, scanned, finished, outcome, subject = row
    return Scan(
        id=number, text=unpacked(text), person=unpacked(person), screen=unpacked(screen),
        scanned=moment_of(scanned), finished=None if finished is None else moment_of(finished),
        outcome=unpacked(outcome), subject=unpacked(subject),
    )  # fmt: skip
