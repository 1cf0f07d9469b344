"""Where answers go: one JSON document, or calm lines for a person; never both."""

import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self, TextIO

from freezone.display import Display
from freezone.glossary import term
from freezone.language.catalogue import Catalogue, Language
from ui.cli.layout import folded


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """The two streams of a terminal, in one language."""

    catalogue: Catalogue
    is_json: bool
    answers: TextIO
    """What was asked for: ``stdout``."""
    remarks: TextIO
    """What is said beside it: ``stderr``."""

    @classmethod
    def of_terminal(cls, language: str, *, is_json: bool) -> Self:
        """Give the streams of this process."""
        return cls(
            catalogue=Catalogue(Language(language)),
            is_json=is_json,
            answers=sys.stdout,
            remarks=sys.stderr,
        )

    @property
    def display(self) -> Display:
        """How the language writes values."""
        return Display(self.catalogue.language)

    def answer(self, document: object, lines: Iterable[str]) -> None:
        """Answer with a document for scripts, or with lines for a person; lines are made lazily."""
        if self.is_json:
            self.write_json(document)
        else:
            self.write_lines(lines)

    def write_json(self, document: object, *, is_line: bool = False) -> None:
        """Write one JSON document; ``is_line`` keeps it on one line, among others."""
        encoding = (self.answers.encoding or "").lower().replace("-", "")
        text = json.dumps(document, ensure_ascii=encoding != "utf8", indent=None if is_line else 1)
        self.answers.write(f"{text}\n")

    def write_lines(self, lines: Iterable[str]) -> None:
        """Write lines for a person."""
        for line in lines:
            self.answers.writelines(f"{part.rstrip()}\n" for part in folded(line))

    def remark(self, lines: Iterable[str]) -> None:
        """Say something beside the answer."""
        self.answers.flush()
        for line in lines:
            self.remarks.writelines(f"{part.rstrip()}\n" for part in folded(line))
        self.remarks.flush()

    def text(self, message: str, /, **params: object) -> str:
        """Write a message of the catalogue."""
        return self.catalogue.text(message, **params)

    def label(self, key: str) -> str:
        """Give a word of the glossary as it stands before a value or over a column."""
        return term(key).label(self.catalogue.language)

    def word(self, key: str) -> str:
        """Give a word of the glossary as it stands inside a line."""
        return term(key).text(self.catalogue.language)
