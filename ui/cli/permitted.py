"""What may be done to a lot, and if not, why: as scripts read it and as people do."""

from collections.abc import Iterator, Sequence

from freezone.errors import Reason
from freezone.language.catalogue import Catalogue
from freezone.services.permitted import Permitted
from ui.cli.layout import paragraph
from ui.cli.output import Output
from ui.cli.reasons import reason_form, reason_lines


def permitted_form(catalogue: Catalogue, operation: Permitted) -> dict[str, object]:
    """Give an operation with its ground for scripts: as the table has it, and in words."""
    return {
        "operation": operation.operation,
        "possible": operation.is_possible,
        "basis": operation.basis,
        "citation": _basis(catalogue, operation),
        "evidence": list(operation.evidence),
        "takes_amounts": operation.takes_amounts,
        "reasons": [reason_form(catalogue, each) for each in operation.reasons],
        "warnings": [reason_form(catalogue, each) for each in operation.warnings],
    }


def permitted_lines(output: Output, operations: Sequence[Permitted]) -> Iterator[str]:
    """Say of every operation whether it may be done; then each reason once, however many share it.

    An operation names its reasons by code, and they stand under it all.
    """
    yield ""
    yield output.text("permitted-heading")
    told: list[Reason] = []
    for each in operations:
        yield from paragraph(_may(output, each), "    ", "  ")
        yield from paragraph(_basis(output.catalogue, each), "      ")
        if each.evidence:
            asked = ", ".join(output.text(_evidence(one)) for one in each.evidence)
            yield from paragraph(output.text("permitted-asks", evidence=asked), "      ")
        told += [one for one in (*each.reasons, *each.warnings) if one not in told]
    advised = set[str]()
    for reason in told:
        yield from reason_lines(output, reason, advised)


def _may(output: Output, operation: Permitted) -> str:
    """Say whether it may be done, with the codes of the reasons or of what will be noted."""
    message = "permitted-yes" if operation.is_possible else "permitted-no"
    said = output.text(message, operation=output.text(f"operation-{operation.operation}"))
    codes = dict.fromkeys(each.code for each in operation.reasons or operation.warnings)
    return f"{said}: {', '.join(codes)}" if codes else said


def _basis(catalogue: Catalogue, operation: Permitted) -> str:
    return catalogue.text(f"basis-{operation.operation}")


def _evidence(name: str) -> str:
    return f"evidence-{name.replace(' ', '-')}"
