"""The glossary has every word the papers name, in three languages."""

import re
from collections import Counter

import pytest

from freezone.documents import ConfirmationSlip
from freezone.glossary import find_term, term, terms
from freezone.language.choice import Language

CLOSED_LISTS = {
    "activity": ("3(1)", "3(2)", "3(3)", "3(4)"),
    "category": ("construction", "real-estate", "repair", "equipment", "research"),
    "goods-class": ("1", "2", "3", "4"),
    "operation": ("1", "2", "3", "4", "5"),
    "place": ("gate", "yard", "warehouse", "hall", "office"),
    "role": ("gate", "warehouse", "participant", "officer", "management", "administrator"),
    "status": ("foreign", "union", "union-not-placed", "product"),
    "value": ("invoice", "customs", "accounting"),
}
LATIN = re.compile(r"[A-Za-z]")


@pytest.mark.parametrize(
    "key", [f"{family}-{one}" for family, members in CLOSED_LISTS.items() for one in members]
)
def test_every_member_of_a_closed_list_has_a_term(key):
    assert term(key).key == key


def test_the_sample_slip_names_only_terms_that_exist():
    slip = ConfirmationSlip.sample(lines=12, long=True)
    keys = {f"category-{line.category}" for line in slip.lines}
    keys |= {f"status-{line.customs_status}" for line in slip.lines}
    keys |= {f"value-{line.value.kind}" for line in slip.lines if line.value}
    keys |= {f"role-{role}" for role in slip.confirmed_by.roles}

    assert [key for key in keys if find_term(key) is None] == []


@pytest.mark.parametrize("one", terms().values(), ids=lambda one: one.key)
def test_a_term_is_whole(one):
    assert all((one.en, one.ru, one.kk, one.definition, one.source))
    assert re.fullmatch(r"[a-z0-9()-]+", one.key)
    for text in (one.ru, one.kk):
        assert not LATIN.search(text)
        assert text == text.strip()


def test_words_are_told_apart_in_each_language():
    """A word that means two things may do so only where the program never shows both at once."""
    both_meanings = {"customs officer", "confirmed", "equipment", "goods", "procedure code"}
    for language in Language:
        repeated = Counter(one.text(language) for one in terms().values())
        allowed = {
            one.text(language) for one in terms().values() if one.en.lower() in both_meanings
        }

        assert {text for text, count in repeated.items() if count > 2} - allowed == set()


def test_a_label_begins_with_a_capital_and_a_word_does_not():
    lot = term("lot")

    assert [lot.label(one) for one in Language] == ["Lot", "Партия товара", "Тауар партиясы"]
    assert lot.text(Language.EN) == "lot"
    assert find_term("no-such-word") is None
