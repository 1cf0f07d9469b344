"""The nomenclature: loading editions, writing them out, searching them."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from freezone.services import nomenclature
from hs_nomenclature.edition import Entry
from hs_nomenclature.search import Hit, Search
from hs_nomenclature.shelf import LoadReport
from ui.cli.command import Call
from ui.cli.door import open_desk
from ui.cli.exit_code import ExitCode
from ui.cli.layout import Column, fields, paragraph, table
from ui.cli.output import Output
from ui.cli.progress import Progress
from ui.cli.typed import day_or_none

COLUMNS: Final = ("code", "dashes", "unit", "duty", "name", "path")
FROM_INPUT: Final = "-"
_BETWEEN: Final = " > "


def load(call: Call) -> ExitCode:
    """Load an edition of the tariff from a file."""
    options, output = call.options, call.output
    progress = Progress(output=output, message="cli-loading")
    with open_desk(call) as desk:
        try:
            report = nomenclature.load(
                desk,
                Path(options.path),
                valid_from=day_or_none(getattr(options, "from")),
                progress=progress,
            )
        finally:
            progress.end()
    document = {
        "edition": report.edition,
        "codes": report.codes,
        "oddities": [
            {"kind": each.kind.value, "line": each.line, "facts": dict(each.facts)}
            for each in report.oddities
        ],
        "valid_from": report.valid_from.isoformat(),
        "known": report.was_known,
    }
    output.answer(document, _load_lines(output, report))
    return ExitCode.DONE


def _load_lines(output: Output, report: LoadReport) -> Iterator[str]:
    if report.was_known:
        yield output.text("cli-edition-known")
    yield from fields(
        [
            (output.label("edition"), report.edition),
            (output.text("cli-codes"), output.display.decimal(str(report.codes))),
            (output.text("cli-valid-from"), output.display.date(report.valid_from)),
            (output.text("cli-oddities"), output.display.decimal(str(len(report.oddities)))),
        ]
    )


def editions(call: Call) -> ExitCode:
    """List the editions loaded."""
    output = call.output
    with open_desk(call) as desk:
        cards = nomenclature.editions(desk)
    columns = (
        Column(title=output.text("cli-valid-from")),
        Column(title=output.text("cli-codes"), is_right=True),
        Column(title=output.label("name"), is_shrunk=True),
        Column(title=output.label("edition"), is_shrunk=True),
    )
    output.answer(
        [
            {
                "edition": card.edition,
                "title": card.title,
                "valid_from": card.valid_from.isoformat(),
                "codes": card.codes,
                "source": card.source,
                "source_sha256": card.source_sha256,
            }
            for card in cards
        ],
        table(
            columns,
            (
                (
                    output.display.date(card.valid_from),
                    output.display.decimal(str(card.codes)),
                    card.title,
                    card.edition,
                )
                for card in cards
            ),
        ),
    )
    return ExitCode.DONE


def export(call: Call) -> ExitCode:
    """Write the rows of the edition in force on a day, in the tariff's order, as a table."""
    output = call.output
    with open_desk(call) as desk:
        rows = nomenclature.export(desk, day_or_none(call.options.date))
        if output.is_json:
            output.write_json([dict(zip(COLUMNS, _cells(row), strict=True)) for row in rows])
        else:
            output.answers.write("\t".join(COLUMNS) + "\n")
            output.answers.writelines("\t".join(_cells(row)) + "\n" for row in rows)
    return ExitCode.DONE


def _cells(row: Entry) -> tuple[str, ...]:
    """Give a row of the tariff as texts that hold no tabs."""
    texts = (
        "" if row.code is None else row.code.digits,
        str(row.dashes),
        row.unit_symbol,
        row.duty,
        row.name,
        _BETWEEN.join(row.path),
    )
    return tuple(" ".join(text.split()) for text in texts)


def search(call: Call) -> ExitCode:
    """Find codes by words; with ``-`` answer a line for each line that comes in."""
    options, output = call.options, call.output
    words = " ".join(options.words)
    with open_desk(call) as desk:
        searcher = nomenclature.searcher(desk)
        if words == FROM_INPUT:
            _answer_lines(output, searcher, sys.stdin, options.limit)
            return ExitCode.DONE
        hits = nomenclature.search(searcher, words, options.limit)
    if output.is_json:
        output.write_json(_form(words, hits), is_line=True)
    else:
        output.write_lines(_hit_lines(output, hits))
    return ExitCode.DONE


def _answer_lines(output: Output, searcher: Search, lines: Iterable[str], limit: int) -> None:
    """Answer as the questions come: whoever asks by line may wait for each answer."""
    for line in lines:
        words = line.rstrip("\r\n")
        hits = nomenclature.search(searcher, words, limit)
        output.write_json(_form(words, hits), is_line=True)
        output.answers.flush()


def _form(words: str, hits: Iterable[Hit]) -> dict[str, object]:
    return {
        "query": words,
        "hits": [
            {
                "code": hit.code.digits,
                "heading": hit.heading,
                "path": list(hit.path),
                "score": hit.score,
            }
            for hit in hits
        ],
    }


def _hit_lines(output: Output, hits: Iterable[Hit]) -> Iterator[str]:
    found = tuple(hits)
    if not found:
        yield output.text("cli-hits-none")
    for hit in found:
        code = output.display.code(hit.code.digits)
        yield from paragraph(_BETWEEN.join(hit.path), " " * 15, f"{code:<13}  ")
