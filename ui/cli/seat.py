"""A person sits down at the desk; what is not installed for that is said, not failed over."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any, Final

from freezone.errors import FreezoneError
from freezone.errors.program import PartMissingError
from freezone.language.catalogue import Language
from ui.setting import Setting

_PARTS: Final = frozenset({"aiohttp", "aiohttp_jinja2", "jinja2", "textual", "textual_serve"})
"""What the extra ``desk`` of the package installs."""


def sit_down(asked: Mapping[str, str]) -> int:
    """Open the desk as asked; give the number the program ends with."""
    language = Language.EN
    try:
        setting = Setting.of(
            record=asked.get("record"),
            terminal=asked.get("terminal"),
            language=asked.get("language"),
        )
        language = setting.language
        return show_desk(setting)
    except FreezoneError as error:
        # Only now is the command line loaded: it has a way to say why not.
        from ui.cli.answering import refuse  # noqa: PLC0415 -- a desk that opens needs none of it
        from ui.cli.output import Output  # noqa: PLC0415 -- a desk that opens needs none of it

        return refuse(Output.of_terminal(language, is_json=False), error.reasons)


def show_desk(setting: Setting) -> int:
    """Show the desk until its person leaves; give the number the program ends with.

    Raises:
        PartMissingError: FZ-660.
    """
    shown: int = installed("ui.desk").run(setting)
    return shown


def installed(module: str) -> Any:  # noqa: ANN401 -- a module, whatever it holds
    """Load a module that stands on what the extra ``desk`` installs.

    Raises:
        PartMissingError: FZ-660, something of that is not there.
    """
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        part = (error.name or "").partition(".")[0]
        if part not in _PARTS:
            raise
        raise PartMissingError(part=part) from None
