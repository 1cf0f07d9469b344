"""The table of movements."""

from dataclasses import replace
from itertools import product

import pytest

from freezone.errors.ledger import MovementNotPermittedError
from freezone.ledger.accounts import SOURCES, Account, Book, book_of
from freezone.ledger.movements import MOVEMENTS, ON_A_LOT, Evidence, Operation, movement

WAYS = {(row.operation, row.source, row.target) for row in MOVEMENTS}


def test_no_way_stands_in_the_table_twice():
    assert len(WAYS) == len(MOVEMENTS)


@pytest.mark.parametrize("row", MOVEMENTS, ids=lambda row: f"{row.operation}-{row.target}")
def test_every_row_stays_in_one_book_and_names_its_basis(row):
    assert book_of(row.source) is book_of(row.target)
    assert row.basis
    assert row.goods_classes <= {1, 2, 3, 4}
    assert row.goods_classes


def test_every_operation_has_a_way():
    assert {row.operation for row in MOVEMENTS} == set(Operation)


def test_FZ_303_every_way_that_is_not_in_the_table_is_refused():
    refused = 0
    for operation, source, target in product(Operation, Account, Account):
        if (operation, source, target) in WAYS:
            assert movement(operation, source, target).operation is operation
            continue
        with pytest.raises(MovementNotPermittedError):
            movement(operation, source, target)
        refused += 1

    assert refused == len(Operation) * len(Account) ** 2 - len(MOVEMENTS)


def test_FZ_303_a_goods_class_that_does_not_exist_is_refused():
    with pytest.raises(MovementNotPermittedError) as caught:
        movement(Operation.MOVE, Account.STOCK, Account.STOCK, 5)

    assert caught.value.facts["goods_class"] == "5"


def test_operations_on_a_lot_take_goods_that_the_zone_holds_and_are_no_decision_of_customs():
    left_out = [row for row in MOVEMENTS if row not in ON_A_LOT]

    assert [row.operation.value for row in ON_A_LOT] == [
        "arrive-without-gate", "move", "split", "use", "consume",
    ]  # fmt: skip
    assert [row for row in left_out if row.source not in SOURCES] == [
        row
        for row in MOVEMENTS
        if row.operation in {Operation.ANNUL, Operation.AMEND, Operation.CONFIRM}
        and row.source not in SOURCES
    ]
    assert all(book_of(row.source) is Book.GOODS for row in ON_A_LOT)
    assert all(Evidence.CUSTOMS_DECISION not in row.evidence for row in ON_A_LOT)


@pytest.mark.parametrize(
    ("goods_class", "admits"), [(1, False), (2, True), (None, True), (5, False)]
)
def test_a_row_for_some_classes_admits_those_and_goods_without_a_class(goods_class, admits):
    row = replace(MOVEMENTS[0], goods_classes=frozenset({2}))

    assert row.admits(goods_class) is admits


def test_nothing_but_the_customs_document_ends_the_procedure():
    """No row of this table completes anything: a slip never ends the procedure."""
    assert not [row for row in MOVEMENTS if row.target.value.startswith("completed:")]
