"""Plans as sheets: every separator and encoding of a real desk, every fault with its line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from freezone.domain.declaration import PlanRow
from freezone.errors import FreezoneError
from freezone.errors import documents as errors
from freezone.intake.plan_file import read_plan

HEAD = "item,quantity,net_kg,goods_class,ground,place,fixed_asset"
ROWS = {
    1: (
        PlanRow(
            line=2,
            item=1,
            quantity_micro=20_500_000,
            net_micro=100_000_000,
            goods_class=1,
            ground="Смета № 5",
            place="W01",
            fixed_asset=True,
        ),
        PlanRow(
            line=3,
            item=1,
            quantity_micro=None,
            net_micro=None,
            goods_class=2,
            ground=None,
            place="W02",
            fixed_asset=False,
        ),
    ),
    2: (
        PlanRow(
            line=5,
            item=2,
            quantity_micro=None,
            net_micro=None,
            goods_class=None,
            ground=None,
            place=None,
            fixed_asset=None,
        ),
    ),
}


def sheet(separator: str, comma: str, quote: str = "") -> str:
    cells = [
        HEAD.split(","),
        ["1", f"{quote}20{comma}5{quote}", "100", "1", "Смета № 5", "W01", "yes"],
        ["1", "", "", "2", "", "W02", "нет"],
        [],
        ["2"],
        ["", " ", ""],
    ]
    return "\r\n".join(separator.join(row) for row in cells) + "\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1251", "utf-16"])
@pytest.mark.parametrize(
    "text",
    [
        sheet(",", "."),
        sheet(",", ",", '"'),
        sheet(";", ","),
        sheet(";", "."),
        sheet("\t", ","),
        sheet(";", ",").replace("\r\n", "\n"),
    ],
    ids=["comma", "quoted", "semicolon", "point", "tab", "newline"],
)
def test_a_plan_reads_the_same_however_it_was_saved(text, encoding):
    assert dict(read_plan(text.encode(encoding))) == ROWS


def test_columns_may_stand_in_any_order_and_in_any_case():
    plan = read_plan(b"Place;ITEM; Goods Class \nW01;3;4\n")

    assert [(row.place, row.item, row.goods_class) for row in plan[3]] == [("W01", 3, 4)]


def test_the_separator_line_of_spreadsheet_programs_is_understood():
    plan = read_plan(b"sep=|\r\nitem|net_kg\r\n7|1 200,5\r\n")

    assert [(row.net_micro, row.line) for row in plan[7]] == [(1_200_500_000, 3)]


def test_a_cell_may_hold_separators_quotes_and_lines_and_later_lines_keep_their_numbers():
    plan = read_plan(b'item,ground\n1,"a, ""b"";\nc"\n2,d\n')

    assert plan[1][0].ground == 'a, "b";\nc'
    assert plan[2][0].line == 4


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (";;;;;;x", [("FZ-111", None), ("FZ-221", None)]),
        ("x", [("FZ-218", None)]),
        ("0", [("FZ-218", None)]),
        ("3;abc", [("FZ-213", 3)]),
        ("3;0,1234567", [("FZ-214", 3)]),
        ("3;-1", [("FZ-216", 3)]),
        (f"3;{'9' * 20}", [("FZ-215", 3)]),
        ("3;1;1.2.3", [("FZ-213", 3)]),
        ("3;1;1;5", [("FZ-221", 3)]),
        ("3;1;1;;;;maybe", [("FZ-221", 3)]),
        ("3;1;1;;;;yes;more", [("FZ-220", None)]),
        ('3;1;1;;"a"b', [("FZ-220", None)]),
        ('3;1;1;;"a', [("FZ-220", None)]),
    ],
)
def test_a_malformed_cell_is_a_coded_reason_with_its_line(row, expected):
    content = (HEAD.replace(",", ";") + "\n1;1\n\n" + row + "\n").encode()

    with pytest.raises(FreezoneError) as raised:
        read_plan(content)

    assert [(reason.code, reason.item) for reason in raised.value.reasons] == expected
    assert {reason.params["sheet_line"] for reason in raised.value.reasons} == {"4"}


def test_everything_malformed_is_told_at_once():
    with pytest.raises(FreezoneError) as raised:
        read_plan(b"item,quantity,goods_class\n1,x,9\n2,1,1\n3,-1,\n")

    assert [(reason.code, reason.params["sheet_line"]) for reason in raised.value.reasons] == [
        ("FZ-213", "2"),
        ("FZ-221", "2"),
        ("FZ-216", "4"),
    ]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "FZ-202"),
        (b"\r\n\r\n", "FZ-202"),
        (b"quantity,place\n1,W01\n", "FZ-219"),
        (b"1,5,W01\n", "FZ-219"),
        (b"item,goods_clas\n1,2\n", "FZ-221"),
        (b"item,place,place\n1,W01,W02\n", "FZ-211"),
        (b"PK\x03\x04\x00\x00\x98", "FZ-205"),
        (b"item\n\x00\n", "FZ-205"),
        (b"item\n\x98\n", "FZ-205"),
        (b"\xff\xfei", "FZ-205"),
        (b"x" * 4_000_001, "FZ-201"),
    ],
)
def test_a_file_that_is_no_plan_is_refused_with_its_code(content, code):
    with pytest.raises(FreezoneError) as raised:
        read_plan(content)

    assert raised.value.reasons[0].code == code


def test_FZ_221_an_unknown_column_is_answered_with_the_known_ones():
    with pytest.raises(FreezoneError) as raised:
        read_plan(b"item,goods_clas\n1,2\n")

    (reason,) = raised.value.reasons
    assert reason.code == errors.PaperChoiceUnknownError.code
    assert reason.params["choices"] == HEAD.replace(",", ", ")


@given(st.binary(max_size=300))
def test_any_bytes_under_a_head_are_read_or_refused(rows):
    content = HEAD.encode() + b"\n" + rows
    try:
        plan = read_plan(content)
    except FreezoneError as error:
        found = error.reasons
    else:
        assert all(row.item == item for item, rows in plan.items() for row in rows)
        return
    assert found
