"""Every value of a closed list that a person may meet has its word in three languages."""

import pytest

from freezone.domain.declaration import ReleaseDecision
from freezone.journal.entry import EntryKind
from freezone.language.catalogue import Catalogue
from freezone.language.choice import Language
from freezone.law.citation import Certainty
from freezone.law.operations import Category
from freezone.law.rule import Effect
from freezone.ledger.accounts import Account, ReferenceKind
from freezone.ledger.invariants import INVARIANTS
from freezone.ledger.movements import Evidence, Operation
from freezone.services.intake import GOODS_CLASSES
from freezone.services.registers import PlaceKind
from freezone.services.roles import Role

FAMILIES = (
    ("entry", EntryKind), ("operation", Operation), ("account", Account),
    ("reference", ReferenceKind), ("role", Role), ("category", Category), ("place", PlaceKind),
    ("decision", ReleaseDecision), ("effect", Effect), ("certainty", Certainty),
    ("goods-class", GOODS_CLASSES), ("evidence", Evidence),
)  # fmt: skip


def word_id(family: str, value: object) -> str:
    """The id of a value's word: the value as it is stored, with dashes for its other signs."""
    return f"{family}-{value}".translate(str.maketrans(".: ", "---"))


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(("family", "values"), FAMILIES, ids=[family for family, _ in FAMILIES])
def test_every_value_has_its_word(family, values, language):
    catalogue = Catalogue(language)
    ids = [word_id(family, value) for value in values]

    assert [each for each in ids if not catalogue.has(each)] == []
    assert [each for each in ids if not catalogue.text(each)[:1].isupper()] == []


@pytest.mark.parametrize("language", Language)
def test_values_of_one_list_have_different_words(language):
    catalogue = Catalogue(language)
    for family, values in FAMILIES:
        words = [catalogue.text(word_id(family, value)) for value in values]

        assert len(words) == len(set(words)), family


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("number", INVARIANTS)
def test_an_invariant_is_told_in_every_language(number, language):
    assert Catalogue(language).has(number)
