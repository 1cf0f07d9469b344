"""Every coded error: unique, described, with a way out, three sentences and a test."""

import ast
import re

import pytest
from message_variables import variables_of
from source_files import PACKAGES, ROOT, error_classes, nodes_of, python_files, shown, text_of

from freezone.errors import FreezoneError
from freezone.errors.base import RefusedError
from freezone.language.choice import Language
from freezone.language.source import sources
from hs_nomenclature.errors import NomenclatureError

ERRORS = error_classes()
FAMILIES = {
    "freezone.errors.base": "1", "freezone.errors.values": "1", "freezone.errors.documents": "2",
    "freezone.errors.states": "2", "freezone.errors.ledger": "3", "freezone.errors.people": "5",
    "freezone.errors.store": "6", "freezone.errors.verification": "6",
    "freezone.errors.desk_file": "6",
    "freezone.errors.program": "6",
    "freezone.errors.paper": "7", "hs_nomenclature.errors": "8",
}  # fmt: skip
NOT_YET_TESTED: tuple[str, ...] = ()
"""Codes whose first test is still to come; a code that has a test must not stand here."""


def codes_named_in_tests() -> set[str]:
    """Codes that tests name, as ``FZ_301``, ``FZ-301`` or by the name of the class."""
    files = [path for path in python_files("tests") if "house" not in path.parts]
    text = "\n".join(map(text_of, files))
    words = set(re.findall(r"\w+Error\b", text))
    by_number = {f"FZ-{digits}" for digits in re.findall(r"FZ[-_](\d{3})", text)}
    return by_number | {each.code for each in ERRORS if each.__name__ in words}


def test_no_code_stands_twice():
    codes = [each.code for each in ERRORS]

    assert len(codes) == len(set(codes))


@pytest.mark.parametrize("error", ERRORS, ids=lambda each: each.code)
def test_an_error_has_a_code_of_its_family_and_a_name_that_says_so(error):
    assert re.fullmatch(r"FZ-\d{3}", error.code)
    assert error.code[3] == FAMILIES[error.__module__]
    assert error.__name__.endswith("Error")


@pytest.mark.parametrize("error", ERRORS, ids=lambda each: each.code)
def test_an_error_says_when_it_happens_and_what_to_do(error):
    when, _, what = (error.__doc__ or "").partition("\n\n")

    assert when.strip().endswith(".")
    assert what.strip().startswith("Do: ")
    assert what.strip().endswith(".")


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("error", ERRORS, ids=lambda each: each.code)
def test_an_error_has_a_sentence_and_a_way_out_in_every_language(error, language):
    source = sources(language).get(error.code, "")

    assert source
    assert "\n    .do = " in source


def test_no_sentence_is_left_of_an_error_that_is_gone():
    known = {each.code for each in ERRORS}
    found = {each for each in sources(Language.EN) if each.startswith("FZ-")}

    assert found - known == set()


def test_every_error_stands_in_the_documentation():
    text = text_of(ROOT / "docs" / "errors.md")

    assert [each.code for each in ERRORS if f"`{each.code}`" not in text] == []


def test_every_error_is_named_by_a_test_or_waits_for_one():
    untested = {each.code for each in ERRORS} - codes_named_in_tests()

    assert sorted(untested) == sorted(NOT_YET_TESTED)


def given_by(call: ast.Call) -> set[str] | None:
    """The facts that a call gives; None when they are not all written there."""
    if any(each.arg is None for each in call.keywords):
        return None
    names = {each.arg for each in call.keywords if each.arg is not None}
    is_reason = isinstance(call.func, ast.Attribute)
    return names - {"item"} if is_reason else names


def calls_of_errors():
    """Every place in the sources where an error is made: file and line, code, facts given."""
    codes = {each.__name__: each.code for each in ERRORS if each is not RefusedError}
    for path, node in nodes_of(*PACKAGES):
        if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Name):
            name, given = node.exc.id, set()
        elif isinstance(node, ast.Call):
            func = node.func
            if isinstance(func, ast.Attribute) and func.attr == "reason":
                func = func.value
            name, given = getattr(func, "id", ""), given_by(node)
        else:
            continue
        if name in codes and given is not None:
            yield f"{shown(path)}:{node.lineno}", codes[name], given


def test_whoever_raises_an_error_gives_what_its_sentence_says():
    """A parameter that is missing would stand in the sentence as a bare name."""
    lacking = [
        f"{where} {code} lacks {sorted(missing)}"
        for where, code, given in calls_of_errors()
        if code in sources(Language.EN) and (missing := variables_of(code) - given)
    ]

    assert lacking == []


def test_every_error_is_raised_somewhere():
    """A code that nothing raises is a promise that nobody keeps."""
    names = {
        node.id
        for path, node in nodes_of(*PACKAGES)
        if not shown(path).startswith(("freezone/errors/", "hs_nomenclature/errors"))
        and isinstance(node, ast.Name)
    }
    roots = {FreezoneError, NomenclatureError}
    unused = [
        f"{each.code} {each.__name__}"
        for each in ERRORS
        if each not in roots and each.__name__ not in names
    ]

    assert unused == []
