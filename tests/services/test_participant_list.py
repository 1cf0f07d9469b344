"""Participants as lists and cards show them, on both engines."""

from dataclasses import replace
from datetime import date

import pytest
from small_zone import PAINT, STEEL, STEEL_BARS, SmallZone
from zone_fixtures import ON_BOTH_ENGINES

from freezone.errors import FreezoneError
from freezone.services import integrity, registers
from freezone.services.desk import Desk
from freezone.services.participant_list import Counted, participant_card, participant_list
from freezone.services.registers import ContractRequest
from freezone.services.roles import Role
from freezone.store.record import Record

TODAY = date(2026, 11, 3)
"""The day on which each test starts."""
CONTRACT = ContractRequest(number="1", signed_on=date(2026, 2, 1), activities=("3(1)",))


@ON_BOTH_ENGINES
@pytest.mark.parametrize(
    ("signed_on", "valid_until", "is_in_force"),
    [
        (date(2026, 2, 1), None, True),
        (TODAY, TODAY, True),
        (date(2026, 2, 1), date(2026, 11, 2), False),
        (date(2026, 11, 4), None, False),
    ],
)
def test_a_contract_is_in_force_on_both_of_its_ends(zone, signed_on, valid_until, is_in_force):
    contract = replace(CONTRACT, signed_on=signed_on, valid_until=valid_until)
    registers.add_contract(zone.administrator, PAINT, contract)
    (line,) = [each for each in participant_list(zone.officer) if each.bin == PAINT]
    found = {each.number: each.is_in_force for each in line.contracts}

    assert found == {"1": is_in_force, "7-К": True}
    assert line.in_force is not None
    assert line.in_force.number == ("1" if is_in_force else "7-К")


@ON_BOTH_ENGINES
def test_a_card_counts_the_participants_own_lots(zone: SmallZone):
    zone.lot_of(STEEL_BARS)
    card, other = (participant_card(zone.officer, each) for each in (STEEL, PAINT))

    assert (card.lots, card.lots_present, card.unconfirmed) == (
        Counted(number=1),
        Counted(number=1),
        Counted(number=0),
    )
    assert other.lots == Counted(number=0)


def test_who_sees_which_participant(zone: SmallZone):
    assert [each.bin for each in participant_list(zone.sits(Role.PARTICIPANT))] == [STEEL]
    with pytest.raises(FreezoneError, match="FZ-512"):
        participant_card(zone.sits(Role.PARTICIPANT), PAINT)
    with pytest.raises(FreezoneError, match="FZ-240"):
        participant_card(zone.officer, "140340012120")
    with pytest.raises(FreezoneError, match="FZ-108"):
        participant_card(zone.officer, "1")


@ON_BOTH_ENGINES
def test_an_anchor_of_an_entry_holds_the_record_against_itself(zone: SmallZone, tmp_path):
    anchor = integrity.anchor_at(zone.sits(Role.PARTICIPANT), zone.head)
    found = integrity.verify(zone.officer, anchors=(anchor,), folder=tmp_path / "scratch")

    assert found.is_whole
    assert found.notes == ()
    with pytest.raises(FreezoneError, match="FZ-252"):
        integrity.anchor_at(zone.officer, zone.head + 1)


def test_FZ_601_a_record_whose_opening_was_cut_short_is_no_record_yet(place, tmp_path):
    Record.create(place).close()

    with pytest.raises(FreezoneError, match="FZ-601"):
        Desk.open(place, tmp_path)
