"""An edition answers: what stands under a code, on which path, and what came after it."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor

import pytest

from hs_nomenclature import Edition, GoodsCode
from hs_nomenclature.errors import EditionDamagedError


def _code(digits: str) -> GoodsCode:
    return GoodsCode(digits=digits)


def test_a_code_is_found_with_its_full_path_unit_and_rate(edition):
    entry = edition.find(_code("8418211000"))

    assert entry.path == (
        "Холодильники, морозильники и прочее холодильное оборудование",
        "холодильники бытовые",
        "компрессионные",
        "емкостью более 340 л",
    )
    assert edition.path(entry.code) == entry.path
    assert (entry.unit.code, entry.duty, entry.dashes) == ("796", "10", 3)
    assert entry.is_declarable


def test_a_node_is_found_but_is_not_declarable(edition):
    assert not edition.find(_code("841821")).is_declarable
    assert edition.find(_code("320990000")).code.display == "3209 90 000"


def test_a_code_that_is_not_there_is_not_found(edition):
    assert edition.find(_code("3209900000")) is None
    assert edition.path(_code("3209900000")) == ()


def test_a_heading_that_is_its_own_leaf_has_a_path_of_one(edition):
    assert edition.path(_code("0409000000")) == ("Мед натуральный",)


def test_a_unit_that_names_two_is_kept_as_printed(edition):
    film = edition.find(_code("3702100000"))

    assert (film.unit_symbol, film.unit.code) == ("шт, м", "796")
    assert film.unit.admits("006")


def test_children_follow_order_and_dashes_through_rows_without_code(edition):
    fridges = edition.find(_code("8418"))
    under = edition.children(fridges)

    assert [child.name for child in under] == [
        "комбинированные холодильники-морозильники",
        "холодильники бытовые",
    ]
    assert [child.code.digits for child in edition.children(under[1])] == ["841821", "8418290000"]
    assert edition.children(under[0]) == ()
    assert [top.dashes for top in edition.children()] == [0] * 8
    assert edition.entry(fridges.seq) == fridges
    with pytest.raises(KeyError):
        edition.entry(10_000)


@pytest.mark.parametrize(
    ("missing", "proposed"),
    [
        ("3209900000", ["3209900001", "3209900009"]),
        ("3209900005", ["3209900001", "3209900009"]),
        ("8471300001", ["8471300000"]),
        ("8471410000", ["8471300000"]),
        ("8418213000", ["8418211000"]),
        ("8418900000", ["8418100000", "8418211000", "8418290000"]),
        ("8471300000", []),
        ("9999999999", []),
        ("8469000000", []),
        ("320991", []),
    ],
)
def test_successors_of_a_code_that_is_gone_are_proposed(edition, missing, proposed):
    assert [code.digits for code in edition.successors(_code(missing))] == proposed


def test_export_gives_every_row_in_the_order_of_the_tariff(edition):
    rows = list(edition.export())

    assert [row.seq for row in rows] == list(range(1, edition.card.rows + 1))
    assert rows[0].code is None
    assert rows[6].code is None
    assert rows[6].path[-1] == "прочие"


def test_what_was_exported_can_be_loaded_again_as_the_same_edition(edition, shelf, tmp_path):
    path = tmp_path / "again_2026-03-08.tsv"
    lines = ["code\tdashes\tunit\tduty\tname\tpath"]
    for row in edition.export():
        code = row.code.digits if row.code else ""
        cells = (code, str(row.dashes), row.unit_symbol, row.duty, row.name, " › ".join(row.path))
        lines.append("\t".join(cells))
    path.write_text("\n".join(lines), encoding="utf-8")

    assert shelf.add(path).edition == edition.id


def test_an_edition_cannot_be_written(edition):
    with pytest.raises(EditionDamagedError):
        edition.query("DELETE FROM tariff_row")
    assert edition.is_sound()


def test_an_edition_answers_to_several_threads(edition):
    codes = [row.code for row in edition.export() if row.code] * 20
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(edition.find, codes))

    assert [entry.code for entry in found] == codes


@pytest.mark.parametrize("keep", [0, 50, 5_000, -1])
def test_FZ_820_a_file_cut_short_is_refused(edition, tmp_path, keep):
    cut = tmp_path / "cut.sqlite"
    cut.write_bytes(edition.card.path.read_bytes()[:keep])
    with pytest.raises(EditionDamagedError):
        Edition.open(cut)


def test_FZ_820_what_is_no_edition_is_refused(tmp_path):
    other = tmp_path / "other.sqlite"
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE meta (key TEXT, value TEXT)")
    connection.close()
    for path in (other, tmp_path / "missing.sqlite"):
        with pytest.raises(EditionDamagedError):
            Edition.open(path)


def test_FZ_820_an_edition_without_what_it_says_of_itself_is_refused(edition, tmp_path):
    stripped = tmp_path / "stripped.sqlite"
    stripped.write_bytes(edition.card.path.read_bytes())
    connection = sqlite3.connect(stripped, isolation_level=None)
    connection.execute("DELETE FROM meta WHERE key = 'valid_from'")
    connection.close()
    with pytest.raises(EditionDamagedError):
        Edition.open(stripped)


def test_a_changed_row_is_found_by_reading_the_edition_through(edition, tmp_path):
    changed = tmp_path / "changed.sqlite"
    changed.write_bytes(edition.card.path.read_bytes())
    connection = sqlite3.connect(changed, isolation_level=None)
    connection.execute("UPDATE tariff_row SET duty = '0' WHERE code = '8418211000'")
    connection.close()

    with Edition.open(changed) as opened:
        assert not opened.is_sound()


def test_pages_overwritten_with_rubbish_are_found(edition, tmp_path):
    content = bytearray(edition.card.path.read_bytes())
    content[8_192:-4_096] = b"\xa5" * (len(content) - 8_192 - 4_096)
    damaged = tmp_path / "damaged.sqlite"
    damaged.write_bytes(content)
    try:
        opened = Edition.open(damaged)
    except EditionDamagedError:
        return
    with opened:
        assert not opened.is_sound()
