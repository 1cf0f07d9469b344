"""A small real zone for every test of the services, empty or with goods in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from small_zone import ZoneTemplate, drop_database
from stocked_zone import Stock, stock_up
from zone_fixtures import postgres_zone_template, zone, zone_template

__all__ = ["postgres_zone_template", "zone", "zone_template"]


@pytest.fixture(scope="session")
def stock_template(
    zone_template: ZoneTemplate,
    tmp_path_factory: pytest.TempPathFactory,
) -> ZoneTemplate:
    return stock_up(zone_template, tmp_path_factory.mktemp("stock"))


@pytest.fixture(scope="session")
def postgres_stock_template(
    postgres_zone_template: ZoneTemplate,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[ZoneTemplate]:
    stocked = stock_up(postgres_zone_template, tmp_path_factory.mktemp("postgres-stock"))
    yield stocked
    drop_database(stocked.place)


@pytest.fixture
def stock(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Stock]:
    """The small zone with goods in it."""
    on_postgres = getattr(request, "param", "sqlite") == "postgres"
    template = request.getfixturevalue(
        "postgres_stock_template" if on_postgres else "stock_template"
    )
    with template.opened(tmp_path) as opened:
        yield Stock(opened, template.names)
