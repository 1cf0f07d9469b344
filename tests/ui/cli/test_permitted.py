"""The card of a lot tells what may be done to it, and if not, why and by which article."""

import pytest

from freezone.services.roles import Role

REASON = {"code", "item", "params", "text", "citation"}


def permitted(line, lot):
    return {each["operation"]: each for each in line.ask("lot", line[lot])["permitted"]}


def test_every_operation_has_its_keys_in_the_order_of_the_table(stock):
    found = stock.ask("lot", stock["crane"])["permitted"]

    assert [each["operation"] for each in found] == [
        "arrive-without-gate", "move", "split", "use", "consume",
    ]  # fmt: skip
    assert {frozenset(each) for each in found} == {
        frozenset({
            "operation", "possible", "basis", "citation", "evidence", "takes_amounts", "reasons",
            "warnings",
        })
    }  # fmt: skip
    assert {frozenset(one) for each in found for one in each["reasons"]} == {frozenset(REASON)}


def test_equipment_is_used_and_not_consumed_by_its_article(stock):
    found = permitted(stock, "crane")

    assert (found["use"]["possible"], found["use"]["reasons"]) == (True, [])
    assert found["use"]["evidence"] == ["object", "accounting document"]
    assert found["use"]["basis"] == "KZ CC 285(1)(5); decree para 13, operation 3"
    assert found["use"]["citation"] == (
        "Customs Code of Kazakhstan, art. 285(1)(5); Regulation (decree No. 1166), para 13, "
        "operation 3"
    )
    assert found["consume"]["possible"] is False
    (reason,) = found["consume"]["reasons"]
    assert (reason["code"], reason["citation"]) == (
        "LAW-CONS-1", "Customs Code of Kazakhstan, art. 287(12)",
    )  # fmt: skip


def test_only_the_whole_arrives(stock):
    found = permitted(stock, "expected")

    assert found["arrive-without-gate"]["possible"] is True
    assert found["arrive-without-gate"]["takes_amounts"] is False
    assert [one["code"] for one in found["move"]["reasons"]] == ["FZ-307"]


def test_a_person_reads_each_reason_once_however_many_operations_share_it(stock):
    out = stock.sits(Role.GATE).says("lot", stock["emulsion"]).out

    assert out.count("Nothing of the lot is left where it was to be taken from.") == 1
    assert out.count("has none of the roles that may do this") == 1
    assert "  Moving – may not be done: FZ-501\n" in out
    assert "  Consumption – may not be done: FZ-501, FZ-247\n" in out
    assert "      Asks for: Accounting document, Category of consumption\n" in out


@pytest.mark.parametrize(
    ("language", "yes", "no"),
    [
        ("en", "  Putting into operation – may be done\n",
         "  Consumption – may not be done: LAW-CONS-1\n"),
        ("ru", "  Ввод в эксплуатацию – можно\n", "  Потребление – нельзя: LAW-CONS-1\n"),
        ("kk", "  Пайдалануға беру – болады\n", "  Тұтыну – болмайды: LAW-CONS-1\n"),
    ],
)  # fmt: skip
def test_it_is_told_in_the_language_of_the_desk(stock, language, yes, no):
    out = stock.says("--language", language, "lot", stock["crane"]).out

    assert yes in out
    assert no in out
