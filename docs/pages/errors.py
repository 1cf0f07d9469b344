"""docs/errors.md: every coded refusal and finding, with what to do and how it is said."""

import importlib
import pkgutil
from collections.abc import Iterator
from typing import Final

import freezone.errors
from freezone.errors import FreezoneError
from freezone.language.catalogue import Catalogue, Language
from freezone.ledger.invariants import INVARIANTS
from hs_nomenclature.errors import NomenclatureError
from pages.markdown import heading, page_of, said, table
from pages.parameters import named_parameters

_FAMILIES: Final = {
    "1": "Input and numbers",
    "2": "Papers and states",
    "3": "The ledger of goods",
    "4": "The law (see law.md)",
    "5": "Roles, log-in, confirmation",
    "6": "The record, its integrity, its files, the program's own parts",
    "7": "Paper",
    "8": "Goods codes and the tariff",
}


def page() -> str:
    """Write the page."""
    errors = sorted({*_below(FreezoneError), NomenclatureError, *_below(NomenclatureError)},
                    key=lambda each: each.code)  # fmt: skip
    parts = [
        heading(
            "Every refusal and finding by code",
            "freezone/errors, hs_nomenclature/errors.py and the catalogues",
            "A code is never reused. Facts stand between ‹ and ›. The command line ends with 3 "
            "when something is refused, with 1 when `verify` finds something.",
        )
    ]
    for digit, title in _FAMILIES.items():
        family = [each for each in errors if each.code[3] == digit]
        parts += [f"## {digit}xx {title}", *map(_section, family)] if family else []
    parts += [
        "## Invariants",
        "A broken invariant is not a refusal: nothing goes on, and the command line ends with 4.",
        table(("number", "what always holds"), list(INVARIANTS.items())),
    ]
    return page_of(*parts)


def _below(kind: type) -> Iterator[type]:
    for module in pkgutil.iter_modules(freezone.errors.__path__, "freezone.errors."):
        importlib.import_module(module.name)
    for child in kind.__subclasses__():
        yield child
        yield from _below(child)


def _section(error: type[FreezoneError | NomenclatureError]) -> str:
    when, _, what = said(error).partition("\n\n")
    retired = getattr(error, "retired_in", None)
    lines = [f"### `{error.code}` {error.__name__}", f"{when} {what}"]
    if retired:
        lines.append(f"Retired in {retired}.")
    told = named_parameters(error.code)
    lines.append(
        "\n".join(
            f"- {language}: {Catalogue(language).text(error.code, **told)}" for language in Language
        )
    )
    return "\n\n".join(lines)
