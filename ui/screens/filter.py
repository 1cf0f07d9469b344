"""What a list shall show, asked in a form of its own."""

from collections.abc import Mapping, Sequence
from typing import Final

from textual.app import ComposeResult

from ui.forms.field import Field
from ui.outcomes import Outcome
from ui.scan_queue import Scan
from ui.screens.base import BaseModal
from ui.widgets.form import Form

WORDS: Final = Field(name="words", label="filter-words", help="filter-words-help")
"""What every list may be searched by, unless it says itself what its words are."""


class FilterScreen(BaseModal[dict[str, str]]):
    """The fields of a filter; the answer is what stands in them."""

    CSS_PATH = "filter.tcss"
    TITLE_KEY = "filter-title"

    def __init__(self, fields: Sequence[Field], filters: Mapping[str, str]) -> None:
        super().__init__()
        own = any(field.name == "words" for field in fields)
        self._fields = tuple(fields) if own else (WORDS, *fields)
        self._filters = filters

    def compose_body(self) -> ComposeResult:
        yield Form(self._fields, lambda: self.words)

    def on_mount(self) -> None:
        self.query_one(Form).fill(self._filters)
        self.relabel()

    def do_post(self) -> None:
        """List what the filter lets through."""
        self.dismiss(self.query_one(Form).values)

    def do_choose(self) -> None:
        """Choose for the field with the cursor."""
        form = self.query_one(Form)
        field = form.current
        if field is not None and form.choices(field.name):
            entry = form.row(field.name).entry
            self.desk_app.go.choose(
                field.label,
                form.choices(field.name),
                lambda key: None if key is None else entry.fill(key),
            )

    async def take_scan(self, scan: Scan) -> Outcome:
        """Put a scanned number into the field it is for; else open the thing over the form."""
        form = self.query_one(Form)
        field = form.taker(scan.number)
        if field is None:
            return await super().take_scan(scan)
        form.row(field.name).entry.fill(str(scan.number))
        return Outcome.note("filter-scan-filled", number=str(scan.number))
