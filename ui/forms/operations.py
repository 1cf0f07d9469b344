"""Forms of operations, put together from what the table of movements asks for.

An operation's row says which evidence it needs; each kind of evidence is asked by the same fields
in the same order, whatever the operation. A new operation needs a new sender here and no new form.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from freezone.errors import Reason
from freezone.ids import NumberKind
from freezone.services import consumption, operations
from freezone.services.consumption import ConsumeRequest
from freezone.services.desk import Desk
from freezone.services.operations import ArriveRequest, MoveRequest, UseRequest
from freezone.services.permitted import Permitted
from freezone.services.stock import Document, GoodsRequest
from ui.forms.field import Field, FieldKind
from ui.forms.values import Values

FROM_PLACE: Final = Field(
    name="from_place", label="operation-from", kind=FieldKind.CHOICE, codes=frozenset({"FZ-306"})
)
AMOUNTS: Final = (
    Field(
        name="quantity",
        label="quantity",
        kind=FieldKind.AMOUNT,
        help="operation-quantity-help",
        codes=frozenset({"FZ-104", "FZ-301", "FZ-307", "FZ-309"}),
    ),
    Field(
        name="net",
        label="net-mass",
        kind=FieldKind.AMOUNT,
        help="operation-net-help",
        codes=frozenset({"FZ-304"}),
    ),
    Field(
        name="reason",
        label="operation-mass-reason",
        help="operation-mass-reason-help",
        codes=frozenset({"FZ-305"}),
    ),
)
AT: Final = Field(
    name="at",
    label="operation-at",
    kind=FieldKind.MOMENT,
    help="operation-at-help",
    codes=frozenset({"FZ-302", "FZ-311", "FZ-312"}),
)
_TO_PLACE: Final = Field(
    name="to_place",
    label="operation-to",
    kind=FieldKind.CHOICE,
    is_required=True,
    takes=frozenset({NumberKind.PLACE}),
    codes=frozenset({"FZ-242", "FZ-308"}),
)
_CATEGORY: Final = Field(
    name="category",
    label="category",
    kind=FieldKind.CHOICE,
    is_required=True,
    codes=frozenset({"LAW-CONS-2", "LAW-CONS-4"}),
)
_OBJECT: Final = Field(
    name="object", label="object", codes=frozenset({"LAW-CONS-5"}), help="operation-object-help"
)
_DOCUMENT: Final = (
    Field(name="document_name", label="operation-document", is_required=True,
          codes=frozenset({"LAW-CONS-3", "LAW-USE-2"})),
    Field(name="document_number", label="document-number", is_required=True),
    Field(name="document_date", label="document-date", kind=FieldKind.DATE, is_required=True),
)  # fmt: skip
_STATED_BY: Final = Field(name="stated_by", label="stated", help="operation-stated-help")

EVIDENCE: Final[Mapping[str, tuple[Field, ...]]] = {
    "place": (_TO_PLACE,),
    "category": (_CATEGORY, _OBJECT),
    "object": (_OBJECT,),
    "accounting document": _DOCUMENT,
}
"""By kind of evidence, the fields that ask for it, in the order of every form."""


def fields_of(operation: Permitted, *, has_several_places: bool) -> tuple[Field, ...]:
    """Give the fields of an operation's form."""
    asked: list[Field] = []
    if operation.takes_amounts:
        asked += [*([FROM_PLACE] if has_several_places else []), *AMOUNTS]
    for kind, fields in EVIDENCE.items():
        if kind in operation.evidence:
            asked += [field for field in fields if field not in asked]
    if "category" in operation.evidence:
        asked.append(_STATED_BY)
    return (*asked, AT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """A form of an operation, read."""

    lot: str
    values: Values
    amounts: GoodsRequest
    """Which goods, how much, when."""
    request: UUID

    @property
    def document(self) -> Document | None:
        """The accounting document."""
        day = self.values.day("document_date", is_required=True)
        name = self.values.required("document_name")
        number = self.values.required("document_number")
        return None if day is None else Document(name=name, number=number, date=day.isoformat())


Sender = Callable[[Filled], tuple[Callable[[Desk, Any], Any], object]]


def _arrive(filled: Filled) -> tuple[Callable[[Desk, Any], Any], object]:
    place = filled.values.required("to_place")
    at = filled.amounts.at
    return operations.arrive, ArriveRequest(lot=filled.lot, place=place, at=at, id=filled.request)


def _move(filled: Filled) -> tuple[Callable[[Desk, Any], Any], object]:
    place = filled.values.required("to_place")
    return operations.move, MoveRequest(goods=filled.amounts, to_place=place)


def _split(filled: Filled) -> tuple[Callable[[Desk, Any], Any], object]:
    return operations.split, filled.amounts


def _use(filled: Filled) -> tuple[Callable[[Desk, Any], Any], object]:
    served = filled.values.required("object")
    return operations.use, UseRequest(goods=filled.amounts, object=served, document=filled.document)


def _consume(filled: Filled) -> tuple[Callable[[Desk, Any], Any], object]:
    values = filled.values
    return consumption.consume, ConsumeRequest(
        goods=filled.amounts,
        category=values.required("category"),
        object=values.text("object"),
        document=filled.document,
        stated_by=values.text("stated_by"),
    )


SENDERS: Final[Mapping[str, Sender]] = {
    "arrive-without-gate": _arrive,
    "move": _move,
    "split": _split,
    "use": _use,
    "consume": _consume,
}
"""By operation, how its form becomes a request and which service takes it."""


def warnings_of(done: object) -> tuple[Reason, ...]:
    """Give the warnings that came along with an operation."""
    found: tuple[Reason, ...] = getattr(done, "warnings", ())
    return found
