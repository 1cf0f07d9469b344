"""Know the stems of an edition, and which of them a misspelt word was likely meant to have."""

from bisect import bisect_left
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from hs_nomenclature.words import STEM_LETTERS, whole_stem_of

_SHORTEST_MENDED = 4
_MOST_MEANT = 8


class Vocabulary:
    """The stems of an edition, with the number of headings each stands in."""

    def __init__(self, rows: Iterable[tuple[str, int]]) -> None:
        self.stems: dict[str, int] = dict(rows)
        """Headings by stem."""
        self._sorted = sorted(self.stems)
        self.likely = lru_cache(maxsize=4_096)(self._likely)

    def has_beginning(self, letters: str) -> bool:
        """Say whether some stem begins with these letters."""
        place = bisect_left(self._sorted, letters)
        return place < len(self._sorted) and self._sorted[place].startswith(letters)

    def _likely(self, word: str) -> frozenset[str]:
        """Give the stems a word that is not known was likely meant to have: one error away.

        A letter left out, put in, changed, or swapped with its neighbour is one error. Stems are
        compared, not words: the tariff has a word in some of its forms only.
        """
        if len(word) < _SHORTEST_MENDED or word.isdigit():
            return frozenset()
        return frozenset(
            meant
            for probe in _probes(word)
            for meant, _, _ in process.extract(
                probe, self._sorted, scorer=OSA.distance, score_cutoff=1, limit=_MOST_MEANT
            )
        )


def _probes(word: str) -> set[str]:
    """Give what to compare with known stems.

    A letter too many or too few moves the place where a long stem is cut, so it is cut one
    letter earlier and later too; an error in a short word may look like an ending and lose more
    of it to the stemmer, so a short word is compared whole as well.
    """
    stem = whole_stem_of(word)
    if len(stem) <= STEM_LETTERS:
        return {stem, word} if len(word) < STEM_LETTERS else {stem}
    return {stem[: STEM_LETTERS + difference] for difference in (-1, 0, 1)}
