"""Know the customs procedures by code, with names in three languages."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType

from hs_nomenclature.errors import ProcedureUnknownError
from hs_nomenclature.languages import Language, text_in
from hs_nomenclature.tables import rows_of

FREE_CUSTOMS_ZONE = "78"
"""The procedure goods of the zone stand under."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomsProcedure:
    """A customs procedure: its code and its name in three languages."""

    code: str
    """Two digits, as in column 37 of a declaration."""
    names: Mapping[str, str] = field(compare=False)
    """Name by language."""

    def name(self, language: str) -> str:
        """Give the name in a language."""
        return text_in(self.names, language)


@cache
def all_procedures() -> tuple[CustomsProcedure, ...]:
    """List every known procedure in the order of the table."""
    return tuple(
        CustomsProcedure(
            code=row["code"],
            names=MappingProxyType({lang.value: row[f"name_{lang}"] for lang in Language}),
        )
        for row in rows_of("procedures.tsv")
    )


def find_procedure(code: str) -> CustomsProcedure | None:
    """Find the procedure with a code, or nothing."""
    return _by_code().get(code)


def procedure_of(code: str) -> CustomsProcedure:
    """Give the procedure with a code.

    Raises:
        ProcedureUnknownError: FZ-803.
    """
    found = find_procedure(code)
    if found is None:
        raise ProcedureUnknownError(procedure=code[:40])
    return found


@cache
def _by_code() -> Mapping[str, CustomsProcedure]:
    return MappingProxyType({procedure.code: procedure for procedure in all_procedures()})
