"""The tables of the record, without behaviour, and what ``verify`` does with each of them.

``table=True`` classes do not validate: values are checked by the domain before they get here, and
by the database's own constraints once more.
"""

from enum import StrEnum, unique
from typing import Final

from sqlalchemy import MetaData, Table
from sqlmodel import SQLModel

from freezone.store.tables import declarations, goods, journal, packs, people

METADATA: Final[MetaData] = SQLModel.metadata
TABLES: Final[dict[str, Table]] = {table.name: table for table in METADATA.sorted_tables}


@unique
class Treatment(StrEnum):
    """How ``verify`` holds a table to account."""

    CHAIN = "chain, gaps, signatures, checkpoints"
    REPLAY = "replayed and compared"
    HEAD = "compared with the last entry"
    BLOB = "hash and reference"
    SEALED = "commitment"
    CREDENTIAL = "digest"
    VERSION = "compared with the program"
    NONE = "a log of its own"


TREATMENTS: Final = dict.fromkeys(TABLES, Treatment.REPLAY) | {
    "journal": Treatment.CHAIN,
    "head": Treatment.HEAD,
    "blob": Treatment.BLOB,
    "sealed": Treatment.SEALED,
    "credential": Treatment.CREDENTIAL,
    "projection": Treatment.VERSION,
    "access": Treatment.NONE,
}
"""The closed list of tables."""

APPEND_ONLY: Final = ("journal", "posting", "blob", "lot", "consumption_line", "slip_line")
"""Tables whose rows the database itself lets nobody change or delete."""

__all__ = [
    "APPEND_ONLY", "METADATA", "TABLES", "TREATMENTS", "Treatment",
    "declarations", "goods", "journal", "packs", "people",
]  # fmt: skip
