"""A field of a form: what it is called, what may stand in it, which scans it takes."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum, unique

from freezone.ids import NumberKind
from ui.words import Words


@unique
class FieldKind(StrEnum):
    """What may stand in a field."""

    TEXT = "text"
    SECRET = "secret"  # noqa: S105 - a kind of field
    AMOUNT = "amount"
    DATE = "date"
    MOMENT = "moment"
    CHOICE = "choice"
    CHOICES = "choices"
    """Several of a list, parted by spaces or commas."""
    YES_NO = "yes-no"
    FILE = "file"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One thing that may be chosen."""

    key: str
    """What the record calls it."""
    name: str = ""
    """A name as it is, in no language of ours."""
    says: str = ""
    """Key of the glossary or id of a message, behind the name if there is one."""

    def text(self, words: Words) -> str:
        """Say what it is."""
        return " · ".join(self.names(words))

    def names(self, words: Words) -> tuple[str, ...]:
        """Give each way a person calls it."""
        said = words.named(self.says) if self.says else ""
        return tuple(part for part in (self.name, said) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field."""

    name: str
    """What services call it: refusals that name it are shown beside it."""
    label: str
    """Key of the glossary or id of a message."""
    kind: FieldKind = FieldKind.TEXT
    is_required: bool = False
    help: str = ""
    """Id of the sentence that F1 shows for it; empty where the label says it all."""
    takes: frozenset[NumberKind] = frozenset()
    """Numbers that a scan puts into it."""
    choices: Sequence[Choice] = ()
    codes: frozenset[str] = frozenset()
    """Codes of refusals that are shown beside it, besides those that name it."""
    initial: str = ""

    @property
    def is_kept(self) -> bool:
        """Tell whether a draft may keep what stands in it: a secret is never kept."""
        return self.kind is not FieldKind.SECRET


def yes_no() -> tuple[Choice, ...]:
    """Give the two choices of a yes or a no."""
    return (
        Choice(key="yes", says="yes"),
        Choice(key="no", says="no"),
    )
