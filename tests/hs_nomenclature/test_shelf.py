"""The shelf chooses the edition in force on a date and says when it could only guess."""

import os
from datetime import date

import pytest

from hs_nomenclature import Shelf
from hs_nomenclature.errors import EditionDamagedError, EditionNotFoundError, NoEditionError

OLD = (("0409000000", 0, "Мед", "", "10"),)
NEW = (("0409000000", 0, "Мед натуральный", "", "15"),)


@pytest.fixture
def two(shelf, write):
    """A shelf on which the newer edition was put first."""
    new = shelf.add(write(NEW), valid_from=date(2026, 3, 8)).edition
    old = shelf.add(write(OLD), valid_from=date(2022, 1, 1)).edition
    return shelf, old, new


def test_FZ_821_an_empty_shelf_answers_nothing(tmp_path):
    with Shelf(tmp_path / "nowhere") as shelf:
        assert shelf.editions() == ()
        with pytest.raises(NoEditionError):
            shelf.choose(date(2026, 1, 1))


@pytest.mark.parametrize(
    ("on", "is_new", "before_first"),
    [
        (date(2021, 12, 31), False, True),
        (date(2022, 1, 1), False, False),
        (date(2026, 3, 7), False, False),
        (date(2026, 3, 8), True, False),
        (date(2030, 1, 1), True, False),
    ],
)
def test_the_day_decides_the_edition_and_the_first_answers_for_earlier_days(
    two, on, is_new, before_first
):
    shelf, old, new = two
    chosen = shelf.choose(on)

    assert chosen.edition.id == (new if is_new else old)
    assert (chosen.before_first, chosen.on) == (before_first, on)


def test_editions_are_listed_by_their_first_date(two):
    shelf, old, new = two

    assert [card.edition for card in shelf.editions()] == [old, new]
    assert shelf.editions()[1].title == "tariff_2026-03-08.tsv"
    assert (shelf.editions()[0].codes, shelf.editions()[0].rows) == (1, 1)


def test_of_two_editions_of_one_date_the_last_added_counts(shelf, write):
    shelf.add(write(OLD))
    corrected = shelf.add(write(NEW)).edition

    assert shelf.choose(date(2026, 3, 8)).edition.id == corrected
    assert shelf.choose(date(2020, 1, 1)).edition.id == corrected
    assert shelf.choose(date(2020, 1, 1)).before_first


def test_an_edition_is_given_by_the_name_an_act_recorded(two):
    shelf, old, _ = two

    assert shelf.edition(old).card.valid_from == date(2022, 1, 1)
    with pytest.raises(EditionNotFoundError):
        shelf.edition("0" * 32)


def test_the_same_content_of_another_date_is_another_edition(shelf, write):
    first = shelf.add(write(OLD), valid_from=date(2022, 1, 1))
    second = shelf.add(write(OLD), valid_from=date(2023, 1, 1))

    assert first.edition != second.edition


def test_loading_twice_changes_nothing_whatever_the_file_is_called(shelf, write):
    first = shelf.add(write(NEW, "one_2026-03-08.tsv"))
    file = shelf.editions()[0].path
    before = file.stat().st_mtime_ns
    second = shelf.add(write(NEW, "two_2026-03-08.tsv"), title="Another title")

    assert second.was_known
    assert second.edition == first.edition
    assert file.stat().st_mtime_ns == before
    assert shelf.editions()[0].title == "one_2026-03-08.tsv"


def test_an_edition_added_by_another_shelf_on_the_folder_is_seen(two, tmp_path, write):
    shelf, _, _ = two
    with Shelf(tmp_path / "editions") as other:
        other.add(write(NEW), valid_from=date(2027, 1, 1))

    assert len(shelf.editions()) == 3


def test_deleting_an_edition_loses_nothing(two, write):
    shelf, old, new = two
    card = shelf.editions()[0]
    card.path.unlink()
    assert [left.edition for left in shelf.editions()] == [new]

    assert shelf.add(write(OLD), valid_from=card.valid_from).edition == old


def test_FZ_820_a_damaged_edition_is_named_and_mended_by_loading_again(two, write, tmp_path):
    _, old, _ = two
    file = tmp_path / "editions" / f"{old}.sqlite"
    os.truncate(file, 5_000)
    with Shelf(tmp_path / "editions") as shelf:
        with pytest.raises(EditionDamagedError) as caught:
            shelf.choose(date(2026, 4, 1))
        assert caught.value.facts["file"] == file.name

        assert not shelf.add(write(OLD), valid_from=date(2022, 1, 1)).was_known
        assert shelf.choose(date(2022, 4, 1)).edition.is_sound()


def test_edition_files_are_read_only(two):
    shelf, _, _ = two

    assert all(card.path.stat().st_mode & 0o222 == 0 for card in shelf.editions())
