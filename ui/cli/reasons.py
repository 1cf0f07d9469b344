"""Reasons as scripts read them and as people do: code, sentence, remedy, citation."""

from collections.abc import Iterable, Iterator

from freezone.errors import FreezoneError, Reason
from freezone.language.catalogue import Catalogue
from hs_nomenclature.errors import NomenclatureError
from ui.cli.layout import paragraph
from ui.cli.output import Output


def reasons_of(error: FreezoneError | NomenclatureError) -> tuple[Reason, ...]:
    """Give every reason of a refusal, in order of precedence."""
    if isinstance(error, FreezoneError):
        return error.reasons
    return (Reason(code=error.code, params=dict(error.facts)),)


def sentence_of(catalogue: Catalogue, reason: Reason) -> str:
    """Say a reason; a reason about a line of a sheet, or of a slip, says which."""
    line = reason.params.get("line")
    sentence = catalogue.sentence(reason)
    if line is None or (line in sentence and not line.isdecimal()):
        return sentence
    return catalogue.text("cli-sentence-of-line", line=line, sentence=sentence)


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


def reason_form(catalogue: Catalogue, reason: Reason) -> dict[str, object]:
    """Give a reason for scripts."""
    return {
        **reason.as_json(),
        "text": sentence_of(catalogue, reason),
        "citation": citation_of(catalogue, reason.code),
    }


def reason_lines(
    output: Output, reason: Reason, advised: set[str], *, mark: str | None = None
) -> Iterator[str]:
    """Say a reason to a person: the sentence, its code and law beneath, what to do about it.

    Thirty items may be wrong in one way; ``advised`` keeps what to do, so that it is said once.
    """
    catalogue = output.catalogue
    yield from paragraph(sentence_of(catalogue, reason), "  ", "- ")
    cited = [each for each in (mark, reason.code, citation_of(catalogue, reason.code)) if each]
    yield from paragraph(" · ".join(cited), "    ")
    advice = catalogue.remedy(reason)
    if advice and advice not in advised:
        advised.add(advice)
        yield from paragraph(advice, "    ", "  → ")


def refusal_lines(output: Output, reasons: Iterable[Reason]) -> Iterator[str]:
    """Say a whole refusal to a person."""
    shown, advised = tuple(reasons), set[str]()
    yield output.text("cli-refused", count=len(shown))
    for reason in shown:
        yield from reason_lines(output, reason, advised)


def warning_lines(output: Output, reasons: Iterable[Reason]) -> Iterator[str]:
    """Say what is noted beside an act that was done."""
    advised = set[str]()
    for number, reason in enumerate(reasons):
        if number == 0:
            yield ""
            yield output.text("cli-warnings")
        yield from reason_lines(output, reason, advised)
