"""What a label says, in words: the same on the goods and on a screen."""

from freezone.documents.lot_label import LotLabel
from printing import mark_words
from printing.voice import Texts, Voice


def serial(label: LotLabel) -> str:
    """Say which label of how many it is."""
    return f"{label.label} / {label.labels}"


def copy(label: LotLabel, voice: Voice) -> Texts:
    """Say which label printed in place of the first it is; nothing on the first."""
    return mark_words.copy_title(label.copy, voice) if label.copy else ()


def released(label: LotLabel) -> str:
    """Write the declaration with its item."""
    return f"{label.declaration}  № {label.item}"


def facts(label: LotLabel, voice: Voice) -> str:
    """Write the class of the goods, their status, and when they were released."""
    known = "—" if label.goods_class is None else str(label.goods_class)
    class_ = voice.both(voice.texts("label-class", **{"class": known}))
    status = voice.both(voice.words(f"status-{label.customs_status}"))
    return f"{class_}  ·  {status}  ·  {voice.display.date(label.released)}"


def owner_number(label: LotLabel, voice: Voice) -> str:
    """Write the number of the participant."""
    return f"{voice.both(voice.words('bin'))} {label.participant.bin}"


def placed(label: LotLabel, voice: Voice) -> str:
    """Write what the lot was placed with: what is counted first, then the mass."""
    amounts = (label.placed.quantity, label.placed.net)
    return "   ·   ".join(voice.quantity(one) for one in amounts if one is not None)


def place(label: LotLabel, voice: Voice) -> str:
    """Name the place where the goods stand."""
    return voice.both(voice.names(label.place_names))


def warning(label: LotLabel, voice: Voice) -> str | None:
    """Say that findings are open, where they are."""
    return voice.both(voice.texts("label-findings")) if label.has_findings else None
