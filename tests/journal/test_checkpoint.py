"""Merkle roots of blocks, and the paths that prove membership."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from freezone.journal.checkpoint import membership_path, merkle_root, root_from_path, signed_text

_HASHES = st.lists(st.binary(min_size=32, max_size=32), min_size=1, max_size=70)


@given(_HASHES, st.data())
def test_every_entry_leads_to_the_root_of_its_block(hashes, data):
    index = data.draw(st.integers(min_value=0, max_value=len(hashes) - 1))

    assert root_from_path(hashes[index], membership_path(hashes, index)) == merkle_root(hashes)


@pytest.mark.parametrize("count", [1, 2, 3, 5, 8, 13, 1023, 1024, 1025, 1026])
def test_paths_of_all_places_in_blocks_of_many_sizes_lead_to_the_root(count):
    hashes = [hashlib.sha256(bytes([index % 256, index // 256])).digest() for index in range(count)]
    root = merkle_root(hashes)
    step = max(1, count // 16)
    indices = {*range(0, count, step), count - 1}

    roots = {root_from_path(hashes[index], membership_path(hashes, index)) for index in indices}

    assert roots == {root}


def test_the_root_of_three_is_the_one_worked_out_by_hand():
    def sha(*parts: bytes) -> bytes:
        return hashlib.sha256(b"".join(parts)).digest()

    one, two, three = bytes([1]) * 32, bytes([2]) * 32, bytes([3]) * 32
    left = sha(b"\x01", sha(b"\x00", one), sha(b"\x00", two))

    assert merkle_root([one, two, three]) == sha(b"\x01", left, sha(b"\x00", three))


@given(_HASHES, st.data())
def test_another_entry_or_order_has_another_root(hashes, data):
    index = data.draw(st.integers(min_value=0, max_value=len(hashes) - 1))
    changed = [*hashes[:index], hashlib.sha256(hashes[index]).digest(), *hashes[index + 1 :]]

    assert merkle_root(changed) != merkle_root(hashes)
    assert merkle_root([*hashes, hashes[-1]]) != merkle_root(hashes)


def test_the_signed_text_names_zone_block_and_root():
    assert signed_text("z", 1, 1024, b"\xab\xcd") == b"freezone-checkpoint/1\nz\n1\n1024\nabcd\n"
