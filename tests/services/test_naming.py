"""What a number names: exactly one thing that is in the record, or a refusal that says why."""

import pytest
from refusals import Named as NamedInStock
from refusals import ladder, named, outcome
from small_zone import PAINT, STEEL, STOREKEEPER_OF
from zone_fixtures import STOCKED_ON_BOTH_ENGINES

from freezone.ids import Number, NumberKind
from freezone.services import naming, registers
from freezone.services.naming import Named, NamedKind
from freezone.services.people import PersonRequest, add_person
from freezone.services.registers import PlaceKind
from freezone.services.roles import Role

NEVER_GIVEN = 999_999


def number(kind, serial=NEVER_GIVEN):
    return str(Number(kind, 26, serial))


@STOCKED_ON_BOTH_ENGINES
def test_every_number_of_the_record_names_what_it_is(stock):
    desk = stock.zone.officer
    yard = registers.places(desk)[-1]
    clerk = stock.zone.sessions["Ерлан Қойма"]
    known = (
        Named(kind=NamedKind.LOT, number=stock["oil"], participant=PAINT, lot=stock["oil"]),
        Named(kind=NamedKind.SLIP, number=stock["slip"], participant=STEEL),
        Named(kind=NamedKind.SLIP, number=stock["void_slip"], participant=STEEL),
        Named(
            kind=NamedKind.OPERATION,
            number=stock["operation"],
            participant=STEEL,
            lot=stock["laptops"],
        ),
        Named(kind=NamedKind.PLACE, number=yard.number, code="YARD", name="Yard"),
        Named(kind=NamedKind.PERSON, number=clerk.person, name=clerk.name),
        Named(kind=NamedKind.DECLARATION, number=stock["oil_declaration"], participant=PAINT),
    )
    assert {each.kind for each in known} == set(NamedKind)
    for each in known:
        for text in (each.number, f" {each.number.lower()}\n"):
            assert naming.named(desk, text) == each


def test_a_place_is_named_by_its_code_exactly_as_registered(zone):
    codes = ("A/7", "Цех № 2", "7")
    for code in codes:
        registers.add_place(zone.administrator, code, "Цех", PlaceKind.HALL)

    for code in codes:
        assert naming.named(zone.officer, f" {code} ").code == code
    for text in ("yard", "цех № 2", "a/7"):
        assert outcome(zone, lambda text=text: naming.named(zone.officer, text)) in (
            "FZ-106", "FZ-110",
        )  # fmt: skip


REFUSED = (
    ("", "FZ-106"),
    ("молоток", "FZ-106"),
    ("X260000001A", "FZ-106"),
    (number(NumberKind.LOT)[:-1], "FZ-106"),
    (f"{number(NumberKind.LOT)}0", "FZ-106"),
    ("55302/150326", "FZ-110"),
    ("55302/310226/0000001", "FZ-110"),
    ("55302/150326/7777777", "FZ-245"),
    (number(NumberKind.LOT), "FZ-246"),
    (number(NumberKind.SLIP), "FZ-509"),
    (number(NumberKind.OPERATION), "FZ-261"),
    (number(NumberKind.PLACE), "FZ-242"),
    (number(NumberKind.PERSON), "FZ-506"),
    (number(NumberKind.GATE_PASS), "FZ-261"),
    (number(NumberKind.ACT), "FZ-261"),
)


@STOCKED_ON_BOTH_ENGINES
def test_what_names_nothing_is_refused_with_the_reason(stock):
    for text, code in REFUSED:
        assert outcome(stock.zone, lambda text=text: naming.named(stock.zone.officer, text)) == code


@pytest.mark.parametrize(
    ("faults", "codes"),
    ladder(
        {"who": None, "text": "L1"},
        ("FZ-503", {"who": Role.PARTICIPANT}),
        ("FZ-106", {"text": "L260000001X"}),
        ("FZ-107", {"text": number(NumberKind.LOT)}),
        ("FZ-246", {"text": NamedInStock("oil")}),
        ("FZ-512", {"text": NamedInStock("steel")}),
    ),
)
def test_a_number_is_refused(stock, faults, codes):
    faults = named(stock.names, faults)
    desk = stock.zone.sits(faults["who"])

    assert outcome(stock.zone, lambda: naming.named(desk, faults["text"])) == codes


@pytest.mark.parametrize("name", ["oil", "oil_declaration", "steel", "slip", "operation"])
def test_FZ_512_a_storekeeper_learns_nothing_of_anothers_numbers(stock, name):
    other = STEEL if name.startswith("oil") else PAINT
    desk = stock.zone.sits(STOREKEEPER_OF[other])

    assert outcome(stock.zone, lambda: naming.named(desk, stock[name])) == "FZ-512"


def test_FZ_506_a_person_called_like_a_number_is_not_who_has_the_number(zone):
    text = number(NumberKind.PERSON)
    request = PersonRequest(name=text, password="steppe wind", roles=(Role.GATE,))  # noqa: S106 - nobody's
    add_person(zone.administrator, request)

    assert outcome(zone, lambda: naming.named(zone.officer, text)) == "FZ-506"
