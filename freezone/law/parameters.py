"""Numbers and lists set by law, read from dated data."""

import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any, Final

_ZONE_FOUNDED: Final = date(2003, 8, 18)
"""Decree No. 1166: nothing happened in the zone before."""


@cache
def _parameters() -> Mapping[str, Any]:
    text = files("freezone.law").joinpath("parameters.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def parameter(name: str) -> Mapping[str, Any]:
    """Give a parameter with its title, unit, citation and dated values, by its dotted name."""
    found: Any = _parameters()
    for part in name.split("."):
        found = found[part]
    result: Mapping[str, Any] = found
    return result


@cache
def value_on(name: str, day: date) -> Any:  # noqa: ANN401 - a text or a table, as the parameter has it
    """Give the value in force on a day: the last one from on or before it, or None."""
    values = parameter(name)["values"]
    begun = [start for start in values if date.fromisoformat(start) <= day]
    return values[max(begun)] if begun else None


def mass_tolerance(day: date) -> int:
    """Give by how many per cent a stated mass may be out of proportion without a reason.

    Interpretation: no act sets it; it is our question to a person, and asked of older acts too.
    """
    return int(value_on("proportion.mass_tolerance", max(day, _ZONE_FOUNDED)))


def excise_item(code: str, day: date) -> str | None:
    """Give the item of the list of excisable goods that a code's heading hints at.

    Law: Tax Code art. 536 lists goods by description; the headings are recalled, so a hint only
    asks. Before the Tax Code of 2026 the same headings ask.
    """
    hints = value_on("excise.hints", max(day, date(2026, 1, 1)))
    item: str | None = hints.get(code[:4])
    return item
