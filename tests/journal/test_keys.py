"""The zone's key, wrapped and signing; digests of secrets."""

import hashlib

from freezone.journal.credentials import credential_digest
from freezone.journal.keys import ZoneKey, is_signed_by, key_id

WRAPPING = bytes(range(32))


def test_a_wrapped_key_opens_with_its_wrapping_key_alone():
    key = ZoneKey.generate()
    wrapped = key.wrap(WRAPPING)
    opened = ZoneKey.unwrap(wrapped, WRAPPING)

    assert opened is not None
    assert opened.public == key.public
    assert key.private.private_bytes_raw() not in wrapped
    assert ZoneKey.unwrap(wrapped, bytes(32)) is None


def test_a_wrapped_key_that_was_altered_does_not_open():
    wrapped = bytearray(ZoneKey.generate().wrap(WRAPPING))
    wrapped[0] ^= 1

    assert ZoneKey.unwrap(bytes(wrapped), WRAPPING) is None


def test_a_signature_holds_for_its_key_and_its_bytes_alone():
    key, other = ZoneKey.generate(), ZoneKey.generate()
    signature = key.sign(b"root")

    assert is_signed_by(key.public, signature, b"root")
    assert not is_signed_by(key.public, signature, b"other")
    assert not is_signed_by(other.public, signature, b"root")
    assert not is_signed_by(key.public, signature[:-1], b"root")
    assert not is_signed_by(b"short", signature, b"root")


def test_the_id_of_a_key_comes_from_its_public_half():
    key = ZoneKey.generate()

    assert key.id == key_id(key.public) == hashlib.sha256(key.public).hexdigest()[:16]


def test_the_digest_of_a_credential_covers_salt_and_secret():
    assert credential_digest(b"salt", b"secret") == hashlib.sha256(b"saltsecret").digest()
