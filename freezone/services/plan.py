"""A plan composed on screen: rows marked, classes and places set; it becomes a paper like any."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from freezone.domain.declaration import PlanRow
from freezone.intake.plan_file import read_plan, write_plan
from freezone.services.handed_in import Paper

NAME: Final = "plan.csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """What was set for an item, or for one part of it.

    What is None is as the purpose of the request says.
    """

    quantity: int | None = None
    """Millionths of the item's unit; None for all of it, for its share, or for what is left."""
    net: int | None = None
    """Millionths of a kilogram, in the same way."""
    goods_class: int | None = None
    ground: str | None = None
    place: str | None = None
    is_fixed_asset: bool | None = None


def plan_paper(marks: Mapping[int, Sequence[Mark]]) -> Paper:
    """Write what was marked, part by part for each item, as the plan that taking in reads.

    The same marks give the same bytes, in whatever order they were made.

    Raises:
        TextUnwritableError: FZ-115, a ground holds signs that no sheet keeps.
    """
    rows = [
        PlanRow(
            line=0,
            item=item,
            quantity_micro=mark.quantity,
            net_micro=mark.net,
            goods_class=mark.goods_class,
            ground=mark.ground,
            place=mark.place,
            fixed_asset=mark.is_fixed_asset,
        )
        for item, parts in sorted(marks.items())
        for mark in parts
    ]
    return Paper(name=NAME, content=write_plan(rows))


def marks_of(plan: Paper) -> Mapping[int, tuple[Mark, ...]]:
    """Read a plan into marks, so that a file can be gone on with on screen.

    Raises:
        RefusedError: FZ-100, with every malformed cell.
        FreezoneError: FZ-201, FZ-202 or FZ-205, when it cannot be read at all.
    """
    return {
        item: tuple(
            Mark(
                quantity=row.quantity_micro,
                net=row.net_micro,
                goods_class=row.goods_class,
                ground=row.ground,
                place=row.place,
                is_fixed_asset=row.fixed_asset,
            )
            for row in rows
        )
        for item, rows in read_plan(plan.content).items()
    }
