"""The accounts of the two books."""

from freezone.ledger.accounts import (
    CLAIMS_BOOK,
    SOURCES,
    Account,
    Book,
    ReferenceKind,
    book_of,
    reference_of,
)


def test_every_account_belongs_to_one_book_and_refers_to_one_kind_of_thing():
    books = {account: book_of(account) for account in Account}

    assert {account for account, book in books.items() if book is Book.CLAIMS} == CLAIMS_BOOK
    assert all(isinstance(reference_of(account), ReferenceKind) for account in Account)


def test_each_book_has_its_sources():
    assert {book_of(account) for account in SOURCES} == set(Book)
    assert {Account.CLAIM} == SOURCES & CLAIMS_BOOK


def test_there_is_a_way_out_for_each_letter_and_it_refers_to_a_document():
    ways = [account for account in Account if account.value.startswith("completed:")]

    assert [account.value[-1] for account in ways] == list("ABCDEFGHI")
    assert {reference_of(account) for account in ways} == {ReferenceKind.DOCUMENT}


def test_the_claims_book_refers_to_lines():
    assert {reference_of(account) for account in CLAIMS_BOOK} == {ReferenceKind.LINE}
