"""What the mark of a copy says, in words."""

from freezone.documents.copy_mark import CopyMark, VoidReference
from printing.voice import Texts, Voice


def copy_title(copy: int, voice: Voice) -> Texts:
    """Say which copy it is."""
    return voice.texts("paper-copy", copy=str(copy))


def copy_made(mark: CopyMark, voice: Voice) -> Texts:
    """Say which copy of which paper it is, and when it was made."""
    return voice.texts(
        "paper-copy-made",
        copy=str(mark.copy),
        number=str(mark.number),
        moment=voice.display.moment(mark.printed),
    )


def void_reference(void: VoidReference, voice: Voice, reason: str) -> Texts:
    """Say since when, by which entry and why a paper counts no more."""
    return voice.texts(
        "paper-void-reference",
        moment=voice.display.moment(void.moment),
        entry=str(void.entry),
        reason=reason,
    )
