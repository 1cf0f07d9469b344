"""Papers written here are read back exactly: plans, sheets of declarations, releases."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from freezone.domain.declaration import (
    DeclaredItem,
    ItemDocument,
    Packaging,
    PlanRow,
    Release,
    ReleaseDecision,
    ReleasedItem,
)
from freezone.errors import FreezoneError
from freezone.ids import DeclarationNumber
from freezone.intake.declaration_csv import read_declaration_csv, write_declaration_csv
from freezone.intake.plan_file import read_plan, write_plan
from freezone.intake.release_file import read_release, write_release
from freezone.intake.sheet import write_sheet
from freezone.quantity import LARGEST_MICRO, Money
from hs_nomenclature.units import all_units

AMOUNTS = st.integers(0, LARGEST_MICRO)
TEXTS = (
    st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from(' ,;"\n\t№Ққ'))
    .map(str.strip)
    .filter(bool)
)
"""What a person may write into a cell, quotes, separators and new lines too."""


def or_none(strategy):
    return st.none() | strategy


PLAN_ROWS = st.builds(
    PlanRow,
    line=st.just(0),
    item=st.integers(1, 999_999_999),
    quantity_micro=or_none(AMOUNTS),
    net_micro=or_none(AMOUNTS),
    goods_class=or_none(st.integers(1, 4)),
    ground=or_none(TEXTS),
    place=or_none(TEXTS),
    fixed_asset=or_none(st.booleans()),
)
DAYS = st.dates(date(1000, 1, 1), date(9999, 12, 31))
DOCUMENTS = st.builds(
    ItemDocument, kind=or_none(TEXTS), name=st.none(), number=or_none(TEXTS), issued=or_none(DAYS)
).filter(lambda document: document.kind or document.number or document.issued)
PACKAGING = st.builds(
    Packaging,
    kind=or_none(st.sampled_from(["CT", "PK", "1A"])),
    count=or_none(st.integers(0, 999_999_999)),
    marks=or_none(TEXTS),
).filter(lambda packages: packages != Packaging(kind=None, count=None))
MONEY = st.builds(
    Money, coins=st.integers(0, LARGEST_MICRO), currency=st.sampled_from(["USD", "KZT", "JPY"])
)
ITEMS = st.builds(
    DeclaredItem,
    number=st.just(0),
    description=TEXTS,
    code=st.from_regex(r"[0-9]{4,11}", fullmatch=True),
    net_micro=or_none(AMOUNTS),
    gross_micro=or_none(AMOUNTS),
    quantity_micro=or_none(AMOUNTS),
    unit=or_none(st.sampled_from([unit.code for unit in all_units()])),
    origin=or_none(st.sampled_from(["CN", "EU", "00"])),
    procedure=st.none(),
    preceding_procedure=st.none(),
    invoice_value=or_none(MONEY),
    customs_value=st.none(),
    documents=st.lists(DOCUMENTS, max_size=3).map(tuple),
    packaging=st.lists(PACKAGING, max_size=1).map(tuple),
)
RELEASED = st.builds(
    ReleasedItem,
    number=st.just(0),
    decision=st.sampled_from(ReleaseDecision),
    reason=or_none(TEXTS),
    code=or_none(TEXTS),
    net_micro=or_none(AMOUNTS),
    gross_micro=or_none(AMOUNTS),
    quantity_micro=or_none(AMOUNTS),
    unit=or_none(st.sampled_from(["796", "055", "кг"])),
    customs_value=or_none(MONEY),
)
RELEASES = st.builds(
    Release,
    declaration_number=st.dates(date(2000, 1, 1), date(2099, 12, 31)).map(
        lambda day: DeclarationNumber.parse(f"55302/{day:%d%m%y}/0001234").text
    ),
    released_on=DAYS,
    participant_bin=st.just("061211600012"),
    officer=or_none(TEXTS),
    items=or_none(st.integers(0, 999_999_999)),
    net_micro=or_none(AMOUNTS),
    gross_micro=or_none(AMOUNTS),
    goods=st.lists(RELEASED, max_size=4).map(numbered := lambda items: tuple(
        replace(item, number=number) for number, item in enumerate(items, start=1)
    )),
)  # fmt: skip


@given(rows=st.lists(PLAN_ROWS, max_size=8))
def test_a_plan_is_read_back_row_by_row(rows):
    read = read_plan(write_plan(rows))

    expected = {}
    for row in rows:
        expected.setdefault(row.item, []).append(row)
    found = {item: [replace(row, line=0) for row in parts] for item, parts in read.items()}
    assert found == expected
    # Written again it is the same paper, to the byte.
    assert write_plan(row for row in rows) == write_plan(rows)


def test_the_lines_of_a_written_plan_are_those_of_the_sheet():
    row = PlanRow(
        line=0, item=1, quantity_micro=None, net_micro=5_000_000, goods_class=3, ground="12-К",
        place="YARD", fixed_asset=None,
    )  # fmt: skip

    (rows,) = read_plan(write_plan([row, row])).values()
    assert [each.line for each in rows] == [2, 3]


def test_a_plan_without_rows_says_nothing_of_any_item():
    assert read_plan(write_plan([])) == {}


@given(items=st.lists(ITEMS, min_size=1, max_size=4).map(numbered))
def test_a_sheet_of_a_declaration_is_read_back_item_by_item(items):
    written = write_declaration_csv(items)

    assert read_declaration_csv(written).items == items
    assert write_declaration_csv(read_declaration_csv(written).items) == written


@pytest.mark.parametrize(
    "more",
    [
        {"serial_numbers": ("SN-1",)},
        {"customs_value": Money(100, "KZT")},
        {"procedure": "78"},
        {"packaging": (Packaging(kind="CT", count=1), Packaging(kind="PK", count=2))},
        {"documents": (ItemDocument(kind=None, name="INVOICE", number="1", issued=None),)},
        {"description": " blanks around "},
        {"documents": (ItemDocument(kind=None, name=None, number=None, issued=None),)},
    ],
)
def test_a_sheet_is_not_written_of_items_that_say_more_than_it_holds(more):
    item = DeclaredItem(
        number=1, description="Цемент", code="2523290000", net_micro=1, gross_micro=None,
        quantity_micro=None, unit=None, origin=None, procedure=None, preceding_procedure=None,
        invoice_value=None, customs_value=None,
    )  # fmt: skip
    assert write_declaration_csv([item])

    with pytest.raises(ValueError, match="sheet does not hold"):
        write_declaration_csv([replace(item, **more)])


@given(release=RELEASES)
def test_a_release_is_read_back_as_it_was_written(release):
    written = write_release(release)

    assert read_release(written) == release
    assert read_release(written, typed=True) == release


def test_a_typed_release_takes_amounts_as_people_write_them():
    content = (
        b'{"declaration_no": "55302/150326/0001234", "release_date": "16.03.2026", '
        b'"participant_bin": "061211600012", '
        b'"goods": [{"item": "1", "customs_value": "450 123,45"}]}'
    )

    assert read_release(content, typed=True).goods[0].customs_value == Money(45_012_345, "KZT")
    with pytest.raises(FreezoneError) as refused:
        read_release(content)
    assert [reason.code for reason in refused.value.reasons] == ["FZ-213"]


@pytest.mark.parametrize("text", ["a\x00b", "a\x1bb", "half \ud83d"])
def test_FZ_115_a_sheet_holds_no_signs_that_it_cannot_give_back(text):
    with pytest.raises(FreezoneError) as refused:
        write_sheet(("ground",), [{"ground": text}])

    assert refused.value.code == "FZ-115"
