"""A plan of the goods of a declaration: which part of which item gets which class and place."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from freezone.domain.declaration import Plan, PlanRow
from freezone.errors.documents import PaperChoiceUnknownError
from freezone.intake.faults import LONGEST_SHOWN, Faults, amount_text
from freezone.intake.sheet import SheetRow, read_sheet, write_sheet

COLUMNS: Final = ("item", "quantity", "net_kg", "goods_class", "ground", "place", "fixed_asset")
REQUIRED: Final = ("item",)

_CLASSES: Final = ("1", "2", "3", "4")
_YES: Final = frozenset({"yes", "y", "true", "1", "+", "да", "иә"})
_SAID: Final = {True: "yes", False: "no"}
_NO: Final = frozenset({"no", "n", "false", "0", "-", "нет", "жоқ"})


def read_plan(content: bytes) -> Plan:
    """Read a plan, or refuse it with everything that is malformed in it at once.

    An empty quantity or mass means the whole of the item, or its share; a plan does not know the
    declaration, so that is for the service to work out.

    Raises:
        RefusedError: FZ-100; a reason about a cell carries the parameter ``line``.
        FreezoneError: FZ-201, FZ-202 or FZ-205, when the sheet cannot be read at all.
    """
    faults = Faults(typed=True)
    rows: dict[int, list[PlanRow]] = {}
    for row in read_sheet(content, COLUMNS, REQUIRED, faults):
        planned = _plan_row(row, faults.at(line=row.line))
        rows.setdefault(planned.item, []).append(planned)
    faults.refuse()
    return MappingProxyType({item: tuple(planned) for item, planned in rows.items()})


def write_plan(rows: Iterable[PlanRow]) -> bytes:
    """Write a plan as the sheet that ``read_plan`` reads back, row by row; lines are counted anew.

    Raises:
        TextUnwritableError: FZ-115, a ground or a place holds signs that no sheet keeps.
    """
    return write_sheet(COLUMNS, map(_cells, rows))


def _cells(row: PlanRow) -> Mapping[str, str | None]:
    return {
        "item": str(row.item),
        "quantity": amount_text(row.quantity_micro),
        "net_kg": amount_text(row.net_micro),
        "goods_class": None if row.goods_class is None else str(row.goods_class),
        "ground": row.ground,
        "place": row.place,
        "fixed_asset": None if row.fixed_asset is None else _SAID[row.fixed_asset],
    }


def _plan_row(row: SheetRow, faults: Faults) -> PlanRow:
    item = faults.item_number(row.cell("item"))
    faults = faults.at(item=item, line=row.line)
    return PlanRow(
        line=row.line,
        item=item or 0,
        quantity_micro=faults.amount(row.cell("quantity"), "quantity"),
        net_micro=faults.amount(row.cell("net_kg"), "net-mass"),
        goods_class=_goods_class(row, faults),
        ground=row.cell("ground"),
        place=row.cell("place"),
        fixed_asset=_fixed_asset(row, faults),
    )


def _goods_class(row: SheetRow, faults: Faults) -> int | None:
    text = row.cell("goods_class")
    if text is None:
        return None
    if text not in _CLASSES:
        _choose(faults, "goods-class", text, ", ".join(_CLASSES))
        return None
    return int(text)


def _fixed_asset(row: SheetRow, faults: Faults) -> bool | None:
    text = (row.cell("fixed_asset") or "").casefold()
    if text in _YES:
        return True
    if text and text not in _NO:
        _choose(faults, "fixed-asset", text, "yes, no, да, нет, иә, жоқ")
    return False if text in _NO else None


def _choose(faults: Faults, field: str, text: str, choices: str) -> None:
    faults.add(PaperChoiceUnknownError, field=field, text=text[:LONGEST_SHOWN], choices=choices)
