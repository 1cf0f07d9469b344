"""Findings: what is open, and how it is cleared."""

from collections.abc import Iterator, Sequence

from freezone.services import findings, queries
from freezone.services.desk import new_request
from freezone.services.findings import ClearRequest
from freezone.services.queries import FindingView
from ui.cli.command import Call
from ui.cli.door import open_desk
from ui.cli.exit_code import ExitCode
from ui.cli.forms import finding_form
from ui.cli.layout import paragraph
from ui.cli.output import Output
from ui.cli.reasons import reason_lines


def finding_lines(output: Output, found: Sequence[FindingView]) -> Iterator[str]:
    """Say open findings under a heading; nothing when there are none."""
    advised = set[str]()
    if found:
        yield ""
        yield output.text("cli-findings", count=len(found))
    for finding in found:
        yield from reason_lines(output, finding.reason, advised, mark=finding.number)
        if not finding.is_open:
            said = " · ".join(
                each for each in (finding.answer, finding.ground, finding.person) if each
            )
            yield from paragraph(output.text("cli-finding-cleared-by", said=said), "    ")


def list_all(call: Call) -> ExitCode:
    """List the open findings; with ``--all`` those of a declaration that were cleared too."""
    options, output = call.options, call.output
    with open_desk(call) as desk:
        found = queries.findings(desk, options.declaration, only_open=not options.all)
    documents = [
        {
            **finding_form(output.catalogue, finding),
            "declaration": finding.declaration,
            "open": finding.is_open,
            "answer": finding.answer,
            "ground": finding.ground,
            "person": finding.person,
        }
        for finding in found
    ]
    output.answer(documents, _list_lines(output, found))
    return ExitCode.DONE


def _list_lines(output: Output, found: Sequence[FindingView]) -> Iterator[str]:
    if not found:
        yield output.text("cli-findings-none")
    for number in dict.fromkeys(finding.declaration for finding in found):
        yield number
        of_declaration = [finding for finding in found if finding.declaration == number]
        yield from finding_lines(output, of_declaration)
        yield ""


def clear(call: Call) -> ExitCode:
    """Clear a finding with a ground."""
    options, output = call.options, call.output
    request = ClearRequest(
        finding=options.finding,
        ground=options.ground,
        answer=options.answer,
        goods_class=options.goods_class,
        id=options.id or new_request(),
    )
    with open_desk(call) as desk:
        cleared = findings.clear(desk, request)
    output.answer(
        {"operation": None, "finding": cleared.finding, "entry": cleared.entry},
        [
            output.text("cli-cleared", finding=cleared.finding),
            output.text("cli-entry-written", entry=cleared.entry),
        ],
    )
    return ExitCode.DONE
