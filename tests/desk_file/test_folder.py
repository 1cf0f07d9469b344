"""Each terminal and each record has a folder of its own."""

from itertools import product
from pathlib import Path

import platformdirs
import pytest

from freezone.desk_file import state_folder

RECORD = "/zone/record.sqlite"


def test_the_folder_is_below_the_one_set(tmp_path):
    found = state_folder("gate-1", RECORD, {"FREEZONE_STATE": str(tmp_path)})

    assert found.parent == tmp_path
    assert found.name.startswith("gate-1-")


@pytest.mark.parametrize("environment", [{}, {"FREEZONE_STATE": ""}])
def test_else_it_is_where_the_platform_keeps_state(environment):
    found = state_folder("gate-1", RECORD, environment)

    assert found.parent == platformdirs.user_state_path("freezone")


def test_terminals_and_records_do_not_share_folders():
    terminals = ("gate 1", "gate/1", "Қақпа 1", "../..", "", "g" * 300)
    records = (RECORD, "/other/record.sqlite", "postgresql://host/zone")
    named = list(product(terminals, records))
    found = {state_folder(terminal, record, {}) for terminal, record in named}

    assert len(found) == len(named)
    assert {each.parent for each in found} == {platformdirs.user_state_path("freezone")}
    assert max(len(each.name) for each in found) < 60


def test_a_record_named_in_two_ways_is_one_record(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    assert state_folder("t", "record.sqlite", {}) == state_folder(
        "t", str(Path(tmp_path) / "." / "record.sqlite"), {}
    )


def test_a_new_password_of_the_database_leaves_the_drafts_where_they_are():
    found = {
        state_folder("t", f"postgresql://{who}host/zone", {}) for who in ("", "a:one@", "a:tw@o@")
    }

    assert len(found) == 1
