"""Packs of lots: what one box or pallet holds, in versions."""

from freezone.journal.entry import Entry, EntryKind
from freezone.projections.changes import OPEN, Changes, End, Insert
from freezone.projections.goods import lot_key
from freezone.projections.projection import Projection
from freezone.quantity import micro_from_text


def _stated(entry: Entry) -> Changes:
    """Write a statement; the one it replaces ends, and stays where it is."""
    pack = entry.payload["pack"]
    lot, of, document = lot_key(entry.payload["lot"]), pack["of"], pack["document"]
    if entry.payload["replaces"]:
        yield End("pack", [(lot, pack["word"])], entry.seq)
    row = (
        lot, pack["word"], entry.seq, OPEN, pack["name"], pack["name_en"], pack["name_ru"],
        pack["name_kk"], micro_from_text(pack["holds"]),
        None if of is None else of["name"],
        None if of is None else micro_from_text(of["count"]),
        pack["stated_by"],
        None if document is None else document["name"],
        None if document is None else document["number"],
        None if document is None else document["date"],
        pack["stated_on"],
    )  # fmt: skip
    yield Insert("pack", [row])


PACKS = Projection(
    name="packs",
    version=1,
    tables=("pack",),
    handlers={EntryKind.PACK_STATED: _stated},
)
