"""Confirming consumption and voiding slips: never more than was consumed, never twice."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest
from refusals import Named, ladder, named, outcome, reasons_of
from small_zone import CRANE, LAPTOPS, MORNING, PAINT, STEEL, STEEL_BARS, TILES
from stocked_zone import NOVEMBER, confirms, consumes, uses, view, voids
from zone_fixtures import ON_BOTH_ENGINES, STOCKED_ON_BOTH_ENGINES

from freezone.clock import legal_date
from freezone.ids import Number, NumberKind
from freezone.journal.chain import Anchor
from freezone.ledger.posting import Amounts
from freezone.quantity import MICRO, micro_from_text
from freezone.services import queries
from freezone.services.confirmation import ConfirmRequest, confirm, unconfirmed
from freezone.services.integrity import verify
from freezone.services.registers import ContractRequest, add_contract
from freezone.services.roles import Role
from freezone.services.slips import void

UNKNOWN_SLIP = str(Number(NumberKind.SLIP, 26, 999_999))
FIRST, LAST = NOVEMBER


@STOCKED_ON_BOTH_ENGINES
@pytest.mark.parametrize(
    ("faults", "codes"),
    ladder(
        {
            "who": None, "period_to": date(2026, 10, 31), "participant": "061211600013",
            "lines": None, "prepared_by": "Никто", "replaces": "S1",
        },
        ("FZ-503", {"who": Role.WAREHOUSE}),
        ("FZ-501", {"who": Role.MANAGEMENT}),
        ("FZ-114", {"period_to": FIRST}),
        ("FZ-108", {"participant": "940140000385"}),
        ("FZ-240", {"participant": STEEL}),
        ("FZ-507", {"lines": {}}),
        ("FZ-507", {"lines": {"O26-1": None, "oil_line": None, "open_line": 1}}),
        ("FZ-508 FZ-508 FZ-508", {"period_to": LAST}),
        ("FZ-508 FZ-508", {"lines": {"open_line": 6 * MICRO, "line": None, "gone": -1}}),
        ("FZ-301 FZ-307 FZ-104", {"lines": {"open_line": 4 * MICRO, "gone": None}}),
        ("FZ-506", {"prepared_by": "Ерлан Қойма"}),
        ("FZ-106", {"replaces": "S260000001X"}),
        ("FZ-107", {"replaces": UNKNOWN_SLIP}),
        ("FZ-509", {"replaces": Named("slip")}),
        ("FZ-509", {"replaces": Named("void_slip")}),
    ),
)  # fmt: skip
def test_confirming_is_refused(stock, faults, codes):
    faults = named(stock.names, faults)
    desk = stock.zone.sits(faults.pop("who"))
    if faults["lines"]:
        faults["lines"] = {
            stock.names.get(line, line): quantity for line, quantity in faults["lines"].items()
        }
    request = ConfirmRequest(period_from=FIRST, **faults)

    assert outcome(stock.zone, lambda: confirm(desk, request)) == codes


@STOCKED_ON_BOTH_ENGINES
@pytest.mark.parametrize(
    ("faults", "codes"),
    ladder(
        {"who": None, "reason": "  ", "slip": "S1"},
        ("FZ-503", {"who": Role.OFFICER}),
        ("FZ-501", {"who": Role.MANAGEMENT}),
        ("FZ-111", {"reason": "Указана не та партия"}),
        ("FZ-106", {"slip": "S260000001X"}),
        ("FZ-107", {"slip": UNKNOWN_SLIP}),
        ("FZ-509", {"slip": Named("void_slip")}),
        ("FZ-510", {"slip": Named("slip")}),
    ),
)
def test_voiding_is_refused(stock, faults, codes):
    faults = named(stock.names, faults)
    desk = stock.zone.sits(faults["who"])

    assert outcome(stock.zone, lambda: void(desk, faults["slip"], faults["reason"])) == codes


@pytest.mark.parametrize(
    ("faults", "codes"),
    ladder(
        {"who": None, "participant": PAINT, "to": date(2026, 10, 1)},
        ("FZ-503", {"who": Role.PARTICIPANT}),
        ("FZ-512", {"participant": STEEL}),
        ("FZ-114", {"to": LAST}),
    ),
)
def test_the_work_list_is_refused(stock, faults, codes):
    desk = stock.zone.sits(faults["who"])
    act = lambda: unconfirmed(desk, faults["participant"], FIRST, faults["to"])  # noqa: E731

    assert outcome(stock.zone, act) == codes


def test_FZ_509_a_slip_replaces_one_of_the_same_participant(stock):
    request = ConfirmRequest(
        participant=PAINT, period_from=FIRST, period_to=LAST, replaces=stock["void_slip"]
    )

    assert outcome(stock.zone, lambda: confirm(stock.zone.management, request)) == "FZ-509"


def test_LAW_CONS_1_a_fixed_asset_is_never_consumed_so_never_confirmed(zone):
    (crane,) = zone.takes_in(CRANE, plan="item,fixed_asset\n1,yes\n").lots

    assert outcome(zone, lambda: consumes(zone, crane)) == "LAW-CONS-1"
    uses(zone, crane)
    assert unconfirmed(zone.management, STEEL, FIRST, LAST) == ()
    assert outcome(zone, lambda: confirms(zone)) == "FZ-507"


def test_LAW_CONF_2_consumption_is_confirmed_under_the_contract_of_its_day(zone):
    lot = zone.lot_of(STEEL_BARS)
    consumes(zone, lot, net=MICRO)
    ended = ContractRequest(
        number="12-К", signed_on=date(2026, 1, 5), valid_until=date(2026, 11, 2),
        activities=("3(1)",),
    )  # fmt: skip
    add_contract(zone.administrator, STEEL, ended, replaces=True)

    assert outcome(zone, lambda: confirms(zone)) == "LAW-CONF-2"


def test_LAW_CONF_3_the_slip_says_that_the_list_is_unknown(zone):
    consumes(zone, zone.lot_of(STEEL_BARS), net=MICRO)

    assert [warning.code for warning in confirms(zone).warnings] == ["LAW-CONF-3"]


def test_everything_of_the_period_is_confirmed_when_no_line_is_named(zone):
    steel, laptops = zone.takes_in(STEEL_BARS, LAPTOPS).lots
    lines = [consumes(zone, steel).line, consumes(zone, laptops, quantity=3 * MICRO).line]

    slip = confirms(zone)
    assert [line.line for line in slip.lines] == lines
    assert [line.amounts for line in slip.lines] == [
        Amounts(1_000_500_000, 0, 45_012_345), Amounts(7_230_000, 3 * MICRO, 78_150_000)
    ]  # fmt: skip
    assert [(str(line.value), line.value.currency) for line in slip.lines] == [
        ("450123.45", "KZT"), ("781500.00", "KZT")
    ]  # fmt: skip
    assert unconfirmed(zone.management, STEEL, FIRST, LAST) == ()
    assert zone.is_whole()


def test_FZ_301_a_line_is_confirmed_in_parts_until_nothing_is_left(zone):
    laptops = zone.lot_of(LAPTOPS)
    line = consumes(zone, laptops, quantity=10 * MICRO).line

    confirms(zone, {line: 4 * MICRO})
    (left,) = unconfirmed(zone.management, STEEL, FIRST, LAST)
    assert (left.consumed.quantity, left.left.quantity) == (10 * MICRO, 6 * MICRO)
    (reason,) = reasons_of(zone, lambda: confirms(zone, {line: 6 * MICRO + 1}))
    assert (reason.code, reason.params["line"]) == ("FZ-301", line)
    confirms(zone, {line: 6 * MICRO})
    (reason,) = reasons_of(zone, lambda: confirms(zone, {line: 1}))
    assert (reason.code, reason.params["line"]) == ("FZ-307", line)
    assert view(zone, laptops).claim_accounts == {
        "confirmed": Amounts(24_100_000, 10 * MICRO, 260_500_000)
    }
    assert zone.is_whole()


def test_INV_9_a_line_confirmed_in_parts_has_the_value_of_the_whole(zone):
    line = consumes(zone, zone.lot_of(TILES), quantity=90 * MICRO).line

    slips = [confirms(zone, {line: 7 * MICRO}) for _ in range(12)]
    slips.append(confirms(zone, {line: None}))
    confirmed = sum((slip.lines[0].amounts for slip in slips), Amounts(0, 0, 0))
    (held,) = view(zone, slips[0].lines[0].lot).claims
    assert confirmed == held.amounts
    assert zone.is_whole()


@ON_BOTH_ENGINES
class TestVoiding:
    """Exactly what the slip confirmed waits again."""

    @pytest.fixture
    def line(self, zone):
        return consumes(zone, zone.lot_of(LAPTOPS), quantity=10 * MICRO).line

    def test_INV_7_a_slip_gives_back_exactly_its_own(self, zone, line):
        first, second = (confirms(zone, {line: pieces * MICRO}) for pieces in (3, 5))
        zone.passes(hours=1)
        voids(zone, first.slip)

        (waiting,) = unconfirmed(zone.management, STEEL, FIRST, LAST)
        assert waiting.left.quantity == (3 + 2) * MICRO
        lot = view(zone, second.lines[0].lot)
        assert lot.claim_accounts["confirmed"] == second.lines[0].amounts
        assert zone.is_whole()

    def test_what_was_voided_can_be_confirmed_again_in_place_of_it(self, zone, line):
        slip = confirms(zone).slip
        voids(zone, slip)
        again = confirm(
            zone.management,
            ConfirmRequest(participant=STEEL, period_from=FIRST, period_to=LAST, replaces=slip),
        )

        assert again.slip != slip
        assert again.lines[0].amounts.quantity == 10 * MICRO
        payload = queries.entry_view(zone.officer, again.entry).payload
        assert payload["slip"]["replaces"] == slip
        assert zone.is_whole()

    def test_a_void_is_the_mirror_at_the_same_effective_time(self, zone, line):
        slip = confirms(zone)
        zone.passes(days=2)
        voided = void(zone.management, slip.slip, "ошибка")

        issued, mirror = (
            queries.entry_view(zone.officer, seq) for seq in (slip.entry, voided.entry)
        )
        assert mirror.effective == issued.effective
        assert mirror.recorded == zone.clock.now()
        assert zone.is_whole()

    def test_FZ_605_the_same_request_voids_once(self, zone, line):
        slip, request_id = confirms(zone).slip, uuid4()
        done = void(zone.management, slip, "ошибка", request_id=request_id)

        assert void(zone.management, slip, " ошибка ", request_id=request_id) == done
        act = lambda: void(zone.management, slip, "иначе", request_id=request_id)  # noqa: E731
        assert outcome(zone, act) == "FZ-605"

    def test_slips_keep_their_numbers_without_a_gap(self, zone, line):
        numbers = []
        for _ in range(4):
            numbers.append(confirms(zone).slip)
            voids(zone, numbers[-1])

        assert numbers == [str(Number(NumberKind.SLIP, 26, serial)) for serial in (1, 2, 3, 4)]
        assert zone.is_whole()


def test_FZ_605_a_confirmation_asked_for_twice_by_one_request_is_one_slip(stock):
    request = ConfirmRequest(
        participant=STEEL, period_from=FIRST, period_to=LAST, lines={stock["open_line"]: None}
    )
    first = confirm(stock.zone.management, request)

    assert confirm(stock.zone.management, request) == first
    other = ConfirmRequest(participant=STEEL, period_from=FIRST, period_to=LAST, id=request.id)
    assert outcome(stock.zone, lambda: confirm(stock.zone.management, other)) == "FZ-605"


def test_older_and_late_lines_are_marked(zone):
    lot = zone.lot_of(STEEL_BARS)
    october = consumes(zone, lot, net=MICRO, at=datetime(2026, 10, 20, 6, tzinfo=UTC)).line
    november = consumes(zone, lot, net=MICRO).line
    december = zone.passes(days=40)
    late = consumes(zone, lot, net=MICRO, at=datetime(2026, 11, 30, 18, tzinfo=UTC)).line

    seen = unconfirmed(zone.management, STEEL, FIRST, LAST)
    assert [(each.line, each.is_older, each.is_late) for each in seen] == [
        (october, True, True), (november, False, False), (late, False, True)
    ]  # fmt: skip
    assert legal_date(december).month == 12
    assert seen[0].consumed_on == date(2026, 10, 20)


def test_the_last_moment_of_a_period_is_midnight_in_almaty(zone):
    lot = zone.lot_of(STEEL_BARS)
    zone.passes(days=40)
    midnight = datetime(2026, 11, 30, 19, tzinfo=UTC)
    inside = consumes(zone, lot, net=MICRO, at=midnight - timedelta(microseconds=1)).line
    consumes(zone, lot, net=MICRO, at=midnight)

    assert [line.line for line in confirms(zone).lines] == [inside]


def test_older_lines_are_confirmed_by_name_only(zone):
    lot = zone.lot_of(STEEL_BARS)
    older = consumes(zone, lot, net=MICRO, at=datetime(2026, 10, 20, 6, tzinfo=UTC)).line

    assert outcome(zone, lambda: confirms(zone)) == "FZ-507"
    assert [line.line for line in confirms(zone, {older: None}).lines] == [older]


def figures(zone, slip):
    """The lines of a slip as issued: placed, confirmed before, confirmed now, balance."""
    lines = queries.entry_view(zone.officer, slip.entry).payload["lines"]

    def amounts(part):
        return micro_from_text(part["net"]), micro_from_text(part["quantity"]), part["coins"]

    return [
        tuple(map(amounts, (each["placed"], each["before"], each, each["balance"])))
        for each in lines
    ]


def assert_adds_up(zone, slip):
    for placed, before, now, balance in figures(zone, slip):
        assert placed == tuple(map(sum, zip(before, now, balance, strict=True)))


def test_on_every_line_placed_is_before_and_confirmed_and_balance(zone):
    laptops, tiles = zone.takes_in(LAPTOPS, TILES).lots
    lines = [
        consumes(zone, laptops, quantity=10 * MICRO).line,
        consumes(zone, tiles, quantity=30 * MICRO).line,
        consumes(zone, laptops, quantity=5 * MICRO).line,
    ]
    first = confirms(zone, {lines[0]: 4 * MICRO, lines[1]: None, lines[2]: 2 * MICRO})
    assert_adds_up(zone, first)
    rows = figures(zone, first)
    assert [row[1][1] for row in rows] == [0, 0, 4 * MICRO], "the third line stands on the first"
    assert [row[3][1] for row in rows] == [46 * MICRO, 66_750_000, 44 * MICRO]

    voids(zone, first.slip)
    second = confirms(zone, {lines[2]: None})
    assert_adds_up(zone, second)
    assert figures(zone, second)[0][1] == (0, 0, 0), "a voided slip is not counted"
    assert_adds_up(zone, confirms(zone))
    assert zone.is_whole()


def test_FZ_302_nothing_is_confirmed_before_it_was_consumed(zone):
    """Two terminals' clocks are a little apart; the second one has to wait for its own."""
    lot = zone.lot_of(STEEL_BARS)
    line = consumes(zone, lot, net=MICRO, at=zone.clock.now() + timedelta(minutes=4)).line

    assert outcome(zone, lambda: confirms(zone, {line: None})) == "FZ-302"
    zone.passes(minutes=4)
    confirms(zone, {line: None})
    assert zone.is_whole()


def test_the_fingerprint_on_a_slip_is_an_anchor_of_the_record(stock):
    slip = confirms(stock.zone, {stock["open_line"]: None})
    anchor = f"{slip.entry}:{slip.fingerprint}"
    folder = stock.zone.folder / "scratch"

    assert verify(stock.zone.officer, anchors=[anchor], folder=folder).is_whole
    wrong = str(Anchor.parse(f"{slip.entry - 1}:{slip.fingerprint}").seq) + f":{slip.fingerprint}"
    assert not verify(stock.zone.officer, anchors=[wrong], folder=folder).is_whole


def test_each_participant_has_slips_of_its_own(stock):
    slip = confirms(stock.zone, participant=PAINT)

    assert [line.line for line in slip.lines] == [stock["oil_line"]]
    card = queries.lot_card(stock.zone.officer, stock["oil"])
    assert card.slips == (slip.slip,)
    assert MORNING.date() == date(2026, 11, 3)
