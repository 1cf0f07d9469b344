"""Taking in: which declaration, which release, which plan; looked at before it is recorded."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from textual.app import ComposeResult

from freezone.errors import FreezoneError, Reason
from freezone.services.handed_in import DeclareRequest, Paper
from freezone.services.intake_look import look
from ui.forms.field import Choice, Field, FieldKind
from ui.intake_papers import is_number, newest_pairs, paper_from, recorded_paper
from ui.outcomes import Outcome
from ui.papers_in import (
    LARGEST_DECLARATION,
    LARGEST_RELEASE,
    LARGEST_SHEET,
    PaperPair,
    dropped_path,
    dropped_paths,
)
from ui.reasons import reason_lines
from ui.screens.form import FormScreen
from ui.screens.intake_look import IntakeLookScreen
from ui.widgets.card import Card, CardPage
from ui.words import Words

_DECLARATION, _RELEASE, _PLAN = "declaration", "release", "plan"
_LIMITS: Mapping[str, int] = {
    _DECLARATION: LARGEST_DECLARATION,
    _RELEASE: LARGEST_RELEASE,
    _PLAN: LARGEST_SHEET,
}


class IntakeScreen(FormScreen):
    """Which papers are taken in."""

    CSS_PATH = "intake.tcss"
    TITLE_KEY = "section-intake"
    HINT = "intake-hint"

    def __init__(self, declaration: str = "") -> None:
        super().__init__()
        self._known = declaration
        """Number of a declaration in the record that a later release adds to."""
        self._folder = Path.cwd()
        self._pairs: tuple[PaperPair, ...] = ()
        self._against: tuple[Reason, ...] = ()
        """Why the papers cannot be read, as far as no field is about it."""

    def fields(self) -> tuple[Field, ...]:
        """Ask for the papers."""
        return (
            Field(name=_DECLARATION, label="intake-declaration", kind=FieldKind.FILE,
                  is_required=True, help="intake-declaration-help", initial=self._known),
            Field(name=_RELEASE, label="release", kind=FieldKind.FILE, is_required=True,
                  help="intake-release-help"),
            Field(name=_PLAN, label="intake-plan", kind=FieldKind.FILE, help="intake-plan-help"),
        )  # fmt: skip

    def compose_body(self) -> ComposeResult:
        yield from super().compose_body()
        yield Card(id="against")

    def on_mount(self) -> None:
        self.query_one(Card).show(self._page)

    def draft_key(self) -> str:
        """One draft for new declarations, one for each that has later releases."""
        return f"intake:{self._known}" if self._known else "intake"

    def _page(self, width: int) -> CardPage:
        for reason in self._against:
            yield from reason_lines(self.words, reason, width)

    # Files.

    async def explain(self, name: str) -> None:
        """Part what was dropped at once among the fields; say which file is meant."""
        typed = self.form.values[name]
        dropped = dropped_paths(typed) if " " in typed.strip() else ()
        if len(dropped) > 1:
            self.form.fill({_field_of(path): str(path) for path in reversed(dropped)})
        for field in self.form.fields:
            path = dropped_path(self.form.values[field.name])
            is_there = path is not None and path.is_file()
            echo = f"✓ {path.name}" if path is not None and is_there else ""
            self.form.row(field.name).say(partial(_said, echo))

    def why_not(self, act: str) -> Outcome | None:
        """Papers of the folder may be chosen in every field; they are recorded after a look."""
        if act == "choose":
            return None
        if act == "post":
            return Outcome.turned_down("intake-look-first")
        return super().why_not(act)

    def do_choose(self) -> None:
        """Offer the papers that lie in the folder."""
        self.begin(self._offer(), group="pairs")

    async def _offer(self) -> None:
        typed = dropped_path(self.form.values[_DECLARATION])
        if typed is not None and not is_number(str(typed)):
            self._folder = typed if typed.is_dir() else typed.parent
        self._pairs = await self.desk_app.lanes.read(newest_pairs, self._folder)
        if not self._pairs:
            self.say(Outcome.turned_down("intake-no-pairs", folder=str(self._folder)))
            return
        choices = [
            Choice(key=str(at), name=self._named(pair)) for at, pair in enumerate(self._pairs, 1)
        ]
        self.desk_app.go.choose("intake-pairs", choices, self._paired)

    def _named(self, pair: PaperPair) -> str:
        """Say what lies there: the file, its number, its company, whether a release is there."""
        if pair.faults:
            return f"✗ {pair.declaration.name}  {pair.faults[0].code}"
        missing = "" if pair.release is not None else self.words.text("intake-no-release")
        parts = (pair.declaration.name, pair.number, pair.declarant, missing)
        return " · ".join(part for part in parts if part)

    def _paired(self, key: str | None) -> None:
        if key is None:
            return
        pair = self._pairs[int(key) - 1]
        release = "" if pair.release is None else str(pair.release)
        self.form.fill({_DECLARATION: str(pair.declaration), _RELEASE: release})

    # What may be done.

    def do_operations(self) -> None:
        """Offer the other ways in."""
        names = ("typed-intake", "amendment", "annulment")
        choices = [Choice(key=name, says=f"intake-way-{name}") for name in names]
        self.desk_app.go.choose("intake-ways", choices, self._gone)

    def _gone(self, name: str | None) -> None:
        if name is not None:
            self.desk_app.go.step(name)

    def do_look(self) -> None:
        """Look at what would come of the papers."""
        self.begin(self._look(), group="look")

    async def _look(self) -> None:
        self._tell(())
        request = await self._handed_in()
        if request is None:
            return
        looked = await self.writing(look, request)
        self.desk_app.push_screen(
            IntakeLookScreen(request, looked, self.taken, closing=2 if self._known else 1)
        )

    async def _handed_in(self) -> DeclareRequest | None:
        """Read the papers; what cannot be read is said beside its field."""
        values = self.values
        papers: dict[str, Paper] = {}
        faults: dict[str, tuple[Reason, ...]] = {}
        for name, limit in _LIMITS.items():
            typed = values.required(name) if name == _DECLARATION else values.text(name)
            if not typed:
                continue
            try:
                papers[name] = await self._paper(typed, limit)
            except FreezoneError as error:
                faults[name] = error.reasons
        faults |= {name: tuple(reasons) for name, reasons in values.faults.items()}
        for field in self.form.fields:
            self.form.row(field.name).refuse(faults.get(field.name, ()))
        if faults:
            self.form.row(next(iter(faults))).entry.focus()
            self.say(Outcome.turned_down("form-refused", count=len(faults)))
            return None
        return DeclareRequest(
            declaration=papers[_DECLARATION],
            release=papers.get(_RELEASE),
            plan=papers.get(_PLAN),
        )

    async def _paper(self, typed: str, limit: int) -> Paper:
        if is_number(typed):
            return await self.reading(recorded_paper, typed)
        return await self.desk_app.lanes.read(partial(paper_from, typed, limit))

    def taken(self) -> None:
        """Be ready for the next papers, once these are in."""
        self.forget()
        self.form.fill({field.name: "" for field in self.form.fields})
        self.forget()

    def refused(self, outcome: Outcome) -> None:
        """List why papers cannot be read; they stay chosen."""
        self._tell(outcome.reasons)
        count = len(outcome.reasons)
        self.say(Outcome.turned_down("intake-unreadable", count=count) if count else outcome)

    def _tell(self, reasons: tuple[Reason, ...]) -> None:
        self._against = reasons
        self.query_one(Card).fold()


def _said(text: str, _: Words) -> str:
    return text


def _field_of(path: Path) -> str:
    """Tell which paper a dropped file is, by its name."""
    if path.suffix.lower() == ".json":
        return _RELEASE
    return _PLAN if path.stem.lower().endswith("plan") else _DECLARATION
