"""The signs a scanner may be set to send behind a code."""

from collections.abc import Mapping
from enum import StrEnum, unique
from types import MappingProxyType
from typing import Final


@unique
class Suffix(StrEnum):
    """A sign that ends a run of characters; a person ends it with Enter or Tab."""

    RETURN = "\r"
    LINE_FEED = "\n"
    TAB = "\t"
    GROUP_SEPARATOR = "\x1d"


SUFFIX_OF_KEY: Final[Mapping[str, Suffix]] = MappingProxyType(
    {
        "enter": Suffix.RETURN,
        "ctrl+j": Suffix.LINE_FEED,
        "tab": Suffix.TAB,
        "ctrl+right_square_bracket": Suffix.GROUP_SEPARATOR,
    }
)
"""The same under the names that Textual 8 gives the keys."""
