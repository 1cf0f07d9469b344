"""Lots: the list, and one lot with its history."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from freezone.quantity import Money
from freezone.services import permitted, queries
from freezone.services.packs import packs_of
from freezone.services.permitted import Permitted
from freezone.services.queries import LotCard, LotView
from ui.cli.amounts import both, counted, mass
from ui.cli.attachments import attachment_form, attachment_lines
from ui.cli.command import Call
from ui.cli.door import open_desk
from ui.cli.exit_code import ExitCode
from ui.cli.findings import finding_lines
from ui.cli.forms import lot_form
from ui.cli.layout import cut, fields, page_width
from ui.cli.output import Output
from ui.cli.packs import pack_form, pack_lines
from ui.cli.permitted import permitted_form, permitted_lines
from ui.cli.typed import moment_or_none

_NUMBER, _ITEM, _CODE, _PLACE, _AMOUNT = 11, 4, 13, 12, 15
"""Widths of the columns of a lot: together with the gaps a page of 80."""


def list_all(call: Call) -> ExitCode:
    """List lots with what stands where."""
    options, output = call.options, call.output
    with open_desk(call) as desk:
        lots = queries.lots(
            desk,
            declaration=options.declaration,
            participant=options.participant,
            as_of=moment_or_none(options.as_of),
        )
    output.answer(
        [lot_form(output.catalogue, lot) for lot in lots],
        lot_table(output, lots, names_declaration=options.declaration is None),
    )
    return ExitCode.DONE


def lot_table(output: Output, lots: Iterable[LotView], *, names_declaration: bool) -> Iterator[str]:
    """Write lots, two lines each: what is counted, and beneath it the goods and their mass."""
    shown = tuple(lots)
    if not shown:
        yield output.text("cli-lots-none")
        return
    wide = max(page_width() - 2 * _AMOUNT - 4, 40)
    yield (
        f"{cut(output.text('cli-lot'), _NUMBER):<{_NUMBER}}  "
        f"{'№':<{_ITEM}}  {cut(output.text('cli-code'), _CODE):<{_CODE}}  "
        f"{cut(output.label('place'), _PLACE):<{_PLACE + wide - 46}}  "
        f"{cut(output.label('placed'), _AMOUNT):>{_AMOUNT}}  "
        f"{cut(output.text('account-stock'), _AMOUNT):>{_AMOUNT}}"
    )
    declaration = ""
    for lot in shown:
        if names_declaration and lot.declaration != declaration:
            declaration = lot.declaration
            yield f"{declaration}  {output.word('bin')} {lot.participant}"
        yield from _rows(output, lot, wide)


def _rows(output: Output, lot: LotView, wide: int) -> Iterator[str]:
    placed = lot.placed
    stock = lot.accounts.get("stock")
    place_width = _PLACE + wide - 46
    in_stock = "–" if not stock else counted(output, stock, lot.unit)
    place = ", ".join(lot.places) or ", ".join(
        output.text(_account(account)) for account, held in lot.accounts.items() if held
    )
    mark = " !" if any(finding.blocks for finding in lot.findings) else ""
    yield (
        f"{lot.lot:<{_NUMBER}}  {str(lot.item) + mark:<{_ITEM}}  "
        f"{output.display.code(lot.code):<{_CODE}}  "
        f"{cut(place, place_width):<{place_width}}  "
        f"{counted(output, placed, lot.unit):>{_AMOUNT}}  {in_stock:>{_AMOUNT}}"
    )
    masses = ""
    if lot.unit is not None:
        still = mass(output, stock.net) if stock else ""
        masses = f"  {mass(output, placed.net):>{_AMOUNT}}  {still:>{_AMOUNT}}"
    yield f"  {cut(lot.description, wide - 2):<{wide - 2}}{masses}"


def _account(account: str) -> str:
    return f"account-{account.replace(':', '-')}"


def show(call: Call) -> ExitCode:
    """Show a lot with what may be done to it, its operations, files and slips."""
    output = call.output
    with open_desk(call) as desk:
        card = queries.lot_card(desk, call.options.number)
        packs = packs_of(desk, call.options.number)
        may = permitted.permitted(desk, call.options.number)
    document = {
        **lot_form(output.catalogue, card.lot),
        "packs": [pack_form(each) for each in packs],
        "permitted": [permitted_form(output.catalogue, each) for each in may],
        "operations": [
            {
                "operation": each.operation,
                "does": each.does,
                "entry": each.entry,
                "effective": each.effective.isoformat(),
                "person": each.person,
            }
            for each in card.operations
        ],
        "attachments": [attachment_form(each) for each in card.attachments],
        "slips": list(card.slips),
        "split_off": list(card.split_off),
    }
    output.answer(
        document,
        chain(
            _card_lines(output, card, may),
            pack_lines(output, packs, card.lot.lot, card.lot.unit),
        ),
    )
    return ExitCode.DONE


def _card_lines(output: Output, card: LotCard, may: Sequence[Permitted]) -> Iterator[str]:
    lot, display = card.lot, output.display
    class_ = None
    if lot.goods_class is not None:
        class_ = f"{lot.goods_class} · {output.text(f'goods-class-{lot.goods_class}')}"
    value = None
    if lot.value_currency is not None:
        value = display.money(Money(lot.placed.value, lot.value_currency))
    yield from fields(
        [
            (output.label("lot"), lot.lot),
            (output.label("declaration"), lot.declaration),
            (output.label("item-number"), str(lot.item)),
            (output.label("participant"), lot.participant),
            (output.label("goods-code"), display.code(lot.code)),
            (output.label("description"), lot.description),
            (output.label("customs-status"), output.text(f"status-{lot.customs_status}")),
            (output.label("goods-class"), class_ or display.not_stated),
            (output.label("ground"), lot.ground or display.not_stated),
            (output.label("fixed-asset"), display.yes_no(lot.is_fixed_asset)),
            (output.label("release-date"), display.iso_date(lot.released_on)),
            (output.text("cli-split-off"), lot.parent),
            (output.label("placed"), both(output, lot.placed, lot.unit)),
            (
                output.label(f"value-{lot.value_kind}" if value else "value"),
                value or display.not_stated,
            ),
        ]
    )
    yield ""
    yield from fields(
        (
            output.text(_account(held.account)),
            f"{both(output, held.amounts, lot.unit)}  ({held.reference})",
        )
        for held in (*lot.holdings, *lot.claims)
        if held.amounts
    )
    yield from finding_lines(output, lot.findings)
    yield from permitted_lines(output, may)
    if card.operations:
        yield ""
        yield output.text("cli-operations")
    for each in card.operations:
        yield (
            f"  {each.operation}  {display.moment(each.effective)}  "
            f"{output.text(f'operation-{each.does}')}"
        )
    if card.slips:
        yield ""
        yield from fields([(output.label("slip"), ", ".join(card.slips))])
    yield from attachment_lines(output, card.attachments)
