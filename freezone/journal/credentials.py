"""What the journal says of a secret kept outside it: a digest that gives nothing away."""

import hashlib


def credential_digest(salt: bytes, secret: bytes) -> bytes:
    """Give the digest by which the journal knows a password verifier or a wrapped key."""
    return hashlib.sha256(salt + secret).digest()
