"""The real tariff and the real declarations: known numbers, every path, every unit."""

import csv
import gzip
import re
from collections import Counter
from datetime import date

import pytest

from hs_nomenclature import KILOGRAM, GoodsCode
from hs_nomenclature.search import Search

pytestmark = pytest.mark.corpus


@pytest.fixture(scope="module")
def reference(real_source):
    with gzip.open(real_source, "rt", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def _table(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def test_the_real_tariff_has_the_known_numbers_and_nothing_odd(real_shelf, real_source):
    report = real_shelf.add(real_source)

    assert (report.codes, report.rows, report.oddities) == (13_289, 21_119, ())
    assert report.valid_from == date(2026, 3, 8)
    assert report.was_known


def test_every_row_of_the_real_tariff_comes_out_as_it_went_in(real_edition, reference):
    rows = list(real_edition.export())

    assert [row.code.digits if row.code else "" for row in rows] == [r["code"] for r in reference]
    assert [row.dashes for row in rows] == [int(r["dashes"]) for r in reference]
    assert [" › ".join(row.path) for row in rows] == [r["path_ru"] for r in reference]
    assert [row.unit_symbol for row in rows] == [r["suppl_unit"] for r in reference]
    assert [row.duty for row in rows] == [r["duty"] for r in reference]
    assert all(row.unit is not None for row in rows if row.unit_symbol)
    assert real_edition.is_sound()


def test_rows_of_each_length_are_counted(real_edition):
    rows = list(real_edition.export())
    lengths = Counter(len(row.code) if row.code else 0 for row in rows)
    reserved = sum(1 for row in rows if row.is_reserved)

    assert lengths == {10: 13_289, 9: 1_674, 8: 192, 6: 1_798, 4: 994, 0: 3_172}
    assert (reserved, lengths[4] - reserved) == (37, 957)
    assert len({row.code.heading for row in rows if row.code and not row.is_reserved}) == 1_228


def test_every_declared_code_and_unit_is_held_against_the_tariff(real_edition, corpus):
    """376 lines declare a unit and agree; 835 declare kg; 18 codes were split."""
    real_unit = kilograms = missing = 0
    for path in sorted((corpus / "declarations" / "fcz").glob("*.xml")):
        goods = re.split(r"<(?:\w+:)?ESADout_CUGoods>", path.read_text(encoding="utf-8"))[1:]
        for item in goods:
            code = GoodsCode.declared(re.search(r"GoodsTNVEDCode>(\d+)<", item)[1])
            units = re.findall(r"MeasureUnitQualifierCode>(\d+)<", item)
            entry = real_edition.find(code)
            if entry is None:
                missing += 1
                assert [str(near) for near in real_edition.successors(code)] == [
                    "3209900001",
                    "3209900009",
                ]
            if units and units[0] != KILOGRAM:
                real_unit += 1
                assert entry.unit.admits(units[0])
            else:
                kilograms += 1
                assert entry is None or entry.unit is None

    assert (real_unit, kilograms, missing) == (376, 835, 18)


def test_successors_of_codes_of_the_nomenclature_before_2022(real_edition):
    def successors(digits):
        return {code.digits for code in real_edition.successors(GoodsCode(digits=digits))}

    assert successors("8517120000") >= {"8517130000", "8517140000"}
    assert all(code.startswith("85395") for code in successors("8539500000"))


@pytest.mark.parametrize(
    ("table", "query", "gold", "least_percent"),
    [
        ("everyday_goods_ru_kk_en.tsv", "ru", "gold", 80),
        ("eec_decisions_products.tsv", "product", "gold", 42),
    ],
)
def test_search_finds_the_heading_among_ten(
    real_edition, corpus, table, query, gold, least_percent
):
    search = Search(real_edition)
    rows = _table(corpus / "classification" / table)
    found = sum(
        1
        for row in rows
        if {code[:4] for code in row[gold].split("|")}
        & {hit.heading for hit in search.find(row[query])}
    )

    assert 100 * found >= least_percent * len(rows)
