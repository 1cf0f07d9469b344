"""Paper: slips and labels rendered, stamped when they are copies, written and noted."""

from pathlib import Path

from freezone.documents.lot_label import LotLabel
from freezone.language.choice import LanguagePair
from freezone.services import papers
from freezone.services.papers import Paper
from printing import label, slip
from printing.copy_mark import stamp
from ui.cli.command import Call, UsageError
from ui.cli.door import open_desk
from ui.cli.exit_code import ExitCode
from ui.cli.files import file_to_be, write_whole


def print_paper(call: Call) -> ExitCode:
    """Print a slip or a lot's label to a file, and note that it was printed."""
    options, output = call.options, call.output
    pair = LanguagePair.parse(options.languages)
    out = Path(options.out)
    with open_desk(call) as desk:
        paper = papers.paper_of(desk, options.number, pair)
        if options.zpl is not None and not isinstance(paper.document, LotLabel):
            raise UsageError("cli-usage-zpl")
        content = _content(paper)
        dots = None
        if options.zpl is not None and isinstance(paper.document, LotLabel):
            dots = label.zpl(paper.document, options.dpi)
        # The paper is noted before anyone can hold it; a paper that was not noted is never seen.
        with file_to_be(out, content):
            printed = papers.note_print(desk, options.number, content, copy=paper.copy, pair=pair)
        if dots is not None:
            write_whole(Path(options.zpl), dots)
    said = "cli-printed" if printed.copy == 0 else "cli-printed-copy"
    output.answer(
        {
            "number": printed.number,
            "copy": printed.copy,
            "sha256": printed.sha256,
            "entry": printed.entry,
        },
        [
            output.text(said, number=printed.number, copy=printed.copy, file=str(out)),
            output.text("cli-entry-written", entry=printed.entry),
        ],
    )
    return ExitCode.DONE


def _content(paper: Paper) -> bytes:
    """Give the bytes: those issued once, or rendered now; with the mark of a copy, if it is one."""
    if paper.issued is not None:
        content = paper.issued
    elif isinstance(paper.document, LotLabel):
        content = label.render(paper.document)
    else:
        content = slip.render(paper.document)
    return content if paper.mark is None else stamp(content, paper.mark)
