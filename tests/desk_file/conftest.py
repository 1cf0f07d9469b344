"""Desks opened on one folder of state, each closed again."""

import pytest

from freezone.desk_file import DeskFile


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "state" / "gate-1"


@pytest.fixture
def open_desk(folder, clock):
    """Open one more desk of the same terminal."""
    opened = []

    def _open_desk() -> DeskFile:
        opened.append(DeskFile.open(folder, clock=clock))
        return opened[-1]

    yield _open_desk
    for each in opened:
        each.close()


@pytest.fixture
def desk(open_desk):
    return open_desk()
