"""A declaration and its release typed from paper: they become papers like any, and are kept so.

What was typed is written as a sheet and as a release file, read by the readers of such files, and
written again as they understood it. So there is one way of reading, whoever typed.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from functools import partial
from typing import Final, TypeVar

from freezone.errors import FreezoneError, Reason, RefusedError
from freezone.errors.documents import (
    DeclarantDiffersError,
    DeclarationNumberDiffersError,
    DeclaredCodeMalformedError,
    NetAboveGrossError,
    NetMassMissingError,
    PiecesFractionalError,
    QuantityZeroError,
    ReleasedItemUnknownError,
)
from freezone.errors.states import DeclarationExistsError, ParticipantUnknownError
from freezone.errors.values import (
    BinMalformedError,
    DeclarationNumberMalformedError,
    TextUnwritableError,
)
from freezone.intake.declaration_csv import COLUMNS, read_declaration_csv, write_declaration_csv
from freezone.intake.release_file import read_release, write_release
from freezone.intake.sheet import is_unwritable, write_sheet
from freezone.services.handed_in import Paper

DECLARATION_NAME: Final = "typed.csv"
RELEASE_NAME: Final = "typed.json"
DECISIONS: Final[Mapping[str, object]] = {
    "released": True,
    "refused": False,
    "postponed": "postponed",
}
"""What may be typed as the decision on an item, and how the release file says it."""

_SHEET_COLUMNS: Final = {
    "description": "description",
    "goods-code": "code",
    "net-mass": "net_kg",
    "gross-mass": "gross_kg",
    "quantity": "quantity",
    "unit": "unit",
    "value-invoice": "invoice_value",
    "currency": "currency",
    "package": "packages",
    "document-date": "document_date",
}
_RELEASE_COLUMNS: Final = {
    "declaration-number": "declaration_no",
    DeclarationNumberMalformedError.code: "declaration_no",
    "release-date": "release_date",
    "bin": "participant_bin",
    BinMalformedError.code: "participant_bin",
    "item-number": "item",
    "release-decision": "released",
    "value-customs": "customs_value",
    "currency": "customs_value_currency",
}
_DOCUMENT_COLUMNS: Final = frozenset({"document_kind", "document_number", "document_date"})
_OF_ITEM: Final = {
    DeclaredCodeMalformedError.code: "code",
    NetMassMissingError.code: "net_kg",
    NetAboveGrossError.code: "gross_kg",
    PiecesFractionalError.code: "quantity",
    QuantityZeroError.code: "quantity",
}
"""Fields of an item that what is found later is about, by code."""
_OF_RELEASE: Final = {
    DeclarationNumberDiffersError.code: "declaration_no",
    DeclarationExistsError.code: "declaration_no",
    DeclarantDiffersError.code: "participant_bin",
    ParticipantUnknownError.code: "participant_bin",
    ReleasedItemUnknownError.code: "item",
}
"""The same of the release."""
_FIRST_ROW: Final = 2
"""Line of the first row below the head of a sheet."""
_Read = TypeVar("_Read")


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedDocument:
    """A document of an item, as typed."""

    document_kind: str = ""
    document_number: str = ""
    document_date: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedItem:
    """An item of a declaration, as typed; its number is its place in the declaration."""

    description: str = ""
    code: str = ""
    net_kg: str = ""
    gross_kg: str = ""
    quantity: str = ""
    unit: str = ""
    """OKEI code, or the symbol in any language."""
    origin: str = ""
    invoice_value: str = ""
    currency: str = ""
    packages: str = ""
    package_kind: str = ""
    marks: str = ""
    documents: tuple[TypedDocument, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedDeclaration:
    """A declaration, as typed."""

    items: tuple[TypedItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedDecision:
    """What the customs body decided on an item, as typed."""

    item: int
    released: str = "released"
    """A key of ``DECISIONS``."""
    reason: str = ""
    customs_value: str = ""
    customs_value_currency: str = ""
    """Tenge when empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedRelease:
    """A release, as typed."""

    declaration_no: str = ""
    release_date: str = ""
    participant_bin: str = ""
    officer: str = ""
    goods: tuple[TypedDecision, ...] = ()
    """Empty when all items were released at once; an item that is not named is postponed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedField:
    """A field of the form."""

    column: str
    """Name of the field: an attribute of what was typed."""
    item: int | None = None
    """Item number; None for a field of the release itself."""
    document: int | None = None
    """Which document of the item, from one up; None for a field of no document."""
    is_of_release: bool = False


_NO_FIELD: Final = TypedField(column="")


def typed_papers(declaration: TypedDeclaration, release: TypedRelease) -> tuple[Paper, Paper]:
    """Make the declaration and its release out of what was typed.

    Raises:
        RefusedError: with every fault of both; ``field_of`` gives the field of each.
    """
    papers: list[Paper] = []
    reasons: list[Reason] = []
    for make in (partial(declaration_paper, declaration), partial(release_paper, release)):
        try:
            papers.append(make())
        except FreezoneError as refused:
            reasons += refused.reasons
    if reasons:
        raise RefusedError(tuple(reasons))
    return papers[0], papers[1]


def declaration_paper(typed: TypedDeclaration) -> Paper:
    """Make a declaration out of what was typed: the sheet that says the same.

    Raises:
        RefusedError: with every fault; ``field_of`` gives the field of each.
        FreezoneError: FZ-201, more than any sheet holds.
    """
    cells = _Cells(columns=_SHEET_COLUMNS)
    rows: list[tuple[TypedField, Mapping[str, str]]] = []
    for number, item in enumerate(typed.items, start=1):
        for position, row in enumerate(_rows(item), start=1):
            # One document stands on a row; the first one beside the item itself.
            place = TypedField(column="", item=number, document=position)
            rows.append((place, {"item": str(number), **cells.cleaned(row, place)}))
    content = write_sheet(COLUMNS, (row for _, row in rows))

    def place_of(reason: Reason) -> TypedField:
        line = reason.params.get("sheet_line")
        return _NO_FIELD if line is None else rows[int(line) - _FIRST_ROW][0]

    read = cells.read(partial(read_declaration_csv, content), place_of)
    return Paper(name=DECLARATION_NAME, content=write_declaration_csv(read.items))


def release_paper(typed: TypedRelease) -> Paper:
    """Make a release out of what was typed: the file that says the same.

    Raises:
        RefusedError: with every fault; ``field_of`` gives the field of each.
        FreezoneError: FZ-201, more than any release holds.
    """
    cells = _Cells(columns=_RELEASE_COLUMNS)
    whole = TypedField(column="", is_of_release=True)
    document: dict[str, object] = dict(cells.cleaned(_texts(typed), whole))
    if typed.goods:
        document["goods"] = [
            _decided(each, cells.cleaned(_texts(each), replace(whole, item=each.item)))
            for each in typed.goods
        ]
    content = json.dumps(document, ensure_ascii=False).encode()
    read = cells.read(
        partial(read_release, content, typed=True), lambda reason: replace(whole, item=reason.item)
    )
    return Paper(name=RELEASE_NAME, content=write_release(read))


def field_of(reason: Reason) -> TypedField | None:
    """Give the field of the form that a reason is about, or None when it is about none.

    Reasons of ``look`` and of taking in are known too, where one field is what they are about.
    """
    params = reason.params
    if "column" in params:
        return TypedField(
            column=params["column"],
            item=reason.item,
            document=int(params["document"]) if "document" in params else None,
            is_of_release=params["paper"] == RELEASE_NAME,
        )
    if reason.code in _OF_RELEASE:
        item = reason.item
        return TypedField(column=_OF_RELEASE[reason.code], item=item, is_of_release=True)
    if reason.code in _OF_ITEM and reason.item is not None:
        return TypedField(column=_OF_ITEM[reason.code], item=reason.item)
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cells:
    """What was typed into the fields of one paper, made ready to be read."""

    columns: Mapping[str, str]
    """Columns by what readers call their fields: the key of the glossary, or a code."""
    unwritable: dict[TypedField, Reason] = field(default_factory=dict)

    def cleaned(self, texts: Mapping[str, str], place: TypedField) -> Mapping[str, str]:
        """Take blanks together, and leave out what no paper can hold, with its fault noted."""
        cells: dict[str, str] = {}
        for column, text in texts.items():
            clean = " ".join(text.split())
            if is_unwritable(clean):
                at = _at(column, place)
                self.unwritable[at] = _beside(at, TextUnwritableError.reason(item=at.item))
                clean = ""
            cells[column] = clean
        return cells

    def read(self, read: Callable[[], _Read], place_of: Callable[[Reason], TypedField]) -> _Read:
        """Read a paper; its faults are put beside their fields, the first fault of each field.

        Raises:
            RefusedError: with every fault.
        """
        found: Sequence[Reason] = ()
        try:
            paper = read()
        except RefusedError as refused:
            found = refused.reasons
        else:
            if not self.unwritable:
                return paper
        beside = dict(self.unwritable)
        elsewhere: list[Reason] = []
        for reason in found:
            place = place_of(reason)
            column = self.columns.get(reason.params.get("field", reason.code))
            if column is None:
                elsewhere.append(_beside(place, reason))
            else:
                at = _at(column, place)
                beside.setdefault(at, _beside(at, reason))
        raise RefusedError((*beside.values(), *elsewhere))


def _rows(item: TypedItem) -> Iterator[Mapping[str, str]]:
    """Give the row of an item, with its first document, and a row for each further one."""
    first, *others = item.documents or (TypedDocument(),)
    yield {**_texts(item), **_texts(first)}
    for document in others:
        yield _texts(document)


def _texts(typed: TypedItem | TypedDocument | TypedRelease | TypedDecision) -> Mapping[str, str]:
    """Give what was typed field by field, as far as it is text."""
    values = {each.name: getattr(typed, each.name) for each in fields(typed)}
    return {name: value for name, value in values.items() if isinstance(value, str)}


def _decided(typed: TypedDecision, cells: Mapping[str, str]) -> Mapping[str, object]:
    said = cells["released"]
    return {"item": str(typed.item), **cells, "released": DECISIONS.get(said, said)}


def _at(column: str, place: TypedField) -> TypedField:
    """Give the field of a column at a place; only columns of documents tell documents apart."""
    is_of_document = column in _DOCUMENT_COLUMNS
    return replace(place, column=column, document=place.document if is_of_document else None)


def _beside(at: TypedField, reason: Reason) -> Reason:
    """Put a reason beside its field: by the form's column, no more by the line of a sheet."""
    params = {name: text for name, text in reason.params.items() if name != "sheet_line"}
    if at.column:
        params |= {
            "column": at.column,
            "paper": RELEASE_NAME if at.is_of_release else DECLARATION_NAME,
        }
        if at.document is not None:
            params["document"] = str(at.document)
    return Reason(code=reason.code, params=params, item=at.item or reason.item)
