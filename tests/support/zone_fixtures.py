"""The small zone as fixtures, for the tests of the services and for the scenarios."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from small_zone import SmallZone, ZoneTemplate


@pytest.fixture(scope="session")
def zone_template(tmp_path_factory: pytest.TempPathFactory) -> ZoneTemplate:
    """The small zone, built once and copied for every test."""
    return ZoneTemplate.build(tmp_path_factory.mktemp("zone"))


@pytest.fixture
def zone(zone_template: ZoneTemplate, tmp_path: Path) -> Iterator[SmallZone]:
    """The small zone: people, participants, places, a tariff; no goods yet."""
    with zone_template.opened(tmp_path) as opened:
        yield opened
