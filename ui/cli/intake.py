"""Taking goods in by declaration; corrections and annulments by the customs body."""

import json
from collections.abc import Iterable, Iterator

from freezone.errors.values import TextMissingError
from freezone.services import amendment, intake, queries, releases
from freezone.services.amendment import Amended, AmendRequest
from freezone.services.desk import new_request
from freezone.services.intake import Declared, DeclareRequest, Paper
from freezone.services.placing import Purpose
from freezone.services.queries import FindingView, LotView
from freezone.services.releases import AnnulRequest
from ui.cli.command import Call, UsageError
from ui.cli.door import open_desk
from ui.cli.exit_code import ExitCode
from ui.cli.findings import finding_lines
from ui.cli.forms import finding_form, lot_form
from ui.cli.layout import fields
from ui.cli.lots import lot_table
from ui.cli.output import Output
from ui.cli.reasons import reason_form, warning_lines
from ui.cli.typed import day
from ui.papers_in import LARGEST_DECLARATION, LARGEST_RELEASE, LARGEST_SHEET, paper_at


def declare(call: Call) -> ExitCode:
    """Take a released declaration in."""
    options, output = call.options, call.output
    request = DeclareRequest(
        declaration=paper_at(options.file, LARGEST_DECLARATION),
        release=_release(call),
        plan=None if options.plan is None else paper_at(options.plan, LARGEST_SHEET),
        purpose=Purpose(
            goods_class=options.goods_class,
            ground=options.ground,
            place=options.place,
            is_fixed_asset=options.fixed_asset,
        ),
        customs_status=options.customs_status,
        is_dry_run=options.dry_run,
        id=options.id or new_request(),
    )
    with open_desk(call) as desk:
        declared = intake.declare(desk, request)
        lots = list(declared.preview)
        findings = tuple({each.number: each for lot in lots for each in lot.findings}.values())
        if not declared.is_dry_run:
            born = set(declared.lots)
            found = queries.lots(desk, declaration=declared.declaration)
            lots = [lot for lot in found if lot.lot in born]
            findings = queries.findings(desk, declared.declaration)
    document = {
        "declaration": declared.declaration,
        "items": declared.items,
        "lots": [lot_form(output.catalogue, lot) for lot in lots],
        "findings": [finding_form(output.catalogue, finding) for finding in findings],
        "warnings": [reason_form(output.catalogue, reason) for reason in declared.warnings],
        "entry": None if declared.is_dry_run else declared.entry,
    }
    output.answer(document, _declared_lines(output, declared, lots, findings))
    return ExitCode.DONE


def _release(call: Call) -> Paper | None:
    """Give the release: its file, or what was typed of it, in the form of the file."""
    options = call.options
    typed = {
        "declaration_no": options.declaration_no,
        "release_date": options.released_on,
        "participant_bin": options.bin,
        "officer": options.officer,
    }
    said = {name: text for name, text in typed.items() if text is not None}
    if options.release is not None:
        if said:
            raise UsageError("cli-usage-release-twice")
        return paper_at(options.release, LARGEST_RELEASE)
    if not said:
        return None
    if "release_date" in said:
        said["release_date"] = day(options.released_on).isoformat()
    content = json.dumps(said, ensure_ascii=False, indent=1).encode()
    return Paper(name="typed.json", content=content)


def _declared_lines(
    output: Output,
    declared: Declared,
    lots: Iterable[LotView],
    findings: tuple[FindingView, ...],
) -> Iterator[str]:
    if declared.is_dry_run:
        yield output.text("cli-dry-run")
    yield output.text(
        "cli-declared",
        declaration=declared.declaration,
        items=declared.items,
        lots=len(declared.lots),
    )
    if not declared.is_dry_run:
        yield output.text("cli-entry-written", entry=declared.entry)
        yield ""
        yield from lot_table(output, lots, names_declaration=False)
    yield from finding_lines(output, findings)
    yield from warning_lines(output, declared.warnings)


def amend(call: Call) -> ExitCode:
    """Record a correction by the customs body; with a dry run, only show what differs."""
    options, output = call.options, call.output
    request = AmendRequest(
        number=options.declaration,
        declaration=paper_at(options.file, LARGEST_DECLARATION),
        decision=options.decision,
        decided_on=day(options.date),
        lots=_lots_of_items(options.lot or ()),
        is_dry_run=options.dry_run,
        id=options.id or new_request(),
    )
    with open_desk(call) as desk:
        amended = amendment.amend(desk, request)
    document = {
        "declaration": amended.declaration,
        "version": amended.version,
        "differences": [each.as_json() for each in amended.differences],
        "slips": list(amended.slips),
        "entry": None if amended.is_dry_run else amended.entry,
    }
    output.answer(document, _amended_lines(output, amended))
    return ExitCode.DONE


def _lots_of_items(texts: Iterable[str]) -> dict[int, str]:
    """Read ``ITEM=LOT``."""
    lots: dict[int, str] = {}
    for text in texts:
        item, equals, lot = text.partition("=")
        if not (equals and item.strip().isdecimal()):
            raise UsageError("cli-usage-value", what="--lot", text=text[:40])
        if not lot.strip():
            raise TextMissingError(field="lot")
        lots[int(item)] = lot.strip()
    return lots


def _amended_lines(output: Output, amended: Amended) -> Iterator[str]:
    if amended.is_dry_run:
        yield output.text("cli-dry-run")
    yield output.text("cli-amended", declaration=amended.declaration, version=str(amended.version))
    if not amended.is_dry_run:
        yield output.text("cli-entry-written", entry=amended.entry)
    for difference in amended.differences:
        field = output.text("cli-field", field=difference.field)
        item = difference.item
        yield field if item is None else output.text("cli-of-item", item=item, what=field)
        absent = output.display.not_stated
        old, new = difference.old, difference.new
        yield from fields([("  -", absent if old is None else old)])
        yield from fields([("  +", absent if new is None else new)])
    if amended.slips:
        yield ""
        yield output.text("cli-amended-slips", slips=", ".join(amended.slips))


def annul(call: Call) -> ExitCode:
    """Record that the customs body took a release back."""
    options, output = call.options, call.output
    request = AnnulRequest(
        number=options.declaration,
        items=tuple(options.item or ()),
        decision=options.decision,
        decided_on=day(options.date),
        reason=options.reason,
        id=options.id or new_request(),
    )
    with open_desk(call) as desk:
        annulled = releases.annul(desk, request)
    output.answer(
        {
            "declaration": annulled.declaration,
            "items": list(annulled.items),
            "entry": annulled.entry,
        },
        [
            output.text(
                "cli-annulled",
                declaration=annulled.declaration,
                items=", ".join(map(str, annulled.items)),
            ),
            output.text("cli-entry-written", entry=annulled.entry),
        ],
    )
    return ExitCode.DONE
