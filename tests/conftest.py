"""What every test may ask for: real data, a clock, records on both engines, builders."""

import os
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit, urlunsplit
from uuid import uuid4

import psycopg
import pytest
from hypothesis import settings

from freezone.clock import SettableClock
from freezone.store.engine import RecordPlace
from freezone.store.record import Record

# Builders shared by the tests of several packages are plain modules in tests/support. A package
# named ``tests`` cannot be imported: python-barcode installs one of that name.
sys.path.insert(0, str(Path(__file__).parent / "support"))

# How long hypothesis looks: at every run, before a merge, and over a night.
settings.register_profile("dev", max_examples=50, deadline=None)
settings.register_profile("ci", max_examples=500, deadline=None)
settings.register_profile("night", max_examples=5000, deadline=None, stateful_step_count=200)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real data; tests that need it are skipped where it is not."""
    beside = Path(__file__).resolve().parents[2] / "shared" / "data"
    folder = Path(os.environ.get("FREEZONE_CORPUS", beside))
    if not folder.is_dir():
        pytest.skip(f"no real data at {folder}; set FREEZONE_CORPUS")
    return folder


@pytest.fixture
def clock() -> SettableClock:
    """A clock that stands still on a Monday morning in November 2026."""
    return SettableClock(datetime(2026, 11, 2, 4, 0, tzinfo=UTC))


@pytest.fixture(scope="session")
def postgres_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A PostgreSQL server: the one named by FREEZONE_TEST_POSTGRES_URL, or one of our own."""
    # Under root the server runs as another user, who may not enter the folders of pytest.
    named = os.environ.get("FREEZONE_TEST_POSTGRES_URL")
    if named:
        yield named
        return
    with (
        pytest.MonkeyPatch.context() as patch,
        TemporaryDirectory(prefix="freezone-postgres-", ignore_cleanup_errors=True) as folder,
    ):
        # Without a runtime folder of its own the server warns, and a warning fails the tests.
        patch.setenv("XDG_RUNTIME_DIR", str(tmp_path_factory.mktemp("runtime")))
        try:
            import pgserver  # noqa: PLC0415 - a wheel that not every Python has
        except ImportError:
            pytest.skip("no pgserver for this Python; set FREEZONE_TEST_POSTGRES_URL")
        server = pgserver.get_server(Path(folder) / "server")
        with psycopg.connect(server.get_uri(), autocommit=True) as connection:
            # A server that lives for one run need not survive a power cut.
            connection.execute("ALTER SYSTEM SET fsync = off")
            connection.execute("SELECT pg_reload_conf()")
        yield server.get_uri()
        server.cleanup()


@pytest.fixture
def new_place(
    request: pytest.FixtureRequest, tmp_path: Path
) -> Iterator[Callable[[str], RecordPlace]]:
    """Give places of records by engine, ``sqlite`` or ``postgres``, each new and empty."""
    databases: list[tuple[str, str]] = []

    def _new_place(engine: str) -> RecordPlace:
        name = f"test_{uuid4().hex}"
        if engine == "sqlite":
            return RecordPlace(str(tmp_path / f"{name}.db"))
        server = request.getfixturevalue("postgres_url")
        with psycopg.connect(server, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        databases.append((server, name))
        parts = urlsplit(server)
        return RecordPlace(urlunsplit(parts._replace(path=f"/{name}")))

    yield _new_place
    for server, name in databases:
        with psycopg.connect(server, autocommit=True) as connection:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def place(request: pytest.FixtureRequest, new_place: Callable[[str], RecordPlace]) -> RecordPlace:
    """Where a record may be made, on each engine in turn."""
    return new_place(request.param)


@pytest.fixture
def record(place: RecordPlace) -> Iterator[Record]:
    """An empty record, on each engine in turn."""
    made = Record.create(place)
    yield made
    made.close()
