"""A field one types into: keeps every letter, never submits, gives back what a scanner typed."""

from textual import events
from textual.message import Message
from textual.widgets import Input


class Entry(Input):
    """One line of text.

    Enter goes to the next field and nothing more: a form is only sent by its key. The keys are
    taken as they arrive, not as bindings that run later, so that nothing typed ahead is lost.
    """

    class Left(Message):
        """Enter, Tab or an arrow asks for another field."""

        def __init__(self, entry: "Entry", key: str, step: int) -> None:
            super().__init__()
            self.entry = entry
            self.key = key
            self.step = step

    STEPS = {"enter": 1, "ctrl+j": 1, "tab": 1, "down": 1, "shift+tab": -1, "up": -1}  # noqa: RUF012 - read only

    def __init__(self, value: str = "", *, id: str | None = None, is_secret: bool = False) -> None:  # noqa: A002
        super().__init__(value, id=id, password=is_secret, compact=True, select_on_focus=False)
        self.cursor_blink = False

    async def _on_key(self, event: events.Key) -> None:
        step = self.STEPS.get(event.key)
        if step is None:
            await super()._on_key(event)
            return
        event.stop()
        event.prevent_default()
        self.post_message(self.Left(self, event.key, step))

    def _on_paste(self, event: events.Paste) -> None:
        """Take a pasted text as one line; nothing of it is dropped."""
        event.stop()
        event.prevent_default()
        self.insert_text_at_cursor(" ".join(event.text.split()))

    def take_back(self, letters: str) -> None:
        """Take out what a scanner typed before the cursor: it was not meant for this field."""
        before = self.value[: self.cursor_position]
        if letters and before.endswith(letters):
            start = len(before) - len(letters)
            self.value = self.value[:start] + self.value[self.cursor_position :]
            self.cursor_position = start

    def fill(self, text: str) -> None:
        """Put a text in, with the cursor behind it."""
        self.value = text
        self.cursor_position = len(text)
