"""Every word that a language of the desk has: what else stands on a screen is foreign, or is data.

The words come from the catalogues and the glossary, and nowhere else; so a sentence in another
language, a word of Textual's own, the id of a message and the stump of a word that was cut are all
found the same way: the language does not have them.
"""

import re
from functools import cache

from freezone.display import Display
from freezone.glossary import terms
from freezone.language.catalogue import Language
from freezone.language.source import sources
from ui.keys import KEYS

_WORD = re.compile(r"[^\W_]+", re.UNICODE)
_CODE = re.compile(
    r"\b[A-Z0-9]{4}(?:-[A-Z0-9]{4}){3}\b|freezone nomenclature load"
    r"|\b(?:FZ|HS|INV|LAW|REL|ESAD|DTS)(?:-[A-Z]+)*-\d+\w*"
)
"""Codes of refusals and findings, control codes, commands: the same in every language."""
LATIN = " ".join(
    ("UTC KZT USD EUR QR PDF XML JSON CSV TSV Enter freezone", *(key.shown for key in KEYS))
)
"""What every language writes alike: signs of currencies, of formats, of keys."""
_PARTS = re.compile(r"^\s*(?:\.?[\w-]+ =|\*?\[\w+\])|\{[^{}\"]*(?:\}|->)|\$\w+", re.MULTILINE)
"""What of a Fluent source is no text: names of messages and variants, placeables."""
FRAGMENTS = 2
"""So many letters are no word: initials, units, numbers of boxes."""


def words_in(text: str) -> set[str]:
    """Give the words of a text: letters in a row, no numbers and nothing with a digit in it."""
    found = _WORD.findall(_CODE.sub(" ", text))
    return {
        word.casefold()
        for word in found
        if len(word) > FRAGMENTS and not any(letter.isdigit() for letter in word)
    }


@cache
def words_of(language: Language) -> frozenset[str]:
    """Give every word that a language has."""
    texts = (_PARTS.sub(" ", source) for source in sources(language).values())
    said = [*texts, *(term.text(language) for term in terms().values()), LATIN]
    said += [Display(language).not_stated]
    found = frozenset().union(*map(words_in, said))
    if language is Language.EN:
        return found
    return frozenset(word for word in found if not word.isascii()) | words_in(LATIN)


@cache
def ids() -> frozenset[str]:
    """Give the ids of all messages and terms that cannot be words: those with a dash in them."""
    return frozenset(each for each in (*sources(Language.EN), *terms()) if "-" in each)
