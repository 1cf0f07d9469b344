"""Papers as plain text, for the eyes: what a slip or a label says, in cells of a terminal.

Loads no font and no PDF library. A text is never the paper: it says so itself, because it is noted
nowhere, while every paper printed is.
"""

from typing import Final

from freezone.documents.copy_mark import CopyMark
from freezone.documents.lot_label import LotLabel
from freezone.documents.slip import ConfirmationSlip
from printing import label_words, mark_words
from printing.plain_sheet import PlainSheet
from printing.plain_slip import put_slip
from printing.voice import Voice

WIDTH: Final = 78


def plain(
    document: ConfirmationSlip | LotLabel, *, mark: CopyMark | None = None, width: int = WIDTH
) -> str:
    """Give a paper as text; the same paper always gives the same text.

    Every fact of the paper stands in it, whole: what does not fit in a line goes on in the next.
    The preview of a slip says before and after all else that it has no force.

    Units: ``width`` is in cells of a terminal; no line is wider, but 60 cells are always taken.
    """
    voice = Voice(document.languages)
    sheet = PlainSheet(width)
    banners = _banners(document, mark, voice)
    for banner in banners:
        sheet.banner(*banner)
    if isinstance(document, LotLabel):
        _put_label(sheet, document, voice)
    else:
        put_slip(sheet, document, voice)
    sheet.blank()
    # Again at the end: of a long text only the end may be on the screen.
    for banner in banners:
        sheet.banner(*banner)
    sheet.texts(voice.texts("plain-is-no-paper"))
    return str(sheet)


def _banners(
    document: ConfirmationSlip | LotLabel, mark: CopyMark | None, voice: Voice
) -> list[tuple[str, ...]]:
    """Say what nobody may overlook: only a preview, a copy, void."""
    banners: list[tuple[str, ...]] = []
    if isinstance(document, ConfirmationSlip) and document.issue is None:
        banners.append(voice.texts("plain-preview"))
    if mark is not None and mark.copy:
        title = voice.both(mark_words.copy_title(mark.copy, voice)).upper()
        banners.append((title, *mark_words.copy_made(mark, voice)))
    if mark is not None and mark.void is not None:
        title = voice.both(voice.words("void")).upper()
        banners.append((title, *mark_words.void_reference(mark.void, voice, mark.void.reason)))
    return banners


def _put_label(sheet: PlainSheet, label: LotLabel, voice: Voice) -> None:
    """Put a label on a sheet of text: nothing is cut, as there is room for all."""
    sheet.ends(f"‖ {label.lot} ‖", label_words.serial(label))
    sheet.texts(label_words.copy(label, voice))
    sheet.rule()
    sheet.ends(voice.display.code(label.code), label_words.released(label))
    sheet.text(label_words.facts(label, voice))
    sheet.text(label.description)
    if label.local_name:
        sheet.text(label.local_name)
    sheet.rule()
    sheet.texts(voice.names(label.participant.names))
    sheet.text(label_words.owner_number(label, voice))
    sheet.text(label_words.placed(label, voice))
    sheet.text(f"{label.place}  {label_words.place(label, voice)}")
    warning = label_words.warning(label, voice)
    if warning is not None:
        sheet.banner(warning)
