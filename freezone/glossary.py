"""The words of the trade in three languages, each with what it means and where it comes from."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from hs_nomenclature.languages import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A word of the trade."""

    key: str
    """How the program names it: lower case words with dashes."""
    en: str
    ru: str
    kk: str
    definition: str
    """What it means here, in English."""
    source: str
    """The act or form it is taken from; ``ours`` where none has it."""

    def text(self, language: Language) -> str:
        """Give the word in a language, as it stands inside a sentence."""
        match language:
            case Language.EN:
                return self.en
            case Language.RU:
                return self.ru
            case Language.KK:
                return self.kk

    def label(self, language: Language) -> str:
        """Give the word in a language as it stands before a value or over a column."""
        text = self.text(language)
        return text[:1].upper() + text[1:]


@cache
def terms() -> Mapping[str, Term]:
    """Give every term by its key, in the order of the table."""
    table = files("freezone").joinpath("glossary.tsv").read_text(encoding="utf-8")
    columns, *rows = (line.split("\t") for line in table.splitlines())
    found = (Term(**dict(zip(columns, row, strict=True))) for row in rows)
    return MappingProxyType({term.key: term for term in found})


def find_term(key: str) -> Term | None:
    """Find a term, or nothing."""
    return terms().get(key)


def term(key: str) -> Term:
    """Give a term that must exist; the tests know every key the program names."""
    return terms()[key]
