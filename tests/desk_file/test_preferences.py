"""What a person prefers, and what the terminal shows before it knows the person."""

import sqlite3
from pathlib import Path

import pytest

from freezone.desk_file import Preferences, Theme
from freezone.language.choice import Language, LanguagePair

AIGUL = "U2600000011"
ALL = Preferences(
    language=Language.KK,
    theme=Theme.DARK,
    paper_languages=LanguagePair(Language.RU, Language.EN),
    print_folder=Path("/home/айгүл/Құжаттар"),
)


def test_nothing_is_preferred_at_first(desk):
    assert desk.preferences() == desk.preferences(AIGUL) == Preferences()


@pytest.mark.parametrize("person", [AIGUL, None])
def test_preferences_are_there_again_after_a_restart(desk, open_desk, person):
    desk.keep_preferences(ALL, person)
    desk.close()

    assert open_desk().preferences(person) == ALL


def test_a_person_gets_the_terminals_where_there_is_none_of_their_own(desk):
    desk.keep_preferences(Preferences(language=Language.RU, theme=Theme.ANSI))
    desk.keep_preferences(Preferences(language=Language.KK), AIGUL)

    assert desk.preferences(AIGUL) == Preferences(language=Language.KK, theme=Theme.ANSI)
    assert desk.preferences() == Preferences(language=Language.RU, theme=Theme.ANSI)


def test_what_is_not_stated_stays_as_it_was(desk):
    desk.keep_preferences(ALL, AIGUL)
    desk.keep_preferences(Preferences(theme=Theme.LIGHT), AIGUL)

    assert desk.preferences(AIGUL).theme is Theme.LIGHT
    assert desk.preferences(AIGUL).language is Language.KK


@pytest.mark.parametrize(
    ("name", "value"),
    [("language", "de"), ("theme", "pink"), ("paper_languages", "kk-kk"), ("font", "12")],
)
def test_a_value_of_another_version_is_no_preference(desk, folder, name, value):
    desk.keep_preferences(Preferences(print_folder=Path("/prints")), AIGUL)
    with sqlite3.connect(folder / "desk.db") as beside:
        beside.execute("INSERT INTO preference VALUES (?, ?, ?)", (AIGUL.encode(), name,
                                                                   value.encode()))  # fmt: skip
    beside.close()

    assert desk.preferences(AIGUL) == Preferences(print_folder=Path("/prints"))
