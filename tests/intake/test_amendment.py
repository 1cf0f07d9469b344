"""What a person is shown before a correction is recorded."""

from dataclasses import replace
from datetime import date

from paper_builders import Document, Goods, declaration_xml

from freezone.domain.declaration import ItemDocument, Packaging
from freezone.intake.amendment import differences
from freezone.intake.declaration_xml import read_declaration
from freezone.quantity import Money

OLD = read_declaration(declaration_xml([Goods(documents=[Document()]), Goods(code="3923100000")]))


def shown(new):
    return [(each.item, each.field, each.old, each.new) for each in differences(OLD, new)]


def with_first(**changes):
    return replace(OLD, items=(replace(OLD.items[0], **changes), *OLD.items[1:]))


def test_a_version_differs_in_nothing_from_itself():
    assert differences(OLD, OLD) == ()


def test_every_field_of_an_item_is_compared():
    first = OLD.items[0]
    new = with_first(
        code="8471300001",
        description="Laptops",
        origin=None,
        procedure="40",
        preceding_procedure="80",
        gross_micro=None,
        net_micro=120_400_000,
        quantity_micro=49_000_000,
        unit="715",
        invoice_value=Money(2_499_999, "USD"),
        customs_value=Money(1, "KZT"),
        packaging=(Packaging(kind="CT", count=9),),
        documents=(*first.documents, ItemDocument(kind=None, name="X", number="1", issued=None)),
        serial_numbers=("S1", "S2"),
    )

    assert shown(new) == [
        (1, "goods-code", "8471300000", "8471300001"),
        (1, "description", "Portable computers", "Laptops"),
        (1, "origin", "CN", None),
        (1, "procedure-code", "78", "40"),
        (1, "preceding-procedure", "00", "80"),
        (1, "gross-mass", "134.2", None),
        (1, "net-mass", "120.5", "120.4"),
        (1, "quantity", "50", "49"),
        (1, "unit", "796", "715"),
        (1, "value-invoice", "25000.00 USD", "24999.99 USD"),
        (1, "value-customs", None, "0.01 KZT"),
        (1, "package", "10 CT", "9 CT"),
        (
            1,
            "item-document",
            "04021 INVOICE A-17 2026-03-01",
            "04021 INVOICE A-17 2026-03-01; X 1",
        ),
        (1, "serial-number", None, "S1, S2"),
    ]


def test_a_field_added_to_an_item_later_is_not_forgotten_here():
    """Each field of an item, changed alone, is seen."""
    seen_as = {
        "number": 7,
        "net_micro": 1,
        "gross_micro": 1,
        "quantity_micro": 1,
        "invoice_value": Money(1, "EUR"),
        "customs_value": Money(1, "KZT"),
        "documents": (ItemDocument(kind="1", name=None, number=None, issued=date(2026, 1, 1)),),
        "packaging": (),
        "serial_numbers": ("1",),
    }
    for name in type(OLD.items[0]).__dataclass_fields__:
        assert shown(with_first(**{name: seen_as.get(name, "other")})), name


def test_the_head_comes_first_and_items_that_came_or_went_are_told_whole():
    third = replace(OLD.items[1], number=3)
    assert OLD.declarant is not None
    new = replace(
        OLD,
        procedure="40",
        declarant=replace(OLD.declarant, bin="180340100011"),
        total_invoice=None,
        items=(OLD.items[0], third),
    )

    person = "ТОО «Первые Шаги», {}, KZ, Алматы"
    goods = "3923100000 · Portable computers · 120.5 kg"
    assert shown(new) == [
        (None, "procedure-code", "78", "40"),
        (None, "declarant", person.format("061211600012"), person.format("180340100011")),
        (None, "invoice-total", "50000.00 USD", None),
        (2, "item", goods, None),
        (3, "item", None, goods),
    ]


def test_a_difference_stands_in_json_as_it_is_shown():
    (difference,) = differences(OLD, with_first(unit="715"))

    assert difference.as_json() == {"item": 1, "field": "unit", "old": "796", "new": "715"}
