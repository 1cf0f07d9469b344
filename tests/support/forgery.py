"""Entries written past every check, with a chain that holds: what only ``verify`` can find."""

from typing import Any
from uuid import uuid4

from freezone.journal.canonical import canonical_text, digest_of
from freezone.journal.chain import Header, entry_hash
from freezone.journal.entry import EntryKind
from freezone.store import journal
from freezone.store.record import Record
from freezone.store.writer import insert_statement


def forge(
    record: Record,
    kind: str = EntryKind.ATTACHMENT_ADDED,
    payload: dict[str, Any] | None = None,
    *,
    text: str | None = None,
    is_indexed: bool = True,
    **header: Any,
) -> int:
    """Append an entry and move the head on; give its number."""
    connection = record.connection
    head = journal.head(connection)
    text = canonical_text({} if payload is None else payload) if text is None else text
    fields = {
        "seq": head.seq + 1, "id": str(uuid4()), "kind": str(kind), "version": 1,
        "effective": head.recorded, "recorded": head.recorded, "person": "U2600000013",
        "terminal": "forger", "period": "2026-11",
    }  # fmt: skip
    made = Header(**(fields | header))
    digest = digest_of(text)
    chained = entry_hash(head.hash, made, digest)
    with connection.writing():
        connection.run(
            insert_statement("journal", 12), made.seq, made.id, made.kind, made.version,
            made.effective, made.recorded, made.person, made.terminal, made.period,
            text, digest, chained,
        )  # fmt: skip
        # Whoever forges well knows the index of subjects too: it names who acted.
        if is_indexed:
            connection.run(insert_statement("entry_subject", 2), made.person, made.seq)
        connection.run(
            "UPDATE head SET seq = ?, hash = ?, recorded = ?", made.seq, chained, made.recorded
        )
    return made.seq
