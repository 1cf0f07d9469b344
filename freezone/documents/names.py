"""Companies, places and people as papers name them: in the languages given, never translated."""

from dataclasses import dataclass

from freezone.ids import Bin, Number
from freezone.language.choice import ENGLISH_LAST, Language, LanguagePair


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """One name in the languages in which it was given; at least one."""

    kk: str | None = None
    ru: str | None = None
    en: str | None = None

    def text(self, language: Language) -> str:
        """Give the name in a language, or else as it was given first: Kazakh, Russian, English."""
        wanted = (language, *ENGLISH_LAST)
        return next((name for one in wanted if (name := self._given(one))), "")

    def texts(self, pair: LanguagePair) -> tuple[str, ...]:
        """Give the name in the languages of a paper; in another where neither was given."""
        given = dict.fromkeys(name for one in pair if (name := self._given(one)))
        return tuple(given) or (self.text(pair.first),)

    def _given(self, language: Language) -> str | None:
        return {Language.KK: self.kk, Language.RU: self.ru, Language.EN: self.en}[language]


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """A company with its number."""

    names: Names
    bin: Bin | None
    """None where the record does not know it, which the paper says."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """A person who did one step of a paper."""

    name: str
    roles: tuple[str, ...]
    """What the person may do in the record: ``management``, ``administrator`` …"""
    number: Number | None = None
    """Number of the person; None for someone who is only named."""
