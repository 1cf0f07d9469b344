"""The chain of hashes, fingerprints and anchors."""

import base64
import hashlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from freezone.errors.store import AnchorMalformedError
from freezone.journal.chain import BEFORE_FIRST, Anchor, Header, entry_hash, fingerprint

HEADER = Header(
    seq=1, id="00000000-0000-0000-0000-000000000001", kind="place.registered", version=1,
    effective=1_793_592_000_000_000, recorded=1_793_592_000_000_001, person="U2600000013",
    terminal='ворота "1"', period="2026-11",
)  # fmt: skip


def test_INV_5_the_hash_of_an_entry_is_the_one_worked_out_by_hand():
    """Known answer: format, previous hash, header as a JSON list, SHA-256 of the payload."""
    header = (
        b'[1,"00000000-0000-0000-0000-000000000001","place.registered",1,1793592000000000,'
        b'1793592000000001,"U2600000013","' + "ворота".encode() + b' \\"1\\"","2026-11"]'
    )
    payload = hashlib.sha256(b'{"code":"YARD"}').digest()
    by_hand = hashlib.sha256(b"freezone/1\n" + b"\x00" * 32 + header + payload).hexdigest()

    assert HEADER.text() == header
    assert entry_hash(BEFORE_FIRST, HEADER, payload).hex() == by_hand
    assert by_hand == "22b40c33a07b6fc131e76081e0fd59e0171a42347863881c9e954f06d0daa50e"


_TEXT = st.text(st.characters(exclude_categories=["Cs"]))


@given(st.integers(), _TEXT, _TEXT, _TEXT, _TEXT)
def test_the_header_is_the_json_list_of_its_fields(number, kind, person, terminal, period):
    header = Header(
        seq=number, id="x", kind=kind, version=1, effective=number, recorded=-number,
        person=person, terminal=terminal, period=period,
    )  # fmt: skip
    fields = [number, "x", kind, 1, number, -number, person, terminal, period]

    assert header.text().decode() == json.dumps(fields, separators=(",", ":"), ensure_ascii=False)


@given(st.binary(min_size=32, max_size=32))
def test_a_fingerprint_is_the_first_80_bits_in_four_groups(entry):
    text = fingerprint(entry)

    assert [len(group) for group in text.split("-")] == [4, 4, 4, 4]
    assert base64.b32decode(text.replace("-", "")) == entry[:10]


@given(st.integers(min_value=1, max_value=10**9), st.binary(min_size=32, max_size=32))
def test_an_anchor_is_read_as_it_was_printed_or_typed(seq, entry):
    printed = fingerprint(entry)
    expected = Anchor(seq, printed)

    for typed in (printed, printed.lower(), printed.replace("-", ""), printed.replace("-", " ")):
        assert Anchor.parse(f" {seq}:{typed} ") == expected


@pytest.mark.parametrize(
    "text",
    ["", "41", "41:", ":ABCDEFGHJKLMNPQR", "x1:ABCDEFGHJKLMNPQR", "41:ABCD-EFGH",
     "41:ABCDEFGHJKLMNPQRS",
     "41:ABCDEFGHJKLMNPQ!", "-1:ABCDEFGHJKLMNPQR"],
)  # fmt: skip
def test_FZ_604_an_anchor_of_another_form_is_refused(text):
    with pytest.raises(AnchorMalformedError) as caught:
        Anchor.parse(text)

    assert caught.value.code == "FZ-604"
