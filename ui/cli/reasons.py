"""Reasons as scripts read them and as people do: code, sentence, remedy, citation."""

from collections.abc import Iterable, Iterator

from freezone.errors import Reason
from freezone.language.catalogue import Catalogue
from ui.citations import citation_of
from ui.cli.layout import paragraph
from ui.cli.output import Output


def sentence_of(catalogue: Catalogue, reason: Reason) -> str:
    """Say a reason; a reason about a line of a sheet, or of a slip, says which."""
    line = reason.params.get("line")
    sentence = catalogue.sentence(reason)
    if line is None or (line in sentence and not line.isdecimal()):
        return sentence
    return catalogue.text("cli-sentence-of-line", line=line, sentence=sentence)


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
