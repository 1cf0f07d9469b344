"""docs/commands.md: every command, option, exit code and setting of the command line."""

from argparse import Action, ArgumentParser, _SubParsersAction
from collections.abc import Iterator
from typing import Final

from freezone.language.catalogue import Catalogue, Language
from pages.markdown import heading, page_of, table
from ui.cli.exit_code import ExitCode
from ui.cli.parser import build_parser

_SETTINGS: Final = (
    ("FREEZONE_RECORD", "path or PostgreSQL URL of the record; `--record` wins over it"),
    ("FREEZONE_USER", "name of the person acting; asked for when it is not set"),
    ("FREEZONE_PASSWORD", "that person's password; asked for when it is not set"),
    ("FREEZONE_NEW_PASSWORD", "a new password, for `init`, `user add` and changes; else asked for"),
    ("FREEZONE_IIN", "the identification number that `user add --iin` seals; else asked for"),
    ("FREEZONE_LANGUAGE", "`en`, `ru` or `kk`; `--language` wins over it, the locale follows"),
    ("FREEZONE_TERMINAL", "name of this terminal as entries carry it; `--terminal` wins over it"),
    ("FREEZONE_STATE", "folder below which each terminal keeps its drafts, scans and preferences"),
    ("FREEZONE_LOCK_MINUTES", "minutes without a key after which the desk asks who is there; 15"),
    ("FREEZONE_SCAN_GAP_MS", "longest pause inside a scan, in milliseconds, for slow scanners; 50"),
    ("FREEZONE_NOMENCLATURE", "folder of the editions of the tariff"),
    ("FREEZONE_PAPERS", "folder of papers the desk prints; else `papers/` beside the record"),
    ("FREEZONE_CORPUS", "folder of the real data, for tests only"),
    ("FREEZONE_TEST_POSTGRES_URL", "a PostgreSQL server to test on, where `pgserver` has no wheel"),
)  # fmt: skip
_ENDS: Final = {
    ExitCode.DONE: "done",
    ExitCode.FINDINGS: "done, and something was found",
    ExitCode.USAGE: "the command itself was not understood",
    ExitCode.REFUSED: "refused, with every reason; nothing was written",
    ExitCode.BROKEN: "an invariant of the record is broken",
    ExitCode.BUG: "the program failed; the details are in its log",
    ExitCode.STOPPED: "stopped from the keyboard",
}


def page() -> str:
    """Write the page."""
    parser = build_parser(Catalogue(Language.EN))
    return page_of(
        heading(
            "Commands and settings",
            "ui/cli",
            "Quantities and money are decimal strings. With `--json` every command answers with "
            "one JSON value; refused: `{refusals: [{code, item, params, text, citation}]}`.",
        ),
        "## Settings",
        table(("variable", "says"), [(f"`{name}`", text) for name, text in _SETTINGS]),
        "## How the program ends",
        table(("code", "means"), [(str(int(code)), text) for code, text in _ENDS.items()]),
        "## Everywhere",
        _options(parser),
        "## Commands",
        *[_section(words, command) for words, command in _commands(parser)],
    )


def _commands(
    parser: ArgumentParser, before: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], ArgumentParser]]:
    """Walk through the commands that do something, in the order of help."""
    for action in parser._actions:  # noqa: SLF001 -- argparse has no other way to list them
        if isinstance(action, _SubParsersAction):
            for word, child in action.choices.items():
                below = list(_commands(child, (*before, word)))
                yield from below or [((*before, word), child)]


def _section(words: tuple[str, ...], command: ArgumentParser) -> str:
    return "\n\n".join((f"### `freezone {' '.join(words)}`", command.description or "",
                        _options(command)))  # fmt: skip


def _options(parser: ArgumentParser) -> str:
    actions = [
        action
        for action in parser._actions  # noqa: SLF001 -- argparse has no other way to list them
        if not isinstance(action, _SubParsersAction) and action.dest != "help"
    ]
    return table(("what", "says", ""), [_row(each) for each in actions])


def _row(action: Action) -> tuple[str, str, str]:
    shown = action.metavar or ("|".join(action.choices) if action.choices else "")
    name = ", ".join(action.option_strings)
    value = "" if action.nargs == 0 else str(shown)
    notes = [
        "required" if action.required else "",
        "may be repeated"
        if type(action).__name__ == "_AppendAction" or action.nargs == "+"
        else "",
    ]
    return f"`{f'{name} {value}'.strip()}`", action.help or "", "; ".join(filter(None, notes))
