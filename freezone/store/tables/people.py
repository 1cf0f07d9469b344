"""Zone, persons, participants, contracts, places; credentials, log-ins and sealed personal data."""

from sqlalchemy import Index
from sqlmodel import SQLModel

from freezone.store.columns import octets, text, whole


class Zone(SQLModel, table=True):
    """The zone and its management company, in versions."""

    __tablename__ = "zone"

    zone: str = text(key=True)
    from_seq: int = whole(key=True)
    to_seq: int = whole()
    name_en: str = text()
    name_ru: str = text()
    name_kk: str = text()
    company_en: str = text()
    company_ru: str = text()
    company_kk: str = text()
    company_bin: str | None = text(null=True)


class Person(SQLModel, table=True):
    """People who act, in versions; who may log in and as what."""

    __tablename__ = "person"
    __table_args__ = (Index("person_by_name", "name", "to_seq"),)

    number: str = text(key=True)
    from_seq: int = whole(key=True)
    to_seq: int = whole()
    name: str = text()
    post: str | None = text(null=True)
    roles: str = text()
    """Roles in the order of the list of roles, separated by spaces."""
    participant: str | None = text(null=True)
    """BIN of the participant a storekeeper belongs to."""
    credential_digest: bytes = octets()
    iin_commitment: str | None = text(null=True)


class Participant(SQLModel, table=True):
    """Participants of the zone, in versions."""

    __tablename__ = "participant"

    bin: str = text(key=True)
    from_seq: int = whole(key=True)
    to_seq: int = whole()
    name: str = text()
    name_kk: str | None = text(null=True)
    name_ru: str | None = text(null=True)


class Contract(SQLModel, table=True):
    """Contracts on activity, in versions; days in ISO form."""

    __tablename__ = "contract"

    participant: str = text(key=True)
    number: str = text(key=True)
    from_seq: int = whole(key=True)
    to_seq: int = whole()
    signed_on: str = text()
    valid_until: str | None = text(null=True)
    activities: str = text()
    """Activities of decree para 3, separated by spaces."""


class Place(SQLModel, table=True):
    """Places inside the fence, in versions."""

    __tablename__ = "place"

    code: str = text(key=True)
    from_seq: int = whole(key=True)
    to_seq: int = whole()
    number: str = text()
    name: str = text()
    kind: str = text()


class Credential(SQLModel, table=True):
    """Password verifiers and wrapped keys, outside replay; the journal holds a salted digest."""

    __tablename__ = "credential"

    subject: str = text(key=True)
    """Number of a person, or ``key:`` and the id of a key."""
    salt: bytes = octets()
    secret: bytes = octets()


class Access(SQLModel, table=True):
    """Log-ins and failures: a log of its own, not the journal."""

    __tablename__ = "access"

    id: str = text(key=True)
    moment: int = whole()
    name: str = text()
    terminal: str = text()
    outcome: str = text()


class Sealed(SQLModel, table=True):
    """Personal data as salted text; the journal holds only the commitment."""

    __tablename__ = "sealed"

    commitment: str = text(key=True)
    salt: bytes = octets()
    content: str = text()


class SealedReference(SQLModel, table=True):
    """Which entries sealed and erased which personal data."""

    __tablename__ = "sealed_reference"

    commitment: str = text(key=True)
    from_seq: int = whole(key=True)
    to_seq: int = whole()
    """The entry that erased it, when it is no longer current."""
    what: str = text()
