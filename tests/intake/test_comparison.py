"""What the papers alone say against placement, in its order of precedence."""

from collections import Counter
from dataclasses import replace

import pytest
from paper_builders import PARTICIPANT, Goods, declaration_xml, release_json

from freezone.domain.declaration import Declaration, Release
from freezone.errors import documents as errors
from freezone.intake.comparison import refusals, warnings
from freezone.intake.declaration_xml import read_declaration
from freezone.intake.release_file import read_release
from freezone.quantity import Money

GOODS = [
    Goods(),
    Goods(code="3923100000", net="7", gross="8.5", quantity="7", unit="166"),
    Goods(code="3924100000", net="3", gross="3", quantity=None, unit=None),
]


def papers(goods=GOODS, released=None, **changes) -> tuple[Declaration, Release]:
    declaration = read_declaration(declaration_xml(goods))
    return declaration, read_release(release_json(released or goods, **changes))


def codes(declaration: Declaration, release: Release | None = None) -> list[tuple[str, int | None]]:
    return [(reason.code, reason.item) for reason in refusals(declaration, release)]


def test_papers_that_agree_are_not_refused_and_not_warned_about():
    declaration, release = papers()

    assert refusals(declaration, release) == ()
    assert refusals(declaration) == ()
    assert warnings(declaration, release) == ()


def with_item(declaration: Declaration, position: int, **changes) -> Declaration:
    items = list(declaration.items)
    items[position] = replace(items[position], **changes)
    return replace(declaration, items=tuple(items))


DECLARATION, RELEASE = papers()
TWICE = (DECLARATION.items[0], DECLARATION.items[0], DECLARATION.items[1])

PRECEDENCE = [
    ({"procedure": "40"}, {}, [("FZ-222", None)]),
    ({"procedure": None}, {}, []),
    ({"number": "55302/150326/0009999"}, {}, [("FZ-223", None)]),
    ({}, {"participant_bin": "180340100011"}, [("FZ-224", None)]),
    ({"declarant": None}, {}, [("FZ-224", None)]),
    ({"declarant": replace(DECLARATION.declarant, bin=None)}, {}, [("FZ-224", None)]),
    ({"declarant": None, "version": "csv"}, {}, []),
    ({"items": (), "total_items": 0}, {"items": 0, "net_micro": 0, "gross_micro": 0}, ...),
    ({"total_items": 4}, {}, [("FZ-226", None)]),
    ({}, {"items": 4}, [("FZ-227", None)]),
    ({"items": TWICE}, None, [("FZ-228", 1)]),
    ({"items": DECLARATION.items[1:], "total_items": 2}, None, [("FZ-229", None)]),
    ({"code": "85392290000"}, None, [("FZ-230", 2)]),
    ({"code": "85392290"}, None, [("FZ-230", 2)]),
    ({"code": "85392290 0"}, None, [("FZ-230", 2)]),
    ({"code": "٨٥٣٩٢٢٩٠٠٠"}, None, [("FZ-230", 2)]),
    ({"code": ""}, None, [("FZ-230", 2)]),
    ({"net_micro": None}, None, [("FZ-231", 2)]),
    ({"net_micro": 0}, None, [("FZ-231", 2)]),
    ({"net_micro": 9_000_000}, None, [("FZ-232", 2)]),
    ({"gross_micro": None}, None, []),
    ({"code": "3923100001"}, {}, [("FZ-234", 2)]),
    ({"net_micro": 7_000_001}, {}, [("FZ-234", 2), ("FZ-234", 2), ("FZ-234", 2), ("FZ-235", None)]),
    ({"gross_micro": 8_600_000}, {}, [("FZ-234", 2), ("FZ-235", None)]),
    ({"quantity_micro": 5_000_000}, {}, [("FZ-234", 2), ("FZ-234", 2)]),
    ({"quantity_micro": 5_000_000, "unit": "796"}, {}, [("FZ-234", 2), ("FZ-234", 2)]),
    ({"quantity_micro": None, "unit": None}, {}, []),
    ({}, {"net_micro": 1}, [("FZ-235", None)]),
    ({}, {"gross_micro": 1}, [("FZ-235", None)]),
    ({}, {"net_micro": None, "gross_micro": None, "items": None, "goods": ()}, []),
]


@pytest.mark.parametrize(("declared", "released", "expected"), PRECEDENCE)
def test_every_refusal_alone_in_the_order_of_precedence(declared, released, expected):
    release = None if released is None else replace(RELEASE, **released)
    of_item = set(declared) & {"code", "net_micro", "gross_micro", "quantity_micro", "unit"}
    declaration = (
        with_item(DECLARATION, 1, **declared) if of_item else replace(DECLARATION, **declared)
    )
    if expected is ...:
        expected = [("FZ-225", None), ("FZ-233", 1), ("FZ-233", 2), ("FZ-233", 3)]

    assert codes(declaration, release) == expected


def test_every_refusal_of_one_declaration_is_told_at_once_in_order():
    first = replace(DECLARATION.items[0], procedure="40", code="1", net_micro=None)
    second = replace(DECLARATION.items[1], net_micro=10_000_000)
    declaration = replace(
        DECLARATION, items=(first, second, second), procedure="40", total_items=9, number="x"
    )
    release = replace(RELEASE, participant_bin="180340100011", items=8)

    found = codes(declaration, release)

    assert list(dict.fromkeys(code for code, _ in found)) == [
        *("FZ-222", "FZ-223", "FZ-224", "FZ-226", "FZ-227", "FZ-228", "FZ-230", "FZ-231", "FZ-232"),
        *("FZ-233", "FZ-234", "FZ-235"),
    ]
    assert found[:2] == [("FZ-222", None), ("FZ-222", 1)]


def test_FZ_234_says_what_each_paper_says():
    declaration = with_item(DECLARATION, 0, code="8471300001", quantity_micro=51_000_000)

    found = [(reason.code, dict(reason.params)) for reason in refusals(declaration, RELEASE)]

    assert found == [
        (
            "FZ-234",
            {"field": "goods-code", "declared": "8471300001", "released": "8471300000"},
        ),
        ("FZ-234", {"field": "quantity", "declared": "51", "released": "50"}),
    ]


def test_kilograms_equal_to_the_net_mass_are_the_same_as_no_supplementary_unit():
    declared = [Goods(quantity="120.5", unit="166"), Goods(quantity=None, unit=None)]
    released = [Goods(quantity=None, unit=None), Goods(quantity="120.5", unit="166")]

    assert refusals(*papers(declared, released)) == ()


def test_FZ_233_a_decision_on_an_item_that_is_not_declared_is_refused():
    declaration, release = papers(GOODS[:2], GOODS, items=2, net_kg="127.5", gross_kg="142.7")

    assert codes(declaration, release) == [("FZ-233", 3)]


def test_a_partial_release_may_count_all_items_or_those_it_releases():
    partial = papers(decisions={1: "postponed"})[1]
    alone = replace(partial, items=2, net_micro=10_000_000, gross_micro=11_500_000)

    assert refusals(DECLARATION, partial) == ()
    assert refusals(DECLARATION, alone) == ()
    assert codes(DECLARATION, replace(alone, items=1)) == [("FZ-227", None)]


def test_a_number_far_out_of_the_row_costs_nothing():
    declaration = with_item(DECLARATION, 2, number=999_999_999)

    assert codes(declaration) == [("FZ-229", None)]


def told(declaration: Declaration, release: Release | None = None) -> list[tuple[str, int | None]]:
    return [(reason.code, reason.item) for reason in warnings(declaration, release)]


@pytest.mark.parametrize(
    ("quantity", "unit", "expected"),
    [
        ("50", "796", []),
        ("13534.2", "796", [("FZ-236", 1)]),
        ("0.5", "715", [("FZ-236", 1)]),
        ("1.25", "797", []),
        ("1.255", "797", [("FZ-236", 1)]),
        ("0.001", "798", []),
        ("0.0001", "798", [("FZ-236", 1)]),
        ("1.5", "112", []),
        ("0", "796", [("FZ-239", 1)]),
    ],
)
def test_FZ_236_a_fraction_of_a_piece_warns_and_does_not_refuse(quantity, unit, expected):
    declaration, release = papers([Goods(quantity=quantity, unit=unit)])

    assert told(declaration, release) == expected
    assert refusals(declaration, release) == ()


@pytest.mark.parametrize(
    ("number", "expected"),
    [("55302/150326/0001234", []), ("10702070/150326/1234", [("FZ-237", None)])],
)
def test_FZ_237_an_unusual_number_warns(number, expected):
    declaration, release = papers(number=number)

    assert told(declaration, release) == expected


def test_FZ_238_totals_nothing_rests_on_only_warn():
    declaration = replace(DECLARATION, total_packages=29, total_invoice=Money(1, "USD"))

    assert [dict(reason.params) for reason in warnings(declaration)] == [
        {"field": "packages-total", "stated": "29", "counted": "30"},
        {"field": "invoice-total", "stated": "0.01", "counted": "75000.00"},
    ]
    assert {reason.code for reason in warnings(declaration)} == {errors.TotalDiffersError.code}
    assert refusals(declaration, RELEASE) == ()


def test_totals_that_cannot_be_computed_say_nothing():
    other = replace(DECLARATION.items[0], invoice_value=Money(5, "EUR"))
    declaration = replace(DECLARATION, items=(other, *DECLARATION.items[1:]))

    assert warnings(replace(declaration, total_invoice=Money(1, "USD"))) == ()


def test_the_builder_names_the_participant_whose_release_it_makes():
    assert RELEASE.participant_bin == PARTICIPANT


@pytest.mark.corpus
def test_every_real_declaration_for_the_zone_agrees_with_its_release(corpus):
    found = Counter()
    lines = 0
    paths = sorted((corpus / "declarations" / "fcz").glob("*.xml"))
    for path in paths:
        declaration = read_declaration(path.read_bytes())
        release = read_release(path.with_suffix(".release.json").read_bytes())
        lines += len(declaration.items)
        assert refusals(declaration, release) == ()
        assert declaration.unknown_elements == ()
        assert release.net_micro == sum(item.net_micro or 0 for item in declaration.items)
        found.update(reason.code for reason in warnings(declaration, release))

    assert (len(paths), lines) == (51, 1211)
    assert set(found) == {errors.PiecesFractionalError.code}


@pytest.mark.corpus
def test_every_real_declaration_for_import_is_refused_with_every_reason(corpus):
    paths = sorted((corpus / "declarations" / "import40").glob("*.xml"))
    for path in paths:
        declaration = read_declaration(path.read_bytes())
        lines = len(declaration.items)

        found = Counter(reason.code for reason in refusals(declaration))

        assert found == {"FZ-222": lines + 1, "FZ-230": lines}
    assert len(paths) == 5
