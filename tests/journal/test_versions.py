"""Upcasters: what older programs wrote, read by this one."""

import pytest

from freezone.errors.store import RecordNewerError
from freezone.journal.entry import EntryKind
from freezone.journal.versions import CURRENT, upcast

KIND = EntryKind.PLACE_REGISTERED
UPCASTERS = {
    (KIND, 1): lambda payload: payload | {"kind": "yard"},
    (KIND, 2): lambda payload: {"place": payload},
}


@pytest.mark.parametrize(
    ("version", "expected"),
    [
        (1, {"place": {"code": "A", "kind": "yard"}}),
        (2, {"place": {"code": "A"}}),
        (3, {"code": "A"}),
    ],
)
def test_a_payload_passes_through_every_version_after_its_own(version, expected):
    read = upcast(KIND, version, {"code": "A"}, current={KIND: 3}, upcasters=UPCASTERS)

    assert read == expected


def test_an_upcaster_leaves_the_original_as_it_was():
    payload = {"code": "A"}

    upcast(KIND, 1, payload, current={KIND: 3}, upcasters=UPCASTERS)

    assert payload == {"code": "A"}


def test_FZ_606_a_payload_of_a_newer_program_is_refused():
    with pytest.raises(RecordNewerError) as caught:
        upcast(KIND, CURRENT[KIND] + 1, {})

    assert caught.value.code == "FZ-606"


def test_every_kind_has_a_version():
    assert set(CURRENT) == set(EntryKind)
