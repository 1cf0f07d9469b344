"""A text folded to the width there is: between words only, so that no amount is ever parted."""

from rich.text import Text
from textual.geometry import Size
from textual.widgets import Static

from ui.widgets.spans import wrapped


class Prose(Static):
    """Some sentences.

    Textual folds at a no-break space as at any other; ``1 928 kg`` at the end of a line would
    become ``1`` and, on the next one, ``928 kg``. So the text is folded here.
    """

    def __init__(
        self,
        text: str = "",
        *,
        id: str | None = None,  # noqa: A002 - Textual's word
        classes: str | None = None,
    ) -> None:
        super().__init__(text, id=id, classes=classes, markup=False)

    def _folded(self, width: int) -> list[str]:
        return list(wrapped(str(self.content), width)) if width > 0 else [""]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Take as many lines as the text needs."""
        return len(self._folded(width)) if str(self.content) else 0

    def render(self) -> Text:
        """Write the text."""
        lines = self._folded(self.content_size.width)
        return Text("\n".join(lines), no_wrap=True, overflow="crop")
