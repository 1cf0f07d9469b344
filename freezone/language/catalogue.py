"""Sentences by id: the only way a code becomes words.

A message that is missing in a language is shown in English, and if it is missing there too, its id
is shown: a person is never left with a crash instead of a reason. Tests prove that none is missing.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from freezone.errors import Reason
from freezone.language.choice import Language, LanguagePair, choose_language
from freezone.language.source import plain_value, sources

__all__ = ["Catalogue", "Language", "LanguagePair", "choose_language"]

_REMEDY = "do"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The sentences of one language.

    In a message ``{ $name }`` stands for a parameter as it is, ``{ AMOUNT($kg) }`` for a decimal
    string, ``{ DAY($date) }`` and ``{ MOMENT($at) }`` for ISO texts, ``{ CODE($code) }`` for a
    goods code, ``{ UNIT($unit) }`` for an OKEI code, ``{ TERM($key) }`` for a word of the glossary,
    ``{ ROLES($roles) }`` for roles in a row, each as the language writes it. A whole number chooses
    its plural form by ``{ $count -> … }``.
    """

    language: Language

    def has(self, message_id: str) -> bool:
        """Say whether the message stands in this language."""
        return message_id in sources(self.language)

    def text(self, message_id: str, /, **params: object) -> str:
        """Write a message; in English, or as its id, where it is missing."""
        written = self._written(message_id, None, params)
        return message_id if written is None else written

    def attribute(self, message_id: str, name: str, /, **params: object) -> str | None:
        """Write an attribute of a message, if the message has it."""
        return self._written(message_id, name, params)

    def sentence(self, reason: Reason) -> str:
        """Say a reason, with the number of the declaration item it is about."""
        sentence = self._written(reason.code, None, reason.params)
        if sentence is None:
            # Without a sentence the facts are still worth more than the bare code.
            facts = ", ".join(f"{name}={value}" for name, value in reason.params.items())
            sentence = f"{reason.code} {facts}".rstrip()
        if "sheet_line" in reason.params:
            line = reason.params["sheet_line"]
            sentence = self.text("sentence-of-line", line=line, sentence=sentence)
        if reason.item is None:
            return sentence
        return self.text("sentence-of-item", item=str(reason.item), sentence=sentence)

    def remedy(self, reason: Reason) -> str | None:
        """Say what to do about a reason, if the catalogue knows."""
        return self._written(reason.code, _REMEDY, reason.params)

    def _written(
        self, message_id: str, attribute: str | None, params: Mapping[str, object]
    ) -> str | None:
        for language in dict.fromkeys((self.language, Language.EN)):
            source = sources(language).get(message_id)
            if source is None:
                continue
            if attribute is None and (plain := plain_value(source)) is not None:
                return plain
            try:
                return _filled(language, message_id, attribute, params)
            except LookupError:
                continue
        return None


def _filled(
    language: Language, message_id: str, attribute: str | None, params: Mapping[str, object]
) -> str:
    from freezone.language.bundle import sentences  # noqa: PLC0415 -- 90 ms that labels never need

    return sentences(language).write(message_id, attribute, params)
