"""Units of measure and customs procedures, by code and by the tariff's own symbols."""

import pytest

from hs_nomenclature import (
    KILOGRAM,
    Language,
    SupplementaryUnit,
    all_procedures,
    all_units,
    find_unit,
    procedure_of,
    unit_of,
)
from hs_nomenclature.errors import (
    LanguageUnknownError,
    NomenclatureError,
    ProcedureUnknownError,
    UnitUnknownError,
)


def test_a_unit_has_a_symbol_and_a_name_in_three_languages():
    pieces = unit_of("796")

    assert [pieces.symbol(language) for language in Language] == ["pcs", "шт", "дана"]
    assert [pieces.name(language) for language in Language] == ["piece", "штука", "дана"]
    assert unit_of(KILOGRAM).symbol("ru") == "кг"


def test_every_unit_and_procedure_is_whole_and_stands_once():
    for row in (*all_units(), *all_procedures()):
        assert all(row.name(language) for language in Language)
    assert len({unit.code for unit in all_units()}) == len(all_units())
    assert len({procedure.code for procedure in all_procedures()}) == len(all_procedures())


@pytest.mark.parametrize(
    ("symbol", "codes"),
    [
        ("шт", ["796"]),
        ("м²", ["055"]),
        ("м2", ["055"]),
        ("1000 кВт·ч", ["246"]),
        ("1000 квт.ч", ["246"]),
        ("кг H₂O₂", ["841"]),
        ("кг КОН", ["859"]),
        ("кг 90% с/в", ["845"]),
        ("л 100% спирта", ["831"]),
        ("г Д/И", ["306"]),
        ("шт, м", ["796", "006"]),
        ("шт (колод)", ["796"]),
        ("796", ["796"]),
    ],
)
def test_a_symbol_of_the_tariff_is_understood(symbol, codes):
    unit = SupplementaryUnit.parse(symbol)

    assert [part.code for part in unit.units] == codes
    assert unit.code == codes[0]
    assert unit.unit is unit.units[0]
    assert unit.symbol == symbol
    assert all(unit.admits(code) for code in codes)
    assert not unit.admits(KILOGRAM)


@pytest.mark.parametrize("symbol", ["", "пуд", "шт, пуд", "(колод)"])
def test_FZ_802_an_unknown_symbol_is_refused(symbol):
    with pytest.raises(UnitUnknownError):
        SupplementaryUnit.parse(symbol)


def test_FZ_802_an_unknown_code_is_refused():
    assert find_unit("999") is None
    with pytest.raises(UnitUnknownError):
        unit_of("999")


def test_FZ_803_an_unknown_procedure_is_refused():
    assert procedure_of("78").name("en") == "Free customs zone"
    with pytest.raises(ProcedureUnknownError):
        procedure_of("99")


def test_FZ_804_an_unknown_language_is_refused():
    with pytest.raises(LanguageUnknownError):
        unit_of("796").name("de")


def _classes(of: type[NomenclatureError]) -> list[type[NomenclatureError]]:
    return [of, *(deeper for child in of.__subclasses__() for deeper in _classes(child))]


def test_every_error_has_a_code_of_its_own_and_says_what_to_do():
    classes = _classes(NomenclatureError)

    assert len({one.code for one in classes}) == len(classes)
    for one in classes:
        assert one.code.startswith("FZ-8")
        assert "\n    Do: " in one.__doc__


def test_an_error_tells_its_code_its_sentence_and_its_facts():
    assert str(UnitUnknownError(unit="пуд")) == (
        "FZ-802 A unit of measure is not in the list of units of the tariff. (unit: пуд)"
    )
