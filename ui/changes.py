"""Values of the rows that an entry changed, in words: one way for screens and the command line."""

from typing import TYPE_CHECKING, Final, Protocol

from freezone.services.entry_changes import AMOUNTS

if TYPE_CHECKING:
    from freezone.display import Display

_WORDS: Final = {
    ("operation", "operation"): "operation-",
    ("item", "decision"): "decision-",
    ("finding", "state"): "finding-",
    ("slip", "state"): "cli-slip-",
    ("consumption_line", "category"): "category-",
    ("place", "kind"): "place-",
    ("blob_reference", "purpose"): "cli-purpose-",
}
"""Columns with values of a closed list, and what stands before the ids of their words."""


class Speech(Protocol):
    """What says things in a language: the words of the desk, or the output of the command line."""

    @property
    def display(self) -> "Display":
        """How the language writes values."""
        ...

    def text(self, message_id: str, /, **params: object) -> str:
        """Write a message."""
        ...


def value_text(speech: Speech, table: str, column: str, text: str | None) -> str:
    """Write one value of a row as people read it."""
    if text is None:
        return speech.display.not_stated
    if (table, column) in _WORDS:
        return speech.text(f"{_WORDS[table, column]}{text}")
    return speech.display.decimal(text) if column in AMOUNTS else text
