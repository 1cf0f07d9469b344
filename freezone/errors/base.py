"""The three ways a thing can go wrong, and the shape in which a refusal reaches a person.

``FreezoneError``: expected, coded, shown. ``InvariantError``: impossible, stop. Others: a bug.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, ClassVar, Self

Params = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One reason for a refusal, a finding or a warning: a code and parameters, never a sentence."""

    code: str
    """A stable code, ``FZ-…`` or ``LAW-…``; the language catalogues hold its sentences."""
    params: Params = field(default_factory=lambda: MappingProxyType({}))
    """What the sentence needs, as text: numbers as decimal strings, dates as ISO dates."""
    item: int | None = None
    """Number of the declaration item (box 32) the reason is about, if it is about one."""

    def as_json(self) -> dict[str, object]:
        """Give the reason as it stands in payloads and on the command line."""
        return {"code": self.code, "item": self.item, "params": dict(self.params)}

    @classmethod
    def read_all(cls, forms: Iterable[Mapping[str, Any]]) -> tuple[Self, ...]:
        """Read reasons back out of a payload."""
        return tuple(
            cls(code=form["code"], params=form["params"], item=form["item"]) for form in forms
        )


class FreezoneError(Exception):
    """An expected failure: it has a code, and a sentence that a storekeeper understands."""

    code: ClassVar[str]
    retired_in: ClassVar[str | None] = None

    def __init__(self, **facts: object) -> None:
        super().__init__(self.code, facts)
        self.facts = {name: str(value) for name, value in facts.items()}

    def __str__(self) -> str:
        facts = ", ".join(f"{name}={value}" for name, value in self.facts.items())
        return f"{self.code} {facts}".rstrip()

    @classmethod
    def reason(cls, *, item: int | None = None, **params: object) -> Reason:
        """Give this situation as one reason among several."""
        return Reason(
            code=cls.code, item=item, params={name: str(value) for name, value in params.items()}
        )

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Every reason of the refusal, in order of precedence; most errors are one reason."""
        return (Reason(code=self.code, params=self.facts),)


class RefusedError(FreezoneError):
    """An attempt refused for several reasons at once, in order of precedence.

    Do: read every reason; each says what to do about it.
    """

    code = "FZ-100"

    def __init__(self, reasons: tuple[Reason, ...]) -> None:
        super().__init__(reasons=", ".join(reason.code for reason in reasons))
        self._reasons = reasons

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Every reason of the refusal, in order of precedence."""
        return self._reasons


class InvariantError(Exception):
    """A numbered invariant is broken: nothing to show and go on, a reason to stop."""

    def __init__(self, number: str, what: str) -> None:
        super().__init__(f"{number}: {what}")
        self.number = number
        self.what = what
