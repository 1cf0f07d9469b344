"""Filters of lists: fields that several lists share."""

from freezone.ids import NumberKind
from ui.forms.field import Choice, Field, FieldKind

PARTICIPANT = Field(name="participant", label="bin")
DECLARATION = Field(name="declaration", label="declaration-number")
PLACE = Field(name="place", label="place", takes=frozenset({NumberKind.PLACE}))
GOODS_CLASS = Field(
    name="goods_class",
    label="goods-class",
    kind=FieldKind.CHOICE,
    choices=tuple(
        Choice(key=str(at), name=str(at), says=f"goods-class-{at}") for at in (1, 2, 3, 4)
    ),
)
