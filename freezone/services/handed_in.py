"""What is handed in at the window: files, the request they belong to, and their reading."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Final, TypeVar
from uuid import UUID

from freezone.domain.declaration import Declaration, Plan, Release
from freezone.errors import FreezoneError, Reason
from freezone.errors.states import ReleaseMissingError
from freezone.errors.values import ChoiceUnknownError
from freezone.intake.comparison import refusals
from freezone.intake.declaration_csv import read_declaration_csv
from freezone.intake.declaration_xml import read_declaration
from freezone.intake.plan_file import read_plan
from freezone.intake.release_file import read_release
from freezone.services.declaration_entry import Papers
from freezone.services.desk import new_request
from freezone.services.placing import Purpose

GOODS_CLASSES: Final = (1, 2, 3, 4)
CUSTOMS_STATUSES: Final = ("foreign", "union")
"""What goods may be when they are declared for the procedure (KZ CC 281(1))."""
XML, CSV = "application/xml", "text/csv"

_Read = TypeVar("_Read")


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A file as it was handed in."""

    name: str
    content: bytes

    @property
    def is_sheet(self) -> bool:
        """Whether the name says it is a sheet."""
        return self.name.lower().endswith((".csv", ".tsv", ".txt"))

    @property
    def media(self) -> str:
        """The media type it is kept under."""
        return CSV if self.is_sheet else XML

    def read(self) -> Declaration:
        """Read it as a declaration: a sheet or the customs format.

        Raises:
            RefusedError: with every malformed field.
        """
        return (read_declaration_csv if self.is_sheet else read_declaration)(self.content)

    @property
    def sha256(self) -> str:
        """Its hash, by which requests are known again."""
        return hashlib.sha256(self.content).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclareRequest:
    """A declaration with its release, to be taken in."""

    declaration: Paper
    release: Paper | None
    plan: Paper | None = None
    purpose: Purpose = field(default_factory=Purpose)
    """For every item that a plan does not speak of."""
    customs_status: str = "foreign"
    is_dry_run: bool = False
    """Work everything out, say it, write nothing."""
    id: UUID = field(default_factory=new_request)

    def known_by(self) -> dict[str, Any]:
        """Give what the same request is known by when it comes again."""
        purpose = self.purpose
        return {
            "declaration": self.declaration.sha256,
            "release": None if self.release is None else self.release.sha256,
            "plan": None if self.plan is None else self.plan.sha256,
            "goods_class": purpose.goods_class,
            "ground": purpose.ground,
            "place": purpose.place,
            "fixed_asset": purpose.is_fixed_asset,
            "customs_status": self.customs_status,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedIn:
    """The papers of a request as far as they could be read, held against each other."""

    declaration: Declaration | None
    """None when it could not be read."""
    release: Release | None
    """None when there is none, or it could not be read."""
    plan: Plan
    disagreements: tuple[Reason, ...]
    """Why these papers cannot be taken in, as far as they could be read."""
    faults: tuple[Reason, ...]
    """What is malformed in papers that could not be read, and which paper is missing."""
    is_readable: bool
    """Whether every paper that was handed in could be read."""
    own_faults: tuple[Reason, ...]
    """What is wrong with what was typed beside the papers."""

    @property
    def papers(self) -> Papers | None:
        """The papers, when all that is needed is there and nothing in them stands against them."""
        if self.disagreements or self.faults or self.declaration is None or self.release is None:
            return None
        return Papers(declaration=self.declaration, release=self.release, plan=self.plan)

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Every reason against the papers, in order of precedence; empty when there is none."""
        found = (*self.disagreements, *self.faults)
        return (*found, *self.own_faults) if found else ()


def read_papers(request: DeclareRequest) -> HandedIn:
    """Read every paper of a request, and hold them against each other."""
    faults: list[Reason] = []
    missing: list[Reason] = []
    declaration = _tried(request.declaration.read, faults)
    release = None
    plan: Plan | None = None
    if request.release is None:
        missing.append(ReleaseMissingError.reason())
        faults += missing
    else:
        release = _tried(partial(read_release, request.release.content), faults)
    if request.plan is not None:
        plan = _tried(partial(read_plan, request.plan.content), faults)
    return HandedIn(
        declaration=declaration,
        release=release,
        plan=plan or {},
        disagreements=() if declaration is None else refusals(declaration, release),
        faults=tuple(faults),
        is_readable=faults == missing,
        own_faults=tuple(own_faults(request)),
    )


def _tried(read: Callable[[], _Read], faults: list[Reason]) -> _Read | None:
    """Read a paper, or note everything that is malformed in it."""
    try:
        return read()
    except FreezoneError as refused:
        faults += refused.reasons
        return None


def own_faults(request: DeclareRequest) -> list[Reason]:
    """Give what is wrong with what was typed beside the papers of a request."""
    reasons: list[Reason] = []
    if request.customs_status not in CUSTOMS_STATUSES:
        choices = ", ".join(CUSTOMS_STATUSES)
        reasons.append(
            ChoiceUnknownError.reason(
                field="customs-status", text=request.customs_status[:40], choices=choices
            )
        )
    goods_class = request.purpose.goods_class
    if goods_class is not None and goods_class not in GOODS_CLASSES:
        choices = ", ".join(map(str, GOODS_CLASSES))
        reasons.append(
            ChoiceUnknownError.reason(field="goods_class", text=goods_class, choices=choices)
        )
    return reasons
