"""Write the generated pages of the documentation, or say which of them are not current.

``make docs`` writes them; ``make check`` and a house test run ``--check``. What they say is taken
from where it is decided: rules, error classes, glossary, tables, parser, keys.
"""

import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).resolve().parent
sys.path.insert(0, str(FOLDER.parent))

from pages import commands, errors, glossary, keys, law, movements  # noqa: E402 -- after the path is set

PAGES: Final[Mapping[str, Callable[[], str]]] = {
    "commands.md": commands.page,
    "errors.md": errors.page,
    "glossary.md": glossary.page,
    "keys.md": keys.page,
    "law.md": law.page,
    "movements.md": movements.page,
}


def stale() -> list[str]:
    """Name the pages that say something else than would be written now."""
    return [
        name
        for name, page in PAGES.items()
        if not (FOLDER / name).is_file() or (FOLDER / name).read_text(encoding="utf-8") != page()
    ]


def main(arguments: list[str]) -> int:
    """Write every page; with ``--check`` write nothing and name the stale ones."""
    if arguments == ["--check"]:
        found = stale()
        if found:
            sys.stderr.write(f"not current: {', '.join(found)}; run make docs\n")
        return int(bool(found))
    for name, page in PAGES.items():
        (FOLDER / name).write_text(page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
