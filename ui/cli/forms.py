"""The stable JSON forms of DESIGN.md section 8: keys that scripts outside this project read."""

from collections.abc import Mapping

from freezone.language.catalogue import Catalogue
from freezone.quantity import text_from_micro
from freezone.services.queries import EntryView, FindingView, LotView
from ui.cli.amounts import Amounts
from ui.cli.reasons import reason_form


def amounts_form(amounts: Amounts, unit: str | None) -> dict[str, str | None]:
    """Give net mass and supplementary quantity; null where the lot has no unit."""
    return {
        "net_kg": text_from_micro(amounts.net),
        "quantity": None if unit is None else text_from_micro(amounts.quantity),
    }


def finding_form(catalogue: Catalogue, finding: FindingView) -> dict[str, object]:
    """Give a finding with its number, by which it is cleared."""
    return {
        "finding": finding.number,
        **reason_form(catalogue, finding.reason),
        "blocks": finding.blocks,
    }


def lot_form(catalogue: Catalogue, lot: LotView) -> dict[str, object]:
    """Give a lot with everything it holds."""

    def by_account(accounts: Mapping[str, Amounts]) -> dict[str, object]:
        return {
            account: amounts_form(amounts, lot.unit)
            for account, amounts in accounts.items()
            if amounts
        }

    places = {
        held.reference: amounts_form(held.amounts, lot.unit)
        for held in lot.holdings
        if held.account == "stock" and held.amounts
    }
    return {
        "lot": lot.lot,
        "declaration": lot.declaration,
        "item": lot.item,
        "participant": lot.participant,
        "code": lot.code,
        "description": lot.description,
        "customs_status": lot.customs_status,
        "goods_class": lot.goods_class,
        "ground": lot.ground,
        "fixed_asset": lot.is_fixed_asset,
        "parent": lot.parent,
        "place": next(iter(places)) if len(places) == 1 else None,
        "places": places,
        "placed": amounts_form(lot.placed, lot.unit),
        "unit": lot.unit,
        "accounts": by_account(lot.accounts),
        "claims": by_account(lot.claim_accounts),
        "findings": [finding_form(catalogue, finding) for finding in lot.findings],
    }


def entry_form(entry: EntryView) -> dict[str, object]:
    """Give an entry of the journal; moments in UTC, as ISO writes them."""
    return {
        "seq": entry.seq,
        "id": entry.id,
        "kind": entry.kind,
        "effective": entry.effective.isoformat(),
        "recorded": entry.recorded.isoformat(),
        "person": entry.person,
        "terminal": entry.terminal,
        "period": entry.period,
        "hash": entry.hash,
        "fingerprint": entry.fingerprint,
        "payload": dict(entry.payload),
    }
