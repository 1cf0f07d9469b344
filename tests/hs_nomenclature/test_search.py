"""Search by words and by digits, well enough to pick a code."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hs_nomenclature.search import Search
from hs_nomenclature.words import folded, stem_of, words_in


@pytest.fixture
def search(edition):
    return Search(edition)


def _codes(hits):
    return [hit.code.digits for hit in hits]


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("холодильник", "8418"),
        ("холодильник бытовой компрессионный", "841821"),
        ("ХОЛОДИЛЬНИКИ емкостью более 340 л", "8418211000"),
        ("холодил", "8418"),
        ("хол", "8418"),
        ("холодильнек ", "8418"),
        ("хлодильник", "8418"),
        ("мёд", "0409000000"),
        ("вычислительная машина портативная", "8471300000"),
        ("портативн", "8471300000"),
        ("қарты", "9504400000"),
        ("лак", "320990000"),
    ],
)
def test_words_find_the_row_that_has_most_of_them(search, asked, first):
    hits = search.find(asked)

    assert hits[0].code.digits == first
    assert hits[0].heading == first[:4]


def test_a_hit_shows_the_whole_path_never_other_alone(search):
    (hit,) = search.find("8418290000")

    assert hit.path == (
        "Холодильники, морозильники и прочее холодильное оборудование",
        "холодильники бытовые",
        "прочие",
    )


@pytest.mark.parametrize(
    ("asked", "codes"),
    [
        ("8471", ["8471", "8471300000"]),
        ("8471 30", ["8471300000"]),
        ("8471.30", ["8471300000"]),
        ("32", ["320990000", "3209900001", "3209900009"]),
        ("3209900000", ["3209900001", "3209900009"]),
        ("8469", []),
        ("77", []),
        ("12345678901", []),
    ],
)
def test_digits_find_the_codes_that_begin_with_them(search, asked, codes):
    assert _codes(search.find(asked)) == codes


def test_no_more_hits_than_asked_for_and_best_first(search):
    hits = search.find("прочие машины оборудование краски")

    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
    assert len(hits) > 1
    assert len(search.find("прочие машины оборудование краски", limit=1)) == 1
    assert search.find("машины", limit=0) == ()


@pytest.mark.parametrize("asked", ["", " ", "и", "абракадабра", "???", '"', "* OR NEAR(", "99"])
def test_what_names_nothing_finds_nothing(search, asked):
    assert search.find(asked) == ()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(st.text(max_size=60))
def test_no_text_breaks_the_search(search, asked):
    assert len(search.find(asked)) <= 10


def test_folding_joins_what_people_type_differently():
    assert folded("Ёлка ҚАҒАЗ и\u0306") == "елка кагаз й"
    assert words_in("машины и (их) блоки-2, А") == ["машины", "их", "блоки"]
    assert stem_of("холодильников") == stem_of("холодильник") == "холодил"
    assert stem_of("led") == "led"
