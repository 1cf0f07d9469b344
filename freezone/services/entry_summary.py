"""What an entry did, in the few values that a line of the journal has room for.

Parameters, never sentences: the same keys mean the same in every kind, amounts are decimal texts.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

from freezone.journal.entry import Entry, EntryKind

Payload = Mapping[str, Any]
Values = Mapping[str, object]


def summary_of(entry: Entry) -> dict[str, str]:
    """Give what a line says about an entry; what is not stated is left out."""
    summed = _SUMMED.get(entry.kind)
    values = {} if summed is None else summed(entry.payload)
    return {name: str(value) for name, value in values.items() if value not in (None, "")}


def _of_clock(payload: Payload) -> Values:
    return {"from": payload["stood_at"], "to": payload["went_back_to"]}


def _of_checkpoint(payload: Payload) -> Values:
    return {"first": payload["first"], "last": payload["last"]}


def _of_person(payload: Payload) -> Values:
    person = payload["person"]
    return {"person": person["number"], "name": person["name"], "roles": " ".join(person["roles"])}


def _of_participant(payload: Payload) -> Values:
    return {
        "participant": payload["bin"],
        "name": payload.get("name"),
        "contract": payload["contract"]["number"],
    }


def _of_place(payload: Payload) -> Values:
    return {"place": payload["code"], "name": payload["name"]}


def _of_declaration(payload: Payload) -> Values:
    declaration, release = payload["declaration"], payload.get("release", {})
    return {
        "declaration": declaration["number"],
        "participant": declaration.get("participant"),
        "items": len(payload["items"]),
        "lots": len(payload.get("lots", ())),
        "findings": len(payload["findings"]),
        "version": declaration.get("version"),
        "decision": release.get("decision") or declaration.get("decision"),
        "released_on": release.get("released_on"),
    }


def _of_finding(payload: Payload) -> Values:
    finding = payload["finding"]
    named = ("number", "declaration", "item", "code", "answer", "ground")
    return {("finding" if name == "number" else name): finding[name] for name in named}


def _of_operation(payload: Payload) -> Values:
    document = payload.get("document") or {}
    values: dict[str, object] = {
        "operation": payload["operation"],
        "lot": payload["lot"],
        "new_lot": payload.get("new_lot"),
        "object": payload.get("object"),
        "reason": payload.get("reason"),
        "document": document.get("number"),
    }
    if payload["postings"]:
        first, last = payload["postings"][0], payload["postings"][-1]
        values |= {"net_kg": first["net"], "from": first["from"][1]}
        # A lot without a supplementary unit has none of it, not zero of it.
        values["quantity"] = None if first["quantity"] == "0" else first["quantity"]
        values["to"] = (last if "new_lot" in payload else first)["to"][1]
    return values


def _of_consumption(payload: Payload) -> Values:
    line = payload["line"]
    served = {name: line[name] for name in ("line", "participant", "category", "object")}
    return {**_of_operation(payload), **served, "to": None}


def _of_slip(payload: Payload) -> Values:
    slip = payload["slip"]
    named = ("slip", "participant", "period_from", "period_to", "reason")
    values = {name: slip[name] for name in named}
    return values | {"lines": len(payload["lines"]) if "lines" in payload else None}


def _of_pack(payload: Payload) -> Values:
    pack = payload["pack"]
    return {"lot": payload["lot"], "name": pack["name"], "holds": pack["holds"]}


def _of_correction(payload: Payload) -> Values:
    named = ("corrects", "corrected_kind", "reason")
    return {name: payload.get(name) for name in named}


def _named(*names: str) -> Callable[[Payload], Values]:
    """Give what reads some texts of a payload as they are."""
    return lambda payload: {name: payload.get(name) for name in names}


_SUMMED: Final[Mapping[EntryKind, Callable[[Payload], Values]]] = {
    EntryKind.RECORD_OPENED: _of_person,
    EntryKind.CLOCK_STEPPED_BACK: _of_clock,
    EntryKind.CHECKPOINT: _of_checkpoint,
    EntryKind.CHECKPOINT_SIGNED: lambda payload: {"checkpoints": len(payload["checkpoints"])},
    EntryKind.KEY_PUBLISHED: lambda payload: {
        "key": payload["key"]["key"], "person": payload["key"]["person"],
    },
    EntryKind.PERSON_REGISTERED: _of_person,
    EntryKind.PERSON_CHANGED: _of_person,
    EntryKind.SEALED_ERASED: _named("ground"),
    EntryKind.PARTICIPANT_REGISTERED: _of_participant,
    EntryKind.CONTRACT_REGISTERED: _of_participant,
    EntryKind.PLACE_REGISTERED: _of_place,
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
    EntryKind.PACK_STATED: _of_pack,
    EntryKind.EQUIPMENT_USED: _of_operation,
    EntryKind.GOODS_CONSUMED: _of_consumption,
    EntryKind.CONSUMPTION_CONFIRMED: _of_slip,
    EntryKind.SLIP_VOIDED: _of_slip,
    EntryKind.ENTRY_CORRECTED: _of_correction,
    EntryKind.PAPER_PRINTED: _named("number", "copy", "languages"),
    EntryKind.ATTACHMENT_ADDED: _named("number", "name"),
    EntryKind.PERIOD_CLOSED: _named("period"),
}  # fmt: skip
