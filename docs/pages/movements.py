"""docs/movements.md: which operation may post from where to where, and on what ground."""

from freezone.language.catalogue import Catalogue, Language
from freezone.ledger.accounts import SOURCES, Account, book_of, reference_of
from freezone.ledger.movements import ALL_CLASSES, MOVEMENTS, Movement
from pages.markdown import heading, page_of, table


def page() -> str:
    """Write the page."""
    words = Catalogue(Language.EN)
    return page_of(
        heading(
            "What may move where",
            "freezone/ledger/movements.py and accounts.py",
            "Every posting a service writes is looked up in this table; what it does not list is "
            "refused (FZ-303). A correction is the mirror of an entry and is not listed.",
        ),
        table(
            ("operation", "from", "to", "goods classes", "evidence", "basis"),
            [_row(each) for each in MOVEMENTS],
        ),
        "## The accounts",
        "A balance is keyed by lot, account and reference. Only sources may go below zero.",
        table(
            ("account", "book", "reference", "source", "in words"),
            [
                (
                    f"`{account}`",
                    book_of(account).value,
                    reference_of(account).value,
                    "yes" if account in SOURCES else "",
                    words.text(f"account-{account}".replace(":", "-")),
                )
                for account in Account
            ],
        ),
    )


def _row(row: Movement) -> tuple[str, ...]:
    classes = "all" if row.goods_classes == ALL_CLASSES else ", ".join(map(str, row.goods_classes))
    return (
        f"`{row.operation}`", f"`{row.source}`", f"`{row.target}`", classes,
        ", ".join(sorted(row.evidence)), row.basis,
    )  # fmt: skip
