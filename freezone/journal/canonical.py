"""The one text of a payload: what is hashed, stored byte for byte, and read back.

Sorted keys, no spaces, letters as letters, normalised to NFC; whole numbers and texts only. Amounts
are decimal texts, so a binary fraction can only be a bug, and reading refuses it.
"""

import hashlib
import json
import re
import unicodedata
from collections.abc import Mapping
from typing import Any, Final, NoReturn, cast

from freezone.errors import InvariantError
from freezone.errors.values import TextUnwritableError

Payload = Mapping[str, Any]
"""What an entry says, made of texts, whole numbers, booleans, nulls, lists and mappings."""

DIGEST_BYTES: Final = 32


def _refuse_fraction(text: str) -> NoReturn:
    raise InvariantError("INV-5", f"a payload holds the binary fraction {text}")


_ENCODER: Final = json.JSONEncoder(
    sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False
)
_ZERO_BYTE: Final = re.compile(r"(?<!\\)(?:\\\\)*\\u0000")
"""A zero byte as JSON writes it, and no reverse solidus before these letters."""
_DECODER: Final = json.JSONDecoder(parse_float=_refuse_fraction, parse_constant=_refuse_fraction)


def canonical_text(payload: Payload) -> str:
    """Write a payload in the one form that is hashed and stored.

    Raises:
        TextUnwritableError: FZ-115, a zero byte or half of a surrogate pair.
    """
    text = _ENCODER.encode(payload)
    if "\\u0000" in text and _ZERO_BYTE.search(text):
        raise TextUnwritableError
    if text.isascii():
        return text
    try:
        # Fails for half a surrogate pair and nothing else, and faster than looking for one.
        text.encode()
    except UnicodeEncodeError:
        raise TextUnwritableError from None
    return unicodedata.normalize("NFC", text)


def read_text(text: str) -> dict[str, Any]:
    """Read a stored payload; a binary fraction in it is a broken invariant.

    Raises:
        InvariantError: INV-5.
    """
    if text.startswith("{"):
        # Nearly always: no space to look for on either side.
        payload, end = _DECODER.raw_decode(text)
        if end == len(text):
            return cast(dict[str, Any], payload)
    return cast(dict[str, Any], _DECODER.decode(text))


def digest_of(text: str) -> bytes:
    """Give the SHA-256 of a canonical text."""
    return hashlib.sha256(text.encode()).digest()
