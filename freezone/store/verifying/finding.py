"""What ``verify`` says: findings with entry and table, and notes beside them."""

import json
from collections import Counter
from dataclasses import dataclass
from enum import StrEnum, unique
from typing import Final

from freezone.errors import FreezoneError, Reason
from freezone.errors.verification import MoreFindingsError, TableUnreadableError

LISTED: Final = 100
"""Findings of one code listed one by one for a table; the rest are counted."""


@unique
class Phase(StrEnum):
    """What ``verify`` is busy with."""

    JOURNAL = "journal"
    LEDGER = "ledger"
    TABLES = "tables"
    KEPT = "kept"


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyFinding:
    """One thing that is wrong."""

    entry: int | None
    """The entry that is wrong, or that made the row; None when it cannot be known."""
    table: str
    what: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What ``verify`` saw."""

    entries: int
    findings: tuple[VerifyFinding, ...]
    notes: tuple[Reason, ...]
    """What is not wrong but must be known, such as that no anchor was given."""

    @property
    def is_whole(self) -> bool:
        """Whether nothing is wrong."""
        return not self.findings

    @property
    def has_unreadable(self) -> bool:
        """Whether a table could not be read to its end."""
        return any(each.what.code == TableUnreadableError.code for each in self.findings)

    @property
    def first_wrong(self) -> int | None:
        """The first entry that is wrong, if one can be named."""
        return min((each.entry for each in self.findings if each.entry is not None), default=None)


class Findings:
    """Findings as they are collected, each table's list of a kind kept short."""

    def __init__(self) -> None:
        self._listed: list[VerifyFinding] = []
        self._counts: Counter[tuple[str, str]] = Counter()

    def add(
        self,
        error: type[FreezoneError],
        table: str,
        entry: int | None,
        **params: object,
    ) -> None:
        """Note a finding; entry and table stand among its parameters too."""
        named = {"table": table} | ({} if entry is None else {"entry": entry}) | params
        what = Reason(code=error.code, params={name: str(each) for name, each in named.items()})
        self._keep(VerifyFinding(entry=entry, table=table, what=what))

    def _keep(self, finding: VerifyFinding) -> None:
        kind = (finding.table, finding.what.code)
        self._counts[kind] += 1
        if self._counts[kind] <= LISTED:
            self._listed.append(finding)

    def __len__(self) -> int:
        return len(self._listed)

    def listed(self) -> tuple[VerifyFinding, ...]:
        """Give the findings, and how many more there are of those that are too many."""
        more = tuple(
            VerifyFinding(
                entry=None,
                table=table,
                what=MoreFindingsError.reason(table=table, code=code, count=count - LISTED),
            )
            for (table, code), count in self._counts.items()
            if count > LISTED
        )
        return (*self._listed, *more)

    def rows_since(self, start: int) -> list[tuple[int | None, str, str, str]]:
        """Give the findings listed from a position on as rows that can be stored."""
        return [
            (each.entry, each.table, each.what.code, json.dumps(dict(each.what.params)))
            for each in self._listed[start:]
        ]

    def restore(self, entry: int | None, table: str, code: str, params: str) -> None:
        """Note a finding again that an earlier run stored."""
        reason = Reason(code=code, params=json.loads(params))
        self._keep(VerifyFinding(entry=entry, table=table, what=reason))
