"""The keys of the desk: one table for every screen, the key bar, the help and the documentation.

The same key means the same on every screen. Function keys, Insert, Delete, Enter and Esc reach the
program under every keyboard layout and in every terminal; letters do not, so no letter is a key.
"""

from dataclasses import dataclass
from typing import Final

from textual.binding import Binding, BindingType


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """One key and the one thing it means."""

    act: str
    """What it does; a screen that can do it has a method ``do_<act>``."""
    press: str
    """The key as Textual names it; several are parted by commas."""
    shown: str
    """The key as it is printed on a keyboard."""
    is_everywhere: bool = False
    """Whether every screen answers it."""

    @property
    def label(self) -> str:
        """Id of the short word in the key bar."""
        return f"key-{self.act}"

    @property
    def help(self) -> str:
        """Id of the sentence in the help."""
        return f"key-{self.act}-help"

    @property
    def not_here(self) -> str:
        """Id of the reason why the key is dimmed on a screen that has no use for it."""
        return f"key-{self.act}-not-here"


KEYS: Final = (
    Key(act="help", press="f1", shown="F1", is_everywhere=True),
    Key(act="sections", press="f2", shown="F2", is_everywhere=True),
    Key(act="find", press="f3", shown="F3"),
    Key(act="choose", press="f4", shown="F4"),
    Key(act="reload", press="f5", shown="F5"),
    Key(act="operations", press="f6", shown="F6"),
    Key(act="back", press="escape", shown="Esc", is_everywhere=True),
    Key(act="look", press="f7", shown="F7"),
    Key(act="print", press="f8", shown="F8"),
    Key(act="post", press="f9", shown="F9"),
    Key(act="mark", press="insert", shown="Ins"),
    Key(act="undo", press="delete", shown="Del"),
    Key(act="language", press="f12", shown="F12", is_everywhere=True),
    Key(act="open", press="enter", shown="⏎"),
)
"""In the order of the key bar: two rows of seven at 80 columns."""

KEY_OF: Final = {key.act: key for key in KEYS}


def bindings() -> list[BindingType]:
    """Give the bindings of a screen: the whole table, on every screen."""
    return [
        Binding(
            key.press,
            f"press('{key.act}')",
            description=key.label,
            tooltip=key.help,
            id=f"desk.{key.act}",
            show=False,
        )
        for key in KEYS
    ]
