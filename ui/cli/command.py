"""What a command is: its words, its options, and where its answer is made."""

from argparse import Namespace
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import cast

from ui.cli.output import Output


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """An option, or a value that stands without one."""

    names: tuple[str, ...]
    """``--quantity``, or the name of a value without an option."""
    metavar: str | None = None
    """What stands for the value in help; None for a switch."""
    is_required: bool = False
    is_repeated: bool = False
    reads: Callable[[str], object] | None = None
    """How the text becomes a value; what it cannot read is wrong usage."""
    choices: tuple[str, ...] = ()
    default: object = None
    says: str | None = None
    """Id of its help where that differs from command to command."""

    @property
    def is_option(self) -> bool:
        """Whether it is named with dashes."""
        return self.names[0].startswith("-")

    @property
    def help(self) -> str:
        """Id of the sentence that says what it is."""
        kind = "option" if self.is_option else "value"
        return self.says or f"cli-{kind}-{self.names[0].lstrip('-').replace('_', '-')}"


def option(
    *names: str,
    metavar: str,
    required: bool = False,
    repeated: bool = False,
    reads: Callable[[str], object] | None = None,
    choices: tuple[str, ...] = (),
    default: object = None,
    says: str | None = None,
) -> Argument:
    """Make an option; without ``says`` its help is the sentence of its first name."""
    return Argument(
        names=names,
        metavar=metavar,
        is_required=required,
        is_repeated=repeated,
        reads=reads,
        choices=choices,
        default=default,
        says=says,
    )


def switch(name: str) -> Argument:
    """Make an option that takes no value."""
    return Argument(names=(name,))


def value(name: str, metavar: str, *, required: bool = True, reads: type | None = None) -> Argument:
    """Make a value that stands without an option."""
    return Argument(names=(name,), metavar=metavar, is_required=required, reads=reads)


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One command as it was asked: what for, where to answer, and what the environment says."""

    options: Namespace
    output: Output
    environment: Mapping[str, str]


Answer = Callable[[Call], int]
"""Gives an ``ExitCode``; the desk, when it is left, the number its program ends with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """Something that can be asked."""

    words: tuple[str, ...]
    """``("user", "add")``."""
    run: str
    """Module and function that answer, as ``ui.cli.people:add``: imported when it is asked."""
    arguments: tuple[Argument, ...] = ()

    @property
    def help(self) -> str:
        """Id of the sentence that says what it does."""
        return "cli-command-" + "-".join(self.words)

    def answer(self) -> Answer:
        """Import what answers."""
        module, _, function = self.run.partition(":")
        return cast("Answer", getattr(import_module(module), function))


class UsageError(Exception):
    """Options that do not go together; argparse knows nothing of it."""

    def __init__(self, message: str, **params: str) -> None:
        super().__init__(message)
        self.message = message
        """Id of the sentence."""
        self.params = params
