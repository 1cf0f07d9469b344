"""The command line: arguments in, an answer and a number out."""

import os
import sys
import traceback
from collections.abc import Sequence
from io import TextIOWrapper

from freezone.errors import FreezoneError, InvariantError, Reason
from freezone.language.catalogue import Catalogue, Language, choose_language
from hs_nomenclature.errors import NomenclatureError
from ui.cli.command import Call, Command, UsageError
from ui.cli.exit_code import ExitCode
from ui.cli.output import Output
from ui.cli.parser import asked_language, build_parser
from ui.cli.reasons import reason_form, refusal_lines
from ui.failures import keep_failure, reasons_of


def answer(arguments: Sequence[str]) -> int:
    """Do what the arguments ask; give the number the program ends with."""
    _let_every_letter_through()
    try:
        language = choose_language(os.environ, asked_language(arguments))
    except FreezoneError as error:
        return refuse(Output.of_terminal(Language.EN, is_json="--json" in arguments), error.reasons)
    parser = build_parser(Catalogue(language))
    try:
        options = parser.parse_args(arguments)
    except SystemExit as end:
        # How argparse ends after help, and after a command that it cannot read.
        return int(end.code or 0)
    call = Call(
        options=options,
        output=Output.of_terminal(language, is_json=options.json),
        environment=os.environ,
    )
    if options.command is None:
        options.parser.print_help()
        return ExitCode.DONE
    return ended(options.command, call)


def _let_every_letter_through() -> None:
    """Show a letter that a terminal lacks by its number, rather than fail over it."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def ended(command: Command, call: Call) -> int:
    """Answer a command; give the number for however it ended."""
    try:
        code = command.answer()(call)
        call.output.answers.flush()
    except BrokenPipeError:
        # Whoever read the answer has read enough, as ``freezone lots | head`` does.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = ExitCode.DONE
    except KeyboardInterrupt:
        call.output.remark(["", call.output.text("cli-stopped")])
        code = ExitCode.STOPPED
    except Exception as error:  # noqa: BLE001 -- what is no refusal is a bug, and is said calmly
        code = _failed(call, error)
    return code


def _failed(call: Call, error: Exception) -> ExitCode:
    """Say why a command was not done, in one of the ways there are."""
    output = call.output
    match error:
        case FreezoneError() | NomenclatureError():
            return refuse(output, reasons_of(error))
        case UsageError():
            call.options.parser.print_complaint(output.text(error.message, **error.params))
            return ExitCode.USAGE
        case InvariantError():
            return _stop(output, error)
        case _:
            return _admit(output, error)


def refuse(output: Output, reasons: Sequence[Reason]) -> ExitCode:
    """Say every reason why nothing was done."""
    if output.is_json:
        refusals = [reason_form(output.catalogue, reason) for reason in reasons]
        output.write_json({"refusals": refusals})
    else:
        output.remark(refusal_lines(output, reasons))
    return ExitCode.REFUSED


def _stop(output: Output, error: InvariantError) -> ExitCode:
    """Say which invariant is broken: nothing goes on from here."""
    if output.is_json:
        output.write_json({"invariant": {"number": error.number, "what": error.what}})
    else:
        said = [output.text("invariant-broken", number=error.number), output.text(error.number)]
        remedy = output.catalogue.attribute("invariant-broken", "do", number=error.number)
        output.remark([*said, error.what, *([remedy] if remedy else [])])
    return ExitCode.BROKEN


def _admit(output: Output, error: Exception) -> ExitCode:
    """Keep the traceback in a log, and say one calm line."""
    try:
        log = keep_failure(error)
    except OSError:
        details = "".join(traceback.format_exception(error))
        output.remark([details, output.text("cli-bug-unlogged")])
    else:
        output.remark([output.text("cli-bug", log=str(log))])
    return ExitCode.BUG
