"""Accounting periods."""

from freezone.services import periods
from ui.cli.command import Call
from ui.cli.door import open_desk
from ui.cli.exit_code import ExitCode


def close(call: Call) -> ExitCode:
    """Close a month that has ended."""
    output, period = call.output, call.options.period
    with open_desk(call) as desk:
        entry = periods.close_period(desk, period)
    output.answer(
        {"period": period, "entry": entry},
        [
            output.text("cli-period-closed", period=period),
            output.text("cli-entry-written", entry=entry),
        ],
    )
    return ExitCode.DONE


def list_closed(call: Call) -> ExitCode:
    """List the closed periods."""
    output = call.output
    with open_desk(call) as desk:
        closed = periods.closed(desk)
    output.answer(
        [{"period": period} for period in closed],
        closed or [output.text("cli-periods-none")],
    )
    return ExitCode.DONE
