"""Know the commodity nomenclature: codes, units, procedures, editions of the tariff, search.

The package stands alone: it imports nothing of ours. An edition of the tariff is one read-only
SQLite file, named by the hash of its content and kept on a ``Shelf``; deleting it loses nothing.

Each name loads with its first use: whoever only wants to know which languages there are does not
load what reads editions. ``hs_nomenclature.search`` is imported by those who search.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from hs_nomenclature.code import GoodsCode
    from hs_nomenclature.edition import Edition, EditionCard, Entry
    from hs_nomenclature.errors import NomenclatureError
    from hs_nomenclature.languages import Language
    from hs_nomenclature.load.row import Oddity, OddityKind
    from hs_nomenclature.procedures import (
        CustomsProcedure,
        all_procedures,
        find_procedure,
        procedure_of,
    )
    from hs_nomenclature.shelf import Chosen, LoadReport, Shelf
    from hs_nomenclature.units import (
        KILOGRAM,
        SupplementaryUnit,
        UnitOfMeasure,
        all_units,
        find_unit,
        find_unit_by_symbol,
        unit_of,
    )

__all__ = [
    "KILOGRAM",
    "Chosen",
    "CustomsProcedure",
    "Edition",
    "EditionCard",
    "Entry",
    "GoodsCode",
    "Language",
    "LoadReport",
    "NomenclatureError",
    "Oddity",
    "OddityKind",
    "Shelf",
    "SupplementaryUnit",
    "UnitOfMeasure",
    "all_procedures",
    "all_units",
    "find_procedure",
    "find_unit",
    "find_unit_by_symbol",
    "procedure_of",
    "unit_of",
]

_HOMES: Final = {
    "code": ("GoodsCode",),
    "edition": (
        "Edition",
        "EditionCard",
        "Entry",
    ),
    "errors": ("NomenclatureError",),
    "languages": ("Language",),
    "load.row": (
        "Oddity",
        "OddityKind",
    ),
    "procedures": (
        "CustomsProcedure",
        "all_procedures",
        "find_procedure",
        "procedure_of",
    ),
    "shelf": (
        "Chosen",
        "LoadReport",
        "Shelf",
    ),
    "units": (
        "KILOGRAM",
        "SupplementaryUnit",
        "UnitOfMeasure",
        "all_units",
        "find_unit",
        "find_unit_by_symbol",
        "unit_of",
    ),
}


def __getattr__(name: str) -> object:
    """Load a name with its first use."""
    for module, names in _HOMES.items():
        if name in names:
            found: object = getattr(import_module(f"{__name__}.{module}"), name)
            globals()[name] = found
            return found
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)
