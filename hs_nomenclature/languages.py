"""Name the languages of names, symbols and search."""

from collections.abc import Mapping
from enum import StrEnum, unique

from hs_nomenclature.errors import LanguageUnknownError


@unique
class Language(StrEnum):
    """A language names are kept in; the value is its ISO 639-1 code."""

    EN = "en"
    RU = "ru"
    KK = "kk"


def text_in(texts: Mapping[str, str], language: str) -> str:
    """Take the text in a language out of texts by language.

    Raises:
        LanguageUnknownError: FZ-804.
    """
    try:
        return texts[language]
    except KeyError:
        raise LanguageUnknownError(language=language, known=", ".join(sorted(texts))) from None
