"""Papers printed and looked at, one way for the command line and the desk.

What makes papers is loaded only when one is made: the first frame of the desk shows none.
"""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from freezone.documents.lot_label import LotLabel
from ui.whole_file import file_to_be, new_file

if TYPE_CHECKING:
    from freezone.documents.copy_mark import CopyMark
    from freezone.documents.slip import ConfirmationSlip
    from freezone.language.choice import LanguagePair
    from freezone.services.desk import Desk
    from freezone.services.papers import Paper, Printed

_TEXT_WIDTH: Final = 78
_DPI: Final = 203


@dataclass(frozen=True, slots=True, kw_only=True)
class MadePaper:
    """A paper made, with the mark of a copy if it is one; not noted yet, so nobody may hold it."""

    document: "ConfirmationSlip | LotLabel"
    languages: "LanguagePair"
    copy: int
    """0 for the paper as issued, n for the n-th copy."""
    pdf: bytes
    missing: tuple[str, ...]
    """Letters that the font lacks; they stand on the paper by their codes."""

    @property
    def number(self) -> str:
        """Number of the slip or of the lot."""
        document = self.document
        return str(document.lot if isinstance(document, LotLabel) else document.number)

    def zpl(self, dpi: int = _DPI) -> bytes | None:
        """Give a lot label for a label printer; a slip does not go there.

        Raises:
            PrinterResolutionError: FZ-704.
        """
        from printing import label  # noqa: PLC0415 -- loads slowly

        return label.zpl(self.document, dpi) if isinstance(self.document, LotLabel) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedPaper:
    """A paper printed: noted in the journal, and in a file."""

    paper: MadePaper
    noted: "Printed"
    file: Path


def make(desk: "Desk", number: str, pair: "LanguagePair") -> MadePaper:
    """Make the paper for a slip or a lot: as issued once, or rendered now, and marked.

    Raises:
        NotPermittedError: FZ-501. NumberMalformedError: FZ-106. SlipNotFoundError: FZ-509.
        LotUnknownError: FZ-246. PaperOverflowError: FZ-707. IssuedPaperDamagedError: FZ-705.
    """
    from freezone.services import papers  # noqa: PLC0415 -- loads after the first frame

    paper = papers.paper_of(desk, number, pair)
    pdf, missing = _rendered(paper)
    return MadePaper(
        document=paper.document, languages=pair, copy=paper.copy, pdf=pdf, missing=missing
    )


def _rendered(paper: "Paper") -> tuple[bytes, tuple[str, ...]]:
    """Give the bytes: those issued once, or rendered now; with the mark of a copy, if it is one."""
    from printing import label, slip  # noqa: PLC0415 -- loads slowly
    from printing.copy_mark import stamp  # noqa: PLC0415 -- loads slowly

    document = paper.document
    if isinstance(document, LotLabel):
        pdf, missing = paper.issued or label.render(document), label.missing_of(document)
    else:
        pdf, missing = paper.issued or slip.render(document), slip.missing_of(document)
    return pdf if paper.mark is None else stamp(pdf, paper.mark), missing


def print_to(desk: "Desk", paper: MadePaper, file: Path) -> PrintedPaper:
    """Note that a paper is printed, and put it into a file, in place of what stood there.

    It is noted before anyone can hold it; a paper that was not noted is never seen.

    Raises:
        FileUnreadableError: FZ-612. PaperPrintedMeanwhileError: FZ-614.
    """
    with file_to_be(file, paper.pdf):
        noted = _noted(desk, paper)
    return PrintedPaper(paper=paper, noted=noted, file=file)


def print_into(desk: "Desk", number: str, pair: "LanguagePair", folder: Path) -> PrintedPaper:
    """Make a paper, note it and put it into a folder as ``NUMBER-COPY.pdf``.

    A file that has the name already is left alone, as one from another record may be: the paper
    gets the next free name.

    Raises:
        FileUnreadableError: FZ-612. PaperPrintedMeanwhileError: FZ-614. All that ``make`` raises.
    """
    paper = make(desk, number, pair)
    with new_file(folder / f"{paper.number}-{paper.copy}.pdf", paper.pdf) as file:
        noted = _noted(desk, paper)
    return PrintedPaper(paper=paper, noted=noted, file=file)


def _noted(desk: "Desk", paper: MadePaper) -> "Printed":
    from freezone.services import papers  # noqa: PLC0415 -- loads after the first frame

    return papers.note_print(desk, paper.number, paper.pdf, copy=paper.copy, pair=paper.languages)


def look(desk: "Desk", number: str, pair: "LanguagePair", *, width: int = _TEXT_WIDTH) -> str:
    """Show the paper for a slip or a lot as text: nothing is printed, so nothing is noted.

    It says when the paper is void. No copy is made by looking, so it is not called one.

    Raises:
        NotPermittedError: FZ-501. NumberMalformedError: FZ-106. SlipNotFoundError: FZ-509.
        LotUnknownError: FZ-246.
    """
    from freezone.services import papers  # noqa: PLC0415 -- loads after the first frame

    paper = papers.paper_of(desk, number, pair)
    document = paper.document
    if isinstance(document, LotLabel):
        document = replace(document, copy=0)
    mark = None if paper.mark is None else replace(paper.mark, copy=0)
    return text_of(document, mark=mark, width=width)


def text_of(
    document: "ConfirmationSlip | LotLabel",
    *,
    mark: "CopyMark | None" = None,
    width: int = _TEXT_WIDTH,
) -> str:
    """Write a paper, or the preview of one, as text."""
    from printing.plain import plain  # noqa: PLC0415 -- loads after the first frame

    return plain(document, mark=mark, width=width)
