"""The journal: its newest entries, and one entry whole."""

import json
from collections.abc import Iterator

from freezone.services import queries
from freezone.services.entry_changes import EntryChanges, entry_changes
from freezone.services.journal_list import EntryFilter
from freezone.services.queries import EntryView
from ui.cli.changes import changes_form, changes_lines
from ui.cli.command import Call
from ui.cli.door import open_desk
from ui.cli.exit_code import ExitCode
from ui.cli.forms import entry_form
from ui.cli.layout import Column, fields, table
from ui.cli.output import Output
from ui.cli.typed import day_or_none

SHOWN = 20
"""Postings, and rows of each register, shown of an entry; --json gives more."""
IN_FORM = 1_000_000


def show(call: Call) -> ExitCode:
    """Show entries: the newest first, or those after a number in their order."""
    options, output = call.options, call.output
    with open_desk(call) as desk:
        page = queries.journal_page(
            desk, limit=options.limit, after=options.after, chosen=_chosen(call)
        )
    columns = (
        Column(title="№", is_right=True),
        Column(title=output.text("cli-recorded")),
        Column(title=output.label("entry"), is_shrunk=True),
        Column(title=output.label("person")),
    )
    output.answer(
        [entry_form(entry) for entry in page],
        table(
            columns,
            (
                (
                    str(entry.seq),
                    output.display.moment(entry.recorded),
                    _named(output, entry),
                    entry.person,
                )
                for entry in page
            ),
        ),
    )
    return ExitCode.DONE


def _chosen(call: Call) -> EntryFilter:
    options = call.options
    return EntryFilter(
        kind=options.kind,
        person=options.person,
        subject=options.subject,
        words=options.words,
        recorded_from=day_or_none(getattr(options, "from")),
        recorded_to=day_or_none(options.to),
        period=options.period,
    )


def _named(output: Output, entry: EntryView) -> str:
    kind = output.text(f"entry-{entry.kind.replace('.', '-')}")
    if entry.corrected_by is None:
        return kind
    return f"{kind} ({output.text('cli-corrected-by', entry=entry.corrected_by)})"


def show_entry(call: Call) -> ExitCode:
    """Show one entry with what it changed and its payload."""
    output = call.output
    with open_desk(call) as desk:
        entry = queries.entry_view(desk, call.options.entry)
        limit = IN_FORM if output.is_json else SHOWN
        changes = entry_changes(desk, call.options.entry, limit=limit)
    document = entry_form(entry) | {
        "corrected_by": entry.corrected_by,
        "changes": changes_form(output, changes),
    }
    output.answer(document, _lines(output, entry, changes))
    return ExitCode.DONE


def _lines(output: Output, entry: EntryView, changes: EntryChanges) -> Iterator[str]:
    display = output.display
    yield from fields(
        [
            (output.label("entry-number"), str(entry.seq)),
            (output.label("entry"), _named(output, entry)),
            (output.text("cli-effective"), display.moment(entry.effective, seconds=True)),
            (output.text("cli-recorded"), display.moment(entry.recorded, seconds=True)),
            (output.label("period"), entry.period),
            (output.label("person"), entry.person),
            (output.text("cli-terminal"), entry.terminal),
            (output.label("fingerprint"), entry.fingerprint),
        ]
    )
    yield from changes_lines(output, changes)
    yield ""
    yield from json.dumps(dict(entry.payload), ensure_ascii=False, indent=1).splitlines()
