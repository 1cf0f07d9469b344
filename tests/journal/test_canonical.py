"""The one text of a payload."""

import hashlib
import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from freezone.errors import InvariantError
from freezone.journal.canonical import canonical_text, digest_of, read_text

_TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00")).map(
    lambda text: unicodedata.normalize("NFC", text)
)
_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | _TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_TEXTS, inner, max_size=4),
    max_leaves=12,
)
_PAYLOADS = st.dictionaries(st.text("abcxyz_", min_size=1), _VALUES, max_size=6)


@given(_PAYLOADS)
def test_a_payload_is_read_back_as_it_was(payload):
    assert read_text(canonical_text(payload)) == payload


@given(_PAYLOADS)
def test_the_text_of_what_was_read_is_the_same_text(payload):
    text = canonical_text(payload)

    assert canonical_text(read_text(text)) == text


def test_the_text_is_sorted_has_no_spaces_and_keeps_letters():
    payload = {"b": [1, None, True], "a": {"имя": "Қазақстан № 12 ₸", "z": "1.50"}}

    assert (
        canonical_text(payload) == '{"a":{"z":"1.50","имя":"Қазақстан № 12 ₸"},"b":[1,null,true]}'
    )


def test_letters_put_together_from_two_are_stored_as_one():
    decomposed = "и\u0306"

    assert canonical_text({"a": decomposed}) == '{"a":"\u0439"}'


@pytest.mark.parametrize(
    "text", ['{"a":1.5}', '{"a":1e3}', '{"a":-0.0}', '{"a":NaN}', '{"a":[Infinity]}']
)
def test_INV_5_a_binary_fraction_is_refused_on_reading(text):
    with pytest.raises(InvariantError) as caught:
        read_text(text)

    assert caught.value.number == "INV-5"


@pytest.mark.parametrize("value", [json.loads("NaN"), json.loads("Infinity")])
def test_what_is_no_number_is_refused_on_writing(value):
    with pytest.raises(ValueError, match="not JSON compliant"):
        canonical_text({"a": value})


def test_the_digest_is_the_sha_256_of_the_utf_8_text():
    assert digest_of("Қ") == hashlib.sha256(b"\xd2\x9a").digest()
