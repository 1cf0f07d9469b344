"""A goods code is a type: what is one, how it is printed, what it belongs to."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hs_nomenclature.code import GoodsCode
from hs_nomenclature.errors import GoodsCodeMalformedError

DIGITS = st.text("0123456789", min_size=4, max_size=10)


@given(DIGITS)
def test_a_code_printed_and_read_again_is_the_same_code(digits):
    code = GoodsCode(digits=digits)

    assert GoodsCode.parse(code.display) == code
    assert str(code) == digits


@given(st.text(max_size=14))
def test_any_text_is_a_code_or_is_refused_by_its_error(text):
    try:
        code = GoodsCode.parse(text)
    except GoodsCodeMalformedError:
        assert not re.fullmatch(r"[0-9]{4,10}", text)
    else:
        assert code.digits.isascii()
        assert code.digits.isdigit()
        assert 4 <= len(code) <= 10


@pytest.mark.parametrize(
    ("digits", "printed"),
    [
        ("8471", "8471"),
        ("847130", "8471 30"),
        ("22042189", "2204 21 89"),
        ("320990000", "3209 90 000"),
        ("8471300000", "8471 30 000 0"),
    ],
)
def test_a_code_is_printed_as_the_tariff_prints_it(digits, printed):
    assert GoodsCode(digits=digits).display == printed


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (GoodsCode.parse, "847"),
        (GoodsCode.parse, "84713000000"),
        (GoodsCode.parse, "8471.30"),
        (GoodsCode.parse, "٨٤٧١٣٠"),
        (GoodsCode.parse, ""),
        (GoodsCode.declared, "847130"),
        (GoodsCode.declared, "84713000001"),
        (GoodsCode.declared, "847130000O"),
        (GoodsCode.of_product, "8471"),
        (GoodsCode.of_node, "84713"),
        (GoodsCode.of_node, "8471300"),
    ],
)
def test_FZ_801_what_is_no_code_of_its_kind_is_refused(read, text):
    with pytest.raises(GoodsCodeMalformedError) as caught:
        read(text)

    assert caught.value.facts["text"] == text


def test_each_kind_of_code_takes_its_own_lengths():
    assert GoodsCode.declared("8471 30 000 0").digits == "8471300000"
    assert GoodsCode.of_product("8471300").digits == "8471300"
    assert GoodsCode.of_node("320990000").digits == "320990000"


def test_a_code_knows_its_chapter_heading_and_subheading():
    code = GoodsCode.parse("8471\u00a030 000 0")

    assert (code.chapter, code.heading, code.subheading) == ("84", "8471", "847130")
    assert code.is_declarable_length
    assert code.starts_with(GoodsCode.parse("8471"))
    assert GoodsCode.parse("8471").subheading is None
    assert min(code, GoodsCode.parse("0409")).digits == "0409"
