"""Which parameters a sentence of the catalogues needs."""

from fluent.syntax import FluentParser
from fluent.syntax.ast import VariableReference
from fluent.syntax.visitor import Visitor

from freezone.language.choice import Language
from freezone.language.source import references_of, sources


class _Variables(Visitor):
    def __init__(self):
        self.found = set()

    def visit_VariableReference(self, node: VariableReference):
        self.found.add(node.id.name)


def variables_of(message_id: str) -> set[str]:
    """The parameters a message needs, with those of the messages it refers to."""
    catalogue = sources(Language.EN)
    source = catalogue[message_id]
    visitor = _Variables()
    visitor.visit(FluentParser().parse(source))
    for other in references_of(source):
        if other in catalogue and other != message_id:
            visitor.found |= variables_of(other)
    return visitor.found
