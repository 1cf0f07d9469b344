"""House rules that no linter knows: exact numbers, one clock, quiet modules, small files."""

import ast

from source_files import PACKAGES, nodes_of, python_files, shown, text_of, tree_of

LONGEST_FILE = 400
LONGEST_FUNCTION = 60
LONG_FILES_WITH_A_REASON: dict[str, str] = {}
"""Files past the limit, each with why no wall is missing in it."""
LONG_FUNCTIONS_WITH_A_REASON: dict[str, str] = {}
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
CLOCK_WORDS = frozenset({"now", "today", "utcnow", "localtime", "gmtime", "time_ns"})


def test_no_binary_fraction_stands_in_the_core():
    """Neither the type ``float`` nor a literal with a point: amounts are exact everywhere."""
    found = [
        f"{shown(path)}:{node.lineno}"
        for path, node in nodes_of("freezone")
        if (isinstance(node, ast.Constant) and isinstance(node.value, float))
        or (isinstance(node, ast.Name) and node.id == "float")
    ]

    assert found == []


def test_only_the_clock_module_asks_what_time_it_is():
    """``datetime.now`` and its kin stand in ``freezone/clock.py`` alone; a Clock may be asked."""
    found = [
        f"{shown(path)}:{node.lineno}"
        for path, node in nodes_of(*PACKAGES)
        if shown(path) != "freezone/clock.py"
        and isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in CLOCK_WORDS
        and ast.unparse(node.func.value).split(".")[-1] in {"datetime", "date", "time"}
    ]

    assert found == []


def test_time_is_not_asked_of_the_time_module():
    found = [
        f"{shown(path)}:{node.lineno}"
        for path, node in nodes_of("freezone", "hs_nomenclature", "printing")
        if (isinstance(node, ast.Import) and any(each.name == "time" for each in node.names))
        or (isinstance(node, ast.ImportFrom) and node.module == "time")
    ]

    assert found == []


def test_only_the_command_line_prints():
    found = [
        f"{shown(path)}:{node.lineno}"
        for path, node in nodes_of(*PACKAGES)
        if not shown(path).startswith("ui/cli/")
        and isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "print"
    ]

    assert found == []


def test_a_file_is_short_enough_to_be_read_or_has_a_reason():
    """A file past the limit is a sign that a wall is missing."""
    long = {
        shown(path): len(text_of(path).splitlines())
        for path in python_files(*PACKAGES, "benchmarks", "docs")
        if len(text_of(path).splitlines()) > LONGEST_FILE
    }

    assert set(long) == set(LONG_FILES_WITH_A_REASON), long


def test_a_function_is_short_enough_to_be_read_or_has_a_reason():
    long = {
        f"{shown(path)}:{node.name}": node.end_lineno - node.lineno + 1
        for path in python_files(*PACKAGES, "benchmarks", "docs")
        for node in ast.walk(tree_of(path))
        if isinstance(node, FUNCTIONS) and node.end_lineno - node.lineno + 1 > LONGEST_FUNCTION
    }

    assert set(long) == set(LONG_FUNCTIONS_WITH_A_REASON), long


def test_no_module_is_named_after_a_drawer():
    """Names say what is inside; a drawer for odds and ends grows without a wall."""
    drawers = {"util", "utils", "helper", "helpers", "manager", "misc", "common", "info", "dao"}
    found = [shown(path) for path in python_files(*PACKAGES) if path.stem in drawers]

    assert found == []
