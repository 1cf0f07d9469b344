"""Find codes by words or digits, well enough for a person to pick one.

Words are looked for in documents of one heading each, with everything that stands under it, for
a single row says too little ("прочие"); then the row under the heading that fits best is shown
with its full path. Nothing is ever assigned: the hits are for a person to choose from.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log
from threading import Lock

from hs_nomenclature.code import GoodsCode
from hs_nomenclature.edition import Edition, Entry
from hs_nomenclature.spelling import Vocabulary
from hs_nomenclature.words import STEM_LETTERS, stem_of, words_in

TITLE_WEIGHT = 3
"""How much more a word in a heading's own name counts than one under it."""

_DIGITS = re.compile(r"[0-9][0-9 .\u00a0\u202f]*")
_MAX_QUERY_LETTERS = 400
_MAX_WORDS = 24
_SHORTEST_PREFIX = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A row of the tariff that fits what was asked for."""

    code: GoodsCode
    """Four to ten digits: not declarable where the words do not lead further down."""
    heading: str
    """First four digits."""
    path: tuple[str, ...]
    """Names from the heading down, never the last alone."""
    score: float
    """How well it fits; comparable within one answer only, higher is better."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Term:
    """One word of a query, as search looks for it."""

    stems: frozenset[str]
    """Any of these will do."""
    prefix: str
    """What a stem may begin with; empty when the word is complete."""

    @property
    def match(self) -> str:
        """The term in the language of FTS5."""
        if self.prefix:
            return f'"{self.prefix}"*'
        return " OR ".join(f'"{stem}"' for stem in sorted(self.stems))

    def fits(self, stem: str) -> bool:
        """Say whether a stem of a name is what the term looks for."""
        return stem in self.stems or bool(self.prefix and stem.startswith(self.prefix))


@dataclass(frozen=True, slots=True)
class _Row:
    seq: int
    code: str | None
    dashes: int
    stems: tuple[str, ...]


class Search:
    """Search one edition; safe to use from several threads, quick to make."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._loading = Lock()
        self._vocabulary: Vocabulary | None = None
        self._spans: Mapping[int, tuple[int, int]] = {}
        self._rows_under = lru_cache(maxsize=512)(self._read_rows_under)

    def find(self, words: str, *, limit: int = 10) -> tuple[Hit, ...]:
        """Find at most so many rows for words, or for the first digits of a code.

        One row of each heading, the best fitting first. A word is complete when something
        follows it, be it a space; the last one may be its beginning only.
        """
        words = words[:_MAX_QUERY_LETTERS]
        if limit <= 0:
            return ()
        if _DIGITS.fullmatch(words.strip()):
            return self._by_digits(re.sub(r"\D", "", words), limit=limit)
        terms = self._terms(words)
        return tuple(self._by_terms(terms, limit=limit)) if terms else ()

    def _by_digits(self, digits: str, *, limit: int) -> tuple[Hit, ...]:
        found = self._edition.beginning_with(digits, limit=limit)
        if not found and len(digits) == 10:
            near = self._edition.successors(GoodsCode(digits=digits), limit=limit)
            found = tuple(entry for code in near if (entry := self._edition.find(code)))
        return tuple(
            Hit(code=entry.code, heading=entry.code.heading, path=entry.path, score=1.0)
            for entry in found
            if entry.code is not None and not entry.is_reserved
        )

    def _terms(self, text: str) -> tuple[_Term, ...]:
        vocabulary = self._known()
        words = words_in(text)[:_MAX_WORDS]
        is_open = bool(text) and text[-1].isalnum()
        terms: dict[_Term, None] = {}
        for place, word in enumerate(words, start=1):
            stem = stem_of(word)
            is_last = is_open and place == len(words)
            prefix = stem if is_last and len(stem) >= _SHORTEST_PREFIX else ""
            if stem in vocabulary.stems:
                term = _Term(stems=frozenset({stem}), prefix=prefix)
            elif prefix and vocabulary.has_beginning(word[:STEM_LETTERS]):
                term = _Term(stems=frozenset(), prefix=word[:STEM_LETTERS])
            else:
                term = _Term(stems=vocabulary.likely(word), prefix="")
            if term.stems or term.prefix:
                terms[term] = None
        return tuple(terms)

    def _by_terms(self, terms: Sequence[_Term], *, limit: int) -> Iterator[Hit]:
        found = self._edition.query(
            "SELECT rowid, bm25(document_words, ?, 1.0) FROM document_words"
            " WHERE document_words MATCH ? ORDER BY 2, 1 LIMIT ?",
            float(TITLE_WEIGHT),
            " OR ".join(term.match for term in terms),
            limit,
        )
        weights = [self._weight(term) for term in terms]
        for document, rank in found:
            entry = self._best_row(*self._spans[document], terms, weights)
            if entry is not None and entry.code is not None:
                yield Hit(
                    code=entry.code,
                    heading=entry.code.heading,
                    path=entry.path,
                    score=round(-rank, 3),
                )

    def _best_row(
        self, top: int, last: int, terms: Sequence[_Term], weights: Sequence[float]
    ) -> Entry | None:
        """Choose the row whose path has most of the words, and of equals the least deep."""
        best, best_weight = None, -1.0
        open_rows: list[tuple[int, frozenset[int]]] = []
        for row in self._rows_under(top, last):
            while open_rows and open_rows[-1][0] >= row.dashes:
                open_rows.pop()
            inherited = open_rows[-1][1] if open_rows else frozenset()
            own = {n for n, term in enumerate(terms) if any(map(term.fits, row.stems))}
            covered = inherited | own
            open_rows.append((row.dashes, covered))
            weight = sum(weights[n] for n in covered)
            if row.code is not None and weight > best_weight:
                best, best_weight = row.seq, weight
        return self._edition.entry(best) if best is not None else None

    def _weight(self, term: _Term) -> float:
        """Weigh a word by how few headings have it."""
        vocabulary = self._known()
        count = max((vocabulary.stems.get(stem, 1) for stem in term.stems), default=1)
        return log(1 + len(self._spans) / count)

    def _known(self) -> Vocabulary:
        with self._loading:
            if self._vocabulary is None:
                self._spans = {
                    document: (top, last)
                    for document, top, last in self._edition.query(
                        "SELECT id, top, last FROM document"
                    )
                }
                self._vocabulary = Vocabulary(
                    self._edition.query("SELECT stem, documents FROM vocabulary")
                )
            return self._vocabulary

    def _read_rows_under(self, top: int, last: int) -> tuple[_Row, ...]:
        found = self._edition.query(
            "SELECT seq, code, dashes, stems FROM tariff_row JOIN row_words USING (seq)"
            " WHERE seq BETWEEN ? AND ? ORDER BY seq",
            top,
            last,
        )
        return tuple(
            _Row(seq, code, dashes, tuple(stems.split())) for seq, code, dashes, stems in found
        )
