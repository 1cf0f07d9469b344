"""An edition of the nomenclature, to be loaded from a file."""

from pathlib import Path
from uuid import UUID

from freezone.errors.values import DateMalformedError
from freezone.services import nomenclature
from ui.forms.field import Field, FieldKind
from ui.forms.values import Values
from ui.outcomes import Outcome
from ui.papers_in import dropped_path
from ui.screens.form import FormScreen

UNREADABLE = frozenset(f"FZ-{code}" for code in (*range(810, 817), 823))
"""Refusals of the nomenclature that are about the file."""
UNDATED = "FZ-817"


class EditionFormScreen(FormScreen):
    """Loads an edition; how far it is, the band says meanwhile."""

    CSS_PATH = "edition_form.tcss"
    TITLE_KEY = "registers-load-edition"
    HINT = "edition-hint"

    def __init__(self) -> None:
        super().__init__()
        self._percent = 0
        """Written by the lane that loads, read by the screen."""

    def fields(self) -> tuple[Field, ...]:
        """Ask for the file, and from when it is in force."""
        return (
            Field(name="file", label="edition-file", kind=FieldKind.FILE, is_required=True,
                  help="edition-hint", codes=UNREADABLE),
            Field(name="valid_from", label="edition-valid-from", kind=FieldKind.DATE,
                  help="edition-valid-from-help",
                  codes=frozenset({UNDATED, DateMalformedError.code})),
        )  # fmt: skip

    async def send(self, values: Values, request: UUID) -> Outcome:
        """Load it."""
        typed, valid_from = values.required("file"), values.day("valid_from")
        values.refuse()
        path = dropped_path(typed) or Path(typed)
        self._percent = 0
        watch = self.set_interval(0.25, self._say_progress)
        try:
            report = await self.writing(
                nomenclature.load, path, valid_from=valid_from, progress=self._progress
            )
        finally:
            watch.stop()
        return Outcome.done(
            "edition-known" if report.was_known else "edition-loaded",
            codes=report.codes,
            date=report.valid_from.isoformat(),
            oddities=len(report.oddities),
        )

    def _progress(self, done: int, total: int) -> None:
        self._percent = min(100 * done // total, 100) if total else 0

    def _say_progress(self) -> None:
        self.say(Outcome.waiting("edition-loading", percent=self._percent))
