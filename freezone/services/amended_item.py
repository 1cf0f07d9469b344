"""One item of a declaration before and after a correction, and what its lots gain or lose."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from freezone.domain.declaration import (
    DeclaredItem,
)
from freezone.errors.states import (
    AmendmentAmbiguousError,
    AmendmentBelowUsedError,
    AmendmentUnitError,
)
from freezone.ledger.accounts import Account
from freezone.ledger.movements import Operation
from freezone.ledger.posting import NOTHING, Amounts
from freezone.quantity import text_from_micro
from freezone.services.placing import (
    Placing,
    Purpose,
    item_payload,
    unit_of_item,
    whole_of,
)
from freezone.services.posting import posting
from freezone.services.releases import TAKEN_BACK_FROM, item_as_payload, uses_of
from freezone.store import goods
from freezone.store.connection import Connection
from freezone.store.declarations import ItemRow
from freezone.store.goods import BalanceRow, LotRow


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemChange:
    """One item before and after the correction, with the lots it became."""

    before: DeclaredItem | None
    after: DeclaredItem | None
    stored: ItemRow | None
    lots: Sequence[LotRow]
    named: str | None

    def payload(self, placing: Placing) -> Mapping[str, Any]:
        """Give the item's new version; its release stays what it was."""
        if self.after is None:
            assert self.stored is not None  # noqa: S101 - an item that went was there
            return item_as_payload(self.stored) | {"decision": "removed"}
        answer = placing.answers.about(self.after.code)
        placing.code_answers[self.after.number] = answer
        for purpose in {(lot.goods_class, lot.ground, bool(lot.fixed_asset)) for lot in self.lots}:
            placing.judge(
                self.after,
                unit_of_item(self.after),
                answer,
                Purpose(goods_class=purpose[0], ground=purpose[1], is_fixed_asset=purpose[2]),
            )
        released = placing.release.decision_on(self.after.number)
        payload = dict(
            item_payload(self.after, released, placing, replaces=self.stored is not None)
        )
        if self.stored is not None:
            payload |= {
                "decision": self.stored.decision,
                "reason": self.stored.reason,
                "released_on": self.stored.released_on,
            }
        return payload

    def postings(
        self, connection: Connection, declaration: str, placing: Placing
    ) -> list[dict[str, Any]]:
        """Give the postings by which the item's lots follow the correction.

        Raises:
            AmendmentUnitError: FZ-265. AmendmentBelowUsedError: FZ-257.
            AmendmentAmbiguousError: FZ-258.
        """
        if not self.lots:
            return []
        number = self.lots[0].item
        unit = self.lots[0].unit
        if self.after is not None and unit_of_item(self.after) != unit:
            raise AmendmentUnitError(item=number, old=unit or "-", new=self.after.unit or "-")
        released = placing.release.decision_on(number)
        has_unit = unit is not None
        old, new = (
            NOTHING if item is None else whole_of(item, released, has_unit=has_unit)
            for item in (self.before, self.after)
        )
        change = new - old
        if not change:
            return []
        outside = (Account.OUTSIDE, declaration)
        free = self._free(connection)
        if sum((row.amounts for row in free), change) == NOTHING:
            numbers = {lot.id: lot.number for lot in self.lots}
            return [
                posting(
                    Operation.AMEND,
                    numbers[row.lot],
                    (Account(row.account), row.reference),
                    outside,
                    row.amounts,
                )
                for row in free
            ]
        lot, inside = self._changing(connection, free, declaration, change)
        gained = Amounts(max(change.net, 0), max(change.quantity, 0), max(change.value, 0))
        lost = gained - change
        rows = []
        if gained:
            rows.append(posting(Operation.AMEND, lot.number, outside, inside, gained))
        if lost:
            rows.append(posting(Operation.AMEND, lot.number, inside, outside, lost))
        return rows

    def _free(self, connection: Connection) -> list[BalanceRow]:
        """Give the balances that may gain or lose: goods expected or in stock, unused."""
        lots = sorted(lot.id for lot in self.lots if self.named in (None, lot.number))
        return [
            row
            for row in goods.balances(connection, lots)
            if Account(row.account) in TAKEN_BACK_FROM
        ]

    def _changing(
        self,
        connection: Connection,
        free: Sequence[BalanceRow],
        declaration: str,
        change: Amounts,
    ) -> tuple[LotRow, tuple[Account, str]]:
        """Find the one lot and balance that gains or loses."""
        lots = {lot.id: lot for lot in self.lots if self.named in (None, lot.number)}
        item = self.lots[0].item
        is_loss = change.is_below_zero
        enough = [row for row in free if not is_loss or _covers(row, change)]
        if is_loss and not _covers_all(free, change):
            held = sum((row.amounts for row in free), NOTHING)
            raise AmendmentBelowUsedError(
                item=item,
                free=text_from_micro(held.net),
                less=text_from_micro(-min(change.net, 0)),
                uses=", ".join(uses_of(connection, list(self.lots))) or "-",
            )
        if not free and len(lots) == 1:
            return next(iter(lots.values())), (Account.EXPECTED, declaration)
        if len(enough) != 1:
            named = ", ".join(lot.number for lot in self.lots)
            raise AmendmentAmbiguousError(item=item, lots=named)
        row = enough[0]
        return lots[row.lot], (Account(row.account), row.reference)


def _covers(row: BalanceRow, change: Amounts) -> bool:
    left = row.amounts + change
    return not left.is_below_zero and bool(left.net) == bool(left.quantity or not row.quantity)


def _covers_all(rows: Sequence[BalanceRow], change: Amounts) -> bool:
    held = sum((row.amounts for row in rows), NOTHING)
    left = held + change
    return left.net >= 0 and left.quantity >= 0
