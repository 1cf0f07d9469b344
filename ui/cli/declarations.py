"""Declarations: the list, and one with its items."""

from collections.abc import Iterator

from freezone.quantity import Quantity, text_from_micro
from freezone.services import queries
from freezone.services.queries import DeclarationView
from hs_nomenclature.units import find_unit
from ui.cli.amounts import mass
from ui.cli.attachments import attachment_form, attachment_lines
from ui.cli.command import Call
from ui.cli.door import open_desk
from ui.cli.exit_code import ExitCode
from ui.cli.findings import finding_lines
from ui.cli.forms import finding_form
from ui.cli.layout import Column, fields, table
from ui.cli.output import Output


def list_all(call: Call) -> ExitCode:
    """List declarations."""
    output = call.output
    with open_desk(call) as desk:
        rows = queries.declaration_list(desk, call.options.participant)
    columns = (
        Column(title=output.label("declaration-number")),
        Column(title=output.text("cli-version"), is_right=True),
        Column(title=output.label("registration-date")),
        Column(title=output.label("participant")),
        Column(title=output.label("declarant"), is_shrunk=True),
    )
    output.answer(
        [
            {
                "declaration": row.number,
                "version": row.version,
                "participant": row.participant,
                "contract": row.contract,
                "registered_on": row.registered_on,
                "declarant": row.declarant,
            }
            for row in rows
        ],
        table(
            columns,
            (
                (
                    row.number,
                    str(row.version),
                    output.display.iso_date(row.registered_on),
                    row.participant,
                    row.declarant or "",
                )
                for row in rows
            ),
        ),
    )
    return ExitCode.DONE


def show(call: Call) -> ExitCode:
    """Show a declaration with its items, lots, findings and files."""
    output = call.output
    with open_desk(call) as desk:
        view = queries.declaration_view(desk, call.options.declaration)
    output.answer(_form(output, view), _lines(output, view))
    return ExitCode.DONE


def _form(output: Output, view: DeclarationView) -> dict[str, object]:
    row = view.declaration
    return {
        "declaration": row.number,
        "version": row.version,
        "participant": row.participant,
        "contract": row.contract,
        "registered_on": row.registered_on,
        "declarant": row.declarant,
        "consignor": row.consignor,
        "edition": row.edition,
        "decision": row.decision,
        "items": [
            {
                "item": item.item,
                "code": item.code,
                "description": item.description,
                "net_kg": _text(item.net),
                "gross_kg": _text(item.gross),
                "quantity": _text(item.quantity),
                "unit": item.unit,
                "origin": item.origin,
                "decision": item.decision,
                "reason": item.reason,
                "released_on": item.released_on,
                "invoice_value": item.invoice_value,
                "invoice_currency": item.invoice_currency,
                "customs_value": item.customs_value,
                "customs_currency": item.customs_currency,
                "duty": item.duty,
            }
            for item in view.items
        ],
        "lots": list(view.lots),
        "findings": [
            {**finding_form(output.catalogue, finding), "open": finding.is_open}
            for finding in view.findings
        ],
        "attachments": [attachment_form(kept) for kept in view.attachments],
    }


def _text(micro: int | None) -> str | None:
    return None if micro is None else text_from_micro(micro)


def _lines(output: Output, view: DeclarationView) -> Iterator[str]:
    row, display = view.declaration, output.display
    yield from fields(
        [
            (output.label("declaration-number"), row.number),
            (output.text("cli-version"), str(row.version)),
            (output.label("participant"), row.participant),
            (output.label("contract"), row.contract),
            (output.label("registration-date"), display.iso_date(row.registered_on)),
            (output.label("declarant"), row.declarant),
            (output.label("consignor"), row.consignor),
            (output.text("cli-decision"), row.decision),
        ]
    )
    yield ""
    columns = (
        Column(title="№", is_right=True),
        Column(title=output.label("goods-code")),
        Column(title=output.label("description"), is_shrunk=True),
        Column(title=output.text("cli-released-or-not"), is_shrunk=True),
        Column(title=output.label("net-mass"), is_right=True),
        Column(title=output.label("quantity"), is_right=True),
    )
    yield from table(
        columns,
        (
            (
                str(item.item),
                display.code(item.code),
                item.description,
                output.text(f"decision-{item.decision}"),
                display.not_stated if item.net is None else mass(output, item.net),
                _counted(output, item.quantity, item.unit),
            )
            for item in view.items
        ),
    )
    yield from finding_lines(output, [each for each in view.findings if each.is_open])
    yield from attachment_lines(output, view.attachments)


def _counted(output: Output, micro: int | None, unit: str | None) -> str:
    """Write a declared quantity; a unit that no list knows is shown by its code."""
    if micro is None or unit is None:
        return ""
    known = find_unit(unit)
    if known is None:
        return f"{output.display.decimal(text_from_micro(micro))} ({unit})"
    return output.display.quantity(Quantity(micro, known))
