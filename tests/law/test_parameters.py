"""Numbers and lists that the law sets: what applied on a day, with unit and citation."""

import re
import tomllib
from datetime import date
from importlib.resources import files

import pytest

from freezone.law.parameters import excise_item, mass_tolerance, parameter, value_on


def tables() -> dict[str, dict]:
    text = files("freezone.law").joinpath("parameters.toml").read_text(encoding="utf-8")
    return {
        f"{family}.{name}": table
        for family, found in tomllib.loads(text).items()
        for name, table in found.items()
    }


@pytest.mark.parametrize(
    ("code", "item"),
    [
        ("2208205600", "2"),
        ("2710124130", "5"),
        ("8703231940", "6"),
        ("2401203500", "3"),
        ("7214200000", None),
        ("2201101100", None),
    ],
)
def test_a_heading_hints_at_its_item_of_the_list_of_excisable_goods(code, item):
    assert excise_item(code, date(2026, 11, 22)) == item


@pytest.mark.parametrize("day", [date(2018, 1, 1), date(2025, 12, 31), date(2026, 1, 1)])
def test_goods_of_before_the_tax_code_of_2026_are_asked_about_too(day):
    assert excise_item("2208205600", day) == "2"


@pytest.mark.parametrize("day", [date(1999, 1, 1), date(2003, 8, 18), date(2026, 11, 22)])
def test_a_mass_may_be_five_per_cent_out_of_proportion_on_every_day(day):
    assert mass_tolerance(day) == 5


def test_a_parameter_has_no_value_before_its_first_day():
    assert value_on("excise.hints", date(2025, 12, 31)) is None
    assert value_on("retention.after_control_years", date(2017, 12, 31)) is None


def test_a_parameter_keeps_its_last_value():
    assert value_on("retention.after_control_years", date(2018, 1, 1)) == "3"
    assert value_on("retention.after_control_years", date(2040, 1, 1)) == "3"


def test_a_parameter_that_does_not_exist_is_a_bug():
    with pytest.raises(KeyError):
        parameter("excise.rates")


@pytest.mark.parametrize("name", tables())
def test_every_parameter_has_title_unit_citation_certainty_and_dated_values(name):
    table = parameter(name)

    assert all(table[each] for each in ("title", "unit", "citation"))
    assert table["certainty"] in {"V", "V-RU", "R"}
    assert table["values"]
    for day in table["values"]:
        assert date.fromisoformat(day)


@pytest.mark.parametrize("name", tables())
def test_no_parameter_holds_a_binary_fraction(name):
    """Numbers of the law are texts, read as exact decimals where they are used."""
    values = str(parameter(name)["values"])

    assert re.search(r"(?<!['\d])\d+\.\d+(?!['\d])", values) is None
