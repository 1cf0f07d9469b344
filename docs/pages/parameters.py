"""The parameters of a sentence by name, so that the documentation shows the sentence itself."""

import re
from typing import Final

from freezone.language.catalogue import Language
from freezone.language.source import references_of, sources

_VARIABLE: Final = re.compile(r"\$([A-Za-z][A-Za-z0-9_-]*)")


def named_parameters(message_id: str) -> dict[str, str]:
    """Give every parameter of a message its own name between marks: ``{"lot": "‹lot›"}``."""
    catalogue = sources(Language.EN)
    source = catalogue.get(message_id, "")
    found = {name: f"‹{name}›" for name in _VARIABLE.findall(source)}
    for other in references_of(source) & catalogue.keys() - {message_id}:
        found |= named_parameters(other)
    return found
