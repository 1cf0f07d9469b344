"""Packs and their names."""

import pytest

from freezone.domain.pack import Measure, Pack, called, folded, is_name, meant, nearest


def pack(name: str, holds: int = 1, lot: str = "L260000001", **more: object) -> Pack:
    return Pack(name=name, holds=holds, stated_on="2026-11-03", lot=lot, entry=1, **more)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("box", True), ("Қорап", True), ("биг-бэг", True), ("ёмкость", True), ("қап", True),
        ("", False), ("box 24", False), ("box24", False), ("big bag", False), ("м²", False),
        ("a" * 20, True), ("a" * 21, False), ("-box", False), ("box.", False), ("б\x00кс", False),
        ("қ", False), ("ҮҰҚ", False),
    ],
)  # fmt: skip
def test_a_name_is_one_short_word_that_no_number_can_be_taken_for(name, expected):
    assert is_name(name) is expected


def test_names_are_compared_without_case_and_without_the_dots_of_yo():
    assert folded("ЁМКОСТЬ") == folded("емкость")
    assert called("Ящик", [pack("box"), pack("ящик")]) == pack("ящик")
    assert called("ящ", [pack("ящик")]) is None


def test_a_name_is_shown_in_the_language_asked_for_or_as_it_is_known():
    box = pack("box", name_ru="короб", name_kk="қорап")

    assert [box.name_in(each) for each in ("en", "ru", "kk")] == ["box", "короб", "қорап"]
    assert box.names == ("box", "короб", "қорап")
    assert pack("короб", name_ru="короб").names == ("короб",)


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("box", ["b", "boxes"]),
        ("pallet", ["pallets"]),
        ("короб", ["короба", "коробов", "коробам"]),
        ("упаковка", ["упаковки", "упаковок", "упак"]),
        ("бочка", ["бочки", "бочек"]),
        ("рулон", ["рулона", "рулонов"]),
        ("бутыль", ["бутыли", "бутылей"]),
        ("қап", ["қаптар"]),
        ("мешок", ["мешка", "мешков"]),
    ],
)
def test_a_name_is_known_by_its_beginning_and_behind_a_number(name, forms):
    measure = Measure(pack=pack(name), factor=1, names=(name,))

    assert [form for form in forms if meant(form, [measure]) != (measure,)] == []
    assert meant("zzz", [measure]) == ()


def test_the_nearest_statement_counts_and_the_largest_stands_first():
    own, parents = pack("box", 20), pack("Box", 24, "L260000002")
    pallet = pack("pallet", 480, "L260000002")

    assert nearest([own, parents, pallet]) == (pallet, own)
