"""Checkpoints: the Merkle root of a block of entries and the zone's signature over it.

A bundle about one declaration proves that its entries belong to the record with a handful of
hashes instead of everyone's payloads.
"""

import hashlib
from collections.abc import Sequence
from typing import Final

BLOCK: Final = 1024
"""Entries between two checkpoints at the most."""
_LEAF: Final = b"\x00"
_NODE: Final = b"\x01"


def merkle_root(hashes: Sequence[bytes]) -> bytes:
    """Give the Merkle root of entry hashes, leaves and nodes told apart by their first byte."""
    level = [hashlib.sha256(_LEAF + entry).digest() for entry in hashes]
    while len(level) > 1:
        level = _next_level(level)
    return level[0]


def _next_level(level: Sequence[bytes]) -> list[bytes]:
    """Hash neighbours together; a last one without a neighbour rises as it is."""
    pairs = [
        hashlib.sha256(_NODE + left + right).digest()
        for left, right in zip(level[::2], level[1::2], strict=False)
    ]
    return pairs + list(level[len(pairs) * 2 :])


def membership_path(hashes: Sequence[bytes], index: int) -> tuple[tuple[bool, bytes], ...]:
    """Give the neighbours that lead from an entry's hash to the root: (is on the left, hash)."""
    level = [hashlib.sha256(_LEAF + entry).digest() for entry in hashes]
    path: list[tuple[bool, bytes]] = []
    while len(level) > 1:
        neighbour = index ^ 1
        if neighbour < len(level):
            path.append((neighbour < index, level[neighbour]))
        level = _next_level(level)
        index //= 2
    return tuple(path)


def root_from_path(entry: bytes, path: Sequence[tuple[bool, bytes]]) -> bytes:
    """Recompute the root from one entry's hash and its path."""
    current = hashlib.sha256(_LEAF + entry).digest()
    for is_left, neighbour in path:
        pair = neighbour + current if is_left else current + neighbour
        current = hashlib.sha256(_NODE + pair).digest()
    return current


def signed_text(zone: str, first: int, last: int, root: bytes) -> bytes:
    """Give the bytes the zone's key signs for a block of entries."""
    return f"freezone-checkpoint/1\n{zone}\n{first}\n{last}\n{root.hex()}\n".encode()
