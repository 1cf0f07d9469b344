"""The chain of hashes, fingerprints for paper, and anchors that hold the record against paper."""

import base64
import hashlib
from dataclasses import dataclass
from json.encoder import encode_basestring
from typing import Final, Self

from freezone.errors.store import AnchorMalformedError

FORMAT: Final = b"freezone/1\n"
"""First bytes under every hash; another format of the journal would have another number."""
BEFORE_FIRST: Final = bytes(32)
"""What stands in the place of the hash before the first entry."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """Everything of an entry but its payload, in the order in which it is hashed."""

    seq: int
    id: str
    kind: str
    version: int
    effective: int
    recorded: int
    person: str
    terminal: str
    period: str

    def text(self) -> bytes:
        """Give the canonical text of the header: a JSON list of its fields in this order."""
        # What ``json.dumps`` would give, put together by hand: it is made for every entry.
        text = encode_basestring
        return (
            f"[{self.seq},{text(self.id)},{text(self.kind)},{self.version},{self.effective},"
            f"{self.recorded},{text(self.person)},{text(self.terminal)},{text(self.period)}]"
        ).encode()


def entry_hash(previous: bytes, header: Header, payload_digest: bytes) -> bytes:
    """Chain an entry to the one before it.

    ``SHA-256(format ‖ previous hash ‖ header ‖ SHA-256(payload))``: hash and digest have fixed
    lengths, so the parts cannot be read in two ways.

    Invariants: INV-5.
    """
    return hashlib.sha256(FORMAT + previous + header.text() + payload_digest).digest()


def fingerprint(entry: bytes) -> str:
    """Give the first 80 bits of an entry's hash for paper: base32, four groups of four."""
    letters = base64.b32encode(entry[:10]).decode()
    return "-".join(letters[start : start + 4] for start in range(0, 16, 4))


@dataclass(frozen=True, slots=True)
class Anchor:
    """A fingerprint somebody keeps outside the record, with the number of its entry."""

    seq: int
    fingerprint: str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``SEQ:FINGERPRINT`` as typed from a slip; groups and case do not matter.

        Raises:
            AnchorMalformedError: FZ-604.
        """
        seq, separator, letters = text.strip().partition(":")
        letters = letters.replace("-", "").replace(" ", "").upper()
        if not separator or not seq.isdecimal() or len(letters) != 16 or not letters.isalnum():
            raise AnchorMalformedError(text=text[:60])
        return cls(int(seq), "-".join(letters[start : start + 4] for start in range(0, 16, 4)))
