"""Declarations found in a folder with their releases: by what the papers say, newest first."""

import os
from dataclasses import replace
from datetime import UTC, datetime
from itertools import islice

import pytest
from paper_builders import Goods, declaration_xml, release_json

from freezone.errors import FreezoneError
from freezone.intake.folder import pairs_in

STEEL = Goods(code="7214200000", description="Арматура", net="1000.5", gross="1010", unit="166",
              quantity="1000.5")  # fmt: skip
OTHER = "180340100011"


def put(folder, name, content, day):
    """Put a file there as it was written on a day of March."""
    path = folder / name
    path.write_bytes(content)
    moment = datetime(2026, 3, day, tzinfo=UTC).timestamp()
    os.utime(path, (moment, moment))
    return path


def found(folder):
    return [
        (pair.declaration.name, pair.release and pair.release.name, pair.number)
        for pair in pairs_in(folder)
    ]


def test_the_number_inside_joins_papers_whatever_their_names(tmp_path):
    put(tmp_path, "один.xml", declaration_xml(number="55302/150326/0000001"), 3)
    put(tmp_path, "two.XML", declaration_xml(number="55302/150326/0000002"), 5)
    put(tmp_path, "a.json", release_json(number="55302/150326/0000002"), 1)
    # A name may mislead; the number does not.
    put(tmp_path, "two.json", release_json(number="55302/150326/0000001"), 2)

    assert found(tmp_path) == [
        ("two.XML", "a.json", "55302/150326/0000002"),
        ("один.xml", "two.json", "55302/150326/0000001"),
    ]


def test_goods_and_participant_join_papers_where_the_declaration_has_no_number(tmp_path):
    put(tmp_path, "steel.xml", declaration_xml((STEEL,)), 4)
    put(tmp_path, "laptops.xml", declaration_xml(), 3)
    put(tmp_path, "theirs.xml", declaration_xml(participant=OTHER), 2)
    put(tmp_path, "r1.json", release_json(number="55302/150326/0000001"), 9)
    put(tmp_path, "r2.json", release_json((STEEL,), number="55302/150326/0000002"), 8)

    assert found(tmp_path) == [
        ("steel.xml", "r2.json", "55302/150326/0000002"),
        ("laptops.xml", "r1.json", "55302/150326/0000001"),
        ("theirs.xml", None, None),
    ]


def test_two_releases_that_fit_alike_are_left_to_a_person_unless_the_name_says(tmp_path):
    put(tmp_path, "january.xml", declaration_xml(), 4)
    put(tmp_path, "february.xml", declaration_xml(), 3)
    put(tmp_path, "x.json", release_json(number="55302/150326/0000001"), 9)
    put(tmp_path, "february.release.json", release_json(number="55302/150326/0000002"), 8)

    assert found(tmp_path) == [
        ("january.xml", None, None),
        ("february.xml", "february.release.json", "55302/150326/0000002"),
    ]


def test_of_several_releases_of_one_declaration_the_newest_is_taken(tmp_path):
    goods = (Goods(), STEEL)
    put(tmp_path, "d.xml", declaration_xml(goods), 1)
    put(tmp_path, "first.json", release_json(goods, decisions={2: "postponed"}), 2)
    put(tmp_path, "later.json", release_json(goods), 3)

    assert [name for _, name, _ in found(tmp_path)] == ["later.json"]


def test_a_release_that_tells_nothing_of_the_goods_belongs_to_no_unnumbered_paper(tmp_path):
    put(tmp_path, "d.xml", declaration_xml(), 1)
    bare = {"goods": None, "net_kg": None, "gross_kg": None, "items": None}
    put(tmp_path, "d.json", release_json(**bare), 2)

    assert found(tmp_path) == [("d.xml", None, None)]


def test_sheets_are_found_and_everything_else_is_left_out(tmp_path):
    sheet = "item;description;code;net_kg\n1;Portable computers;8471300000;120,5\n"
    goods = replace(Goods(), gross=None, quantity=None, unit=None)
    put(tmp_path, "typed.csv", sheet.encode(), 1)
    put(tmp_path, "typed.json", release_json((goods,), number="55302/150326/0000003"), 1)
    put(tmp_path, "plan.csv", b"item,place\n1,YARD\n", 2)
    put(tmp_path, "letter.txt", "Қайырлы таң".encode(), 3)
    put(tmp_path, "page.xml", b"<html/>", 4)
    put(tmp_path, "scan.pdf", b"%PDF-1.7", 5)
    put(tmp_path, ".hidden.xml", declaration_xml(), 6)
    put(tmp_path, "notes.json", b"[]", 7)
    (tmp_path / "folder.xml").mkdir()

    assert found(tmp_path) == [("typed.csv", "typed.json", "55302/150326/0000003")]


def test_FZ_203_a_declaration_torn_on_its_way_is_shown_with_its_fault(tmp_path):
    whole = declaration_xml()
    put(tmp_path, "torn.xml", whole[: len(whole) // 2], 1)

    (pair,) = pairs_in(tmp_path)
    assert [reason.code for reason in pair.faults] == ["FZ-203"]
    assert (pair.items, pair.release, pair.changed) == (0, None, datetime(2026, 3, 1, tzinfo=UTC))


def test_a_folder_of_thousands_is_read_file_by_file_as_it_is_asked(tmp_path):
    paper = put(tmp_path, "0000.xml", declaration_xml(number="55302/150326/0000001"), 1)
    for number in range(1, 3_000):
        (tmp_path / f"{number:04}.xml").hardlink_to(paper)
    newest = put(tmp_path, "newest.xml", declaration_xml(), 2)
    pairs = pairs_in(tmp_path)

    assert [pair.declaration for pair in islice(pairs, 3)] == [
        newest, paper, tmp_path / "0001.xml",
    ]  # fmt: skip
    # What is taken away before its turn was not read before its turn.
    for path in tmp_path.glob("*.xml"):
        path.unlink()
    assert list(pairs) == []


def test_a_release_is_read_once_for_all_declarations(tmp_path):
    for number in range(1, 6):
        put(tmp_path, f"{number}.xml", declaration_xml(number=f"55302/150326/000000{number}"), 1)
        put(tmp_path, f"r{6 - number}.json", release_json(number=f"55302/150326/000000{number}"), 1)
    pairs = pairs_in(tmp_path)

    # The first declaration's release is the last that is looked at.
    first = next(pairs)
    assert (first.declaration.name, first.release.name) == ("1.xml", "r5.json")
    for path in tmp_path.glob("*.json"):
        path.unlink()
    assert [pair.release.name for pair in pairs] == ["r4.json", "r3.json", "r2.json", "r1.json"]


def test_FZ_612_a_folder_that_is_not_there_is_refused_at_once(tmp_path):
    with pytest.raises(FreezoneError) as refused:
        pairs_in(tmp_path / "nowhere")

    assert refused.value.code == "FZ-612"


@pytest.mark.corpus
def test_every_declaration_of_the_corpus_finds_its_own_release(corpus, tmp_path):
    for place, path in enumerate(sorted((corpus / "declarations" / "fcz").glob("*.xml"))):
        # Under names that say nothing.
        (tmp_path / f"d{place}.xml").symlink_to(path)
        (tmp_path / f"x{51 - place}.json").symlink_to(path.with_suffix(".release.json"))

    pairs = list(pairs_in(tmp_path))
    assert len(pairs) == 51
    for pair in pairs:
        assert pair.release is not None
        expected = pair.declaration.resolve().with_suffix(".release.json")
        assert pair.release.resolve() == expected
