"""Paper: slips and labels printed to files and noted, or looked at as text."""

from pathlib import Path

from freezone.language.choice import LanguagePair
from ui import papers
from ui.cli.command import Call, UsageError
from ui.cli.door import open_desk
from ui.cli.exit_code import ExitCode
from ui.cli.layout import page_width
from ui.whole_file import write_whole


def print_paper(call: Call) -> ExitCode:
    """Print a slip or a lot's label to a file, and note that it was printed; or show it."""
    options = call.options
    pair = LanguagePair.parse(options.languages)
    if options.text:
        if options.out is not None or options.zpl is not None:
            raise UsageError("cli-usage-text")
        return _look(call, pair)
    if options.out is None:
        raise UsageError("cli-usage-required", what="--out")
    return _print(call, pair)


def _look(call: Call, pair: LanguagePair) -> ExitCode:
    options, output = call.options, call.output
    with open_desk(call) as desk:
        text = papers.look(desk, options.number, pair, width=page_width())
    if output.is_json:
        output.write_json({"number": options.number, "text": text})
    else:
        # As it is: its lines were measured in cells, and are not to be broken again.
        output.answers.write(f"{text}\n")
    return ExitCode.DONE


def _print(call: Call, pair: LanguagePair) -> ExitCode:
    options, output = call.options, call.output
    out = Path(options.out)
    with open_desk(call) as desk:
        paper = papers.make(desk, options.number, pair)
        dots = None if options.zpl is None else paper.zpl(options.dpi)
        if options.zpl is not None and dots is None:
            raise UsageError("cli-usage-zpl")
        printed = papers.print_to(desk, paper, out).noted
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
