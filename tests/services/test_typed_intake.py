"""Declarations typed from paper: they become papers, and every fault stands beside its field."""

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from refusals import assert_can_be_said, outcome
from small_zone import AS_STOCK, STEEL
from zone_fixtures import ON_BOTH_ENGINES

from freezone.errors import FreezoneError, Reason
from freezone.intake.declaration_csv import COLUMNS, read_declaration_csv
from freezone.intake.release_file import read_release
from freezone.services import queries
from freezone.services.intake import DeclareRequest, declare
from freezone.services.intake_look import look
from freezone.services.typed_intake import (
    TypedDecision,
    TypedDeclaration,
    TypedDocument,
    TypedField,
    TypedItem,
    TypedRelease,
    declaration_paper,
    field_of,
    release_paper,
    typed_papers,
)

BARS = TypedItem(
    description="Арматура А500С,\n  бунты", code="7214 20 000 0", net_kg="1 000,5",
    gross_kg="1010.5", quantity="1000,5", unit="кг", origin="cn", invoice_value="900",
    currency="usd", packages="10", package_kind="pk", marks="1/10; 2/10",
    documents=(
        TypedDocument(document_kind="04021", document_number="A-17", document_date="01.03.2026"),
        TypedDocument(document_kind="01191", document_number="EAC 5", document_date="2026-02-01"),
    ),
)  # fmt: skip
LAPTOPS = TypedItem(
    description="Ноутбуки", code="8471300000", net_kg="120,5", quantity="50", unit="шт"
)
RELEASE = TypedRelease(
    declaration_no="55302/150326/0001234", release_date="16.03.2026", participant_bin=STEEL,
    officer="ЛНП 101",
    goods=(
        TypedDecision(item=1, customs_value="450 123,45"),
        TypedDecision(item=2, released="postponed", reason="дополнительная проверка"),
    ),
)  # fmt: skip


def request(*items, release=RELEASE):
    declaration, released = typed_papers(TypedDeclaration(items=items), release)
    return DeclareRequest(declaration=declaration, release=released, purpose=AS_STOCK)


def faults(make):
    """The fields that are refused, with their codes."""
    with pytest.raises(FreezoneError) as refused:
        make()
    for reason in refused.value.reasons:
        assert_can_be_said(reason)
        assert "sheet_line" not in reason.params
    return [(reason.code, field_of(reason)) for reason in refused.value.reasons]


@ON_BOTH_ENGINES
def test_what_was_typed_is_taken_in_and_kept_as_typed(zone):
    typed = request(BARS, LAPTOPS)
    looked = look(zone.warehouse, typed)
    declared = declare(zone.warehouse, typed)

    assert looked.can_be_taken_in
    assert [item.decision for item in looked.items] == ["released", "postponed"]
    (lot,) = queries.lots(zone.officer, declaration=declared.declaration)
    assert (lot.placed.net, lot.placed.value) == (1_000_500_000, 45_012_345)
    view = queries.declaration_view(zone.officer, declared.declaration)
    assert [(kept.purpose, kept.name) for kept in view.attachments] == [
        ("declaration", "typed.csv"), ("release", "typed.json"),
    ]  # fmt: skip
    assert view.items[1].reason == "дополнительная проверка"
    assert zone.is_whole()


def test_what_was_typed_becomes_one_canonical_paper():
    paper = declaration_paper(TypedDeclaration(items=(BARS, LAPTOPS)))

    assert paper.content.decode("utf-8-sig").splitlines()[1:] == [
        (
            '1,"Арматура А500С, бунты",7214200000,1000.5,1010.5,1000.5,166,CN,900.00,USD,10,PK,'
            "1/10; 2/10,04021,A-17,2026-03-01"
        ),
        "1,,,,,,,,,,,,,01191,EAC 5,2026-02-01",
        "2,Ноутбуки,8471300000,120.5,,50,796,,,,,,,,,",
    ]
    # Typed otherwise, it is the same paper and so the same request.
    again = replace(BARS, code="7214200000", net_kg="1000.50", unit="166", origin="CN ")
    assert declaration_paper(TypedDeclaration(items=(again, LAPTOPS))) == paper


def test_a_typed_release_speaks_of_the_whole_declaration_when_no_item_is_named():
    paper = release_paper(replace(RELEASE, goods=()))

    assert read_release(paper.content).goods == ()
    assert paper.name == "typed.json"


def test_the_form_has_a_field_for_every_column_of_the_sheet():
    typed = [each.name for kind in (TypedItem, TypedDocument) for each in fields(kind)]

    assert [name for name in typed if name != "documents"] == list(COLUMNS[1:])


ITEM_FAULTS = [
    ({"description": " "}, "FZ-111", "description"),
    ({"code": ""}, "FZ-111", "code"),
    ({"net_kg": "x"}, "FZ-213", "net_kg"),
    ({"gross_kg": "-1"}, "FZ-216", "gross_kg"),
    ({"quantity": "1.1234567"}, "FZ-214", "quantity"),
    ({"unit": "бочка"}, "FZ-221", "unit"),
    ({"invoice_value": "1,2,3"}, "FZ-213", "invoice_value"),
    ({"invoice_value": "1", "currency": ""}, "FZ-111", "currency"),
    ({"invoice_value": "1", "currency": "доллар"}, "FZ-221", "currency"),
    ({"packages": "many"}, "FZ-218", "packages"),
    ({"description": "a\x00b"}, "FZ-115", "description"),
    ({"marks": "half \ud83d"}, "FZ-115", "marks"),
]


@pytest.mark.parametrize(("changes", "code", "column"), ITEM_FAULTS)
def test_a_fault_of_an_item_stands_beside_its_field(changes, code, column):
    typed = TypedDeclaration(items=(BARS, replace(LAPTOPS, **changes)))

    assert faults(lambda: declaration_paper(typed)) == [(code, TypedField(column=column, item=2))]


def test_a_fault_of_a_document_says_of_which():
    documents = (*BARS.documents, TypedDocument(document_number="1", document_date="31.02.2026"))
    typed = TypedDeclaration(items=(LAPTOPS, replace(BARS, documents=documents)))

    assert faults(lambda: declaration_paper(typed)) == [
        ("FZ-217", TypedField(column="document_date", item=2, document=3))
    ]


RELEASE_FAULTS = [
    ({"declaration_no": ""}, "FZ-111", "declaration_no", None),
    ({"declaration_no": "55302-15"}, "FZ-110", "declaration_no", None),
    ({"release_date": "вчера"}, "FZ-217", "release_date", None),
    ({"participant_bin": "061211600013"}, "FZ-108", "participant_bin", None),
    ({"participant_bin": " "}, "FZ-111", "participant_bin", None),
    ({"officer": "\x1b[2J"}, "FZ-115", "officer", None),
    ({"goods": (TypedDecision(item=2, released="maybe"),)}, "FZ-221", "released", 2),
    ({"goods": (TypedDecision(item=2, customs_value="x"),)}, "FZ-213", "customs_value", 2),
    (
        {"goods": (TypedDecision(item=2, customs_value="1", customs_value_currency="тенге"),)},
        "FZ-221", "customs_value_currency", 2,
    ),
    ({"goods": (TypedDecision(item=2), TypedDecision(item=2))}, "FZ-211", "item", 2),
    ({"goods": (TypedDecision(item=2, reason="\x00"),)}, "FZ-115", "reason", 2),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "code", "column", "item"), RELEASE_FAULTS)
def test_a_fault_of_the_release_stands_beside_its_field(changes, code, column, item):
    expected = [(code, TypedField(column=column, item=item, is_of_release=True))]

    assert faults(lambda: release_paper(replace(RELEASE, **changes))) == expected


def test_every_fault_of_both_papers_comes_at_once():
    items = (
        replace(BARS, net_kg="x", documents=(TypedDocument(document_date="x"),)),
        replace(LAPTOPS, code="", description="\x00"),
    )
    release = replace(RELEASE, declaration_no="", participant_bin="1")

    found = faults(lambda: typed_papers(TypedDeclaration(items=items), release))
    assert {(code, at.column, at.item, at.document, at.is_of_release) for code, at in found} == {
        ("FZ-213", "net_kg", 1, None, False),
        ("FZ-217", "document_date", 1, 1, False),
        ("FZ-111", "code", 2, None, False),
        ("FZ-115", "description", 2, None, False),
        ("FZ-111", "declaration_no", None, None, True),
        ("FZ-108", "participant_bin", None, None, True),
    }
    assert len(found) == 6


def test_what_is_found_later_stands_beside_its_field_too(zone):
    items = (
        replace(BARS, code="72142"), replace(LAPTOPS, net_kg="", quantity="1,5"),
        replace(LAPTOPS, gross_kg="1"),
    )  # fmt: skip
    goods = (*RELEASE.goods, TypedDecision(item=9))
    looked = look(zone.warehouse, request(*items, release=replace(RELEASE, goods=goods)))

    assert [(reason.code, field_of(reason)) for reason in looked.refusals] == [
        ("FZ-230", TypedField(column="code", item=1)),
        ("FZ-231", TypedField(column="net_kg", item=2)),
        ("FZ-232", TypedField(column="gross_kg", item=3)),
        ("FZ-233", TypedField(column="item", item=9, is_of_release=True)),
    ]


def test_FZ_240_a_participant_nobody_knows_is_told_beside_the_bin(zone):
    release = replace(RELEASE, participant_bin="180340100021", goods=())
    typed = request(BARS, release=release)

    (reason,) = look(zone.warehouse, typed).refusals
    assert reason.code == "FZ-240"
    assert field_of(reason) == TypedField(column="participant_bin", is_of_release=True)
    assert outcome(zone, lambda: declare(zone.warehouse, typed)) == "FZ-240"


def test_a_reason_of_no_field_has_none():
    assert field_of(Reason(code="FZ-226")) is None
    assert field_of(Reason(code="FZ-231")) is None


TEXTS = st.text(max_size=12)


@given(
    items=st.lists(
        st.builds(
            TypedItem,
            **{name: TEXTS for name in COLUMNS[1:] if not name.startswith("document_")},
            documents=st.lists(
                st.builds(
                    TypedDocument,
                    document_kind=TEXTS, document_number=TEXTS, document_date=TEXTS,
                ),
                max_size=2,
            ).map(tuple),
        ),
        max_size=3,
    )
)  # fmt: skip
def test_whatever_is_typed_becomes_a_paper_or_faults_beside_fields(items):
    try:
        paper = declaration_paper(TypedDeclaration(items=tuple(items)))
    except FreezoneError as refused:
        columns = {*COLUMNS[1:]}
        for reason in refused.reasons:
            at = field_of(reason)
            assert at is not None
            assert at.column in columns
            assert 1 <= at.item <= len(items)
    else:
        assert len(read_declaration_csv(paper.content).items) == len(items)


@given(
    release=st.builds(
        TypedRelease, declaration_no=TEXTS, release_date=TEXTS, participant_bin=TEXTS,
        officer=TEXTS,
        goods=st.lists(
            st.builds(
                TypedDecision, item=st.integers(-1, 5), released=TEXTS, reason=TEXTS,
                customs_value=TEXTS, customs_value_currency=TEXTS,
            ),
            max_size=3,
        ).map(tuple),
    )
)  # fmt: skip
def test_whatever_is_typed_of_a_release_is_refused_beside_fields(release):
    columns = {each.name for kind in (TypedRelease, TypedDecision) for each in fields(kind)}

    for _, at in faults(lambda: release_paper(release)):
        assert at is not None
        assert at.is_of_release
        assert at.column in columns
