"""The categories of consumption that can be chosen, and what each asks for."""

from dataclasses import dataclass

from freezone.law.operations import BY_ORDER, WITH_OBJECT, Category, serves


@dataclass(frozen=True, slots=True, kw_only=True)
class CategoryChoice:
    """A category that goods may be consumed in."""

    category: str
    asks_object: bool
    """Whether the building or machine it served is named; without it the act is noted so."""
    serves_class: bool
    """Whether it plainly serves the purpose of the goods class; otherwise the act is noted so."""


def categories(goods_class: int | None = None) -> tuple[CategoryChoice, ...]:
    """Give the categories for goods of a class, in the order of the law.

    Manufacture is not among them: it goes by a processing order.

    Law: LAW-CONS-2, LAW-CONS-4, LAW-CONS-5.
    """
    return tuple(
        CategoryChoice(
            category=each.value,
            asks_object=each in WITH_OBJECT,
            serves_class=serves(each, goods_class),
        )
        for each in Category
        if each not in BY_ORDER
    )
