"""The walls between the packages stand, and nothing of the real data has got inside."""

import hashlib
import subprocess
import sys

import pytest
from source_files import ROOT


@pytest.mark.slow
def test_packages_point_in_one_direction():
    """The contracts of pyproject.toml, checked by import-linter."""
    done = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout + done.stderr


def committed() -> list[str]:
    """Every file that git knows or would take: all that is not ignored."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    return [name for name in listed.split("\0") if name and (ROOT / name).is_file()]


@pytest.mark.corpus
def test_no_file_of_the_real_data_is_committed(corpus):
    theirs = {
        hashlib.sha256(path.read_bytes()).digest(): path.name
        for path in corpus.rglob("*")
        if path.is_file() and path.name != "README.md"
    }
    copied = {
        name: theirs[digest]
        for name in committed()
        if (digest := hashlib.sha256((ROOT / name).read_bytes()).digest()) in theirs
    }

    assert theirs
    assert copied == {}
