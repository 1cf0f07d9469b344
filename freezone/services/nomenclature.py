"""What the nomenclature says about a code on a day; loading, listing and searching editions."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from freezone.clock import legal_date
from freezone.services.desk import Desk
from freezone.services.roles import Act
from hs_nomenclature.code import GoodsCode
from hs_nomenclature.edition import EditionCard, Entry
from hs_nomenclature.errors import NoEditionError, NomenclatureError
from hs_nomenclature.shelf import Chosen, LoadReport, Shelf

if TYPE_CHECKING:
    from hs_nomenclature.search import Hit, Search


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeAnswer:
    """What the edition in force on a day says about a code."""

    is_in_edition: bool
    successors: tuple[str, ...] = ()
    admitted_units: tuple[str, ...] = ()
    """OKEI codes of the supplementary unit, the first one first; empty when there is none."""
    duty: str | None = None
    path: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """The edition that answers for a day, or none when none is loaded."""

    chosen: Chosen | None

    @classmethod
    def on(cls, shelf: Shelf, day: date) -> "Answers":
        """Choose the edition for a day."""
        try:
            return cls(chosen=shelf.choose(day))
        except NoEditionError:
            return cls(chosen=None)

    @property
    def edition(self) -> str | None:
        """Name of the edition."""
        return None if self.chosen is None else self.chosen.edition.id

    @property
    def valid_from(self) -> str | None:
        """First day of the edition, in ISO form."""
        return None if self.chosen is None else self.chosen.edition.card.valid_from.isoformat()

    @property
    def before_first(self) -> bool:
        """Whether the edition is younger than the day it answers for."""
        return self.chosen is not None and self.chosen.before_first

    def about(self, code: str) -> CodeAnswer:
        """Look a declared ten-digit code up; without an edition nothing is known about it."""
        if self.chosen is None:
            return CodeAnswer(is_in_edition=False)
        goods_code = GoodsCode.declared(code)
        found = self.chosen.edition.find(goods_code)
        if found is None or not found.is_declarable:
            successors = self.chosen.edition.successors(goods_code)
            return CodeAnswer(is_in_edition=False, successors=tuple(map(str, successors)))
        units = () if found.unit is None else tuple(unit.code for unit in found.unit.units)
        return CodeAnswer(
            is_in_edition=True, admitted_units=units, duty=found.duty or None, path=found.path
        )


def load(
    desk: Desk,
    path: Path,
    *,
    valid_from: date | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> LoadReport:
    """Load an edition of the tariff from a file.

    Raises:
        NotPermittedError: FZ-501. NomenclatureError: FZ-8xx; half an edition is never kept.
    """
    desk.acting(Act.ADMINISTER)
    return desk.shelf.add(path, valid_from=valid_from, progress=progress)


def editions(desk: Desk) -> tuple[EditionCard, ...]:
    """List the editions loaded."""
    desk.acting(Act.READ)
    return desk.shelf.editions()


def export(desk: Desk, on: date | None = None) -> Iterator[Entry]:
    """Give the rows of the edition in force on a day (today if none is named), in tariff order.

    Raises:
        NomenclatureError: FZ-821, no edition is loaded.
    """
    desk.acting(Act.READ)
    return desk.shelf.choose(on or legal_date(desk.clock.now())).edition.export()


def searcher(desk: Desk, on: date | None = None) -> "Search":
    """Open the search of the edition in force on a day; keep it for several questions.

    Raises:
        NomenclatureError: FZ-821, no edition is loaded.
    """
    from hs_nomenclature.search import Search  # noqa: PLC0415 - stems and typing errors load slowly

    desk.acting(Act.READ)
    return Search(desk.shelf.choose(on or legal_date(desk.clock.now())).edition)


def search(found: "Search", words: str, limit: int) -> "tuple[Hit, ...]":
    """Find codes by words or digits."""
    return found.find(words, limit=limit)


__all__ = [
    "Answers", "CodeAnswer", "EditionCard", "NomenclatureError", "editions", "export", "load",
    "search", "searcher",
]  # fmt: skip
