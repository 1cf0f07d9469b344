"""Know the units of measure of declarations (OKEI codes) and of the tariff (symbols)."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from types import MappingProxyType

from hs_nomenclature.errors import UnitUnknownError
from hs_nomenclature.languages import Language, text_in
from hs_nomenclature.tables import rows_of

KILOGRAM = "166"
"""The code declarations write where a goods code has no supplementary unit."""

_REMARK = re.compile(r"\([^)]*\)\s*$")
_IGNORED = re.compile(r"[\s·•*.⋅]+")
# People and files write the same symbol with Latin or Cyrillic letters of one shape.
_ONE_SHAPE = str.maketrans("авекмнорстух", "abekmhopctyx")


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitOfMeasure:
    """A unit of measure: its code, and its symbol and name in three languages."""

    code: str
    """OKEI code, three digits: ``796``."""
    symbols: Mapping[str, str] = field(compare=False)
    """Symbol by language."""
    names: Mapping[str, str] = field(compare=False)
    """Name by language."""

    def symbol(self, language: str) -> str:
        """Give the short form: ``pcs``, ``шт``, ``дана``."""
        return text_in(self.symbols, language)

    def name(self, language: str) -> str:
        """Give the name in full: ``piece``, ``штука``, ``дана``."""
        return text_in(self.names, language)


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplementaryUnit:
    """What the tariff asks for beside the mass: a symbol, and the unit or units it stands for.

    A few symbols name two units at once (``шт, м``) or carry a remark (``шт (колод)``).
    """

    symbol: str
    """As the tariff prints it."""
    units: tuple[UnitOfMeasure, ...]
    """One unit, or more where the symbol names more; never empty."""

    @classmethod
    def parse(cls, symbol: str) -> "SupplementaryUnit":
        """Read a symbol of the tariff, or an OKEI code standing in its place.

        Raises:
            UnitUnknownError: FZ-802.
        """
        return _parsed(symbol)

    @property
    def unit(self) -> UnitOfMeasure:
        """The first unit: the one a declaration counts in."""
        return self.units[0]

    @property
    def code(self) -> str:
        """The OKEI code of the first unit."""
        return self.units[0].code

    def admits(self, code: str) -> bool:
        """Say whether a declared OKEI code agrees with this unit of the tariff."""
        return any(unit.code == code for unit in self.units)


@cache
def all_units() -> tuple[UnitOfMeasure, ...]:
    """List every known unit in the order of the table."""
    return tuple(
        UnitOfMeasure(
            code=row["okei"],
            symbols=MappingProxyType({lang.value: row[f"symbol_{lang}"] for lang in Language}),
            names=MappingProxyType({lang.value: row[f"name_{lang}"] for lang in Language}),
        )
        for row in rows_of("units.tsv")
    )


def find_unit(code: str) -> UnitOfMeasure | None:
    """Find the unit with an OKEI code, or nothing."""
    return _by_code().get(code)


def unit_of(code: str) -> UnitOfMeasure:
    """Give the unit with an OKEI code.

    Raises:
        UnitUnknownError: FZ-802.
    """
    found = find_unit(code)
    if found is None:
        raise UnitUnknownError(unit=code[:40])
    return found


def find_unit_by_symbol(symbol: str) -> UnitOfMeasure | None:
    """Find the unit one Russian symbol of the tariff stands for, or nothing."""
    return _by_symbol().get(_folded(symbol))


@lru_cache(maxsize=256)
def _parsed(symbol: str) -> SupplementaryUnit:
    whole = find_unit(symbol.strip()) or find_unit_by_symbol(symbol)
    if whole is not None:
        return SupplementaryUnit(symbol=symbol.strip(), units=(whole,))
    found = [find_unit_by_symbol(part) for part in _REMARK.sub("", symbol).split(",")]
    known = tuple(unit for unit in found if unit is not None)
    if not known or len(known) != len(found):
        raise UnitUnknownError(unit=symbol[:40])
    return SupplementaryUnit(symbol=symbol.strip(), units=known)


@cache
def _by_code() -> Mapping[str, UnitOfMeasure]:
    return MappingProxyType({unit.code: unit for unit in all_units()})


@cache
def _by_symbol() -> Mapping[str, UnitOfMeasure]:
    return MappingProxyType({_folded(unit.symbols[Language.RU]): unit for unit in all_units()})


def _folded(symbol: str) -> str:
    plain = unicodedata.normalize("NFKC", symbol).casefold()
    return _IGNORED.sub("", plain).translate(_ONE_SHAPE)
