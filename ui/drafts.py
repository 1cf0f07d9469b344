"""Forms begun and never sent: what each was about, and the way back to it."""

from dataclasses import dataclass
from typing import Final

from freezone.desk_file.kept import Draft

_THINGS: Final = {
    "amendment": ("operation-amend", "declaration"),
    "annulment": ("operation-annul", "declaration"),
    "later-release": ("section-intake", "declaration"),
    "clear-finding": ("finding", "finding"),
    "void": ("void", "slip"),
    "correct": ("correction", "entry"),
    "contract": ("contract", "participant"),
    "pack": ("lot-state-pack", "lot"),
    "attach": ("lot-attach", "lot"),
    "arrive-without-gate": ("operation-arrive-without-gate", "lot"),
    "move": ("operation-move", "lot"),
    "split": ("operation-split", "lot"),
    "use": ("operation-use", "lot"),
    "consume": ("operation-consume", "lot"),
}
"""By the act a draft is for: what it is called, and the kind of thing it is about."""
_SECTIONS: Final = {
    "intake": "intake",
    "typed-intake": "intake",
    "confirm": "confirmation",
    "ParticipantFormScreen": "participants",
    "PersonFormScreen": "registers",
    "PlaceFormScreen": "registers",
    "PeriodFormScreen": "registers",
    "EditionFormScreen": "registers",
}
"""By the act: the section in which such a form stands."""


@dataclass(frozen=True, slots=True)
class WayBack:
    """What a draft is about."""

    says: str
    """Key of the glossary or id of a message."""
    subject: str
    """The number it is about; empty where it is about nothing that has one."""
    target: str
    """What opens it: a thing, or a section."""


def way_back(draft: Draft) -> WayBack | None:
    """Say what a draft is about and where its form stands; None for one that is part of another."""
    act, _, subject = draft.key.partition(":")
    subject = subject.partition(":")[0]
    if act in _THINGS and subject:
        says, kind = _THINGS[act]
        if act == "attach" and subject.startswith("S"):
            kind = "slip"
        return WayBack(says, subject, f"{kind}:{subject}")
    section = _SECTIONS.get(act)
    if section is None:
        return None
    return WayBack(f"section-{section}", subject, f"section:{section}")
