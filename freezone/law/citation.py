"""Where a rule comes from, precise enough to open and read."""

from dataclasses import dataclass
from enum import StrEnum, unique


@unique
class Act(StrEnum):
    """The acts that rules cite; their names in three languages stand in the catalogues."""

    CUSTOMS_CODE = "customs-code"
    """Code "On customs regulation in the Republic of Kazakhstan" No. 123-VI of 26.12.2017."""
    DECREE = "decree"
    """Decree of the President No. 1166 of 18.08.2003, Regulation on the zone."""
    TAX_CODE = "tax-code"
    """Tax Code No. 214-VIII of 18.07.2025."""


@unique
class Certainty(StrEnum):
    """How sure the source is (LAW.md)."""

    VERIFIED = "V"
    ANALOGUE = "V-RU"
    """A Russian implementing form of the same EAEU Customs Code article."""
    RECALLED = "R"
    """Not found in a source: it may warn or ask, never refuse."""


_SHORT = {Act.CUSTOMS_CODE: "KZ CC", Act.DECREE: "decree 1166", Act.TAX_CODE: "Tax Code"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """An act, an article (a paragraph of the decree's Regulation) and its parts."""

    act: Act
    article: str
    paragraph: str = ""
    """Parts below the article, as ``(1)(5)``."""
    certainty: Certainty = Certainty.VERIFIED

    def __str__(self) -> str:
        word = "para" if self.act is Act.DECREE else "art."
        return f"{_SHORT[self.act]} {word} {self.article}{self.paragraph}"


def customs_code(article: str, paragraph: str = "") -> Citation:
    """Cite the Customs Code of Kazakhstan."""
    return Citation(act=Act.CUSTOMS_CODE, article=article, paragraph=paragraph)


def decree(article: str, paragraph: str = "") -> Citation:
    """Cite the Regulation of decree 1166."""
    return Citation(act=Act.DECREE, article=article, paragraph=paragraph)
