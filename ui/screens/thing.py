"""What the card of one thing has: read by its number, read anew, turned to another of its kind."""

from abc import abstractmethod

from textual.app import ComposeResult

from ui.screens.base import BaseScreen
from ui.widgets.card import Card, CardPage


class ThingScreen(BaseScreen[None]):
    """One thing with a number. A subclass reads it, and says what its card holds."""

    def __init__(self, number: str) -> None:
        super().__init__()
        self._number = number

    # What a thing says.

    @abstractmethod
    async def read(self) -> None:
        """Read what the card holds, for the number there is now."""

    @abstractmethod
    def page(self, width: int) -> CardPage:
        """Give the lines of the card; something calm before it was read."""

    # What every card does.

    def compose_body(self) -> ComposeResult:
        yield Card()

    def on_mount(self) -> None:
        self.query_one(Card).show(self.page)

    def heading(self) -> str:
        """Name the thing."""
        return f"{self.words.named(self.TITLE_KEY)} {self._number}"

    def on_screen_resume(self) -> None:
        """Read anew whenever the card comes into sight."""
        self.do_reload()

    def do_reload(self) -> None:
        """Read the thing anew."""
        self.begin(self._load())

    async def show(self, number: str) -> None:
        """Show another thing of the kind in the same screen."""
        self._number = number
        await self._load()
        self.query_one(Card).scroll_home(animate=False)

    async def _load(self) -> None:
        await self.read()
        self.relabel()
        self.keys_changed()
