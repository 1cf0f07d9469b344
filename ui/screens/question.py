"""A question that is answered with yes by the key that records, and by no other."""

from collections.abc import Mapping

from textual.app import ComposeResult

from ui.screens.base import BaseModal
from ui.widgets.prose import Prose


class QuestionScreen(BaseModal[bool]):
    """A question; Enter answers nothing, so that a scan never does."""

    CSS_PATH = "question.tcss"
    TITLE_KEY = "question-title"

    def __init__(self, question: str, params: Mapping[str, object]) -> None:
        super().__init__()
        self._question, self._params = question, params

    def compose_body(self) -> ComposeResult:
        yield Prose(id="question")

    def on_mount(self) -> None:
        self.relabel()

    def relabel(self) -> None:
        """Ask in the language there is now."""
        super().relabel()
        self.query_one("#question", Prose).update(self.words.text(self._question, **self._params))

    def do_post(self) -> None:
        """Answer with yes."""
        self.dismiss(True)

    def do_back(self) -> None:
        """Answer with no."""
        self.dismiss(False)
