"""Hash what an edition says, so that the same content gets the same name wherever it is."""

import hashlib

from hs_nomenclature.edition_format import ID_DIGITS


class ContentHash:
    """The hash of an edition's content: its first date, its rows in order, their language."""

    def __init__(self, *, valid_from: str) -> None:
        self._hash = hashlib.sha256(f"tariff edition 1\nvalid from {valid_from}\n".encode())

    def take(self, *cells: str) -> None:
        """Take in a row: code, dashes, name, unit, duty, footnotes."""
        self._hash.update(("\t".join(cells) + "\n").encode())

    def name(self, language: str) -> str:
        """Name the edition, once all rows have been taken in."""
        whole = self._hash.copy()
        whole.update(f"language {language}\n".encode())
        return whole.hexdigest()[:ID_DIGITS]
