"""Small tariffs written by the tests themselves, and the real one where it is at hand."""

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from hs_nomenclature import Edition, Shelf

COLUMNS = ("code", "dashes", "name_ru", "suppl_unit", "duty")

SMALL = (
    ("", 0, "I. МАШИНЫ", "", ""),
    ("8418", 0, "Холодильники, морозильники и прочее холодильное оборудование", "", ""),
    ("8418100000", 1, "комбинированные холодильники-морозильники", "шт", "10"),
    ("", 1, "холодильники бытовые", "", ""),
    ("841821", 2, "компрессионные", "", ""),
    ("8418211000", 3, "емкостью более 340 л", "шт", "10"),
    ("8418219", 3, "прочие", "шт", "12,5"),
    ("8418290000", 2, "прочие", "шт", "10"),
    ("8469", 0, "", "", ""),
    ("8471", 0, "Вычислительные машины и их блоки", "", ""),
    ("8471300000", 1, "машины вычислительные портативные массой не более 10 кг", "шт", "0"),
    ("320990000", 0, "Краски и лаки в водной среде", "", ""),
    ("3209900001", 1, "для кожевенно-обувной промышленности", "", "5"),
    ("3209900009", 1, "прочие", "", "5"),
    ("0409000000", 0, "Мед натуральный", "", "15"),
    ("3702", 0, "Фотопленка в рулонах", "", ""),
    ("3702100000", 1, "рентгеновская", "шт, м", "5"),
    ("9504400000", 0, "Карты игральные", "шт (колод)", "20"),
)
"""Deliberately not in the order of codes, and with one code of seven digits."""

TIDY = (
    ("0409000000", 0, "Мед натуральный", "", "15"),
    ("8471", 0, "Вычислительные машины и их блоки", "", ""),
    ("8471300000", 1, "машины вычислительные портативные", "шт", "0"),
)

Row = tuple[str, int | str, str, str, str]


def table(rows: Iterable[Row], columns: Iterable[str] = COLUMNS) -> str:
    lines = ["\t".join(columns), *("\t".join(map(str, row)) for row in rows)]
    return "\n".join(lines) + "\n"


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Write a table into a file and give its path."""

    def _write(rows: Iterable[Row] = TIDY, name: str = "tariff_2026-03-08.tsv") -> Path:
        path = tmp_path / name
        path.write_text(table(rows), encoding="utf-8")
        return path

    return _write


@pytest.fixture
def shelf(tmp_path: Path) -> Iterator[Shelf]:
    with Shelf(tmp_path / "editions") as opened:
        yield opened


@pytest.fixture
def edition(shelf: Shelf, write: Callable[..., Path]) -> Edition:
    """An edition of the small tariff."""
    return shelf.edition(shelf.add(write(SMALL)).edition)


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real data; tests that need it are skipped where it is not."""
    beside = Path(__file__).resolve().parents[3] / "shared" / "data"
    folder = Path(os.environ.get("FREEZONE_CORPUS", beside))
    if not folder.is_dir():
        pytest.skip(f"no real data at {folder}; set FREEZONE_CORPUS")
    return folder


@pytest.fixture(scope="session")
def real_source(corpus: Path) -> Path:
    folder = corpus / "tnved" / "eec_ett_2026-03-08"
    return folder / "tnved_ett_ru_2026-03-08.tsv.gz"


@pytest.fixture(scope="session")
def real_shelf(real_source: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shelf]:
    """A shelf with the real tariff, built once a session."""
    with Shelf(tmp_path_factory.mktemp("editions")) as opened:
        opened.add(real_source)
        yield opened


@pytest.fixture(scope="session")
def real_edition(real_shelf: Shelf) -> Edition:
    return real_shelf.edition(real_shelf.editions()[0].edition)
