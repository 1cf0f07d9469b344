"""Versions of entry kinds: what this program writes, and how it reads what older ones wrote."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from freezone.errors.store import RecordNewerError
from freezone.journal.entry import EntryKind

Upcaster = Callable[[dict[str, Any]], dict[str, Any]]
"""A pure function from one version of a payload to the next; hashes stay over the original."""

CURRENT: Final[Mapping[EntryKind, int]] = dict.fromkeys(EntryKind, 1)
"""The version of each kind that this program writes."""

UPCASTERS: Final[Mapping[tuple[EntryKind, int], Upcaster]] = {}
"""From (kind, version) to the next version; empty as long as every kind is at its first."""


def upcast(
    kind: EntryKind,
    version: int,
    payload: dict[str, Any],
    *,
    current: Mapping[EntryKind, int] = CURRENT,
    upcasters: Mapping[tuple[EntryKind, int], Upcaster] = UPCASTERS,
) -> dict[str, Any]:
    """Bring a payload to the version that the projections of this program read.

    Raises:
        RecordNewerError: FZ-606, a newer program wrote it.
    """
    if version > current[kind]:
        raise RecordNewerError(kind=kind, version=version)
    for step in range(version, current[kind]):
        payload = upcasters[kind, step](payload)
    return payload
