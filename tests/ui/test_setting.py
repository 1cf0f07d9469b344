"""What a desk is told when it starts: as asked, as set, or where the platform keeps things."""

from pathlib import Path

import pytest

from freezone.errors.values import ChoiceUnknownError
from freezone.language.catalogue import Language
from ui.setting import Setting


@pytest.mark.parametrize(
    ("asked", "environment", "expected"),
    [
        ({}, {}, ("/data/record.sqlite", Language.EN)),
        ({}, {"FREEZONE_RECORD": "/r", "FREEZONE_LANGUAGE": "kk"}, ("/r", Language.KK)),
        ({"record": "/a", "language": "ru"}, {"FREEZONE_RECORD": "/r"}, ("/a", Language.RU)),
        ({"language": "ru"}, {"FREEZONE_LANGUAGE": "kk", "FREEZONE_RECORD": "/r"},
         ("/r", Language.RU)),
    ],
)  # fmt: skip
def test_what_is_asked_wins_over_what_is_set(monkeypatch, asked, environment, expected):
    monkeypatch.setattr("platformdirs.user_data_path", lambda name: Path("/data"))
    setting = Setting.of(environment, **asked)

    assert (setting.record, setting.language) == expected


def test_the_terminal_has_a_name_even_when_nobody_gave_it_one():
    assert Setting.of({}, terminal="W1").terminal == "W1"
    assert Setting.of({"FREEZONE_TERMINAL": "W2"}).terminal == "W2"
    assert Setting.of({}).terminal != ""


def test_a_language_asked_for_stands_for_the_one_that_is_set():
    """What a terminal remembers gives way to it, as to one that is set."""
    setting = Setting.of({"FREEZONE_LANGUAGE": "kk"}, language="ru")

    assert setting.environment["FREEZONE_LANGUAGE"] == "ru"


def test_FZ_112_a_language_that_is_not_ours_is_refused():
    with pytest.raises(ChoiceUnknownError):
        Setting.of({}, language="de")


@pytest.mark.parametrize(
    ("environment", "record", "papers", "shelf"),
    [
        ({"FREEZONE_PAPERS": "/srv/p", "FREEZONE_NOMENCLATURE": "/srv/n"}, "/zone/record.sqlite",
         "/srv/p", "/srv/n"),
        ({"FREEZONE_PAPERS": "", "FREEZONE_NOMENCLATURE": ""}, "/zone/record.sqlite",
         "/zone/papers", "/zone/nomenclature"),
        ({}, "/zone/record.sqlite", "/zone/papers", "/zone/nomenclature"),
        ({"FREEZONE_PAPERS": "/srv/p"}, "postgresql://server/zone", "/srv/p",
         "/data/nomenclature"),
        ({}, "postgresql://server/zone", "/data/papers", "/data/nomenclature"),
    ],
)  # fmt: skip
def test_papers_and_editions_are_where_set_or_beside_the_record(
    monkeypatch, environment, record, papers, shelf
):
    monkeypatch.setattr("platformdirs.user_data_path", lambda name: Path("/data"))
    setting = Setting.of(environment, record=record)

    assert (setting.papers, setting.shelf) == (Path(papers), Path(shelf))
