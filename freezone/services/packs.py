"""Packs of a lot: stating what one holds, reading amounts that are typed in them.

A pack factor is a statement: somebody said, on some day, that one box holds 24 pieces. It is kept
as it was said and resolved to the lot's unit when it is recorded; nothing is converted by any other
number. A lot that was split off has the packs of the lot it came from, until it has its own.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from freezone.clock import legal_date, parse_date
from freezone.domain.pack import Pack, called, folded, is_name, meant, nearest
from freezone.domain.typed_amount import TypedAmount, TypedPart, measures_of, read_amount
from freezone.errors import Reason, RefusedError
from freezone.errors.values import (
    AmountTooLargeError,
    PackEmptyError,
    PackInexactError,
    PackNameMalformedError,
    PackNameTakenError,
    PackOfItselfError,
    PackWordAmbiguousError,
    PackWordUnknownError,
    TextMissingError,
    TextTooLongError,
)
from freezone.journal.entry import Entry, EntryKind
from freezone.quantity import LARGEST_MICRO, MICRO, micro_from_text, text_from_micro
from freezone.services.desk import Desk, new_request
from freezone.services.posting import check_effective
from freezone.services.roles import Act
from freezone.services.stock import Document, lot_at_desk
from freezone.store.connection import Connection
from freezone.store.goods import LotRow
from freezone.store.packs import packs_in_line

__all__ = [
    "Pack", "PackRequest", "PackStated", "TypedAmount", "TypedPart",
    "packs_of", "read_amount", "state_pack", "typed_amount",
]  # fmt: skip

LONGEST_TEXT: Final = 200
"""Letters of who stated it at the most; longer texts are attached."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackRequest:
    """What one pack of a lot holds."""

    lot: str
    name: str
    """One short word, by which it is known."""
    holds: int
    """Millionths: of the lot's unit, of a kilogram where it has none, or of the pack ``of``."""
    of: str | None = None
    """The pack in which it is stated, by any of its names: 24 of which boxes."""
    name_en: str | None = None
    name_ru: str | None = None
    name_kk: str | None = None
    """Names in other languages; None keeps those of the statement it replaces."""
    stated_by: str | None = None
    """Who said so: person, post; None means the person who records it."""
    document: Document | None = None
    """The packing list or passport it is taken from."""
    at: datetime | None = None
    """When it was stated; None means now."""
    id: UUID = field(default_factory=new_request)

    def known_by(self) -> dict[str, Any]:
        """Give what the same request is known by when it comes again."""
        return {
            "lot": self.lot,
            "pack": self.name,
            "holds": self.holds,
            "of": self.of,
            "names": [self.name_en, self.name_ru, self.name_kk],
            "stated_by": self.stated_by,
            "document": None if self.document is None else self.document.as_json(),
            "at": None if self.at is None else self.at.isoformat(),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class PackStated:
    """A statement recorded."""

    lot: str
    unit: str | None
    """OKEI code of the lot's unit."""
    pack: Pack
    replaces: bool
    """Whether an earlier statement for this lot ended."""
    unchanged: tuple[str, ...]
    """Packs that were stated in this one earlier: they hold what they were said to hold then."""
    entry: int


def state_pack(desk: Desk, request: PackRequest) -> PackStated:
    """State how much of a lot one pack holds; a later statement for the same name replaces it.

    Units: the amount resolved is in the lot's unit, or in kilograms where it has none.

    Raises:
        NotPermittedError: FZ-501. Those of ``lot_at_desk``. FutureEffectiveError: FZ-311.
        TextMissingError: FZ-111, TextTooLongError: FZ-113, DateMalformedError: FZ-109, in the
        source. RefusedError: every fault of the pack at once, FZ-103, FZ-120, FZ-121, FZ-123 to
        FZ-127.
    """
    desk.acting(Act.OPERATE)
    asked = request.known_by()
    with desk.writing() as work:
        earlier = work.earlier(request.id, asked)
        if earlier is not None:
            return _stated(earlier)
        effective = request.at or work.now
        check_effective(effective, work.now)
        lot = lot_at_desk(desk, work.connection, request.lot)
        source = _source(request)
        in_line = packs_in_line(work.connection, lot.id)
        known = nearest(in_line)
        name = _one_word(request.name)
        word = folded(name)
        names = _names(request, called(name, known))
        faults = _faults_of_names((name, *filter(None, names.values())), lot, known)
        holds, of = _resolved(request, lot, known, faults)
        payload = {
            "lot": lot.number,
            "unit": lot.unit,
            "pack": {
                "word": word,
                "name": name,
                **names,
                "holds": text_from_micro(holds),
                "of": of,
                **source,
                "stated_on": legal_date(effective).isoformat(),
            },
            "replaces": any(each.word == word and each.lot == lot.number for each in in_line),
            "unchanged": [each.name for each in known if _is_outrun(each, word, holds)],
        }
        draft = desk.draft(EntryKind.PACK_STATED, payload, effective=effective, id=request.id)
        return _stated(work.append(draft, request=asked))


def packs_of(desk: Desk, lot: str) -> tuple[Pack, ...]:
    """Give the packs of a lot, its own and those it came with, the largest first.

    Raises:
        Those of ``lot_at_desk``: FZ-106, FZ-107, FZ-246, FZ-512.
    """
    with desk.record.reading() as connection:
        return _packs(connection, lot_at_desk(desk, connection, lot))


def typed_amount(desk: Desk, lot: str, text: str) -> TypedAmount:
    """Read an amount of a lot as it was typed, in the packs and the unit of that lot.

    Raises:
        Those of ``lot_at_desk`` and of ``read_amount``.
    """
    with desk.record.reading() as connection:
        row = lot_at_desk(desk, connection, lot)
        return read_amount(text, _packs(connection, row), unit=row.unit)


def _packs(connection: Connection, lot: LotRow) -> tuple[Pack, ...]:
    return nearest(packs_in_line(connection, lot.id))


def _one_word(text: str) -> str:
    return " ".join(text.split())


def _source(request: PackRequest) -> dict[str, Any]:
    """Give from whom the statement is.

    Raises:
        TextMissingError: FZ-111. TextTooLongError: FZ-113. DateMalformedError: FZ-109.
    """
    stated_by = _one_word(request.stated_by or "") or None
    if stated_by is not None and len(stated_by) > LONGEST_TEXT:
        raise TextTooLongError(field="stated", longest=LONGEST_TEXT)
    document = request.document
    if document is not None:
        for key, text in (
            ("accounting-document", document.name),
            ("document-number", document.number),
        ):
            if not text.strip():
                raise TextMissingError(field=key)
        parse_date(document.date)
    return {
        "stated_by": stated_by,
        "document": None if document is None else document.as_json(),
    }


def _names(request: PackRequest, replaced: Pack | None) -> dict[str, str | None]:
    """Give the names in other languages; those that are not stated stay as they were."""
    before = (None,) * 3 if replaced is None else (
        replaced.name_en, replaced.name_ru, replaced.name_kk,
    )  # fmt: skip
    stated = (request.name_en, request.name_ru, request.name_kk)
    return {
        key: kept if said is None else _one_word(said) or None
        for key, said, kept in zip(("name_en", "name_ru", "name_kk"), stated, before, strict=True)
    }


def _faults_of_names(names: Sequence[str], lot: LotRow, known: Sequence[Pack]) -> list[Reason]:
    """Say which names cannot be names, or are names of something else; the first is its own."""
    measures = measures_of([each for each in known if each.word != folded(names[0])], lot.unit)
    faults = []
    for name in dict.fromkeys(names):
        if not is_name(name):
            faults.append(PackNameMalformedError.reason(text=name[:40]))
            continue
        taken = [each.label for each in measures if folded(name) in each.words]
        faults += [PackNameTakenError.reason(text=name, by=label) for label in taken]
    return faults


def _is_outrun(pack: Pack, word: str, holds: int) -> bool:
    """Tell whether a pack was stated in another that holds something else from now on."""
    if pack.of is None or pack.count is None or folded(pack.of) != word:
        return False
    return pack.count * holds != pack.holds * MICRO


def _resolved(
    request: PackRequest, lot: LotRow, known: Sequence[Pack], faults: list[Reason]
) -> tuple[int, dict[str, str] | None]:
    """Give what the pack holds in the lot's unit, and in which other pack it was stated.

    Raises:
        RefusedError: every fault, those found before included.
    """
    if request.holds <= 0:
        faults.append(PackEmptyError.reason(stated=text_from_micro(request.holds)))
    holds, of = request.holds, None
    if request.of is not None and request.of.strip():
        other = _other(request, lot, known, faults)
        if other is not None:
            of = {"name": other.name, "count": text_from_micro(request.holds)}
            holds, rest = divmod(request.holds * other.holds, MICRO)
            if rest:
                faults.append(PackInexactError.reason(text=f"{of['count']} {other.name}"))
    if holds > LARGEST_MICRO:
        faults.append(AmountTooLargeError.reason(text=text_from_micro(holds)))
    if faults:
        raise RefusedError(tuple(faults))
    return holds, of


def _other(
    request: PackRequest, lot: LotRow, known: Sequence[Pack], faults: list[Reason]
) -> Pack | None:
    """Find the pack in which another is stated."""
    wanted = _one_word(request.of or "")
    measures = measures_of(known, lot.unit)
    found = [each for each in meant(folded(wanted), measures) if each.pack is not None]
    packs = [each.pack for each in found if each.pack is not None]
    own = folded(_one_word(request.name))
    if len(packs) > 1:
        labels = ", ".join(each.label for each in found)
        faults.append(PackWordAmbiguousError.reason(word=wanted, packs=labels))
    elif own in (folded(wanted), *(pack.word for pack in packs)):
        faults.append(PackOfItselfError.reason(text=wanted))
    elif not packs:
        labels = ", ".join(each.label for each in measures if each.pack is not None) or "–"
        faults.append(PackWordUnknownError.reason(word=wanted[:40], known=labels))
    else:
        return packs[0]
    return None


def _stated(entry: Entry) -> PackStated:
    """Read the result out of the entry: the same request gives it again."""
    payload = entry.payload
    pack, document = payload["pack"], payload["pack"]["document"] or {}
    of = pack["of"] or {}
    return PackStated(
        lot=payload["lot"],
        unit=payload["unit"],
        pack=Pack(
            name=pack["name"],
            name_en=pack["name_en"],
            name_ru=pack["name_ru"],
            name_kk=pack["name_kk"],
            holds=micro_from_text(pack["holds"]),
            of=of.get("name"),
            count=micro_from_text(of["count"]) if of else None,
            stated_by=pack["stated_by"],
            document_name=document.get("name"),
            document_number=document.get("number"),
            document_date=document.get("date"),
            stated_on=pack["stated_on"],
            lot=payload["lot"],
            entry=entry.seq,
        ),
        replaces=payload["replaces"],
        unchanged=tuple(payload["unchanged"]),
        entry=entry.seq,
    )
