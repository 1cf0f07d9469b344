"""The journal and what guards it: entries, head, checkpoints, keys, numbers, versions."""

from sqlalchemy import CheckConstraint, Index
from sqlmodel import SQLModel

from freezone.store.columns import octets, text, whole


class Journal(SQLModel, table=True):
    """Entries, append-only, in the order of their sequence numbers."""

    __tablename__ = "journal"
    __table_args__ = (
        CheckConstraint("seq > 0"),
        CheckConstraint("length(hash) = 32"),
        Index("journal_by_kind", "kind", "seq"),
    )

    seq: int = whole(key=True)
    id: str = text(unique=True)
    kind: str = text()
    version: int = whole()
    effective: int = whole()
    recorded: int = whole()
    person: str = text()
    terminal: str = text()
    period: str = text()
    payload: str = text()
    payload_digest: bytes = octets()
    hash: bytes = octets()


class Head(SQLModel, table=True):
    """The chain's last entry, one row: locked first by every writer on PostgreSQL."""

    __tablename__ = "head"
    __table_args__ = (CheckConstraint("one = 1"),)

    one: int = whole(key=True)
    seq: int = whole()
    hash: bytes = octets()
    recorded: int = whole()
    checkpointed: int = whole()
    """Last entry covered by a checkpoint."""


class ProjectionVersion(SQLModel, table=True):
    """Which version of each projection wrote its tables."""

    __tablename__ = "projection"

    name: str = text(key=True)
    version: int = whole()


class Checkpoint(SQLModel, table=True):
    """Merkle roots of blocks of entries."""

    __tablename__ = "checkpoint"

    first: int = whole(key=True)
    last: int = whole()
    root: bytes = octets()
    seq: int = whole()


class CheckpointSignature(SQLModel, table=True):
    """The zone's signatures over checkpoints."""

    __tablename__ = "checkpoint_signature"

    first: int = whole(key=True)
    key_id: str = text()
    signature: bytes = octets()
    seq: int = whole()


class PublicKey(SQLModel, table=True):
    """The zone's public keys, each with the person responsible for it."""

    __tablename__ = "public_key"

    key_id: str = text(key=True)
    from_seq: int = whole(key=True)
    to_seq: int = whole()
    public: bytes = octets()
    person: str = text()
    wrapped_digest: bytes = octets()
    """Digest of the wrapped private key kept among the credentials."""


class NumberRange(SQLModel, table=True):
    """Numbers given out, by kind and year, without gaps."""

    __tablename__ = "number_range"
    __table_args__ = (CheckConstraint("last >= first"),)

    kind: str = text(key=True)
    year: int = whole(key=True)
    first: int = whole(key=True)
    last: int = whole()
    fate: str = text()
    seq: int = whole()


class Period(SQLModel, table=True):
    """Closed accounting periods; a period without a row is open."""

    __tablename__ = "period"

    name: str = text(key=True)
    closed_seq: int = whole()


class Correction(SQLModel, table=True):
    """Entries corrected by their mirror."""

    __tablename__ = "correction"

    corrected_seq: int = whole(key=True)
    seq: int = whole()
    reason: str = text()


class EntrySubject(SQLModel, table=True):
    """What each entry is about: lots, declarations, operations, slips, places, people.

    The key is the whole row, so on SQLite it is the only tree there is.
    """

    __tablename__ = "entry_subject"
    __table_args__ = ({"sqlite_with_rowid": False},)

    subject: str = text(key=True)
    seq: int = whole(key=True)
