"""Declarations typed into a sheet."""

from datetime import date

import pytest

from freezone.domain.declaration import ItemDocument, Packaging
from freezone.errors import FreezoneError
from freezone.intake.comparison import refusals, warnings
from freezone.intake.declaration_csv import COLUMNS, read_declaration_csv
from freezone.quantity import Money
from hs_nomenclature.languages import Language
from hs_nomenclature.units import all_units

SHEET = """\
item;description;code;net_kg;gross_kg;quantity;unit;origin;invoice_value;currency;packages;\
package_kind;marks;document_kind;document_number;document_date
1;Ноутбуки, 14 дюймов;8471 30 000 0;120,5;134,2;50;шт;cn;25 000,00;usd;10;ct;1/10;04021;A-17;\
01.03.2026
1;;;;;;;;;;;;;01191;EAC 5;2026-02-01
2;Коробки;3923100000;7;;;;;;;;;;;;
"""


def test_a_sheet_becomes_a_declaration_that_can_be_placed():
    declaration = read_declaration_csv(SHEET.encode())

    first, second = declaration.items
    assert (declaration.version, declaration.procedure) == ("csv", "78")
    assert declaration.invoice_currency == "USD"
    assert (first.description, first.code) == ("Ноутбуки, 14 дюймов", "8471300000")
    assert (first.net_micro, first.gross_micro) == (120_500_000, 134_200_000)
    assert (first.quantity_micro, first.unit, first.origin) == (50_000_000, "796", "CN")
    assert first.invoice_value == Money(2_500_000, "USD")
    assert first.packaging == (Packaging(kind="CT", count=10, marks="1/10"),)
    assert first.documents == (
        ItemDocument(kind="04021", name=None, number="A-17", issued=date(2026, 3, 1)),
        ItemDocument(kind="01191", name=None, number="EAC 5", issued=date(2026, 2, 1)),
    )
    assert (second.gross_micro, second.quantity_micro, second.unit) == (None, None, None)
    assert second.packaging == ()
    assert refusals(declaration) == ()
    assert warnings(declaration) == ()


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("unit", all_units(), ids=lambda unit: unit.code)
def test_a_unit_may_be_typed_as_code_or_as_symbol_in_any_language(unit, language):
    for typed in (unit.code, unit.symbol(language), unit.symbol(language).upper() + "."):
        content = f"item\tdescription\tcode\tnet_kg\tquantity\tunit\n1\tx\t1\t1\t1\t{typed}\n"

        assert read_declaration_csv(content.encode()).items[0].unit == unit.code


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("1;;8471300000;1", [("FZ-111", 1, "2")]),
        ("1;a;;1", [("FZ-111", 1, "2")]),
        ("1;a;8471300000;x", [("FZ-213", 1, "2")]),
        (";a;8471300000;1", [("FZ-111", None, "2")]),
        ("1;a;8471300000;1;2;3;bottle", [("FZ-221", 1, "2")]),
        ("1;a;8471300000;1;2;3;796;CN;5", [("FZ-111", 1, "2")]),
        ("1;a;8471300000;1;2;3;796;CN;5;dollar", [("FZ-221", 1, "2"), ("FZ-111", 1, "2")]),
        ("1;a;8471300000;1;2;3;796;CN;5,005;USD", [("FZ-214", 1, "2")]),
        ("1;a;8471300000;1;;;;;;;two", [("FZ-218", 1, "2")]),
        ("1;a;8471300000;1;;;;;;;;;;;;soon", [("FZ-217", 1, "2")]),
        ("1;a;8471300000;1\n1;b;8471300000;1", [("FZ-211", 1, "3")]),
        ("1;a;8471300000;1\n1;;;;;;;;;;;;;04021;A;x", [("FZ-217", 1, "3")]),
        ("1;;;x\n2;b;1;y", [*[("FZ-111", 1, "2")] * 2, ("FZ-213", 1, "2"), ("FZ-213", 2, "3")]),
    ],
)
def test_a_malformed_cell_is_a_coded_reason_with_line_and_item(rows, expected):
    content = ";".join(COLUMNS) + "\n" + rows + "\n"

    with pytest.raises(FreezoneError) as raised:
        read_declaration_csv(content.encode())

    assert [
        (reason.code, reason.item, reason.params["sheet_line"]) for reason in raised.value.reasons
    ] == expected


def test_columns_a_declaration_cannot_do_without_are_all_named():
    with pytest.raises(FreezoneError) as raised:
        read_declaration_csv(b"item,marks\n1,x\n")

    assert [reason.params["column"] for reason in raised.value.reasons] == [
        *("description", "code", "net_kg")
    ]
