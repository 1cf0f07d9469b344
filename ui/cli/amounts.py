"""Amounts of a lot as a person reads them."""

from typing import Protocol

from freezone.quantity import Quantity
from hs_nomenclature.units import KILOGRAM, unit_of
from ui.cli.output import Output


class Amounts(Protocol):
    """The two quantities that travel together, as the services give them."""

    @property
    def net(self) -> int:
        """Millionths of a kilogram."""
        ...

    @property
    def quantity(self) -> int:
        """Millionths of the supplementary unit."""
        ...

    def __bool__(self) -> bool:
        """Tell whether there is anything."""
        ...


def mass(output: Output, micro: int) -> str:
    """Write a net mass in kilograms."""
    return output.display.quantity(Quantity(micro, unit_of(KILOGRAM)))


def counted(output: Output, amounts: Amounts, unit: str | None) -> str:
    """Write what a lot is counted in: its unit, or kilograms where it has none."""
    if unit is None:
        return mass(output, amounts.net)
    return output.display.quantity(Quantity(amounts.quantity, unit_of(unit)))


def both(output: Output, amounts: Amounts, unit: str | None) -> str:
    """Write both quantities of a lot."""
    net = mass(output, amounts.net)
    return net if unit is None else f"{counted(output, amounts, unit)} · {net}"
