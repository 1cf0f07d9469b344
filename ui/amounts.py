"""Amounts as screens show them: exact, with their unit, mass beside pieces."""

from freezone.display import NO_BREAK
from freezone.quantity import text_from_micro
from hs_nomenclature.units import KILOGRAM, find_unit
from ui.words import Words


def unit_symbol(words: Words, unit: str | None) -> str:
    """Give the symbol of a unit by its code; of the kilogram where goods have no other."""
    code = unit or KILOGRAM
    found = find_unit(code)
    return code if found is None else found.symbol(words.language)


def amount(words: Words, micro: int, unit: str | None) -> str:
    """Write millionths of a unit, with its symbol: never on two lines."""
    number = words.display.decimal(text_from_micro(micro))
    return f"{number}{NO_BREAK}{unit_symbol(words, unit)}"


def both(words: Words, net: int, quantity: int | None, unit: str | None) -> str:
    """Write the quantity and the mass; the mass alone where goods have no other unit."""
    mass = amount(words, net, None)
    if unit in (None, KILOGRAM) or quantity is None:
        return mass
    return f"{amount(words, quantity, unit)} · {mass}"


def counted(words: Words, net: int, quantity: int | None, unit: str | None) -> str:
    """Write what goods are counted in: their own unit, or kilograms."""
    if unit in (None, KILOGRAM) or quantity is None:
        return amount(words, net, None)
    return amount(words, quantity, unit)
