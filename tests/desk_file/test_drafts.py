"""What was typed is there again: after a restart, beside another desk, whatever the letters."""

from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from freezone.desk_file import DeskFile

FORM, OTHER = "consume:L2600000019", "move:L2600000027"
AIGUL, YERLAN = "U2600000011", "U2600000028"
TYPED = {"quantity": "24", "document": "Акт № 7, 02.11.2026", "note": "Қойма ₸"}
ANY_TEXT = st.text(st.characters(exclude_categories=()))


def test_a_form_that_was_never_typed_into_has_no_draft(desk):
    assert desk.draft(FORM, AIGUL) is None
    assert desk.drafts_of(AIGUL) == ()


def test_a_draft_is_there_again_after_a_restart(desk, open_desk, clock):
    saved = desk.save_draft(FORM, AIGUL, TYPED)
    desk.close()
    clock.advance(timedelta(hours=1))
    found = open_desk().draft(FORM, AIGUL)

    assert found == saved
    assert found.values == TYPED
    assert found.saved == clock.now() - timedelta(hours=1)


def test_a_draft_keeps_the_id_of_its_request_until_it_is_dropped(desk, open_desk):
    """A form sent twice around a crash gives the first result instead of a second act."""
    first = desk.save_draft(FORM, AIGUL, TYPED)
    again = desk.save_draft(FORM, AIGUL, TYPED | {"quantity": "25"})
    desk.close()
    after = open_desk()

    assert again.request == first.request
    assert after.draft(FORM, AIGUL).request == first.request
    assert after.save_draft(FORM, AIGUL, TYPED).request == first.request

    after.drop_draft(FORM, AIGUL)

    assert after.draft(FORM, AIGUL) is None
    assert after.save_draft(FORM, AIGUL, TYPED).request != first.request


def test_drafts_of_different_forms_and_people_are_different_drafts(desk, clock):
    mine = desk.save_draft(FORM, AIGUL, {"quantity": "1"})
    clock.advance(timedelta(minutes=1))
    later = desk.save_draft(OTHER, AIGUL, {"quantity": "2"})
    theirs = desk.save_draft(FORM, YERLAN, {"quantity": "3"})

    assert len({mine.request, later.request, theirs.request}) == 3
    assert desk.drafts_of(AIGUL) == (later, mine)
    assert desk.drafts_of(YERLAN) == (theirs,)

    desk.drop_draft(FORM, AIGUL)

    assert desk.drafts_of(AIGUL) == (later,)
    assert desk.drafts_of(YERLAN) == (theirs,)


def test_dropping_what_is_not_there_does_nothing(desk):
    desk.drop_draft(FORM, AIGUL)

    assert desk.trouble is None


def test_a_draft_does_not_change_when_its_values_do(desk):
    values = dict(TYPED)
    saved = desk.save_draft(FORM, AIGUL, values)
    values["quantity"] = "999"

    assert saved.values == TYPED
    assert desk.draft(FORM, AIGUL).values == TYPED


def test_a_clock_that_went_back_does_not_bring_an_older_draft_up(open_desk, clock):
    first, second = open_desk(), open_desk()
    first.save_draft(FORM, AIGUL, {"quantity": "1"})
    second.save_draft(FORM, AIGUL, {"quantity": "2"})
    first.close()
    second.close()
    third = open_desk()
    shown = third.draft(FORM, AIGUL).values
    clock.advance(timedelta(days=-3))
    third.save_draft(FORM, AIGUL, {"quantity": "3"})

    assert shown == {"quantity": "2"}
    assert third.draft(FORM, AIGUL).values == {"quantity": "3"}
    assert [each.values["quantity"] for each in third.drafts_of(AIGUL)] == ["1", "3"]


def test_two_desks_of_one_terminal_keep_their_own_draft_of_one_form(open_desk):
    """Neither overwrites the other, and two acts that are meant are two requests."""
    first, second = open_desk(), open_desk()
    mine = first.save_draft(FORM, AIGUL, {"quantity": "1"})
    theirs = second.save_draft(FORM, AIGUL, {"quantity": "2"})

    assert mine.request != theirs.request
    assert first.draft(FORM, AIGUL) == mine
    assert second.draft(FORM, AIGUL) == theirs
    assert open_desk().draft(FORM, AIGUL) is None


def test_what_both_desks_left_comes_up_one_after_the_other(open_desk):
    first, second = open_desk(), open_desk()
    mine = first.save_draft(FORM, AIGUL, {"quantity": "1"})
    theirs = second.save_draft(FORM, AIGUL, {"quantity": "2"})
    first.close()
    second.close()
    third = open_desk()

    assert third.drafts_of(AIGUL) == (theirs, mine)
    assert third.draft(FORM, AIGUL) == theirs

    third.drop_draft(FORM, AIGUL)

    assert third.draft(FORM, AIGUL) == mine


def test_only_one_of_two_desks_takes_over_what_a_third_left(open_desk):
    gone = open_desk()
    left = gone.save_draft(FORM, AIGUL, TYPED)
    gone.close()
    first, second = open_desk(), open_desk()

    assert first.draft(FORM, AIGUL) == left
    assert second.draft(FORM, AIGUL) is None


@pytest.mark.parametrize(("age", "is_kept"), [(timedelta(days=30), True),
                                              (timedelta(days=30, seconds=1), False)])  # fmt: skip
def test_a_draft_older_than_thirty_days_is_gone_at_the_next_start(
    desk, open_desk, clock, age, is_kept
):
    desk.save_draft(FORM, AIGUL, TYPED)
    desk.close()
    clock.advance(age)

    assert (open_desk().draft(FORM, AIGUL) is not None) is is_kept


def test_a_draft_that_was_dropped_leaves_no_trace_in_the_file(desk, folder):
    desk.save_draft(FORM, AIGUL, {"driver": "Ахметов Данияр Серікұлы"})
    desk.drop_draft(FORM, AIGUL)
    desk.close()
    left = b"".join(path.read_bytes() for path in folder.iterdir())

    assert "Ахметов".encode() not in left


@given(
    key=ANY_TEXT, person=ANY_TEXT, values=st.dictionaries(ANY_TEXT, ANY_TEXT, max_size=5)
)  # fmt: skip
@example(key="\ud83d\ude00", person="\x00", values={"'; DROP TABLE draft; --": '"\\\ud800'})
def test_any_text_comes_back_as_it_was_typed(key, person, values):
    with TemporaryDirectory() as name:
        for _ in range(2):
            desk = DeskFile.open(Path(name))
            found = desk.draft(key, person)
            saved = desk.save_draft(key, person, values)
            desk.close()

        assert found.values == saved.values == values
        assert (found.key, found.person, found.request) == (key, person, saved.request)
