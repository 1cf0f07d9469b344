"""Reading packs: a lot's own, and those that came down to it by splitting."""

from typing import Final

from freezone.domain.pack import Pack
from freezone.projections.changes import OPEN
from freezone.store.connection import Connection

GENERATIONS: Final = 100
"""How far up the line of splits packs are looked for: no real lot was split off so often."""

# A union of chains this short costs one look-up of a key for each generation.
_LINE: Final = (
    "WITH RECURSIVE line (lot, parent, number, generation) AS ("
    "SELECT id, parent, number, 0 FROM lot WHERE id = ? "
    "UNION ALL SELECT l.id, l.parent, l.number, line.generation + 1 "
    f"FROM line JOIN lot l ON l.id = line.parent WHERE line.generation < {GENERATIONS}) "
)
_PACKS: Final = (
    f"{_LINE}SELECT p.name, p.name_en, p.name_ru, p.name_kk, p.holds, p.of_pack, p.of_count, "
    "p.stated_by, p.document_name, p.document_number, p.document_date, p.stated_on, "
    "line.number, p.from_seq "
    f"FROM line JOIN pack p ON p.lot = line.lot AND p.to_seq = {OPEN} "
    "ORDER BY line.generation, p.from_seq"
)


def packs_in_line(connection: Connection, lot_id: int) -> list[Pack]:
    """Give the packs in force of a lot, its parent, its parent's parent: the nearest first."""
    return [
        Pack(
            name=row[0], name_en=row[1], name_ru=row[2], name_kk=row[3], holds=row[4], of=row[5],
            count=row[6], stated_by=row[7], document_name=row[8], document_number=row[9],
            document_date=row[10], stated_on=row[11], lot=row[12], entry=row[13],
        )
        for row in connection.rows(_PACKS, lot_id)
    ]  # fmt: skip
