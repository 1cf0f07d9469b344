"""Attaching a file to whatever has a number."""

from uuid import UUID

from freezone.services.attachments import attach
from freezone.services.queries import LotView
from ui.forms.field import Field, FieldKind
from ui.forms.values import Values
from ui.outcomes import Outcome
from ui.papers_in import dropped_path, read_whole
from ui.screens.form import FormScreen

LARGEST = 50_000_000
"""Bytes of the largest file; the record refuses what is larger still by its own bound."""


class AttachScreen(FormScreen):
    """Which file."""

    CSS_PATH = "attach.tcss"
    HINT = "attach-hint"

    def __init__(self, about: LotView | str) -> None:
        super().__init__()
        self._number = about if isinstance(about, str) else about.lot

    def heading(self) -> str:
        """Name what it is attached to."""
        return f"{self.words.text('lot-attach')}: {self._number}"

    def fields(self) -> tuple[Field, ...]:
        """Ask for the file."""
        return (
            Field(name="file", label="attach-file", kind=FieldKind.FILE, is_required=True,
                  help="attach-hint"),
        )  # fmt: skip

    def draft_key(self) -> str:
        """One draft a number."""
        return f"attach:{self._number}"

    async def send(self, values: Values, request: UUID) -> Outcome:
        """Attach it."""
        typed = values.required("file")
        values.refuse()
        path = dropped_path(typed)
        content = await self.desk_app.lanes.read(read_whole, path or typed, LARGEST)
        name = typed if path is None else path.name
        done = await self.writing(attach, self._number, name, content)
        return Outcome.done("attach-done", number=done.number, name=name, size=str(done.size))
