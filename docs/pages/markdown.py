"""What every generated page is put together from."""

import inspect
from collections.abc import Iterable, Sequence


def heading(title: str, source: str, *paragraphs: str) -> str:
    """Open a page: title, where it is generated from, what it is."""
    note = (
        f"<!-- Generated from {source} by docs/generate.py: change it there, then `make docs`. -->"
    )
    return "\n\n".join((f"# {title}", note, *paragraphs))


def table(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write a table; a bar inside a cell is kept from ending it."""
    lines = [columns, ["---"] * len(columns), *rows]
    return "\n".join(
        f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |" for line in lines
    )


def page_of(*parts: str) -> str:
    """Join the parts of a page, with one newline at its end."""
    return "\n\n".join(part.strip() for part in parts if part.strip()) + "\n"


def said(thing: object) -> str:
    """Give what a docstring says, in one line a paragraph."""
    paragraphs = inspect.cleandoc(getattr(thing, "__doc__", None) or "").split("\n\n")
    return "\n\n".join(" ".join(each.split()) for each in paragraphs)
