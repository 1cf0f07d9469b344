"""The table of commands as argparse reads it, in the language of the person."""

import re
import sys
from argparse import SUPPRESS, Action, ArgumentParser, HelpFormatter, _SubParsersAction
from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any, Final, NoReturn

from freezone.language.catalogue import Catalogue, Language
from ui.cli.command import Argument, Command
from ui.cli.commands import COMMANDS
from ui.cli.exit_code import ExitCode

WIDTH: Final = 80
_HELP_COLUMN: Final = 26
_COMPLAINTS: Final = (
    ("required", re.compile(r"the following arguments are required: (?P<what>.+)")),
    ("unknown", re.compile(r"unrecognized arguments: (?P<what>.+)")),
    ("choice", re.compile(r"argument (?P<what>.+?): invalid choice: '?(?P<text>.*?)'? \(choose.*")),
    ("value", re.compile(r"argument (?P<what>.+?): invalid .+? value: '(?P<text>.*)'")),
    ("one-value", re.compile(r"argument (?P<what>.+?): expected (?:one|at least one) argument")),
    ("no-value", re.compile(r"argument (?P<what>.+?): ignored explicit argument .*")),
)
"""What argparse complains of, in its own words, which it has in English only."""


class Formatter(HelpFormatter):
    """Help that is as wide as a page, whatever the window is, in the person's language."""

    def __init__(self, prog: str, *, usage: str) -> None:
        super().__init__(prog, max_help_position=_HELP_COLUMN, width=WIDTH)
        self._usage = usage

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        """Open with our own word for usage."""
        ours = f"{self._usage} " if prefix is None else prefix
        super().add_usage(usage, actions, groups, ours)


class Parser(ArgumentParser):
    """A parser that speaks the language of the person."""

    def __init__(self, catalogue: Catalogue, **parameters: Any) -> None:  # noqa: ANN401 -- argparse's own
        formatter = partial(Formatter, usage=catalogue.text("cli-help-usage"))
        super().__init__(
            **parameters, add_help=False, allow_abbrev=False, formatter_class=formatter
        )
        self.catalogue: Final = catalogue
        self._positionals.title = catalogue.text("cli-help-values")
        self._optionals.title = catalogue.text("cli-help-options")
        self.add_argument("-h", "--help", action="help", help=catalogue.text("cli-option-help"))

    def error(self, message: str) -> NoReturn:
        """End with what is wrong with the command as it was typed."""
        self.print_complaint(complaint(self.catalogue, message))
        self.exit(ExitCode.USAGE)

    def print_complaint(self, sentence: str) -> None:
        """Show the form of the command, and say what is wrong with what was typed."""
        wrong = self.catalogue.text("cli-usage-wrong", sentence=sentence)
        sys.stderr.write(f"{self.format_usage()}{wrong}\n")


def complaint(catalogue: Catalogue, message: str) -> str:
    """Say in the person's language what argparse complains of; in its own words if need be."""
    for name, form in _COMPLAINTS:
        found = form.fullmatch(message)
        if found:
            return catalogue.text(f"cli-usage-{name}", **found.groupdict())
    return message


def build_parser(catalogue: Catalogue) -> Parser:
    """Build the parser of everything that can be asked."""
    parser = Parser(catalogue, prog="freezone", description=catalogue.text("cli-about"))
    _add_common(parser, catalogue, is_first=True)
    parser.set_defaults(command=None, parser=parser)
    commands = _add_commands(parser, catalogue)
    groups: dict[str, _SubParsersAction[Parser]] = {}
    for command in COMMANDS:
        above, *below = command.words
        if not below:
            _add_command(commands, command, catalogue)
            continue
        if above not in groups:
            title = catalogue.text(f"cli-command-{above}")
            group = commands.add_parser(above, catalogue=catalogue, help=title, description=title)
            group.set_defaults(parser=group)
            groups[above] = _add_commands(group, catalogue)
        _add_command(groups[above], command, catalogue)
    return parser


def _add_commands(parser: Parser, catalogue: Catalogue) -> "_SubParsersAction[Parser]":
    return parser.add_subparsers(
        title=catalogue.text("cli-help-commands"),
        metavar=catalogue.text("cli-help-command"),
        parser_class=Parser,
    )


def _add_common(parser: Parser, catalogue: Catalogue, *, is_first: bool) -> None:
    """Add what every command takes; where and as whom is said before the command only."""
    if is_first:
        parser.add_argument(
            "--record", metavar="PATH|URL", help=catalogue.text("cli-option-record")
        )
        parser.add_argument(
            "--terminal", metavar="NAME", help=catalogue.text("cli-option-terminal")
        )
    parser.add_argument(
        "--json",
        action="store_true",
        default=False if is_first else SUPPRESS,
        help=catalogue.text("cli-option-json"),
    )
    parser.add_argument(
        "--language",
        metavar="|".join(Language),
        choices=[language.value for language in Language],
        default=None if is_first else SUPPRESS,
        help=catalogue.text("cli-option-language"),
    )


def _add_command(
    commands: "_SubParsersAction[Parser]", command: Command, catalogue: Catalogue
) -> None:
    title = catalogue.text(command.help)
    parser = commands.add_parser(
        command.words[-1], catalogue=catalogue, help=title, description=title
    )
    for argument in command.arguments:
        _add_argument(parser, argument, catalogue)
    _add_common(parser, catalogue, is_first=False)
    parser.set_defaults(command=command, parser=parser)


def _add_argument(parser: Parser, argument: Argument, catalogue: Catalogue) -> None:
    """Tell argparse about one option or value."""
    told: dict[str, Any] = {"help": catalogue.text(argument.help)}
    if argument.metavar is None:
        told["action"] = "store_true"
    else:
        told["metavar"] = argument.metavar
        told["default"] = argument.default
        if argument.reads is not None:
            told["type"] = argument.reads
        if argument.is_option:
            told["required"] = argument.is_required
            if argument.is_repeated:
                told["action"] = "append"
        elif argument.is_repeated:
            told["nargs"] = "+"
        elif not argument.is_required:
            told["nargs"] = "?"
    parser.add_argument(*argument.names, **told)


def asked_language(arguments: Sequence[str]) -> str | None:
    """Find the language asked for before the arguments are read: help is in it already."""
    codes = {language.value for language in Language}
    for place, argument in enumerate(arguments):
        name, equals, value = argument.partition("=")
        if name == "--language":
            text = value if equals else "".join(arguments[place + 1 : place + 2])
            return text if text in codes else None
    return None
