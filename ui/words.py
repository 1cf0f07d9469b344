"""Words of the desk in the language of the person in front of it: one way from ids to text."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from freezone.errors import Reason
from freezone.language.catalogue import Catalogue, Language

if TYPE_CHECKING:
    from freezone.display import Display


@dataclass(frozen=True, slots=True)
class Words:
    """Everything the desk says, in one language."""

    language: Language

    @property
    def catalogue(self) -> Catalogue:
        """The sentences of the language."""
        return Catalogue(self.language)

    @property
    def display(self) -> "Display":
        """How the language writes values."""
        from freezone.display import Display  # noqa: PLC0415 - the first frame shows no value

        return Display(self.language)

    def text(self, message_id: str, /, **params: object) -> str:
        """Write a message."""
        return self.catalogue.text(message_id, **params)

    def label(self, key: str) -> str:
        """Write a word of the glossary as a label: its first letter capital."""
        from freezone.glossary import term  # noqa: PLC0415 - the first frame shows no term

        return term(key).label(self.language)

    def named(self, key: str) -> str:
        """Write what a screen or a field calls by a key: a word of the glossary, or a message."""
        if self.catalogue.has(key):
            return self.text(key)
        from freezone.glossary import find_term  # noqa: PLC0415 - the first frame shows no term

        found = find_term(key)
        return self.text(key) if found is None else found.label(self.language)

    def sentence(self, reason: Reason) -> str:
        """Say a reason."""
        return self.catalogue.sentence(reason)

    def remedy(self, reason: Reason) -> str:
        """Say what to do about a reason; empty where nothing is known."""
        return self.catalogue.remedy(reason) or ""

    def next(self) -> Self:
        """Give the words of the next language, in the order the key goes round."""
        order = (Language.KK, Language.RU, Language.EN)
        return type(self)(order[(order.index(self.language) + 1) % len(order)])


@dataclass(frozen=True, slots=True)
class Message:
    """Something to say, kept as what it is, so that it changes with the language."""

    id: str
    params: tuple[tuple[str, object], ...] = ()

    @classmethod
    def of(cls, message_id: str, /, **params: object) -> Self:
        """Make a message with its parameters."""
        return cls(message_id, tuple(params.items()))

    def said(self, words: Words) -> str:
        """Say it in a language."""
        return words.text(self.id, **dict(self.params))
