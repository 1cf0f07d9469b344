"""How a paper speaks: every word in both its languages, every number once."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from freezone.display import Display
from freezone.documents.names import Names
from freezone.glossary import term
from freezone.language.catalogue import Catalogue
from freezone.language.choice import LanguagePair
from freezone.quantity import Quantity
from hs_nomenclature.units import UnitOfMeasure

Texts = tuple[str, ...]
"""One text in both languages of a paper; a single one where both say the same."""


@dataclass(frozen=True, slots=True)
class Voice:
    """The two languages of one paper."""

    pair: LanguagePair
    display: Display = field(init=False)
    """Writes the numbers and dates, in the manner of the first language."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "display", Display(self.pair.first))

    def texts(self, message_id: str, /, **params: object) -> Texts:
        """Give a message of the catalogues in both languages."""
        return _texts(self.pair, message_id, tuple(params.items()))

    def labels(self, key: str) -> Texts:
        """Give a word of the glossary in both languages, as it stands before a value."""
        return _words(self.pair, key, as_label=True)

    def words(self, key: str) -> Texts:
        """Give a word of the glossary in both languages, as it stands inside a sentence."""
        return _words(self.pair, key, as_label=False)

    def names(self, names: Names) -> Texts:
        """Give a name as it was given in either language."""
        return names.texts(self.pair)

    def units(self, unit: UnitOfMeasure) -> str:
        """Give the symbol of a unit in both languages, in one line."""
        return " / ".join(_distinct(unit.symbol(one) for one in self.pair))

    def quantity(self, quantity: Quantity) -> str:
        """Write a quantity once, with the symbol of its unit in both languages."""
        return f"{self.display.amount(quantity)}\u00a0{self.units(quantity.unit)}"

    def both(self, texts: Texts) -> str:
        """Set a short text in both languages side by side."""
        return " / ".join(texts)


# The lines of a paper say the same few words again and again.
@lru_cache(maxsize=1024)
def _texts(pair: LanguagePair, message_id: str, params: tuple[tuple[str, object], ...]) -> Texts:
    return _distinct(Catalogue(one).text(message_id, **dict(params)) for one in pair)


@lru_cache(maxsize=1024)
def _words(pair: LanguagePair, key: str, *, as_label: bool) -> Texts:
    found = term(key)
    return _distinct(found.label(one) if as_label else found.text(one) for one in pair)


def _distinct(texts: Iterable[str]) -> Texts:
    return tuple(dict.fromkeys(texts))
