"""Days in the zone: the small zone written by us, and the whole corpus where it is at hand."""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from small_zone import AS_STOCK, PAINT, SmallZone, ZoneTemplate
from zone_fixtures import postgres_zone_template, zone, zone_template

from freezone.services import intake, registers
from freezone.services.intake import Declared, DeclareRequest, Paper
from freezone.services.registers import ContractRequest, ParticipantRequest

__all__ = ["postgres_zone_template", "zone", "zone_template"]

COMPANIES = tuple(f"1803401000{number}1" for number in range(7))
"""The participants of the corpus; their BINs are right, the companies do not exist."""
JANUARY = date(2025, 1, 9)


@dataclass(frozen=True, slots=True)
class Corpus:
    """A zone with the companies of the corpus, and the papers to take in."""

    zone: SmallZone
    folder: Path

    def papers(self) -> list[Path]:
        """Every declaration for the free customs zone."""
        return sorted((self.folder / "declarations" / "fcz").glob("*.xml"))

    def request(self, path: Path, plan: str | None = None) -> DeclareRequest:
        """A declaration with its release."""
        release = path.with_suffix(".release.json")
        return DeclareRequest(
            declaration=Paper(name=path.name, content=path.read_bytes()),
            release=Paper(name=release.name, content=release.read_bytes()),
            plan=None if plan is None else Paper(name="plan.csv", content=plan.encode()),
            purpose=AS_STOCK,
        )

    def takes_in(self, path: Path, plan: str | None = None) -> Declared:
        """The warehouse clerk takes a declaration in."""
        return intake.declare(self.zone.warehouse, self.request(path, plan))


@pytest.fixture(scope="session")
def office_template(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> ZoneTemplate:
    """The zone with the companies of the corpus and the tariff of 8 March 2026, no goods yet."""
    folder = tmp_path_factory.mktemp("office")
    tariff = corpus / "tnved" / "eec_ett_2026-03-08" / "tnved_ett_ru_2026-03-08.tsv.gz"
    built = ZoneTemplate.build(folder, tariff=tariff)
    filled = tmp_path_factory.mktemp("companies")
    with built.at(built.copied(filled), filled) as opened:
        contract = ContractRequest(number="5-К", signed_on=JANUARY, activities=("3(1)", "3(4)"))
        for bin_digits in COMPANIES:
            if bin_digits == PAINT:
                registers.add_contract(opened.administrator, bin_digits, contract)
                continue
            request = ParticipantRequest(
                bin=bin_digits, name=f"ТОО № {bin_digits[-2]}", contract=contract
            )
            registers.add_participant(opened.administrator, request)
    return built.with_names(opened, {})


@pytest.fixture(scope="session")
def corpus_template(
    office_template: ZoneTemplate, corpus: Path, tmp_path_factory: pytest.TempPathFactory
) -> ZoneTemplate:
    """The same zone after every declaration of the corpus was taken in, built once a session."""
    folder = tmp_path_factory.mktemp("corpus")
    with office_template.at(office_template.copied(folder), folder) as opened:
        whole = Corpus(opened, corpus)
        for path in whole.papers():
            whole.takes_in(path)
    return office_template.with_names(opened, {})


def _opened(opened: AbstractContextManager[SmallZone], corpus: Path) -> Iterator[Corpus]:
    with opened as zone_of_test:
        yield Corpus(zone_of_test, corpus)


@pytest.fixture
def office(office_template: ZoneTemplate, corpus: Path, tmp_path: Path) -> Iterator[Corpus]:
    """A zone that waits for the corpus."""
    yield from _opened(office_template.opened(tmp_path), corpus)


@pytest.fixture
def everything(corpus_template: ZoneTemplate, corpus: Path, tmp_path: Path) -> Iterator[Corpus]:
    """A zone into which the whole corpus went."""
    yield from _opened(corpus_template.opened(tmp_path), corpus)
