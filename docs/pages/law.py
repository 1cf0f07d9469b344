"""docs/law.md: every rule of law, with its source, its span in time, its effect and its tests."""

import re
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

from freezone.language.catalogue import Catalogue, Language
from freezone.law import RULES
from freezone.law.citation import Act, Certainty
from freezone.law.parameters import parameter
from freezone.law.rule import Effect, Rule
from pages.markdown import heading, page_of, said, table

_TESTS: Final = Path(__file__).resolve().parents[2] / "tests"
_NAMED: Final = re.compile(r"^def (test_(LAW_[A-Z]+_\d+)_\w+)", re.MULTILINE)
_EFFECTS: Final = {
    Effect.REFUSE: "the act is refused, with every other reason at once",
    Effect.FINDING: "the goods are taken in with an open finding that blocks use and confirmation "
    "until a named person clears it with a ground",
    Effect.ASK: "a question is noted that a named person answers; it blocks nothing",
    Effect.WARN: "it is said and noted; nothing is blocked",
}
_CERTAINTIES: Final = {
    Certainty.VERIFIED: "read in the act itself",
    Certainty.ANALOGUE: "read in a Russian implementing form of the same EAEU article: an analogue",
    Certainty.RECALLED: "recalled, not found in a source: it may warn or ask, never refuse",
}


def page() -> str:
    """Write the page."""
    english = Catalogue(Language.EN)
    tests = _tests_by_code()
    return page_of(
        heading(
            "The rules of law",
            "freezone/law",
            "Breaches are told all at once, in the order of this page. The rule in force on the "
            "legal date of the act (the day in Asia/Almaty) applies.",
        ),
        table(
            ("code", "title", "source", "certainty", "in force", "effect"),
            [_row(rule) for rule in RULES],
        ),
        "## What the words mean",
        table(("effect", "a breach means"), [(each, text) for each, text in _EFFECTS.items()]),
        table(("certainty", "the source was"), list(_CERTAINTIES.items())),
        table(
            ("act", "full name"),
            [(english.text(f"act-{act}-short"), english.text(f"act-{act}")) for act in Act],
        ),
        "## The rules one by one",
        *[_section(rule, tests.get(rule.code, ())) for rule in RULES],
        "## Numbers and lists set by law",
        "What applied on a day is the last value from on or before it "
        "(`freezone/law/parameters.toml`).",
        *[_parameter(name) for name in _parameters()],
    )


def _span(rule: Rule[Any]) -> str:
    until = "" if rule.valid_to is None else rule.valid_to.isoformat()
    return f"{rule.valid_from.isoformat()} – {until}".rstrip()


def _row(rule: Rule[Any]) -> tuple[str, ...]:
    citation = rule.citation
    return (
        f"`{rule.code}`", rule.title, str(citation), citation.certainty.value, _span(rule),
        rule.effect.value,
    )  # fmt: skip


def _section(rule: Rule[Any], tests: tuple[str, ...]) -> str:
    english = Catalogue(Language.EN)
    citation = rule.citation
    cited = english.text(
        f"cite-{citation.act}", article=citation.article, paragraph=citation.paragraph
    )
    return "\n\n".join((
        f"### `{rule.code}` {rule.title}",
        f"{cited} ({citation.certainty}); in force {_span(rule)}; effect: {rule.effect}.",
        said(rule.check),
        "Tests: " + ", ".join(tests),
    ))  # fmt: skip


def _tests_by_code() -> dict[str, tuple[str, ...]]:
    """Find the tests named after each rule, with their files."""
    found: dict[str, tuple[str, ...]] = {}
    for path in sorted(_TESTS.rglob("test_*.py")):
        for name, code in _NAMED.findall(path.read_text(encoding="utf-8")):
            key = code.replace("_", "-")
            shown = f"`{path.relative_to(_TESTS.parent).as_posix()}::{name}`"
            found[key] = (*found.get(key, ()), shown)
    return found


def _parameters() -> Iterator[str]:
    text = files("freezone.law").joinpath("parameters.toml").read_text(encoding="utf-8")
    for family, found in tomllib.loads(text).items():
        yield from (f"{family}.{name}" for name in found)


def _parameter(name: str) -> str:
    found = parameter(name)
    values = [
        (day, ", ".join(f"{key}: {each}" for key, each in value.items()))
        if isinstance(value, dict)
        else (day, str(value))
        for day, value in found["values"].items()
    ]
    return "\n\n".join((
        f"### `{name}` {found['title']}",
        f"{found['citation']} ({found['certainty']}); unit: {found['unit']}.",
        table(("from", "value"), values),
    ))  # fmt: skip
