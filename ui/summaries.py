"""What an entry did, in words: the few values that a line of the journal has room for."""

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Final

from freezone.errors import FreezoneError
from freezone.quantity import micro_from_text
from ui.amounts import amount
from ui.words import Words

_LABELS: Final[Mapping[str, str]] = {
    "lot": "lot", "new_lot": "journal-new-lot", "declaration": "declaration-number",
    "slip": "slip", "finding": "journal-finding", "number": "journal-number-of",
    "place": "place", "name": "name", "quantity": "quantity", "net_kg": "net-mass",
    "holds": "journal-holds", "category": "category", "object": "object",
    "corrected_kind": "journal-undone", "reason": "reason", "answer": "journal-answer",
    "ground": "ground", "decision": "release-decision", "released_on": "release-date",
    "items": "items-total", "lots": "journal-lots", "findings": "journal-findings",
    "lines": "journal-lines", "item": "item-number", "code": "journal-code", "person": "person",
    "roles": "journal-roles", "participant": "participant", "contract": "contract",
    "version": "journal-version", "document": "accounting-document", "line": "consumption-line",
    "operation": "journal-operation", "period": "period", "copy": "copy",
    "languages": "language", "checkpoints": "journal-checkpoints", "key": "journal-key",
}  # fmt: skip
"""What each value is called, in the order in which they are said: what tells most stands first."""
_WAYS: Final = (("from", "to"), ("first", "last"), ("period_from", "period_to"))
"""Values that are said as a pair, without a name."""


def kind_text(words: Words, kind: str) -> str:
    """Say a kind of entries."""
    return words.text(f"entry-{kind.replace('.', '-')}")


def summary_parts(
    words: Words, summary: Mapping[str, str], *, but: Collection[str] = ()
) -> Iterator[str]:
    """Say what an entry did, value by value; what is known already is left out."""
    for ends in _WAYS:
        pair = [_value(words, name, summary[name]) for name in ends if name in summary]
        if pair:
            yield " → ".join(pair)
    for name, label in _LABELS.items():
        if name in summary and summary[name] not in but:
            yield f"{words.named(label)}: {_value(words, name, summary[name])}"


def _value(words: Words, name: str, text: str) -> str:
    write = _WRITTEN.get(name)
    return text if write is None else write(words, text)


def _day(words: Words, text: str) -> str:
    return words.display.iso_date(text)


def _decimal(words: Words, text: str) -> str:
    return words.display.decimal(text)


def _end(words: Words, text: str) -> str:
    """Write a place as it is, and a moment of the clock as a moment."""
    try:
        return words.display.iso_moment(text)
    except FreezoneError:
        return text


def _roles(words: Words, text: str) -> str:
    return ", ".join(words.text(f"role-{role}") for role in text.split())


_WRITTEN: Final[Mapping[str, Callable[[Words, str], str]]] = {
    "from": _end,
    "to": _end,
    "period_from": _day,
    "period_to": _day,
    "released_on": _day,
    "quantity": _decimal,
    "holds": _decimal,
    "net_kg": lambda words, text: amount(words, micro_from_text(text), None),
    "roles": _roles,
    "category": lambda words, text: words.text(f"category-{text}"),
    "corrected_kind": kind_text,
}
