"""Working out what a released declaration becomes: items, lots, findings. Nothing is written."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from freezone.domain.declaration import (
    DeclaredItem,
    Plan,
    PlanRow,
    Release,
    ReleaseDecision,
    ReleasedItem,
)
from freezone.errors import Reason
from freezone.errors.states import PlanIncompleteError, PlanItemUnknownError
from freezone.law.parameters import excise_item
from freezone.law.placement import NOMENCLATURE_NOTES, PLACEMENT, PlacementFacts
from freezone.law.rule import Effect, Rule, breaches
from freezone.ledger.posting import Amounts
from freezone.quantity import Money, part_of, text_from_micro
from freezone.services.nomenclature import Answers, CodeAnswer

KILOGRAM: Final = "166"


@dataclass(frozen=True, slots=True, kw_only=True)
class Purpose:
    """Goods class with its ground, place, and whether the goods are a fixed asset."""

    goods_class: int | None = None
    ground: str | None = None
    place: str | None = None
    is_fixed_asset: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedLot:
    """A lot to be: a part of an item with its purpose and amounts."""

    item: DeclaredItem
    unit: str | None
    """OKEI code of the lot's supplementary unit; None when it is counted in kilograms alone."""
    amounts: Amounts
    purpose: Purpose


@dataclass(frozen=True, slots=True, kw_only=True)
class Contracted:
    """The contract on activity in force on the day of release, if any."""

    number: str | None
    activities: frozenset[str]


@dataclass(slots=True, kw_only=True)
class Placing:
    """What becomes of the items a release decides."""

    answers: Answers
    contract: Contracted
    release: Release
    registered_on: date
    lots: list[PlacedLot] = field(default_factory=list)
    findings: list[tuple[Reason, bool]] = field(default_factory=list)
    """Reason, and whether it blocks use and confirmation."""
    warnings: list[Reason] = field(default_factory=list)
    code_answers: dict[int, CodeAnswer] = field(default_factory=dict)

    def place(
        self, items: Sequence[DeclaredItem], default: Purpose, plan: Plan
    ) -> tuple[Reason, ...]:
        """Work out lots and findings for items; give the reasons why a plan does not fit."""
        faults = list(_plan_faults(items, plan, self.release))
        for item in items:
            released = self.release.decision_on(item.number)
            if released.decision is ReleaseDecision.RELEASED:
                faults += self._place_item(item, released, default, plan.get(item.number, ()))
        return tuple(faults)

    def _place_item(
        self,
        item: DeclaredItem,
        released: ReleasedItem,
        default: Purpose,
        rows: Sequence[PlanRow],
    ) -> Iterable[Reason]:
        answer = self.answers.about(item.code)
        self.code_answers[item.number] = answer
        unit = unit_of_item(item)
        whole = whole_of(item, released, has_unit=unit is not None)
        parts, faults = _parts(item, whole, rows, default, has_unit=unit is not None)
        judged: set[tuple[int | None, str | None]] = set()
        for amounts, purpose in parts:
            self.lots.append(PlacedLot(item=item, unit=unit, amounts=amounts, purpose=purpose))
            kind = (purpose.goods_class, purpose.ground)
            if kind not in judged:
                judged.add(kind)
                self.judge(item, unit, answer, purpose)
        return faults

    def judge(
        self, item: DeclaredItem, unit: str | None, answer: CodeAnswer, purpose: Purpose
    ) -> None:
        """Hold one part of an item against the law; the same finding is noted once an item."""
        facts = PlacementFacts(
            code=item.code,
            edition_from=self.answers.valid_from,
            before_first_edition=self.answers.before_first,
            is_in_edition=answer.is_in_edition,
            successors=answer.successors,
            declared_unit=unit,
            admitted_units=answer.admitted_units,
            excise_item=excise_item(item.code, self.registered_on),
            goods_class=purpose.goods_class,
            ground=purpose.ground,
            contract=self.contract.number,
            activities=self.contract.activities,
        )
        on = self.release.released_on
        for rule, reason in breaches(PLACEMENT, facts, on, item=item.number):
            # A missing contract and the contract's activities concern the declaration, not an item.
            about = Reason(code=reason.code, params=reason.params) if _is_whole(rule) else reason
            self._note(rule, about)
        for rule, reason in breaches(NOMENCLATURE_NOTES, facts, on):
            params = {name: text for name, text in reason.params.items() if name != "code"}
            self._note(rule, Reason(code=reason.code, params=params))

    def _note(self, rule: Rule[PlacementFacts], reason: Reason) -> None:
        if rule.effect is Effect.WARN:
            if reason not in self.warnings:
                self.warnings.append(reason)
        else:
            finding = (reason, rule.effect is Effect.FINDING)
            if finding not in self.findings:
                self.findings.append(finding)


def whole_of(item: DeclaredItem, released: ReleasedItem, *, has_unit: bool) -> Amounts:
    """Give the amounts of a whole item as its lots carry them."""
    value = ledger_value(item, released)
    return Amounts(
        item.net_micro or 0,
        (item.quantity_micro or 0) if has_unit else 0,
        value[0].coins if value else 0,
    )


def _is_whole(rule: Rule[PlacementFacts]) -> bool:
    return rule.code in {"LAW-PLACE-1", "LAW-CLASS-4"}


def unit_of_item(item: DeclaredItem) -> str | None:
    """Give the supplementary unit of an item; declared kilograms mean that there is none."""
    if item.unit in (None, KILOGRAM):
        return None
    return item.unit if item.quantity_micro else None


def ledger_value(item: DeclaredItem, released: ReleasedItem) -> tuple[Money, str, str] | None:
    """Give the value that travels with an item's goods, its kind and its source.

    Customs value as released, else as declared, else the invoice value; None is "not stated".
    """
    if released.customs_value is not None:
        return released.customs_value, "customs", "release"
    if item.customs_value is not None:
        return item.customs_value, "customs", "declaration"
    if item.invoice_value is not None:
        return item.invoice_value, "invoice", "declaration"
    return None


def _plan_faults(items: Sequence[DeclaredItem], plan: Plan, release: Release) -> Iterable[Reason]:
    known = {item.number for item in items}
    for number, rows in plan.items():
        if number not in known:
            yield PlanItemUnknownError.reason(item=number, sheet_line=rows[0].line)
        elif release.decision_on(number).decision is not ReleaseDecision.RELEASED:
            yield PlanIncompleteError.reason(item=number, planned="-", declared="-")


def _purpose(row: PlanRow, default: Purpose) -> Purpose:
    return Purpose(
        goods_class=row.goods_class or default.goods_class,
        ground=row.ground or default.ground,
        place=row.place or default.place,
        is_fixed_asset=default.is_fixed_asset if row.fixed_asset is None else row.fixed_asset,
    )


def _parts(
    item: DeclaredItem,
    whole: Amounts,
    rows: Sequence[PlanRow],
    default: Purpose,
    *,
    has_unit: bool,
) -> tuple[list[tuple[Amounts, Purpose]], list[Reason]]:
    """Divide an item by the rows of a plan; what a row leaves open follows in proportion."""
    if not rows:
        return [(whole, default)], []
    if len(rows) == 1 and rows[0].quantity_micro is None and rows[0].net_micro is None:
        return [(whole, _purpose(rows[0], default))], []
    parts: list[tuple[Amounts, Purpose]] = []
    left = whole
    for place, row in enumerate(rows):
        amounts = _row_amounts(row, left, is_last=place == len(rows) - 1, has_unit=has_unit)
        if amounts is None:
            break
        parts.append((amounts, _purpose(row, default)))
        left -= amounts
    if left or len(parts) < len(rows):
        planned = whole - left
        reason = PlanIncompleteError.reason(
            item=item.number,
            planned=_shown(planned, has_unit=has_unit),
            declared=_shown(whole, has_unit=has_unit),
        )
        return parts, [reason]
    return parts, []


def _shown(amounts: Amounts, *, has_unit: bool) -> str:
    """Write amounts for a message: pieces and kilograms, or kilograms alone."""
    net = f"{text_from_micro(amounts.net)} kg"
    return f"{text_from_micro(amounts.quantity)} / {net}" if has_unit else net


def _row_amounts(row: PlanRow, left: Amounts, *, is_last: bool, has_unit: bool) -> Amounts | None:
    """Give one row's amounts out of what is left; None when it asks for more, or for nothing."""
    quantity, net = row.quantity_micro, row.net_micro
    if not has_unit:
        net = net if net is not None else quantity
        if net is None and is_last:
            net = left.net
        if net is None or not 0 < net <= left.net:
            return None
        return Amounts(net, 0, part_of(left.value, net, left.net))
    if quantity is None and net is None and is_last:
        return left or None
    if quantity is None:
        quantity = None if net is None else part_of(left.quantity, net, left.net)
    if quantity is None or not 0 < quantity <= left.quantity:
        return None
    if net is None:
        net = part_of(left.net, quantity, left.quantity)
    if not 0 < net <= left.net:
        return None
    return Amounts(net, quantity, part_of(left.value, quantity, left.quantity))


def item_payload(
    item: DeclaredItem, released: ReleasedItem, placing: Placing, *, replaces: bool = False
) -> Mapping[str, Any]:
    """Give an item as it stands in payloads."""
    answer = placing.code_answers.get(item.number)
    is_released = released.decision is ReleaseDecision.RELEASED
    customs = released.customs_value or item.customs_value
    invoice = item.invoice_value
    return {
        "item": item.number,
        "replaces": replaces,
        "code": item.code,
        "description": item.description,
        "net": _text(item.net_micro),
        "gross": _text(item.gross_micro),
        "quantity": _text(item.quantity_micro),
        "unit": item.unit,
        "origin": item.origin,
        "decision": released.decision.value,
        "reason": released.reason,
        "released_on": placing.release.released_on.isoformat() if is_released else None,
        "invoice_value": None if invoice is None else str(invoice),
        "invoice_currency": None if invoice is None else invoice.currency,
        "customs_value": None if customs is None else str(customs),
        "customs_currency": None if customs is None else customs.currency,
        "duty": None if answer is None else answer.duty,
        "documents": [
            {
                "kind": document.kind,
                "name": document.name,
                "number": document.number,
                "issued": None if document.issued is None else document.issued.isoformat(),
            }
            for document in item.documents
        ],
        "packaging": [
            {"kind": packages.kind, "count": packages.count, "marks": packages.marks}
            for packages in item.packaging
        ],
        "serial_numbers": list(item.serial_numbers),
    }


def _text(micro: int | None) -> str | None:
    return None if micro is None else text_from_micro(micro)
