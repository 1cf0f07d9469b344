"""What the papers alone say against placement: a declaration by itself and beside its release.

Only what makes the papers unusable is a refusal (DESIGN.md, section 4): what the customs body
released is a fact, and everything else is for the law to find. The tuples of checks below are in
order of precedence; inside a check reasons stand in the order of the items.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import chain
from typing import Final, TypeAlias

from freezone.domain.declaration import (
    Declaration,
    DeclaredItem,
    Release,
    ReleaseDecision,
    ReleasedItem,
)
from freezone.errors.base import Reason
from freezone.errors.documents import (
    DeclarantDiffersError,
    DeclarationNumberDiffersError,
    DeclarationNumberUnusualError,
    DeclaredCodeMalformedError,
    ItemCountDiffersError,
    ItemNumberMissingError,
    ItemNumberRepeatedError,
    ItemsAbsentError,
    NetAboveGrossError,
    NetMassMissingError,
    PiecesFractionalError,
    ProcedureNotFreeZoneError,
    QuantityZeroError,
    ReleasedCountDiffersError,
    ReleasedItemUnknownError,
    ReleasedTotalDiffersError,
    ReleasedValueDiffersError,
    TotalDiffersError,
)
from freezone.ids import DeclarationNumber
from freezone.intake.faults import LONGEST_SHOWN
from freezone.quantity import MICRO, Money, text_from_micro

FREE_ZONE: Final = "78"
KILOGRAM: Final = "166"
ABSENT: Final = "—"
TYPED_VERSIONS: Final = frozenset({"csv", "typed"})
"""Declarations made here from a sheet or a form: they name no declarant of their own."""

PIECES_IN_UNIT: Final = {"796": 1, "715": 1, "797": 100, "798": 1000}
"""Units counted in whole pieces or pairs, and how many one unit is."""

_TEN_DIGITS = re.compile(r"[0-9]{10}")

Check: TypeAlias = Callable[[Declaration, Release | None], Iterator[Reason]]


def refusals(declaration: Declaration, release: Release | None = None) -> tuple[Reason, ...]:
    """Give every reason, found in the papers alone, why the declaration cannot be taken in."""
    return tuple(chain.from_iterable(check(declaration, release) for check in REFUSALS))


def warnings(declaration: Declaration, release: Release | None = None) -> tuple[Reason, ...]:
    """Give what is odd in the papers but stands in nobody's way."""
    return tuple(chain.from_iterable(check(declaration, release) for check in WARNINGS))


def _procedure_is_free_zone(declaration: Declaration, _: Release | None) -> Iterator[Reason]:
    said_by_items = declaration.items and all(item.procedure for item in declaration.items)
    if declaration.procedure != FREE_ZONE and (declaration.procedure or not said_by_items):
        yield ProcedureNotFreeZoneError.reason(procedure=_shown(declaration.procedure))
    for item in declaration.items:
        if item.procedure not in {None, FREE_ZONE}:
            yield ProcedureNotFreeZoneError.reason(
                item=item.number, procedure=_shown(item.procedure)
            )


def _number_agrees(declaration: Declaration, release: Release | None) -> Iterator[Reason]:
    if release is None or declaration.number in {None, release.declaration_number}:
        return
    yield DeclarationNumberDiffersError.reason(
        declared=_shown(declaration.number), released=release.declaration_number
    )


def _declarant_agrees(declaration: Declaration, release: Release | None) -> Iterator[Reason]:
    """Hold the declarant's BIN against the participant's.

    Interpretation: a file that names no declarant, or one without a BIN, cannot show that the
    release is about it, so it is refused too; what was typed here says no declarant by its nature.
    """
    if release is None or declaration.version in TYPED_VERSIONS:
        return
    declared = declaration.declarant.bin if declaration.declarant else None
    if declared != release.participant_bin:
        yield DeclarantDiffersError.reason(
            declared=_shown(declared), released=release.participant_bin
        )


def _items_are_there(declaration: Declaration, _: Release | None) -> Iterator[Reason]:
    if not declaration.items:
        yield ItemsAbsentError.reason()


def _own_count_agrees(declaration: Declaration, _: Release | None) -> Iterator[Reason]:
    if declaration.total_items not in {None, len(declaration.items)}:
        yield ItemCountDiffersError.reason(
            stated=declaration.total_items, counted=len(declaration.items)
        )


def _released_count_agrees(declaration: Declaration, release: Release | None) -> Iterator[Reason]:
    if release is None or release.items is None:
        return
    if release.items not in {len(declaration.items), len(_released_items(declaration, release))}:
        yield ReleasedCountDiffersError.reason(
            released=release.items, counted=len(declaration.items)
        )


def _numbers_stand_once(declaration: Declaration, _: Release | None) -> Iterator[Reason]:
    for number, times in Counter(item.number for item in declaration.items).items():
        if times > 1:
            yield ItemNumberRepeatedError.reason(item=number, times=times)


def _numbers_run_through(declaration: Declaration, _: Release | None) -> Iterator[Reason]:
    numbers = {item.number for item in declaration.items}
    for number in sorted(set(range(1, len(numbers) + 1)) - numbers):
        yield ItemNumberMissingError.reason(number=number)


def _codes_have_ten_digits(declaration: Declaration, _: Release | None) -> Iterator[Reason]:
    for item in declaration.items:
        if not _TEN_DIGITS.fullmatch(item.code):
            yield DeclaredCodeMalformedError.reason(
                item=item.number, code=_shown(item.code[:LONGEST_SHOWN]), digits=len(item.code)
            )


def _net_mass_is_stated(declaration: Declaration, _: Release | None) -> Iterator[Reason]:
    for item in declaration.items:
        if not item.net_micro:
            yield NetMassMissingError.reason(item=item.number)


def _net_is_within_gross(declaration: Declaration, _: Release | None) -> Iterator[Reason]:
    for item in declaration.items:
        if item.net_micro and item.gross_micro is not None and item.net_micro > item.gross_micro:
            yield NetAboveGrossError.reason(
                item=item.number,
                net=text_from_micro(item.net_micro),
                gross=text_from_micro(item.gross_micro),
            )


def _released_items_are_declared(
    declaration: Declaration, release: Release | None
) -> Iterator[Reason]:
    declared = {item.number for item in declaration.items}
    for goods in release.goods if release else ():
        if goods.number not in declared:
            yield ReleasedItemUnknownError.reason(item=goods.number)


def _released_values_agree(declaration: Declaration, release: Release | None) -> Iterator[Reason]:
    released = {goods.number: goods for goods in release.goods} if release else {}
    for item in declaration.items:
        goods = released.get(item.number)
        if goods is None:
            continue
        for field, said, declared in _said_otherwise(item, goods):
            yield ReleasedValueDiffersError.reason(
                item=item.number, field=field, declared=declared, released=said
            )


def _said_otherwise(item: DeclaredItem, goods: ReleasedItem) -> Iterator[tuple[str, str, str]]:
    """Give field, released text and declared text of whatever the release states differently."""
    if goods.code is not None and goods.code != item.code:
        yield "goods-code", goods.code, _shown(item.code)
    for field, said, declared in (
        ("net-mass", goods.net_micro, item.net_micro),
        ("gross-mass", goods.gross_micro, item.gross_micro),
    ):
        if said is not None and said != declared:
            yield field, text_from_micro(said), _amount(declared)
    net = item.net_micro if goods.net_micro is None else goods.net_micro
    said_quantity, said_unit = _measure(goods.quantity_micro, goods.unit, net)
    quantity, unit = _measure(item.quantity_micro, item.unit, item.net_micro)
    if goods.quantity_micro is not None and said_quantity != quantity:
        yield "quantity", _amount(goods.quantity_micro), _amount(item.quantity_micro)
    if goods.unit is not None and said_unit != unit:
        yield "unit", goods.unit, _shown(item.unit)


def _measure(
    quantity: int | None, unit: str | None, net: int | None
) -> tuple[int | None, str | None]:
    """Give a supplementary quantity as it compares: kilograms equal to the net mass are none."""
    if unit in {None, KILOGRAM} and quantity in {None, net}:
        return None, None
    return quantity, unit.zfill(3) if unit else None


def _released_totals_agree(declaration: Declaration, release: Release | None) -> Iterator[Reason]:
    """Hold the release's total masses against the items.

    Interpretation: a partial release may state the totals of the declaration or of what it
    releases; both are taken.
    """
    if release is None:
        return
    some = _released_items(declaration, release)
    for field, stated, whole, part in (
        ("net-mass", release.net_micro, _net(declaration.items), _net(some)),
        ("gross-mass", release.gross_micro, _gross(declaration.items), _gross(some)),
    ):
        if stated is not None and whole is not None and stated not in {whole, part}:
            yield ReleasedTotalDiffersError.reason(
                field=field, declared=text_from_micro(whole), released=text_from_micro(stated)
            )


def _released_items(declaration: Declaration, release: Release) -> tuple[DeclaredItem, ...]:
    if not release.goods:
        return declaration.items
    released = {
        goods.number for goods in release.goods if goods.decision is ReleaseDecision.RELEASED
    }
    return tuple(item for item in declaration.items if item.number in released)


def _net(items: tuple[DeclaredItem, ...]) -> int | None:
    return _sum([item.net_micro for item in items])


def _gross(items: tuple[DeclaredItem, ...]) -> int | None:
    return _sum([item.gross_micro for item in items])


def _sum(parts: list[int | None]) -> int | None:
    """Add up, unless a part is not stated: then there is no sum to hold anything against."""
    stated = [part for part in parts if part is not None]
    return sum(stated) if len(stated) == len(parts) else None


def _pieces_are_whole(declaration: Declaration, _: Release | None) -> Iterator[Reason]:
    for item in declaration.items:
        pieces = PIECES_IN_UNIT.get(item.unit or "")
        if pieces and item.quantity_micro and item.quantity_micro * pieces % MICRO:
            yield PiecesFractionalError.reason(
                item=item.number, quantity=text_from_micro(item.quantity_micro), unit=item.unit
            )


def _quantities_are_more_than_zero(declaration: Declaration, _: Release | None) -> Iterator[Reason]:
    for item in declaration.items:
        if item.quantity_micro == 0:
            yield QuantityZeroError.reason(item=item.number, unit=_shown(item.unit))


def _number_is_usual(declaration: Declaration, release: Release | None) -> Iterator[Reason]:
    text = release.declaration_number if release else declaration.number
    if text is not None and not DeclarationNumber.parse(text).is_usual:
        yield DeclarationNumberUnusualError.reason(text=text)


def _own_totals_agree(declaration: Declaration, _: Release | None) -> Iterator[Reason]:
    """Hold the declaration's own totals against its items, where its items let them be computed.

    A package shared by two items is counted at each of them, so the total of packages may rightly
    be smaller than the sum.
    """
    packages = _sum([packing.count for item in declaration.items for packing in item.packaging])
    if packages is not None and declaration.total_packages not in {None, packages}:
        yield TotalDiffersError.reason(
            field="packages-total", stated=declaration.total_packages, counted=packages
        )
    total = declaration.total_invoice
    values = [item.invoice_value for item in declaration.items]
    invoiced = [value for value in values if value and total and value.currency == total.currency]
    if total is not None and len(invoiced) == len(values):
        coins = sum(value.coins for value in invoiced)
        if coins != total.coins:
            yield TotalDiffersError.reason(
                field="invoice-total", stated=total, counted=Money(coins, total.currency)
            )


def _shown(text: str | None) -> str:
    return text or ABSENT


def _amount(micro: int | None) -> str:
    return ABSENT if micro is None else text_from_micro(micro)


REFUSALS: Final[tuple[Check, ...]] = (
    _procedure_is_free_zone,
    _number_agrees,
    _declarant_agrees,
    _items_are_there,
    _own_count_agrees,
    _released_count_agrees,
    _numbers_stand_once,
    _numbers_run_through,
    _codes_have_ten_digits,
    _net_mass_is_stated,
    _net_is_within_gross,
    _released_items_are_declared,
    _released_values_agree,
    _released_totals_agree,
)

WARNINGS: Final[tuple[Check, ...]] = (
    _pieces_are_whole,
    _quantities_are_more_than_zero,
    _number_is_usual,
    _own_totals_agree,
)
