"""The zone's signing key: Ed25519, wrapped by the passphrase of the person responsible."""

import hashlib
from dataclasses import dataclass
from typing import Final, Self

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

_NONCE: Final = bytes(12)
"""Fixed, since a wrapping key comes from a fresh salt and wraps one private key once."""


def key_id(public: bytes) -> str:
    """Give the short name of a public key."""
    return hashlib.sha256(public).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class ZoneKey:
    """The zone's private key, open in memory while its person is at work."""

    private: Ed25519PrivateKey

    @classmethod
    def generate(cls) -> Self:
        """Make a new key."""
        return cls(Ed25519PrivateKey.generate())

    @classmethod
    def unwrap(cls, wrapped: bytes, wrapping_key: bytes) -> Self | None:
        """Open a wrapped key; None when the wrapping key is not the right one."""
        try:
            raw = ChaCha20Poly1305(wrapping_key).decrypt(_NONCE, wrapped, None)
        except InvalidTag:
            return None
        return cls(Ed25519PrivateKey.from_private_bytes(raw))

    def wrap(self, wrapping_key: bytes) -> bytes:
        """Close the key with 32 bytes made from a passphrase and a fresh salt."""
        raw = self.private.private_bytes_raw()
        return ChaCha20Poly1305(wrapping_key).encrypt(_NONCE, raw, None)

    @property
    def public(self) -> bytes:
        """The public half, 32 bytes."""
        return self.private.public_key().public_bytes_raw()

    @property
    def id(self) -> str:
        """The short name of the key."""
        return key_id(self.public)

    def sign(self, content: bytes) -> bytes:
        """Sign bytes."""
        return self.private.sign(content)


def is_signed_by(public: bytes, signature: bytes, content: bytes) -> bool:
    """Tell whether a signature over bytes was made with the private half of a key."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, content)
    except (InvalidSignature, ValueError):
        return False
    return True
