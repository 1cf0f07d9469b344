"""Packs at the command line: stated, shown, typed."""

import pytest

from freezone.services.roles import Role

DOCUMENT = "Упаковочный лист, 7, 01.03.2026"


@pytest.fixture
def packed(stock):
    """The laptops in boxes and on pallets."""
    stock.ask("pack", stock["laptops"], "box", "--holds", "2", "--name-ru", "кор",
              "--name-kk", "қорап", "--document", DOCUMENT)  # fmt: skip
    stock.ask("pack", stock["laptops"], "pallet", "--holds", "4", "--of", "bo",
              "--stated-by", "Сәуле Болат")  # fmt: skip
    return stock


def test_a_pack_is_stated_and_stands_on_the_card_of_the_lot(packed):
    pallet, box = packed.ask("lot", packed["laptops"])["packs"]

    assert box == {
        "name": "box", "names": {"en": None, "ru": "кор", "kk": "қорап"}, "holds": "2",
        "of": None, "count": None, "stated_by": None,
        "document": {"name": "Упаковочный лист", "number": "7", "date": "2026-03-01"},
        "stated_on": "2026-11-03", "lot": packed["laptops"], "entry": pallet["entry"] - 1,
    }  # fmt: skip
    assert (pallet["holds"], pallet["of"], pallet["count"]) == ("8", "box", "4")
    assert pallet["stated_by"] == "Сәуле Болат"
    assert pallet["document"] is None


def test_a_person_reads_what_a_pack_holds_and_from_whom(packed):
    said = packed.says("lot", packed["laptops"]).out.replace("\u00a0", " ")

    assert "\nPacks\n" in said
    assert "  1 pallet = 4 box = 8 pcs · Сәуле Болат · 2026-11-03\n" in said
    assert "  1 box = 2 pcs · Упаковочный лист 7 · 2026-11-03\n" in said
    assert "\nPacks\n" not in packed.says("lot", packed["steel"]).out


def test_a_statement_that_replaces_another_says_so(packed):
    said = packed.says("pack", packed["laptops"], "BOX", "--holds", "3").out
    answer = packed.ask("pack", packed["laptops"], "box", "--holds", "3.5")

    assert "1 BOX = 3" in said
    assert "no longer counts" in said
    assert "left as they were: pallet" in said
    assert set(answer) == {"lot", "pack", "replaces", "unchanged", "entry"}
    assert (answer["replaces"], answer["unchanged"]) == (True, ["pallet"])


@pytest.mark.parametrize(
    ("typed", "quantity"),
    [("1 кор", "2"), ("1 pal 1 қор 1", "11"), ("3", "3"), ('"', "1"), ("ә қ", "4")],
)
def test_operations_take_amounts_in_packs(packed, typed, quantity):
    lot = packed["laptops"]
    split = packed.ask("split", lot, "--quantity", typed)["lot"]

    assert packed.ask("lot", split)["placed"]["quantity"] == quantity
    assert [each["lot"] for each in packed.ask("lot", split)["packs"]] == [lot, lot]
    assert f"lot {lot}" in packed.says("lot", split).out


@pytest.mark.parametrize(
    "form",
    [
        "move {lot} --to STORE",
        "split {lot}",
        "use {lot} --object Цех --document Акт,14,2026-11-03",
        "consume {lot} --category repair --object Цех --document Акт,14,2026-11-03",
    ],
)
def test_what_was_typed_in_packs_is_said_back(packed, form):
    words = form.format(lot=packed["laptops"]).split()
    said = packed.says(*words, "--quantity", "1 pal 1 кор")

    assert said.code == 0, said
    assert "1 pallet + 1 box = 10\u00a0pcs" in said.out
    assert "=" not in packed.says(*words, "--quantity", "1").out


@pytest.mark.parametrize(
    ("typed", "code"), [("3 ящ", "FZ-120"), ("ә,ғ", "FZ-122"), ("12 5", "FZ-101")]
)
def test_an_amount_that_cannot_be_read_is_refused(packed, typed, code):
    said = packed.json("split", packed["laptops"], "--quantity", typed, code=3)

    assert said.refusals == [code]


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_packs_are_shown_in_the_language_of_the_person(packed, language):
    name = {"ru": "кор", "kk": "қорап"}[language]
    said = packed.says("--language", language, "lot", packed["laptops"]).out

    assert f"1 {name} = 2" in said


def test_only_hands_that_move_goods_state_packs(packed):
    packed.sits(Role.OFFICER)
    said = packed.json("pack", packed["laptops"], "box", "--holds", "9", code=3)

    assert said.refusals == ["FZ-501"]
