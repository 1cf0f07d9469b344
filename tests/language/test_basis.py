"""The ground of an operation says in words what the table of movements says, article by article."""

import re

import pytest

from freezone.language.catalogue import Catalogue, Language
from freezone.language.source import sources
from freezone.ledger.movements import ON_A_LOT

DECREE = "1166"


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("row", ON_A_LOT, ids=lambda row: row.operation.value)
def test_every_article_of_the_table_is_cited_and_no_other(row, language):
    said = Catalogue(language).text(f"basis-{row.operation}")
    cited = [number for number in re.findall(r"\d+", said) if number != DECREE]

    assert cited == re.findall(r"\d+", row.basis)
    assert (DECREE in said) == ("decree" in row.basis)


@pytest.mark.parametrize("language", Language)
def test_no_ground_is_left_of_an_operation_that_is_gone(language):
    assert {each for each in sources(language) if each.startswith("basis-")} == {
        f"basis-{row.operation}" for row in ON_A_LOT
    }
