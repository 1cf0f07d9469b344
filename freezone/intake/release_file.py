"""The customs body's release of a declaration, from its JSON file (form: DESIGN.md, section 8).

Numbers become texts before anything else sees them: a binary fraction never exists, and a number
of a million digits stays a text.
"""

import json
import re
from collections import Counter
from collections.abc import Mapping
from decimal import Decimal
from json import JSONDecodeError
from typing import Final

from freezone.domain.declaration import Release, ReleaseDecision, ReleasedItem
from freezone.errors.base import RefusedError
from freezone.errors.documents import (
    EncodingUnknownError,
    FieldRepeatedError,
    FieldShapeError,
    JsonMalformedError,
    PaperChoiceUnknownError,
    PaperTextTooLongError,
    PaperTooComplexError,
)
from freezone.errors.values import (
    BinMalformedError,
    DeclarationNumberMalformedError,
    TextMissingError,
)
from freezone.ids import Bin, DeclarationNumber
from freezone.intake.faults import LONGEST_SHOWN, Faults, amount_text
from freezone.intake.paper import LARGEST_RELEASE, check_filled, check_size

NATIONAL_CURRENCY: Final = "KZT"
LONGEST_TEXT: Final = 100_000

_DECISIONS: Final = {
    "true": ReleaseDecision.RELEASED,
    "false": ReleaseDecision.REFUSED,
    "postponed": ReleaseDecision.POSTPONED,
}
_WRITTEN: Final[dict[ReleaseDecision, object]] = {
    ReleaseDecision.RELEASED: True,
    ReleaseDecision.REFUSED: False,
    ReleaseDecision.POSTPONED: "postponed",
}
_UNKEEPABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")
"""What neither XML nor a database can hold: control characters and halves of letters."""


class _Repeated(dict[str, object]):
    """An object some of whose keys stood twice."""

    keys_again: tuple[str, ...] = ()


def read_release(content: bytes, limit: int = LARGEST_RELEASE, *, typed: bool = False) -> Release:
    """Read a release, or refuse the file with everything that is malformed in it at once.

    Keys that are not known are tolerated. A ``goods`` list that is there must name something: an
    empty one would silently release everything. With ``typed`` a person typed the amounts: decimal
    commas and blanks between digits are theirs.

    Raises:
        RefusedError: FZ-100, with a reason and item number for every malformed field.
        FreezoneError: FZ-201 to FZ-210, when the file as a whole cannot be read.
    """
    check_size(len(content), limit)
    check_filled(content)
    faults = Faults(typed=typed)
    document = _parsed(_decoded(content))
    if not isinstance(document, dict):
        raise FieldShapeError(field="release")
    release = _release(_Fields(document, faults))
    faults.refuse()
    return release


def write_release(release: Release) -> bytes:
    """Write a release as the file that ``read_release`` reads back."""
    document = {
        "declaration_no": release.declaration_number,
        "release_date": release.released_on.isoformat(),
        "participant_bin": release.participant_bin,
        "officer": release.officer,
        "items": release.items,
        "net_kg": amount_text(release.net_micro),
        "gross_kg": amount_text(release.gross_micro),
        "goods": [_stated(_item_document(item)) for item in release.goods] or None,
    }
    return json.dumps(_stated(document), ensure_ascii=False, indent=1).encode()


def _item_document(item: ReleasedItem) -> dict[str, object]:
    value = item.customs_value
    return {
        "item": item.number,
        "released": _WRITTEN[item.decision],
        "reason": item.reason,
        "code": item.code,
        "net_kg": amount_text(item.net_micro),
        "gross_kg": amount_text(item.gross_micro),
        "suppl_qty": amount_text(item.quantity_micro),
        "suppl_unit": item.unit,
        "customs_value": None if value is None else str(value),
        "customs_value_currency": None if value is None else value.currency,
    }


def _stated(fields: Mapping[str, object]) -> dict[str, object]:
    return {key: said for key, said in fields.items() if said is not None}


def _decoded(content: bytes) -> str:
    encoding = json.detect_encoding(content)
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        raise EncodingUnknownError(encoding=encoding) from None


def _parsed(text: str) -> object:
    """Parse JSON with every number as text and every repeated key kept in mind."""

    def not_json(name: str) -> object:
        # Python would take NaN and Infinity; where the first stands is told as well as it can be.
        before = text[: text.find(name)]
        raise JsonMalformedError(
            at_line=before.count("\n") + 1, at_column=len(before) - before.rfind("\n")
        )

    try:
        parsed: object = json.loads(
            text,
            parse_int=_as_written,
            parse_float=_as_written,
            parse_constant=not_json,
            object_pairs_hook=_pairs,
        )
    except JSONDecodeError as error:
        raise JsonMalformedError(at_line=error.lineno, at_column=error.colno) from None
    except RecursionError:
        raise PaperTooComplexError from None
    return parsed


def _as_written(number: str) -> str:
    """Keep a number as its text; a power of ten is written out when it is a sane one."""
    if "e" in number.lower() and len(number) <= LONGEST_SHOWN:
        exact = Decimal(number)
        exponent = exact.as_tuple().exponent
        if isinstance(exponent, int) and abs(exponent) <= LONGEST_SHOWN:
            return format(exact, "f")
    return number


def _pairs(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(reversed(pairs))
    if len(found) == len(pairs):
        return found
    repeated = _Repeated(found)
    counted = Counter(key for key, _ in pairs)
    repeated.keys_again = tuple(key for key, times in counted.items() if times > 1)
    return repeated


class _Fields:
    """The fields of one object; what has the wrong shape becomes a fault."""

    __slots__ = ("_fields", "faults")

    def __init__(self, fields: dict[str, object], faults: Faults) -> None:
        self._fields = fields
        self.faults = faults
        if isinstance(fields, _Repeated):
            for key in fields.keys_again:
                faults.add(FieldRepeatedError, field=key[:LONGEST_SHOWN])

    def has(self, key: str) -> bool:
        """Say whether the key stands there at all, with null too."""
        return key in self._fields

    def text(self, key: str) -> str | None:
        """Give a text or a number as text; absent, null and empty are None."""
        content = self._fields.get(key)
        if content is None or content == "":
            return None
        if not isinstance(content, str) or _UNKEEPABLE.search(content):
            self.faults.add(FieldShapeError, field=key)
            return None
        if len(content) > LONGEST_TEXT:
            self.faults.add(PaperTextTooLongError, field=key, limit=LONGEST_TEXT)
            return None
        return content

    def raw(self, key: str) -> object:
        """Give whatever stands under a key."""
        return self._fields.get(key)


def _release(fields: _Fields) -> Release:
    faults = fields.faults
    number = _declaration_number(fields)
    released_on = faults.day(fields.text("release_date"), "release-date", required=True)
    participant = _participant(fields)
    officer = faults.text(fields.text("officer"), "officer")
    items = faults.whole(fields.text("items"), "items-total")
    net_micro = faults.amount(fields.text("net_kg"), "net-mass")
    gross_micro = faults.amount(fields.text("gross_kg"), "gross-mass")
    goods = _goods(fields)
    if number is None or released_on is None or participant is None:
        # Each of the three that is not there has been noted as a fault.
        raise RefusedError(tuple(faults.reasons))
    return Release(
        declaration_number=number,
        released_on=released_on,
        participant_bin=participant,
        officer=officer,
        items=items,
        net_micro=net_micro,
        gross_micro=gross_micro,
        goods=goods,
    )


def _declaration_number(fields: _Fields) -> str | None:
    text = fields.faults.text(fields.text("declaration_no"), "declaration-number", required=True)
    if text is None:
        return None
    try:
        return DeclarationNumber.parse(text).text
    except DeclarationNumberMalformedError as error:
        fields.faults.add(DeclarationNumberMalformedError, **error.facts)
        return None


def _participant(fields: _Fields) -> str | None:
    text = fields.faults.text(fields.text("participant_bin"), "bin", required=True)
    if text is None:
        return None
    try:
        return Bin.parse(text).digits
    except BinMalformedError as error:
        fields.faults.add(BinMalformedError, **error.facts)
        return None


def _goods(fields: _Fields) -> tuple[ReleasedItem, ...]:
    listed = fields.raw("goods")
    if listed is None:
        return ()
    if not isinstance(listed, list):
        fields.faults.add(FieldShapeError, field="goods")
        return ()
    if not listed:
        fields.faults.add(TextMissingError, field="goods")
    seen: set[int] = set()
    goods: list[ReleasedItem] = []
    for position, entry in enumerate(listed, start=1):
        faults = fields.faults.at(item=position)
        if not isinstance(entry, dict):
            faults.add(FieldShapeError, field="goods")
            continue
        item = _released_item(_Fields(entry, faults))
        if item is None:
            continue
        if item.number in seen:
            faults.at(item=item.number).add(FieldRepeatedError, field="item-number")
        seen.add(item.number)
        goods.append(item)
    return tuple(goods)


def _released_item(fields: _Fields) -> ReleasedItem | None:
    number = fields.faults.item_number(fields.text("item"))
    if number is not None:
        fields.faults = fields.faults.at(item=number)
    faults = fields.faults
    currency = faults.currency(fields.text("customs_value_currency")) or NATIONAL_CURRENCY
    item = ReleasedItem(
        number=number or 0,
        decision=_decision(fields),
        reason=faults.text(fields.text("reason"), "reason"),
        code=faults.text(fields.text("code"), "goods-code"),
        net_micro=faults.amount(fields.text("net_kg"), "net-mass"),
        gross_micro=faults.amount(fields.text("gross_kg"), "gross-mass"),
        quantity_micro=faults.amount(fields.text("suppl_qty"), "quantity"),
        unit=_unit(faults.text(fields.text("suppl_unit"), "unit")),
        customs_value=faults.money(fields.text("customs_value"), currency, "value-customs"),
    )
    return None if number is None else item


def _decision(fields: _Fields) -> ReleaseDecision:
    if not fields.has("released"):
        return ReleaseDecision.RELEASED
    given = fields.raw("released")
    text = given if isinstance(given, str) else json.dumps(given)[:LONGEST_SHOWN]
    is_decision = isinstance(given, bool) or given == "postponed"
    if not is_decision:
        fields.faults.add(
            PaperChoiceUnknownError,
            field="release-decision",
            text=text[:LONGEST_SHOWN],
            choices="true, false, postponed",
        )
        return ReleaseDecision.POSTPONED
    return _DECISIONS[text]


def _unit(text: str | None) -> str | None:
    """Give an OKEI code its zeros back: a program that wrote 55 as a number meant 055."""
    return text.zfill(3) if text and text.isascii() and text.isdigit() else text
