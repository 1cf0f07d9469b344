"""The way to the services: which record, which editions, and who is at work."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from getpass import getpass
from typing import Final

from freezone.errors.people import NotLoggedInError
from freezone.errors.values import TextMissingError
from freezone.services import people
from freezone.services.desk import Desk
from ui import opening
from ui.cli.command import Call
from ui.setting import Setting

USER: Final = "FREEZONE_USER"
PASSWORD: Final = "FREEZONE_PASSWORD"  # noqa: S105 -- the name of a variable
NEW_PASSWORD: Final = "FREEZONE_NEW_PASSWORD"  # noqa: S105 -- the name of a variable
IIN: Final = "FREEZONE_IIN"
_TRIES: Final = 3


def setting_of(call: Call) -> Setting:
    """Say where the record is and which terminal this is: as asked, as set, or as usual."""
    options = call.options
    return Setting.of(
        call.environment,
        record=options.record,
        terminal=options.terminal,
        language=call.output.catalogue.language,
    )


@contextmanager
def open_desk(call: Call) -> Iterator[Desk]:
    """Open the record with the person named by the environment, or asked for, at work.

    Raises:
        RecordMissingError: FZ-601. LoginError: FZ-502. NotLoggedInError: FZ-503.
    """
    desk = opening.open_desk(setting_of(call))
    try:
        name = call.environment.get(USER) or _asked(call, "cli-ask-name")
        password = call.environment.get(PASSWORD)
        if password is None:
            password = _asked_secretly(call, "cli-ask-password")
        people.log_in(desk, name, password)
        yield desk
    finally:
        desk.close()


def new_password(call: Call) -> str:
    """Give a new password: as set, or asked for twice.

    Raises:
        TextMissingError: FZ-111, it is not set and nobody can be asked.
    """
    given = call.environment.get(NEW_PASSWORD)
    if given is not None:
        return given
    if not sys.stdin.isatty():
        raise TextMissingError(field=NEW_PASSWORD)
    for _ in range(_TRIES):
        first = _asked_secretly(call, "cli-ask-new-password")
        if first == _asked_secretly(call, "cli-ask-new-password-again"):
            return first
        call.output.remark([call.output.text("cli-passwords-differ")])
    raise TextMissingError(field=NEW_PASSWORD)


def secret_number(call: Call) -> str:
    """Give a person's identification number: as set, or asked for; never an argument.

    Other people on the machine can read the arguments of a program, so it has no option.
    """
    given = call.environment.get(IIN)
    return _asked_secretly(call, "cli-ask-iin") if given is None else given


def _asked(call: Call, message: str) -> str:
    """Ask a person; the question is no answer, so it goes beside."""
    if not sys.stdin.isatty():
        raise NotLoggedInError
    call.output.remarks.write(f"{call.output.text(message)} ")
    call.output.remarks.flush()
    return sys.stdin.readline().strip()


def _asked_secretly(call: Call, message: str) -> str:
    if not sys.stdin.isatty():
        raise NotLoggedInError
    return getpass(f"{call.output.text(message)} ", stream=call.output.remarks)
