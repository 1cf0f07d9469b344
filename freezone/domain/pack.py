"""A pack of a lot: what one box or pallet holds, from whom, since when, and the words for it."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

LONGEST_NAME: Final = 20
"""Letters of a pack's name at the most."""
DIGIT_ROW: Final = {
    '"': "1", "ә": "2", "і": "3", "ң": "4", "ғ": "5", ",": "6", ".": "7", "ү": "8", "ұ": "9",
    "қ": "0",
}  # fmt: skip
"""What the keys of the digits give under the Kazakh layout."""

_NAME: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ONE_LETTER: Final = str.maketrans({"ё": "е", "²": "2", "³": "3"})
_ENDINGS: Final = (
    "", "s", "es",
    "а", "у", "ы", "и", "е", "ой", "ов", "ев", "ей", "ом", "ам", "ами", "ах",
    "лар", "лер", "дар", "дер", "тар", "тер",
)  # fmt: skip
"""How names of packs end behind a number: 2 boxes, 2 короба, 5 коробов, қораптар."""
_CHANGING: Final = {"ка": ("ок", "ек"), "ок": ("ка", "ки", "ков"), "ек": ("ка", "ки", "ков")}
"""Endings whose vowel comes and goes: коробка and 5 коробок, мешок and 2 мешка."""
_DROPPED: Final = "аяоеьй"
_SHORTEST_STEM: Final = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """How much of a lot one pack holds, as it was stated; never worked out anew."""

    name: str
    name_en: str | None = None
    name_ru: str | None = None
    name_kk: str | None = None
    holds: int
    """Millionths of the lot's unit, or of a kilogram where it has none."""
    of: str | None = None
    """The name of the pack it was stated in, if it was."""
    count: int | None = None
    """How many of those it holds, in millionths."""
    stated_by: str | None = None
    """Who said so: person, post; None when the person who recorded it did."""
    document_name: str | None = None
    document_number: str | None = None
    document_date: str | None = None
    stated_on: str
    """The day on which it was stated, in Almaty."""
    lot: str
    """The lot it was stated for: an ancestor, when it came down by splitting."""
    entry: int
    """The entry that states it."""

    @property
    def word(self) -> str:
        """What it is known by: a later statement for the same word replaces it."""
        return folded(self.name)

    @property
    def names(self) -> tuple[str, ...]:
        """Every name it has."""
        names = (self.name, self.name_en, self.name_ru, self.name_kk)
        return tuple(dict.fromkeys(name for name in names if name))

    def name_in(self, language: str) -> str:
        """Give its name in a language, or the one it is known by."""
        names = {"en": self.name_en, "ru": self.name_ru, "kk": self.name_kk}
        return names.get(language) or self.name


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """Something an amount may be counted in: a pack of the lot, or its unit."""

    pack: Pack | None
    """None for the unit itself."""
    factor: int
    """Millionths of the unit in one of it."""
    names: tuple[str, ...]

    @property
    def words(self) -> frozenset[str]:
        """Its names as they are compared."""
        return frozenset(map(folded, self.names))

    @property
    def label(self) -> str:
        """Its names in one word, whatever language is read: ``box/короб/қорап``."""
        return "/".join(self.names[:3])

    def is_meant_by(self, word: str) -> bool:
        """Tell whether a word is a form that a name takes behind a number, or its beginning.

        A unit has to be said in full: a metre is not the beginning of a square metre.
        """
        is_begun = self.pack is not None and any(name.startswith(word) for name in self.words)
        return is_begun or any(word in _forms(name) for name in self.words)


def folded(text: str) -> str:
    """Give a word as it is compared: without case, ``ё`` as ``е``, ``м²`` as ``м2``."""
    return unicodedata.normalize("NFC", text).casefold().translate(_ONE_LETTER)


def is_name(text: str) -> bool:
    """Tell whether a text can name a pack: one short word, not of signs of the digit row alone."""
    word = folded(text)
    is_word = _NAME.fullmatch(word) is not None and word.replace("-", "").isalpha()
    return is_word and len(text) <= LONGEST_NAME and not set(word) <= set(DIGIT_ROW)


def meant(word: str, measures: Iterable[Measure]) -> tuple[Measure, ...]:
    """Give what a word may mean: what has it for a name, else what it begins or is a form of."""
    measures = tuple(measures)
    named = tuple(each for each in measures if word in each.words)
    return named or tuple(each for each in measures if each.is_meant_by(word))


def nearest(packs: Iterable[Pack]) -> tuple[Pack, ...]:
    """Keep the first pack of each word, the largest first: the own one goes before an ancestor's.

    The packs come in the order of kinship: the lot's own, its parent's, and so on.
    """
    kept: dict[str, Pack] = {}
    for pack in packs:
        kept.setdefault(pack.word, pack)
    return tuple(sorted(kept.values(), key=lambda pack: (-pack.holds, pack.word)))


def called(name: str, packs: Sequence[Pack]) -> Pack | None:
    """Find the pack that is known by this very name, whatever its case."""
    return next((pack for pack in packs if pack.word == folded(name)), None)


def _forms(name: str) -> Iterator[str]:
    for stem in {name, name[:-1] if name[-1] in _DROPPED else name}:
        if len(stem) >= _SHORTEST_STEM:
            yield from (stem + ending for ending in _ENDINGS)
    for ending in _CHANGING.get(name[-2:], ()):
        yield name[:-2] + ending
