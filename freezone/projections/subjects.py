"""What each entry is about: one index of numbers, by which the journal is searched.

A subject is whatever a person may look for: a lot, a declaration, an operation, a consumption
line, a slip, a finding, a place, a participant, a person, an object, another entry. Lots born in an
entry are left out: ``lot_state`` names it already, and a declaration of 999 items has 999 of them.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final

from freezone.journal.entry import Entry, EntryKind
from freezone.projections.changes import Changes, Insert
from freezone.projections.projection import Projection

Payload = Mapping[str, Any]
Named = Iterable[str | None]


def subjects_of(entry: Entry) -> tuple[str, ...]:
    """Give what an entry is about, what names it best first; the person acting stands last."""
    return tuple(dict.fromkeys(each for each in _subjects(entry) if each))


def _subjects(entry: Entry) -> Iterator[str | None]:
    named = _NAMED.get(entry.kind)
    if named is not None:
        yield from named(entry.payload)
    yield from _posted(entry.payload)
    yield entry.person


def _posted(payload: Payload) -> Iterator[str]:
    """Give the lots that postings move and what their accounts refer to."""
    postings = payload.get("postings")
    if not postings:
        return
    born = {lot["lot"] for lot in payload.get("lots", ())}
    for row in postings:
        if row["lot"] not in born:
            yield row["lot"]
        yield row["from"][1]
        yield row["to"][1]


def _of_person(payload: Payload) -> Named:
    person = payload["person"]
    return person["number"], person["participant"]


def _of_participant(payload: Payload) -> Named:
    return payload["bin"], payload["contract"]["number"]


def _of_declaration(payload: Payload) -> Named:
    declaration = payload["declaration"]
    return declaration["number"], declaration.get("participant"), *payload.get("slips", ())


def _of_finding(payload: Payload) -> Named:
    finding = payload["finding"]
    lots = (state["lot"] for state in payload["lot_states"])
    return finding["number"], finding["declaration"], *lots


def _of_operation(payload: Payload) -> Named:
    return payload["operation"], payload["lot"], payload.get("object")


def _of_consumption(payload: Payload) -> Named:
    line = payload["line"]
    return payload["operation"], line["line"], payload["lot"], line["participant"], line["object"]


def _of_slip(payload: Payload) -> Named:
    slip = payload["slip"]
    return (
        slip["slip"], slip["participant"], slip.get("replaces"), slip["prepared_by"],
        slip["confirmed_by"],
    )  # fmt: skip


_NAMED: Final[Mapping[EntryKind, Callable[[Payload], Named]]] = {
    EntryKind.RECORD_OPENED: _of_person,
    EntryKind.KEY_PUBLISHED: lambda payload: (payload["key"]["person"],),
    EntryKind.PERSON_REGISTERED: _of_person,
    EntryKind.PERSON_CHANGED: _of_person,
    EntryKind.PARTICIPANT_REGISTERED: _of_participant,
    EntryKind.CONTRACT_REGISTERED: _of_participant,
    EntryKind.PLACE_REGISTERED: lambda payload: (payload["code"], payload["number"]),
    EntryKind.DECLARATION_RELEASED: _of_declaration,
    EntryKind.DECLARATION_PLACED: _of_declaration,
    EntryKind.RELEASE_ADDED: _of_declaration,
    EntryKind.RELEASE_PLACED: _of_declaration,
    EntryKind.RELEASE_ANNULLED: _of_declaration,
    EntryKind.DECLARATION_AMENDED: _of_declaration,
    EntryKind.FINDING_CLEARED: _of_finding,
    EntryKind.GOODS_ARRIVED: _of_operation,
    EntryKind.LOT_MOVED: _of_operation,
    EntryKind.LOT_SPLIT: _of_operation,
    EntryKind.PACK_STATED: lambda payload: (payload["lot"],),
    EntryKind.EQUIPMENT_USED: _of_operation,
    EntryKind.GOODS_CONSUMED: _of_consumption,
    EntryKind.CONSUMPTION_CONFIRMED: _of_slip,
    EntryKind.SLIP_VOIDED: _of_slip,
    EntryKind.ENTRY_CORRECTED: lambda payload: (str(payload["corrects"]),),
    EntryKind.PAPER_PRINTED: lambda payload: (payload.get("number"),),
    EntryKind.ATTACHMENT_ADDED: lambda payload: (payload.get("number"),),
    EntryKind.PERIOD_CLOSED: lambda payload: (payload["period"],),
}
"""What entries of a kind name beside what they post."""


def _indexed(entry: Entry) -> Changes:
    yield Insert("entry_subject", [(subject, entry.seq) for subject in subjects_of(entry)])


SUBJECTS = Projection(
    name="subjects",
    version=1,
    tables=("entry_subject",),
    every=(_indexed,),
)
