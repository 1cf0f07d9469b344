"""Releases as JSON: what is read, what is tolerated, what is refused and how."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from paper_builders import Goods, release_json, release_object

from freezone.domain.declaration import ReleaseDecision
from freezone.errors import FreezoneError
from freezone.errors import documents as errors
from freezone.intake.paper import LARGEST_RELEASE
from freezone.intake.release_file import read_release
from freezone.quantity import Money

GOODS = [Goods(), Goods(code="3923100000", net="7", gross="8.5", quantity="7", unit="166")]


def reasons(content: bytes | dict[str, object]) -> list[tuple[str, int | None]]:
    if isinstance(content, dict):
        content = json.dumps(content).encode()
    with pytest.raises(FreezoneError) as raised:
        read_release(content)
    return [(reason.code, reason.item) for reason in raised.value.reasons]


def test_a_release_is_read_exactly():
    release = read_release(release_json(GOODS))

    assert release.declaration_number == "55302/150326/0001234"
    assert release.released_on == date(2026, 3, 16)
    assert release.participant_bin == "061211600012"
    assert release.officer == "ЛНП 101"
    assert (release.items, release.net_micro, release.gross_micro) == (2, 127_500_000, 142_700_000)
    first, second = release.goods
    assert first.decision is ReleaseDecision.RELEASED
    assert (first.code, first.net_micro, first.gross_micro) == (
        "8471300000",
        120_500_000,
        134_200_000,
    )
    assert (first.quantity_micro, first.unit) == (50_000_000, "796")
    assert first.customs_value == Money(1_302_500_000, "KZT")
    assert (second.quantity_micro, second.unit) == (7_000_000, "166")


def test_only_three_fields_are_required():
    release = read_release(
        b'{"declaration_no":"55302/150326/0001234","release_date":"2026-03-16",'
        b'"participant_bin":"061211600012"}'
    )

    assert release.goods == ()
    assert (release.officer, release.items, release.net_micro) == (None, None, None)
    assert release.decision_on(7).decision is ReleaseDecision.RELEASED


def test_each_item_has_its_decision_and_an_item_not_named_has_none_yet():
    content = release_json(GOODS * 2, decisions={2: False, 3: "postponed", 4: True})

    release = read_release(content)

    assert [item.decision for item in release.goods] == [
        ReleaseDecision.RELEASED,
        ReleaseDecision.REFUSED,
        ReleaseDecision.POSTPONED,
        ReleaseDecision.RELEASED,
    ]
    assert release.goods[1].reason == "additional check"
    assert release.decision_on(5).decision is ReleaseDecision.POSTPONED


def test_numbers_are_taken_as_they_are_written_and_never_as_binary_fractions():
    text = release_json([Goods()]).decode()
    text = text.replace('"net_kg": "120.5"', '"net_kg": 0.1')
    text = text.replace('"suppl_qty": "50"', '"suppl_qty": 1234567890.123457')
    text = text.replace('"customs_value": "13025000.00"', '"customs_value": 1.5e3')

    (item,) = read_release(text.encode()).goods

    assert item.net_micro == 100_000
    assert item.quantity_micro == 1_234_567_890_123_457
    assert item.customs_value == Money(150_000, "KZT")


def test_unknown_keys_nulls_and_empty_texts_say_nothing():
    first = {"item": 1, "origin": "", "invoiced": 7.1, "net_kg": None, "code": "", "suppl_unit": 55}
    content = release_object(goods=[first], weather={"rain": [1, 2]}, officer="", items=None)

    release = read_release(json.dumps(content).encode())

    assert release.officer is None
    assert release.items is None
    assert (release.goods[0].code, release.goods[0].net_micro) == (None, None)
    assert release.goods[0].unit == "055"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_every_encoding_of_json_is_read(encoding):
    release = read_release(release_json(officer="Қасымов").decode().encode(encoding))

    assert release.officer == "Қасымов"


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"declaration_no": None}, [("FZ-111", None)]),
        ({"declaration_no": "55302/310226"}, [("FZ-110", None)]),
        ({"declaration_no": 5}, [("FZ-110", None)]),
        ({"declaration_no": {"customs": 5}}, [("FZ-212", None), ("FZ-111", None)]),
        ({"release_date": ""}, [("FZ-111", None)]),
        ({"release_date": "2026-02-30"}, [("FZ-217", None)]),
        ({"participant_bin": "061211600013"}, [("FZ-108", None)]),
        ({"participant_bin": None}, [("FZ-111", None)]),
        ({"officer": ["a"]}, [("FZ-212", None)]),
        ({"officer": "a\x00b"}, [("FZ-212", None)]),
        ({"officer": "\ud83d"}, [("FZ-212", None)]),
        ({"officer": "x" * 100_001}, [("FZ-207", None)]),
        ({"items": "two"}, [("FZ-218", None)]),
        ({"items": 1.5}, [("FZ-218", None)]),
        ({"net_kg": "12,5"}, [("FZ-213", None)]),
        ({"net_kg": True}, [("FZ-212", None)]),
        ({"gross_kg": -1}, [("FZ-216", None)]),
        ({"goods": {}}, [("FZ-212", None)]),
        ({"goods": []}, [("FZ-111", None)]),
        ({"goods": ["all"]}, [("FZ-212", 1)]),
        ({"goods": [{}]}, [("FZ-111", 1)]),
        ({"goods": [{"item": "one"}]}, [("FZ-218", 1)]),
        ({"goods": [{"item": 0}]}, [("FZ-218", 1)]),
        ({"goods": [{"item": 4}, {"item": "4"}]}, [("FZ-211", 4)]),
        ({"goods": [{"item": 4, "released": "yes"}]}, [("FZ-221", 4)]),
        ({"goods": [{"item": 4, "released": "true"}]}, [("FZ-221", 4)]),
        ({"goods": [{"item": 4, "released": None}]}, [("FZ-221", 4)]),
        ({"goods": [{"item": 4, "released": {"a": 1}}]}, [("FZ-221", 4)]),
        ({"goods": [{"item": 4, "net_kg": "0.0000001"}]}, [("FZ-214", 4)]),
        ({"goods": [{"item": 4, "suppl_qty": 10**30}]}, [("FZ-215", 4)]),
        ({"goods": [{"item": 4, "customs_value": "1.001"}]}, [("FZ-214", 4)]),
        ({"goods": [{"item": 4, "customs_value_currency": "tenge"}]}, [("FZ-221", 4)]),
    ],
)
def test_a_malformed_field_is_a_coded_reason(changes, expected):
    assert reasons(release_object(**changes)) == expected


def test_everything_malformed_is_told_at_once():
    content = release_object(
        declaration_no="x",
        release_date="x",
        participant_bin="x",
        goods=[{"item": 1, "net_kg": "x"}, {"item": 2, "gross_kg": "y", "suppl_qty": "-1"}],
    )

    assert reasons(content) == [
        ("FZ-110", None),
        ("FZ-217", None),
        ("FZ-108", None),
        ("FZ-213", 1),
        ("FZ-213", 2),
        ("FZ-216", 2),
    ]


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", errors.PaperEmptyError),
        (b"  \n", errors.PaperEmptyError),
        (b"<release/>", errors.JsonMalformedError),
        (release_json()[:-9], errors.JsonMalformedError),
        (b"{'declaration_no': 1}", errors.JsonMalformedError),
        (release_json().replace(b'"120.5"', b"NaN"), errors.JsonMalformedError),
        (release_json().replace(b'"120.5"', b"-Infinity"), errors.JsonMalformedError),
        (b"[" * 100_000, errors.PaperTooComplexError),
        (b'{"a":' * 100_000, errors.PaperTooComplexError),
        (b"[]", errors.FieldShapeError),
        (b"12", errors.FieldShapeError),
        (b"null", errors.FieldShapeError),
        (b"{}\xff\xfe", errors.EncodingUnknownError),
        (b" " * (LARGEST_RELEASE + 1), errors.PaperTooLargeError),
    ],
)
def test_a_file_that_is_no_release_is_refused_with_its_code(content, error):
    with pytest.raises(error) as raised:
        read_release(content)

    assert [reason.code for reason in raised.value.reasons] == [error.code]


def test_FZ_210_says_where_the_file_breaks():
    with pytest.raises(errors.JsonMalformedError) as raised:
        read_release(b'{\n "a": nope}')

    assert raised.value.facts == {"at_line": "2", "at_column": "7"}


def test_FZ_211_a_key_that_stands_twice_is_not_chosen_for_the_person():
    content = release_json().replace(b'"officer"', b'"net_kg": "1", "officer"')

    assert reasons(content) == [("FZ-211", None)]


def test_a_number_of_a_million_digits_costs_nothing():
    content = release_json().replace(b'"120.5"', b"9" * 1_000_000, 1)

    assert reasons(content) == [("FZ-207", None)]


@given(st.data())
def test_a_mutated_release_is_read_or_refused_but_never_breaks(data):
    content = bytearray(release_json(GOODS))
    for _ in range(data.draw(st.integers(1, 5))):
        place = data.draw(st.integers(0, len(content) - 1))
        content[place : place + data.draw(st.integers(0, 20))] = data.draw(st.binary(max_size=8))

    _read_or_refused(bytes(content))


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=8,
)


@given(st.sampled_from(sorted(release_object())), _json)
def test_any_value_under_any_key_is_read_or_refused(key, value):
    _read_or_refused(json.dumps(release_object(**{key: value})).encode())


@given(
    st.sampled_from(sorted(["item", "released", "code", "net_kg", "suppl_unit", "reason"])), _json
)
def test_any_value_under_any_key_of_an_item_is_read_or_refused(key, value):
    _read_or_refused(json.dumps(release_object(goods=[{"item": 1, key: value}])).encode())


def _read_or_refused(content: bytes) -> None:
    try:
        release = read_release(content)
    except FreezoneError as error:
        found = error.reasons
    else:
        assert release.declaration_number
        return
    assert found
