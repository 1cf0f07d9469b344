"""Read the small tables that travel inside this package."""

from collections.abc import Iterator
from importlib.resources import files


def rows_of(name: str) -> Iterator[dict[str, str]]:
    """Yield the rows of a tab-separated table of this package, by column name."""
    lines = files("hs_nomenclature").joinpath(name).read_text(encoding="utf-8").splitlines()
    columns = lines[0].split("\t")
    for line in lines[1:]:
        yield dict(zip(columns, line.split("\t"), strict=True))
