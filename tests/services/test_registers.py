"""Participants with their contracts, and places."""

from dataclasses import replace
from datetime import date

import pytest
from refusals import ladder, outcome, reasons_of
from small_zone import PAINT, STEEL, STOREKEEPER_OF
from zone_fixtures import ON_BOTH_ENGINES

from freezone.law.contract import EXCLUDED_BRANCHES
from freezone.services import registers
from freezone.services.registers import ContractRequest, ParticipantRequest, PlaceKind
from freezone.services.roles import Role

NEWCOMER = "940140000385"
CONTRACT = ContractRequest(number="20-К", signed_on=date(2026, 2, 1), activities=("3(2)",))
BROKEN = replace(CONTRACT, number=" ", activities=("3(1)", "3(9)"), branch="tobacco")


@pytest.mark.parametrize(
    ("faults", "codes"),
    ladder(
        {"who": None, "bin": "123", "name": " ", "contract": BROKEN},
        ("FZ-503", {"who": Role.WAREHOUSE}),
        ("FZ-501", {"who": Role.MANAGEMENT}),
        ("FZ-108", {"bin": STEEL}),
        ("LAW-CONTRACT-1 LAW-CONTRACT-2", {"contract": replace(CONTRACT, number="")}),
        ("FZ-111", {"contract": replace(CONTRACT, number="К" * 301)}),
        ("FZ-113", {"contract": CONTRACT}),
        ("FZ-111", {"name": "Т" * 301}),
        ("FZ-113", {"name": "ТОО «Жаңа»"}),
        ("FZ-241", {"bin": NEWCOMER}),
    ),
)
def test_registering_a_participant_is_refused(zone, faults, codes):
    faults = dict(faults)
    desk = zone.sits(faults.pop("who"))
    request = ParticipantRequest(**faults)

    assert outcome(zone, lambda: registers.add_participant(desk, request)) == codes


@ON_BOTH_ENGINES
@pytest.mark.parametrize(
    ("faults", "codes"),
    ladder(
        {"who": None, "bin": "123", "contract": BROKEN},
        ("FZ-503", {"who": Role.PARTICIPANT}),
        ("FZ-501", {"who": Role.ADMINISTRATOR}),
        ("FZ-108", {"bin": NEWCOMER}),
        ("LAW-CONTRACT-1 LAW-CONTRACT-2", {"contract": replace(CONTRACT, number="12-К")}),
        ("FZ-240", {"bin": STEEL}),
        ("FZ-262", {"contract": CONTRACT}),
    ),
)
def test_registering_a_contract_is_refused(zone, faults, codes):
    desk = zone.sits(faults["who"])
    act = lambda: registers.add_contract(desk, faults["bin"], faults["contract"])  # noqa: E731

    assert outcome(zone, act) == codes


@pytest.mark.parametrize(
    ("faults", "codes"),
    ladder(
        {"who": None, "code": " ", "name": " "},
        ("FZ-503", {"who": Role.OFFICER}),
        ("FZ-501", {"who": Role.MANAGEMENT}),
        ("FZ-111", {"code": "YARD"}),
        ("FZ-243", {"code": "Ө" * 301}),
        ("FZ-113", {"code": "YARD-2"}),
        ("FZ-111", {"name": "Алаң № 2"}),
    ),
)
def test_registering_a_place_is_refused(zone, faults, codes):
    desk = zone.sits(faults["who"])
    act = lambda: registers.add_place(  # noqa: E731
        desk, faults["code"], faults["name"], PlaceKind.YARD
    )

    assert outcome(zone, act) == codes


@pytest.mark.parametrize("branch", EXCLUDED_BRANCHES)
def test_LAW_CONTRACT_2_branches_that_the_decree_excludes_get_no_contract(zone, branch):
    contract = replace(CONTRACT, activities=("3(1)",), branch=branch)

    (reason,) = reasons_of(
        zone, lambda: registers.add_contract(zone.administrator, STEEL, contract)
    )
    assert (reason.code, reason.params["branch"]) == ("LAW-CONTRACT-2", branch)


def test_LAW_CONTRACT_1_a_contract_names_an_activity(zone):
    nothing = replace(CONTRACT, activities=())
    act = lambda: registers.add_contract(zone.administrator, STEEL, nothing)  # noqa: E731

    assert outcome(zone, act) == "LAW-CONTRACT-1"


def test_a_changed_contract_replaces_the_one_of_its_number(zone):
    longer = ContractRequest(
        number="12-К", signed_on=date(2026, 1, 5), valid_until=date(2030, 1, 5),
        activities=("3(1)",),
    )  # fmt: skip
    registers.add_contract(zone.administrator, STEEL, longer, replaces=True)
    registers.add_contract(zone.administrator, STEEL, CONTRACT, replaces=True)

    found = registers.contracts(zone.officer, STEEL)
    assert [(each.number, each.valid_until, each.activities) for each in found] == [
        ("20-К", None, "3(2)"), ("12-К", "2030-01-05", "3(1)")
    ]  # fmt: skip
    assert zone.is_whole()


def test_a_participant_registered_twice_by_one_request_is_registered_once(zone):
    request = ParticipantRequest(bin=NEWCOMER, name="ТОО «Жаңа»", contract=CONTRACT)
    registers.add_participant(zone.administrator, request)
    head = zone.head

    assert registers.add_participant(zone.administrator, request) == NEWCOMER
    assert zone.head == head
    other = replace(request, name="ТОО «Басқа»")
    act = lambda: registers.add_participant(zone.administrator, other)  # noqa: E731
    assert outcome(zone, act) == "FZ-605"


def test_names_lose_needless_spaces_and_nothing_else(zone):
    request = ParticipantRequest(
        bin=NEWCOMER, name="  ТОО   «Жаңа  Ғасыр» ", name_kk="«Жаңа Ғасыр» ЖШС", contract=CONTRACT
    )
    registers.add_participant(zone.administrator, request)

    seen = {each.bin: each for each in registers.participants(zone.officer)}[NEWCOMER]
    assert (seen.name, seen.name_kk, seen.name_ru) == ("ТОО «Жаңа Ғасыр»", "«Жаңа Ғасыр» ЖШС", None)


def test_FZ_512_a_storekeeper_sees_the_own_company_only(zone):
    desk = zone.sits(STOREKEEPER_OF[PAINT])

    assert [each.bin for each in registers.participants(desk)] == [PAINT]
    assert [each.number for each in registers.contracts(desk, PAINT)] == ["7-К"]
    assert outcome(zone, lambda: registers.contracts(desk, STEEL)) == "FZ-512"
    assert [each.code for each in registers.places(desk)] == ["HALL-1", "STORE", "YARD"]
