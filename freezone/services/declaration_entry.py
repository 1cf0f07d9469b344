"""What a declaration taken in looks like as an entry: its items, its lots, their postings."""

from dataclasses import dataclass
from typing import Any

from freezone.domain.declaration import Declaration, Plan, Release, ReleaseDecision
from freezone.ledger.accounts import Account
from freezone.ledger.movements import Operation
from freezone.ledger.posting import NOTHING
from freezone.services.placing import PlacedLot, Placing, item_payload, ledger_value
from freezone.services.posting import amounts_payload, posting
from freezone.store import declarations
from freezone.store.connection import Connection


@dataclass(frozen=True, slots=True, kw_only=True)
class Papers:
    """What was handed in, read."""

    declaration: Declaration
    release: Release
    plan: Plan


def decided_items(
    papers: Papers, placing: Placing, connection: Connection, *, is_later: bool
) -> list[Any]:
    """Give the items that this release decides; the first release notes every item."""
    if not is_later:
        return [
            item_payload(item, papers.release.decision_on(item.number), placing)
            for item in papers.declaration.items
        ]
    known = {
        row.item: row.decision
        for row in declarations.items(connection, papers.release.declaration_number)
    }
    named = {goods.number for goods in papers.release.goods} or set(known)
    return [
        item_payload(item, papers.release.decision_on(item.number), placing, replaces=True)
        for item in papers.declaration.items
        if item.number in named and known.get(item.number) != ReleaseDecision.RELEASED
    ]


def declaration_payload(papers: Papers, placing: Placing, original: str) -> dict[str, Any]:
    """Give the declaration itself as it stands in payloads."""
    declaration, release = papers.declaration, papers.release
    return {
        "number": release.declaration_number,
        "version": 1,
        "participant": release.participant_bin,
        "contract": placing.contract.number,
        "registered_on": placing.registered_on.isoformat(),
        "direction": declaration.direction,
        "format": declaration.version,
        "declarant": None if declaration.declarant is None else declaration.declarant.name,
        "consignor": None if declaration.consignor is None else declaration.consignor.name,
        "invoice_currency": declaration.invoice_currency,
        "edition": placing.answers.edition,
        "edition_from": placing.answers.valid_from,
        "original": original,
        "decision": None,
        "unknown_elements": list(declaration.unknown_elements),
    }


def lot_payload(
    number: str, lot: PlacedLot, placing: Placing, *, customs_status: str
) -> dict[str, Any]:
    """Give a lot at its birth as it stands in payloads."""
    item, release = lot.item, placing.release
    value = ledger_value(item, release.decision_on(item.number))
    return {
        "lot": number,
        "participant": release.participant_bin,
        "contract": placing.contract.number,
        "declaration": release.declaration_number,
        "item": item.number,
        "parent": None,
        "description": item.description,
        "code": item.code,
        "unit": lot.unit,
        "origin": item.origin,
        "customs_status": customs_status,
        "registered_on": placing.registered_on.isoformat(),
        "released_on": release.released_on.isoformat(),
        "edition": placing.answers.edition,
        "value_kind": None if value is None else value[1],
        "value_currency": None if value is None else value[0].currency,
        "value_source": None if value is None else value[2],
        **amounts_payload(lot.amounts),
        "goods_class": lot.purpose.goods_class,
        "ground": lot.purpose.ground,
        "fixed_asset": lot.purpose.is_fixed_asset,
        "place": lot.purpose.place,
    }


def placing_posting(lot: dict[str, Any]) -> dict[str, Any]:
    """Give the posting that brings a lot in: to its place, or to be expected at the gate."""
    declaration, place = lot["declaration"], lot["place"]
    operation = Operation.PLACE if place is None else Operation.PLACE_WITHOUT_GATE
    target = (Account.EXPECTED, declaration) if place is None else (Account.STOCK, place)
    row = posting(operation, lot["lot"], (Account.OUTSIDE, declaration), target, NOTHING)
    return row | {name: lot[name] for name in ("net", "quantity", "coins")}
