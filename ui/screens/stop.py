"""The end of the road: an invariant is broken, and nothing goes on before somebody has looked."""

from textual.app import ComposeResult

from freezone.errors import InvariantError
from ui.outcomes import Outcome
from ui.scan_queue import Scan
from ui.screens.base import BaseModal
from ui.widgets.prose import Prose


class StopScreen(BaseModal[None]):
    """Says which invariant is broken; the only way on is out."""

    CSS_PATH = "stop.tcss"
    TITLE_KEY = "stop-title"

    def __init__(self, error: InvariantError) -> None:
        super().__init__()
        self._error = error

    def compose_body(self) -> ComposeResult:
        yield Prose(id="what")

    def on_mount(self) -> None:
        self.relabel()

    def relabel(self) -> None:
        """Say it in the language there is now."""
        super().relabel()
        error, words = self._error, self.words
        said = [
            words.text("invariant-broken", number=error.number),
            words.text(error.number),
            error.what,
            words.catalogue.attribute("invariant-broken", "do", number=error.number) or "",
        ]
        self.query_one("#what", Prose).update("\n\n".join(said))

    def why_not(self, act: str) -> Outcome | None:
        """Only reading, the language and the way out are left."""
        if act in {"language", "back"}:
            return None
        return Outcome.turned_down("stop-only-leave")

    async def take_scan(self, scan: Scan) -> Outcome:
        """Take nothing: nothing goes on from here."""
        return Outcome.turned_down("stop-only-leave")

    def do_back(self) -> None:
        """Leave the desk."""
        self.app.exit(return_code=4)
