"""Which language a person reads, and which two a paper carries."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Self

from freezone.errors.paper import LanguagePairError
from freezone.errors.values import ChoiceUnknownError
from hs_nomenclature.languages import Language

__all__ = ["ENGLISH_LAST", "SETTING", "Language", "LanguagePair", "choose_language"]

SETTING: Final = "FREEZONE_LANGUAGE"
ENGLISH_LAST: Final = (Language.KK, Language.RU, Language.EN)
"""The order in which a name given in one language only is looked for."""
_CODES: Final = frozenset(language.value for language in Language)
_LOCALE_VARIABLES: Final = ("LC_ALL", "LC_MESSAGES", "LANG")


def choose_language(environment: Mapping[str, str], explicit: str | None = None) -> Language:
    """Choose the language: asked for, then set, then the system's locale, then English.

    Raises:
        ChoiceUnknownError: FZ-112, a language asked for or set that does not exist here.
    """
    for wanted in (explicit, environment.get(SETTING)):
        if wanted:
            return _language(wanted)
    # As in POSIX the first variable that is set decides, even when it decides for another language.
    locale = next((environment[name] for name in _LOCALE_VARIABLES if environment.get(name)), "")
    spoken = locale.partition(".")[0].partition("_")[0].partition("-")[0].lower()
    return Language(spoken) if spoken in _CODES else Language.EN


def _language(text: str) -> Language:
    folded = text.strip().lower()
    if folded not in _CODES:
        raise ChoiceUnknownError(field="language", text=text[:40], choices=", ".join(Language))
    return Language(folded)


@dataclass(frozen=True, slots=True)
class LanguagePair:
    """The two languages of a paper; numbers and dates follow the first."""

    first: Language = Language.KK
    second: Language = Language.RU

    def __post_init__(self) -> None:
        if self.first == self.second:
            raise LanguagePairError(text=f"{self.first}-{self.second}")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a pair such as ``kk-ru``.

        Raises:
            LanguagePairError: FZ-703, not two different languages of ours.
        """
        first, _, second = text.strip().lower().partition("-")
        if not {first, second} <= _CODES:
            raise LanguagePairError(text=text[:40])
        return cls(Language(first), Language(second))

    def __iter__(self) -> Iterator[Language]:
        yield self.first
        yield self.second

    def __str__(self) -> str:
        return f"{self.first}-{self.second}"
