"""The law behind a code, in words: one way for the command line and the desk."""

from freezone.language.catalogue import Catalogue


def citation_of(catalogue: Catalogue, code: str) -> str | None:
    """Cite the law behind a code; None for a code that is no rule of law."""
    if not code.startswith("LAW-"):
        return None
    from freezone.services import law  # noqa: PLC0415 -- most refusals cite no law

    citation = law.citation_of(code)
    if citation is None:
        return None
    return catalogue.text(
        f"cite-{citation.act}", article=citation.article, paragraph=citation.paragraph
    )
