"""docs/glossary.md: the words of the trade in three languages."""

from freezone.glossary import terms
from pages.markdown import heading, page_of, table


def page() -> str:
    """Write the page."""
    return page_of(
        heading(
            "The words of the trade",
            "freezone/glossary.tsv",
            "One word, one meaning. Screens and papers take their field words from here; "
            "“recalled” means not yet found in an official text.",
        ),
        table(
            ("key", "English", "Russian", "Kazakh", "what it means here", "source"),
            [
                (f"`{term.key}`", term.en, term.ru, term.kk, term.definition, term.source)
                for term in terms().values()
            ],
        ),
    )
