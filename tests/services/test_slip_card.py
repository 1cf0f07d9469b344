"""The card of a slip, the period proposed for the next one, what waits of each participant."""

from datetime import UTC, date, datetime, timedelta

import pytest
from small_zone import MORNING, PAINT, STEEL
from stocked_zone import NOVEMBER, confirms, consumes
from zone_fixtures import STOCKED_ON_BOTH_ENGINES

from freezone.errors.people import NotLoggedInError, OwnGoodsOnlyError, SlipNotFoundError
from freezone.errors.values import NumberMalformedError
from freezone.ids import Number, NumberKind
from freezone.language.choice import LanguagePair
from freezone.quantity import MICRO, Money
from freezone.services.confirmation import ConfirmRequest, confirm
from freezone.services.confirmation_period import proposed_period
from freezone.services.papers import note_print
from freezone.services.queries import entry_view
from freezone.services.slip_card import slip_card
from freezone.services.waiting import unconfirmed_of_each


@STOCKED_ON_BOTH_ENGINES
def test_a_slip_is_shown_as_it_was_issued_and_printed(stock):
    desk = stock.zone.management
    pair = LanguagePair()
    for copy in (0, 1):
        note_print(desk, stock["slip"], b"%PDF-1", copy=copy, pair=pair)
    card = slip_card(desk, stock["slip"])
    issuing = entry_view(desk, card.entry)

    assert (card.participant, card.participant_name) == (STEEL, "ТОО «Болат»")
    assert (card.contract, card.contract_date) == ("12-К", date(2026, 1, 5))
    assert (card.period_from, card.period_to) == NOVEMBER
    assert (card.prepared_by, card.confirmed_by) == ("Марат Басқару", "Марат Басқару")
    assert (card.issued, card.fingerprint) == (issuing.recorded, issuing.fingerprint)
    assert (card.is_void, card.voided, card.reason, card.replaces) == (False, None, None, None)
    assert len(card.papers) == 2
    assert card.attachments == ()
    (line,) = card.lines
    assert (line.line, line.lot, line.amounts.quantity) == (
        stock["line"], stock["laptops"], 10 * MICRO,
    )  # fmt: skip
    assert (line.category, line.object, line.is_late) == ("equipment", "Цех № 1", False)
    assert isinstance(line.value, Money)


def test_a_void_slip_says_when_why_and_by_which_entry(stock):
    desk = stock.zone.management
    card = slip_card(desk, stock["void_slip"])

    assert card.is_void
    assert card.void_entry is not None
    voiding = entry_view(desk, card.void_entry)
    assert (voiding.kind, voiding.recorded) == ("slip.voided", card.voided)
    assert card.reason == "Указана не та партия"
    # What was issued stays what it was.
    assert [each.line for each in card.lines] == [stock["open_line"]]
    assert card.entry < card.void_entry


def test_a_slip_that_replaces_another_names_it(stock):
    request = ConfirmRequest(
        participant=STEEL,
        period_from=NOVEMBER[0],
        period_to=NOVEMBER[1],
        lines={stock["open_line"]: 2 * MICRO},
        replaces=stock["void_slip"],
    )
    issued = confirm(stock.zone.management, request)

    assert slip_card(stock.zone.management, issued.slip).replaces == stock["void_slip"]


def test_FZ_512_a_card_is_shown_to_its_own_participant_only(stock):
    assert slip_card(stock.zone.sits("Сәуле Болат"), stock["slip"]).slip == stock["slip"]

    with pytest.raises(OwnGoodsOnlyError):
        slip_card(stock.zone.sits("Дана Бояу"), stock["slip"])


def test_a_number_that_is_no_slip_is_refused(stock):
    desk = stock.zone.management

    with pytest.raises(NumberMalformedError):
        slip_card(desk, stock["laptops"])
    with pytest.raises(SlipNotFoundError):
        slip_card(desk, str(Number.from_key(NumberKind.SLIP, 26_0009999)))


MONTHS = (
    # The day on which one asks, the proposal.
    (MORNING, (date(2026, 11, 1), date(2026, 11, 3))),
    (datetime(2026, 11, 30, 18, 59, tzinfo=UTC), (date(2026, 11, 1), date(2026, 11, 30))),
    (datetime(2026, 11, 30, 19, 0, tzinfo=UTC), (date(2026, 11, 1), date(2026, 11, 30))),
    (datetime(2026, 12, 20, 9, 0, tzinfo=UTC), (date(2026, 11, 1), date(2026, 11, 30))),
    (datetime(2027, 2, 3, 9, 0, tzinfo=UTC), (date(2026, 11, 1), date(2027, 1, 31))),
)


@pytest.mark.parametrize(("now", "period"), MONTHS)
def test_what_months_that_ended_left_open_is_proposed_first(stock, now, period):
    stock.zone.clock.moment = now

    assert proposed_period(stock.zone.management, STEEL) == period


def test_with_nothing_open_this_month_up_to_today_is_proposed(stock):
    confirms(stock.zone)
    stock.zone.clock.moment = MORNING + timedelta(days=40)

    assert proposed_period(stock.zone.management, STEEL) == (date(2026, 12, 1), date(2026, 12, 13))


@STOCKED_ON_BOTH_ENGINES
def test_everybody_who_reads_sees_what_waits_of_each_participant(stock):
    zone = stock.zone
    for desk in (zone.management, zone.officer, zone.warehouse):
        of_each = {each.participant: each for each in unconfirmed_of_each(desk).by_participant}
        assert set(of_each) == {STEEL, PAINT}
        assert of_each[PAINT].count == 1
    before = of_each[STEEL].count
    consumes(zone, stock["laptops"], quantity=1 * MICRO)

    (own,) = unconfirmed_of_each(zone.sits("Сәуле Болат")).by_participant
    assert (own.participant, own.count) == (STEEL, before + 1)
    with pytest.raises(NotLoggedInError):
        unconfirmed_of_each(zone.sits(None))
