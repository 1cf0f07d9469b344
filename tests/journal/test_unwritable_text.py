"""Texts that no record keeps are refused before anything is written."""

import pytest

from freezone.errors.values import TextUnwritableError
from freezone.journal.canonical import canonical_text


@pytest.mark.parametrize("text", ["a\x00b", "\ud800", "x\udfff"])
def test_FZ_115_a_zero_byte_or_half_a_sign_is_refused(text):
    with pytest.raises(TextUnwritableError):
        canonical_text({"name": text})


def test_letters_beyond_the_first_plane_are_kept():
    assert canonical_text({"name": "𝄞"}) == '{"name":"𝄞"}'


def test_a_backslash_and_the_letters_u0000_are_only_letters():
    assert canonical_text({"name": "\\u0000"}) == '{"name":"\\\\u0000"}'
