"""Reasons on cards: the sentence, what to do about it, and the article it rests on."""

from collections.abc import Iterator

from freezone.errors import Reason
from ui.citations import citation_of
from ui.widgets.card import CardLine, paragraph
from ui.widgets.spans import Look
from ui.words import Words


def cited(words: Words, reason: Reason) -> str:
    """Name the article a reason rests on; empty where it is no rule of law."""
    return citation_of(words.catalogue, reason.code) or ""


def reason_lines(
    words: Words, reason: Reason, width: int, *, indent: int = 2, target: str | None = None
) -> Iterator[CardLine]:
    """Say a reason whole."""
    said = f"{reason.code}  {words.sentence(reason)}"
    yield from paragraph(said, width, look=Look.WARN, indent=indent, target=target)
    for more in (words.remedy(reason), cited(words, reason)):
        if more:
            yield from paragraph(more, width, look=Look.DIM, indent=indent + 2)
