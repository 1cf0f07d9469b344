"""The program ``freezone``: without a command the desk opens, with one it is answered."""

import os
import sys
from collections.abc import Mapping, Sequence
from typing import Final

_OF_THE_DESK: Final = {"--record": "record", "--terminal": "terminal", "--language": "language"}
_SERVED: Final = "TEXTUAL_DRIVER"
"""Set by textual-serve: what is shown goes to a browser."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments ask; give the number the program ends with."""
    arguments = sys.argv[1:] if arguments is None else arguments
    asked = desk_asked(arguments)
    if asked is not None and is_before_a_person(os.environ):
        # Of the command line nothing is loaded: somebody waits for the first frame.
        from ui.cli.seat import sit_down  # noqa: PLC0415 -- each way loads what it needs

        return sit_down(asked)
    from ui.cli.answering import answer  # noqa: PLC0415 -- each way loads what it needs

    return answer(arguments)


def desk_asked(arguments: Sequence[str]) -> dict[str, str] | None:
    """Read arguments that name no command: which record, which terminal, which language.

    None, where they ask for anything else, or cannot be read: then the parser has the word.
    """
    asked: dict[str, str] = {}
    rest = iter(arguments)
    for argument in rest:
        name, equals, said = argument.partition("=")
        value = said if equals else next(rest, "")
        if name not in _OF_THE_DESK or not value or value.startswith("-"):
            return None
        asked[_OF_THE_DESK[name]] = value
    return asked


def is_before_a_person(environment: Mapping[str, str]) -> bool:
    """Tell whether somebody sits before it: at a terminal whole, or at a browser."""
    streams = (sys.stdin, sys.stdout, sys.stderr)
    is_terminal = all(stream is not None and stream.isatty() for stream in streams)
    return is_terminal or _SERVED in environment
