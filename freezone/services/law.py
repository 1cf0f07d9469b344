"""What a code of the law says and where it comes from: for screens, the command line and papers."""

from freezone.law import RULES_BY_CODE
from freezone.law.citation import Citation


def citation_of(code: str) -> Citation | None:
    """Give the citation of a rule; None for a code that is no rule of law."""
    rule = RULES_BY_CODE.get(code)
    return None if rule is None else rule.citation
