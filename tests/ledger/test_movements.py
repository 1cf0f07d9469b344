"""The table of movements."""

from itertools import product

import pytest

from freezone.errors.ledger import MovementNotPermittedError
from freezone.ledger.accounts import Account, book_of
from freezone.ledger.movements import MOVEMENTS, Operation, movement

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


def test_nothing_but_the_customs_document_ends_the_procedure():
    """No row of this table completes anything: a slip never ends the procedure."""
    assert not [row for row in MOVEMENTS if row.target.value.startswith("completed:")]
