"""Confirming actual consumption: the work list, the slip, voiding it."""

from collections.abc import Iterator, Sequence

from freezone.quantity import text_from_micro
from freezone.services import confirmation, queries
from freezone.services import slips as slip_service
from freezone.services.confirmation import Confirmed, ConfirmedLine, ConfirmRequest, Unconfirmed
from freezone.services.desk import new_request
from ui.cli.amounts import both
from ui.cli.command import Call
from ui.cli.door import open_desk
from ui.cli.exit_code import ExitCode
from ui.cli.forms import amounts_form
from ui.cli.layout import Column, fields, paragraph, table
from ui.cli.output import Output
from ui.cli.reasons import reason_form, warning_lines
from ui.cli.typed import day, lines_or_none


def unconfirmed(call: Call) -> ExitCode:
    """List what of a participant's consumption is not confirmed yet."""
    options, output = call.options, call.output
    with open_desk(call) as desk:
        found = confirmation.unconfirmed(
            desk, options.participant, day(getattr(options, "from")), day(options.to)
        )
    documents = [
        {
            "line": each.line,
            "lot": each.lot,
            "declaration": each.declaration,
            "item": each.item,
            "description": each.description,
            "category": each.category,
            "object": each.object,
            "consumed_on": each.consumed_on.isoformat(),
            "consumed": amounts_form(each.consumed, each.unit),
            "left": amounts_form(each.left, each.unit),
            "unit": each.unit,
            "older": each.is_older,
            "late": each.is_late,
        }
        for each in found
    ]
    output.answer(documents, _unconfirmed_lines(output, found))
    return ExitCode.DONE


def _unconfirmed_lines(output: Output, found: Sequence[Unconfirmed]) -> Iterator[str]:
    if not found:
        yield output.text("cli-unconfirmed-none")
    for each in found:
        marks = [
            output.text(name)
            for name, is_so in (("cli-older", each.is_older), ("cli-late", each.is_late))
            if is_so
        ]
        yield "  ".join([each.line, output.display.date(each.consumed_on), *marks])
        yield from paragraph(f"{each.lot} · {each.declaration} № {each.item}", "  ")
        yield from paragraph(each.description, "  ")
        purpose = output.text(f"category-{each.category}")
        yield from paragraph(" · ".join(filter(None, (purpose, each.object))), "  ")
        yield from fields(
            [
                (f"  {output.text('account-consumed')}", both(output, each.consumed, each.unit)),
                (f"  {output.text('account-to-confirm')}", both(output, each.left, each.unit)),
            ]
        )


def confirm(call: Call) -> ExitCode:
    """Confirm consumption and issue a slip."""
    options, output = call.options, call.output
    request = ConfirmRequest(
        participant=options.participant,
        period_from=day(getattr(options, "from")),
        period_to=day(options.to),
        lines=lines_or_none(options.line),
        prepared_by=options.prepared_by,
        replaces=options.replaces,
        id=options.id or new_request(),
    )
    with open_desk(call) as desk:
        confirmed = confirmation.confirm(desk, request)
    document = {
        "slip": confirmed.slip,
        "lines": [_line_form(line) for line in confirmed.lines],
        "fingerprint": confirmed.fingerprint,
        "entry": confirmed.entry,
        "warnings": [reason_form(output.catalogue, reason) for reason in confirmed.warnings],
    }
    output.answer(document, _confirmed_lines(output, confirmed))
    return ExitCode.DONE


def _line_form(line: ConfirmedLine) -> dict[str, object]:
    return {
        "line": line.line,
        "lot": line.lot,
        "declaration": line.declaration,
        "item": line.item,
        "category": line.category,
        "net_kg": text_from_micro(line.amounts.net),
        "quantity": None if line.unit is None else text_from_micro(line.amounts.quantity),
        "unit": line.unit,
        "value": None if line.value is None else str(line.value),
        "currency": None if line.value is None else line.value.currency,
    }


def _confirmed_lines(output: Output, confirmed: Confirmed) -> Iterator[str]:
    yield output.text("cli-confirmed", slip=confirmed.slip)
    yield from fields(
        [
            (output.label("entry-number"), str(confirmed.entry)),
            (output.label("fingerprint"), confirmed.fingerprint),
        ]
    )
    yield ""
    for line in confirmed.lines:
        yield f"{line.line}  {line.lot}  {line.declaration} № {line.item}"
        amounts = both(output, line.amounts, line.unit)
        value = output.display.money(line.value)
        yield from paragraph(
            f"{output.text(f'category-{line.category}')} · {amounts} · {value}", "  "
        )
    yield from warning_lines(output, confirmed.warnings)


def void(call: Call) -> ExitCode:
    """Void a slip."""
    options, output = call.options, call.output
    with open_desk(call) as desk:
        voided = slip_service.void(desk, options.slip, options.reason, request_id=options.id)
    output.answer(
        {"slip": voided.slip, "entry": voided.entry},
        [
            output.text("cli-voided", slip=voided.slip),
            output.text("cli-entry-written", entry=voided.entry),
        ],
    )
    return ExitCode.DONE


def slips(call: Call) -> ExitCode:
    """List slips."""
    output = call.output
    with open_desk(call) as desk:
        rows = queries.slip_list(desk, call.options.participant)
    columns = (
        Column(title=output.label("slip-number")),
        Column(title=output.label("participant")),
        Column(title=output.label("period"), is_shrunk=True),
        Column(title=output.label("entry-number"), is_right=True),
        Column(title=output.text("cli-state"), is_shrunk=True),
    )
    output.answer(
        [
            {
                "slip": row.number,
                "participant": row.participant,
                "from": row.period_from,
                "to": row.period_to,
                "state": row.state,
                "reason": row.reason,
                "prepared_by": row.prepared_by,
                "confirmed_by": row.confirmed_by,
                "entry": row.issued_seq,
            }
            for row in rows
        ],
        table(
            columns,
            (
                (
                    row.number,
                    row.participant,
                    " – ".join(map(output.display.iso_date, (row.period_from, row.period_to))),
                    str(row.issued_seq),
                    output.text(f"cli-slip-{row.state}"),
                )
                for row in rows
            ),
        ),
    )
    return ExitCode.DONE
