"""Packs and typed amounts as a person reads them: ``3 box = 72 pcs``."""

from typing import Protocol

from freezone.display import Display
from freezone.quantity import Quantity, text_from_micro
from freezone.services.packs import Pack, TypedAmount, TypedPart
from hs_nomenclature.units import KILOGRAM, unit_of


class Shown(Protocol):
    """Whoever writes values in a language."""

    @property
    def display(self) -> Display:
        """How the language writes values."""
        ...


def typed_equation(shown: Shown, amount: TypedAmount) -> str:
    """Write what was typed and what it comes to: ``2 pallet + 5 pcs = 1 157 pcs``."""
    parts = " + ".join(_part(shown, part, amount.unit) for part in amount.parts)
    return f"{parts} = {shown.display.quantity(amount.quantity)}"


def pack_equation(shown: Shown, pack: Pack, unit: str | None) -> str:
    """Write what a pack holds, in its pack of packs too: ``1 pallet = 24 box = 576 pcs``."""
    language = shown.display.language
    sides = [f"1 {pack.name_in(language)}", _in_unit(shown, pack.holds, unit)]
    if pack.of is not None and pack.count is not None:
        sides.insert(1, f"{_counted(shown, pack.count)} {pack.of}")
    return " = ".join(sides)


def _part(shown: Shown, part: TypedPart, unit: str | None) -> str:
    if part.pack is None:
        return _in_unit(shown, part.count, unit)
    return f"{_counted(shown, part.count)} {part.pack.name_in(shown.display.language)}"


def _in_unit(shown: Shown, micro: int, unit: str | None) -> str:
    return shown.display.quantity(Quantity(micro, unit_of(unit or KILOGRAM)))


def _counted(shown: Shown, micro: int) -> str:
    return shown.display.decimal(text_from_micro(micro))
