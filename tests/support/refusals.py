"""Tables of refusals: each row repairs one fault, until the request is taken.

``ladder(faulty, ("FZ-503", {...}), ("FZ-501", {...}))`` gives a case for every row: the request
with all the faults that are left, the codes it is refused with, and at the end the request without
fault, which is done. The order of the rows is the order in which faults take precedence.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

import pytest
from message_variables import variables_of

from freezone.errors import FreezoneError, Reason
from freezone.language.catalogue import Catalogue, Language
from hs_nomenclature.errors import NomenclatureError

DONE = "done"


@dataclass(frozen=True, slots=True)
class Named:
    """A number that only the record of the test knows, by what the test calls it."""

    name: str

    def __repr__(self) -> str:
        return f"the {self.name}"


def ladder(faulty: Mapping[str, Any], *steps: tuple[str, Mapping[str, Any]]) -> list[Any]:
    """Give the cases of a table: faults left, codes expected."""
    left = dict(faulty)
    cases = []
    for number, (codes, repair) in enumerate(steps, start=1):
        cases.append(pytest.param(dict(left), codes, id=f"{number:02}-{codes.replace(' ', '-')}"))
        assert set(repair) <= set(left), repair
        left |= repair
    return [*cases, pytest.param(left, DONE, id=DONE)]


def named(names: Mapping[str, str], faults: Mapping[str, Any]) -> dict[str, Any]:
    """Put numbers of the record in place of what the table calls them by."""
    return {
        key: names[value.name] if isinstance(value, Named) else value
        for key, value in faults.items()
    }


def outcome(zone: Any, act: Callable[[], object]) -> str:
    """Act, and give the codes of the refusal, or ``done``; a refusal writes nothing."""
    before = zone.head
    try:
        act()
    except FreezoneError as error:
        assert zone.head == before
        for reason in error.reasons:
            assert_can_be_said(reason)
        return " ".join(reason.code for reason in error.reasons)
    except NomenclatureError as error:
        assert zone.head == before
        return error.code
    return DONE


def reasons_of(zone: Any, act: Callable[[], object]) -> tuple[Reason, ...]:
    """Act, and give every reason of the refusal."""
    before = zone.head
    with pytest.raises(FreezoneError) as raised:
        act()

    assert zone.head == before
    for reason in raised.value.reasons:
        assert_can_be_said(reason)
    return raised.value.reasons


def assert_can_be_said(reason: Reason) -> None:
    """Every language has a sentence for the reason, and the reason has all that it needs."""
    for language in Language:
        catalogue = Catalogue(language)

        assert catalogue.has(reason.code), (language, reason)
        assert catalogue.remedy(reason), (language, reason)
    assert needed_by(reason.code) <= set(reason.params), reason


@cache
def needed_by(code: str) -> set[str]:
    """The parameters that a sentence fills in."""
    return variables_of(code)
