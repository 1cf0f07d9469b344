"""What came of an act: said in a word, a sign and a colour, never by colour alone."""

from dataclasses import dataclass, replace
from enum import StrEnum, unique
from typing import Self

from freezone.errors import Reason
from ui.words import Message, Words


@unique
class OutcomeKind(StrEnum):
    """How an act ended; the value is the id of its word and the class of its colour."""

    DONE = "done"
    REFUSED = "refused"
    FAILED = "failed"
    WAITING = "waiting"
    NOTE = "note"

    @property
    def sign(self) -> str:
        """The sign before the word: told apart without colour."""
        return {"done": "✓", "refused": "✗", "failed": "‼", "waiting": "…", "note": "·"}[self.value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """An outcome, kept as what it is, so that it changes with the language."""

    kind: OutcomeKind
    message: Message | None = None
    reasons: tuple[Reason, ...] = ()
    """Why it was refused, or warnings of what was done."""
    entry: int | None = None
    """The entry that was written, where a correction may undo it."""

    @classmethod
    def done(cls, message_id: str, /, *warnings: Reason, **params: object) -> Self:
        """Say that something was done, with the warnings that came along."""
        message = Message.of(message_id, **params)
        return cls(kind=OutcomeKind.DONE, message=message, reasons=warnings)

    def undone_by_correcting(self, entry: int) -> Self:
        """Offer to undo what was done: by a correction of its entry."""
        return replace(self, entry=entry)

    @classmethod
    def note(cls, message_id: str, /, **params: object) -> Self:
        """Say something that is neither done nor refused."""
        return cls(kind=OutcomeKind.NOTE, message=Message.of(message_id, **params))

    @classmethod
    def waiting(cls, message_id: str, /, **params: object) -> Self:
        """Say that something is under way."""
        return cls(kind=OutcomeKind.WAITING, message=Message.of(message_id, **params))

    @classmethod
    def refused(cls, *reasons: Reason) -> Self:
        """Say why something was refused."""
        return cls(kind=OutcomeKind.REFUSED, reasons=reasons)

    @classmethod
    def turned_down(cls, message_id: str, /, **params: object) -> Self:
        """Refuse for a reason of the screen's own, as a key that has no use here."""
        return cls(kind=OutcomeKind.REFUSED, message=Message.of(message_id, **params))

    @classmethod
    def failed(cls, message_id: str, /, **params: object) -> Self:
        """Say that the program failed."""
        return cls(kind=OutcomeKind.FAILED, message=Message.of(message_id, **params))

    def word(self, words: Words) -> str:
        """Say how it ended, in one word."""
        return f"{self.kind.sign} {words.text(f'outcome-{self.kind}')}"

    def lines(self, words: Words) -> tuple[str, ...]:
        """Say it whole: the message, then each reason with what to do about it."""
        said = [] if self.message is None else [self.message.said(words)]
        for reason in self.reasons:
            sentence = words.sentence(reason)
            remedy = words.remedy(reason)
            said.append(f"{reason.code} {sentence} {remedy}".rstrip())
        return tuple(said)
