"""Turn text into the stems search works with, the same for names and for queries.

Letters are folded so that people find words however they type them: case, ё and е, and the
Kazakh letters to the Russian ones that stand in for them on a Russian keyboard. Stems are cut
to seven letters, which joins what the stemmer alone keeps apart (measured, see TRAPS.md).
"""

import re
import unicodedata
from functools import lru_cache
from threading import local

from snowballstemmer.russian_stemmer import RussianStemmer

STEM_LETTERS = 7
"""Letters kept of a stem."""

_WORD = re.compile(r"[^\W_]+")
_FOLDED_LETTERS = tuple(zip("ёқғәңөұүһі", "екганоуухи", strict=True))
_CYRILLIC = re.compile(r"[а-я]")
_SILENT = frozenset(
    {
        *("без", "во", "для", "до", "из", "или", "за", "как", "кроме", "на", "не", "но"),
        *("об", "от", "по", "под", "при", "со"),
    }
)
"""Words that join others and name nothing."""

_stemmers = local()


def folded(text: str) -> str:
    """Fold case, composed letters, ё and the Kazakh letters."""
    text = unicodedata.normalize("NFC", text).casefold()
    # Ten times as fast as a table of letters: most texts have none or one of them.
    for letter, plain in _FOLDED_LETTERS:
        text = text.replace(letter, plain)
    return text


def words_in(text: str) -> list[str]:
    """List the folded words of a text that name something, in order."""
    return [word for word in _WORD.findall(folded(text)) if len(word) > 1 and word not in _SILENT]


def stem_of(word: str) -> str:
    """Give the stem of a folded word, cut to the letters search compares."""
    return whole_stem_of(word)[:STEM_LETTERS]


@lru_cache(maxsize=65_536)
def whole_stem_of(word: str) -> str:
    """Give the stem of a folded word, however long."""
    if not _CYRILLIC.search(word):
        return word
    stemmed: str = _stemmer().stemWord(word)
    return stemmed


def _stemmer() -> RussianStemmer:
    # A stemmer keeps the word it works on in itself, so each thread has its own.
    stemmer = getattr(_stemmers, "russian", None)
    if stemmer is None:
        stemmer = _stemmers.russian = RussianStemmer()
    return stemmer
