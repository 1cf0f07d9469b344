"""The style sheet of the desk: what was read once is never read again for the sake of a screen."""

from textual.cache import LRUCache
from textual.css.stylesheet import Stylesheet

SOURCES = 1024
"""How many sources are kept as they were read: more than there are widgets and screens."""


class StyleSheet(Stylesheet):
    """Every source as it was read, until the colours are others.

    Textual keeps 64 sources, and the desk has more: then it reads all of them anew for each one
    that comes with a screen. And it reads them anew, kept or not, whenever a screen brings a file.
    """

    def __init__(self, *, variables: dict[str, str] | None = None) -> None:
        super().__init__(variables=variables)
        self._parse_cache = LRUCache(SOURCES)

    def set_variables(self, variables: dict[str, str]) -> None:
        """Set the colours; the same ones again change nothing."""
        if variables != self._variables:
            super().set_variables(variables)

    def reparse(self) -> None:
        """Read what has not been read with these colours."""
        self.parse()
