"""What every test may ask for: the folder of real data, and builders of papers on the path."""

import os
import sys
from pathlib import Path

import pytest

# Builders shared by the tests of several packages are plain modules in tests/support. A package
# named ``tests`` cannot be imported: python-barcode installs one of that name.
sys.path.insert(0, str(Path(__file__).parent / "support"))


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real data; tests that need it are skipped where it is not."""
    beside = Path(__file__).resolve().parents[2] / "shared" / "data"
    folder = Path(os.environ.get("FREEZONE_CORPUS", beside))
    if not folder.is_dir():
        pytest.skip(f"no real data at {folder}; set FREEZONE_CORPUS")
    return folder
