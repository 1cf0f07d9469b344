"""The slip before it is issued: the same lines, the same refusals, and nothing written."""

from dataclasses import replace
from datetime import date

import pytest
from refusals import Named, ladder, named, outcome
from small_zone import LAPTOPS, PAINT, STEEL, TILES
from stocked_zone import NOVEMBER, confirms, consumes, voids
from zone_fixtures import ON_BOTH_ENGINES, STOCKED_ON_BOTH_ENGINES

from freezone.ids import Number, NumberKind
from freezone.language.choice import LanguagePair
from freezone.quantity import MICRO
from freezone.services import queries
from freezone.services.confirmation import ConfirmRequest, confirm, unconfirmed
from freezone.services.papers import paper_of
from freezone.services.roles import Role
from freezone.services.slip_preview import preview_slip

FIRST, LAST = NOVEMBER
KK_RU, RU_EN = LanguagePair.parse("kk-ru"), LanguagePair.parse("ru-en")
UNKNOWN_SLIP = str(Number(NumberKind.SLIP, 26, 999_999))


def asked(participant=STEEL, **more):
    return ConfirmRequest(participant=participant, period_from=FIRST, period_to=LAST, **more)


@STOCKED_ON_BOTH_ENGINES
@pytest.mark.parametrize(
    ("faults", "codes"),
    ladder(
        {
            "who": None, "period_to": date(2026, 10, 31), "participant": "061211600013",
            "lines": {"open_line": 6 * MICRO, "line": None, "gone": -1},
            "prepared_by": "Никто", "replaces": UNKNOWN_SLIP,
        },
        ("FZ-503", {"who": Role.WAREHOUSE}),
        ("FZ-501", {"who": Role.MANAGEMENT}),
        ("FZ-114", {"period_to": LAST}),
        ("FZ-108", {"participant": "940140000385"}),
        ("FZ-240", {"participant": STEEL}),
        ("FZ-301 FZ-307 FZ-104", {"lines": {"open_line": None}}),
        ("FZ-506", {"prepared_by": "Ерлан Қойма"}),
        ("FZ-509", {"replaces": Named("void_slip")}),
    ),
)  # fmt: skip
def test_a_preview_is_refused_as_confirming_is(stock, faults, codes):
    faults = named(stock.names, faults)
    desk = stock.zone.sits(faults.pop("who"))
    faults["lines"] = {stock[line]: quantity for line, quantity in faults["lines"].items()}
    request = ConfirmRequest(period_from=FIRST, **faults)

    assert outcome(stock.zone, lambda: preview_slip(desk, request, KK_RU)) == codes
    assert outcome(stock.zone, lambda: confirm(desk, request)) == codes


@ON_BOTH_ENGINES
def test_what_is_previewed_is_what_is_issued_and_nothing_is_written(zone):
    laptops, tiles = zone.takes_in(LAPTOPS, TILES).lots
    lines = [
        consumes(zone, laptops, quantity=10 * MICRO).line,
        consumes(zone, tiles, quantity=30 * MICRO).line,
        consumes(zone, laptops, quantity=5 * MICRO).line,
    ]
    request = asked(
        lines={lines[0]: 4 * MICRO, lines[1]: None, lines[2]: 2 * MICRO},
        prepared_by="Ерлан Қойма",
    )
    waiting = unconfirmed(zone.management, STEEL, FIRST, LAST)
    head = zone.head

    seen = [preview_slip(zone.management, request, KK_RU) for _ in range(2)]
    assert seen[0] == seen[1]
    assert seen[0].document.issue is None
    assert zone.head == head
    assert queries.slip_list(zone.management, None) == ()
    assert unconfirmed(zone.management, STEEL, FIRST, LAST) == waiting
    assert zone.is_whole()

    issued = confirm(zone.management, request)
    paper = paper_of(zone.management, issued.slip, KK_RU).document
    assert issued.slip == str(Number(NumberKind.SLIP, 26, 1)), "no number went astray"
    assert replace(paper, issue=None) == seen[0].document
    assert issued.warnings == seen[0].warnings
    assert [str(line.lot) for line in paper.lines] == [line.lot for line in issued.lines]
    assert zone.is_whole()


@STOCKED_ON_BOTH_ENGINES
def test_a_request_that_was_confirmed_gives_the_slip_it_was_issued(stock):
    request = asked(lines={stock["open_line"]: 2 * MICRO})
    issued = confirm(stock.zone.management, request)
    seen = preview_slip(stock.zone.management, request, RU_EN)

    assert seen.document == paper_of(stock.zone.management, issued.slip, RU_EN).document
    assert (str(seen.document.number), seen.document.entry) == (issued.slip, issued.entry)
    other = asked(id=request.id)
    act = lambda: preview_slip(stock.zone.management, other, RU_EN)  # noqa: E731
    assert outcome(stock.zone, act) == "FZ-605"


def test_a_preview_names_the_void_slip_that_it_would_replace(zone):
    consumes(zone, zone.lot_of(LAPTOPS), quantity=10 * MICRO)
    slip = voids(zone, confirms(zone).slip)

    document = preview_slip(zone.management, asked(replaces=slip), KK_RU).document
    assert str(document.replaces) == slip
    assert document.lines[0].confirmed.quantity.micro == 10 * MICRO


def test_a_preview_warns_as_the_slip_would(stock):
    seen = preview_slip(stock.zone.management, asked(PAINT), KK_RU)

    assert [warning.code for warning in seen.warnings] == ["LAW-CONF-3"]
    assert seen.document.contract_number == "7-К"
