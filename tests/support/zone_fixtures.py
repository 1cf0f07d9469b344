"""The small zone as fixtures, for the tests of the services and for the scenarios.

A test decorated with ``ON_BOTH_ENGINES`` (or ``STOCKED_ON_BOTH_ENGINES``, where it asks for goods)
runs on SQLite and on PostgreSQL; every other one on SQLite.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from small_zone import SmallZone, ZoneTemplate, drop_database, new_database

_ENGINES = ("sqlite", pytest.param("postgres", marks=pytest.mark.postgres))
ON_BOTH_ENGINES = pytest.mark.parametrize("zone", _ENGINES, indirect=True)
STOCKED_ON_BOTH_ENGINES = pytest.mark.parametrize("stock", _ENGINES, indirect=True)


@pytest.fixture(scope="session")
def zone_template(tmp_path_factory: pytest.TempPathFactory) -> ZoneTemplate:
    """The small zone, built once and copied for every test."""
    return ZoneTemplate.build(tmp_path_factory.mktemp("zone"))


@pytest.fixture(scope="session")
def postgres_zone_template(
    postgres_url: str, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[ZoneTemplate]:
    """The same zone on PostgreSQL."""
    place = new_database(postgres_url)
    yield ZoneTemplate.build(tmp_path_factory.mktemp("postgres-zone"), place=place)
    drop_database(place)


@pytest.fixture
def zone(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SmallZone]:
    """The small zone: people, participants, places, a tariff; no goods yet."""
    on_postgres = getattr(request, "param", "sqlite") == "postgres"
    template = "postgres_zone_template" if on_postgres else "zone_template"
    with request.getfixturevalue(template).opened(tmp_path) as opened:
        yield opened
