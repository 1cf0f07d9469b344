"""What an entry changed, as lines for a person and as JSON for scripts."""

from collections.abc import Iterator

from freezone.quantity import text_from_micro
from freezone.services.entry_changes import (
    EntryChanges,
    PostingChange,
    RowChange,
    TableChange,
)
from ui.changes import value_text
from ui.cli.amounts import both
from ui.cli.forms import amounts_form
from ui.cli.output import Output
from ui.cli.reasons import reason_form

_ARROW, _BETWEEN = " → ", " · "


def changes_form(output: Output, changes: EntryChanges) -> dict[str, object]:
    """Give what an entry changed; lists may be shorter than their totals."""
    return {
        "postings": [_posting_form(each) for each in changes.postings],
        "postings_total": changes.postings_total,
        "tables": [
            {
                "table": each.table,
                "added": each.added,
                "ended": each.ended,
                "rows": [
                    {
                        "values": dict(row.values),
                        "added": row.is_added,
                        "ended": row.is_ended,
                        "changed": [
                            {"column": cell.column, "before": cell.before, "after": cell.after}
                            for cell in row.cells
                        ],
                    }
                    for row in each.rows
                ],
                "total": each.total,
            }
            for each in changes.tables
        ],
        "slips": [{"slip": each.slip, "state": each.state} for each in changes.slips],
        "findings": [
            {
                "finding": each.finding,
                "state": each.state,
                **reason_form(output.catalogue, each.reason),
                "blocks": each.blocks,
            }
            for each in changes.findings
        ],
        "findings_total": changes.findings_total,
        "corrects": changes.corrects,
        "corrected_by": changes.corrected_by,
        "may_correct": changes.may_correct,
        "obstacles": [reason_form(output.catalogue, each) for each in changes.obstacles],
    }


def _posting_form(posting: PostingChange) -> dict[str, object]:
    return {
        "lot": posting.lot,
        "operation": posting.operation,
        "from": [posting.source_account, posting.source_reference],
        "to": [posting.target_account, posting.target_reference],
        "unit": posting.unit,
        **amounts_form(posting.amounts, posting.unit),
        "value": text_from_micro(posting.amounts.value * 10_000),
    }


def changes_lines(output: Output, changes: EntryChanges) -> Iterator[str]:
    """Write what an entry changed, and whether it can be undone."""
    yield ""
    if changes.postings or changes.tables:
        yield output.text("cli-changes")
    else:
        yield output.text("cli-changes-none")
    for posting in changes.postings:
        yield from _posting_lines(output, posting)
    yield from _more(output, changes.postings_total - len(changes.postings))
    for table in changes.tables:
        yield from _table_lines(output, table)
    yield ""
    if changes.corrects is not None:
        yield output.text("cli-changes-corrects", entry=changes.corrects)
    if changes.may_correct:
        yield output.text("cli-changes-may")
    else:
        why = " ".join(output.catalogue.sentence(each) for each in changes.obstacles)
        yield output.text("cli-changes-may-not", why=why)


def _posting_lines(output: Output, posting: PostingChange) -> Iterator[str]:
    does = "" if posting.operation is None else output.text(f"operation-{posting.operation}")
    source = _balance(output, posting.source_account, posting.source_reference)
    target = _balance(output, posting.target_account, posting.target_reference)
    yield f"  {posting.lot}  {does}  {both(output, posting.amounts, posting.unit)}"
    yield f"    {source}{_ARROW}{target}"


def _balance(output: Output, account: str, reference: str) -> str:
    return f"{output.text('account-' + account.replace(':', '-'))} ({reference})"


def _table_lines(output: Output, table: TableChange) -> Iterator[str]:
    name = output.text(f"changes-table-{table.table.replace('_', '-')}")
    yield "  " + output.text(
        "changes-counts", table=name, added=str(table.added), ended=str(table.ended)
    )
    for row in table.rows:
        yield from _row_lines(output, table.table, row)
    yield from _more(output, table.total - len(table.rows))


def _row_lines(output: Output, table: str, row: RowChange) -> Iterator[str]:
    values = (value_text(output, table, name, text) for name, text in row.values.items())
    yield f"    {_BETWEEN.join(values)}"
    for cell in row.cells:
        column = output.text(f"changes-column-{cell.column.replace('_', '-')}")
        before, after = (
            value_text(output, table, cell.column, text) for text in (cell.before, cell.after)
        )
        yield f"      {column}: {before}{_ARROW}{after}"


def _more(output: Output, count: int) -> Iterator[str]:
    if count > 0:
        yield "    " + output.text("cli-changes-more", count=count)
