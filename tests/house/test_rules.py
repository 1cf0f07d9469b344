"""Every rule of law: unique, cited, described, tested by name, in words in three languages."""

import ast
import re

import pytest
from message_variables import variables_of
from source_files import ROOT, python_files, text_of, tree_of

from freezone.language.catalogue import Catalogue
from freezone.language.choice import Language
from freezone.language.source import sources
from freezone.law import RULES, RULES_BY_CODE
from freezone.law.citation import Act, Certainty
from freezone.law.rule import Effect


def rules_named_by_tests() -> set[str]:
    """Codes by which tests of rules are named: ``test_LAW_PLACE_1_…``."""
    return {
        "-".join(match)
        for path in python_files("tests")
        for match in re.findall(r"def test_(LAW)_([A-Z]+)_(\d+)_", text_of(path))
    }


def functions_of_law() -> dict[str, ast.FunctionDef]:
    return {
        node.name: node
        for path in python_files("freezone/law")
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.FunctionDef)
    }


def test_no_code_of_a_rule_stands_twice():
    assert len(RULES) == len(RULES_BY_CODE)


def test_every_rule_written_is_in_the_table():
    """A rule that no tuple lists would never be asked."""
    written = {
        code
        for path in python_files("freezone/law")
        for code in re.findall(r'code="(LAW-[A-Z]+-\d+)"', text_of(path))
    }

    assert written == set(RULES_BY_CODE)


@pytest.mark.parametrize("rule", RULES, ids=lambda each: each.code)
def test_a_rule_is_cited_titled_and_described(rule):
    assert re.fullmatch(r"LAW-[A-Z]+-\d+", rule.code)
    assert re.fullmatch(r"\d+", rule.citation.article)
    assert re.fullmatch(r"(\(\d+\))*", rule.citation.paragraph)
    assert rule.title
    assert not rule.title.endswith(".")
    assert (rule.check.__doc__ or "").strip()


@pytest.mark.parametrize("rule", RULES, ids=lambda each: each.code)
def test_a_rule_has_a_test_named_after_it(rule):
    assert rule.code in rules_named_by_tests()


@pytest.mark.parametrize("rule", RULES, ids=lambda each: each.code)
def test_what_is_only_recalled_never_refuses(rule):
    assert rule.citation.certainty is Certainty.VERIFIED or rule.effect is not Effect.REFUSE


@pytest.mark.parametrize("rule", RULES, ids=lambda each: each.code)
def test_a_check_gives_what_its_sentence_says(rule):
    """The parameters of ``breach(…)`` in the check are all that the sentence needs."""
    check = functions_of_law()[rule.check.__name__]
    given = {
        keyword.arg
        for node in ast.walk(check)
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "breach"
        for keyword in node.keywords
    }

    assert variables_of(rule.code) <= given


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("rule", RULES, ids=lambda each: each.code)
def test_a_rule_has_a_sentence_and_a_way_out_in_every_language(rule, language):
    source = sources(language).get(rule.code, "")

    assert source
    assert "\n    .do = " in source


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("act", Act)
def test_an_act_is_named_and_cited_in_every_language(act, language):
    catalogue = Catalogue(language)
    cited = catalogue.text(f"cite-{act}", article="285", paragraph="(1)(5)")

    assert catalogue.has(f"act-{act}")
    assert catalogue.has(f"act-{act}-short")
    assert "285(1)(5)" in cited


def test_no_sentence_is_left_of_a_rule_that_is_gone():
    known = set(RULES_BY_CODE)

    assert {each for each in sources(Language.EN) if each.startswith("LAW-")} == known


def test_every_rule_stands_in_the_documentation():
    text = text_of(ROOT / "docs" / "law.md")

    assert [rule.code for rule in RULES if f"`{rule.code}`" not in text] == []
