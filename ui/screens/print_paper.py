"""Printing a slip or a lot's label: in which languages, into which folder, what else with it."""

from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

from freezone.ids import Number, NumberKind
from freezone.language.choice import LanguagePair
from freezone.services.desk import Desk
from freezone.services.roles import Act
from freezone.services.slip_card import slip_card
from ui.forms.field import Field, FieldKind, yes_no
from ui.forms.values import Values
from ui.outcomes import Outcome
from ui.paper_languages import pair_choices, prefer_pair, preferred_pair
from ui.papers import PrintedPaper, print_into
from ui.permission import not_permitted
from ui.screens.form import FormScreen
from ui.whole_file import new_file


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """What was put into the folder."""

    printed: PrintedPaper
    dots: Path | None = None
    """The file for a label printer."""


def print_label(desk: Desk, number: str, pair: LanguagePair, folder: Path, dots: bool) -> Output:  # noqa: FBT001 - as the form asks
    """Print a paper, and its file for a label printer beside it."""
    printed = print_into(desk, number, pair, folder)
    zpl = printed.paper.zpl() if dots else None
    if zpl is None:
        return Output(printed=printed)
    with new_file(printed.file.with_suffix(".zpl"), zpl) as file:
        pass
    return Output(printed=printed, dots=file)


class PrintPaperScreen(FormScreen):
    """How one paper is printed."""

    CSS_PATH = "print_paper.tcss"
    HINT = "print-hint"
    KEEPS_DRAFT = False

    def __init__(self, number: str) -> None:
        super().__init__()
        self._number = number
        self._is_label = Number.parse(number).kind is NumberKind.LOT

    def heading(self) -> str:
        """Name the paper."""
        return self.words.text("print-title", number=self._number)

    @property
    def _folder(self) -> Path:
        kept = self.desk_app.memory.preferences().print_folder
        return kept or self.desk_app.setting.papers

    def fields(self) -> tuple[Field, ...]:
        """Ask for languages and folder; of a label for its dots, of a slip for its labels."""
        more = "dots" if self._is_label else "labels"
        return (
            Field(name="languages", label="print-languages", kind=FieldKind.CHOICE,
                  is_required=True, choices=pair_choices(self.words), codes=frozenset({"FZ-703"}),
                  initial=str(preferred_pair(self.desk_app.memory))),
            Field(name="folder", label="print-folder", kind=FieldKind.FILE, is_required=True,
                  initial=str(self._folder), help="print-folder-help",
                  codes=frozenset({"FZ-612"})),
            Field(name=more, label=f"print-{more}", kind=FieldKind.YES_NO, choices=yes_no(),
                  initial="no", help=f"print-{more}-help"),
        )  # fmt: skip

    def why_not(self, act: str) -> Outcome | None:
        """Not everybody prints."""
        if act == "post":
            return not_permitted(self.desk_app.session, Act.PRINT)
        return super().why_not(act)

    async def send(self, values: Values, request: UUID) -> Outcome:
        """Print it, and note that it was printed."""
        chosen = values.choice("languages", self.form.choices("languages"), is_required=True)
        text = values.required("folder")
        dots = self._is_label and values.choice("dots", yes_no()) == "yes"
        labels = not self._is_label and values.choice("labels", yes_no()) == "yes"
        values.refuse()
        pair, folder = LanguagePair.parse(chosen or ""), _folder_from(text)
        output = await self.writing(print_label, self._number, pair, folder, dots)
        self._remember(pair, folder)
        if labels:
            await self._print_labels(pair, folder)
        return _said(output, with_labels=labels)

    async def _print_labels(self, pair: LanguagePair, folder: Path) -> None:
        """Print the label of every lot on the slip: each is noted by itself."""
        card = await self.reading(slip_card, self._number)
        for lot in dict.fromkeys(line.lot for line in card.lines):
            await self.writing(print_into, lot, pair, folder)

    def _remember(self, pair: LanguagePair, folder: Path) -> None:
        memory = self.desk_app.memory
        prefer_pair(memory, pair)
        if folder != self._folder:
            memory.prefer(replace(memory.preferences(), print_folder=folder))


def _folder_from(text: str) -> Path:
    return Path(text).expanduser()


def _said(output: Output, *, with_labels: bool) -> Outcome:
    printed = output.printed
    params = {"number": printed.paper.number, "copy": printed.noted.copy, "file": str(printed.file)}
    if output.dots is not None:
        return Outcome.done("print-done-with-dots", **params, dots=str(output.dots))
    if printed.paper.missing:
        letters = " ".join(printed.paper.missing)
        return Outcome.done("print-done-without-letters", **params, letters=letters)
    return Outcome.done("print-done-with-labels" if with_labels else "print-done", **params)
