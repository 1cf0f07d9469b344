"""Which language a person gets, and which two a paper has."""

import pytest

from freezone.errors.paper import LanguagePairError
from freezone.errors.values import ChoiceUnknownError
from freezone.language.choice import Language, LanguagePair, choose_language


@pytest.mark.parametrize(
    ("environment", "explicit", "expected"),
    [
        ({"LANG": "ru_RU.UTF-8", "FREEZONE_LANGUAGE": "en"}, "kk", Language.KK),
        ({"LANG": "ru_RU.UTF-8", "FREEZONE_LANGUAGE": "kk"}, None, Language.KK),
        ({"LANG": "ru_RU.UTF-8", "FREEZONE_LANGUAGE": ""}, None, Language.RU),
        ({"LANG": "kk_KZ"}, None, Language.KK),
        ({"LANG": "ru"}, None, Language.RU),
        ({"LC_MESSAGES": "kk_KZ.UTF-8", "LANG": "ru_RU.UTF-8"}, None, Language.KK),
        ({"LC_ALL": "C.UTF-8", "LANG": "ru_RU.UTF-8"}, None, Language.EN),
        ({"LC_ALL": "", "LANG": "RU_ru"}, None, Language.RU),
        ({"LANG": "de_DE.UTF-8"}, None, Language.EN),
        ({}, None, Language.EN),
        ({}, " KK ", Language.KK),
    ],
)
def test_asked_for_comes_before_set_before_the_locale_before_english(
    environment, explicit, expected
):
    assert choose_language(environment, explicit) == expected


@pytest.mark.parametrize(
    ("environment", "explicit"), [({}, "de"), ({"FREEZONE_LANGUAGE": "kz"}, None)]
)
def test_FZ_112_a_language_asked_for_that_does_not_exist_is_refused(environment, explicit):
    with pytest.raises(ChoiceUnknownError) as refused:
        choose_language(environment, explicit)

    assert refused.value.code == "FZ-112"


def test_a_pair_is_read_and_written():
    pair = LanguagePair.parse(" KK-en ")

    assert tuple(pair) == (Language.KK, Language.EN)
    assert str(pair) == "kk-en"
    assert LanguagePair() == LanguagePair.parse("kk-ru")


@pytest.mark.parametrize("text", ["kk", "kk-kk", "kk-de", "", "kk-ru-en", "-"])
def test_FZ_703_anything_but_two_different_languages_is_refused(text):
    with pytest.raises(LanguagePairError) as refused:
        LanguagePair.parse(text)

    assert refused.value.code == "FZ-703"
