"""The kinds of entries, for whoever asks the journal for one of them."""

from typing import Final

from freezone.journal.entry import EntryKind

ENTRY_KINDS: Final = tuple(kind.value for kind in EntryKind)
"""Every kind as it is stored, in the order in which the words of the catalogue list them."""
