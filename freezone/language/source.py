"""The catalogues as text: where each message stands, found without parsing.

Parsing three hundred Fluent messages costs tens of milliseconds; finding where each one starts
costs about one. So only the messages that are shown are ever parsed.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

from hs_nomenclature.languages import Language

_FOLDER: Final = Path(__file__).parent
_ENTRY = re.compile(
    r"^(?P<id>-?[A-Za-z][A-Za-z0-9_-]*)[ ]*=(?P<body>.*(?:\n(?:[ }].*)?(?=\n|\Z))*)", re.MULTILINE
)
_REFERENCE = re.compile(r"\{\s*(-?[A-Za-z][A-Za-z0-9_-]*)\s*[}.(]")


def catalogue_files(language: Language) -> Mapping[str, str]:
    """Read every catalogue file of a language: text by file name."""
    found = sorted((_FOLDER / language.value).glob("*.ftl"))
    return {file.name: file.read_text(encoding="utf-8") for file in found}


def entries_of(text: str) -> Iterator[tuple[str, str]]:
    """Yield every message of a catalogue text with its source; the id of a term keeps its dash."""
    for match in _ENTRY.finditer(text):
        yield match["id"], match[0].rstrip()


@cache
def sources(language: Language) -> Mapping[str, str]:
    """Give the source of every message of a language by id; read once a process."""
    found: dict[str, str] = {}
    for text in catalogue_files(language).values():
        for message_id, source in entries_of(text):
            found.setdefault(message_id, source)
    return MappingProxyType(found)


def plain_value(source: str) -> str | None:
    """Give the value of a message that is one plain line, as most labels are; else nothing."""
    if "\n" in source or "{" in source:
        return None
    return source.partition("=")[2].strip()


def references_of(source: str) -> frozenset[str]:
    """Give the ids of the messages and terms that a source refers to."""
    return frozenset(_REFERENCE.findall(source))
