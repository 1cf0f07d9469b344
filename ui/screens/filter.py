"""What a list shall show, asked in a form of its own."""

from collections.abc import Mapping, Sequence

from textual.app import ComposeResult

from ui.forms.field import Field
from ui.screens.base import BaseModal
from ui.widgets.form import Form


class FilterScreen(BaseModal[dict[str, str]]):
    """The fields of a filter; the answer is what stands in them."""

    CSS_PATH = "filter.tcss"
    TITLE_KEY = "filter-title"

    def __init__(self, fields: Sequence[Field], filters: Mapping[str, str]) -> None:
        super().__init__()
        words = Field(name="words", label="filter-words", help="filter-words-help")
        self._fields = (words, *fields)
        self._filters = filters

    def compose_body(self) -> ComposeResult:
        yield Form(self._fields, lambda: self.words)

    def on_mount(self) -> None:
        self.query_one(Form).fill(self._filters)

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
