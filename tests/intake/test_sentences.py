"""Every code of values and papers has its sentence and its remedy in every language."""

import inspect
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor
from paper_builders import Document, Goods, declaration_xml, release_json

import freezone.language
from freezone.errors import FreezoneError, RefusedError, documents, values
from freezone.intake.comparison import refusals, warnings
from freezone.intake.declaration_csv import read_declaration_csv
from freezone.intake.declaration_xml import read_declaration
from freezone.intake.plan_file import read_plan
from freezone.intake.release_file import read_release

FOLDER = Path(freezone.language.__file__).parent
LANGUAGES = ("en", "ru", "kk")


def error_classes(module):
    return [
        error
        for _, error in inspect.getmembers(module, inspect.isclass)
        if issubclass(error, FreezoneError) and error.__module__ == module.__name__
    ]


PACKS = {f"FZ-{number}" for number in range(120, 128)}
"""Refusals of amounts typed in packs: their sentences stand in a catalogue of their own."""
FAMILIES = {
    "documents.ftl": {error.code for error in error_classes(documents)},
    "values.ftl": {error.code for error in error_classes(values) if error.code not in PACKS}
    | {RefusedError.code},
}


class Variables(Visitor):
    def __init__(self):
        self.names = set()

    def visit_VariableReference(self, node):
        self.names.add(node.id.name)


def catalogue(language, file):
    """Variables of value and remedy by code."""
    parsed = FluentParser().parse((FOLDER / language / file).read_text(encoding="utf-8"))
    found = {}
    for entry in parsed.body:
        assert not isinstance(entry, ast.Junk), entry.content
        if not isinstance(entry, ast.Message):
            continue
        assert entry.id.name not in found
        assert entry.value is not None
        (remedy,) = [each for each in entry.attributes if each.id.name == "do"]
        found[entry.id.name] = (variables(entry.value), variables(remedy.value))
    return found


def variables(pattern):
    visitor = Variables()
    visitor.visit(pattern)
    return visitor.names


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("file", sorted(FAMILIES))
def test_every_code_has_its_sentence_and_no_sentence_is_without_its_code(file, language):
    assert set(catalogue(language, file)) == FAMILIES[file]


@pytest.mark.parametrize("file", sorted(FAMILIES))
def test_every_sentence_needs_the_same_in_every_language(file):
    english, russian, kazakh = (catalogue(language, file) for language in LANGUAGES)

    assert english == russian == kazakh


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("file", sorted(FAMILIES))
def test_sentences_end_as_sentences_do(file, language):
    text = (FOLDER / language / file).read_text(encoding="utf-8")

    for line in text.splitlines():
        assert not line or line.startswith("#") or line.endswith("."), line


def test_codes_of_papers_stand_once_and_in_their_range():
    codes = sorted(error.code for error in error_classes(documents))

    assert codes == [f"FZ-{number}" for number in range(201, 240)]
    for error in error_classes(documents):
        assert "\n    Do: " in (error.__doc__ or ""), error


BAD_DECLARATIONS = (
    b"x" * 50_000_001,
    b"",
    b"<",
    b"<!DOCTYPE a><a/>",
    b'<?xml version="1.0" encoding="klingon"?><a/>',
    declaration_xml(extra="<a>" * 70),
    declaration_xml(extra=f"<a>{'x' * 100_001}</a>"),
    b"<a/>",
    declaration_xml(version="4.0"),
    declaration_xml(
        [
            Goods(net="x", gross="-1", quantity="9" * 20, cost="1.001", number="x"),
            Goods(net="1.0000001", number="", documents=[Document(issued="x")]),
            Goods(net="9" * 401, cost="-1", extra="<d:CurrencyCode>x</d:CurrencyCode>"),
            Goods(net=None, extra="<e:NetWeightQuantity><e:x/></e:NetWeightQuantity>"),
        ]
    ),
)
BAD_RELEASES = (
    b"x" * 4_000_001,
    b"",
    b"{",
    b"NaN",
    b"[" * 9999,
    b"{}\xff",
    release_json(officer="x" * 100_001, items=[], net_kg="x", goods=[{"item": 1, "released": 2}]),
    release_json(goods=[{"item": 1}, {"item": 1}]),
    release_json().replace(b'"officer"', b'"items": 1, "officer"'),
)
BAD_SHEETS = (
    b"x" * 4_000_001,
    b"",
    b"item\n\x00",
    b"place,place,what\n",
    b"item,quantity,net_kg,goods_class\n1,2,3,4,5\n1,x,-1,9\nx,1.1234567,\n",
)
BAD_PAPERS = (
    (
        [
            Goods(code="1", net="9", procedure="40", quantity="0", packages=3),
            Goods(net=None, quantity="1.5", number="1"),
            Goods(net="500", number="4"),
            Goods(),
        ],
        {"participant": None, "number": "55302/150326/0009999", "procedure": "40"},
        {"number": "10702070/150326/1", "items": 9, "net_kg": "1", "gross_kg": "1"},
    ),
    ([], {}, {}),
)


def every_reason():
    """Everything the readers and the comparison can say, by driving them into every fault."""
    for read, contents in (
        (read_declaration, BAD_DECLARATIONS),
        (read_release, BAD_RELEASES),
        (read_plan, BAD_SHEETS),
        (read_declaration_csv, BAD_SHEETS),
    ):
        for content in contents:
            with pytest.raises(FreezoneError) as raised:
                read(content)
            yield from raised.value.reasons
    for goods, declared, released in BAD_PAPERS:
        declaration = read_declaration(
            declaration_xml(goods, total_items=7, total_packages=1, total_invoice="1", **declared)
        )
        release = read_release(release_json([Goods(net="1")] * 3, **released))
        yield from refusals(declaration, release)
        yield from warnings(declaration, release)


def test_reasons_give_every_sentence_what_it_needs():
    """The parameters the readers give, gathered by driving each of them into every fault."""
    english = catalogue("en", "documents.ftl")
    english |= catalogue("en", "values.ftl")
    found = {}
    for reason in every_reason():
        found.setdefault(reason.code, []).append(set(reason.params))

    assert FAMILIES["documents.ftl"] <= set(found)
    for code, given in found.items():
        needed = english[code][0] | english[code][1]
        assert all(needed <= params for params in given), (code, needed, given)
