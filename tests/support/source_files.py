"""The sources as they lie on the disk, parsed: what the house rules are held against."""

import ast
import importlib
import pkgutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from freezone.errors import FreezoneError
from hs_nomenclature.errors import NomenclatureError

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("freezone", "hs_nomenclature", "printing", "ui")


def python_files(*folders: str) -> list[Path]:
    """Every Python file of some folders of the repository."""
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def shown(path: Path) -> str:
    """A path as it is written in messages: from the root of the repository."""
    return path.relative_to(ROOT).as_posix()


@cache
def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(text_of(path))


def nodes_of(*folders: str) -> Iterator[tuple[Path, ast.AST]]:
    """Every node of every file of some folders."""
    for path in python_files(*folders):
        for node in ast.walk(tree_of(path)):
            yield path, node


@cache
def import_everything() -> None:
    """Import every module below the screens, so that all their classes are known."""
    for package in ("freezone", "hs_nomenclature"):
        paths = importlib.import_module(package).__path__
        for module in pkgutil.walk_packages(paths, f"{package}."):
            importlib.import_module(module.name)


def _below(kind: type) -> Iterator[type]:
    for child in kind.__subclasses__():
        yield child
        yield from _below(child)


@cache
def error_classes() -> tuple[type[FreezoneError | NomenclatureError], ...]:
    """Every coded error, in the order of codes."""
    import_everything()
    found = {NomenclatureError, *_below(NomenclatureError), *_below(FreezoneError)}
    # Tests make errors of their own; they are nobody else's business.
    ours = (each for each in found if each.__module__.partition(".")[0] in PACKAGES)
    return tuple(sorted(ours, key=lambda each: each.code))
