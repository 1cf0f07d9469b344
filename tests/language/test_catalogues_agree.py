"""All three catalogues say the same things: the same messages, attributes and parameters."""

import re
from collections.abc import Iterator

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from freezone.language.choice import Language
from freezone.language.source import catalogue_files, entries_of, sources

PLURAL_FORMS = {
    Language.EN: {"one", "other"},
    Language.RU: {"one", "few", "many", "other"},
    Language.KK: {"one", "other"},
}
FUNCTIONS = {"AMOUNT", "CODE", "DAY", "MOMENT", "ROLES", "TERM", "UNIT"}
ENTRIES = (ast.Message, ast.Term)
KAZAKH = set("әғқңөұүһі")
CYRILLIC = re.compile("[А-Яа-я]")


class Uses(Visitor):
    """Collects what a message takes and calls, and the plural forms it has."""

    def __init__(self):
        self.variables, self.functions, self.forms = set(), set(), []

    def visit_VariableReference(self, node):
        self.variables.add(node.id.name)

    def visit_FunctionReference(self, node):
        self.functions.add(node.id.name)
        self.generic_visit(node)

    def visit_SelectExpression(self, node):
        names = {one.key.name for one in node.variants if isinstance(one.key, ast.Identifier)}
        self.forms.append(names)
        self.generic_visit(node)


def uses(node):
    found = Uses()
    found.visit(node)
    return found


def parsed(language: Language) -> Iterator[tuple[str, ast.EntryType]]:
    for name, text in catalogue_files(language).items():
        for entry in FluentParser().parse(text).body:
            yield name, entry


def shape(language: Language) -> dict[str, object]:
    """Where each message stands, and what each of its parts takes."""
    return {
        (name, entry.id.name): {
            **{f".{one.id.name}": uses(one).variables for one in entry.attributes},
            "": uses(entry.value).variables if entry.value else None,
        }
        for name, entry in parsed(language)
        if isinstance(entry, ENTRIES)
    }


@pytest.mark.parametrize("language", [Language.RU, Language.KK])
def test_every_language_has_the_messages_attributes_and_parameters_of_english(language):
    assert shape(Language.EN) == shape(language)


@pytest.mark.parametrize("language", Language)
def test_catalogues_are_well_formed(language):
    broken = [(name, one.content) for name, one in parsed(language) if isinstance(one, ast.Junk)]

    assert broken == []


@pytest.mark.parametrize("language", Language)
def test_no_message_stands_twice(language):
    ids = [one.id.name for _, one in parsed(language) if isinstance(one, ENTRIES)]

    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("language", Language)
def test_the_quick_index_finds_exactly_what_the_parser_finds(language):
    expected = {
        ("-" if isinstance(one, ast.Term) else "") + one.id.name
        for _, one in parsed(language)
        if isinstance(one, ENTRIES)
    }

    assert expected == set(sources(language))


@pytest.mark.parametrize("language", Language)
def test_a_message_cut_out_of_its_file_parses_to_the_same(language):
    for text in catalogue_files(language).values():
        for message_id, source in entries_of(text):
            whole = {
                one.id.name: one
                for one in FluentParser(with_spans=False).parse(text).body
                if isinstance(one, ENTRIES)
            }[message_id.removeprefix("-")]
            alone = FluentParser(with_spans=False).parse(source).body[0]

            assert whole.equals(alone, ignored_fields=["span", "comment"])


@pytest.mark.parametrize("language", Language)
def test_plural_forms_are_those_of_the_language(language):
    for _, entry in parsed(language):
        for forms in uses(entry).forms:
            if forms & {"one", "few", "many", "two", "zero"}:
                assert forms == PLURAL_FORMS[language]


@pytest.mark.parametrize("language", Language)
def test_messages_call_only_functions_that_exist(language):
    called = set().union(*(uses(entry).functions for _, entry in parsed(language)))

    assert called <= FUNCTIONS


def test_a_coded_refusal_says_what_to_do():
    """Findings and refusals alike: a code without a way out helps nobody."""
    without = [
        entry.id.name
        for _, entry in parsed(Language.EN)
        if isinstance(entry, ast.Message)
        and entry.id.name.startswith("FZ-")
        and "do" not in {one.id.name for one in entry.attributes}
    ]

    assert without == []


def test_kazakh_is_kazakh_and_not_a_copy_of_russian():
    """Sentences of some length share no text, and Kazakh letters occur in the Kazakh ones."""
    kazakh, russian = sources(Language.KK), sources(Language.RU)
    long = [one for one, source in kazakh.items() if len(CYRILLIC.findall(source)) > 60]

    assert [one for one in long if kazakh[one] == russian[one]] == []
    assert [one for one in long if not KAZAKH & set(kazakh[one].lower())] == []
