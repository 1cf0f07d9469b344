"""Papers of an intake, found where somebody named them: in a file, or in the record itself."""

from pathlib import Path

from freezone.errors import FreezoneError
from freezone.errors.store import FileUnreadableError
from freezone.ids import DeclarationNumber
from freezone.services.attachments import content_of
from freezone.services.desk import Desk
from freezone.services.handed_in import Paper
from freezone.services.queries import declaration_view
from ui.papers_in import PaperPair, dropped_path, pairs_in, paper_at

MOST_PAIRS = 60
"""Pairs of papers offered from one folder, the newest ones."""


def is_number(text: str) -> bool:
    """Tell whether a text is the registration number of a declaration, and so no path."""
    try:
        DeclarationNumber.parse(text)
    except FreezoneError:
        return False
    return True


def paper_from(text: str, limit: int) -> Paper:
    """Read the paper that a typed or dropped path leads to.

    Raises:
        FileUnreadableError: FZ-612. PaperTooLargeError: FZ-201.
    """
    path = dropped_path(text)
    if path is None:
        raise FileUnreadableError(path=text[:80], detail="")
    return paper_at(path, limit)


def recorded_paper(desk: Desk, number: str) -> Paper:
    """Give a declaration that the record has, as it was handed in last.

    Raises:
        DeclarationUnknownError: FZ-245. OwnGoodsOnlyError: FZ-512.
        FileUnreadableError: FZ-612, the record keeps no original of it.
    """
    view = declaration_view(desk, number)
    original = view.declaration.original
    content = None if original is None else content_of(desk, original)
    if content is None:
        raise FileUnreadableError(path=number, detail="")
    name = next((each.name for each in view.attachments if each.sha256 == original), number)
    return Paper(name=name, content=content)


def newest_pairs(folder: Path) -> tuple[PaperPair, ...]:
    """Give the newest pairs of papers in a folder.

    Raises:
        FileUnreadableError: FZ-612, the folder cannot be looked into.
    """
    pairs = []
    for pair in pairs_in(folder):
        pairs.append(pair)
        if len(pairs) == MOST_PAIRS:
            break
    return tuple(pairs)
