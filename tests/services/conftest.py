"""A small real zone for every test of the services, empty or with goods in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from small_zone import ZoneTemplate
from stocked_zone import Stock, stock_up
from zone_fixtures import zone, zone_template

__all__ = ["zone", "zone_template"]


@pytest.fixture(scope="session")
def stock_template(
    zone_template: ZoneTemplate,
    tmp_path_factory: pytest.TempPathFactory,
) -> ZoneTemplate:
    return stock_up(zone_template, tmp_path_factory.mktemp("stock"))


@pytest.fixture
def stock(stock_template: ZoneTemplate, tmp_path: Path) -> Iterator[Stock]:
    """The small zone with goods in it."""
    with stock_template.opened(tmp_path) as opened:
        yield Stock(opened, stock_template.names)
