"""The Fluent machinery behind a catalogue: imported only when a sentence has something to fill in.

``fluent.runtime`` brings babel along, a tenth of a second at start-up; labels do without both.
"""

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import FluentInt, FluentType

from freezone.display import Display
from freezone.errors import FreezoneError
from freezone.glossary import find_term
from freezone.language.source import plain_value, references_of, sources
from hs_nomenclature.languages import Language
from hs_nomenclature.units import find_unit

_SELECTOR = re.compile(r"\$([A-Za-z][A-Za-z0-9_-]*)\s*->")
_OPENS_WITH_TERM = re.compile(r"[^=]*=\s*\{\s*TERM\(")
_WHOLE = re.compile(r"-?\d{1,18}")


class Sentences:
    """The messages of one language, parsed as they are first shown."""

    def __init__(self, language: Language, messages: Mapping[str, str]) -> None:
        self._language = language
        self._display = Display(language)
        self._sources = messages
        self._loaded: set[str] = set()
        self._bundle = FluentBundle(
            [language.value], functions=self._functions(), use_isolating=False
        )

    def write(self, message_id: str, attribute: str | None, params: Mapping[str, object]) -> str:
        """Write a message, or an attribute of it, with its parameters filled in.

        Raises:
            LookupError: there is no such message, or it has no such value or attribute.
        """
        self._load(message_id)
        message = self._bundle.get_message(message_id)
        pattern = message.value if attribute is None else message.attributes[attribute]
        if pattern is None:
            raise LookupError(message_id)
        counted = frozenset(_SELECTOR.findall(self._sources[message_id]))
        arguments = {name: self._argument(value, name in counted) for name, value in params.items()}
        # Errors of formatting are parameters that a caller forgot: the text still says the rest.
        written, _ = self._bundle.format_pattern(pattern, arguments)
        text = str(written)
        # Words of the glossary are in small letters; one that opens a sentence is not.
        opens = attribute is None and _OPENS_WITH_TERM.match(self._sources[message_id])
        return text[:1].upper() + text[1:] if opens else text

    def _load(self, message_id: str) -> None:
        """Parse a message and whatever it refers to."""
        waiting = [message_id]
        while waiting:
            one = waiting.pop()
            if one in self._loaded or one not in self._sources:
                continue
            self._loaded.add(one)
            self._bundle.add_resource(FluentResource(_amounts_written(self._sources[one])))
            waiting.extend(references_of(self._sources[one]))

    def _argument(self, value: object, chooses_form: bool) -> object:  # noqa: FBT001 -- one caller
        text = self._display.value(value)
        if chooses_form and not isinstance(value, bool) and _WHOLE.fullmatch(str(value)):
            return int(str(value))
        return text

    def _functions(self) -> dict[str, Callable[[Any], Any]]:
        display, language = self._display, self._language

        def term(key: str) -> str:
            # Columns of files have underscores where the glossary has dashes.
            found = find_term(key.replace("_", "-"))
            if found is not None:
                return found.text(language)
            # Fields of screens that are no terms of the trade are named by messages.
            return plain_value(self._sources.get(key, "")) or key

        def roles(names: str) -> str:
            return ", ".join(term(f"role-{name}") for name in names.replace(",", " ").split())

        def unit(code: str) -> str:
            found = find_unit(code)
            return found.symbol(language) if found else code

        return {
            "AMOUNT": _lenient(display.decimal),
            "CODE": _lenient(display.code),
            "DAY": _lenient(display.iso_date),
            "MOMENT": _lenient(display.iso_moment),
            "ROLES": _lenient(roles),
            "TERM": _lenient(term),
            "UNIT": _lenient(unit),
        }


def _amounts_written(source: str) -> str:
    """Let our own display write the whole numbers that choose a plural form.

    Fluent would write them as babel does: in English with a comma, which is our decimal comma.
    """
    for name in _SELECTOR.findall(source):
        source = re.sub(rf"\{{\s*\${name}\s*\}}", f"{{ AMOUNT(${name}) }}", source)
    return source


def _lenient(show: Callable[[str], str]) -> Callable[[object], object]:
    """Let a text that is not what the function expects through as it is: a sentence never fails."""

    def shown(value: object) -> object:
        if isinstance(value, FluentType) and not isinstance(value, FluentInt):
            return value
        try:
            return show(str(value))
        except FreezoneError:
            return value

    return shown


@cache
def sentences(language: Language) -> Sentences:
    """Give the sentences of a language; one for the whole process."""
    return Sentences(language, sources(language))
