"""What is marked on a work list, kept as a draft: read back as it was written, or not at all."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from ui.forms.confirmation import Marks, Terms

LINES = some.from_regex(r"O26[0-9]{7}[0-9A-Z]-[1-9]", fullmatch=True)
MARKS = some.builds(
    Marks,
    terms=some.builds(Terms, some.dates(), some.dates(), prepared_by=some.sampled_from(["", "U1"])),
    lines=some.lists(LINES).map(tuple),
    parts=some.dictionaries(LINES, some.integers(1, 10**15)),
    seen=some.lists(LINES).map(tuple),
)


@given(MARKS)
def test_what_was_written_is_read_back(marks):
    assert Marks.read(marks.written()) == marks


WRITTEN = Marks(
    terms=Terms(date(2026, 11, 1), date(2026, 11, 30), prepared_by="U1"),
    lines=("O1-1",), parts={"O1-1": 5}, seen=("O1-1",),
).written()  # fmt: skip


@pytest.mark.parametrize(
    "fault", [{"from": "1.11.2026"}, {"to": ""}, {"parts": "O1-1=a"}, {"lines": None}]
)
def test_a_draft_of_another_version_is_none(fault):
    kept = {name: text for name, text in (WRITTEN | fault).items() if text is not None}

    assert Marks.read(kept) is None
